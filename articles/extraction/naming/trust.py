"""Which names may be something else than they were taken for: no question should rest on those.

The votes always elect some kind. Here the elected kind needs proof: a form or a word beside the
name that only this kind has, or the plain agreement of the model, with nothing against it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import place_words, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming.evidence import (
    COARSE,
    PERSON_ENDING,
    Dossier,
    is_given,
    page_countries,
)
from articles.extraction.naming.forms import BIG_CITY, PARTICLES
from articles.extraction.naming.people import NUMERAL, parts_of
from articles.extraction.naming.words import Words
from articles.extraction.places import namesakes
from articles.extraction.records import Entity, Kind

# What is done, said or told beside the name of a person only.
PERSONAL = (
    "title before", "introduced", "saying", "lives", "personal after", "age after",
    "called PERSON", "he after", "post noun before", "in office",
)  # fmt: skip
# What is told of ships, peoples and realms sooner than of people.
UNLIKE = (
    "it after", "noun before", "the before", "of before", "in before", "work", "year after",
    "body after", "also small",
)  # fmt: skip
# What is told of bodies only.
BODILY = ("called ORG", "body after", "bracket before", "led by a post", "saying")
LOCAL = ("in before", "to before", "in list", "goes to", "called PLACE", "beside PLACE")
# First or last words of lands and parts of lands, whatever they are called.
LANDS = frozenset(
    "North South East West Northern Southern Eastern Western Central Upper Lower Greater Northwest "
    "Northeast Southwest Southeast Empire Kingdom Duchy Realm Indies Republic Colony Territory "
    "Peninsula".split()
)
# In these lands many a town has the name of an English word or surname: "Bush", "Lincoln".
ENGLISH = frozenset({"US", "GB", "AU", "CA", "NZ", "IE", "ZA", "JM"})
# Articles of other tongues that open the titles of works and papers, not the names of people.
FOREIGN = frozenset("Les Las Los Die Das Der Het Il Lo Gli Una Un Une Uma Os As".split())
# More than so many lands with a town of more than so many people: "Victoria", "Córdoba".
MANY, BIG = 2, 100_000
# A share of the votes that leaves the election open.
SPLIT = 0.4


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of all printed names of one actor or place: shares of the model's votes, how
    often each sign was seen, and the number of printings that were looked at."""

    shares: Mapping[str, float]
    signs: Mapping[str, int]
    times: int

    def seen(self, names: Iterable[str]) -> int:
        return sum(self.signs.get(name, 0) for name in names)


class Around(NamedTuple):
    """What the page says beside: the surnames of those who are named in full, the codes of the
    countries that it names, the first one first, and the words that it prints in small letters."""

    surnames: frozenset[str] = frozenset()
    lands: Sequence[str] = ()
    lowered: frozenset[str] = frozenset()


def weigh_up(dossiers: Iterable[Dossier]) -> Evidence:
    labels: Counter[str] = Counter()
    signs: Counter[str] = Counter()
    times = 0
    for dossier in dossiers:
        times += dossier.times
        signs.update(dossier.signs)
        for label, weight in dossier.labels.items():
            labels[COARSE.get(label, label)] += weight  # type: ignore[assignment]
    total = sum(labels.values()) or 1.0
    return Evidence({label: weight / total for label, weight in labels.items()}, signs, times)


def doubt_of(
    entity: Entity,
    names: list[str],
    found: Evidence,
    around: Around,
) -> str:
    """Why the kind of the entity is not to be trusted; empty where it is.

    `names` are its printed names.
    """
    if entity.kind is Kind.PERSON:
        return _of_a_person(entity, names, found)
    if entity.kind is Kind.PLACE:
        return _of_a_place(entity, names, found, around)
    if entity.kind is Kind.ORGANISATION:
        return _of_a_body(entity, names, found, around)
    return ""


def _of_a_person(entity: Entity, names: list[str], found: Evidence) -> str:
    parts = entity.name.split()
    if parts[0] in FOREIGN or any(c.isdigit() for c in entity.name):
        return "it may be a title or a thing"
    personal = found.seen(PERSONAL)
    with_article = found.seen(["the before"]) * 2 > found.times and not found.seen(["title before"])
    is_work = found.seen(["work", "year after"]) > 0 and len(parts) > 1
    is_thing = not personal and (found.shares.get("OTHER", 0.0) > SPLIT or with_article)
    if (len(parts) == 1 and with_article) or (not is_given(parts[0]) and (is_work or is_thing)):
        return "it may be a title or a thing"
    if personal or _is_full_name(parts) or len(names) > 1 or _is_a_known_surname(parts, found):
        return ""
    if _acts_alone(parts, found):
        return ""
    return "nothing shows that it is a person"


def _is_a_known_surname(parts: list[str], found: Evidence) -> bool:
    """ "Stalin", printed again and again, and by the model always taken for a person."""
    listed = fold(parts[0]) in words("surnames") and len(parts) == 1
    return listed and found.times > 1 and found.shares.get("PERSON", 0.0) > 1 - SPLIT


def _acts_alone(parts: list[str], found: Evidence) -> bool:
    """ "Amyr Klink crossed", for the model a person: no ship, no people and no realm was it."""
    if not found.seen(["verb after"]) or found.seen(UNLIKE) or found.shares.get("PERSON", 0.0) < 1:
        return False
    if found.times == 1 and (len(parts) == 1 or found.seen(["opens"])):
        return False
    known = country_names().keys() | demonyms().keys() | place_words().keys() | LANDS
    return known.isdisjoint(parts)


def _is_full_name(parts: list[str]) -> bool:
    """Whether the words of a name are a person's by the lists or by their form."""
    if len(parts) < 2:
        return False
    return (
        is_given(parts[0])
        or (len(parts[0]) == 2 and parts[0].endswith("."))
        or fold(parts[-1]) in words("surnames")
        or bool(PERSON_ENDING.search(parts[-1]))
        or bool(NUMERAL.fullmatch(parts[-1]))
        or not PARTICLES.isdisjoint(parts[1:-1])
    )


def _of_a_place(
    entity: Entity,
    names: list[str],
    found: Evidence,
    around: Around,
) -> str:
    local = found.seen(LOCAL)
    is_somebody = found.shares.get("PERSON", 0.0) > 1 - SPLIT and not local
    if entity.subtype == "region" and " " not in entity.name and is_somebody:
        return "it may be a person or a body"
    if _is_on_every_map(entity, names):
        return ""
    if entity.name.lower() in around.lowered:
        return "it may be a common noun"
    if entity.name in around.surnames and local * 2 < found.times:
        return "it may be a person of the page"
    if entity.name not in around.surnames and _is_a_big_city(entity):
        return ""
    if entity.country and entity.country in around.lands[:1] and entity.country not in ENGLISH:
        return ""
    if _is_anywhere(entity, around.lands):
        return "several towns are called so"
    placed = found.shares.get("PLACE", 0.0) + found.shares.get("DATELINE", 0.0)
    if found.times and max(found.shares.get("PERSON", 0.0), found.shares.get("ORG", 0.0)) > max(
        placed, SPLIT
    ):
        known = entity.country and (entity.subtype != "city" or local)
        return "" if known else "it may be a person or a body"
    if entity.country or entity.name.split()[-1].capitalize() in place_words():
        return ""
    if not {entity.name.split()[0], entity.name.split()[-1]}.isdisjoint(LANDS):
        return ""
    told = local or (placed > SPLIT and (found.times > 1 or found.seen(["of before"])))
    if found.shares.get("NORP", 0.0) or not told:
        return "nothing shows that it is a place"
    return ""


def _is_on_every_map(entity: Entity, names: list[str]) -> bool:
    """Whether it is a country, a water or a region that the map knows, or a place by its words."""
    heads, tails = words("place_heads"), place_words()
    return (
        entity.name in country_names()
        or (entity.lat is not None and entity.subtype != "city")
        or any(
            " " in name and (name.split()[0] in heads or name.split()[-1].capitalize() in tails)
            for name in (entity.name, *names)
        )
    )


def _is_a_big_city(entity: Entity) -> bool:
    """Whether a city of the name is so big that the text means it or its team."""
    if entity.subtype != "city" or fold(entity.name) in words("given_names"):
        return False
    rows = namesakes(entity.name)[:1]
    return bool(rows) and rows[0].country == entity.country and rows[0].population > BIG_CITY


def _is_anywhere(entity: Entity, lands: Sequence[str]) -> bool:
    """Whether big towns of several lands have the name, and the page names none of these."""
    if entity.subtype != "city" or entity.country in lands:
        return False
    big = {row.country for row in namesakes(entity.name) if row.population > BIG}
    return len(big) > MANY


def _of_a_body(
    entity: Entity,
    names: list[str],
    found: Evidence,
    around: Around,
) -> str:
    if any(not words("organisation_words").isdisjoint(name.split()) for name in names):
        return ""
    if found.seen(["among things"]):  # a known party of these letters is none of these things
        return "it may be a work or a thing"
    if any(name in words("known_organisations") | words("agencies") for name in names):
        return ""
    he, it = found.seen(["he after"]), found.seen(["it after"])
    if (he > it and found.shares.get("PERSON", 0.0) > 0) or entity.name in around.surnames:
        return "it may be a person"
    if found.shares.get("PERSON", 0.0) > SPLIT and is_given(entity.name.split()[0]):
        return "it may be a person"
    if found.shares.get("NORP", 0.0) > SPLIT:
        return "it may be a people"
    if found.seen(["work"]):
        return "it may be a work or a thing"
    if found.shares.get("OTHER", 0.0) > SPLIT:
        return "it may be a title or an event"
    return (
        ""
        if found.seen(BODILY) or len(names) > 1
        else _of_a_bare_body(entity, found, around.lowered)
    )


def _of_a_bare_body(entity: Entity, found: Evidence, lowered: frozenset[str]) -> str:
    """What speaks against a body of which no word beside it tells: of such every other is none."""
    parts = entity.name.split()
    told = [part for part in parts if part not in words("small")]
    common = [part.lower() in lowered for part in told]
    once = found.times == 1 and len(told) == len(parts) and not found.seen(["the before"])
    if all(common) or (any(common) and once and parts[0] not in demonyms()):
        return "it may be a common noun"
    if len(parts) > 1 and is_given(parts[0]) and not found.seen(["the before"]):
        return "it may be a person"
    if namesakes(entity.name) and not found.seen(["the before"]):
        return "it may be a place"
    if found.shares.get("NORP", 0.0):
        return "it may be a people"
    return "it may be a title or an event" if found.shares.get("OTHER", 0.0) else ""


def with_doubts(
    words_: Words, entities: Iterable[Entity], dossiers: Mapping[str, Dossier], lands: Sequence[str]
) -> list[Entity]:
    """The entities, each with the reason for which no question should rest on it."""
    entities = list(entities)
    bearers = {
        entity.name.rpartition(" ")[2]
        for entity in entities
        if entity.kind is Kind.PERSON and len(parts_of(entity.name)) > 1
    }
    surnames = frozenset(name for name in bearers if fold(name) in words("surnames"))
    heard = page_countries(dossiers)
    lands = [code for code in lands if code in heard]
    around = Around(surnames, lands, words_.lowered)
    found = []
    for entity in entities:
        names = list(
            dict.fromkeys(
                words_.name(*words_.between(mention.start, mention.end))
                for mention in entity.mentions
            )
        )
        evidence = weigh_up(dossiers[name] for name in names if name in dossiers)
        doubt = doubt_of(entity, names, evidence, around)
        if entity.kind is Kind.PERSON and " " not in entity.name and entity.name in bearers:
            doubt = "more than one person may be called so"
        found.append(replace(entity, doubt=doubt) if doubt else entity)
    return found
