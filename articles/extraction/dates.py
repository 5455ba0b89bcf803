"""Date expressions with exact spans and EDTF values, anchored to publication or to the story."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from articles.extraction import edtf
from articles.extraction.dating.anchoring import (
    BACKWARD,
    VAGUE,
    Value,
    anchor,
    anchor_to_event,
    stated,
)
from articles.extraction.dating.borrowing import borrow_years
from articles.extraction.dating.dateline import find_dateline
from articles.extraction.dating.expressions import Expression, Form
from articles.extraction.dating.grammar import find_expressions
from articles.extraction.dating.lives import find_lives, is_in_a_bracket, year_of_life
from articles.extraction.dating.modes import (
    COMPARED,
    DEICTIC,
    is_fresh,
    is_of_a_day,
    is_of_now,
    is_weekday,
    reads_as_news,
)
from articles.extraction.dating.reasons import words_ahead
from articles.extraction.dating.refusals import is_refused
from articles.extraction.dating.story import YEAR, Moment, Story, Told
from articles.extraction.dating.tense import OPENING, Outlook, is_main_event, is_pluperfect, outlook
from articles.extraction.dating.years import TELLING
from articles.extraction.records import Basis

if TYPE_CHECKING:
    from spacy.tokens import Token

    from articles.extraction.parsing import Page

LEFT = 60


@dataclass(frozen=True, slots=True)
class DateMention:
    """One printed date. `value` is EDTF level 1, or "" for what is kept without a value.

    `subtype` is day, month, year, decade, century, season, range, duration, vague or ambiguous;
    `anchor` is the EDTF date it was counted from; only an exact mention may key a question;
    `readings` are the two days that an ambiguous 7/8/07 can mean. `anchor_words` are the printed
    words of the date it was counted from, "" for the day of publication; `cue` the words that make
    it look ahead from there ("until", "will begin").
    """

    start: int
    end: int
    value: str
    subtype: str
    basis: Basis = Basis.STATED
    anchor: str = ""
    exact: bool = True
    readings: tuple[str, ...] = ()
    anchor_words: str = ""
    cue: str = ""


def display(value: str) -> str:
    """The value in house form: "30 December 2020", "the 1920s", "44 BC", "14th century"."""
    return edtf.display(value)


def find_dates(page: Page) -> tuple[DateMention, ...]:
    """Every date of the page in order of printing."""
    return tuple(Reader(page).read())


class Reader:
    """Goes through the page once and remembers which dates were told."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.tokens = [token.idx for token in page.doc]
        self.starts = [sentence.start for sentence in page.sentences]
        kept = [found for found in find_expressions(page.plain) if not self.is_refused(found)]
        self.expressions = borrow_years(page.text, kept)
        self.lives = find_lives(page.text)
        published = page.published or published_in(page.text)
        self.story = Story(published)
        voters = [found for found in self.expressions if not COMPARED.search(self.left(found))]
        self.is_news = published is not None and reads_as_news(voters, published)
        # It speaks of now, and nobody says when that was.
        self.is_adrift = published is None and is_of_a_day(voters)
        self.fresh = {
            self.sentence(found.start)
            for found in self.expressions
            if is_of_now(found, strictly=True)
        }

    def read(self) -> list[DateMention]:
        mentions = []
        for index, expression in enumerate(self.expressions):
            moment = self.moment(expression)
            found = self.value(expression, moment)
            event = self.event_of(index)
            if event:
                is_day = not self.page.text[expression.end : event.start].strip()
                found = anchor_to_event(expression, anchor(event, self.moment(event)), is_day)
            mention = as_mention(expression, found, self.left(expression))
            mentions.append(self.with_reason(mention, expression, moment, event))
            if not (is_comparison(expression) or self.is_of_a_life(expression)):
                self.remember(expression, found, moment)
        return mentions

    def with_reason(
        self,
        mention: DateMention,
        expression: Expression,
        moment: Moment,
        event: Expression | None,
    ) -> DateMention:
        """The mention with the words that say how its value was found."""
        if not mention.anchor:
            return mention
        if mention.anchor != self.story.today or not moment.is_news:
            words = self.printed(event) if event else self.story.words_of(mention.anchor)
            return replace(mention, anchor_words=words)
        if moment.view is not Outlook.FUTURE or mention.value <= mention.anchor:
            return mention
        return replace(mention, cue=words_ahead(self.left(mention), self.token(expression)))

    def printed(self, expression: Expression) -> str:
        return " ".join(self.page.text[expression.start : expression.end].split())

    def value(self, expression: Expression, moment: Moment) -> Value:
        if year := year_of_life(expression, self.token(expression), self.lives):
            found = stated(year, expression.month, expression.day)
            return replace(found, basis=Basis.FROM_EARLIER_DATE, anchor=str(year))
        found = anchor(expression, moment)
        if self.is_adrift and found.basis is not Basis.STATED:
            return VAGUE
        if self.is_news and not expression.which and found.basis is Basis.FROM_EARLIER_DATE:
            # "In 1987 it flooded. In May it dried." Most likely, but not sure enough to be asked.
            is_sure = not self.story.stands_in_a_bare_year(moment.sentence)
            return replace(found, is_exact=found.is_exact and is_sure)
        return found

    def is_of_a_life(self, expression: Expression) -> bool:
        """Whether it is a birth or death told in passing: the story does not move there."""
        if year_of_life(expression, self.token(expression), self.lives):
            return True
        return is_in_a_bracket(expression, self.lives)

    def moment(self, expression: Expression) -> Moment:
        right = self.page.text[expression.end : expression.end + LEFT]
        view = outlook(self.left(expression), right, self.token(expression))
        sentence = self.sentence(expression.start)
        is_news = self.counts_from_publication(expression, sentence, view)
        return Moment(self.story, sentence, is_news, view, self.is_flashback(expression))

    def counts_from_publication(self, expression: Expression, sentence: int, view: Outlook) -> bool:
        if self.story.published is None:
            return False
        if not self.is_news:
            return sentence in self.fresh or is_of_now(expression, strictly=True)
        if view is Outlook.FUTURE or expression.cue in DEICTIC or expression.which == "today":
            return True
        if self.story.stands_in_a_bare_year(sentence) and is_fresh(
            expression, self.story.published
        ):
            return not is_pluperfect(self.token(expression))
        if is_weekday(expression) and expression.cue not in TELLING:
            # A reporter's weekday is one of this week, unless the old day had its own.
            return not self.story.tells_weekdays(sentence)
        return not self.story.is_in_the_past(sentence, self.paragraph(sentence), YEAR)

    def is_flashback(self, expression: Expression) -> bool:
        """ "He had joined in 1935": told in passing. "In 1935 he had joined" goes there."""
        if not is_pluperfect(self.token(expression)):
            return False
        return expression.which in BACKWARD or not OPENING.fullmatch(self.opening(expression))

    def opening(self, expression: Expression) -> str:
        """The words of the sentence before the date."""
        sentence = self.sentence(expression.start)
        if sentence < 0:
            return self.left(expression)
        begin = max(self.starts[sentence], expression.start - LEFT)
        return self.page.text[begin : expression.start]

    def remember(self, expression: Expression, found: Value, moment: Moment) -> None:
        leads = is_main_event(self.opening(expression), self.token(expression))
        is_stated = found.basis is Basis.STATED or not moment.is_news
        if found.basis is Basis.RELATIVE:
            is_stated = is_stated or self.story.was_stated(found.anchor)
        paragraph = self.paragraph(moment.sentence)
        self.story.remember(
            Told(
                found.value,
                moment.sentence,
                paragraph,
                is_stated,
                leads,
                moment.is_flashback,
                self.weekday(expression, found),
                self.printed(expression),
            )
        )

    def weekday(self, expression: Expression, found: Value) -> int:
        """The day of the week that the text gives to a told day; -1 where none is known."""
        if expression.weekday >= 0 or expression.which in ("that", "told"):
            return expression.weekday
        before, after = self.story.weekday_of(found.anchor), edtf.as_date(found.value)
        counted_from = edtf.as_date(found.anchor)
        if before < 0 or after is None or counted_from is None:
            return -1
        return (before + (after - counted_from).days) % 7

    def event_of(self, index: int) -> Expression | None:
        """The date of the event in "a week after the visit of X to Y on 9 December"."""
        expression = self.expressions[index]
        if not expression.which.endswith(" it") or index + 1 == len(self.expressions):
            return None
        event = self.expressions[index + 1]
        between = self.page.text[expression.end : event.start]
        if len(between) > LEFT or CLAUSE.search(between):
            return None
        is_near = self.sentence(event.start) == self.sentence(expression.start)
        is_day = event.form is Form.FEAST or (event.form is Form.CALENDAR and event.day)
        return event if is_near and is_day else None

    def is_refused(self, expression: Expression) -> bool:
        return is_refused(expression, self.page.text, self.token(expression))

    def left(self, found: Expression | DateMention) -> str:
        text = self.page.text[max(0, found.start - LEFT) : found.start]
        return text[text.rfind("\n") + 1 :]

    def sentence(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def paragraph(self, sentence: int) -> int:
        return self.page.sentences[sentence].paragraph if sentence >= 0 else -1

    def token(self, expression: Expression) -> Token | None:
        """The token of the expression that ties it to the rest of the sentence."""
        first = max(0, bisect_right(self.tokens, expression.start) - 1)
        inside = range(first, bisect_right(self.tokens, expression.end - 1))
        for index in inside:
            token = self.page.doc[index]
            if token.head.i not in inside or token.head is token:
                return token
        return self.page.doc[first] if self.tokens else None


def is_comparison(expression: Expression) -> bool:
    """ "down from the previous year": a look back that does not move the story."""
    looks_back = expression.which == "last" and expression.cue not in ("last", "past")
    return looks_back or expression.form is Form.SAME_PERIOD or expression.which.endswith(" it")


# "three months after the outbreak, and ended on 13 March": another clause has begun.
CLAUSE = re.compile(r"[,;:()—–]|\b(?:and|but|when|while|who|which)\b")


def published_in(text: str) -> date | None:
    found = find_dateline(text)
    return found[0] if found else None


APPROXIMATE = re.compile(
    r"(?i)\b(?:about|around|circa|ca?\.|c|approximately|roughly|some time in|sometime in)\s?$"
)
PART_OF = re.compile(
    r"(?i)\b(?:early|late|mid|(?:the )?(?:beginning|end|start|middle|first (?:few )?days|last days"
    r"|early days|early part|latter part|close|turn|first half|second half|opening|summer"
    r"|latter half) of|early in|late in)[\s-](?:the )?$"
)


def as_mention(expression: Expression, found: Value, left: str) -> DateMention:
    """The mention with the words that blur it: "c. 1450", "the first days of December"."""
    value, is_exact, start = found.value, found.is_exact, expression.start
    if about := APPROXIMATE.search(left):
        is_exact, start = False, expression.start - len(left) + about.start()
        if edtf.read(value) and value[-1] != "~":
            value = f"{value}~"
    elif part := PART_OF.search(left):
        start = expression.start - len(left) + part.start()
        is_exact = is_exact and found.subtype == "day"
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
