"""Events in order of time. Fields `place-1`, `place-2`...: the rank of each event as shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from random import Random

from articles.extraction.edtf import display
from quizzes.generation.records import Form
from quizzes.interactions.base import WHOLE, Interaction
from quizzes.interactions.calendar import is_before, overlap
from quizzes.interactions.records import (
    Invalid,
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


class Order(Interaction):
    """The share of rightly ordered pairs ("relative to all previous and next" in Moodle).

    Events of equal or overlapping dates are interchangeable: such a pair counts neither way.
    """

    form = Form.ORDER
    template = "quizzes/answer_order.html"
    has_parts = True

    def arrange(self, options: Sequence[int], chance: Random, *, is_date: bool) -> list[int]:
        return chance.sample(options, len(options)) if len(options) > 1 else []

    def read(self, sent: Sent, order: Sequence[int]) -> Response | None:
        """Ranks may be missing, and then earn nothing; no two may be the same."""
        problem = f"Number the events from 1 to {len(order)}."
        ranks = {
            part: rank
            for place, part in enumerate(order, 1)
            if (rank := number(last(sent, f"place-{place}"), len(order), problem))
        }
        twice = [rank for rank, count in Counter(ranks.values()).items() if count > 1]
        if twice:
            raise Invalid(f"Two events have the number {twice[0]}: give each one of its own.")
        return Response(text=pack(ranks))

    def show(self, laid: Laid, response: Response, sent: Sent | None = None) -> Shown:
        ranks = unpack(response.text)
        if sent is not None:
            ranks = {part: _typed(sent, place) for place, part in enumerate(laid.order, 1)}
        options = tuple(
            ShownOption(place, laid.texts.get(part, ""), given=ranks.get(part) or None)
            for place, part in enumerate(laid.order, 1)
        )
        numbers = range(1, len(laid.order) + 1)
        return Shown(options, tuple(ShownOption(n, str(n)) for n in numbers))

    def mark(self, response: Response, question: Question) -> Fraction:
        ranks = unpack(response.text)
        decided = [
            (one, other) if is_before(one.value, other.value) else (other, one)
            for one, other in combinations(question.parts, 2)
            if not overlap(one.value, other.value)
        ]
        if not decided:
            return WHOLE
        right = sum(
            earlier.id in ranks and later.id in ranks and ranks[earlier.id] < ranks[later.id]
            for earlier, later in decided
        )
        return Fraction(right, len(decided))

    def tell(self, response: Response, question: Question) -> Told:
        """The events in order of time, each with the rank it was given, and its own and date."""
        ranks = unpack(response.text)
        ordered = sorted(question.parts, key=lambda part: ranks.get(part.id, 99))
        parts = tuple(
            ToldPart(
                part.text,
                str(ranks.get(part.id, "")),
                f"{rank}, {display(part.value)}",
                _stands_right(ranks, part.id, question),
            )
            for rank, part in enumerate(question.parts, 1)
        )
        given = " → ".join(part.text for part in ordered if part.id in ranks)
        return Told(given, " → ".join(part.text for part in question.parts), parts)


def _typed(sent: Sent, place: int) -> int:
    text = last(sent, f"place-{place}")
    return int(text) if text.isascii() and text.isdecimal() else 0


def _stands_right(ranks: dict[int, int], part: int, question: Question) -> bool:
    """Whether the rank is one that the event may have, given what is interchangeable with it."""
    values = {known.id: known.value for known in question.parts}
    mine = values[part]
    before = sum(is_before(value, mine) for value in values.values())
    beside = sum(overlap(value, mine) for value in values.values())
    return before < ranks.get(part, 0) <= before + beside
