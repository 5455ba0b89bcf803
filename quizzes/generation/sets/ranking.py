"""Which questions to show: a score for each, and a greedy choice with quotas.

The score is that of section 7 of the question brief; its weights stand in weights.json so that
graded questions can one day set them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from operator import attrgetter, mul
from pathlib import Path
from typing import Any

from articles.extraction.records import Certainty, FactKind, Reading
from quizzes.generation.lint.sets import MOST_PER_KEY, ask_the_same, gives_away, offers_the_same
from quizzes.generation.records import Form, Item

# A third time that one person said it is no riddle.
MOST_PER_SPEAKER = 2
# "Who said: "...""?": the words of somebody, to be told whose they are.
_QUOTES = ': "'


@cache
def weights() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(Path(__file__).with_name("weights.json").read_text())
    return loaded


@dataclass(frozen=True, slots=True)
class Features:
    """What the score of one question is made of, each between 0 and 1."""

    certainty: Certainty
    completeness: float = 0.0
    centrality: float = 0.0
    lede: bool = False
    exact_date: bool = False
    role_known: bool = False
    background: bool = False
    passing: bool = False
    opinion_context: bool = False
    relative_date: bool = False
    published_day: bool = False
    cloze: bool = False
    typed: bool = False
    few_options: bool = False
    long_stem: bool = False
    obvious: bool = False
    present: bool = False
    group: bool = False
    exact_key: bool = False
    undated: bool = False

    def score(self, warnings: int = 0, copied: bool = False) -> float:
        """`warnings` of the lint lower it, and so do words that are `copied` from the proof."""
        weight = weights()
        total = float(weight["certainty"].get(self.certainty.value, 0.0))
        total += sum(map(mul, _weights_of_features(), (*_features(self), copied)))
        return round(total + float(weight["warning"]) * warnings, 3)


_WEIGHED = (
    "completeness", "centrality", "lede", "exact_date", "role_known", "background", "passing",
    "opinion_context", "relative_date", "published_day", "cloze", "typed", "few_options",
    "long_stem", "obvious", "group", "present", "exact_key",
    "undated",
)  # fmt: skip
_features = attrgetter(*_WEIGHED)


@cache
def _weights_of_features() -> tuple[float, ...]:
    return tuple(weights()[name] for name in (*_WEIGHED, "copied"))


def assemble(items: Sequence[Item], reading: Reading) -> tuple[list[Item], list[Item]]:
    """Choose greedily: best first, no two that ask or tell the same, kinds and places mixed.

    Gives the chosen, best first, and the rest.
    """
    least = float(weights()["least_score"])
    modest = float(weights()["least_post"])
    paragraphs = {sentence.start: sentence.paragraph for sentence in reading.sentences}
    chosen = Chosen()
    worthy = [Candidate(item, paragraphs) for item in items if item.score >= least]
    chosen.fill(worthy, most_questions(reading) if worthy else 0)
    # Who holds a post told in passing is sound, and better than a page with next to no question.
    # So is whose words are whole and clear by themselves.
    spare = [
        Candidate(item, paragraphs)
        for item in items
        if modest <= item.score < least
        and (
            (item.kind is FactKind.ROLE and item.answer_entity)
            or (_QUOTES in item.stem and item.score >= float(weights()["least_quotation"]))
        )
    ]
    chosen.fill(spare, few_questions(reading) if spare else 0)
    taken = set(map(id, chosen.items))
    rest = [item for item in items if id(item) not in taken]
    return sorted(chosen.items, key=lambda item: (-item.score, item.stem)), rest


def most_questions(reading: Reading) -> int:
    """How many questions an article of this length is asked at most."""
    length = len(reading.text.split()) // int(weights()["words_per_question"])
    return max(int(weights()["fewest"]), length)


def few_questions(reading: Reading) -> int:
    """How many questions an article of this length wants at least."""
    return len(reading.text.split()) // int(weights()["words_per_wanted"])


class Candidate:
    """An item that may still be chosen, with what it loses beside those that were."""

    def __init__(self, item: Item, paragraphs: Mapping[int, int]) -> None:
        self.item = item
        self.key = item.key
        starts = {span.start for span in item.evidence}
        self.paragraphs = {paragraphs[start] for start in starts if start in paragraphs}
        self.losses: list[float] = []

    def stand_beside(self, other: Candidate) -> None:
        if other.item.evidence == self.item.evidence:
            self.losses.append(weights()["same_sentence"])
        if not self.paragraphs.isdisjoint(other.paragraphs):
            self.losses.append(weights()["same_paragraph"])


class Chosen:
    """What was chosen so far, and counts of it."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._families: Counter[str] = Counter()
        self._keys: Counter[str] = Counter()
        self._forms: Counter[Form] = Counter()
        self._quotations = 0
        self._said: Counter[str] = Counter()
        self._full: dict[Form, bool] = {}

    def fill(self, left: list[Candidate], limit: int) -> None:
        """Add the best that go with those chosen, until there are as many as `limit`."""
        left = [one for one in left if not any(map(partial(clash, one.item), self.items))]
        left.sort(key=lambda one: (-one.item.score, one.item.stem))
        left = [one for one in left if self._keys[one.key] < MOST_PER_KEY]
        while left and len(self.items) < limit:
            fitting = [one for one in left if not self.is_over(one.item)]
            if not fitting:
                break
            best = max(fitting, key=lambda one: (self.worth(one), one.item.score, one.item.stem))
            left.remove(best)
            self.add(best)
            left = [one for one in left if not self.clashes(one.item)]
            for one in left:
                one.stand_beside(best)

    def add(self, candidate: Candidate) -> None:
        self.items.append(candidate.item)
        self._families[_family(candidate.item.kind)] += 1
        self._keys[candidate.key] += 1
        self._forms[candidate.item.form] += 1
        self._quotations += _QUOTES in candidate.item.stem
        self._said[candidate.key] += candidate.item.kind is FactKind.CLAIM
        self._full = {}

    def worth(self, candidate: Candidate) -> float:
        weight = weights()
        worth = candidate.item.score
        family = _family(candidate.item.kind)
        wanted = weight["shares"][family]
        count, chosen = self._families[family] + 1, len(self.items)
        if chosen and count / (chosen + 1) > wanted:
            worth += weight["over_quota"]
        elif count < wanted * chosen:
            worth += weight["under_quota"]
        # One by one: a sum of their own would round otherwise.
        for loss in candidate.losses:
            worth += loss
        return worth

    def clashes(self, item: Item) -> bool:
        """Whether the newest asks or tells the same, or its key was asked for often enough."""
        return clash(item, self.items[-1]) or self._keys[item.key] >= MOST_PER_KEY

    def is_over(self, item: Item) -> bool:
        """Whether one more of this form, or one more quotation, would be more than its share."""
        if _QUOTES in item.stem and self._quotations >= weights()["most_quotations"]:
            return True
        if item.kind is FactKind.CLAIM and self._said[item.key] >= MOST_PER_SPEAKER:
            return True
        if item.form not in self._full:
            self._full[item.form] = self._is_full(item.form)
        return self._full[item.form]

    def _is_full(self, form: Form) -> bool:
        most = {Form.CLOZE: weights()["most_cloze"], Form.TYPED: weights()["most_typed"]}
        few = int(weights()["always_typed"]) if form is Form.TYPED else 0
        limit = max(few, most.get(form, 1.0) * (len(self.items) + 1))
        return bool(self._forms[form] + 1 > limit)


def clash(item: Item, other: Item) -> bool:
    """Whether one asks or tells the same as the other, or which post of the same four."""
    if ask_the_same(item, other) or gives_away(item, other) or gives_away(other, item):
        return True
    return item.answer_entity is None and offers_the_same(item, other)


def _family(kind: FactKind) -> str:
    """Who did it and who holds a post are one kind of question to a student."""
    return FactKind.ACTOR.value if kind is FactKind.ROLE else kind.value
