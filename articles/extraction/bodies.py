"""Bodies that several countries have: the Turkish General Staff is not that of Armenia."""

from __future__ import annotations

from collections import Counter, defaultdict

from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.occurrences import Occurrence
from articles.extraction.records import Kind
from articles.extraction.words import Words


def tell_apart(
    words: Words, occurrences: list[Occurrence], kinds: dict[str, Kind]
) -> list[Occurrence]:
    """Give bodies of one name that belong to different countries names of their own.

    A body is widened to the words that say whose it is ("Turkish General Staff", "General Staff of
    Armenia") only where one name has several owners; a bare name goes with the most frequent.
    """
    owners = _owners(words, occurrences, kinds)
    shared = {name: tally for name, tally in owners.items() if len(tally) > 1}
    if not shared:
        return occurrences
    names: dict[tuple[str, str], str] = {}
    found = []
    for occurrence in occurrences:
        if occurrence.name in shared:
            occurrence = _owned(words, occurrence, shared[occurrence.name], names)
            kinds.setdefault(occurrence.name, Kind.ORGANISATION)
        found.append(occurrence)
    return _without_overlaps(found)


def _owners(
    words: Words, occurrences: list[Occurrence], kinds: dict[str, Kind]
) -> dict[str, Counter[str]]:
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for occurrence in occurrences:
        is_body = kinds[occurrence.name] is Kind.ORGANISATION and " " in occurrence.name
        if is_body and (owner := _owner(words, occurrence)):
            tallies[occurrence.name][owner[0]] += 1
    return tallies


def _owner(words: Words, occurrence: Occurrence) -> tuple[str, int, int] | None:
    """Code of the country that a body is printed with, and the words of the two together."""
    first, last, _ = occurrence
    printed = words.printed
    if first and (code := demonyms().get(printed[first - 1])):
        return code, first - 1, last
    if last + 1 < len(words) and printed[last] == "of":
        start = last + 2 if printed[last + 1] == "the" else last + 1
        for end in (start + 1, start + 2, start + 3):
            if end <= len(words) and (code := country_names().get(words.name(start, end))):
                return code, first, end
    return None


def _owned(
    words: Words, occurrence: Occurrence, tally: Counter[str], names: dict[tuple[str, str], str]
) -> Occurrence:
    bare = occurrence.name
    usual = min(tally, key=lambda code: (-tally[code], code))
    if owner := _owner(words, occurrence):
        code, first, last = owner
        name = names.setdefault((bare, code), words.name(first, last))
        if name != words.name(first, last):
            return occurrence._replace(name=name)
        return Occurrence(first, last, name)
    return occurrence._replace(name=names.get((bare, usual), bare))


def _without_overlaps(occurrences: list[Occurrence]) -> list[Occurrence]:
    """A widened body swallows the country inside it."""
    found: list[Occurrence] = []
    for occurrence in occurrences:
        if found and occurrence.first < found[-1].last:
            continue
        while found and found[-1].last > occurrence.first:
            found.pop()
        found.append(occurrence)
    return found
