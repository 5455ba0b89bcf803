"""Where the sentences of an earlier text stand in the text as it is now. Pure.

Sentences are compared by their words alone: line ends and double spaces do not count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

# Least likeness, of 100, of a sentence to what it was before an edit (rapidfuzz: `ratio`). Of 1,052
# sentences in 46 articles 0.6 % are as like another one beside them; a changed date leaves 80.
NEAR = 65


class Standing(StrEnum):
    """What became of a piece of proof: its words and its place, its words alone, or neither."""

    SUPPORTED = "supported"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"


class Placed(NamedTuple):
    """`at` is the place among the sentences of the new text; None where it is lost."""

    standing: Standing
    at: int | None


def words(text: str) -> str:
    return " ".join(text.split())


class Alignment:
    """Where each sentence of an earlier text has gone.

    `before` and `after` are the digests of all sentences, in order. Of sentences that are printed
    several times the first stays the first. `texts` are the sentences of the new text.
    """

    def __init__(self, before: Sequence[str], after: Sequence[str], texts: Sequence[str]) -> None:
        self.after = _places(after)
        self.kept = _kept(before, self.after)
        stayed = set(self.kept.values())
        self.fresh = [number for number in range(len(texts)) if number not in stayed]
        self.texts = [words(texts[number]) for number in self.fresh]
        self.moved = _moved(self.kept)

    def place(self, digest: str, quote: str, position: int | None) -> Placed:
        """Find a sentence by its digest, then by near match.

        `position` is its place in the earlier text, None where it was not there either.
        """
        if (exact := self.exact(digest, position)) is not None:
            standing = Standing.MOVED if position in self.moved else Standing.SUPPORTED
            return Placed(standing, exact)
        index = self.nearest(quote)
        return Placed(Standing.LOST if index is None else Standing.CHANGED, index)

    def exact(self, digest: str, position: int | None) -> int | None:
        if position is not None and position in self.kept:
            return self.kept[position]
        return self.after[digest][0] if digest in self.after else None

    def nearest(self, quote: str) -> int | None:
        """Among the sentences that were not there before; the first of several as near."""
        # Only the worker looks for proof, so a web process never loads it.
        from rapidfuzz import fuzz, process

        found = process.extractOne(
            words(quote), self.texts, scorer=fuzz.ratio, processor=None, score_cutoff=NEAR
        )
        return self.fresh[found[2]] if found else None


def _places(digests: Iterable[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, digest in enumerate(digests):
        places[digest].append(place)
    return dict(places)


def _ranks(digests: Iterable[str]) -> list[int]:
    """Which of the sentences with these words each one is."""
    seen: dict[str, int] = defaultdict(int)
    ranks = []
    for digest in digests:
        ranks.append(seen[digest])
        seen[digest] += 1
    return ranks


def _kept(before: Sequence[str], after: dict[str, list[int]]) -> dict[int, int]:
    """Old place to new place, of all sentences that stand word for word in both texts."""
    return {
        place: after[digest][rank]
        for place, (digest, rank) in enumerate(zip(before, _ranks(before), strict=True))
        if rank < len(after.get(digest, ()))
    }


def _moved(kept: dict[int, int]) -> set[int]:
    """Old places of the sentences that come in another order among those that were kept.

    What an insertion or a deletion further up has shifted has not moved.
    """
    order = sorted(kept.values())
    return {old for rank, old in enumerate(sorted(kept)) if kept[old] != order[rank]}
