import csv

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from config.exporting import defused
from quizzes.models import (
    Accommodation,
    Attempt,
    AttemptQuestion,
    Card,
    Decision,
    Dispute,
    Option,
    Override,
    Pointing,
    Question,
    QuestionVersion,
    Quiz,
    Review,
    Ruling,
    Slot,
    SpareOption,
    Step,
)
from tests.factories import QuizFactory, SlotFactory
from tests.quizzes.filling import fill
from tests.quizzes.making import KEY, STEM, make_question, sit

pytestmark = pytest.mark.django_db
MODELS = [
    Accommodation,
    Question,
    QuestionVersion,
    Option,
    Quiz,
    Slot,
    Attempt,
    AttemptQuestion,
    Step,
    Card,
    Review,
    Dispute,
    Ruling,
    Pointing,
    SpareOption,
    Decision,
    Override,
]
LOGS = [QuestionVersion, Option, Attempt, AttemptQuestion, Step, Card, Review]
LOGS += [Dispute, Ruling, Pointing, SpareOption, Decision, Override]
MOST_QUERIES = 12
# A deletion page asks every table that hangs on the row, whatever the number of rows.
MOST_FOR_DELETION = 20


def url(model, page, *args):
    return reverse(f"admin:quizzes_{model._meta.model_name}_{page}", args=args)


@pytest.fixture
def panel(client, manager):
    client.force_login(manager)
    return client


@pytest.fixture
def taken(student):
    """A published quiz that a student has taken, with a card and its review."""
    quiz = QuizFactory(published=True, title="Bridges")
    question = make_question()
    SlotFactory(quiz=quiz, question=question, position=1)
    attempt = sit(quiz, student, [True])
    card = Card.objects.create(
        student=student, fact=question.fact, version=question.current, due_at=timezone.now()
    )
    Review.objects.create(card=card, rating=3, reviewed_at=timezone.now())
    at = timezone.now()
    Dispute.objects.create(question=attempt.questions.get(), reason="unclear", at=at)
    Pointing.objects.create(question=attempt.questions.get(), is_proof=False, at=at)
    Ruling.objects.create(
        quiz=quiz,
        version=question.current,
        decision="stands",
        reason="It is clear.",
        by=quiz.owner,
        at=at,
    )
    SpareOption.objects.create(question=question, position=0, key=KEY, text="5 May 1931")
    about = {"question": question, "person": question.author, "at": timezone.now()}
    Decision.objects.create(
        **about,
        article=question.article,
        action="accept",
        state_before="draft",
        state_after="ready",
        version_before=1,
        version_after=1,
    )
    Override.objects.create(**about, version=1, code="W1", message="Long.", reason="It has to be.")
    return attempt


def test_every_model_of_the_app_is_registered(panel):
    (app,) = panel.get(reverse("admin:app_list", args=["quizzes"])).context["app_list"]

    assert {entry["model"] for entry in app["models"]} == set(MODELS)


def test_no_page_takes_more_than_twelve_queries_with_a_thousand_rows(
    panel, django_assert_max_num_queries
):
    chosen = fill(1_000)

    for model, row in chosen.items():
        with django_assert_max_num_queries(MOST_QUERIES, info=f"{model.__name__} list"):
            assert panel.get(url(model, "changelist")).status_code == 200
        with django_assert_max_num_queries(MOST_QUERIES, info=f"{model.__name__} search"):
            assert panel.get(url(model, "changelist"), {"q": "bridge"}).status_code == 200
        with django_assert_max_num_queries(MOST_QUERIES, info=f"{model.__name__} page"):
            assert panel.get(url(model, "change", row.pk)).status_code == 200
    for model in (Question, Quiz):
        with django_assert_max_num_queries(MOST_FOR_DELETION, info=f"{model.__name__} deletion"):
            assert panel.get(url(model, "delete", chosen[model].pk)).status_code == 200
    for person in (chosen[Attempt].student, chosen[Question].author):
        with django_assert_max_num_queries(29, info="account deletion"):
            page = panel.get(reverse("admin:auth_user_delete", args=[person.pk]))
            assert page.status_code == 200


@pytest.mark.parametrize("model", [Question, Quiz], ids=lambda model: model.__name__)
def test_autocomplete_takes_as_many_queries_for_many_as_for_one(
    panel, model, django_assert_max_num_queries
):
    fill(30)
    field = "question" if model is Question else "quiz"
    params = {"app_label": "quizzes", "model_name": "slot", "field_name": field, "term": ""}

    with django_assert_max_num_queries(MOST_QUERIES):
        page = panel.get(reverse("admin:autocomplete"), params)

    assert len(page.json()["results"]) == 20


def test_a_manager_finds_who_let_which_hint_stay(panel, taken):
    row = Override.objects.get()

    page = panel.get(url(Override, "changelist"), {"code": "W1", "q": "has to be"})
    none = panel.get(url(Override, "changelist"), {"code": "W9"})

    assertContains(page, "It has to be.")
    assertContains(page, row.person.username)
    assertContains(page, STEM)
    assertNotContains(none, "It has to be.")


@pytest.mark.parametrize("model", LOGS, ids=lambda model: model.__name__)
def test_logs_are_shown_and_not_written(panel, taken, model):
    row = model.objects.first()

    assert panel.get(url(model, "change", row.pk)).status_code == 200
    assert panel.get(url(model, "add")).status_code == 403
    assert panel.post(url(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    assertNotContains(panel.get(url(model, "change", row.pk)), 'name="_save"')
    assert model.objects.filter(pk=row.pk).exists()


def test_erasing_an_account_takes_its_attempts_and_cards_along(panel, taken):
    person = taken.student

    panel.post(reverse("admin:auth_user_delete", args=[person.pk]), {"post": "yes"})

    assert not get_user_model().objects.filter(pk=person.pk).exists()
    assert not Step.objects.exists()
    assert not Review.objects.exists()


def test_questions_are_found_by_their_words(panel):
    make_question(stem="Which ferry sank?")
    make_question()

    page = panel.get(url(Question, "changelist"), {"q": "ferry"})

    assertContains(page, "Which ferry sank?")
    assertNotContains(page, STEM)


@pytest.mark.parametrize(
    ("action", "state"), [("make_ready", "ready"), ("hide", "hidden"), ("back_to_draft", "draft")]
)
def test_actions_give_questions_a_state(panel, manager, action, state):
    question = make_question(state="hidden" if state == "draft" else "draft")

    panel.post(url(Question, "changelist"), {"action": action, "_selected_action": [question.pk]})

    question.refresh_from_db()
    assert (question.state, question.last_editor) == (state, manager)


def test_the_ready_action_says_what_has_to_be_mended(panel):
    question = make_question(stem="When was it opened?", state="draft")

    page = panel.post(
        url(Question, "changelist"),
        {"action": "make_ready", "_selected_action": [question.pk]},
        follow=True,
    )

    assertContains(page, "something has to be mended first")
    question.refresh_from_db()
    assert question.state == "draft"


def test_the_check_action_keeps_what_the_lint_says(panel):
    question = make_question(stem="When was it opened?")

    panel.post(
        url(Question, "changelist"), {"action": "check_again", "_selected_action": [question.pk]}
    )

    assert not Question.objects.get().current.is_clean


def test_actions_publish_and_close_quizzes(panel):
    quiz = SlotFactory(question=make_question()).quiz

    for action, state in [("publish", "published"), ("close", "closed")]:
        panel.post(url(Quiz, "changelist"), {"action": action, "_selected_action": [quiz.pk]})

        quiz.refresh_from_db()
        assert quiz.state == state


def test_the_publish_action_says_why_not(panel):
    quiz = QuizFactory()

    page = panel.post(
        url(Quiz, "changelist"),
        {"action": "publish", "_selected_action": [quiz.pk]},
        follow=True,
    )

    assertContains(page, "needs at least one question")


def test_attempts_are_listed_with_their_scores(panel, taken):
    assertContains(panel.get(url(Attempt, "changelist")), "1 of 1, 100.0 %")


def rows_of(page):
    assert page["Content-Type"] == "text/csv"
    return list(csv.DictReader(page.content.decode().splitlines()))


def test_results_are_exported_with_scores(panel, taken):
    (row,) = rows_of(panel.get(url(Attempt, "export")))

    assert (row["quiz"], row["student"], row["state"]) == (
        "Bridges",
        taken.student.username,
        "submitted",
    )
    assert (row["right"], row["questions"], row["percentage"]) == ("1", "1", "100.0")


def test_questions_are_exported_with_key_and_distractors(panel):
    make_question()

    (row,) = rows_of(panel.get(url(Question, "export")))

    assert (row["stem"], row["key"]) == (STEM, KEY)
    assert row["distractors"] == "2 May 1931; 3 June 1931"


def test_exports_take_as_many_queries_for_ten_as_for_one(panel, django_assert_num_queries):
    for count in (1, 9):
        for _ in range(count):
            make_question()
        # Session, person; questions, versions, options; what kind of record the log is of.
        with django_assert_num_queries(6):
            panel.get(url(Question, "export"))


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-1", "'-1"),
        ("@here", "'@here"),
        ("\tx", "'\tx"),
        (" =1", "' =1"),
        ("3 May 1931", "3 May 1931"),
        (-1, -1),
    ],
)
def test_no_exported_cell_runs_as_a_formula(cell, safe):
    assert defused(cell) == safe


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_panel_is_closed_to_instructors(client, instructor, model):
    client.force_login(instructor)

    assert client.get(url(model, "changelist")).status_code in (302, 403)
