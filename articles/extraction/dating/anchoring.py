"""What a date expression means where it stands: counted from publication or from the story."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from articles.extraction import edtf
from articles.extraction.dating import feasts
from articles.extraction.dating.expressions import Expression, Form
from articles.extraction.dating.story import DAY, MONTH, YEAR, Moment
from articles.extraction.dating.tense import Outlook
from articles.extraction.dating.years import STEPS, TELLING, inferred_year
from articles.extraction.edtf import Calendar
from articles.extraction.records import Basis


@dataclass(frozen=True, slots=True)
class Value:
    """What was found: an EDTF value or "", how, and the date it was counted from."""

    value: str = ""
    subtype: str = "vague"
    basis: Basis = Basis.STATED
    anchor: str = ""
    is_exact: bool = True
    readings: tuple[str, ...] = ()


VAGUE = Value(is_exact=False)
DURATION = Value(subtype="duration", is_exact=False)


def anchor(expression: Expression, moment: Moment) -> Value:
    """The value of one expression; "" where nothing can be counted on."""
    match expression.form:
        case Form.DURATION:
            return DURATION
        case Form.PERIOD:
            is_exact = not expression.approximate
            return Value(expression.value, expression.unit, is_exact=is_exact)
        case Form.NUMERIC:
            return anchor_numeric(expression)
        case Form.CALENDAR if expression.year:
            return stated(expression.year, expression.month, expression.day)
        case Form.CALENDAR if expression.month:
            return anchor_month(expression, moment)
        case Form.CALENDAR:
            return anchor_weekday(expression, moment)
        case Form.DAY_OF_MONTH:
            return anchor_day_of_month(expression, moment)
        case Form.NAMED:
            return anchor_named(expression, moment)
        case Form.OFFSET:
            return anchor_offset(expression, moment)
        case Form.SAME_PERIOD:
            return anchor_same_period(expression, moment)
        case Form.ANNIVERSARY:
            return anchor_anniversary(expression, moment)
        case Form.QUARTER | Form.WEEK:
            return anchor_part(expression, moment)
        case Form.FEAST:
            return anchor_feast(expression, moment)
    return VAGUE


def stated(year: int, month: int = 0, day: int = 0) -> Value:
    value = edtf.build(year, month, day)
    return Value(value, subtype_of(value)) if value else VAGUE


def subtype_of(value: str) -> str:
    if "/" in value:
        return "range"
    if value.endswith("X"):
        return "century" if value.endswith("XX") else "decade"
    parts = edtf.read(value) or Calendar(0)
    if parts.month > 12:
        return "season"
    return "day" if parts.day else "month" if parts.month else "year"


def relative(value: str, counted_from: str, is_exact: bool = True) -> Value:
    if not value:
        return VAGUE
    if counted_from.endswith("~") and edtf.read(value) and not value.endswith("~"):
        value, is_exact = f"{value}~", False
    return Value(value, subtype_of(value), Basis.RELATIVE, counted_from, is_exact)


def anchor_numeric(expression: Expression) -> Value:
    if expression.value:
        return Value(expression.value, "day")
    return Value("", "ambiguous", is_exact=False, readings=expression.readings)


def anchor_month(expression: Expression, moment: Moment) -> Value:
    """A day, month or season without its year."""
    found = inferred_year(expression, moment)
    if found is None:
        return VAGUE
    year, basis, counted_from = found
    value = stated(year, expression.month, expression.day)
    return replace(value, basis=basis, anchor=counted_from) if value.value else VAGUE


def anchor_day_of_month(expression: Expression, moment: Moment) -> Value:
    """ "on the 11th" is in the month told, or in the next where the month was nearly over."""
    counted_from = moment.told(MONTH)
    told = edtf.read(counted_from)
    if told is None:
        return day_of_this_month(expression, moment)
    month = edtf.build(told.year, told.month)
    if told.day - expression.day > MOST_OF_A_MONTH:
        month = edtf.shift(month, 1, "month")
    parts = edtf.read(month) or told
    found = stated(parts.year, parts.month, expression.day)
    return replace(found, basis=Basis.FROM_EARLIER_DATE, anchor=counted_from)


MOST_OF_A_MONTH = 15


def day_of_this_month(expression: Expression, moment: Moment) -> Value:
    """ "on the 20th" in news that has told no month: the last such day, or the next."""
    now = moment.published
    if now is None or expression.cue == "of":
        return VAGUE
    ahead = moment.view is Outlook.FUTURE
    step = int(ahead and expression.day < now.day) - int(not ahead and expression.day > now.day)
    month = edtf.read(edtf.shift(edtf.build(now.year, now.month), step, "month"))
    value = edtf.build(month.year, month.month, expression.day) if month else ""
    return relative(value, moment.story.today)


# Until then some countries counted their days by the old calendar, with other weekdays.
NEW_CALENDAR = 1753


def anchor_weekday(expression: Expression, moment: Moment) -> Value:
    """In news the last such day up to publication, or the next; in a story the next one told."""
    published, which = moment.published, expression.which
    counted_from = moment.story.today if published else moment.told(DAY)
    day = published or edtf.as_date(counted_from)
    if day is None:
        return VAGUE
    told_weekday = day.weekday()
    if not published:
        told_weekday = moment.story.weekday_of(counted_from)
        if told_weekday < 0:
            if day.year < NEW_CALENDAR:
                return VAGUE
            told_weekday = day.weekday()
    ahead = (expression.weekday - told_weekday) % 7
    behind = -ahead % 7
    is_sure = True
    if expression.cue == "of week":
        step = expression.weekday - day.weekday() + 7 * STEPS[which]
    elif which == "last":
        # On a Friday "last Thursday" may be yesterday, or the one of the week before.
        step, is_sure = -(behind or 7), behind not in (1, 2)
    elif which == "next":
        step = ahead or 7
    elif published and not looks_ahead(which, moment.view):
        step = -behind
    else:
        step = ahead
    return relative(edtf.move_days(day, step), counted_from, is_exact=is_sure)


def looks_ahead(which: str, view: Outlook) -> bool:
    return view in (Outlook.FUTURE, Outlook.EITHER) or (
        which == "this" and view is not Outlook.PAST
    )


NEEDED = {"day": DAY, "week": DAY, "weekend": DAY, "month": MONTH, "quarter": MONTH}


def anchor_named(expression: Expression, moment: Moment) -> Value:
    """ "last week", "this year", "the following month", "that day"."""
    if expression.which in ("that", "the") and expression.unit in ("century", "decade"):
        value = moment.told_century(expression.unit)
        if value:
            return relative(value, value, is_exact=not expression.approximate)
    counted_from = reference(expression, moment)
    if not counted_from or expression.which not in STEPS:
        return VAGUE
    value = named_unit(counted_from, expression.unit, STEPS[expression.which])
    return relative(value, counted_from, is_exact=not expression.approximate)


def reference(expression: Expression, moment: Moment) -> str:
    """ "last year" counts from publication, "the following year" from the date last told."""
    needed = NEEDED.get(expression.unit, YEAR)
    if expression.cue in TELLING or expression.unit == "day":
        told = moment.told(needed)
        may_be_now = expression.which == "that" or expression.unit != "day"
        return told or (moment.story.today if moment.is_news and may_be_now else "")
    if moment.published:
        return moment.story.today
    return "" if expression.which == "last" else moment.told(needed)


def named_unit(counted_from: str, unit: str, step: int) -> str:
    parts, day = edtf.read(counted_from), edtf.as_date(counted_from)
    if parts is None:
        return ""
    match unit:
        case "week":
            return edtf.week_of(day, step) if day else ""
        case "weekend":
            return edtf.week_of(day, step, 5, 6) if day else ""
        case "quarter":
            return moved_quarter(parts, step)
        case "decade" if parts.year > 0:
            return edtf.decade(parts.year + 10 * step)
        case "century" if parts.year > 0:
            return edtf.century((parts.year - 1) // 100 + 1 + step)
        case "day" | "month" | "year":
            return edtf.shift(counted_from, step, unit)
    return ""


def moved_quarter(parts: Calendar, step: int) -> str:
    if not 1 <= parts.month <= 12 or parts.year < 1:
        return ""
    quarters = parts.year * 4 + (parts.month - 1) // 3 + step
    return edtf.quarter_of(quarters // 4, quarters % 4 + 1)


BACKWARD = frozenset(("ago", "earlier", "before", "previously", "prior", "beforehand"))
FROM_NOW = frozenset(("ago", "hence", "from now", "from today"))


def anchor_offset(expression: Expression, moment: Moment) -> Value:
    """ "two days later" has a day; "two years later" no more than a year, "a week ago" a week."""
    which, unit = expression.which, expression.unit
    if which == "today":
        now = moment.story.today if moment.is_news else ""
        return relative(edtf.shift(now, expression.count, "day"), now)
    if which.endswith((" it", "than")):
        return VAGUE
    count = -expression.count if which in BACKWARD else expression.count
    now = moment.story.today if moment.is_news else ""
    told = "" if which in FROM_NOW else moment.told(NEEDED.get(unit, YEAR))
    counted_from = told or (now if which in FROM_NOW or unit != "day" else "")
    if unit == "week" and not told:
        day = edtf.as_date(counted_from)
        return relative(edtf.week_of(day, count) if day else "", counted_from, is_exact=False)
    value = edtf.shift(counted_from, count, unit)
    if value and unit in ("week", "decade", "century"):
        # "A decade ago" is not ten years to the year, "six weeks later" not 42 days.
        value = f"{value}~"
    return relative(value, counted_from, is_exact=unit == "day")


def anchor_to_event(expression: Expression, event: Value, is_day: bool) -> Value:
    """ "a week after the visit on 9 December": near that day, never on a day to be asked.

    With `is_day` no event stands between: "the day after 9 December", "two days before Christmas".
    """
    count = -expression.count if expression.which in ("before it", "prior it") else expression.count
    value = edtf.shift(event.value, count, expression.unit)
    if is_day and expression.unit == "day":
        return relative(value, event.value)
    return relative(f"{value}~", event.value, is_exact=False) if value else VAGUE


def anchor_same_period(expression: Expression, moment: Moment) -> Value:
    if expression.cue == "time":
        just_told = moment.story.just_told(moment.sentence)
        return relative(just_told, just_told, is_exact=False)
    counted_from = moment.story.latest_period(moment.sentence)
    if expression.cue == "whole":
        return relative(edtf.last_year(counted_from), counted_from)
    if not counted_from and expression.unit:
        return anchor_offset(replace(expression, form=Form.OFFSET, count=1), moment)
    return relative(edtf.year_off(counted_from, expression.count), counted_from)


def anchor_anniversary(expression: Expression, moment: Moment) -> Value:
    """ "Ten years ago Friday": the day of ten years before the Friday that is nearest."""
    if not moment.published:
        return VAGUE
    day = edtf.move_days(moment.published, expression.day)
    if expression.weekday >= 0:
        ahead = (expression.weekday - moment.published.weekday()) % 7
        # "Ten years ago Friday" is told around that Friday, "a week ago Friday" after the last.
        days = (ahead + 3) % 7 - 3 if expression.cue == "years" else -(-ahead % 7)
        day = edtf.move_days(moment.published, days)
    parts = edtf.read(day)
    if parts is None or not expression.count:
        return VAGUE
    if expression.cue == "weeks":
        return relative(edtf.shift(day, -expression.count, "week"), moment.story.today)
    year = edtf.move_year(parts.year, -expression.count)
    if expression.unit == "week":
        then = edtf.as_date(edtf.build(year, parts.month, parts.day))
        return relative(edtf.week_of(then) if then else "", moment.story.today)
    value = edtf.build(year, parts.month, parts.day if expression.unit == "day" else 0)
    return relative(value, moment.story.today)


def anchor_part(expression: Expression, moment: Moment) -> Value:
    """A quarter or half of a year, a week of a month: never one day."""
    year, basis, counted_from = expression.year, Basis.STATED, ""
    if not year and expression.month:
        found = inferred_year(expression, moment)
        if found is None:
            return VAGUE
        year, basis, counted_from = found
    elif not year:
        counted_from = moment.story.today if moment.is_news else moment.told(YEAR)
        parts = edtf.read(counted_from)
        if parts is None or parts.year < 1:
            return VAGUE
        year = year_of_quarter(expression, moment, parts)
        basis = Basis.FROM_PUBLICATION if moment.is_news else Basis.FROM_EARLIER_DATE
    if year < 1:
        return VAGUE
    if expression.month:
        return Value(week_of_month(year, expression), "range", basis, counted_from, is_exact=False)
    # A company's year need not begin in January.
    return Value(quarter(year, expression.count), "range", basis, counted_from, is_exact=False)


def year_of_quarter(expression: Expression, moment: Moment, parts: Calendar) -> int:
    """ "the fourth quarter" in a text of March is that of the year before, unless it is to come."""
    year = edtf.move_year(parts.year, STEPS.get(expression.which, 0))
    if expression.which or not moment.is_news:
        return year
    is_half = expression.count > 4
    starts = 6 * expression.count - 29 if is_half else 3 * expression.count - 2
    if looks_ahead("", moment.view):
        return year + (starts + (5 if is_half else 2) < parts.month)
    return year - (starts > parts.month)


def quarter(year: int, count: int) -> str:
    if count <= 4:
        return edtf.quarter_of(year, count)
    return f"{edtf.build(year, 6 * count - 29)}/{edtf.build(year, 6 * count - 24)}"


def week_of_month(year: int, expression: Expression) -> str:
    month, count = expression.month, expression.count
    if count > 0:
        return f"{edtf.build(year, month, 7 * count - 6)}/{edtf.build(year, month, 7 * count)}"
    if year > 9998:
        return ""
    after = date(year + month // 12, month % 12 + 1, 1)
    return f"{edtf.move_days(after, -7)}/{edtf.move_days(after, -1)}"


def anchor_feast(expression: Expression, moment: Moment) -> Value:
    """ "Christmas Day", "last Easter", "Christmas 1914"."""
    if expression.year:
        day = feasts.day_of(expression.value, expression.year)
        return Value(day, "day") if day else VAGUE
    year = moment.published.year if moment.published else 1999
    parts = edtf.read(feasts.day_of(expression.value, year))
    if parts is None:
        return VAGUE
    found = inferred_year(replace(expression, month=parts.month, day=parts.day), moment)
    if found is None:
        return VAGUE
    year, basis, counted_from = found
    day = feasts.day_of(expression.value, year)
    return Value(day, "day", basis, counted_from) if day else VAGUE
