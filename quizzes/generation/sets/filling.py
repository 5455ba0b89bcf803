"""Gap texts beside the questions of a set: they fill what is left open, and displace nothing."""

from __future__ import annotations

from collections.abc import Sequence

from articles.extraction.records import Reading
from quizzes.generation.lint.sets import MOST_PER_KEY, go_together
from quizzes.generation.lint.words import content_words, root
from quizzes.generation.records import Form, Item
from quizzes.generation.sets.ranking import most_questions, weights
from quizzes.generation.spellings import fold

# Two that share their answer and so much of their words ask for one event.
ALIKE = 0.5


def part(items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """The questions, and the gap texts."""
    gaps = [item for item in items if item.form is Form.CLOZE]
    return [item for item in items if item.form is not Form.CLOZE], gaps


def fill(
    chosen: Sequence[Item], gaps: Sequence[Item], reading: Reading
) -> tuple[list[Item], list[Item]]:
    """The chosen with the best gap texts that fit beside them, best first, and the gaps left out.

    Of a set they are never more than their share, but one may stand beside one or two questions.
    """
    kept = list(chosen)
    left: list[Item] = []
    most = most_questions(reading) if gaps else 0
    for gap in sorted(gaps, key=_best_first):
        room = len(kept) < most and gap.score >= weights()["least_score"] and not _is_full(kept)
        (kept if room and _fits(gap, kept) else left).append(gap)
    return sorted(kept, key=_best_first), left


def _best_first(item: Item) -> tuple[float, str]:
    return -item.score, item.stem


def _is_full(kept: Sequence[Item]) -> bool:
    """Whether one more gap text is more than their share."""
    count = sum(item.form is Form.CLOZE for item in kept) + 1
    return count > max(min(1, len(kept)), weights()["most_cloze"] * (len(kept) + 1))


def _fits(gap: Item, kept: Sequence[Item]) -> bool:
    if sum(fold(item.key) == fold(gap.key) for item in kept) >= MOST_PER_KEY:
        return False
    return go_together(gap, kept) and not any(_tell_one_event(gap, other) for other in kept)


def _tell_one_event(gap: Item, other: Item) -> bool:
    """Whether another sentence tells the same, with the same answer."""
    if fold(gap.key) != fold(other.key):
        return False
    own, told = ({root(word) for word in content_words(item.stem)} for item in (gap, other))
    return len(own & told) >= ALIKE * max(1, min(len(own), len(told)))
