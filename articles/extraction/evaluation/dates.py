"""How well dates are read: calendar values against a set that people have annotated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.extraction.dates import DateMention, find_dates
from articles.extraction.parsing import parse

# A season is written as a month from 21 to 24; it is no calendar value.
CALENDAR = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
CONTEXT = 45


@dataclass(frozen=True, slots=True)
class Slip:
    """One wrong, invented or missed value; `is_time` where the day of an hour is right."""

    article: str
    expected: str
    found: str
    words: str
    is_time: bool = False

    def __str__(self) -> str:
        expected, found = self.expected or "-", self.found or "-"
        return f"{self.article[:40]}: expected {expected}, found {found}: {self.words}"


@dataclass(frozen=True, slots=True)
class Report:
    """Counts of calendar values (YYYY, YYYY-MM, YYYY-MM-DD); right ones overlap and agree."""

    expected: int
    stated: int
    right: int
    slips: tuple[Slip, ...]

    @property
    def precision(self) -> float:
        return self.right / self.stated if self.stated else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 0.0

    @property
    def f_score(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def times(self) -> int:
        """How many "wrong" values are the day of "Friday morning", annotated as 2010-07-16TMO."""
        return sum(slip.is_time for slip in self.slips)

    def lines(self, worst: int = 10) -> list[str]:
        """The report as printed: percentages, then the first `worst` slips."""
        return [
            f"dates: F {100 * self.f_score:.1f}, precision {100 * self.precision:.1f}, "
            f"recall {100 * self.recall:.1f} ({self.right} right, {self.stated} stated, "
            f"{self.expected} expected)",
            f"dates: wrong among stated {100 * (1 - self.precision):.1f} % "
            f"({self.times} of the {self.stated - self.right} are the right day of an hour)",
            *(f"  {slip}" for slip in self.slips[:worst]),
        ]


def evaluate_dates(rows: Iterable[Mapping[str, Any]]) -> Report:
    """Score `find_dates` on rows with text, published and dates (start, end, value)."""
    expected = stated = right = 0
    slips: list[Slip] = []
    for row in rows:
        published = date.fromisoformat(row["published"]) if row.get("published") else None
        mentions = [m for m in find_dates(parse(row["text"], published)) if is_calendar(m.value)]
        gold = [mark for mark in row["dates"] if is_calendar(mark["value"])]
        hits, row_slips = compare(row, gold, mentions)
        expected, stated, right = expected + len(gold), stated + len(mentions), right + hits
        slips += row_slips
    slips.sort(key=lambda slip: (not (slip.expected and slip.found), not slip.found))
    return Report(expected, stated, right, tuple(slips))


def is_calendar(value: str) -> bool:
    return bool(CALENDAR.fullmatch(value))


def compare(
    row: Mapping[str, Any], gold: list[dict[str, Any]], mentions: list[DateMention]
) -> tuple[int, list[Slip]]:
    """Each annotated date takes one overlapping mention, an agreeing one before any other."""
    free = list(mentions)
    slips, unmatched, hits = [], [], 0
    for mark in gold:
        agreeing = [m for m in free if overlaps(m, mark) and m.value == mark["value"]]
        if agreeing:
            free.remove(agreeing[0])
            hits += 1
        else:
            unmatched.append(mark)
    for mark in unmatched:
        other = next((m for m in free if overlaps(m, mark)), None)
        if other:
            free.remove(other)
        words = in_context(row["text"], mark["start"], mark["end"])
        slips.append(Slip(str(row["id"]), mark["value"], other.value if other else "", words))
    for mention in free:
        words = in_context(row["text"], mention.start, mention.end)
        is_time = any(
            overlaps(mention, mark) and mark["value"].startswith(f"{mention.value}T")
            for mark in row["dates"]
        )
        slips.append(Slip(str(row["id"]), "", mention.value, words, is_time))
    return hits, slips


def overlaps(mention: DateMention, mark: Mapping[str, Any]) -> bool:
    return bool(mention.start < mark["end"] and mark["start"] < mention.end)


def in_context(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return f"{before}[{text[start:end]}]{after}".replace("\n", " ")
