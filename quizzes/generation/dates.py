"""Dates as options print them, read back."""

from __future__ import annotations

import re
from functools import lru_cache

from articles.extraction.edtf import MONTHS, Calendar, read

_NUMBER = {name.casefold(): position for position, name in enumerate(MONTHS, start=1)}
_MONTH = "|".join(MONTHS)
_PRINTED = re.compile(
    rf"(?:(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{_MONTH})\s+)?(?:AD\s+(?=\d))?(?P<year>\d{{1,4}})"
    r"(?:\s+(?P<era>BC|AD))?",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    rf"(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}}),\s+(?P<year>\d{{3,4}})", re.IGNORECASE
)


@lru_cache(maxsize=4_096)
def read_printed(text: str) -> Calendar | None:
    """Read "18 December 2020", "December 18, 2020", "December 2020", "1912" or "44 BC"."""
    match = _PRINTED.fullmatch(text.strip()) or _AMERICAN.fullmatch(text.strip())
    if not match:
        return None
    parts = match.groupdict()
    # A short bare number is a count, unless it says its era.
    if not parts["month"] and len(parts["year"]) < 3 and not re.search("BC|AD", text):
        return None
    year = int(parts["year"])
    if (parts.get("era") or "").upper() == "BC":
        year = -year
    month = _NUMBER[parts["month"].casefold()] if parts["month"] else 0
    return Calendar(year, month, int(parts["day"] or 0))


@lru_cache(maxsize=4_096)
def read_exact(value: str) -> Calendar | None:
    """Read an EDTF day, month or year; None for a season and for anything vague."""
    day = read(value) if value[-1:].isdigit() else None
    return day if day and day.month <= 12 else None


def precision(day: Calendar) -> str:
    return "day" if day.day else "month" if day.month else "year"


# Told of the day, month or year of the article, this is still to come.
_COMING = re.compile(r"\b(?:would|will|is to|are to|due to|plans? to|planned to)\b")


def is_planned(day: Calendar, stem: str, published: Calendar) -> bool:
    """Whether a question for `day` asks what was still to come when the article was published."""
    depth = 3 if day.day else 2 if day.month else 1
    if day[:depth] == published[:depth]:
        return bool(_COMING.search(stem))
    return day[:depth] > published[:depth]


def days_in(month: int, year: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31
