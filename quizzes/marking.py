"""Marking: what one response to a question is worth. Knows no database and no clock.

Each form of question has one small contract, an entry of `MARKERS`: it takes the response and the
question and gives the fraction earned, 0 to 1. A new form is a new entry.

| form          | response             | earns 1 where                                          |
|---------------|----------------------|--------------------------------------------------------|
| choice, cloze | `option`, its id     | the option is the key                                  |
| typed         | `text`, as typed     | it equals an accepted spelling once both are normalised |

An answer left empty earns 0. What a whole attempt is worth is in quizzes/replaying.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

NOTHING, WHOLE = Fraction(0), Fraction(1)

LEADING_ARTICLE = re.compile(r"^(?:the|a|an) (?=\S)")
NOT_A_WORD = re.compile(r"[\W_]+")


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

    `tries` is how often it can be checked where there are several tries.
    """

    id: int
    form: str
    points: Decimal = Decimal(1)
    key: int | None = None
    accepted: tuple[str, ...] = ()
    tries: int = 1
    also: tuple[Question, ...] = ()
    is_free: bool = False
    is_dropped: bool = False


def mark(response: Response, question: Question) -> Fraction | None:
    """The fraction that the response earns, 0 to 1.

    None where it cannot be read: it is asked again, and costs no try.
    """
    if response.is_empty:
        return NOTHING
    # After a ruling several keys may count, the best of them.
    found = [MARKERS[one.form](response, one) for one in (question, *question.also)]
    return max((fraction for fraction in found if fraction is not None), default=None)


def mark_option(response: Response, question: Question) -> Fraction:
    return WHOLE if response.option == question.key else NOTHING


def mark_text(response: Response, question: Question) -> Fraction:
    given = normalise(response.text)
    right = bool(given) and given in map(normalise, question.accepted)
    return WHOLE if right else NOTHING


MARKERS: dict[str, Callable[[Response, Question], Fraction | None]] = {
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
