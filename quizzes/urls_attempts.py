"""Addresses of attempts, reviews and cards."""

from django.urls import path

from quizzes.views import attempts, disputes, flashcards, joining, pointing, review

urlpatterns = [
    path("join/", joining.join_code, name="join_code"),
    path("join/<slug:code>/", joining.join_quiz, name="join_quiz"),
    path("quizzes/<uuid:quiz_id>/start/", attempts.attempt_start, name="attempt_start"),
    path("attempts/", attempts.attempt_list, name="attempt_list"),
    path("attempts/<uuid:attempt_id>/", attempts.attempt_resume, name="attempt_resume"),
    path(
        "attempts/<uuid:attempt_id>/<int:position>/",
        attempts.attempt_question,
        name="attempt_question",
    ),
    path(
        "attempts/<uuid:attempt_id>/<int:position>/answer/",
        attempts.attempt_answer,
        name="attempt_answer",
    ),
    path("attempts/<uuid:attempt_id>/submit/", attempts.attempt_submit, name="attempt_submit"),
    path("attempts/<uuid:attempt_id>/review/", review.attempt_review, name="attempt_review"),
    path("attempts/<uuid:attempt_id>/keep/", review.attempt_keep, name="attempt_keep"),
    path("attempts/<uuid:attempt_id>/practise/", review.attempt_practise, name="attempt_practise"),
    path(
        "attempts/<uuid:attempt_id>/<int:position>/read/",
        pointing.attempt_read,
        name="attempt_read",
    ),
    path(
        "attempts/<uuid:attempt_id>/<int:position>/dispute/",
        disputes.attempt_dispute,
        name="attempt_dispute",
    ),
    path("cards/", flashcards.card_study, name="card_study"),
    path("cards/<uuid:card_id>/back/", flashcards.card_back, name="card_back"),
    path("cards/<uuid:card_id>/rate/", flashcards.card_rate, name="card_rate"),
]
