"""Whether a text, or one date in it, speaks of now or of long ago."""

from __future__ import annotations

import re
from datetime import date

from articles.extraction import edtf
from articles.extraction.dating.expressions import Expression, Form
from articles.extraction.dating.years import TELLING

# "the lowest since 1997" says nothing about the time that a text tells of.
COMPARED = re.compile(r"(?i)\b(?:since|than|from|until)\s(?:the\s)?$")

DEICTIC = frozenset(("last", "this", "next"))


def is_of_now(expression: Expression, strictly: bool = False) -> bool:
    """Whether the words themselves count from the day of writing."""
    if expression.rule in ("deictic", "offset") and expression.which in ("today", "ago"):
        return not strictly or expression.count != 0
    is_named = expression.cue in DEICTIC
    if strictly:
        return is_named and expression.unit in ("week", "weekend", "month")
    return is_named or is_weekday(expression)


def is_of_a_day(expressions: list[Expression]) -> bool:
    """Whether only news of one day speaks so: "yesterday", "last month", "Friday" of "this year".

    A weekday alone may go on from a day of an old story.
    """
    if any(one.rule == "deictic" and one.cue not in TELLING for one in expressions):
        return True
    named = [one for one in expressions if one.cue in DEICTIC]
    by_week = any(one.unit in ("week", "weekend", "month") for one in named)
    by_year = any(one.unit == "year" for one in named)
    return by_week or (by_year and any(map(is_weekday, expressions)))


# A writer of news gives no year to a day of the last two months, whatever year he told before.
FRESH_DAYS = 60


def is_fresh(expression: Expression, published: date) -> bool:
    """Whether the printed day or month lies shortly before publication."""
    if expression.form is not Form.CALENDAR or not expression.month or expression.which:
        return False
    if not expression.day:
        return (published.month - expression.month) % 12 <= 1
    days = (
        edtf.as_date(edtf.build(published.year - back, expression.month, expression.day))
        for back in (0, 1)
    )
    return any(day and 0 <= (published - day).days <= FRESH_DAYS for day in days)


def is_weekday(expression: Expression) -> bool:
    return expression.weekday >= 0 and not expression.day


LEAD = 500


def reads_as_news(expressions: list[Expression], published: date) -> bool:
    """Whether undated days hang on publication: the text speaks of now, not of long ago.

    A weekday or "last week" in the lead decides. Else each date votes; days and months of old
    years weigh double, because what follows hangs on them.
    """
    fresh = old = 0
    for expression in expressions:
        if is_of_now(expression):
            if expression.start < LEAD and not old and expression.which != "today":
                return True
            fresh += 1
        elif expression.form is Form.PERIOD:
            old += 1
        elif expression.year >= published.year - 1:
            fresh += 1
        elif expression.year:
            old += 2 if expression.month else 1
    return old <= 2 * fresh + 1
