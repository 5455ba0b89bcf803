from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article
from quizzes.demo.forms import TITLE
from quizzes.demo.load import load_demo
from quizzes.demo.texts import texts
from quizzes.generation.records import Form
from quizzes.models import Attempt, Card, Dispute, Question, QuestionVersion, Quiz
from tests.factories import StudentFactory

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def demo_allowed(settings):
    settings.DEMO = True


def test_demo_is_refused_where_its_logins_are_not_wanted(db):
    with pytest.raises(CommandError, match="DATELINE_DEMO"):
        call_command("demo")


def test_demo_is_refused_on_a_database_that_holds_data(db, demo_allowed):
    StudentFactory()

    with pytest.raises(CommandError, match="holds data already"):
        call_command("demo")


def test_demo_prints_only_logins_that_exist(db, demo_allowed):
    StudentFactory(username="student")
    out = StringIO()

    call_command("demo", logins=True, stdout=out)

    assert out.getvalue().split() == ["student", "student", "/", "dateline"]


def test_demo_texts_come_from_different_centuries_and_regions():
    found = texts()

    assert len(found) >= 4
    assert all(text.title and text.byline and text.body for text in found)


@pytest.mark.django_db
def test_demo_publishes_a_quiz_on_each_article_with_weeks_of_attempts(client):
    list(load_demo(NOW))

    assert Article.objects.filter(state="read").count() == len(texts())
    assert Quiz.objects.published().count() == len(texts()) + 1
    for quiz in Quiz.objects.all():
        assert quiz.slots.count() >= 5
        assert not quiz.slots.exclude(question__state=Question.State.READY).exists()
        assert quiz.attempts.submitted().count() >= 5
    assert set(Form) == set(
        QuestionVersion.objects.filter(question__quizzes__title=TITLE).values_list(
            "form", flat=True
        )
    ) | {Form.CHOICE}
    assert not Attempt.objects.filter(submitted_at__gt=NOW).exists()
    spread = Attempt.objects.dates("started_at", "week")
    assert len(spread) >= 4
    assert Card.objects.filter(student__username="student", due_at__lt=NOW).count() >= 2
    reports = Dispute.objects.select_related("question__attempt__quiz")
    assert {one.question.attempt.quiz for one in reports} == {
        Quiz.objects.order_by("pk").get(title=texts()[0].title)
    }
    assert reports.count() == 2
