"""The same thing from several places at the same moment, on a real database file."""

import os
import uuid
from datetime import UTC, datetime

import pytest
from django.utils import timezone

from quizzes.cards import flashcards
from quizzes.interactions.records import Response
from quizzes.models import Attempt, Card, Review
from quizzes.review.reviewing import review
from quizzes.taking import attempts, guests
from quizzes.taking.attempts import Change, Outcome
from quizzes.taking.sittings import load
from tests.factories import StudentFactory
from tests.quizzes.sitting import make_quiz
from tests.races import at_once

THREADS = 8
# `make races` takes 200 rounds.
ROUNDS = int(os.environ.get("ROUNDS", "3"))
NOW = datetime(2021, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def quiz(real_database):
    return make_quiz(8)


@pytest.fixture
def sitting_of(quiz):
    def begin():
        student = StudentFactory()
        attempt = attempts.start(quiz, {"student": student}, timezone.now())
        owner = {"student": student}
        return owner, load(owner, attempt.pk)

    return begin


def choose(owner, sitting, position, option, key=None):
    """An action that answers from what this tab has loaded long ago."""
    seen = load(owner, sitting.attempt_id)
    response = Response(option=seen.places[position - 1].options[option - 1])
    change = Change(key or uuid.uuid4(), response)
    return lambda: attempts.answer(owner, seen, position, change, timezone.now())[0]


def close(owner, sitting):
    seen = load(owner, sitting.attempt_id)
    return lambda: attempts.submit(owner, seen, timezone.now())


def steps(sitting):
    rows = Attempt.objects.get(pk=sitting.attempt_id).steps.order_by("sequence")
    return list(rows.values_list("sequence", "action"))


def test_quiz_started_in_many_tabs_is_one_attempt(quiz):
    for _ in range(ROUNDS):
        student = StudentFactory()
        owner = {"student": student}

        begin = [lambda: attempts.start(quiz, owner, timezone.now()).pk] * THREADS  # noqa: B023
        found = at_once(*begin)

        assert len(set(found)) == 1
        assert student.attempts.count() == 1
        assert student.attempts.get().questions.count() == 8


@pytest.mark.parametrize("tabs", [2, 8, 20])
def test_submitted_from_many_tabs_it_closes_once(sitting_of, tabs):
    for _ in range(ROUNDS):
        owner, sitting = sitting_of()

        closed = at_once(*[close(owner, sitting) for _ in range(tabs)])

        assert sorted(closed) == [False] * (tabs - 1) + [True]
        assert steps(sitting) == [(1, "submit")]


def test_same_answer_from_many_places_is_one_step(sitting_of):
    for _ in range(ROUNDS):
        owner, sitting = sitting_of()
        key = uuid.uuid4()

        outcomes = at_once(*[choose(owner, sitting, 1, 2, key) for _ in range(THREADS)])

        assert set(outcomes) <= {Outcome.SAVED, Outcome.UNCHANGED}
        assert steps(sitting) == [(1, "answer")]


def test_answers_to_all_questions_at_once_are_all_kept(sitting_of):
    for _ in range(ROUNDS):
        owner, sitting = sitting_of()

        outcomes = at_once(*[choose(owner, sitting, n, 1) for n in range(1, THREADS + 1)])

        assert outcomes == [Outcome.SAVED] * THREADS
        assert steps(sitting) == [(n, "answer") for n in range(1, THREADS + 1)]
        assert load(owner, sitting.attempt_id).unanswered == []


def test_answer_from_two_tabs_keeps_both_and_the_later_counts(sitting_of):
    for _ in range(ROUNDS):
        owner, sitting = sitting_of()

        outcomes = at_once(choose(owner, sitting, 1, 1), choose(owner, sitting, 1, 2))

        assert outcomes == [Outcome.SAVED, Outcome.SAVED]
        rows = Attempt.objects.get(pk=sitting.attempt_id).steps.order_by("sequence")
        assert load(owner, sitting.attempt_id).places[0].response.option == rows.last().option_id
        assert rows.count() == 2


def test_answer_against_submission_is_kept_before_it_or_refused(sitting_of):
    for _ in range(ROUNDS * 2):
        owner, sitting = sitting_of()
        answering = [choose(owner, sitting, n, 1) for n in range(1, THREADS)]

        closed, *outcomes = at_once(close(owner, sitting), *answering)

        stored = steps(sitting)
        assert closed is True
        assert set(outcomes) <= {Outcome.SAVED, Outcome.CLOSED}
        assert stored[-1] == (len(stored), "submit")
        assert len(stored) - 1 == outcomes.count(Outcome.SAVED)


def missed(student):
    (attempt,) = student.attempts.all()
    return review(student.attempts.all(), attempt.pk, timezone.now(), student).missed


def test_missed_facts_kept_from_many_tabs_are_one_card_each(sitting_of):
    owner, sitting = sitting_of()
    attempts.submit(owner, sitting, timezone.now())
    student = owner["student"]
    findings = missed(student)

    at_once(*[lambda: flashcards.keep(student, findings, timezone.now())] * THREADS)

    assert Card.objects.filter(student=student).count() == 8


def test_card_rated_from_many_places_counts_each_key_once(sitting_of):
    owner, sitting = sitting_of()
    attempts.submit(owner, sitting, timezone.now())
    student = owner["student"]
    flashcards.keep(student, missed(student)[:1], NOW)
    card = Card.objects.get()
    Card.objects.update(created_at=NOW)
    keys = [uuid.uuid4() for _ in range(THREADS // 2)]

    at_once(*[lambda key=key: flashcards.rate(card, 3, key, NOW) for key in keys * 2])

    assert set(Review.objects.values_list("client_key", flat=True)) == set(keys)
    stored = flashcards.memory_of(Card.objects.get())
    assert flashcards.memory_of(flashcards.rebuild(Card.objects.get())) == stored


def test_guest_who_logs_in_twice_at_once_keeps_each_attempt_once(quiz):
    for _ in range(ROUNDS):
        guest, student = uuid.uuid4().hex, StudentFactory()
        attempts.start(quiz, {"guest": guest}, timezone.now())

        moved = at_once(*[lambda: guests.claim_guest_attempts(guest, student)] * 4)  # noqa: B023

        assert sorted(moved) == [0, 0, 0, 1]
        assert student.attempts.count() == 1
