"""When a card comes back: FSRS-6, by the `fsrs` library. Nothing else imports it.

Times are UTC and given by the caller. Fuzz is off unless asked for: then the same log always gives
the same schedule, and the interval shown above a button is the one that follows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

import fsrs

AGAIN, HARD, GOOD, EASY = (int(rating) for rating in fsrs.Rating)


@dataclass(frozen=True, slots=True)
class Memory:
    """What FSRS knows of one card: `stability` in days, `difficulty` 1 to 10.

    `state` is 1 learning, 2 review, 3 relearning; `step` counts the short steps and is None in
    review. Stability and difficulty are None until the first review.
    """

    due_at: datetime
    state: int = 1
    step: int | None = 0
    stability: float | None = None
    difficulty: float | None = None
    last_review_at: datetime | None = None


@cache
def scheduler(fuzz: bool = False) -> fsrs.Scheduler:
    return fsrs.Scheduler(enable_fuzzing=fuzz)


def rate(memory: Memory, rating: int, at: datetime, *, fuzz: bool = False) -> Memory:
    """The memory after one review at `at`."""
    card, _ = scheduler(fuzz).review_card(_card(memory), fsrs.Rating(rating), at.astimezone(UTC))
    return Memory(
        due_at=card.due,
        state=int(card.state),
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        last_review_at=card.last_review,
    )


def preview(memory: Memory, rating: int, at: datetime) -> timedelta:
    """How long until the card comes back if it is rated so now."""
    return rate(memory, rating, at).due_at - at


def recall(memory: Memory, at: datetime) -> float:
    """The odds, 0 to 1, that the card is remembered at `at`; 0 before its first review."""
    return scheduler().get_card_retrievability(_card(memory), at.astimezone(UTC))


def rebuild(made_at: datetime, reviews: Iterable[tuple[int, datetime]]) -> Memory:
    """The memory that a log of (rating, time) leads to, from nothing."""
    memory = Memory(due_at=made_at)
    for rating, at in reviews:
        memory = rate(memory, rating, at)
    return memory


def _card(memory: Memory) -> fsrs.Card:
    return fsrs.Card(
        card_id=1,
        state=fsrs.State(memory.state),
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due_at.astimezone(UTC),
        last_review=memory.last_review_at and memory.last_review_at.astimezone(UTC),
    )
