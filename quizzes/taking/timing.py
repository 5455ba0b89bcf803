"""When a quiz can be taken, and for how long. Pure: `at` is the moment the request arrived.

The real deadline is the earlier of start + limit and close, as in Moodle's
`quiz_access_manager::get_end_time`. A moment that is the deadline itself is in time; one
microsecond later is late.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

NONE = timedelta(0)


@dataclass(frozen=True, slots=True)
class Timing:
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    limit: timedelta | None = None
    grace: timedelta = NONE
    max_attempts: int | None = None
    cool_off: timedelta = NONE


@dataclass(frozen=True, slots=True)
class Extra:
    """Extra time of one student: the limit times `factor`, plus `minutes`."""

    minutes: int = 0
    factor: Decimal = Decimal(1)


NO_EXTRA = Extra()


@dataclass(frozen=True, slots=True)
class Before:
    """What one student has done at a quiz so far."""

    count: int = 0
    last_submitted_at: datetime | None = None


class Bar(StrEnum):
    """Why an attempt cannot begin."""

    EARLY = "early"
    OVER = "over"
    USED_UP = "used_up"
    COOLING = "cooling"


@dataclass(frozen=True, slots=True)
class Refusal:
    """`until` is when that ends; None where it never does."""

    bar: Bar
    until: datetime | None = None


def limit_of(timing: Timing, extra: Extra = NO_EXTRA) -> timedelta | None:
    """The limit with the student's extra time in it, to the second."""
    if timing.limit is None:
        return None
    seconds = int(Decimal(timing.limit.total_seconds()) * extra.factor)
    return timedelta(seconds=seconds, minutes=extra.minutes)


def deadline(timing: Timing, start: datetime, extra: Extra = NO_EXTRA) -> datetime | None:
    limit = limit_of(timing, extra)
    ends = [start + limit if limit else None, timing.closes_at]
    return min((end for end in ends if end is not None), default=None)


def refusal(timing: Timing, before: Before, at: datetime) -> Refusal | None:
    """What stands against a new attempt at the moment `at`, the most lasting first."""
    if timing.closes_at and at > timing.closes_at:
        return Refusal(Bar.OVER)
    if timing.max_attempts is not None and before.count >= timing.max_attempts:
        return Refusal(Bar.USED_UP)
    if timing.opens_at and at < timing.opens_at:
        return Refusal(Bar.EARLY, timing.opens_at)
    if before.last_submitted_at and at < before.last_submitted_at + timing.cool_off:
        return Refusal(Bar.COOLING, before.last_submitted_at + timing.cool_off)
    return None
