"""Groups known by their country: "Russian peacekeepers", "Turkish officers"."""

from __future__ import annotations

from articles.extraction.lexicon import words
from articles.extraction.lexicon.countries import demonyms
from articles.extraction.naming.occurrences import Occurrence
from articles.extraction.naming.words import Words
from articles.extraction.records import Kind

# "Russian military peacekeepers": at most this many words between.
REACH = 2
PLURAL = frozenset({"NNS", "NNPS"})


def find_groups(
    words_: Words, occurrences: list[Occurrence], kinds: dict[str, Kind]
) -> list[Occurrence]:
    """The occurrences with those of groups added, in order; `kinds` gains the groups.

    Only neutral nouns make a group: what one side calls the other is no actor of its own.
    """
    taken = {i for occurrence in occurrences for i in range(occurrence.first, occurrence.last)}
    found = list(occurrences)
    for i, word in enumerate(words_.printed):
        if i in taken or i in words_.closed or word not in demonyms() or i in words_.titled:
            continue
        if last := _end_of_group(words_, i, taken):
            name = f"{word} {words_.name(i + 1, last)}"
            kinds.setdefault(name, Kind.GROUP)
            if kinds[name] is Kind.GROUP:
                found.append(Occurrence(i, last, name))
    return sorted(found)


def _end_of_group(words_: Words, i: int, taken: set[int]) -> int:
    """The word after the group that begins at `i`; 0 if none does."""
    for k in range(i + 1, min(i + 2 + REACH, len(words_))):
        word = words_.printed[k]
        if k in taken or not word.islower():
            return 0
        if words_.tags[k] in PLURAL or word in words("group_nouns"):
            return k + 1 if word in words("group_nouns") else 0
        if words_.tags[k] not in {"JJ", "NN"}:
            return 0
    return 0
