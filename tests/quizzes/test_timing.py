from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from quizzes.taking.timing import Bar, Before, Extra, Timing, deadline, limit_of, refusal

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("limit", "minutes", "factor", "result"),
    [
        pytest.param(40, 0, "1", 40, id="none"),
        pytest.param(40, 20, "1", 60, id="minutes"),
        pytest.param(40, 0, "1.5", 60, id="a-factor"),
        pytest.param(40, 5, "1.25", 55, id="both"),
        pytest.param(25, 0, "1.25", 31.25, id="seconds"),
    ],
)
def test_extra_time(limit, minutes, factor, result):
    found = limit_of(Timing(limit=limit * MINUTE), Extra(minutes, Decimal(factor)))

    assert found == timedelta(minutes=result)


def test_no_limit_stays_without_one_for_everybody():
    assert limit_of(Timing(), Extra(20)) is None


@pytest.mark.parametrize(
    ("limit", "closes", "extra", "ends"),
    [
        pytest.param(None, None, 0, None, id="endless"),
        pytest.param(40, None, 0, 40, id="limit-only"),
        pytest.param(None, 30, 0, 30, id="close-only"),
        pytest.param(40, 30, 0, 30, id="close-comes-first"),
        pytest.param(40, 90, 0, 40, id="limit-comes-first"),
        pytest.param(40, 50, 20, 50, id="extra-time-ends-at-the-close"),
    ],
)
def test_deadline_is_the_earlier_of_limit_and_close(limit, closes, extra, ends):
    timing = Timing(
        limit=limit * MINUTE if limit else None,
        closes_at=NOON + closes * MINUTE if closes else None,
    )

    assert deadline(timing, NOON, Extra(extra)) == (NOON + ends * MINUTE if ends else None)


OPENS = Timing(opens_at=NOON)
CLOSES = Timing(closes_at=NOON)
TWICE = Timing(max_attempts=2)
COOLS = Timing(cool_off=30 * MINUTE)
MICROSECOND = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("timing", "count", "last", "at", "bar"),
    [
        pytest.param(OPENS, 0, None, NOON - MICROSECOND, Bar.EARLY, id="before-opening"),
        pytest.param(OPENS, 0, None, NOON, None, id="at-opening"),
        pytest.param(CLOSES, 0, None, NOON, None, id="at-the-close"),
        pytest.param(CLOSES, 0, None, NOON + MICROSECOND, Bar.OVER, id="after-the-close"),
        pytest.param(TWICE, 1, NOON, NOON, None, id="one-left"),
        pytest.param(TWICE, 2, NOON, NOON, Bar.USED_UP, id="none-left"),
        pytest.param(COOLS, 1, NOON, NOON + 29 * MINUTE, Bar.COOLING, id="too-soon"),
        pytest.param(COOLS, 1, NOON, NOON + 30 * MINUTE, None, id="cooled-off"),
        pytest.param(COOLS, 0, None, NOON, None, id="first-time"),
        pytest.param(Timing(), 99, NOON, NOON, None, id="no-rules"),
    ],
)
def test_refusal(timing, count, last, at, bar):
    found = refusal(timing, Before(count, last), at)

    assert (found.bar if found else None) == bar


def test_refusal_says_when_it_ends():
    found = refusal(COOLS, Before(1, NOON), NOON)

    assert found.until == NOON + 30 * MINUTE
