"""People, organisations, groups and places: the model proposes, the article decides."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from articles.extraction import places
from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import place_words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming import people
from articles.extraction.naming.bodies import tell_apart
from articles.extraction.naming.candidates import Candidate
from articles.extraction.naming.clusters import best_name, cluster
from articles.extraction.naming.evidence import aliases, gather
from articles.extraction.naming.groups import find_groups
from articles.extraction.naming.mentions import propose
from articles.extraction.naming.metonyms import governments
from articles.extraction.naming.occurrences import Occurrence, find_all, with_nobles, with_persons
from articles.extraction.naming.placing import told_class, told_in_lists
from articles.extraction.naming.printing import Printing, record
from articles.extraction.naming.subject import Subject, own_names, settle, subject_of
from articles.extraction.naming.trust import with_doubts
from articles.extraction.naming.votes import elect
from articles.extraction.naming.words import Words
from articles.extraction.parsing import Page
from articles.extraction.records import Entity, Kind, Mention, Span


def find_names(page: Page, taken: tuple[Span, ...]) -> tuple[Entity, ...]:
    """Every actor and place of the page, by first mention; ids are left empty.

    `taken` are the spans of dates: no name overlaps them.
    """
    words = Words(page, taken)
    candidates = propose(page, words)
    dossiers = gather(words, candidates)
    subject = subject_of(page.title, words)
    kinds = settle(subject, elect(dossiers), dossiers)
    found = find_all(words, kinds, candidates)
    found = with_nobles(words, with_persons(words, found, kinds), kinds)
    found = tell_apart(words, found, kinds)
    found = governments(page.doc, found, kinds)
    found = find_groups(words, found, kinds)
    order = list(dict.fromkeys(occurrence.name for occurrence in found))
    printing = record(words, found, kinds)
    own = own_names(subject, (name for name in order if kinds[name] is Kind.PERSON))
    actors = cluster(kinds, order, glosses(words, candidates), printing, own)
    mentions = _mentions(words, _by_nearest(found, actors, kinds, printing, own))
    actors = [[name for name in actor if name in mentions] for actor in actors]
    countries = own_countries(words, mentions)
    entities = [_entity(actor, kinds, mentions, countries) for actor in actors if actor]
    if subject and own:
        entities = [_titled(entity, subject, own) for entity in entities]
    listed = told_in_lists(page.text)
    entities = [_placed_as_told(words, _signed(words, entity), listed) for entity in entities]
    entities = with_doubts(words, entities, dossiers, countries)
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0]))


def _titled(entity: Entity, subject: Subject, own: Sequence[str]) -> Entity:
    """The person of the title by the name that stands there."""
    return replace(entity, name=subject.name) if entity.name in own else entity


def _signed(words: Words, entity: Entity) -> Entity:
    """The entity, marked "author" where a person is named in bylines and captions only."""
    if entity.kind is not Kind.PERSON:
        return entity
    printed = (words.between(mention.start, mention.end)[0] for mention in entity.mentions)
    return replace(entity, subtype="author") if words.signed.issuperset(printed) else entity


def _placed_as_told(words: Words, entity: Entity, listed: frozenset[str]) -> Entity:
    """The entity, a district or state where the text always calls it one: "Lachin district",
    "Washington state", "Tacoma, Washington"; a place that nobody mapped is what the text says."""
    if entity.kind is Kind.PLACE and not entity.subtype:
        return replace(entity, subtype=told_class(words, entity))
    if entity.subtype != "city":
        return entity
    if entity.name in listed:
        return _as_region(entity)
    after = {words.text[m.end : m.end + 16].strip().partition(" ")[0] for m in entity.mentions}
    kinds = {place_words().get(word.rstrip(".,;").capitalize(), "") for word in after}
    if kinds in ({"district"}, {"region"}) and all(word.islower() for word in after):
        return replace(entity, subtype=kinds.pop())
    if not places.governed_from(entity.name):
        return entity
    row = next((r for r in places.namesakes(entity.name) if r.subtype == "region"), None)
    if row is None or row.country != entity.country:
        return entity
    name = re.escape(entity.name)
    told = re.search(rf"\b{name} [Ss]tate\b|\b[Ss]tate of {name}\b(?!,? D)", words.text)
    towns = re.findall(rf"([A-ZÀ-Þ]\w+), {name}(?=[,.;)])(?!, D)", words.text)
    near = (place for town in towns for place in places.namesakes(town)[:1])
    if not told and all(place.country != row.country for place in near):
        return entity
    return replace(entity, subtype="region", lat=row.lat, lon=row.lon)


def _as_region(entity: Entity) -> Entity:
    """The region of that name where the map has one in the same country."""
    rows = (r for r in places.namesakes(entity.name) if r.subtype == "region")
    row = next((r for r in rows if r.country == entity.country), None)
    if row is None:
        return replace(entity, subtype="region")
    return replace(entity, subtype="region", lat=row.lat, lon=row.lon)


def glosses(words: Words, candidates: list[Candidate]) -> list[tuple[str, str]]:
    """Pairs printed as "State Security Service (SSS)" or "the army, known as the Tatmadaw"."""
    found = []
    for one, other in pairwise(candidates):
        if other.first == one.last + 1 and words.printed[one.last] == "(":
            short = words.name(other.first, other.last)
            if " " not in short and sum(map(str.isupper, short)) > 1:
                found.append((words.name(one.first, one.last), short))
    for one, other in aliases(words, candidates):
        found.append((words.name(one.first, one.last), words.name(other.first, other.last)))
    return found


def _by_nearest(
    occurrences: list[Occurrence],
    actors: list[list[str]],
    kinds: dict[str, Kind],
    printing: Printing,
    own: Sequence[str],
) -> list[Occurrence]:
    """Give a surname that two people share to the one named in full last before it."""
    leader = {name: actor[0] for actor in actors for name in actor}
    rank = {name: number for number, name in enumerate(leader)}
    people_ = [name for name in leader if kinds[name] is Kind.PERSON]
    full = {name for name in people_ if len(people.parts_of(name)) > 1}
    bearers = people.Bearers(sorted(full, key=rank.__getitem__), printing)
    rivals = {
        name: {leader[other] for other in bearers.of(name)}
        for name in people_
        if name not in full and name not in own and leader[name] not in full
    }
    found: list[Occurrence] = []
    named: dict[str, int] = {}
    for number, occurrence in enumerate(occurrences):
        name = occurrence.name
        if meant := rivals.get(name):
            before = sorted((one for one in meant if one in named), key=named.__getitem__)
            if before:  # else the name is used before anybody is introduced by it: whose is it?
                occurrence = occurrence._replace(name=_meant(before, printing))
        elif name in full:
            named[leader[name]] = number
        found.append(occurrence)
    return found


def _meant(before: list[str], printing: Printing) -> str:
    """Of those named in full before a lone surname, the last one first asked: whom it means. Of a
    man and "his wife, Ana Costa", brought in together, the man goes on by the surname."""
    last = before[-1]
    if last in printing.kin:
        others = (one for one in reversed(before[:-1]) if one not in printing.kin)
        return next((one for one in others if printing.together(one, last)), last)
    return last


def _mentions(words: Words, occurrences: list[Occurrence]) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = defaultdict(list)
    for occurrence in occurrences:
        span = words.span(occurrence.first, occurrence.last)
        found[occurrence.name].append(Mention(*span))
    return found


def own_countries(words: Words, mentions: dict[str, list[Mention]]) -> tuple[str, ...]:
    """Codes of the countries that the article is about, the most often named first.

    Their adjectives count as well: an article on "Azerbaijani" posts is about Azerbaijan; so do
    their capitals, states and provinces. A name that two lands share (Georgia) counts for neither.
    """
    tally: Counter[str] = Counter()
    for name, found in mentions.items():
        code = country_names().get(name)
        rows = places.namesakes(name)[:1] if name[:1].isupper() else ()
        if code and len(places.lands(name)) < 2:
            tally[code] += len(found)
        elif not code and any(row.subtype == "region" for row in rows):
            tally[rows[0].country] += len(found)
        elif not code and (code := places.governed_from(name)):
            tally[code] += len(found)
    tally.pop("", None)
    for word in words.printed:
        if word in demonyms():
            tally[demonyms()[word]] += 1
    return tuple(code for code, _ in sorted(tally.items(), key=lambda item: (-item[1], item[0])))


def _entity(
    actor: list[str],
    kinds: dict[str, Kind],
    mentions: dict[str, list[Mention]],
    countries: tuple[str, ...],
) -> Entity:
    kind = kinds[actor[0]]
    counts = {name: len(mentions[name]) for name in actor}
    name = best_name(actor, kind, counts)
    found = tuple(sorted(mention for alias in actor for mention in mentions[alias]))
    if kind is Kind.PERSON:
        return Entity("", kind, people.LETTERS.sub("", name), found)
    if kind is not Kind.PLACE:
        return Entity("", kind, name, found)
    row = next((row for alias in (name, *actor) if (row := places.locate(alias, countries))), None)
    if row is not None and places.is_far_fetched(row, countries):
        return Entity("", kind, name, found)
    if row is None:
        last = name.split()[-1].capitalize()
        return Entity("", kind, name, found, subtype=place_words().get(last, ""))
    if name.isupper() and len(name) > 3 and fold(row.name) == fold(name):
        name = row.name
    told = (
        place_words().get(alias.split()[-1].capitalize(), "")
        for alias in actor
        if " " in alias and fold(alias) != fold(row.name)
    )
    subtype = row.subtype
    if subtype == "city":
        subtype = next((kind for kind in told if kind in {"district", "region"}), subtype)
    return Entity(
        "", kind, name, found,
        subtype=subtype, country=row.country, lat=row.lat, lon=row.lon,
    )  # fmt: skip
