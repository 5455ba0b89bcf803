"""An attempt as it stands: what was answered and flagged, and what its student may see of it.

Templates of the attempt pages get a `StudentQuestion` and nothing else about a question. It is an
allow-list: it has no field that could hold a key, a feedback or a proof, and the queries behind it
do not fetch them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from quizzes.marking import EMPTY, Response
from quizzes.models import Attempt, AttemptQuestion, Option, QuestionVersion, Step
from quizzes.replaying import Event

Action = Step.Action


@dataclass(slots=True)
class Place:
    """One question of an attempt. `options` are ids in the order shown; none where one types."""

    id: int
    position: int
    version_id: int
    options: tuple[int, ...]
    response: Response = EMPTY
    certainty: int | None = None
    is_flagged: bool = False

    @property
    def is_answered(self) -> bool:
        return not self.response.is_empty

    @property
    def chosen(self) -> int | None:
        """The number of the chosen option as shown, from 1."""
        option = self.response.option
        return self.options.index(option) + 1 if option in self.options else None


@dataclass(slots=True)
class Sitting:
    """All places of one attempt, with its steps folded in up to the sequence number `last`."""

    attempt_id: UUID
    state: str
    title: str
    places: list[Place] = field(default_factory=list)
    last: int = 0
    saved_at: datetime | None = None
    seen: dict[UUID, Event] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        return self.state == Attempt.State.OPEN

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
        else:
            place.is_flagged = step.action == Action.FLAG
        self.last = max(self.last, step.sequence)
        self.saved_at = max(self.saved_at, at) if self.saved_at else at
        self.seen[key] = step


ROW = (
    "attempt__state",
    "attempt__quiz__title",
    "pk",
    "position",
    "version_id",
    "option_order",
    "steps__sequence",
    "steps__action",
    "steps__option",
    "steps__answer",
    "steps__certainty",
    "steps__at",
    "steps__client_key",
)


@cache
def _rows() -> QuerySet:
    """Built once: putting this query together costs more than running it."""
    return AttemptQuestion.objects.order_by("position", "steps__sequence").values_list(*ROW)


def load(owner: dict[str, Any], attempt_id: UUID) -> Sitting | None:
    """The attempt, if it is `owner`'s: state and steps in one query, thus of one moment.

    Were the state read first and the steps after it, a submission could fall in between, and the
    next sequence number would be free for an answer that comes too late.
    """
    if not owner:
        return None
    mine = {f"attempt__{name}": value for name, value in owner.items()}
    rows = list(_rows().filter(attempt=attempt_id, **mine))
    if not rows:
        return None
    sitting = Sitting(attempt_id, *rows[0][:2])
    for (pk, position, version_id), group in groupby(rows, lambda row: row[2:5]):
        steps = [row[5:] for row in group]
        place = Place(pk, position, version_id, tuple(steps[0][0]))
        sitting.places.append(place)
        for _, sequence, action, option, answer, certainty, at, key in steps:
            if action:
                response = Response(option, answer)
                sitting.fold(place, Event(sequence, action, pk, response, certainty), at, key)
    return sitting


@dataclass(frozen=True, slots=True)
class StudentOption:
    number: int
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class StudentQuestion:
    """A question before its review. `text` is what was typed, where one types."""

    position: int
    stem: str
    options: tuple[StudentOption, ...]
    text: str
    is_flagged: bool


def show(place: Place) -> StudentQuestion:
    """The question at this place, in one query."""
    stem, texts = _words(place)
    options = tuple(
        StudentOption(number, texts[pk], number == place.chosen)
        for number, pk in enumerate(place.options, 1)
        if pk in texts
    )
    return StudentQuestion(place.position, stem, options, place.response.text, place.is_flagged)


def _words(place: Place) -> tuple[str, dict[int, str]]:
    if not place.options:
        versions = QuestionVersion.objects.filter(pk=place.version_id)
        return versions.values_list("stem", flat=True).get(), {}
    rows = list(_options().filter(version=place.version_id))
    return rows[0][2], {pk: text for pk, text, _ in rows}


@cache
def _options() -> QuerySet:
    return Option.objects.order_by().values_list("pk", "text", "version__stem")


def stems(places: list[Place]) -> dict[int, str]:
    """The stems of several places, by position."""
    versions = QuestionVersion.objects.filter(pk__in=[place.version_id for place in places])
    found = dict(versions.order_by().values_list("pk", "stem"))
    return {place.position: found[place.version_id] for place in places}
