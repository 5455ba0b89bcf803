"""What the words of one date expression say, before anything is counted from anything.

"March 3" has a month and a day and no year; "two days later" a count, a unit and a direction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from articles.extraction import edtf
from articles.extraction.dating.words import (
    ORDINALS,
    TENS,
    full_year,
    month_number,
    number,
    ordinal_number,
    printed_year,
    signed,
    singular,
    weekday_number,
    which_way,
)


class Form(StrEnum):
    CALENDAR = "calendar"  # the year, month, season, day or weekday that is printed
    PERIOD = "period"  # a decade or century: `value` needs no anchor
    QUARTER = "quarter"  # `count` is the quarter of a year, or 5 and 6 for its halves
    WEEK = "week"  # `count` is the week of a month, -1 the last
    DAY_OF_MONTH = "day of month"  # on the 11th
    NAMED = "named"  # `which` unit: last week, this year, that month
    OFFSET = "offset"  # `count` units in direction `which`: two days later
    SAME_PERIOD = "same period"  # `count` years off the month last told
    ANNIVERSARY = "anniversary"  # `count` years before today or a weekday: ten years ago Friday
    FEAST = "feast"  # `value` names a day that each year has
    NUMERIC = "numeric"  # 7/8/07
    DURATION = "duration"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Expression:
    """`weekday` counts from 0 (Monday), -1 is none; `which` and `cue` are words as printed."""

    form: Form
    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    value: str = ""
    unit: str = ""
    count: int = 0
    which: str = ""
    cue: str = ""
    approximate: bool = False
    readings: tuple[str, ...] = ()
    rule: str = ""


Found = list[Expression]


def calendar(match: re.Match[str]) -> Found:
    found = match.groupdict()
    month = month_number(found.get("month"))
    if season := found.get("season"):
        month = edtf.SEASONS[season.lower()]
    return [
        Expression(
            Form.CALENDAR,
            *match.span(),
            year=printed_year(match),
            month=month,
            day=int(found.get("day") or 0),
            weekday=weekday_number(found.get("weekday")),
        )
    ]


def worded_day(match: re.Match[str]) -> Found:
    day = ORDINALS[match["word"].lower()]
    (expression,) = calendar(match)
    return [replace(expression, day=day)]


def day_of_month(match: re.Match[str]) -> Found:
    """ "on the 11th": a day of the month that is being told."""
    cue, day = match[0].split()[0].lower(), int(match["day"])
    return [Expression(Form.DAY_OF_MONTH, match.start("day"), match.end(), day=day, cue=cue)]


def iso(match: re.Match[str]) -> Found:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    return [Expression(Form.CALENDAR, *match.span(), year=year, month=month, day=day)]


def days_of_month(match: re.Match[str]) -> Found:
    """ "9-10 March 2004", "March 9, 10 and 11": one expression for each end or day named."""
    month, year = month_number(match["month"]), printed_year(match)
    names = [name for name in ("first", "middle", "day") if match[name]]
    days = []
    for name in names:
        start, end = match.span(name)
        start = match.start() if name == names[0] else start
        end = match.end() if name == names[-1] else end
        day = int(match[name])
        days.append(Expression(Form.CALENDAR, start, end, year=year, month=month, day=day))
    return days


def months_of_year(match: re.Match[str]) -> Found:
    """ "June-July 2006", "March and April 1917"."""
    year = printed_year(match)
    first, second = month_number(match["first"]), month_number(match["month"])
    first_year = edtf.move_year(year, -1) if year and first > second else year
    return [
        Expression(Form.CALENDAR, *match.span("first"), year=first_year, month=first),
        Expression(Form.CALENDAR, match.start("month"), match.end(), year=year, month=second),
    ]


def year_span(match: re.Match[str]) -> Found:
    """ "1914-18", "2009–2010", "336 to 323 BC": the two ends; an era counts for both."""
    first, second = match["first"], match["second"]
    era = match.groupdict().get("era")
    first_era = match.groupdict().get("first_era") or era
    if len(second) < len(first) and not era:
        second = first[: len(first) - len(second)] + second
    start, end = signed(first, first_era), signed(second, era)
    if start >= end:
        return []
    return [
        Expression(Form.CALENDAR, *match.span("first"), year=start),
        Expression(Form.CALENDAR, match.start("second"), match.end(), year=end),
    ]


def numeric(match: re.Match[str]) -> Found:
    first, second, digits = int(match["first"]), int(match["second"]), match["year"]
    year = int(digits) if len(digits) == 4 else full_year(digits)
    readings = {edtf.build(year, second, first), edtf.build(year, first, second)} - {""}
    if not (first and second and readings):
        return []
    value = min(readings) if len(readings) == 1 else ""
    return [Expression(Form.NUMERIC, *match.span(), value=value, readings=tuple(sorted(readings)))]


def decade(match: re.Match[str]) -> Found:
    found = match.groupdict()
    if digits := found.get("digits"):
        year = int(digits)
    elif digits := found.get("two"):
        year = 1900 + int(digits)
    else:
        year = 1920 + 10 * TENS.index(match["tens"].lower())
    before = (found.get("era") or "")[:1] == "B"
    if year % 100 == 0 and year < 2000:
        # "the 1800s" are rather a century than the ten years after 1800.
        value, unit = edtf.century(year // 100 + 1, before), "century"
        return [Expression(Form.PERIOD, *match.span(), value=value, unit=unit, approximate=True)]
    value = edtf.decade(year, before)
    return [Expression(Form.PERIOD, *match.span(), value=value, unit="decade")]


def centuries(match: re.Match[str]) -> Found:
    before = (match["era"] or "")[:1] == "B"
    names = [name for name in ("first", "second") if match[name]]
    found = []
    for name in names:
        start = match.start() if name == names[0] else match.start(name)
        end = match.end() if name == names[-1] else match.end(name)
        value, unit = long_period(ordinal_number(match[name]), match["unit"], before)
        if value:
            found.append(Expression(Form.PERIOD, start, end, value=value, unit=unit))
    return found


def long_period(position: int, unit: str, before: bool) -> tuple[str, str]:
    if not unit.lower().startswith("m"):
        return (edtf.century(position, before), "century") if position else ("", "")
    if not 0 < position < 10:
        return "", ""
    first, last = 1000 * (position - 1) + 1, 1000 * position
    if before:
        first, last = -last, -first
    return f"{edtf.build(first)}/{edtf.build(last)}", "range"


def quarter(match: re.Match[str]) -> Found:
    which = (match["which"] or match["digit"]).lower()
    position = int(which) if which.isdigit() else ORDINALS.get(which, -1)
    if (match["unit"] or "").lower() == "half":
        count = {1: 5, 2: 6, -1: 6}.get(position, 0)
    else:
        count = {-1: 4}.get(position, position)
    if not 1 <= count <= 6:
        return []
    way = which_way(match["yearly"].rsplit(None, 1)[0]) if match["yearly"] else ""
    return [
        Expression(
            Form.QUARTER,
            *match.span(),
            year=int(match["of"] or 0) or printed_year(match),
            count=count,
            which=way.split(" ")[0],
        )
    ]


def week_of_month(match: re.Match[str]) -> Found:
    month, year = month_number(match["month"]), printed_year(match)
    count = ORDINALS.get(match["which"].lower(), -1)
    return [Expression(Form.WEEK, *match.span(), year=year, month=month, count=count)]


def named(match: re.Match[str]) -> Found:
    """ "last week", "that year", "next Friday", "this March", "last summer", "the year before"."""
    found = match.groupdict()
    cue = (found.get("which") or found.get("after_which") or "").lower().split()[-1]
    which = {"before": "last", "earlier": "last", "after": "next", "later": "next"}.get(
        cue, which_way(cue)
    )
    # "the next year" hangs on the date last told, "next year" on today.
    if cue == "next" and match[0][:3].lower() == "the":
        cue = "following"
    span, month, weekday = match.span(), 0, -1
    unit = singular(found.get("unit") or found.get("weekend") or found.get("daytime") or "")
    if found.get("daytime"):
        unit = "day"
    if not unit:
        month = month_number(found.get("month"))
        if season := found.get("season"):
            month = edtf.SEASONS[season.lower()]
        weekday = weekday_number(found.get("weekday"))
    form = Form.NAMED if unit else Form.CALENDAR
    return [Expression(form, *span, month=month, weekday=weekday, unit=unit, which=which, cue=cue)]


def weekday_of_week(match: re.Match[str]) -> Found:
    """ "Monday last week", "Friday of next week"."""
    weekday, which = weekday_number(match["weekday"]), match["which"].lower()
    span = match.span()
    return [Expression(Form.CALENDAR, *span, weekday=weekday, which=which, cue="of week")]


# "two days after the battle" counts from the battle, "two days after." from the date last told.
HAS_OBJECT = re.compile(
    r"[^\S\n]{1,3}(?!(?:and|or|but|when|in|on|at|with|by|he|she|they)\b|th(?:at|is)[^\S\n]?[,.;])\w"
    r"|[^\S\n]?['’\"“]"
)


def unit_before(match: re.Match[str]) -> Found:
    """ "the day after." is the next day told; "the day after the battle" counts from the battle."""
    if match["after_which"].lower() in ("before", "after") and HAS_OBJECT.match(
        match.string, match.end()
    ):
        direction = f"{match['after_which'].lower()} it"
        unit = singular(match["unit"])
        return [Expression(Form.OFFSET, *match.span(), unit=unit, count=1, which=direction)]
    return named(match)


def told_day(match: re.Match[str]) -> Found:
    """ "to end the day": the day that is being told."""
    return [Expression(Form.NAMED, *match.span("day"), unit="day", which="that", cue="told")]


def end_of_unit(match: re.Match[str]) -> Found:
    cue = match["which"].lower().split()[-1]
    which = "the" if cue == "the" else which_way(cue)
    unit = match["unit"].lower()
    return [
        Expression(Form.NAMED, *match.span(), unit=unit, which=which, cue=cue, approximate=True)
    ]


def year_end(match: re.Match[str]) -> Found:
    return [
        Expression(
            Form.NAMED, *match.span(), unit="year", which="this", cue="the", approximate=True
        )
    ]


def deictic(match: re.Match[str]) -> Found:
    said = match[0].lower()
    count = 0
    if "yesterday" in said or said.startswith("last"):
        count = -2 if "before" in said else -1
    elif "tomorrow" in said:
        count = 2 if "after" in said else 1
    return [Expression(Form.OFFSET, *match.span(), unit="day", count=count, which="today")]


def offset(match: re.Match[str]) -> Found:
    unit = singular(match["unit"])
    count = number(match["count"])
    if unit == "fortnight":
        unit, count = "week", 2 * count
    direction = " ".join(match["direction"].lower().split())
    if direction in ("before", "after", "prior") and HAS_OBJECT.match(match.string, match.end()):
        direction += " it"
    is_loose = (
        match["than"]
        or match["and_half"]
        or match["vague"]
        or match["count2"]
        or match["count3"]
        or match["half"]
    )
    form = Form.VAGUE if is_loose or not count or unit == "millennium" else Form.OFFSET
    return [Expression(form, *match.span(), unit=unit, count=count, which=direction)]


def same_period(match: re.Match[str]) -> Found:
    return [Expression(Form.SAME_PERIOD, *match.span(), count=-1)]


def feast(match: re.Match[str]) -> Found:
    name = " ".join(match["feast"].lower().replace("’", "'").split())
    way = which_way(match["which"])
    return [Expression(Form.FEAST, *match.span(), value=name, year=printed_year(match), which=way)]


def years_ago_on_a_day(match: re.Match[str]) -> Found:
    """ "Ten years ago today", "20 years ago Wednesday", "five years ago this month"."""
    today = (match["today"] or "").lower()
    is_week = match["unit"].lower() == "week"
    if is_week and today.startswith("this "):
        return []
    return [
        Expression(
            Form.ANNIVERSARY,
            *match.span(),
            count=number(match["count"]),
            weekday=weekday_number(match["weekday"]),
            unit=today[5:] if today.startswith("this ") else "day",
            day=-1 if today == "yesterday" else 0,
            cue="weeks" if is_week else "years",
        )
    ]


def compared_year(match: re.Match[str]) -> Found:
    """ "up from 5 % a year ago": the same month or quarter, or else no more than the year."""
    cue = match["words"].lower().split()[-1]
    return [
        Expression(
            Form.SAME_PERIOD, *match.span("words"), unit="year", count=-1, which=cue, cue="compared"
        )
    ]


def that_time(match: re.Match[str]) -> Found:
    """ "by that time": the date told just before, whatever its precision."""
    return [Expression(Form.SAME_PERIOD, *match.span("words"), unit="time", cue="time")]


def whole_year(match: re.Match[str]) -> Found:
    """ "a loss for the entire year": the year of the quarter or month that was told."""
    return [Expression(Form.SAME_PERIOD, *match.span("words"), unit="year", cue="whole")]


def duration(match: re.Match[str]) -> Found:
    return [Expression(Form.DURATION, *match.span())]


def vague(match: re.Match[str]) -> Found:
    return [Expression(Form.VAGUE, *match.span())]


def nothing(match: re.Match[str]) -> Found:
    """What only looks like a date is passed over whole, so that no rule sees its inside."""
    return []
