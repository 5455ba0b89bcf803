"""An attempt as it stands: what was answered and flagged, and what its student may see of it.

Templates of the attempt pages get a `StudentQuestion` and nothing else about a question. It is an
allow-list: it has no field that could hold a key, a feedback or a proof, and the queries behind it
do not fetch them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from config.prepared import Prepared
from quizzes import interactions
from quizzes.interactions import Interaction
from quizzes.interactions.records import EMPTY, Laid, Response, Sent, ShownOption, Window
from quizzes.marks.behaviours import Behaviour, Certainty
from quizzes.marks.replaying import Event
from quizzes.models import Attempt, AttemptQuestion, Option, QuestionVersion, Step

Action = Step.Action


@dataclass(slots=True)
class Place:
    """One question of an attempt. `options` are ids as laid out; none where one types."""

    id: int
    position: int
    version_id: int
    form: str
    options: tuple[int, ...]
    response: Response = EMPTY
    certainty: int | None = None
    is_flagged: bool = False
    answers: list[Event] = field(default_factory=list)

    @property
    def is_answered(self) -> bool:
        return not self.response.is_empty

    @property
    def is_checked(self) -> bool:
        return any(step.action == Action.CHECK for step in self.answers)

    @property
    def since(self) -> int:
        """The sequence number of the last answer; 0 before the first one."""
        return self.answers[-1].sequence if self.answers else 0

    def stood(self, since: int) -> Event | None:
        """The answer that had this sequence number: what a page that was sent then has shown."""
        return next((step for step in self.answers if step.sequence == since), None)

    @property
    def interaction(self) -> Interaction:
        return interactions.of(self.form, self.options)


@dataclass(slots=True)
class Sitting:
    """All places of one attempt, with its steps folded in up to the sequence number `last`."""

    attempt_id: UUID
    state: str
    title: str
    behaviour: Behaviour = Behaviour.DEFERRED
    certainty: Certainty = Certainty.OFF
    deadline: datetime | None = None
    closes_at: datetime | None = None
    submitted_at: datetime | None = None
    places: list[Place] = field(default_factory=list)
    last: int = 0
    saved_at: datetime | None = None
    seen: dict[UUID, Event] = field(default_factory=dict)
    # Rows with keys, for marking; nothing of them may reach a page (quizzes/taking/checking.py).
    checked: dict[int, Any] = field(default_factory=dict, repr=False)

    @property
    def is_open(self) -> bool:
        return self.state == Attempt.State.OPEN

    @property
    def has_run_out(self) -> bool:
        """Whether it was closed by its deadline, and not by its student."""
        return not self.is_open and self.submitted_at == self.deadline

    def is_late(self, at: datetime) -> bool:
        return self.deadline is not None and at > self.deadline

    def is_overdue(self, at: datetime) -> bool:
        """Open although even the grace is over."""
        return self.is_open and self.closes_at is not None and at > self.closes_at

    def takes_answers(self, at: datetime) -> bool:
        """Whether an answer counts that arrived at the moment `at`, however late it is stored."""
        return (self.is_open or self.has_run_out) and not self.is_late(at)

    @property
    def total(self) -> int:
        return len(self.places)

    @property
    def saved(self) -> str:
        """When the last step was stored, as a clock shows it; empty before the first one."""
        return f"{timezone.localtime(self.saved_at):%H:%M}" if self.saved_at else ""

    @property
    def unanswered(self) -> list[Place]:
        return [place for place in self.places if not place.is_answered]

    @property
    def flagged(self) -> list[Place]:
        return [place for place in self.places if place.is_flagged]

    @property
    def resumes_at(self) -> int:
        """The position of the first unanswered question; the first one where none is left."""
        return self.unanswered[0].position if self.unanswered else 1

    def place(self, position: int) -> Place | None:
        return self.places[position - 1] if 1 <= position <= self.total else None

    def fold(self, place: Place, step: Event, at: datetime, key: UUID) -> None:
        """Take one step in, as it was stored."""
        if step.action in (Action.ANSWER, Action.CHECK):
            place.response, place.certainty = step.response, step.certainty
            place.answers.append(step)
        else:
            place.is_flagged = step.action == Action.FLAG
        self.last = max(self.last, step.sequence)
        self.saved_at = max(self.saved_at, at) if self.saved_at else at
        self.seen[key] = step


ATTEMPT = (
    "attempt__state",
    "attempt__quiz__title",
    "attempt__behaviour",
    "attempt__certainty",
    "attempt__deadline",
    "attempt__closes_at",
    "attempt__submitted_at",
)
ROW = (
    *ATTEMPT,
    "pk",
    "position",
    "version_id",
    "version__form",
    "option_order",
    "steps__sequence",
    "steps__action",
    "steps__option",
    "steps__answer",
    "steps__certainty",
    "steps__at",
    "steps__client_key",
)


START = len(ATTEMPT)  # where the columns of the question begin,
STEPS = START + 4  # and those that differ from step to step


@Prepared
def _rows(attempt: Any, **owner: Any) -> QuerySet:
    mine = {f"attempt__{name}": value for name, value in owner.items()}
    rows = AttemptQuestion.objects.filter(attempt=attempt, **mine)
    return rows.order_by("position", "steps__sequence").values_list(*ROW)


def load(owner: dict[str, Any], attempt_id: UUID) -> Sitting | None:
    """The attempt, if it is `owner`'s: state and steps in one query, thus of one moment.

    Were the state read first and the steps after it, a submission could fall in between, and the
    next sequence number would be free for an answer that comes too late.
    """
    if not owner:
        return None
    keys = {name: getattr(value, "pk", value) for name, value in owner.items()}
    rows = _rows.rows(attempt=attempt_id, **keys)
    if not rows:
        return None
    sitting = Sitting(attempt_id, *_of_attempt(*rows[0][:START]))
    for (pk, position, version_id, form), group in groupby(rows, itemgetter(slice(START, STEPS))):
        steps = [row[STEPS:] for row in group]
        place = Place(pk, position, version_id, form, tuple(steps[0][0]))
        sitting.places.append(place)
        for _, sequence, action, option, answer, certainty, at, key in steps:
            if action:
                response = Response(option, answer)
                sitting.fold(place, Event(sequence, action, pk, response, certainty), at, key)
    return sitting


def _of_attempt(state, title, behaviour, certainty, *times: Any) -> tuple:
    return state, title, Behaviour(behaviour), Certainty(certainty), *times


@dataclass(frozen=True, slots=True)
class StudentQuestion:
    """A question before its review. `template` has the fields of its form, where the page itself
    has not; `choices` are what may be put beside each option; `text` is what was typed."""

    position: int
    stem: str
    template: str
    options: tuple[ShownOption, ...]
    choices: tuple[ShownOption, ...]
    text: str
    is_flagged: bool
    window: Window | None = None
    point: tuple[float, float] | None = None


def show(place: Place, sent: Sent | None = None) -> StudentQuestion:
    """The question at this place, in one query; with `sent` in it where that was not understood."""
    form = place.interaction
    stem, laid = _laid(place, form)
    shown = form.show(laid, place.response, sent)
    return StudentQuestion(
        place.position,
        stem,
        form.template,
        shown.options,
        shown.choices,
        shown.text,
        place.is_flagged,
        shown.window,
        shown.point,
    )


def _laid(place: Place, form: Interaction) -> tuple[str, Laid]:
    if not place.options:
        versions = QuestionVersion.objects.filter(pk=place.version_id)
        return versions.values_list("stem", flat=True).get(), Laid((), {}, {})
    if form.shows_values:
        rows = _values.rows(version=place.version_id)
        values = {pk: form.uncover(value) for pk, _, _, value in rows}
    else:
        rows, values = _options.rows(version=place.version_id), {}
    return rows[0][2], Laid(place.options, {row[0]: row[1] for row in rows}, values)


@Prepared
def _options(version: Any) -> QuerySet:
    shown = Option.objects.filter(version=version).order_by()
    return shown.values_list("pk", "text", "version__stem")


@Prepared
def _values(version: Any) -> QuerySet:
    shown = Option.objects.filter(version=version).order_by()
    return shown.values_list("pk", "text", "version__stem", "value")


def stems(places: list[Place]) -> dict[int, str]:
    """The stems of several places, by position."""
    versions = QuestionVersion.objects.filter(pk__in=[place.version_id for place in places])
    found = dict(versions.order_by().values_list("pk", "stem"))
    return {place.position: found[place.version_id] for place in places}
