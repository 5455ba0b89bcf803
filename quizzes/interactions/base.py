"""The contract of a form of question.

A form has to say six things, and nothing else in the house knows them: how its options are laid
out when an attempt begins, how what the browser sends is read, what the student sees before the
review, what a response is worth, what the review tells, and what an export holds. All are pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random
from typing import Any, ClassVar

from quizzes.generation.records import Form
from quizzes.interactions.records import Laid, Question, Response, Sent, Shown, Told

NOTHING, WHOLE = Fraction(0), Fraction(1)


class Interaction:
    """One form of question; `form` is its name in the database."""

    form: ClassVar[Form]
    # Where the page has the fields of this form; the question page itself has those of a choice.
    template: ClassVar[str] = ""
    # Whether marking needs every option, and showing needs `Laid.values`.
    has_parts: ClassVar[bool] = False
    is_typed: ClassVar[bool] = False
    shows_values: ClassVar[bool] = False

    def arrange(self, options: Sequence[int], chance: Random, *, is_date: bool) -> list[int]:
        """The layout stored with the attempt: ids in the order shown.

        Empty where nothing is shown and one types: a single option would be the key itself.
        """
        return chance.sample(options, len(options)) if len(options) > 1 else []

    def uncover(self, value: str) -> str:
        """What may be shown of an option's value; nothing, unless the form says otherwise."""
        return ""

    def read(self, sent: Sent, order: Sequence[int]) -> Response | None:
        """What was answered; None where the form says nothing. Raises Invalid."""
        raise NotImplementedError

    def show(self, laid: Laid, response: Response, sent: Sent | None = None) -> Shown:
        """The question with the stored response in it, or with what was sent and not understood."""
        raise NotImplementedError

    def mark(self, response: Response, question: Question) -> Fraction | None:
        """The share that is right, 0 to 1, of a response that is not empty; None where `read`
        would refuse it today."""
        raise NotImplementedError

    def tell(self, response: Response, question: Question) -> Told:
        raise NotImplementedError

    def export(self, response: Response, question: Question) -> dict[str, Any]:
        """Plain values for a file: given, right, the parts, and the fraction as "2/3"."""
        told = self.tell(response, question)
        fraction = NOTHING if response.is_empty else self.mark(response, question) or NOTHING
        plain: dict[str, Any] = {"form": str(self.form), "given": told.given, "right": told.right}
        if told.parts:
            plain["parts"] = [part._asdict() for part in told.parts]
        return plain | {"fraction": str(fraction)}
