"""What several attempts come to together. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from quizzes.marks.behaviours import Grading

TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Final:
    """`percentage` is 0 to 100; `counting` has the places, from 0, of the attempts that decide."""

    percentage: Decimal
    counting: frozenset[int]
    of: int


def final_of(grading: str, percentages: Sequence[Decimal]) -> Final | None:
    """The result of submitted attempts in the order of their numbers; None where there is none.

    Of two that are equally good the first one counts as the best.
    """
    if not percentages:
        return None
    last = len(percentages) - 1
    if grading == Grading.MEAN:
        mean = (sum(percentages, Decimal(0)) / len(percentages)).quantize(TENTH, ROUND_HALF_UP)
        return Final(mean, frozenset(range(last + 1)), last + 1)
    places = {
        Grading.FIRST: 0,
        Grading.LAST: last,
        Grading.BEST: max(range(last + 1), key=lambda place: percentages[place]),
    }
    place = places[Grading(grading)]
    return Final(percentages[place], frozenset([place]), last + 1)
