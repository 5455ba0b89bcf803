"""An answer typed in. Field `text`."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from quizzes.generation.records import Form
from quizzes.interactions.base import NOTHING, WHOLE, Interaction
from quizzes.interactions.names import normalise
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
        return Response(text=text)

    def show(self, laid: Laid, response: Response, sent: Sent | None = None) -> Shown:
        return Shown(text=response.text if sent is None else last(sent, "text"))

    def mark(self, response: Response, question: Question) -> Fraction:
        given = normalise(response.text)
        right = bool(given) and given in map(normalise, question.accepted)
        return WHOLE if right else NOTHING

    def tell(self, response: Response, question: Question) -> Told:
        return Told(response.text, question.accepted[0] if question.accepted else "")
