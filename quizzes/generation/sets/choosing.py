"""A quiz of so many questions out of those that one article has, and why the others stay out.

Greedy, as in ranking: the best first, kinds in their shares, spread over paragraphs and key
positions, none beside one that asks or tells the same, at most three on one key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from articles.extraction.records import FactKind
from quizzes.generation.lint.sets import MOST_PER_KEY, ask_the_same, gives_away, offers_the_same
from quizzes.generation.records import Form, Item
from quizzes.generation.sets.difficulty import difficulty
from quizzes.generation.sets.ranking import weights
from quizzes.generation.spellings import fold


class Level(StrEnum):
    EASY = "easy"
    MIXED = "mixed"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could go in; `mentions` counts how often the article names its answer."""

    item: Item
    paragraphs: frozenset[int] = frozenset()
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    count: int
    kinds: frozenset[FactKind] = frozenset(FactKind)
    level: Level = Level.MIXED


class Why(StrEnum):
    """Why a question stays out; `Left.beside` is the chosen one that it does not go with."""

    KIND = "kind"
    SAME = "same"
    TELLS = "tells"
    TOLD = "told"
    KEY = "key"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True)
class Left:
    place: int
    why: Why
    beside: int | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """Places of the candidates, from 0: the chosen in the order of the article, then the rest.

    `difficulties` has a number from 0 to 1 for each candidate, in their order.
    """

    chosen: tuple[int, ...]
    left: tuple[Left, ...]
    difficulties: tuple[float, ...]


def choose(candidates: Sequence[Candidate], wish: Wish) -> Selection:
    """The best set for the wish; fewer than its count where no more go together."""
    chooser = Chooser(candidates, wish)
    while chooser.open and len(chooser.chosen) < wish.count:
        chooser.take(max(chooser.open, key=chooser.worth))
    chooser.left += [Left(place, Why.ENOUGH) for place in chooser.open]
    chosen = sorted(chooser.chosen, key=lambda place: _place_in_text(candidates[place].item))
    left = tuple(sorted(chooser.left, key=lambda one: one.place))
    return Selection(tuple(chosen), left, tuple(chooser.difficulties))


def _place_in_text(item: Item) -> tuple[int, str]:
    return min((span.start for span in item.evidence), default=0), item.stem


class Chooser:
    """What was chosen so far, what may still be, and what it is worth now."""

    def __init__(self, candidates: Sequence[Candidate], wish: Wish) -> None:
        self.candidates = candidates
        self.wish = wish
        most = max((one.mentions for one in candidates), default=0)
        self.difficulties = [difficulty(one.item, one.mentions, most) for one in candidates]
        self._ranks = _ranks(self.difficulties)
        fitting = [one.item.kind in wish.kinds for one in candidates]
        self.open = [place for place, fits in enumerate(fitting) if fits]
        self.left = [Left(place, Why.KIND) for place, fits in enumerate(fitting) if not fits]
        self.chosen: list[int] = []
        self._gaps = 0
        self._most_gaps = max(1, int(weights()["most_cloze"] * min(wish.count, len(self.open))))
        self._families: Counter[str] = Counter()
        self._keys: Counter[str] = Counter()
        self._thirds: Counter[int] = Counter()
        self._positions: Counter[int] = Counter()
        self._shares = _shares(wish.kinds)

    def worth(self, place: int) -> tuple[float, float, str]:
        """Highest first; equal ones by score, then by stem, so that the order is always one."""
        weight, item = weights(), self.candidates[place].item
        worth = item.score + self._pull(place) + self._quota(item)
        for other in self.chosen:
            worth += self._loss_beside(place, other)
        if self._is_crowded(item):
            worth += weight["difficulty"]["crowded_position"]
        return worth, item.score, item.stem

    def take(self, place: int) -> None:
        item = self.candidates[place].item
        self.chosen.append(place)
        self._families[_family(item.kind)] += 1
        self._keys[fold(item.key)] += 1
        self._thirds[self._third(place)] += 1
        self._positions[_position(item)] += 1
        self._gaps += self.candidates[place].item.form is Form.CLOZE
        self.open.remove(place)
        for other in list(self.open):
            if (why := self._against(other, place)) is not None:
                self.open.remove(other)
                self.left.append(why)

    def _against(self, place: int, newest: int) -> Left | None:
        item, other = self.candidates[place].item, self.candidates[newest].item
        if ask_the_same(item, other) or offers_the_same(item, other):
            return Left(place, Why.SAME, newest)
        if gives_away(item, other):
            return Left(place, Why.TELLS, newest)
        if gives_away(other, item):
            return Left(place, Why.TOLD, newest)
        if self._keys[fold(item.key)] >= MOST_PER_KEY:
            return Left(place, Why.KEY, newest)
        if item.form is Form.CLOZE and self._gaps >= self._most_gaps:
            return Left(place, Why.ENOUGH)
        return None

    def _pull(self, place: int) -> float:
        pull = float(weights()["difficulty"]["pull"])
        if self.wish.level is Level.EASY:
            return pull * (1 - self._ranks[place])
        if self.wish.level is Level.HARD:
            return pull * self._ranks[place]
        rarest = min(self._thirds[third] for third in range(3))
        return pull / 2 if self._thirds[self._third(place)] == rarest else 0.0

    def _third(self, place: int) -> int:
        return min(2, int(3 * self._ranks[place]))

    def _quota(self, item: Item) -> float:
        family, chosen = _family(item.kind), len(self.chosen)
        wanted, count = self._shares[family], self._families[family] + 1
        if chosen and count / (chosen + 1) > wanted:
            return float(weights()["over_quota"])
        return float(weights()["under_quota"]) if count < wanted * chosen else 0.0

    def _loss_beside(self, place: int, other: int) -> float:
        one, two = self.candidates[place], self.candidates[other]
        loss = float(weights()["same_sentence"]) if one.item.evidence == two.item.evidence else 0.0
        shared = not one.paragraphs.isdisjoint(two.paragraphs)
        return loss + (float(weights()["difficulty"]["shared_paragraph"]) if shared else 0.0)

    def _is_crowded(self, item: Item) -> bool:
        """Whether its key stands where more than two in five of the chosen have theirs."""
        at, count = _position(item), len(self.chosen) + 1
        return at >= 0 and self._positions[at] + 1 > max(2, 0.4 * count)


def _ranks(values: Sequence[float]) -> list[float]:
    """The share of the others that each value is above, equal ones counted half."""
    others = max(1, len(values) - 1)
    return [
        (sum(v < value for v in values) + (sum(v == value for v in values) - 1) / 2) / others
        for value in values
    ]


def _shares(kinds: frozenset[FactKind]) -> dict[str, float]:
    """The usual shares, stretched over the kinds that are wanted."""
    wanted = {_family(kind) for kind in kinds}
    shares = {name: float(share) for name, share in weights()["shares"].items() if name in wanted}
    total = sum(shares.values()) or 1.0
    return {name: share / total for name, share in shares.items()}


def _family(kind: FactKind) -> str:
    return FactKind.ACTOR.value if kind is FactKind.ROLE else kind.value


def _position(item: Item) -> int:
    """Where the key stands among the options; -1 where there is no single one."""
    return next((place for place, option in enumerate(item.options) if option.is_key), -1)
