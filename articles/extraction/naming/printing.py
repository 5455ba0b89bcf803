"""Where and how names are printed: what comes first tells who is introduced by which name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from articles.extraction.naming.occurrences import Occurrence
from articles.extraction.naming.words import Words
from articles.extraction.records import Kind

# Whoever bears one of these goes by the given name alone: "Prince Harry" is no Debbie Harry.
REGAL = frozenset(
    {"King", "Queen", "Prince", "Princess", "Emperor", "Empress", "Tsar", "Czar", "Tsarina", "Pope",
     "Saint", "St", "St.", "Sultan", "Pharaoh", "Caliph", "Duke", "Duchess", "Kaiser", "Archduke",
     "Archduchess", "Infanta", "Infante"}
)  # fmt: skip
# A bare name printed so often before any full name was not introduced by it.
OFTEN = 2
# Words within which a given name may run ahead of the full name.
SOON = 12
ENDS = frozenset({".", "!", "?"})
# Words between a bare name and a full name that comes too late to introduce it.
LATE = 300


# Whoever is introduced by one of these bears the surname of somebody else on the page.
KIN = frozenset(
    "wife husband widow widower son daughter sons daughters child children brother sister brothers "
    "sisters father mother parents uncle aunt cousin nephew niece grandfather grandmother grandson "
    "granddaughter stepson stepdaughter stepfather stepmother half-brother half-sister née nee "
    "twin ancestor descendant".split()
)
# Words that may stand between the kinship and the name: "the son of", "his wife, the poet".
TO_KIN = frozenset({",", "of", "the", "named", "called", ":", "("})
# Words before a name within which its kinship stands, be there another's name between.
NEARLY = 9


@dataclass(slots=True)
class Printing:
    """Word numbers at which each name is printed in running text, in order; `regal` are the names
    that are printed behind a regal title, `kin` those that the page brings in as somebody's kin,
    `stops` the word numbers at which sentences end."""

    at: Mapping[str, list[int]] = field(default_factory=dict)
    regal: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    stops: Sequence[int] = ()

    def introduces(self, full: str, bare: str) -> bool:
        """Whether `full` may be the name by which the bearer of `bare` was introduced.

        A headline or a first paragraph may run ahead with the surname. A name that is used again
        and again, and never after the one late printing of the full name, is another's; so is one
        that was used before somebody's wife or son was brought in by it.
        """
        firsts, places = self.at.get(full), self.at.get(bare)
        if firsts and places and full in self.kin and places[0] < firsts[0]:
            return False
        if not firsts or not places or len(firsts) > 1:
            return True
        before = bisect_left(places, firsts[0])
        is_late = firsts[0] - places[0] > LATE
        return not before or not (is_late or (before >= OFTEN and before == len(places)))

    def together(self, one: str, other: str) -> bool:
        """Whether one sentence has both full names: "George Bush met George H. W. Bush".

        Nobody is named in full twice, and differently, in one sentence.
        """
        ones, others = (
            {bisect_left(self.stops, place) for place in self.at.get(name, ())}
            for name in (one, other)
        )
        return not ones.isdisjoint(others)

    def precedes(self, one: str, other: str) -> bool:
        """Whether `one` is printed before `other`; true where either stands in headlines only."""
        return self._lead(one, other) <= 0

    def follows_soon(self, full: str, bare: str) -> bool:
        """Whether the full name comes first or right after: "Suzanne. Suzanne Mubarak"."""
        return self._lead(full, bare) < SOON

    def _lead(self, one: str, other: str) -> int:
        ones, others = self.at.get(one), self.at.get(other)
        return ones[0] - others[0] if ones and others else 0


def record(words: Words, occurrences: Iterable[Occurrence], kinds: Mapping[str, Kind]) -> Printing:
    at: dict[str, list[int]] = defaultdict(list)
    regal, kin = set(), set()
    for first, last, name in occurrences:
        if first not in words.titled and first not in words.signed:
            at[name].append(first)
        titles = (words.printed[first - 1] if first else "", name.partition(" ")[0])
        if kinds.get(name) is Kind.PERSON and not REGAL.isdisjoint(map(_capitalised, titles)):
            regal.add(name)
        if kinds.get(name) is Kind.PERSON and " " in name and _is_kin(words, first, last):
            kin.add(name)
    stops = [i for i, word in enumerate(words.printed) if word in ENDS]
    return Printing(at, frozenset(regal), frozenset(kin), stops)


def _is_kin(words: Words, first: int, last: int) -> bool:
    """Whether a person is brought in as somebody's: "his wife Ana Costa", "Ana Costa, his aunt"."""
    listed = False
    for i in range(first - 1, max(first - 1 - NEARLY, -1), -1):
        word = words.printed[i]
        listed = listed or word == "and"
        if word.lower() in KIN:
            return True
        if not (word in TO_KIN or (listed and (words.capital[i] or word in {"and", ")"}))):
            break
    after = [word.lower() for word in words.printed[last : last + 4]]
    if after[:1] == ["("]:
        return after[1:2] == ["née"]
    return after[:1] == [","] and after[1:2] in (["his"], ["her"], ["their"]) and after[2] in KIN


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]
