"""The publication date that an article prints about itself; needs no parser."""

from __future__ import annotations

import re
from datetime import date

from articles.extraction.dating.expressions import Expression, Form
from articles.extraction.dating.grammar import find_expressions

HEAD = 1200
OLDEST = 1600

ANNOUNCED = re.compile(
    r"(?i)\b(?:published|posted|updated|modified|issued|released|dated?|print(?:ed)?)"
    r"(?: online| at)?(?:\s?[:|,–—-])?\s{1,2}(?:on\s)?$"
)
# A byline: nothing but names, labels and what parts them ("By Lin Amsel | Feature").
BYLINE = re.compile(r"(?:(?:[A-Z][\w.'’-]{0,30}|by|and|for|[|,;:·•/–—-])\s{1,3}){1,12}")
CLOCK = re.compile(r"[\W_]*(?:(?:at\s)?\d{1,2}[:.]\d\d.{0,20}|\d+ min(?:ute)?s? read)?[\W_]*")
# An agency's dateline: "LISBON, March 3, 2019 (Agency) - ".
CITY = re.compile(r"[A-Z][A-Z .,'’/-]{1,40}\s")
AGENCY = re.compile(r"\s?(?:\([\w ./-]{2,30}\))?\s?[-–—]{1,2}\s")


def find_dateline(text: str) -> tuple[date, int, int] | None:
    """The day of publication in the head of the text, with its offsets; None if it prints none.

    A full day counts where it fills a line, ends a byline, follows a word such as "published" or
    opens an agency's report. A day inside a sentence or a headline is a date of the story.
    """
    head = text[:HEAD]
    for expression in find_expressions(head):
        day = full_day(expression)
        if day is not None and is_dateline(head, expression):
            return day, expression.start, expression.end
    return None


def full_day(expression: Expression) -> date | None:
    if expression.form is not Form.CALENDAR or not expression.day or expression.year < OLDEST:
        return None
    try:
        return date(expression.year, expression.month, expression.day)
    except ValueError:
        return None


def is_dateline(head: str, expression: Expression) -> bool:
    start = head.rfind("\n", 0, expression.start) + 1
    end = head.find("\n", expression.end)
    before = head[start : expression.start]
    after = head[expression.end : end if end >= 0 else len(head)]
    if CITY.fullmatch(before) and AGENCY.match(after):
        return True
    if not CLOCK.fullmatch(after):
        return False
    if not re.search(r"\w", before) or ANNOUNCED.search(before):
        return True
    is_headline = not head[:start].strip()
    return not is_headline and BYLINE.fullmatch(before) is not None
