"""Dates as EDTF level 1 strings: how they are built, moved and shown to a reader.

A day is `2020-12-30`, a month `2020-12`, a year `1912`, a decade `192X`, a century `18XX` (the
19th), a season `1916-21` (21 spring to 24 winter), a span of days `2020-12-28/2021-01-03`. `~` at
the end means approximate, `?` uncertain. A year before Christ keeps its printed number behind a
minus: `-0044` is 44 BC, as readers and historians write it, not the astronomer's 43.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

VALUE = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)")


class Calendar(NamedTuple):
    """A year, a month (month set) or a day (day set); a season is a month from 21 to 24."""

    year: int
    month: int = 0
    day: int = 0


def build(year: int, month: int = 0, day: int = 0) -> str:
    """The EDTF string, or "" for a day that the calendar does not have."""
    if not -9999 <= year <= 9999 or year == 0:
        return ""
    if day and not is_day(year, month, day):
        return ""
    printed = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    return "-".join([printed, *(f"{part:02d}" for part in (month, day) if part)])


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the month has that day; years before Christ take the Julian leap day on trust."""
    try:
        date(year if year > 0 else 2000, month, day)
    except ValueError:
        return False
    return True


def read(value: str) -> Calendar | None:
    """The parts of a plain or approximate year, month, season or day; None for any other value."""
    found = VALUE.fullmatch(value)
    if not found:
        return None
    year, month, day, _ = found.groups()
    return Calendar(int(year), int(month or 0), int(day or 0))


def as_date(value: str) -> date | None:
    """The day as a date; None where `value` is no day of the common era."""
    parts = read(value)
    if not parts or not parts.day or parts.year < 1:
        return None
    return date(*parts)


def shift(value: str, count: int, unit: str) -> str:
    """`value` moved by `count` days, weeks, months, quarters, years or decades.

    Days and weeks give a day and need one; a larger unit gives its own precision, because "two
    years later" names a year and no day. "" where nothing sensible comes out.
    """
    parts = read(value)
    if parts is None or abs(count) > 9999:
        return ""
    if unit in ("day", "week"):
        start = as_date(value)
        return move_days(start, count * (7 if unit == "week" else 1)) if start else ""
    if unit in ("month", "quarter"):
        if not 1 <= parts.month <= 12 or parts.year < 1:
            return ""
        total = parts.year * 12 + parts.month - 1 + count * (3 if unit == "quarter" else 1)
        return build(total // 12, total % 12 + 1)
    years = {"year": 1, "decade": 10, "century": 100}.get(unit)
    return build(move_year(parts.year, count * years)) if years else ""


def year_off(value: str, count: int) -> str:
    """A month, quarter or year of another year: "the same period last year"."""
    ends = [read(end) for end in value.split("/")]
    if any(end and end.day for end in ends):
        return ""
    moved = [build(move_year(end.year, count), end.month) for end in ends if end]
    return "/".join(moved) if len(moved) == len(ends) and all(moved) else ""


def last_year(value: str) -> str:
    """The year in which a span of time ends; "" for a decade or century, which is too wide."""
    end = read(value.rsplit("/", 1)[-1])
    return build(end.year) if end else ""


def easter(year: int) -> str:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden, hundreds, rest = year % 19, year // 100, year % 100
    leaps, skipped = divmod(hundreds, 4)
    moon = (19 * golden + hundreds - leaps - (8 * hundreds + 13) // 25 + 15) % 30
    weekday = (32 + 2 * skipped + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return build(year, month, day + 1)


def move_year(year: int, count: int) -> int:
    """There is no year 0: 1 BC is followed by AD 1."""
    moved = (year if year > 0 else year + 1) + count
    return moved if moved > 0 else moved - 1


def move_days(start: date, count: int) -> str:
    try:
        return (start + timedelta(days=count)).isoformat()
    except OverflowError:
        return ""


def week_of(day: date, offset: int = 0, first: int = 0, last: int = 6) -> str:
    """The span from weekday `first` to `last` of the week around `day`, moved by `offset` weeks."""
    monday = move_days(day, 7 * offset - day.weekday())
    if not monday:
        return ""
    start = date.fromisoformat(monday)
    return f"{move_days(start, first)}/{move_days(start, last)}"


def quarter_of(year: int, quarter: int) -> str:
    return f"{build(year, 3 * quarter - 2)}/{build(year, 3 * quarter)}"


def of_year(year: int, unit: str) -> str:
    """The century or decade of a year of the common era."""
    return decade(year) if unit == "decade" else century((year - 1) // 100 + 1)


def century(number: int, before_christ: bool = False) -> str:
    """The 19th century is `18XX`; the 5th century BC, whose years begin with 4, is `-04XX`."""
    return f"{'-' if before_christ else ''}{number - 1:02d}XX"


def decade(year: int, before_christ: bool = False) -> str:
    return f"{'-' if before_christ else ''}{year // 10:03d}X"


def display(value: str) -> str:
    """The date as the house prints it: "30 December 2020", "the 1920s", "44 BC", "spring 1916"."""
    if "/" in value:
        first, last = value.split("/", 1)
        return show_span(first, last)
    if value.endswith("XX"):
        return show_century(value)
    if value.endswith("X"):
        return f"the {value.lstrip('-').lstrip('0')[:-1]}0s" + (" BC" if value[0] == "-" else "")
    parts = read(value)
    if parts is None:
        return value
    shown = show_parts(parts)
    if value.endswith(("~", "%")):
        return f"about {shown}"
    return f"possibly {shown}" if value.endswith("?") else shown


def show_parts(parts: Calendar) -> str:
    year = f"{-parts.year} BC" if parts.year < 0 else str(parts.year)
    if 0 < parts.year < 100:
        year = f"AD {parts.year}"
    if parts.month > 12:
        return f"{SEASON_NAMES.get(parts.month, 'season')} {year}"
    month = f"{MONTHS[parts.month - 1]} " if parts.month else ""
    return f"{parts.day} {month}{year}" if parts.day else f"{month}{year}"


def show_century(value: str) -> str:
    number = int(value.strip("-X") or 0) + 1
    return ordinal(number) + " century" + (" BC" if value[0] == "-" else "")


def show_span(first: str, last: str) -> str:
    start, end = read(first), read(last)
    if start and end and start.year == end.year and start.month and end.month:
        if start.month == end.month and start.day:
            return f"{start.day} to {display(last)}"
        return f"{show_parts(start).rsplit(' ', 1)[0]} to {display(last)}"
    if start and end and start.year < 0 and end.year < 0 and not start.month:
        return f"{-start.year} to {display(last)}"
    return f"{display(first)} to {display(last)}"


def ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"
