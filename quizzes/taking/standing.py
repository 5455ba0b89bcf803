"""Where somebody stands with a quiz before the next attempt: what is allowed, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quizzes.models import Attempt, Quiz
from quizzes.taking.timing import Before, Extra, Refusal, limit_of, refusal


@dataclass(frozen=True, slots=True)
class Standing:
    """`left` is how many attempts there are still to come, None for no end of them."""

    refusal: Refusal | None
    open: Attempt | None
    left: int | None
    limit: timedelta | None
    base: timedelta | None

    @property
    def limit_words(self) -> str:
        """ "40 min", or "60 min (40 + your 20)" for somebody who has extra time."""
        if self.limit is None or self.base is None:
            return ""
        if self.limit == self.base:
            return f"{spelt(self.limit)} min"
        return (
            f"{spelt(self.limit)} min ({spelt(self.base)} + your {spelt(self.limit - self.base)})"
        )


def standing_of(quiz: Quiz, own: Sequence[Attempt], extra: Extra, at: datetime) -> Standing:
    """From this person's attempts at the quiz, in any order."""
    counted = sorted((one for one in own if one.counts), key=lambda one: one.number)
    going = next((one for one in counted if one.state == Attempt.State.OPEN), None)
    last = counted[-1] if counted else None
    before = Before(last.number if last else 0, last.submitted_at if last else None)
    most = quiz.max_attempts
    return Standing(
        refusal=None if going else refusal(quiz.timing, before, at),
        open=going,
        left=None if most is None else max(0, most - before.count),
        limit=limit_of(quiz.timing, extra),
        base=limit_of(quiz.timing),
    )


def spelt(time: timedelta) -> str:
    """Minutes, with seconds only where there are any: "40", "62.5"."""
    return f"{time.total_seconds() / 60:g}"
