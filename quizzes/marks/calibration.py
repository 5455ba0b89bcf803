"""How well certainty fits knowledge: stated facts apart from attributed claims. Pure.

The ranges are those in which each answer to "how sure are you?" earns most: see certainty marking
in quizzes/marks/replaying.py, whose expected values cross at 2/3 and 4/5.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

LEVELS = {1: "Not very sure", 2: "Fairly sure", 3: "Very sure"}
FITTING = {
    1: (Fraction(0), Fraction(2, 3)),
    2: (Fraction(2, 3), Fraction(4, 5)),
    3: (Fraction(4, 5), Fraction(1)),
}
GROUPS = ("Stated facts", "Attributed claims")
# Fewer answers than this say nothing about anybody.
FEWEST = 3


class Answer(NamedTuple):
    """One answer that was given. `is_stated`: the article itself says it, and no source of its."""

    certainty: int
    raw: Fraction
    is_stated: bool


@dataclass(frozen=True, slots=True)
class Level:
    """The answers of one certainty. Percentages are 0 to 100; `low` to `high` would fit."""

    label: str
    count: int
    right: int
    low: int
    high: int
    verdict: str

    @property
    def width(self) -> int:
        """Of the fitting range."""
        return self.high - self.low


@dataclass(frozen=True, slots=True)
class Group:
    label: str
    levels: tuple[Level, ...]


def calibrate(answers: Iterable[Answer]) -> list[Group]:
    """Groups and levels with at least one answer, in their order."""
    given = list(answers)
    groups = []
    for label, is_stated in zip(GROUPS, (True, False), strict=True):
        of = [answer for answer in given if answer.is_stated is is_stated]
        levels = [_level(level, [a for a in of if a.certainty == level]) for level in LEVELS]
        if found := tuple(level for level in levels if level is not None):
            groups.append(Group(label, found))
    return groups


def _level(certainty: int, answers: list[Answer]) -> Level | None:
    if not answers:
        return None
    share = sum((answer.raw for answer in answers), Fraction(0)) / len(answers)
    low, high = FITTING[certainty]
    return Level(
        label=LEVELS[certainty],
        count=len(answers),
        right=round(100 * share),
        low=round(100 * low),
        high=round(100 * high),
        verdict=_verdict(share, low, high, len(answers)),
    )


def _verdict(share: Fraction, low: Fraction, high: Fraction, count: int) -> str:
    if count < FEWEST:
        return "too few to tell"
    if share < low:
        return "surer than right"
    return "more right than sure" if share > high else "fits"
