"""Dates as typed: read whatever the layout, and compared as dates, never as letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path

from articles.extraction import edtf
from articles.extraction.dating.expressions import Expression, Form
from articles.extraction.lexicon import lines
from quizzes.interactions.base import NOTHING, WHOLE
from quizzes.interactions.calendar import bounds, holds
from quizzes.interactions.names import normalise
from quizzes.interactions.records import Invalid

HALF = Fraction(1, 2)
LONGEST = 60
MAY_BE = re.compile(r"\d|centur", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+\.?")
NUMERIC = re.compile(r"(\d{1,4})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,4})\.?")
EASTERN = re.compile(r"(\d{3,4})\s*年\s*(?:(\d{1,2})\s*月\s*)?(?:(\d{1,2})\s*日)?")
MONTHLY = re.compile(r"(\d{4})\s*([/.\-])\s*(\d\d?)|(\d\d?)\s*[/.\-]\s*(\d{4})")
ERA = re.compile(r"\b(?:A\.\s?D|B\.\s?C|B\.\s?C\.\s?E|C\.\s?E)\b\.?", re.IGNORECASE)
SHORT_YEAR = re.compile(r"['’]\d\ds?\b")
LAST_SHORT = re.compile(r"(?<=[^\W\d_]|\d)[\s,.]+\d\d$")
# "18 de diciembre", "18. Dezember", "18-Dec-2020"
OF = re.compile(r"\b(?:de|del|di|do|da|du)\b|(?<=\d)\.(?=\s*[^\W\d_])")
BESIDE = re.compile(rf"-?\s*\b({'|'.join(edtf.MONTHS)})\b\s*-?")
ABOUT = frozenset("about around circa c ca approximately roughly some".split())
# Words that may stand around and within a date in English and its neighbours.
AROUND = frozenset(
    "the on in at of from between during year years a le la el il den der dem des am im de del di "
    "du da do d o r early late mid and to until till through г года год roku".split()
)
JOINS = frozenset({"to", "and", "until", "till", "through"})
DASHES = re.compile(r"[‐-―−]")
# How much wider than the key a date may be and still earn half: a year for a day, not a century.
WIDTHS = ("day", "month", "season", "year", "decade", "century")


@dataclass(frozen=True, slots=True)
class Typed:
    """A date as typed: its EDTF value, or the day and month of one without a year."""

    value: str = ""
    month: int = 0
    day: int = 0


@lru_cache(maxsize=2048)
def read_date(text: str) -> Typed | None:
    """The date that the whole text is; None for what is no date, or not only one.

    Raises Invalid where it can be read in two ways, names its year by two digits, or is a day
    that the calendar does not have.
    """
    plain = DASHES.sub("-", unicodedata.normalize("NFKC", text)).strip(" .,;")
    if len(plain) > LONGEST or not MAY_BE.search(plain):
        return None
    plain = EASTERN.sub(_western, plain)
    if match := NUMERIC.fullmatch(plain):
        return _numeric(*match.groups())
    if match := MONTHLY.fullmatch(plain):
        return _of_month(match)
    plain = ERA.sub(lambda era: re.sub(r"[.\s]", "", era[0]), plain)
    english = BESIDE.sub(r" \1 ", WORD.sub(_in_english, OF.sub(" ", plain)))
    english = " ".join(english.split()).replace(" ,", ",")
    # Loaded late: 3 MB that a web process needs only where somebody types a date in words.
    from articles.extraction.dating.grammar import find_expressions

    found = list(find_expressions(english))
    rest = _rest(english, found)
    short = SHORT_YEAR.search(english) or (LAST_SHORT.search(english) and not _has_year(found))
    if found and short:
        raise Invalid(f"Write the year of “{text.strip()}” in full.")
    if not found or not rest <= AROUND | ABOUT:
        return None
    return _typed(found, rest, english)


def mark_date(given: Typed, key: str) -> Fraction:
    """What a date is worth where `key`, an EDTF value, was asked for.

    Compared at the precision of the key: a day of the right month is right where the month was
    asked. One that is right as far as it goes, but too coarse, earns half; so does the right day
    of a year that is left out, and a part of a span of time.
    """
    if not given.value:
        wanted = edtf.read(_sure(key))
        same = wanted and wanted.day and (wanted.month, wanted.day) == (given.month, given.day)
        return HALF if same else NOTHING
    mine, wanted_value = _sure(given.value), _sure(key)
    if bounds(mine) is None or bounds(wanted_value) is None:
        return NOTHING
    if bounds(mine) == bounds(wanted_value):
        return WHOLE
    if holds(wanted_value, mine):
        return HALF if "/" in wanted_value else WHOLE
    coarse = holds(mine, wanted_value) and _is_little_wider(mine, wanted_value)
    return HALF if coarse else NOTHING


def _sure(value: str) -> str:
    """Without the mark of an approximate or uncertain date: "about 1450" is 1450."""
    return "/".join(end.rstrip("~?%") for end in value.split("/"))


def _is_little_wider(mine: str, wanted: str) -> bool:
    """A year is enough for half of a day, a decade for half of a year, a century for a decade."""
    if "/" in mine:
        return False
    width, needed = WIDTHS.index(_precision(mine)), WIDTHS.index(_precision(wanted))
    return width <= max(needed + 1, WIDTHS.index("year"))


def _precision(value: str) -> str:
    end = value.rsplit("/", 1)[-1]
    if end.endswith("X"):
        return "century" if end.endswith("XX") else "decade"
    parts = edtf.read(end)
    if parts is None or not parts.month:
        return "year"
    return "season" if parts.month > 12 else "day" if parts.day else "month"


def _numeric(first: str, second: str, third: str) -> Typed:
    """2020-12-18, 18/12/2020 or 12/18/2020; never a guess which is the month."""
    shown = f"{first}/{second}/{third}"
    if len(first) > 2:
        return _day(int(first), int(second), int(third), shown)
    if len(third) < 3:
        raise Invalid(f"Write the year of {shown} in full, and the month as a word.")
    one, other, year = int(first), int(second), int(third)
    readings = {
        edtf.build(year, month, day)
        for month, day in ((one, other), (other, one))
        if edtf.build(year, month, day) and month
    }
    if len(readings) > 1:
        early, late = sorted(readings)
        raise Invalid(
            f"Is {shown} {edtf.display(early)} or {edtf.display(late)}? Write the month as a word."
        )
    if not readings:
        raise Invalid(f"There is no day {shown} in the calendar.")
    return Typed(readings.pop())


def _day(year: int, month: int, day: int, shown: str) -> Typed:
    value = edtf.build(year, month, day) if month and day else ""
    if not value:
        raise Invalid(f"There is no day {shown} in the calendar.")
    return Typed(value)


def _of_month(match: re.Match[str]) -> Typed | None:
    """2020-12 or 12/2020; "1914-18" is a span of years, and "1911-12" may be either."""
    year, dash, short, month, late_year = match.groups()
    if late_year:
        value = edtf.build(int(late_year), int(month)) if 1 <= int(month) <= 12 else ""
        return Typed(value) if value else None
    end = int(year) // 100 * 100 + int(short)
    is_span = len(short) == 2 and end > int(year)
    if int(short) > 12:
        return Typed(f"{year}/{end:04d}") if is_span and dash != "." else None
    if is_span:
        raise Invalid(f"Is {match[0]} a month or two years? Write the month as a word.")
    return Typed(edtf.build(int(year), int(short))) if int(short) else None


def _western(match: re.Match[str]) -> str:
    return "-".join(part.zfill(2) for part in match.groups() if part)


def _in_english(match: re.Match[str]) -> str:
    word = match[0].rstrip(".")
    month = _months().get(normalise(word))
    return f" {edtf.MONTHS[month - 1]} " if month else match[0]


@cache
def _months() -> dict[str, int]:
    table: dict[str, int] = {}
    for line in lines(Path(__file__).with_name("months.txt")):
        number, *words = line.split()
        table |= dict.fromkeys(words, int(number))
    return table


def _rest(text: str, found: list[Expression]) -> set[str]:
    """The words that belong to no date."""
    for expression in reversed(found):
        text = text[: expression.start] + " " + text[expression.end :]
    return set(normalise(text).split())


def _has_year(found: list[Expression]) -> bool:
    return any(one.year or one.value for one in found)


def _typed(found: list[Expression], rest: set[str], text: str) -> Typed | None:
    if len(found) == 1:
        return _single(found[0], approximate=bool(rest & ABOUT), text=text)
    if len(found) != 2:
        return None
    first, last = (_single(one, approximate=False, text=text) for one in found)
    between = text[found[0].end : found[1].start].strip().casefold()
    if not (first and last and first.value and last.value and (between in {"-", *JOINS})):
        return None
    span = f"{first.value}/{last.value}"
    return Typed(span) if bounds(span) else None


def _single(one: Expression, *, approximate: bool, text: str) -> Typed | None:
    mark = "~" if approximate or one.approximate else ""
    if one.value:
        return Typed(one.value + mark) if one.form in (Form.PERIOD, Form.NUMERIC) else None
    if one.form is not Form.CALENDAR:
        return None
    if not one.year:
        return Typed(month=one.month, day=one.day) if one.day and one.month else None
    value = edtf.build(one.year, one.month, one.day)
    if not value:
        raise Invalid(f"There is no day “{text.strip()}” in the calendar.")
    return Typed(value + mark)
