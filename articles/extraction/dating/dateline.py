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
# The same in small letters, or with a colon: "Lisbon, March 3, 2019: ".
TOWN = re.compile(r"[A-ZÀ-Þ][\w'’-]{1,20}(?:\s[A-ZÀ-Þ][\w'’-]{1,20}){0,2},\s(?:[A-Z]\w{2,15},?\s)?")
REPORT = re.compile(r"\s?(?:\([\w ./-]{2,30}\))?\s?(?::|[-–—]{1,2})\s")
# What may stand before the date in the very first line; else that line is a headline, and its
# date the day of what it tells.
AUTHOR = re.compile(
    r"[Bb]y\s(?:[A-ZÀ-Þ][\w.'’-]*\s?|and\s){1,6}[|,–—-]?\s"
    r"|(?:[A-ZÀ-Þ][\w.'’-]*\s){1,4}[|,–—-]?\s?(?:Feature|Opinion|Analysis|News|Correspondent"
    r"|Reporter|Staff(?:\sWriter)?|Editor|Report|Commentary|Interview)[|,–—-]?\s"
)
MASTHEAD = re.compile(r"The\s(?:[A-ZÀ-Þ][\w'’-]*\s?){1,3},\s")
EVENTS = re.compile(
    r"\b(?:Battle|Siege|Fall|Treaty|Peace|War|Revolution|Coup|Massacre|Fire|Flood|Crash|Birth|Death"
    r"|Day|Night|Storming|Surrender|Signing|Opening|Strike|Uprising|Revolt|Wedding|Funeral|Trial)\b"
)


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
    if TOWN.fullmatch(before) and REPORT.match(after) and not EVENTS.search(before):
        return True
    if not CLOCK.fullmatch(after):
        return False
    if not re.search(r"\w", before) or ANNOUNCED.search(before):
        return True
    if head[:start].strip():
        return BYLINE.fullmatch(before) is not None
    if AUTHOR.fullmatch(before):
        return True
    return MASTHEAD.fullmatch(before) is not None and not EVENTS.search(before)
