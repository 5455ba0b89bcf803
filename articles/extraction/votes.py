"""What each name stands for: the mentions vote, word lists correct them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from articles.extraction import places
from articles.extraction.lexicon import FOLDER, lines, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.mentions import Candidate, Words
from articles.extraction.records import Kind


@cache
def place_words() -> dict[str, str]:
    """The class of place by the last word of a name: "Airport" is a facility."""
    table = {}
    for line in lines(FOLDER / "place_words.txt"):
        subtype, _, listed = line.partition(":")
        table |= {word.strip(): subtype for word in listed.split(",")}
    return table


def known_kind(name: str) -> Kind | None:
    """What the word lists alone say about a name, whatever the model thinks."""
    parts = name.split()
    if name in country_names():
        return Kind.PLACE
    if name in demonyms():
        return Kind.GROUP
    if len(parts) > 1:
        if parts[-1] in place_words():
            return Kind.PLACE
        if any(part in words("organisation_words") for part in parts):
            return Kind.ORGANISATION
    return None


def is_stopped(name: str) -> bool:
    return name in words("stop_names") or name in words("agencies") or name in words("titles")


def elect(words_: Words, candidates: Iterable[Candidate]) -> dict[str, Kind]:
    """One kind for each name: the lists if they know it, else the most votes."""
    ballots: dict[str, Counter[Kind]] = defaultdict(Counter)
    for candidate in candidates:
        name = words_.name(candidate.first, candidate.last)
        if candidate.kind is not None and not is_stopped(name):
            ballots[name][candidate.kind] += 1
    kinds = {}
    for name, ballot in ballots.items():
        kinds[name] = known_kind(name) or _winner(name, ballot)
    return kinds


def _winner(name: str, ballot: Counter[Kind]) -> Kind:
    first, votes = ballot.most_common(1)[0]
    if ballot[Kind.PLACE] == votes and places.namesakes(name):
        return Kind.PLACE
    return first
