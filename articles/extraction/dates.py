"""Date expressions with exact spans and EDTF values, anchored to publication or to the story."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from articles.extraction import edtf
from articles.extraction.anchoring import Story, Value, anchor, anchor_to_event
from articles.extraction.dateline import find_dateline
from articles.extraction.expressions import Expression, Form, find_expressions
from articles.extraction.records import Basis
from articles.extraction.refusals import is_refused
from articles.extraction.tense import Outlook, outlook

if TYPE_CHECKING:
    from spacy.tokens import Token

    from articles.extraction.parsing import Page


LEFT = 60


@dataclass(frozen=True, slots=True)
class DateMention:
    """One printed date. `value` is EDTF level 1, or "" for what is kept without a value.

    `subtype` is day, month, year, decade, century, season, range, duration, vague or ambiguous;
    `anchor` is the EDTF date it was counted from; only an exact mention may key a question;
    `readings` are the two days that an ambiguous 7/8/07 can mean.
    """

    start: int
    end: int
    value: str
    subtype: str
    basis: Basis = Basis.STATED
    anchor: str = ""
    exact: bool = True
    readings: tuple[str, ...] = ()


def display(value: str) -> str:
    return edtf.display(value)


def find_dates(page: Page) -> tuple[DateMention, ...]:
    """Every date of the page in order of printing."""
    expressions = borrow_years(page.text, list(read_expressions(page)))
    published = page.published or published_in(page.text)
    story = Story(published)
    places = Places(page)
    is_news = published is not None and reads_as_news(expressions, published)

    def value_of(expression: Expression) -> Value:
        left = page.text[max(0, expression.start - LEFT) : expression.start]
        return anchor(expression, story, is_news, outlook(left, places.token(expression)))

    mentions = []
    for index, expression in enumerate(expressions):
        found = value_of(expression)
        if event := event_date(expressions, index, places):
            found = anchor_to_event(expression, value_of(event))
        left = page.text[max(0, expression.start - LEFT) : expression.start]
        mentions.append(as_mention(expression, found, left))
        story.remember(found.value, places.sentence(expression.start), is_stated(found))
    return tuple(mentions)


def is_stated(found: Value) -> bool:
    return found.basis is Basis.STATED


def event_date(expressions: list[Expression], index: int, places: Places) -> Expression | None:
    """The date of the event in "a week after the visit of X to Y on 9 December"."""
    expression = expressions[index]
    if not expression.which.endswith(" it") or index + 1 == len(expressions):
        return None
    event = expressions[index + 1]
    is_near = places.sentence(event.start) == places.sentence(expression.start)
    return event if is_near and event.form is Form.CALENDAR and event.day else None


def published_in(text: str) -> date | None:
    found = find_dateline(text)
    return found[0] if found else None


class Places:
    """Where an offset lies in the parse."""

    def __init__(self, page: Page) -> None:
        self.doc = page.doc
        self.tokens = [token.idx for token in page.doc]
        self.sentences = [sentence.start for sentence in page.sentences]

    def sentence(self, offset: int) -> int:
        return bisect_right(self.sentences, offset) - 1

    def token(self, expression: Expression) -> Token | None:
        """The token of the expression that the others hang on."""
        first = max(0, bisect_right(self.tokens, expression.start) - 1)
        last = bisect_right(self.tokens, expression.end - 1)
        inside = range(first, last)
        for index in inside:
            token = self.doc[index]
            if token.head.i not in inside or token.head is token:
                return token
        return self.doc[first] if len(inside) else None


def read_expressions(page: Page) -> Iterator[Expression]:
    places = Places(page)
    for rule, expression in find_expressions(page.text):
        if not is_refused(rule, expression, page.text, places.token(expression)):
            yield expression


JOINED = re.compile(r"(?i)\s?(?:,|,?\s?(?:and|or|to|through|until|-|–|—|/)|of|in)?\s?(?:of |the )?")


def borrow_years(text: str, expressions: list[Expression]) -> list[Expression]:
    """ "28 July to 3 August 1914", "October of next year": the first end takes the year of the other."""
    borrowed = list(expressions)
    for index in range(len(borrowed) - 2, -1, -1):
        first, second = borrowed[index], borrowed[index + 1]
        if first.form is not Form.CALENDAR or first.year or not first.month or first.which:
            continue
        if not JOINED.fullmatch(text[first.end : second.start][:12]):
            continue
        if second.form is Form.CALENDAR and second.year:
            is_earlier = not second.month or first.month <= second.month
            borrowed[index] = replace(first, year=second.year - (not is_earlier))
    return borrowed


def reads_as_news(expressions: list[Expression], published: date) -> bool:
    """Whether undated days hang on publication: the text speaks of now, not of long ago."""
    fresh = old = 0
    for expression in expressions:
        if expression.which in ("today", "ago") or expression.weekday >= 0 and not expression.day:
            fresh += 1
        elif expression.form is Form.NAMED and expression.which in ("last", "next", "this"):
            fresh += 1
        elif expression.form is Form.CALENDAR and expression.year:
            if abs(expression.year - published.year) <= 1:
                fresh += 1
            elif expression.year < published.year - 3:
                old += 1
        elif expression.value and expression.form is Form.PERIOD:
            old += 1
    return old < 4 or fresh * 3 > old


APPROXIMATE = re.compile(
    r"(?i)\b(?:about|around|circa|ca?\.|approximately|roughly|some time in|sometime in|or so)\s?$"
)
PART_OF = re.compile(
    r"(?i)\b(?:early|late|mid|(?:the )?(?:beginning|end|start|middle|first (?:few )?days|last days"
    r"|early days|early part|latter part|close|turn|first half|second half) of)[\s-](?:the )?$"
)


def as_mention(expression: Expression, found: Value, left: str) -> DateMention:
    value, is_exact, start = found.value, found.is_exact, expression.start
    if about := APPROXIMATE.search(left):
        is_exact, start = False, expression.start - len(left) + about.start()
        if edtf.read(value):
            value = f"{value}~"
    elif part := PART_OF.search(left):
        is_exact, start = False, expression.start - len(left) + part.start()
    return DateMention(
        start,
        expression.end,
        value,
        found.subtype,
        found.basis,
        found.anchor,
        is_exact and bool(value),
        found.readings,
    )
