"""Questions on places that no clause asks for, and the nouns to ask for places with."""

from __future__ import annotations

import re
from functools import lru_cache

from articles.extraction.places import locate
from articles.extraction.records import Entity, Fact, FactKind, Frame, Kind, Part, Reading, Slot
from quizzes.generation.clauses import Clause
from quizzes.generation.lexicon import CONTINENTS
from quizzes.generation.wording import Unclear, Wording

CITY = 100_000
TOWN = 15_000
STATES = frozenset("US AU IN MX BR MY NG".split())
PROVINCES = frozenset("CA CN AR NL ZA TR IR AF PK KR BE ID".split())
_STATE = r"(?:kingdom|empire|dynasty|civilisation|civilization|caliphate|sultanate)"
_LIES_IN = re.compile(r"(?P<name>.+) is an? (?P<kind>\w+) in (?P<outer>.+)\.")
_GOES_TO = re.compile(r"(?P<verb>(?:re)?visit|enter|reach|leave)\s+(?:the\s+)?")


def place_noun(place: Entity) -> str:
    """ "city", "country", "state": as sure as the gazetteer is, else "place"."""
    if place.subtype == "country":
        return "country"
    for noun in ("River", "Lake", "Sea", "Ocean", "Gulf", "Bay", "Strait", "Canal"):
        if noun in place.name.split() and place.subtype in ("water", ""):
            return noun.lower()
    if place.subtype == "region":
        if CONTINENTS.search(place.name):
            raise Unclear(f"“{place.name}” is too large to ask for")
        region = "state" if place.country in STATES else "region"
        return "province" if place.country in PROVINCES else region
    if place.subtype == "district":
        return "district"
    if place.subtype == "city":
        row = locate(place.name, near=[place.country] if place.country else [])
        return town_noun(row.population if row else 0)
    raise Unclear(f"it is not sure what kind of place “{place.name}” is")


def is_no_place(place: Entity, reading: Reading) -> bool:
    """A common noun with a capital ("Independence"), or a state of old taken for a town."""
    if place.name.lower() in _small_words(reading.text):
        return True
    return place.subtype == "city" and place.name in _states(reading.text)


@lru_cache(maxsize=4)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[a-z]+\b", text))


@lru_cache(maxsize=4)
def _states(text: str) -> frozenset[str]:
    """Names that the text calls a kingdom or an empire."""
    after = re.findall(rf"\b{_STATE} of ([A-Z]\w+)", text)
    before = re.findall(rf"\b([A-Z]\w+),? (?:was|is) an? (?:[\w-]+ ){{0,4}}{_STATE}\b", text)
    return frozenset((*after, *before))


def town_noun(people: int) -> str:
    return "city" if people >= CITY else "town" if people >= TOWN else "place"


def lies_in(fact: Fact, outer: Entity) -> str:
    """The stem of a fact like "Agdam is a village in Xocavand."; Unclear for any other."""
    match = _LIES_IN.fullmatch(fact.statement)
    if match is None or fact.kind is not FactKind.PLACE or match["outer"] != outer.name:
        raise Unclear("the fact belongs to no clause")
    name = re.sub(rf" {match['kind']}$", "", match["name"])
    noun = place_noun(outer)
    if noun not in ("country", "state", "province", "region", "district"):
        raise Unclear(f"it is not sure what kind of place “{outer.name}” is")
    return f"In which {noun} is the {match['kind']} of {name}?"


def destination(wording: Wording, frame: Frame, part: Part, place: Entity) -> str:
    """ "X is planning to visit Baku for talks": which city? Asked as a plan."""
    inside = wording.mentions(part.start, part.end)
    match = _GOES_TO.match(wording.reading.quote(part))
    first = next((m for m in inside if m[2].id == place.id), None)
    if part.slot is not Slot.INFINITIVE or place.kind is not Kind.PLACE or not match or not first:
        raise Unclear("the place is no destination")
    if first[0] != part.start + match.end():
        raise Unclear("the place is no destination")
    clause = Clause(wording, frame)
    assert clause.subject is not None
    before, after = clause.split()
    before = {"is": "was", "are": "were"}.get(before, before)
    rest = wording.span(first[1], part.end)
    subject = wording.part(clause.subject)
    asked = f"Which {place_noun(place)} {before} {subject} {after}"
    return f"{asked} to {match['verb']} {rest}"
