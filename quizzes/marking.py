"""Marking: what an attempt is worth, replayed from its steps. Knows no database and no clock.

Each form of question has one small contract, an entry of `MARKERS`: it takes the response and the
question and gives the fraction earned, 0 to 1. A new form is a new entry.

| form          | response             | earns 1 where                                          |
|---------------|----------------------|--------------------------------------------------------|
| choice, cloze | `option`, its id     | the option is the key                                  |
| typed         | `text`, as typed     | it equals an accepted spelling once both are normalised |

An answer left empty earns 0. The last answer to a question counts; what comes after a submission
counts nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

NOTHING, WHOLE = Decimal(0), Decimal(1)
TENTH = Decimal("0.1")

LEADING_ARTICLE = re.compile(r"^(?:the|a|an) (?=\S)")
NOT_A_WORD = re.compile(r"[\W_]+")


class Event(NamedTuple):
    """A step without its row. `action` is answer, flag, unflag or submit."""

    sequence: int
    action: str
    question: int | None = None
    option: int | None = None
    text: str = ""


class Response(NamedTuple):
    """The last answer to a question: an option id, or the text as typed."""

    option: int | None = None
    text: str = ""

    @property
    def is_empty(self) -> bool:
        return self.option is None and not self.text


EMPTY = Response()


@dataclass(frozen=True, slots=True)
class Question:
    """`key` is the id of the right option; `accepted` are the spellings that count when typed.

    A ruling (quizzes/regrading.py) may add `also`, the question with other keys, the best of which
    counts; or make it free, which earns everybody all of it; or drop it, which takes it out of the
    points and out of what is counted.
    """

    id: int
    form: str
    points: Decimal = WHOLE
    key: int | None = None
    accepted: tuple[str, ...] = ()
    also: tuple[Question, ...] = ()
    is_free: bool = False
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    question: Question
    response: Response
    fraction: Decimal

    @property
    def earned(self) -> Decimal:
        return NOTHING if self.question.is_dropped else self.fraction * self.question.points

    @property
    def is_right(self) -> bool:
        return self.fraction == WHOLE

    @property
    def is_answered(self) -> bool:
        return not self.response.is_empty


@dataclass(frozen=True, slots=True)
class Score:
    """The marks of one attempt, in the order of its questions."""

    marks: tuple[Mark, ...]

    @property
    def counted(self) -> list[Mark]:
        return [mark for mark in self.marks if not mark.question.is_dropped]

    @property
    def right(self) -> int:
        return sum(mark.is_right for mark in self.counted)

    @property
    def answered(self) -> int:
        return sum(mark.is_answered for mark in self.marks)

    @property
    def total(self) -> int:
        return len(self.counted)

    @property
    def earned(self) -> Decimal:
        return sum((mark.earned for mark in self.marks), NOTHING)

    @property
    def points(self) -> Decimal:
        return sum((mark.question.points for mark in self.counted), NOTHING)

    @property
    def percentage(self) -> Decimal:
        """0 to 100, to one decimal; 0 where nothing could be earned."""
        if not self.points:
            return NOTHING
        return (100 * self.earned / self.points).quantize(TENTH, ROUND_HALF_UP)


def replay(steps: Iterable[Event], questions: Iterable[Question]) -> Score:
    """Mark each question by its last answer before the submission."""
    responses: dict[int | None, Response] = {}
    for step in sorted(steps, key=lambda step: step.sequence):
        if step.action == "submit":
            break
        if step.action == "answer":
            responses[step.question] = Response(step.option, step.text)
    return Score(tuple(mark(responses.get(question.id, EMPTY), question) for question in questions))


def mark(response: Response, question: Question) -> Mark:
    return Mark(question, response, fraction_of(response, question))


def fraction_of(response: Response, question: Question) -> Decimal:
    """By the form of the question, after the rulings on it."""
    if question.is_free:
        return WHOLE
    if response.is_empty:
        return NOTHING
    return max(MARKERS[one.form](response, one) for one in (question, *question.also))


def mark_option(response: Response, question: Question) -> Decimal:
    return WHOLE if response.option == question.key else NOTHING


def mark_text(response: Response, question: Question) -> Decimal:
    given = normalise(response.text)
    right = bool(given) and given in map(normalise, question.accepted)
    return WHOLE if right else NOTHING


MARKERS: dict[str, Callable[[Response, Question], Decimal]] = {
    "choice": mark_option,
    "cloze": mark_option,
    "typed": mark_text,
}


def normalise(text: str) -> str:
    """Fold what a reader would not call a difference: case, accents, punctuation, an article.

    NFKD rather than NFKC, so that an accent is a character of its own and can be dropped.
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return LEADING_ARTICLE.sub("", NOT_A_WORD.sub(" ", plain).strip())
