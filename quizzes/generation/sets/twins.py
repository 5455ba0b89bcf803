"""Two questions on one event, each without the words that would answer the other.

"On what date was the Halden Canal Company founded by Peder Lund?" tells who founded it. Where the
question is as clear without these words, who founded it can be asked beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from articles.extraction.records import FactKind, Reading
from quizzes.generation.lint.sets import MOST_PER_KEY, gives_away, go_together
from quizzes.generation.records import Form, Item
from quizzes.generation.sets.ranking import most_questions, weights

# Asks the same fact again, without the words for the named answer; None where that is not sound.
Shorten = Callable[[Item, Item], Item | None]
MOST_PER_EVENT = 2
_KINDS = frozenset((FactKind.DATE, FactKind.ACTOR, FactKind.PLACE))


def pair(
    chosen: Sequence[Item], rest: Sequence[Item], reading: Reading, shorten: Shorten
) -> tuple[list[Item], list[Item]]:
    """The chosen with the twins that some of the rest make beside them, and what is left."""
    kept, left = list(chosen), []
    most = most_questions(reading) if rest else 0
    for item in sorted(rest, key=_who_first):
        twins = _twins(item, kept, shorten) if len(kept) < most else None
        if twins is None:
            left.append(item)
            continue
        place, elder, younger = twins
        kept[place] = elder
        kept.append(younger)
    return sorted(kept, key=lambda item: (-item.score, item.stem)), left


def _twins(item: Item, kept: Sequence[Item], shorten: Shorten) -> tuple[int, Item, Item] | None:
    """The place of the one question on the same event, and both as they may stand together."""
    if not _may_pair(item) or item.score < weights()["least_score"]:
        return None
    same = [place for place, other in enumerate(kept) if other.clause == item.clause]
    if not 0 < len(same) < MOST_PER_EVENT or not _may_pair(kept[same[0]]):
        return None
    if sum(other.key == item.key for other in kept) >= MOST_PER_KEY:
        return None
    elder = kept[same[0]]
    if elder.kind is item.kind:
        return None
    # A shorter question says less, so both are judged anew.
    younger = shorten(item, elder) if gives_away(item, elder) else item
    if younger is None:
        return None
    shorter = shorten(elder, item) if gives_away(elder, item) else elder
    if shorter is None:
        return None
    others = [*kept[: same[0]], *kept[same[0] + 1 :], shorter]
    others_fit = shorter is elder or go_together(shorter, others[:-1])
    return (same[0], shorter, younger) if others_fit and go_together(younger, others) else None


def _who_first(item: Item) -> tuple[bool, float, str]:
    return item.kind is not FactKind.ACTOR, -item.score, item.stem


def _may_pair(item: Item) -> bool:
    return item.form is Form.CHOICE and item.kind in _KINDS and item.clause is not None
