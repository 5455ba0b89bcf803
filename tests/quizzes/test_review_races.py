"""Reports, rulings, practice and pointing from several places at the same moment."""

import pytest
from django.utils import timezone

from quizzes.marks import rulings
from quizzes.marks.behaviours import Behaviour
from quizzes.models import Attempt, AttemptQuestion, Dispute, Pointing, Ruling
from quizzes.review import disputing
from quizzes.taking import pointing
from quizzes.taking.practising import practise
from tests.factories import StudentFactory
from tests.quizzes.sitting import make_quiz, start, submit
from tests.quizzes.test_races import THREADS
from tests.races import at_once


@pytest.fixture
def attempt(real_database, client):
    """Two questions left unanswered, and submitted."""
    client.force_login(StudentFactory())
    attempt = start(client, make_quiz(2))
    submit(client, attempt)
    return attempt


def fresh(attempt):
    """The first question as a request of its own would fetch it."""
    return AttemptQuestion.objects.select_related("version__question").get(
        attempt=attempt, position=1
    )


def test_one_report_of_many_is_kept(attempt):
    def report():
        return disputing.report(fresh(attempt), timezone.now(), reason="key").pk

    found = at_once(*[report] * THREADS)

    assert set(found) == {Dispute.objects.get().pk}


def test_one_ruling_of_many_that_are_the_same_is_kept(attempt):
    def decide():
        version, by = fresh(attempt).version, attempt.quiz.owner
        ruling = rulings.unsaved(attempt.quiz, version, by, timezone.now())
        ruling.decision, ruling.reason = "full", "Nobody could know."
        return rulings.decide(ruling).pk

    found = at_once(*[decide] * THREADS)

    assert set(found) == {Ruling.objects.get().pk}


def test_one_practice_of_many_is_begun(attempt):
    def begin():
        done = Attempt.objects.with_rules().get(pk=attempt.pk)
        versions = list(done.questions.values_list("version", flat=True))
        owner = {"student": done.student}
        return practise(done, versions, owner, Behaviour.IMMEDIATE, timezone.now()).pk

    found = at_once(*[begin] * THREADS)

    practice = Attempt.objects.get(practice_of=attempt)
    assert set(found) == {practice.pk}
    assert practice.questions.count() == 2


def test_proof_that_is_pointed_at_from_many_places_is_kept_once(attempt):
    def point():
        question = fresh(attempt)
        sentence = question.version.question.fact.evidence.first().sentence
        return pointing.point(question, sentence, timezone.now())

    assert at_once(*[point] * THREADS) == [True] * THREADS
    assert Pointing.objects.count() == 1
