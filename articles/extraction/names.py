"""People, organisations, groups and places: the model proposes, the article decides."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

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
    groups = cluster(kinds, order, glosses(words, candidates))
    countries = own_countries(groups, kinds, mentions)
    entities = [_entity(group, kinds, mentions, countries) for group in groups]
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0]))


def glosses(words: Words, candidates: list[Candidate]) -> list[tuple[str, str]]:
    """Pairs printed as "State Security Service (SSS)": a name and its short form in brackets."""
    found = []
    for one, other in pairwise(candidates):
        if other.first == one.last + 1 and words.printed[one.last] == "(":
            short = words.name(other.first, other.last)
            if " " not in short and sum(map(str.isupper, short)) > 1:
                found.append((words.name(one.first, one.last), short))
    return found


def find_all(
    words: Words, kinds: dict[str, Kind], candidates: list[Candidate]
) -> dict[str, list[Mention]]:
    """Every printing of each name, those too that the model passed over; longest name first.

    `kinds` gains the surnames of people that are printed alone.
    """
    known = _spelled_out(words, kinds, candidates)
    surnames = {name.split()[-1] for name, kind in kinds.items() if _has_surname(name, kind)}
    for surname in sorted(surnames - set(kinds)):
        known[surname].append([surname])
    barred = {
        i
        for c in candidates
        if words.name(c.first, c.last) not in kinds and words.name(c.first, c.last) not in surnames
        for i in range(c.first, c.last)
    }
    found: dict[str, list[Mention]] = defaultdict(list)
    i, total = 0, len(words)
    while i < total:
        step = 1
        for parts in known.get(words.printed[i], ()):
            last = i + len(parts)
            if words.printed[i:last] == parts and words.closed.isdisjoint(range(i, last)):
                name = words.name(i, last)
                if i not in barred and _is_name_here(words, name, kinds.get(name), i):
                    found[name].append(Mention(*words.span(i, last)))
                    kinds.setdefault(name, Kind.PERSON)
                step = len(parts)
                break
        i += step
    return dict(found)


def _spelled_out(
    words: Words, kinds: dict[str, Kind], candidates: list[Candidate]
) -> dict[str, list[list[str]]]:
    """The printed words of each elected name by its first word, the longest names first."""
    table: dict[str, list[list[str]]] = defaultdict(list)
    seen = set()
    for candidate in candidates:
        printed = words.printed[candidate.first : candidate.last]
        if words.name(candidate.first, candidate.last) in kinds and tuple(printed) not in seen:
            seen.add(tuple(printed))
            table[printed[0]].append(printed)
    for options in table.values():
        options.sort(key=len, reverse=True)
    return table


def _has_surname(name: str, kind: Kind) -> bool:
    last = name.rpartition(" ")[2]
    return kind is Kind.PERSON and last != name and len(last) > 2 and last.isalpha()


def _is_name_here(words: Words, name: str, kind: Kind | None, i: int) -> bool:
    """Adjectives of nationality are no actors; the people in the plural are.

    Without a kind, `name` is a surname that the model passed over here: a common word that merely
    opens a sentence or stands in a headline is not believed.
    """
    if kind is Kind.GROUP:
        return words.tags[i] in {"NNPS", "NNS"} or (name in demonyms() and name.endswith("s"))
    if kind is None:
        return i not in words.titled and name.lower() not in words.lowered
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
