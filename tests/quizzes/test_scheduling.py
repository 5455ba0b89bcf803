from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.cards.scheduling import AGAIN, EASY, GOOD, HARD, Memory, preview, rate, rebuild, recall

NOW = datetime(2021, 3, 1, 12, tzinfo=UTC)
NEW = Memory(due_at=NOW)


def good_when_due(times):
    """The waits, in days, of a card that is always remembered on the day it is due."""
    memory, waits = NEW, []
    for _ in range(times):
        at = memory.due_at
        memory = rate(memory, GOOD, at)
        waits.append((memory.due_at - at) / timedelta(days=1))
    return waits


def test_first_steps_are_one_and_ten_minutes():
    assert preview(NEW, AGAIN, NOW) == timedelta(minutes=1)
    assert preview(NEW, GOOD, NOW) == timedelta(minutes=10)


def test_intervals_grow_while_the_card_is_remembered():
    _, *days = good_when_due(6)

    assert days == sorted(days)
    assert days[0] >= 1
    assert days[-1] > 100


def test_forgotten_card_is_learned_again_and_gets_harder():
    memory = rate(rate(NEW, GOOD, NOW), GOOD, NOW + timedelta(minutes=10))
    assert memory.state == 2

    lapsed = rate(memory, AGAIN, memory.due_at)

    assert (lapsed.state, lapsed.step) == (3, 0)
    assert lapsed.due_at - memory.due_at == timedelta(minutes=10)
    assert lapsed.stability < memory.stability
    assert lapsed.difficulty > memory.difficulty


def test_preview_is_the_wait_that_follows():
    memory = rate(rate(NEW, GOOD, NOW), GOOD, NOW + timedelta(minutes=10))
    at = memory.due_at

    assert preview(memory, GOOD, at) == rate(memory, GOOD, at).due_at - at


def test_recall_falls_with_time_and_is_nine_in_ten_after_the_stability():
    memory = rate(rate(NEW, GOOD, NOW), GOOD, NOW + timedelta(minutes=10))
    stable = timedelta(days=round(memory.stability))

    assert recall(NEW, NOW) == 0
    assert recall(memory, memory.last_review_at) == 1
    assert recall(memory, memory.last_review_at + stable) == pytest.approx(0.9, abs=0.02)


def test_times_of_any_zone_count_as_the_same_moment():
    tallinn = NOW.astimezone(timezone(timedelta(hours=2)))

    assert rate(Memory(due_at=tallinn), GOOD, tallinn) == rate(NEW, GOOD, NOW)


def test_fuzz_moves_long_intervals_only_where_asked_for():
    memory = rebuild(NOW, [(GOOD, NOW), (GOOD, NOW + timedelta(minutes=10))])
    memory = rate(memory, EASY, memory.due_at)
    at = memory.due_at

    assert len({rate(memory, GOOD, at).due_at for _ in range(30)}) == 1
    assert len({rate(memory, GOOD, at, fuzz=True).due_at for _ in range(30)}) > 1


ratings = st.lists(
    st.tuples(st.sampled_from([AGAIN, HARD, GOOD, EASY]), st.integers(0, 60 * 24 * 90)), max_size=25
)


@given(ratings)
def test_rebuild_from_the_log_is_the_memory_step_by_step(history):
    memory, at, log = NEW, NOW, []
    for rating, minutes in history:
        at += timedelta(minutes=minutes)
        memory = rate(memory, rating, at)
        log.append((rating, at))

    assert rebuild(NOW, log) == memory
    assert memory.due_at > at or not history
