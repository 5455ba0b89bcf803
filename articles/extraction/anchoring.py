"""What a date expression means where it stands: counted from publication or from the story.

News counts from the day of publication, history from the last date told; a text may do both, so
the choice is made for each sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from articles.extraction import edtf
from articles.extraction.edtf import Calendar
from articles.extraction.expressions import Expression, Form
from articles.extraction.records import Basis
from articles.extraction.tense import Outlook


@dataclass(frozen=True, slots=True)
class Value:
    """What was found: an EDTF value or "", how, and the date it was counted from."""

    value: str = ""
    subtype: str = "vague"
    basis: Basis = Basis.STATED
    anchor: str = ""
    is_exact: bool = True
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the story has reached."""

    value: str
    sentence: int
    is_stated: bool


@dataclass(slots=True)
class Story:
    """What the reader keeps in mind while it goes through the text."""

    published: date | None
    told: list[Told] = field(default_factory=list)

    @property
    def today(self) -> str:
        return self.published.isoformat() if self.published else ""

    def latest(self, precision: int = 1) -> str:
        """The last date told with at least a year (1), a month (2) or a day (3)."""
        for told in reversed(self.told[-REMEMBERED:]):
            parts = edtf.read(told.value)
            if parts and precision <= 1 + bool(1 <= parts.month <= 12) + bool(parts.day):
                return told.value
        return ""

    def remember(self, value: str, sentence: int, is_stated: bool) -> None:
        if edtf.read(value):
            self.told.append(Told(value, sentence, is_stated))


REMEMBERED = 12
VAGUE = Value()
DURATION = Value(subtype="duration")


def anchor(expression: Expression, story: Story, is_news: bool, view: Outlook) -> Value:
    """The value of one expression; "" where nothing can be counted on."""
    match expression.form:
        case Form.DURATION:
            return DURATION
        case Form.PERIOD:
            return Value(expression.value, expression.unit)
        case Form.NUMERIC:
            return anchor_numeric(expression)
        case Form.CALENDAR:
            return anchor_calendar(expression, story, is_news, view)
        case Form.NAMED:
            return anchor_named(expression, story, is_news, view)
        case Form.OFFSET:
            return anchor_offset(expression, story, is_news)
        case Form.QUARTER | Form.PART:
            return anchor_part(expression, story, is_news, view)
    return VAGUE


def anchor_numeric(expression: Expression) -> Value:
    if expression.value:
        return Value(expression.value, "day")
    return Value("", "ambiguous", is_exact=False, readings=expression.readings)


def anchor_calendar(expression: Expression, story: Story, is_news: bool, view: Outlook) -> Value:
    if expression.year:
        return stated(expression.year, expression.month, expression.day)
    if expression.month:
        return anchor_month(expression, story, is_news, view)
    return anchor_weekday(expression, story, is_news, view)


def stated(year: int, month: int = 0, day: int = 0) -> Value:
    value = edtf.build(year, month, day)
    if not value:
        return VAGUE
    return Value(value, subtype_of(Calendar(year, month, day)))


def subtype_of(parts: Calendar) -> str:
    if parts.day:
        return "day"
    if parts.month > 12:
        return "season"
    return "month" if parts.month else "year"


def anchor_month(expression: Expression, story: Story, is_news: bool, view: Outlook) -> Value:
    """A day or month or season without its year."""
    if is_news and story.published:
        year = year_in_news(expression, story.published, view)
        basis, counted_from = Basis.FROM_PUBLICATION, story.today
    else:
        counted_from = story.latest()
        if not counted_from:
            return VAGUE
        year = year_in_story(expression, counted_from)
        basis = Basis.FROM_EARLIER_DATE
    found = stated(year, expression.month, expression.day)
    return replace(found, basis=basis, anchor=counted_from) if found.value else found


def year_in_news(expression: Expression, published: date, view: Outlook) -> int:
    """The last such date up to publication, or the next one where the words look ahead."""
    month, day = expression.month, expression.day
    if month > 12:
        return season_year_in_news(expression, published, view)
    now = (published.month, published.day if day else 0)
    is_past_this_year = (month, day) <= now
    if expression.which == "last":
        return published.year - (not (month, day) < now)
    if expression.which == "this":
        return published.year
    if expression.which == "next" or view is Outlook.FUTURE:
        is_ahead = (month, day) >= now if view is Outlook.FUTURE else (month, day) > now
        return published.year + (not is_ahead)
    if is_past_this_year:
        year = published.year
    else:
        year = published.year - 1
    return fitting_weekday(expression, year)


def fitting_weekday(expression: Expression, year: int) -> int:
    """ "Tuesday, March 3" is in a year in which 3 March is a Tuesday."""
    if expression.weekday < 0 or not expression.day:
        return year
    for candidate in (year, year + 1, year - 1):
        if edtf.is_day(candidate, expression.month, expression.day):
            day = date(candidate, expression.month, expression.day)
            if day.weekday() == expression.weekday:
                return candidate
    return year


def season_year_in_news(expression: Expression, published: date, view: Outlook) -> int:
    starts = {21: 3, 22: 6, 23: 9, 24: 12}[expression.month]
    if expression.which == "this":
        return published.year
    if expression.which == "next" or view is Outlook.FUTURE:
        return published.year + (published.month > starts)
    return published.year - (published.month < starts)


def year_in_story(expression: Expression, counted_from: str) -> int:
    """The year of the last date told, or the next where the story has just passed a new year."""
    told = edtf.read(counted_from) or Calendar(1)
    if expression.which in ("next", "last"):
        step = 1 if expression.which == "next" else -1
        crosses = (expression.month - told.month) * step <= 0 and told.month
        return edtf.move_year(told.year, step) if crosses else told.year
    if 10 <= told.month <= 12 and 1 <= expression.month <= 3:
        return edtf.move_year(told.year, 1)
    return told.year


def anchor_weekday(expression: Expression, story: Story, is_news: bool, view: Outlook) -> Value:
    if is_news and story.published:
        day, counted_from = story.published, story.today
        ahead = view is Outlook.FUTURE and expression.which not in ("last", "that")
        if expression.which == "next" or (ahead and expression.which != "last"):
            step = (expression.weekday - day.weekday() - 1) % 7 + 1
        elif expression.which == "last":
            step = -((day.weekday() - expression.weekday - 1) % 7 + 1)
        elif expression.which == "this" and view is not Outlook.PAST:
            step = (expression.weekday - day.weekday()) % 7
        else:
            step = -((day.weekday() - expression.weekday) % 7)
    else:
        counted_from = story.latest(3)
        told = edtf.as_date(counted_from)
        if told is None:
            return VAGUE
        day = told
        step = (expression.weekday - day.weekday()) % 7
        if expression.which == "last":
            step = -((day.weekday() - expression.weekday - 1) % 7 + 1)
    return relative(edtf.move_days(day, step), counted_from)


def relative(value: str, counted_from: str, is_exact: bool = True) -> Value:
    if not value:
        return VAGUE
    if "/" in value:
        return Value(value, "range", Basis.RELATIVE, counted_from, is_exact)
    parts = edtf.read(value)
    subtype = subtype_of(parts) if parts else ("decade" if value[-2] != "X" else "century")
    return Value(value, subtype, Basis.RELATIVE, counted_from, is_exact)


STEPS = {"last": -1, "next": 1, "this": 0, "that": 0, "the": 0}


def anchor_named(expression: Expression, story: Story, is_news: bool, view: Outlook) -> Value:
    """ "last week", "this year", "the following month", "that day"."""
    counted_from = reference(expression, story, is_news)
    if not counted_from:
        return VAGUE
    step = STEPS[expression.which]
    value = named_unit(counted_from, expression.unit, step)
    return relative(value, counted_from, is_exact=not expression.approximate)


TELLING = frozenset(("previous", "preceding", "prior", "following", "same", "that", "told", "ensuing",
                     "subsequent"))  # fmt: skip


def reference(expression: Expression, story: Story, is_news: bool) -> str:
    """ "last year" counts from publication, "the following year" from the date last told."""
    needed = {"day": 3, "week": 3, "weekend": 3, "month": 2, "quarter": 2}.get(expression.unit, 1)
    told = story.latest(needed)
    if is_news and story.published and expression.cue not in TELLING:
        return story.today
    if not told and story.published and is_news:
        return story.today
    return told


def named_unit(counted_from: str, unit: str, step: int) -> str:
    parts = edtf.read(counted_from)
    day = edtf.as_date(counted_from)
    if parts is None:
        return ""
    match unit:
        case "day":
            return edtf.shift(counted_from, step, "day")
        case "week":
            return edtf.week_of(day, step) if day else ""
        case "weekend":
            return edtf.week_of(day, step, 5, 6) if day else ""
        case "month" | "year":
            return edtf.shift(counted_from, step, unit)
        case "quarter":
            return moved_quarter(parts, step)
        case "decade" if parts.year > 0:
            return edtf.decade(parts.year + 10 * step)
        case "century" if parts.year > 0:
            return edtf.century((parts.year - 1) // 100 + 1 + step)
    return ""


def moved_quarter(parts: Calendar, step: int) -> str:
    if not 1 <= parts.month <= 12 or parts.year < 1:
        return ""
    quarters = parts.year * 4 + (parts.month - 1) // 3 + step
    return edtf.quarter_of(quarters // 4, quarters % 4 + 1)


BACKWARD = frozenset(("ago", "earlier", "before", "previously", "prior", "beforehand"))


def anchor_offset(expression: Expression, story: Story, is_news: bool) -> Value:
    which = expression.which
    if which == "today":
        if not (is_news and story.published):
            return VAGUE
        return relative(edtf.shift(story.today, expression.count, "day"), story.today)
    if which.endswith(" it"):
        return VAGUE
    count = -expression.count if which in BACKWARD else expression.count
    from_today = which in ("ago", "hence", "from now", "from today")
    if from_today:
        counted_from = story.today if is_news else story.latest(1)
    else:
        needed = {"day": 3, "week": 3, "month": 2}.get(expression.unit, 1)
        counted_from = story.latest(needed) or (story.today if is_news else "")
    if not counted_from:
        return VAGUE
    if expression.unit == "week" and not expression.cue:
        day = edtf.as_date(counted_from)
        value = edtf.week_of(day, count) if day else ""
        return relative(value, counted_from, is_exact=False)
    value = edtf.shift(counted_from, count, expression.unit)
    return relative(value, counted_from, is_exact=expression.unit == "day")


def anchor_to_event(expression: Expression, event: Value) -> Value:
    """ "a week after the visit on 9 December": near that day, never on a day to be asked."""
    count = -expression.count if expression.which == "before it" else expression.count
    value = edtf.shift(event.value, count, expression.unit)
    if not value:
        return VAGUE
    return relative(f"{value}~", event.value, is_exact=False)


def anchor_part(expression: Expression, story: Story, is_news: bool, view: Outlook) -> Value:
    """A quarter or half of a year, the first or last week of a month: never one day."""
    year, month = expression.year, expression.month
    basis, counted_from = Basis.STATED, ""
    if not year:
        counted_from = story.today if is_news else story.latest()
        parts = edtf.read(counted_from)
        if parts is None or parts.year < 1:
            return VAGUE
        year = edtf.move_year(parts.year, STEPS.get(expression.which, 0))
        basis = Basis.FROM_PUBLICATION if is_news else Basis.FROM_EARLIER_DATE
        if month and is_news and story.published and not expression.which:
            year = year_in_news(expression, story.published, view)
    value = (
        week_of_month(year, month, expression.count) if month else quarter(year, expression.count)
    )
    return Value(value, "range", basis, counted_from, is_exact=not month)


def quarter(year: int, count: int) -> str:
    if count <= 4:
        return edtf.quarter_of(year, count)
    return f"{edtf.build(year, 6 * count - 29)}/{edtf.build(year, 6 * count - 24)}"


def week_of_month(year: int, month: int, count: int) -> str:
    if count > 0:
        return f"{edtf.build(year, month, 7 * count - 6)}/{edtf.build(year, month, 7 * count)}"
    if not 0 < year < 9999:
        return ""
    after = date(year + month // 12, month % 12 + 1, 1)
    return f"{edtf.move_days(after, -7)}/{edtf.move_days(after, -1)}"
