"""The year of a date that is printed without one."""

from __future__ import annotations

from datetime import date

from articles.extraction import edtf
from articles.extraction.dating.expressions import Expression
from articles.extraction.dating.story import YEAR, Moment
from articles.extraction.dating.tense import Outlook
from articles.extraction.dating.words import words
from articles.extraction.edtf import Calendar
from articles.extraction.records import Basis

# Words that count from the date last told, not from publication.
TELLING = frozenset(
    (
        "of told year",
        *words("previous preceding prior following same that told ensuing subsequent"),
        *words("before after earlier later"),
    )
)
STEPS = {"last": -1, "next": 1, "this": 0, "that": 0, "the": 0}
SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
WINTER = 24
# Days around publication within which a day is taken for the near one, whatever the tense.
JUST_BEFORE, JUST_AFTER = 21, 10
# Months back from which the same month of the next year is the nearer one in a story.
FAR_BACK = 8
LEAP_GAP = 8


def inferred_year(expression: Expression, moment: Moment) -> tuple[int, Basis, str] | None:
    """The year, how it was found, and the date it was counted from; None where nothing is told."""
    is_told = expression.which == "that" or expression.cue in TELLING
    if moment.published and not is_told:
        year = year_in_news(expression, moment.published, moment.view)
        year = year_with_day(expression, year, 1 if moment.view is Outlook.FUTURE else -1)
        return year, Basis.FROM_PUBLICATION, moment.story.today
    setting = moment.story.setting
    counted_from = setting.value if setting else ""
    if expression.cue == "of told year":
        counted_from = moment.told(YEAR)
    elif expression.cue in TELLING:
        counted_from = moment.told(YEAR) or counted_from
    told = edtf.read(counted_from)
    if told is None:
        return None
    if year := year_inside(expression, *moment.story.span_of(moment.sentence)):
        return year, Basis.FROM_EARLIER_DATE, counted_from
    return year_in_story(expression, told), Basis.FROM_EARLIER_DATE, counted_from


def year_with_day(expression: Expression, year: int, step: int) -> int:
    """29 February is in a leap year: the last one, or with `step` 1 the next."""
    for candidate in range(year, year + step * LEAP_GAP, step):
        if not expression.day or edtf.build(candidate, expression.month, expression.day):
            return candidate
    return year


def year_in_news(expression: Expression, published: date, view: Outlook) -> int:
    """The last such date up to publication, or the next one where the words look ahead."""
    month = SEASON_STARTS.get(expression.month, expression.month)
    wanted = (month, expression.day)
    now = (published.month, published.day if expression.day else 0)
    if expression.cue == "of year":
        return published.year + STEPS.get(expression.which, 0)
    if expression.which == "this":
        return published.year
    if expression.which == "last":
        return published.year - (wanted >= now)
    if expression.which == "next":
        return published.year + (wanted <= now)
    if near := year_of_near_day(expression, published):
        return fitting_year(expression, near)
    if view is Outlook.FUTURE:
        return fitting_year(expression, published.year + (wanted < now))
    if view is Outlook.EITHER or (view is Outlook.PRESENT and expression.day):
        months_ahead = month - published.month
        return fitting_year(expression, published.year + round(-months_ahead / 12))
    return fitting_year(expression, published.year - (wanted > now))


def year_of_near_day(expression: Expression, published: date) -> int:
    """The year that brings the day close to publication; 0 where no year does.

    A writer adds the year to a day that lies eleven months off, so closeness outweighs tense.
    """
    for year in (published.year - 1, published.year, published.year + 1):
        day = edtf.as_date(edtf.build(year, expression.month, expression.day))
        if day and expression.day and -JUST_AFTER <= (published - day).days <= JUST_BEFORE:
            return year
    return 0


def fitting_year(expression: Expression, year: int) -> int:
    """ "Tuesday, March 3" is in a year in which 3 March is a Tuesday."""
    if expression.weekday < 0 or not expression.day:
        return year
    for candidate in (year, year + 1, year - 1):
        day = edtf.as_date(edtf.build(candidate, expression.month, expression.day))
        if day and day.weekday() == expression.weekday:
            return candidate
    return year


def year_inside(expression: Expression, first: str, last: str) -> int:
    """The one year that brings the date between two ends just told; 0 where none or both do.

    "It began on 30 November 1939 and ended on 13 March 1940. On 14 December" is in 1939.
    """
    begin, end = edtf.read(first), edtf.read(last)
    if (
        begin is None
        or end is None
        or begin.year < 1
        or expression.which
        or end.year - begin.year != 1
    ):
        return 0
    width = 10 if expression.day else 7
    years = [
        year
        for year in (begin.year, end.year)
        if first[:width] <= edtf.build(year, expression.month, expression.day) <= f"{last[:width]}~"
    ]
    return years[0] if len(years) == 1 and expression.month <= 12 else 0


def year_in_story(expression: Expression, told: Calendar) -> int:
    """The year that the story has reached, or the next where it has just passed a new year."""
    month = SEASON_STARTS.get(expression.month, expression.month)
    told_month = SEASON_STARTS.get(told.month, told.month)
    if expression.cue == "of told year":
        return edtf.move_year(told.year, STEPS.get(expression.which, 0))
    if expression.which == "next":
        return edtf.move_year(told.year, 1) if not told_month or month <= told_month else told.year
    if expression.which == "last":
        return edtf.move_year(told.year, -1) if not told_month or month >= told_month else told.year
    is_nearer_ahead = told_month - month >= FAR_BACK or (told.month == WINTER and month < 10)
    if is_nearer_ahead and expression.which != "that":
        return edtf.move_year(told.year, 1)
    return told.year
