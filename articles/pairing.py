"""Which fact of an earlier reading is which of this one. Pure."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import product
from typing import NamedTuple

# Least likeness of the statements of one fact, of 100, whose answer was changed by an edit.
ALIKE = 50

type Keys = Callable[["Told"], Iterable[Hashable]]


class Told(NamedTuple):
    """A fact as it was told. `places` are its proving sentences, counted in the new text.

    `by_hand` facts are nobody's but the person's who added them: another answer is another fact.
    """

    kind: str
    answer: str
    statement: str
    places: tuple[int, ...]
    by_hand: bool = False


def pair(old: Sequence[Told], new: Sequence[Told]) -> dict[int, int]:
    """Place in `new` to place in `old`, one to one; the surest pairs are made first.

    First what says the same of the same sentence, then what gives the same answer there, then what
    sounds alike there (its date or name was changed), and last what says the same somewhere else.
    """
    pairs: dict[int, int] = {}
    for keys in (_word_for_word, _same_answer):
        _join(old, new, keys, pairs)
    _join_alike(old, new, pairs)
    _join(old, new, _elsewhere, pairs)
    return pairs


def _word_for_word(told: Told) -> Iterable[Hashable]:
    return ((told.kind, told.answer, told.statement, place) for place in told.places)


def _same_answer(told: Told) -> Iterable[Hashable]:
    return ((told.kind, told.answer, place) for place in told.places)


def _elsewhere(told: Told) -> Iterable[Hashable]:
    return ((told.kind, told.answer, told.statement),)


def _join(old: Sequence[Told], new: Sequence[Told], keys: Keys, pairs: dict[int, int]) -> None:
    taken = set(pairs.values())
    waiting: dict[Hashable, list[int]] = {}
    for place, told in enumerate(old):
        for key in keys(told) if place not in taken else ():
            waiting.setdefault(key, []).append(place)
    for place, told in enumerate(new):
        if place in pairs:
            continue
        free = (o for key in keys(told) for o in waiting.get(key, ()) if o not in taken)
        if (found := next(free, None)) is not None:
            pairs[place] = found
            taken.add(found)


def _join_alike(old: Sequence[Told], new: Sequence[Told], pairs: dict[int, int]) -> None:
    """Of all pairs of one kind on one sentence the most alike first."""
    # Only the worker pairs facts, so a web process never loads it.
    from rapidfuzz import fuzz

    left = _by_sentence(new, set(pairs))
    right = _by_sentence(old, {*pairs.values(), *(n for n, told in enumerate(old) if told.by_hand)})
    likeness = {
        (n, o): fuzz.ratio(new[n].statement, old[o].statement)
        for key in left.keys() & right.keys()
        for n, o in product(left[key], right[key])
    }
    taken = set(pairs.values())
    for (n, o), score in sorted(likeness.items(), key=lambda item: (-item[1], item[0])):
        if score >= ALIKE and n not in pairs and o not in taken:
            pairs[n] = o
            taken.add(o)


def _by_sentence(facts: Sequence[Told], left_out: set[int]) -> dict[tuple[str, int], list[int]]:
    found: dict[tuple[str, int], list[int]] = {}
    for number, told in enumerate(facts):
        for place in told.places if number not in left_out else ():
            found.setdefault((told.kind, place), []).append(number)
    return found
