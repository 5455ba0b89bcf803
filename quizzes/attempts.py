"""Attempts: starting, answering, submitting; each change in one place.

Nothing here keeps a score: an attempt is its steps, and quizzes/marking.py replays them.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import groupby
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Count, F, Max, OuterRef, Q, Subquery
from django.http import Http404
from django.utils import timezone

from articles.models import Fact
from quizzes import interactions
from quizzes.marking import Response
from quizzes.models import Attempt, AttemptQuestion, Question, QuestionVersion, Quiz, Slot, Step
from quizzes.replaying import Event
from quizzes.sittings import Place, Sitting, load

# How often a writer who lost the race for a sequence number looks again. Each loss means that
# another step of the same attempt went in, so a student meets two or three at the very most.
TRIES = 20
TOO_BUSY = "The attempt is written to from too many places at once."


def start(quiz: Quiz, owner: dict[str, Any], at: datetime) -> Attempt | None:
    """Resume the open attempt at this quiz or begin one; None where no question is ready.

    `owner` is {"student": user} or {"guest": key of the session}, here and in all that follows.
    """
    mine = Attempt.objects.filter(quiz=quiz, **owner).counted().open()
    for _ in range(TRIES):
        rows = _slots(quiz, owner)
        if not rows or rows[0].open_attempt:
            return mine.first()
        # Lost only where the same person began it elsewhere at the same moment.
        with suppress(IntegrityError):
            return _begin(quiz, owner, rows, at)
    raise RuntimeError(TOO_BUSY)


def _begin(quiz: Quiz, owner: dict[str, Any], rows: list, at: datetime) -> Attempt:
    """Pin the newest version of every ready question, and the order of its options."""
    attempt = Attempt(quiz=quiz, number=(rows[0].last_number or 0) + 1, started_at=at, **owner)
    questions = [
        AttemptQuestion(
            attempt=attempt,
            position=position,
            version_id=slot.version,
            points=slot.points,
            option_order=option_order(slot, [row.option for row in group], attempt.pk),
        )
        for position, (slot, group) in enumerate(_by_slot(rows), 1)
    ]
    with transaction.atomic():
        attempt.save(force_insert=True)
        AttemptQuestion.objects.bulk_create(questions)
    return attempt


def _slots(quiz: Quiz, owner: dict) -> list:
    """One row for each option of each question that is ready, in order; a single query."""
    mine = Attempt.objects.filter(quiz=OuterRef("quiz"), **owner).counted()
    ready = Slot.objects.filter(
        quiz=quiz,
        question__state=Question.State.READY,
        question__versions__in=QuestionVersion.objects.newest(),
        question__versions__options__isnull=False,
    )
    columns = {
        "kind": F("question__kind"),
        "form": F("question__versions__form"),
        "version": F("question__versions"),
        "option": F("question__versions__options"),
        "last_number": Subquery(mine.order_by("-number").values("number")[:1]),
        "open_attempt": Subquery(mine.open().values("pk")[:1]),
    }
    rows = ready.annotate(**columns).values_list("points", *columns, named=True)
    return list(rows.order_by("position", "question__versions__options__position"))


def _by_slot(rows: list) -> Iterator[tuple]:
    for _, group in groupby(rows, lambda row: row.version):
        first, *others = group
        yield first, [first, *others]


def option_order(slot, options: list[int], attempt_id: uuid.UUID) -> list[int]:
    """The ids in the order this attempt shows them, decided once, as the form of question says."""
    # Mixing options up is no secret, so a fast generator with a seed is the right one.
    chance = random.Random(f"{attempt_id} {slot.version}")  # noqa: S311
    form = interactions.FORMS[slot.form]
    return form.arrange(options, chance, is_date=slot.kind == Fact.Kind.DATE)


class Outcome(Enum):
    SAVED = "saved"
    UNCHANGED = "unchanged"
    REUSED = "reused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Change:
    """What one form sends. `response` is None where nothing was chosen; the key makes it once."""

    client_key: uuid.UUID
    response: Response | None = None
    turns_flag: bool = False


def answer(
    owner: dict[str, Any], sitting: Sitting, position: int, change: Change, at: datetime
) -> tuple[Outcome, Sitting]:
    """Store an answer as one step, or none where the same is stored already.

    A form sent twice gives the same reply and one step. A form whose key came with another answer
    before (a page kept by the browser) is not stored, so that its student sees what is.
    """
    outcome = Outcome.UNCHANGED
    for _ in range(TRIES):
        if not sitting.is_open:
            return Outcome.CLOSED, sitting
        place = sitting.places[position - 1]
        wanted = list(_steps(place, change, sitting))
        if any(_clashes(step, sitting.seen.get(key)) for step, key in wanted):
            return Outcome.REUSED, sitting
        try:
            for step, key in wanted:
                if key not in sitting.seen:
                    _store(sitting, place, step, at, key)
                    outcome = Outcome.SAVED
            return outcome, sitting
        except IntegrityError:
            sitting = _again(owner, sitting)
            if change.client_key not in sitting.seen and _is_foreign(change.client_key):
                return Outcome.REUSED, sitting
    raise RuntimeError(TOO_BUSY)


def _steps(place: Place, change: Change, sitting: Sitting) -> Iterator[tuple[Event, uuid.UUID]]:
    """The steps that a form asks for, each with its key; a flag with an answer makes two."""
    response, key = change.response, change.client_key
    flag = Step.Action.UNFLAG if place.is_flagged else Step.Action.FLAG
    if change.turns_flag:
        earlier = sitting.seen.get(key)
        yield Event(0, earlier.action if earlier else flag, place.id), key
        key = uuid.uuid5(key, "answer")
    if response is not None and (response != place.response or key in sitting.seen):
        yield Event(0, Step.Action.ANSWER, place.id, response), key


def _clashes(step: Event, earlier: Event | None) -> bool:
    return earlier is not None and step[1:] != earlier[1:]


def _store(sitting: Sitting, place: Place, step: Event, at: datetime, key: uuid.UUID) -> None:
    """Insert with the next sequence number, which only one writer can get.

    A single statement needs no transaction around it: on SQLite that would take the write lock
    twice as long.
    """
    step = step._replace(sequence=sitting.last + 1)
    Step.objects.create(
        attempt_id=sitting.attempt_id,
        question_id=place.id,
        sequence=step.sequence,
        at=at,
        action=step.action,
        option_id=step.response.option,
        answer=step.response.text,
        certainty=step.certainty,
        client_key=key,
    )
    sitting.fold(place, step, at, key)


def _again(owner: dict[str, Any], sitting: Sitting) -> Sitting:
    fresh = load(owner, sitting.attempt_id)
    if fresh is None:
        raise Http404("The attempt is gone.")
    return fresh


def _is_foreign(key: uuid.UUID) -> bool:
    return Step.objects.filter(client_key=key).exists()


def submit(owner: dict[str, Any], sitting: Sitting, at: datetime) -> bool:
    """Close the attempt; False where it was closed before.

    The step takes the next sequence number, so an answer that is being stored at this moment
    either comes first and counts, or is refused.
    """
    for _ in range(TRIES):
        if not sitting.is_open:
            return False
        try:
            with transaction.atomic():
                return _close(sitting.attempt_id, sitting.last + 1, at)
        except IntegrityError:
            sitting = _again(owner, sitting)
    raise RuntimeError(TOO_BUSY)


def _close(attempt_id: uuid.UUID, sequence: int, at: datetime) -> bool:
    closed = Attempt.objects.open().filter(pk=attempt_id)
    if not closed.update(state=Attempt.State.SUBMITTED, submitted_at=at):
        return False
    Step.objects.create(attempt_id=attempt_id, sequence=sequence, at=at, action=Step.Action.SUBMIT)
    return True


def claim_guest_attempts(guest: str, student) -> int:
    """Give a visitor's attempts to the account they logged in with; returns how many moved."""
    if not guest:
        return 0
    with transaction.atomic():
        found = Attempt.objects.filter(guest=guest).select_for_update().order_by("quiz", "number")
        return sum(_claim(attempt, student) for attempt in found)


def _claim(attempt: Attempt, student) -> bool:
    """Number it behind the student's own attempts; False where it held nothing and was dropped."""
    if attempt.practice_of_id:  # it stays with its attempt, which moves too
        attempt.student, attempt.guest = student, ""
        attempt.save(update_fields=["student", "guest"])
        return True
    own = Attempt.objects.filter(quiz=attempt.quiz_id, student=student).counted()
    if attempt.state == Attempt.State.OPEN and (other := own.open().first()):
        if _keep_one_open(attempt, other) == attempt.pk:
            return False
        attempt.refresh_from_db()
    last = own.aggregate(last=Max("number"))["last"] or 0
    attempt.student, attempt.guest, attempt.number = student, "", last + 1
    attempt.save(update_fields=["student", "guest", "number"])
    return True


def _keep_one_open(*pair: Attempt) -> uuid.UUID | None:
    """Of two open attempts at a quiz the one with more answers goes on.

    The other is submitted as it stands, so that no answer is lost; without any answer it is
    deleted. Returns the id of the deleted one.
    """
    answered = Count("steps__question", filter=Q(steps__action="answer"), distinct=True)
    both = Attempt.objects.filter(pk__in=[attempt.pk for attempt in pair])
    counted = both.annotate(answered=answered, last=Max("steps__sequence"))
    less = min(counted, key=lambda attempt: (attempt.answered, attempt.started_at))
    if less.answered:
        _close(less.pk, less.last + 1, timezone.now())
        return None
    deleted = less.pk
    less.delete()
    return deleted
