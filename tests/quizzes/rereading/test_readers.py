"""Readings that fail or come late, attempts that are open or over, and cards."""

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertNotContains

from articles import ingest
from articles.models import Article, Evidence, Fact
from quizzes.making import bank
from quizzes.models import Card
from quizzes.review.reviewing import review
from tests.factories import StudentFactory
from tests.quizzes.making import content
from tests.quizzes.rereading.bridge import BODY, DREW, OPENED, ask_about, read, start, state

pytestmark = pytest.mark.django_db

# Fails, races and late readers


def test_a_reading_that_fails_midway_changes_nothing(
    client, article, opened, monkeypatch, caplog, django_capture_on_commit_callbacks
):
    before = list(Evidence.objects.order_by("pk").values())
    facts_before = list(Fact.objects.order_by("pk").values())

    def break_down(*args):
        raise RuntimeError("no")

    monkeypatch.setattr("articles.rereading._write_proof", break_down)
    typed = {"body": BODY.replace("opened", "first opened"), "title": "Narva"}
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            reverse("articles:article_edit", args=[article.pk]),
            typed | {"published_on": "1947-05-20"},
        )

    article.refresh_from_db()
    assert article.state == "failed"
    assert "could not be read" in caplog.text
    assert list(Fact.objects.order_by("pk").values()) == facts_before
    known = {row["id"]: row for row in before}
    for row in Evidence.objects.values():  # what the edit itself took out of use, and no more
        if row["state"] != "lost":
            assert row == known[row["id"]]
    assert state(opened) == "pulled"


def test_a_deleted_sentence_is_asked_no_more_even_before_it_is_read(
    client, article, opened, django_capture_on_commit_callbacks
):
    typed = {"body": BODY.replace(OPENED, ""), "title": "Narva", "published_on": "1947-05-20"}

    with django_capture_on_commit_callbacks():
        client.post(reverse("articles:article_edit", args=[article.pk]), typed)

    assert state(opened) == "pulled"


def test_the_first_of_two_quick_edits_leaves_the_second_to_be_read(article, opened, monkeypatch):
    """The second edit comes while the questions of the first are being written."""
    second = BODY.replace("3 May 1931", "4 June 1932")
    draft = ingest.report

    def interrupt(row, stage, progress):
        draft(row, stage, progress)
        if progress == 80:
            late = timezone.now()
            Article.objects.filter(pk=row.pk).update(body=second, state="waiting", sent_at=late)

    monkeypatch.setattr("articles.ingest.report", interrupt)
    Article.objects.filter(pk=article.pk).update(state="waiting")

    read(article)
    assert article.state == "waiting"

    monkeypatch.undo()
    read(article)
    assert (article.state, article.facts.get(pk=opened.pk).answer) == ("read", "4 June 1932")


# Attempts


def submit(attempt):
    at = timezone.now()
    attempt.steps.create(sequence=1, at=at, action="submit")
    type(attempt).objects.filter(pk=attempt.pk).update(state="submitted", submitted_at=at)


def reviewed(attempt):
    finding = review(type(attempt).objects.all(), attempt.pk, timezone.now()).findings[0]
    return ["".join(piece.text for piece in proof) for proof in finding.proofs], finding.source


def test_a_pulled_question_is_in_no_new_attempt(quiz, edit):
    edit(BODY.replace("opened", "first opened"))

    assert start(quiz) is None


def test_an_open_attempt_goes_on_with_what_it_has(quiz, edit):
    attempt = start(quiz)

    edit(BODY.replace("3 May 1931", "4 June 1932"))

    assert attempt.questions.get().version.stem == "On what date was the bridge opened?"
    assert attempt.questions.get().version.key.text == "3 May 1931"


def test_a_finished_attempt_shows_the_proof_it_was_taken_with(quiz, edit):
    attempt = start(quiz)
    submit(attempt)
    assert reviewed(attempt) == ([f"{OPENED} {DREW}"], "Stated by the article, 20 May 1947.")

    edit(BODY.replace("3 May 1931", "4 June 1932"), published_on="1948-01-01")

    edited = "Stated by the article, 20 May 1947. The article has been edited since."
    assert reviewed(attempt) == ([OPENED], edited)


def test_a_card_waits_while_its_question_is_pulled_and_then_asks_the_new_one(
    client, quiz, opened, edit
):
    student = StudentFactory()
    version = ask_about(opened).current
    card = Card.objects.create(student=student, fact=opened, version=version, due_at=timezone.now())
    edit(BODY.replace("3 May 1931", "4 June 1932"))
    assert not Card.objects.asked().filter(student=student).exists()
    client.force_login(student)
    assertNotContains(client.get(reverse("quizzes:card_study")), version.stem)

    mended = content(texts=("4 June 1932", "3 May 1931", "5 July 1933"), key="4 June 1932")
    bank.save_question(ask_about(opened), mended, quiz.owner, "ready", reason="It is fine.")

    card.refresh_from_db()
    assert card.version.key.text == "4 June 1932"
    assert Card.objects.asked().get(student=student) == card
