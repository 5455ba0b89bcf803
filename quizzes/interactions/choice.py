"""One of several options. Field `option`: the number of the option as shown."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from quizzes.generation.records import Form
from quizzes.interactions.base import NOTHING, WHOLE, Interaction
from quizzes.interactions.records import (
    Laid,
    Question,
    Response,
    Sent,
    Shown,
    ShownOption,
    Told,
    last,
    number,
)

ONE_OF = "Choose one of the options shown."


class Choice(Interaction):
    form = Form.CHOICE

    def arrange(self, options: Sequence[int], chance: Random, *, is_date: bool) -> list[int]:
        """Dates keep the order of the version, which is chronological: shuffled dates are hard to
        read. All others are shuffled, because an author tends to write the key first."""
        if is_date and len(options) > 1:
            return list(options)
        return super().arrange(options, chance, is_date=is_date)

    def read(self, sent: Sent, order: Sequence[int]) -> Response | None:
        chosen = number(last(sent, "option"), len(order), ONE_OF)
        return Response(option=order[chosen - 1]) if chosen else None

    def show(self, laid: Laid, response: Response, sent: Sent | None = None) -> Shown:
        return Shown(
            tuple(
                ShownOption(place, laid.texts[part], part == response.option)
                for place, part in enumerate(laid.order, 1)
                if part in laid.texts
            )
        )

    def mark(self, response: Response, question: Question) -> Fraction:
        return WHOLE if response.option == question.key else NOTHING

    def tell(self, response: Response, question: Question) -> Told:
        given = question.text_of(response.option) if response.option else response.text
        return Told(given, question.text_of(question.key))
