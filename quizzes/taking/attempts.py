"""Attempts: starting, answering, submitting; each change in one place.

Nothing here keeps a score: an attempt is its steps, and quizzes/marks/replaying.py replays them.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import Enum
from itertools import groupby
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, OuterRef, Subquery
from django.http import Http404

from articles.models import Fact
from quizzes import interactions
from quizzes.marks.marking import EMPTY, Response
from quizzes.marks.replaying import Event
from quizzes.models import (
    Accommodation,
    Attempt,
    AttemptQuestion,
    Question,
    QuestionVersion,
    Quiz,
    Slot,
    Step,
)
from quizzes.taking.checking import course_of
from quizzes.taking.sittings import Place, Sitting, load
from quizzes.taking.timing import NO_EXTRA, Before, Extra, Refusal, deadline, refusal

# How often a writer who lost the race for a sequence number looks again. Each loss means that
# another step of the same attempt went in, so a student meets two or three at the very most.
TRIES = 20
TOO_BUSY = "The attempt is written to from too many places at once."


class Barred(Exception):
    """The quiz cannot be started now; `refusal` says why and until when."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.bar)
        self.refusal = refusal


def start(quiz: Quiz, owner: dict[str, Any], at: datetime, guest_name: str = "") -> Attempt | None:
    """Resume the open attempt at this quiz or begin one; None where no question is ready.

    `owner` is {"student": user} or {"guest": key of the session}, here and in all that follows.
    Raises Barred where the times or the number of attempts do not allow it.
    """
    mine = Attempt.objects.filter(quiz=quiz, **owner).counted().open()
    for _ in range(TRIES):
        rows = _slots(quiz, owner)
        if rows and rows[0].closes_at and at > rows[0].closes_at:
            mine.overdue(at).run_out()
            continue
        if not rows or rows[0].open_attempt:
            return mine.first()
        before = Before(rows[0].last_number or 0, rows[0].last_submitted_at)
        if found := refusal(quiz.timing, before, at):
            raise Barred(found)
        # Lost only where the same person began it elsewhere at the same moment.
        with suppress(IntegrityError):
            return _begin(quiz, owner, rows, at, guest_name)
    raise RuntimeError(TOO_BUSY)


def _begin(quiz: Quiz, owner: dict[str, Any], rows: list, at: datetime, name: str) -> Attempt:
    """Pin rules, deadline, the newest version of every question, and the order of its options."""
    first = rows[0]
    ends = deadline(quiz.timing, at, Extra(first.minutes or 0, first.factor or Decimal(1)))
    attempt = Attempt(
        quiz=quiz,
        number=(first.last_number or 0) + 1,
        started_at=at,
        behaviour=quiz.behaviour,
        penalty=quiz.penalty,
        certainty=quiz.certainty,
        deadline=ends,
        closes_at=ends and ends + quiz.timing.grace,
        guest_name=name,
        **owner,
    )
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
    extra = Accommodation.objects.filter(quiz=OuterRef("quiz"), student=owner.get("student"))
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
        "last_submitted_at": Subquery(mine.order_by("-number").values("submitted_at")[:1]),
        "open_attempt": Subquery(mine.open().values("pk")[:1]),
        "closes_at": Subquery(mine.open().values("closes_at")[:1]),
        "minutes": Subquery(extra.values("minutes")),
        "factor": Subquery(extra.values("factor")),
    }
    rows = ready.annotate(**columns).values_list("points", *columns, named=True)
    return list(rows.order_by("position", "question__versions__options__position"))


def retime(quiz: Quiz) -> None:
    """Give the open attempts the times that the quiz and its accommodations say now."""
    extras = {one.student_id: one.extra for one in quiz.accommodations.all()}
    running = list(quiz.attempts.counted().open())
    for attempt in running:
        extra = extras.get(attempt.student_id, NO_EXTRA)
        attempt.deadline = deadline(quiz.timing, attempt.started_at, extra)
        attempt.closes_at = attempt.deadline and attempt.deadline + quiz.timing.grace
    Attempt.objects.open().bulk_update(running, ["deadline", "closes_at"])


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
    EMPTY = "empty"  # asked to be checked without an answer
    SETTLED = "settled"  # the question can be answered no more
    LATE = "late"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Change:
    """What one form sends. `response` is None where nothing was chosen; the key makes it once.

    `since` is the sequence number of the answer that the page has shown, where that is known: what
    it shows unchanged was not chosen on it, and must not undo what another tab has stored since.
    """

    client_key: uuid.UUID
    response: Response | None = None
    turns_flag: bool = False
    checks: bool = False
    certainty: int | None = None
    since: int | None = None


def answer(
    owner: dict[str, Any], sitting: Sitting, position: int, change: Change, at: datetime
) -> tuple[Outcome, Sitting]:
    """Store an answer as one step, or none where the same is stored already.

    A form sent twice gives the same reply and one step. A form whose key came with another answer
    before (a page kept by the browser) is not stored, so that its student sees what is. `at` is
    when it arrived: one microsecond after the deadline is late.
    """
    outcome = Outcome.UNCHANGED
    for _ in range(TRIES):
        place = sitting.places[position - 1]
        if change.response == EMPTY and _is_settled(sitting, place):
            change = replace(change, response=None)  # its fields were off, so they sent nothing
        wanted = list(_steps(place, change, sitting))
        if refused := _refused(sitting, place, change, wanted, at):
            return refused, sitting
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


def _refused(
    sitting: Sitting, place: Place, change: Change, wanted: list, at: datetime
) -> Outcome | None:
    if sitting.is_late(at):
        return Outcome.LATE
    if not sitting.takes_answers(at):
        return Outcome.CLOSED
    if any(_clashes(step, sitting.seen.get(key)) for step, key in wanted):
        return Outcome.REUSED
    fresh = any(key not in sitting.seen and _answers(step) for step, key in wanted)
    if fresh and _is_settled(sitting, place):
        return Outcome.SETTLED
    empty = change.checks and not fresh and not place.is_answered
    return Outcome.EMPTY if empty else None


def _is_settled(sitting: Sitting, place: Place) -> bool:
    return place.is_checked and course_of(sitting, place).is_settled


def _answers(step: Event) -> bool:
    return step.action in (Step.Action.ANSWER, Step.Action.CHECK)


def _steps(place: Place, change: Change, sitting: Sitting) -> Iterator[tuple[Event, uuid.UUID]]:
    """The steps that a form asks for, each with its key; a flag with an answer makes two."""
    key = change.client_key
    flag = Step.Action.UNFLAG if place.is_flagged else Step.Action.FLAG
    if change.turns_flag:
        earlier = sitting.seen.get(key)
        yield Event(0, earlier.action if earlier else flag, place.id), key
        key = uuid.uuid5(key, "answer")
    said = _said(place, change)
    checks = change.checks and sitting.behaviour.checks
    if checks and not said[0].is_empty:
        if key in sitting.seen or not _is_checked_as(place, said):
            yield Event(0, Step.Action.CHECK, place.id, *said), key
    elif key in sitting.seen and change.response is not None:
        yield Event(0, Step.Action.ANSWER, place.id, change.response, change.certainty), key
    elif said != (place.response, place.certainty):
        yield Event(0, Step.Action.ANSWER, place.id, *said), key


def _said(place: Place, change: Change) -> tuple[Response, int | None]:
    """The answer as it should stand after this form: what it leaves out stays as it is."""
    shown = place.stood(change.since) if change.since is not None else None
    before = (shown.response, shown.certainty) if shown else (EMPTY, None)
    response, certainty = change.response, change.certainty
    if response is None or (change.since is not None and response == before[0]):
        response = place.response
    if certainty is None or (change.since is not None and certainty == before[1]):
        certainty = place.certainty
    return response, certainty


def _is_checked_as(place: Place, said: tuple[Response, int | None]) -> bool:
    """Whether the last answer was this one and was checked: it is no further try."""
    last = place.answers[-1] if place.answers else None
    return last is not None and last.action == Step.Action.CHECK and last.response == said[0]


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
    """Close the attempt; False where it was closed before, by its student or by its time.

    The step takes the next sequence number, so an answer that is being stored at this moment
    either comes first and counts, or is refused.
    """
    for _ in range(TRIES):
        if sitting.is_overdue(at):
            run_out(sitting)
        if not sitting.is_open:
            return False
        try:
            with transaction.atomic():
                return close(sitting.attempt_id, sitting.last + 1, at)
        except IntegrityError:
            sitting = _again(owner, sitting)
    raise RuntimeError(TOO_BUSY)


def run_out(sitting: Sitting) -> None:
    """Close an attempt whose time was up when somebody looked at it."""
    Attempt.objects.filter(pk=sitting.attempt_id).run_out()
    sitting.state, sitting.submitted_at = Attempt.State.SUBMITTED, sitting.deadline


def looked_at(found: Iterable[Attempt], at: datetime) -> list[Attempt]:
    """These attempts; those whose time was up at the moment `at` are closed now."""
    listed = list(found)
    if late := [attempt for attempt in listed if attempt.is_overdue(at)]:
        Attempt.objects.filter(pk__in=[attempt.pk for attempt in late]).run_out()
        for attempt in late:
            attempt.state, attempt.submitted_at = Attempt.State.SUBMITTED, attempt.deadline
    return listed


def sweep(at: datetime, quiz: Quiz | None = None) -> int:
    """Close what nobody has looked at; returns how many. An answer on its way still counts.

    It looks before it writes: on SQLite even an update of nothing takes the write lock.
    """
    late = Attempt.objects.overdue(at)
    late = late if quiz is None else late.filter(quiz=quiz)
    return late.run_out() if late.exists() else 0


def close(attempt_id: uuid.UUID, sequence: int, at: datetime) -> bool:
    """Submit it as it stands, in the transaction of the caller."""
    closed = Attempt.objects.open().filter(pk=attempt_id)
    if not closed.update(state=Attempt.State.SUBMITTED, submitted_at=at):
        return False
    Step.objects.create(attempt_id=attempt_id, sequence=sequence, at=at, action=Step.Action.SUBMIT)
    return True
