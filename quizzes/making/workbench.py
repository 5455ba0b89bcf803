"""The workbench: which question of an article is looked at, which come next, how far it has got."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from articles.models import Article
from quizzes.models import Question

State = Question.State
CHECKED = (State.READY, State.HIDDEN)


@dataclass(frozen=True, slots=True)
class Place:
    pk: UUID
    state: str


class Workbench:
    """The questions of one article, best first, and the place of the one in hand.

    `at` is None where nothing is left to check, or nothing was there.
    """

    def __init__(self, article: Article, at: UUID | None = None) -> None:
        self.article = article
        rows = article.questions.shown().order_by("-score", "created_at", "pk")
        self.places = [Place(*row) for row in rows.values_list("pk", "state")]
        self._index = {place.pk: number for number, place in enumerate(self.places)}
        self.at = at if at in self._index else self.first_open

    @property
    def first_open(self) -> UUID | None:
        return next((place.pk for place in self.places if place.state not in CHECKED), None)

    @property
    def number(self) -> int:
        """Which one this is, from 1; 0 for none."""
        return self._index[self.at] + 1 if self.at else 0

    @property
    def total(self) -> int:
        return len(self.places)

    @cached_property
    def accepted(self) -> int:
        return sum(place.state == State.READY for place in self.places)

    @cached_property
    def rejected(self) -> int:
        return sum(place.state == State.HIDDEN for place in self.places)

    @property
    def checked(self) -> int:
        return self.accepted + self.rejected

    @property
    def is_done(self) -> bool:
        return self.checked == self.total

    @property
    def following(self) -> UUID | None:
        return self._beside(1)

    @property
    def preceding(self) -> UUID | None:
        return self._beside(-1)

    def _beside(self, step: int) -> UUID | None:
        place = self.number - 1 + step
        return self.places[place].pk if self.at and 0 <= place < self.total else None

    @property
    def skip_to(self) -> UUID | None:
        """Where skipping leads; None where this is the last one left."""
        return self.next_open if self.next_open != self.at else None

    @property
    def next_open(self) -> UUID | None:
        """The next one that is not checked; after the last one the first that was skipped."""
        after = [*self.places[self.number :], *self.places[: self.number]]
        found = (place.pk for place in after if place.state not in CHECKED)
        return next(found, None)
