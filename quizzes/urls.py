from django.urls import include, path

from quizzes.views import (
    accepting,
    assembling,
    bank,
    disputes,
    joining,
    printing,
    pulled,
    quizzes,
    sharing,
    showing,
    workbench,
)

app_name = "quizzes"

bank_urls = [
    path("questions/", bank.question_list, name="question_list"),
    path("questions/<uuid:question_id>/", bank.question_edit, name="question_edit"),
    path("questions/<uuid:question_id>/lint/", bank.question_lint, name="question_lint"),
    path("facts/<uuid:fact_id>/question/", bank.question_new, name="question_new"),
    path("facts/<uuid:fact_id>/question/lint/", bank.question_new_lint, name="question_new_lint"),
    path("articles/<uuid:article_id>/questions/", bank.article_questions, name="article_questions"),
    path("articles/<uuid:article_id>/pulled/", pulled.article_pulled, name="article_pulled"),
    path("articles/<uuid:article_id>/quiz/", quizzes.quiz_of_article, name="quiz_of_article"),
    path("articles/<uuid:article_id>/quiz/make/", assembling.quiz_make, name="quiz_make"),
]

workbench_urls = [
    path("articles/<uuid:article_id>/check/", workbench.workbench, name="workbench"),
    path("articles/<uuid:article_id>/check/undo/", workbench.workbench_undo, name="workbench_undo"),
    path("questions/<uuid:question_id>/judge/", workbench.question_judge, name="question_judge"),
    path("questions/<uuid:question_id>/swap/", workbench.question_swap, name="question_swap"),
    path(
        "questions/<uuid:question_id>/another/", workbench.question_another, name="question_another"
    ),
    path("questions/<uuid:question_id>/repair/", workbench.question_repair, name="question_repair"),
    path("questions/<uuid:question_id>/mend/", workbench.question_mend, name="question_mend"),
]

quiz_urls = [
    path("quizzes/", quizzes.quiz_list, name="quiz_list"),
    path("quizzes/new/", quizzes.quiz_new, name="quiz_new"),
    path("quizzes/<uuid:quiz_id>/", quizzes.quiz_detail, name="quiz_detail"),
    path("quizzes/<uuid:quiz_id>/edit/", quizzes.quiz_edit, name="quiz_edit"),
    path("quizzes/<uuid:quiz_id>/share/", sharing.quiz_share, name="quiz_share"),
    path("quizzes/<uuid:quiz_id>/code/", joining.quiz_code, name="quiz_code"),
    path("quizzes/<uuid:quiz_id>/extra-time/", sharing.quiz_times, name="quiz_times"),
    path(
        "quizzes/<uuid:quiz_id>/extra-time/drop/", sharing.quiz_times_drop, name="quiz_times_drop"
    ),
    path("quizzes/<uuid:quiz_id>/publish/", quizzes.quiz_publish, name="quiz_publish"),
    path("quizzes/<uuid:quiz_id>/close/", quizzes.quiz_close, name="quiz_close"),
    path("quizzes/<uuid:quiz_id>/reopen/", quizzes.quiz_publish, name="quiz_reopen"),
    path("quizzes/<uuid:quiz_id>/showing/", showing.quiz_showing, name="quiz_showing"),
    path("quizzes/<uuid:quiz_id>/print/", printing.quiz_print, name="quiz_print"),
    path("quizzes/<uuid:quiz_id>/accept/", accepting.quiz_accept, name="quiz_accept"),
    path("quizzes/<uuid:quiz_id>/disputes/", disputes.quiz_disputes, name="quiz_disputes"),
    path(
        "quizzes/<uuid:quiz_id>/versions/<int:version_id>/ruling/",
        disputes.quiz_ruling,
        name="quiz_ruling",
    ),
    path("quizzes/<uuid:quiz_id>/results/", quizzes.quiz_results, name="quiz_results"),
]

urlpatterns = [*bank_urls, *workbench_urls, *quiz_urls, path("", include("quizzes.urls_attempts"))]
