"""Several options are right. Field `option`, once for each ticked box."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from quizzes.generation.records import RIGHT, Form
from quizzes.interactions.base import NOTHING, Interaction
from quizzes.interactions.choice import ONE_OF
from quizzes.interactions.records import (
    Laid,
    Question,
    Response,
    Sent,
    Shown,
    ShownOption,
    Told,
    ToldPart,
    number,
)


class Several(Interaction):
    """Each right option ticked earns its share, each wrong one takes as much; never below 0.

    The rule of Canvas for multiple answers.
    """

    form = Form.SEVERAL
    template = "quizzes/answer_several.html"
    has_parts = True

    def read(self, sent: Sent, order: Sequence[int]) -> Response | None:
        """Nothing ticked is an answer too: it takes an earlier one back."""
        numbers = {number(text, len(order), ONE_OF) for text in sent.get("option", ()) if text}
        return Response(text=" ".join(map(str, sorted(order[n - 1] for n in numbers if n))))

    def show(self, laid: Laid, response: Response, sent: Sent | None = None) -> Shown:
        ticked = _ticked(response)
        return Shown(
            tuple(
                ShownOption(place, laid.texts[part], part in ticked)
                for place, part in enumerate(laid.order, 1)
                if part in laid.texts
            )
        )

    def mark(self, response: Response, question: Question) -> Fraction:
        right = {part.id for part in question.parts if part.value == RIGHT}
        wrong = {part.id for part in question.parts} - right
        ticked = _ticked(response)
        if not right:
            return NOTHING
        return max(NOTHING, Fraction(len(ticked & right) - len(ticked & wrong), len(right)))

    def tell(self, response: Response, question: Question) -> Told:
        ticked = _ticked(response)
        parts = tuple(
            ToldPart(
                part.text,
                "ticked" if part.id in ticked else "not ticked",
                "right" if part.value == RIGHT else "wrong",
                (part.id in ticked) == (part.value == RIGHT),
            )
            for part in question.parts
        )
        given = "; ".join(part.text for part in question.parts if part.id in ticked)
        right = "; ".join(part.text for part in question.parts if part.value == RIGHT)
        return Told(given, right, parts)


def _ticked(response: Response) -> set[int]:
    return {int(text) for text in response.text.split() if text.isdecimal()}
