"""Closing against answering: by requests, by the worker's sweep, and by a ruling, all at once."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizzes.interactions.records import Response
from quizzes.marks import rulings
from quizzes.marks.scoring import scores
from quizzes.models import Attempt, Ruling
from quizzes.taking import attempts
from quizzes.taking.attempts import Change, Outcome
from quizzes.taking.sittings import load
from tests.factories import InstructorFactory, StudentFactory
from tests.quizzes.sitting import make_quiz
from tests.quizzes.test_races import ROUNDS, choose, close, steps
from tests.races import at_once

SECOND = timedelta(seconds=1)


@pytest.fixture
def quiz(real_database):
    return make_quiz(6)


@pytest.fixture
def begin(quiz):
    """Starts an attempt; given a deadline, it ends there."""

    def started(ends=None):
        owner = {"student": StudentFactory()}
        attempt = attempts.start(quiz, owner, timezone.now())
        Attempt.objects.filter(pk=attempt.pk).update(deadline=ends, closes_at=ends)
        return owner, load(owner, attempt.pk)

    return started


def tab_of(owner):
    """A browser of this student; Django's own sends no token, so that the view alone decides."""
    client = Client()
    client.force_login(owner["student"])
    return client


def sends(client, name, sitting, *args, **data):
    url = reverse(f"quizzes:{name}", args=[sitting.attempt_id, *args])
    return lambda: client.post(url, data)


def answers_at(owner, sitting, position, at):
    seen = load(owner, sitting.attempt_id)
    change = Change(uuid.uuid4(), Response(option=seen.places[position - 1].options[1]))
    return lambda: attempts.answer(owner, seen, position, change, at)[0]


@pytest.mark.parametrize("tabs", [2, 8, 20])
def test_submission_sent_by_many_browsers_closes_once(begin, tabs):
    owner, sitting = begin()
    client = tab_of(owner)

    replies = at_once(*[sends(client, "attempt_submit", sitting)] * tabs)

    review = reverse("quizzes:attempt_review", args=[sitting.attempt_id])
    assert [(reply.status_code, reply.url) for reply in replies] == [(302, review)] * tabs
    assert steps(sitting) == [(1, "submit")]


@pytest.mark.parametrize("tabs", [2, 8, 20])
def test_form_sent_by_many_browsers_is_one_answer(begin, tabs):
    owner, sitting = begin()
    data = {"client_key": str(uuid.uuid4()), "option": 2, "go": "next"}

    replies = at_once(*[sends(tab_of(owner), "attempt_answer", sitting, 1, **data)] * tabs)

    assert {(reply.status_code, reply.url) for reply in replies} == {
        (302, reverse("quizzes:attempt_question", args=[sitting.attempt_id, 2]))
    }
    assert steps(sitting) == [(1, "answer")]


def test_answers_sent_against_a_submission_are_stored_or_refused(begin):
    for _ in range(ROUNDS):
        owner, sitting = begin()
        client = tab_of(owner)
        answering = [
            sends(client, "attempt_answer", sitting, n, option=1, client_key=str(uuid.uuid4()))
            for n in range(1, 7)
        ]

        _, *replies = at_once(sends(client, "attempt_submit", sitting), *answering)

        stored = steps(sitting)
        told = [reply.status_code for reply in replies]
        assert set(told) <= {302, 409}
        assert stored[-1] == (len(stored), "submit")
        assert told.count(302) == len(stored) - 1


def test_sweep_takes_no_answer_that_came_in_time_and_lets_no_late_one_in(begin):
    for _ in range(ROUNDS):
        ends = timezone.now()
        owner, sitting = begin(ends)
        in_time = [answers_at(owner, sitting, n, ends - n * SECOND) for n in (1, 2, 3)]
        late = [answers_at(owner, sitting, n, ends + n * SECOND) for n in (4, 5, 6)]

        _, *outcomes = at_once(lambda: attempts.sweep(ends + SECOND), *in_time, *late)  # noqa: B023

        assert outcomes == [Outcome.SAVED] * 3 + [Outcome.LATE] * 3
        attempt = Attempt.objects.get(pk=sitting.attempt_id)
        assert (attempt.state, attempt.submitted_at) == ("submitted", ends)
        assert steps(sitting) == [(n, "answer") for n in (1, 2, 3)]


def test_sweep_against_submission_closes_by_one_of_them(begin):
    for _ in range(ROUNDS * 2):
        ends = timezone.now() + SECOND
        owner, sitting = begin(ends)

        by_student, _ = at_once(
            close(owner, sitting),
            lambda: attempts.sweep(ends + SECOND),  # noqa: B023
        )

        attempt = Attempt.objects.get(pk=sitting.attempt_id)
        assert attempt.state == "submitted"
        assert (attempt.submitted_at == ends) is not by_student
        assert steps(sitting) == ([(1, "submit")] if by_student else [])


@pytest.mark.parametrize("decision", ["drop", "key", "full"])
def test_ruling_against_answers_loses_none_and_counts_for_all(begin, quiz, decision):
    owner, sitting = begin()
    place = sitting.places[0]
    version = quiz.slots.first().question.current
    wrong = version.options.get(text="4 May 1931")
    number = place.options.index(wrong.pk) + 1
    decided = Ruling(
        quiz=quiz,
        version=version,
        by=InstructorFactory(),
        at=timezone.now(),
        decision=decision,
        option=wrong if decision == "key" else None,
        reason="Two of the days were printed.",
    )

    _, outcome, others = at_once(
        lambda: rulings.decide(decided),
        choose(owner, sitting, 1, number),
        choose(owner, sitting, 2, 1),
    )
    attempts.submit(owner, load(owner, sitting.attempt_id), timezone.now())

    assert (outcome, others) == (Outcome.SAVED, Outcome.SAVED)
    assert Ruling.objects.get().decision == decision
    attempt = Attempt.objects.get(pk=sitting.attempt_id)
    right = {m.question.id: m.is_right for m in scores([attempt])[attempt.pk].counted}
    assert right.get(place.id) is (None if decision == "drop" else True)
    assert len(right) == (5 if decision == "drop" else 6)
