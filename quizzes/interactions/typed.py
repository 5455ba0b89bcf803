"""A name or a date, typed. Field `text`."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from quizzes.generation.records import Form
from quizzes.interactions.base import NOTHING, WHOLE, Interaction
from quizzes.interactions.dates import mark_date, read_date
from quizzes.interactions.names import is_name, normalise
from quizzes.interactions.records import (
    Invalid,
    Laid,
    Question,
    Response,
    Sent,
    Shown,
    Told,
    last,
)

LONGEST = 300


class Typed(Interaction):
    form = Form.TYPED
    is_typed = True

    def arrange(self, options: Sequence[int], chance: Random, *, is_date: bool) -> list[int]:
        return []

    def read(self, sent: Sent, order: Sequence[int]) -> Response | None:
        """An emptied field takes an earlier answer back."""
        if "text" not in sent:
            return None
        text = last(sent, "text")
        if len(text) > LONGEST:
            raise Invalid(f"Write at most {LONGEST} characters.")
        if "\0" in text:
            raise Invalid("Null characters are not allowed.")
        read_date(text)  # a date that can be read in two ways is asked for again
        return Response(text=text)

    def show(self, laid: Laid, response: Response, sent: Sent | None = None) -> Shown:
        return Shown(text=response.text if sent is None else last(sent, "text"))

    def mark(self, response: Response, question: Question) -> Fraction | None:
        dates = dates_of(question)
        if dates:
            return _mark_date(response.text, question, dates)
        right = is_name(
            response.text, question.accepted, question.others, person=question.is_person
        )
        return WHOLE if right else NOTHING

    def tell(self, response: Response, question: Question) -> Told:
        return Told(response.text, question.accepted[0] if question.accepted else "")


def dates_of(question: Question) -> list[str]:
    """The accepted answers as EDTF values; none where the key is no date."""
    if not question.accepted:
        return []
    key, *also = question.accepted
    stored = next((part.value for part in question.parts if part.text == key and part.value), "")
    first = stored or _value(key)
    return [first, *filter(None, map(_value, also))] if first else []


def _value(text: str) -> str:
    try:
        found = read_date(text)
    except Invalid:
        return ""
    return found.value if found else ""


def _mark_date(text: str, question: Question, dates: list[str]) -> Fraction | None:
    if normalise(text) in map(normalise, question.accepted):
        return WHOLE
    try:
        given = read_date(text)
    except Invalid:
        return None
    return max(mark_date(given, date) for date in dates) if given else NOTHING
