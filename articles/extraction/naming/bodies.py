"""Bodies that several countries have: the Turkish General Staff is not that of Armenia."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming.occurrences import Occurrence
from articles.extraction.naming.words import Words
from articles.extraction.records import Kind


class Owned(NamedTuple):
    """A body without its owner ("General Staff"), the code of its country or "", and the words
    of the two together."""

    bare: str
    owner: str
    first: int
    last: int


def tell_apart(
    words: Words, occurrences: list[Occurrence], kinds: dict[str, Kind]
) -> list[Occurrence]:
    """Give bodies of one name that belong to different countries names of their own.

    A body is widened to the words that say whose it is ("Turkish General Staff", "General Staff of
    Armenia") only where one name has several owners; a bare name goes with the most frequent.
    """
    bodies = {
        occurrence: owned(words, occurrence)
        for occurrence in occurrences
        if kinds[occurrence.name] is Kind.ORGANISATION and " " in occurrence.name
    }
    owners: dict[str, Counter[str]] = defaultdict(Counter)
    for body in bodies.values():
        if body.owner:
            owners[body.bare][body.owner] += 1
    names: dict[tuple[str, str], str] = {}
    found = []
    for occurrence in occurrences:
        own = bodies.get(occurrence)
        if own and len(owners[own.bare]) > 1:
            occurrence = _named(words, own, owners[own.bare], names)
            kinds.setdefault(occurrence.name, Kind.ORGANISATION)
        found.append(occurrence)
    return _without_overlaps(found)


def owned(words: Words, occurrence: Occurrence) -> Owned:
    """The body printed there, with the owner inside its name, before it or after it."""
    first, last, name = occurrence
    printed = words.printed
    start, end, owner = first, last, ""
    if code := demonyms().get(printed[first]):
        start, owner = first + 1, code
    elif first and (code := demonyms().get(printed[first - 1])):
        first, owner = first - 1, code
    for cut in range(start + 1, last - 1):
        if printed[cut] == "of" and (code := _country(words, cut + 1, last)):
            return Owned(words.name(start, cut), code, first, last)
    if not owner and last + 1 < len(words) and printed[last] == "of":
        for stop in range(last + 2, min(last + 5, len(words) + 1)):
            if code := _country(words, last + 1, stop):
                return Owned(words.name(start, end), code, first, stop)
    return Owned(words.name(start, end) if start < end else name, owner, first, last)


def _country(words: Words, first: int, last: int) -> str:
    if words.printed[first] == "the" and first + 1 < last:
        first += 1
    return country_names().get(words.name(first, last), "")


def _named(
    words: Words, body: Owned, owners: Counter[str], names: dict[tuple[str, str], str]
) -> Occurrence:
    if body.owner:
        name = names.setdefault((body.bare, body.owner), words.name(body.first, body.last))
        return Occurrence(body.first, body.last, name)
    usual = min(owners, key=lambda code: (-owners[code], code))
    name = names.get((body.bare, usual), body.bare)
    return Occurrence(body.first, body.last, name)


def _without_overlaps(occurrences: list[Occurrence]) -> list[Occurrence]:
    """A widened body swallows the country inside it."""
    found: list[Occurrence] = []
    for occurrence in occurrences:
        if found and occurrence.first < found[-1].last:
            continue
        found.append(occurrence)
    return found
