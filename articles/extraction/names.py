"""People, organisations, groups and places: the model proposes, the article decides."""

from __future__ import annotations

from collections import Counter, defaultdict

from articles.extraction import places
from articles.extraction.clusters import best_name, cluster
from articles.extraction.evidence import gather, place_words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.mentions import Candidate, propose
from articles.extraction.parsing import Page
from articles.extraction.records import Entity, Kind, Mention, Span
from articles.extraction.votes import elect
from articles.extraction.words import Words


def find_names(page: Page, taken: tuple[Span, ...]) -> tuple[Entity, ...]:
    """Every actor and place of the page, by first mention; ids are left empty.

    `taken` are the spans of dates: no name overlaps them.
    """
    words = Words(page, taken)
    candidates = propose(page, words)
    kinds = elect(gather(words, candidates))
    mentions = find_all(words, kinds, candidates)
    kinds = {name: kind for name, kind in kinds.items() if name in mentions}
    order = sorted(mentions, key=lambda name: mentions[name][0])
    groups = cluster(kinds, order)
    countries = own_countries(groups, kinds, mentions)
    entities = [_entity(group, kinds, mentions, countries) for group in groups]
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0]))


def find_all(
    words: Words, kinds: dict[str, Kind], candidates: list[Candidate]
) -> dict[str, list[Mention]]:
    """Every printing of each name, those too that the model passed over; longest name first."""
    by_first: dict[str, list[list[str]]] = defaultdict(list)
    names: dict[tuple[str, ...], str] = {}
    barred = set()
    for candidate in candidates:
        printed = tuple(words.printed[candidate.first : candidate.last])
        name = words.name(candidate.first, candidate.last)
        if name in kinds and printed not in names:
            names[printed] = name
            by_first[printed[0]].append(list(printed))
        elif name not in kinds:
            barred.update(range(candidate.first, candidate.last))
    for options in by_first.values():
        options.sort(key=len, reverse=True)
    found: dict[str, list[Mention]] = defaultdict(list)
    i, total = 0, len(words)
    while i < total:
        step = 1
        for option in by_first.get(words.printed[i], ()):
            last = i + len(option)
            if words.printed[i:last] == option and words.closed.isdisjoint(range(i, last)):
                name = names[tuple(option)]
                if i not in barred and _is_name_here(words, name, kinds[name], i):
                    found[name].append(Mention(*words.span(i, last)))
                step = len(option)
                break
        i += step
    return dict(found)


def _is_name_here(words: Words, name: str, kind: Kind, i: int) -> bool:
    """Adjectives of nationality are no actors; the people in the plural are."""
    if kind is Kind.GROUP:
        return words.tags[i] in {"NNPS", "NNS"} or (name in demonyms() and name.endswith("s"))
    return True


def own_countries(
    groups: list[list[str]], kinds: dict[str, Kind], mentions: dict[str, list[Mention]]
) -> tuple[str, ...]:
    """Codes of the countries that the article names, the most often named first."""
    tally: Counter[str] = Counter()
    for group in groups:
        for name in group:
            code = country_names().get(name) if kinds[name] is Kind.PLACE else None
            if code:
                tally[code] += len(mentions[name])
    return tuple(code for code, _ in sorted(tally.items(), key=lambda item: (-item[1], item[0])))


def _entity(
    group: list[str],
    kinds: dict[str, Kind],
    mentions: dict[str, list[Mention]],
    countries: tuple[str, ...],
) -> Entity:
    kind = kinds[group[0]]
    counts = {name: len(mentions[name]) for name in group}
    name = best_name(group, kind, counts)
    found = tuple(sorted(mention for alias in group for mention in mentions[alias]))
    if kind is not Kind.PLACE:
        return Entity("", kind, name, found)
    row = next((row for alias in (name, *group) if (row := places.locate(alias, countries))), None)
    if row is None:
        return Entity("", kind, name, found, subtype=place_words().get(name.split()[-1], ""))
    return Entity(
        "", kind, name, found,
        subtype=row.subtype, country=row.country, lat=row.lat, lon=row.lon,
    )  # fmt: skip
