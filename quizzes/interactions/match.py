"""People and posts. Fields `pair-1`, `pair-2`...: the number of the other side as shown."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from quizzes.generation.records import Form
from quizzes.interactions.base import NOTHING, Interaction
from quizzes.interactions.records import (
    Laid,
    Question,
    Response,
    Sent,
    Shown,
    ShownOption,
    Told,
    ToldPart,
    last,
    number,
    pack,
    unpack,
)

PROBLEM = "Choose one of the answers shown."


class Match(Interaction):
    """The share of right pairs. An option's text is one side, its value the other."""

    form = Form.MATCH
    template = "quizzes/answer_match.html"
    has_parts = True
    shows_values = True

    def arrange(self, options: Sequence[int], chance: Random, *, is_date: bool) -> list[int]:
        """Ids of the one side, then of the other, each in an order of its own."""
        if len(options) < 2:
            return []
        return [*chance.sample(options, len(options)), *chance.sample(options, len(options))]

    def uncover(self, value: str) -> str:
        """The other sides are shown, in an order of their own."""
        return value

    def read(self, sent: Sent, order: Sequence[int]) -> Response | None:
        left, right = _sides(order)
        pairs = {
            part: right[chosen - 1]
            for place, part in enumerate(left, 1)
            if (chosen := number(last(sent, f"pair-{place}"), len(right), PROBLEM))
        }
        return Response(text=pack(pairs))

    def show(self, laid: Laid, response: Response, sent: Sent | None = None) -> Shown:
        left, right = _sides(laid.order)
        pairs = unpack(response.text)
        numbers = {part: place for place, part in enumerate(right, 1)}
        options = tuple(
            ShownOption(place, laid.texts.get(part, ""), given=numbers.get(pairs.get(part, 0)))
            for place, part in enumerate(left, 1)
        )
        choices = (ShownOption(numbers[part], laid.values.get(part, "")) for part in right)
        return Shown(options, tuple(choices))

    def mark(self, response: Response, question: Question) -> Fraction:
        if not question.parts:
            return NOTHING
        given = _given(response, question)
        right = sum(given.get(part.id) == part.value for part in question.parts)
        return Fraction(right, len(question.parts))

    def tell(self, response: Response, question: Question) -> Told:
        given = _given(response, question)
        parts = tuple(
            ToldPart(
                part.text, given.get(part.id, ""), part.value, given.get(part.id) == part.value
            )
            for part in question.parts
        )
        return Told(
            "; ".join(f"{part.text}: {part.given}" for part in parts if part.given),
            "; ".join(f"{part.text}: {part.right}" for part in parts),
            parts,
        )


def _sides(order: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
    half = len(order) // 2
    return order[:half], order[half:]


def _given(response: Response, question: Question) -> dict[int, str]:
    """The words put beside each part: two people may have had posts of the same name."""
    values = {part.id: part.value for part in question.parts}
    pairs = unpack(response.text)
    return {part: values[other] for part, other in pairs.items() if other in values}
