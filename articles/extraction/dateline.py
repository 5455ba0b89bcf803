"""The publication date that an article prints about itself; needs no parser."""

from __future__ import annotations

import re
from datetime import date

from articles.extraction.date_grammar import find_expressions
from articles.extraction.expressions import Expression, Form

HEAD = 1200
HEAD_LINES = 8
SHORT_LINE = 120
ANNOUNCED = re.compile(
    r"(?i)(?:\b(?:published|posted|updated|first published|last (?:updated|modified)|issued|dated?"
    r"|feature|news|opinion|analysis|report|interview|by [\w .'’-]{3,60}),?[:\s|,–—-]{1,4}|^\W*)"
    r"(?:on )?(?:\w{3,9}day,? )?$"
)


def find_dateline(text: str) -> tuple[date, int, int] | None:
    """The day of publication in the head of the text, with its offsets; None if it prints none.

    A full day counts where it ends a short line (a byline), fills a line, or follows a word such
    as "published". A day inside a sentence is a date of the story.
    """
    head = text[:HEAD]
    for expression in find_expressions(head):
        day = full_day(expression)
        if day is not None and stands_apart(head, expression):
            return day, expression.start, expression.end
    return None


def full_day(expression: Expression) -> date | None:
    if expression.form is not Form.CALENDAR or not expression.day or expression.year < 1400:
        return None
    try:
        return date(expression.year, expression.month, expression.day)
    except ValueError:
        return None


def stands_apart(head: str, expression: Expression) -> bool:
    start = head.rfind("\n", 0, expression.start) + 1
    end = head.find("\n", expression.end)
    end = len(head) if end < 0 else end
    if head.count("\n", 0, start) >= HEAD_LINES * 2 or end - start > SHORT_LINE:
        return False
    before, after = head[start : expression.start], head[expression.end : end]
    if re.fullmatch(r"[\W_]*(?:\d{1,2}[:.]\d\d.{0,20})?", after) is None:
        return False
    return not before.strip() or not re.search(
        r"(?i)\b(?:on|in|of|since|until|by|from|to|the)\s+$", before
    )
