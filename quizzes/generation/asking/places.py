"""Questions on places that no clause asks for, and the nouns to ask for places with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from articles.extraction.places import governed_from, is_division, locate, namesakes
from articles.extraction.records import Entity, Fact, FactKind, Frame, Kind, Part, Reading, Slot
from quizzes.generation.dates import read_exact
from quizzes.generation.lexicon import COMING_FROM, CONTINENTS, GIVING, SENT_TO
from quizzes.generation.options.bodies import vessels
from quizzes.generation.options.lands import DEPENDENT
from quizzes.generation.phrasing.clauses import Clause
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.refusing.leftovers import is_cut_off

METROPOLIS, CITY = 1_000_000, 100_000
TOWN = 15_000
LARGE_CITY = 500_000
# What a name may say that the place is; one is "at" it.
STANDING = ("fort", "airport", "castle", "stadium", "prison", "abbey", "bridge", "hospital")
STATES = frozenset("US AU IN MX BR MY NG".split())
PROVINCES = frozenset("CA CN AR NL ZA TR IR AF PK KR BE ID".split())
_STATES = ("kingdom", "empire", "dynasty", "civilisation", "civilization", "caliphate", "sultanate")
_STATE = f"(?:{'|'.join(_STATES)})"
_LIES_IN = re.compile(r"(?P<name>.+) is an? (?P<kind>\w+) in (?P<outer>.+)\.")
_GOES_TO = re.compile(r"(?P<verb>(?:re)?visit|enter|reach|leave)\s+(?:the\s+)?")


class PlaceNouns:
    """The noun to ask for each place of one reading with: the article's own, else as sure as the
    gazetteer is."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.frames = reading.frames
        self._vessels = vessels(reading.text)
        self._printed: dict[str, str] | None = None
        self._found: dict[str, str] = {}
        self.is_old = _is_of_old(reading)

    def noun(self, place: Entity) -> str:
        """ "city", "country", "island"; Unclear where it is not sure."""
        noun = self.sort(place)
        if noun in ("", PLACE):
            raise Unclear(f"it is not sure what kind of place “{place.name}” is")
        return noun

    def where(self, place: Entity, preposition: str) -> str:
        """ "In which city", "On which island"; "Where" for what has no sure noun."""
        noun = self.sort(place)
        if noun in ("", PLACE):
            return "Where"
        if noun in ("island", "peninsula"):
            return f"On which {noun}"
        if noun in STANDING:
            return f"At which {noun}"
        if preposition == "on":
            return "Where"
        preposition = {"at": "in", "on": "in"}.get(preposition, preposition)
        return f"{preposition.capitalize()} which {noun}"

    def sort(self, place: Entity) -> str:
        """As `noun`, but "place" for a small town and empty where nothing tells."""
        if place.id not in self._found:
            noun = self._sort(place)
            self._found[place.id] = self._of_old(noun, place) if self.is_old else noun
        return self._found[place.id]

    def _of_old(self, noun: str, place: Entity) -> str:
        """What a place of today may have been: Louisiana was sold before it was a state, and
        Lexington had a battle before it was a city."""
        if noun == "state":
            return "present-day state"
        grown = noun == "city" and place.subtype == "city" and people_of(place) < METROPOLIS
        return "town or city" if grown and not governed_from(place.name) else noun

    def is_no_place(self, place: Entity) -> bool:
        """A common noun with a capital ("Independence"), a ship, or a state of old taken for a
        town."""
        is_word = not place.name.isupper() and place.name.lower() in _small_words(self.text)
        if is_word or place.id in self._articled:
            return True
        if self._vessels.tell_of(place.name):
            return True
        return place.subtype == "city" and place.name in _states(self.text)

    @cached_property
    def _articled(self) -> frozenset[str]:
        """ "The Victoria left", said of a ship: towns and most countries have no article."""
        return frozenset(
            part.entities[0]
            for frame in self.frames
            for part in frame.parts
            if len(part.entities) == 1
            and (printed := self.text[part.start : part.end])[:4].lower() == "the "
            and re.fullmatch(r"[A-Z]\w*(?:[ -][A-Z]\w*)*", printed[4:])
            and not _WITH_ARTICLE.fullmatch(printed[4:])
        )

    def alike(self, one: Entity, other: Entity) -> bool:
        """Whether two places may be options of one question: no village among cities."""
        kinds = [self.sort(one), self.sort(other)]
        if all(kind in _UNSURE for kind in kinds):
            if _LANDMARK.match(one.name) or _LANDMARK.match(other.name):
                return False
            return one.subtype == other.subtype == "city"
        if self.is_old and set(kinds) == {"city", "town or city"}:
            return True
        return kinds[0] == kinds[1] and (one.subtype == other.subtype or kinds[0] in _PRINTED)

    def _sort(self, place: Entity) -> str:
        if self._printed is None:
            self._printed = dict(_printed_nouns(self.text))
        spelled = (place.name, *(self.text[m.start : m.end] for m in place.mentions))
        printed = next((self._printed[name] for name in spelled if name in self._printed), "")
        is_land = place.subtype == "country" or (place.subtype == "region" and is_division(place))
        if printed and not is_land:
            return printed
        return place_noun(place)


# Kinds that an article tells of a place: "the island of Samar", "Tidore island", "a village".
_PRINTED = (
    "city", "town", "village", "island", "port", "peninsula", "fortress", "suburb", "district",
)  # fmt: skip
_KIND = f"(?P<kind>{'|'.join(_PRINTED)})"
_LIKE_NAME = r"(?P<name>[A-Z][\w'’-]*(?:(?: (?:de|da|di|la|le|del|al|el|the|of))* [A-Z][\w'’-]*)*)"
_KIND_BEFORE = re.compile(rf"\b{_KIND} of {_LIKE_NAME}")
_KIND_BEHIND = re.compile(rf"\b{_LIKE_NAME},? (?:is |was )?an? (?:[\w-]+ ){{0,3}}{_KIND}\b")
# "Hadrut District", "Karlsen Island": the name and its kind.
_KIND_NEXT = re.compile(
    rf"\b{_LIKE_NAME} (?P<kind>[Dd]istrict|[Ii]sland|[Vv]illage|[Pp]eninsula|[Ff]ortress)\b"
)
PLACE = "place"
_EVENT = re.compile(r"(?:Battle|Siege|Treaty|Fall|Relief) of ")
# No town, whatever the gazetteer has of that name.
_LANDMARK = re.compile(
    r"(?:Mount|Lake|Cape|River|Bay|Gulf|Cave|Fort|Pass|Glacier|Monte|Strait)\b|.*\b(?:Mountains?|"
    r"Hills?|River|Lake|Bay|Valley|Pass|Desert|Forest|Cut|Dam|Lane|Street|Road|Square|Palace|Tower)$"
)
_UNSURE = frozenset(("", PLACE, "town or city"))


def _printed_nouns(text: str) -> Iterator[tuple[str, str]]:
    for pattern in (_KIND_BEHIND, _KIND_NEXT, _KIND_BEFORE):
        for found in pattern.finditer(text):
            yield found["name"], found["kind"].lower()


def _is_of_old(reading: Reading) -> bool:
    """Whether most of the years that the article tells lie before 1870."""
    dates = (entity.value for entity in reading.entities if entity.kind is Kind.DATE)
    years = [day.year for value in dates if (day := read_exact(value)) is not None]
    return sum(year < 1870 for year in years) * 2 > len(years)


def place_noun(place: Entity) -> str:
    """ "city", "country", "state": as sure as the gazetteer is, "place" for a small town; empty
    where it does not tell."""
    if place.subtype == "country":
        # Gibraltar and Greenland are none, and to call them so takes a side.
        return "" if place.country in DEPENDENT else "country"
    for noun in ("River", "Lake", "Sea", "Ocean", "Gulf", "Bay", "Strait", "Canal"):
        if noun in place.name.split() and place.subtype in ("water", ""):
            return noun.lower()
    if place.subtype == "region":
        if CONTINENTS.search(place.name):
            raise Unclear(f"“{place.name}” is too large to ask for")
        if is_also_a_city(place):
            return ""
        if not is_division(place):
            return "region"
        region = "state" if place.country in STATES else "region"
        return "province" if place.country in PROVINCES else region
    if place.subtype == "district":
        return "district"
    for noun in STANDING if not _EVENT.match(place.name) else ():
        if noun.capitalize() in (place.name.split()[0], place.name.split()[-1]):
            return noun
    if place.subtype == "city":
        return town_noun(people_of(place))
    return ""


def is_also_a_city(region: Entity) -> bool:
    """ "New York": the state or the city."""
    rows = (*namesakes(region.name), *namesakes(f"{region.name} City"))
    return any(
        row.subtype == "city" and row.country == region.country and row.population >= LARGE_CITY
        for row in rows
    )


def lies_within(place: Entity, land: Entity) -> bool:
    """Whether the gazetteer has a place in a country or region: Seattle in Washington State."""
    if not land.country or place.country != land.country or place.id == land.id:
        return False
    if land.subtype == "country":
        return True
    inner, outer = (locate(name, near=[land.country]) for name in (place.name, land.name))
    return inner is not None and outer is not None and inner.region == outer.region != ""


def people_of(place: Entity) -> int:
    """How many live there today; 0 where the gazetteer does not know the place."""
    row = locate(place.name, near=[place.country] if place.country else [])
    return row.population if row else 0


# Places that are called with an article, beside those in the plural.
_WITH_ARTICLE = re.compile(
    r"(?:Vatican|Gambia|Congo|Sudan|Ukraine|Lebanon|Hague|Crimea|Caucasus|Sahara|Bronx|Ruhr|Saar|"
    r"Rhineland|Levant|Transvaal|Punjab|Deccan|Peloponnese|Sinai|Argentine|Yemen|Tyrol|Algarve|"
    r"Holy See|Ivory Coast|Kremlin|Somme|Marne|Rhine|Danube|Nile|Holy Land|Low .*|"
    r".*\b(?:Republic|Kingdom|Union|States|Emirates|Federation|Empire|Peninsula|Gulf|Bay|Sea|Ocean|"
    r"River|Canal|Strait|Strip|Bank|Coast|Delta|Desert|Valley|Plain|Plateau|Forest|Isle|Cape|"
    r"Region|District|Province|Territory)\b.*|.*s)"
)


@lru_cache(maxsize=4)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[a-z]+\b", text))


@lru_cache(maxsize=4)
def _states(text: str) -> frozenset[str]:
    """Names that the text calls a kingdom or an empire."""
    if not any(state in text for state in _STATES):
        return frozenset()
    after = re.findall(rf"\b{_STATE} of ([A-Z]\w+)", text)
    before = re.findall(rf"\b([A-Z]\w+),? (?:was|is) an? (?:[\w-]+ ){{0,4}}{_STATE}\b", text)
    return frozenset((*after, *before))


def town_noun(people: int) -> str:
    return "city" if people >= CITY else "town or city" if people >= TOWN else PLACE


def lies_in(fact: Fact, outer: Entity, nouns: PlaceNouns) -> str:
    """The stem of a fact like "Agdam is a village in Xocavand."; Unclear for any other."""
    match = _LIES_IN.fullmatch(fact.statement)
    if match is None or fact.kind is not FactKind.PLACE or match["outer"] != outer.name:
        raise Unclear("the fact belongs to no clause")
    name = re.sub(rf" {match['kind']}$", "", match["name"])
    noun = nouns.sort(outer)
    if noun not in ("country", "state", "province", "region", "district"):
        raise Unclear(f"it is not sure what kind of place “{outer.name}” is")
    return f"In which {noun} is the {match['kind']} of {name}?"


def destination(
    wording: Wording, frame: Frame, part: Part, place: Entity, nouns: PlaceNouns
) -> str:
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
    asked = f"Which {nouns.noun(place)} {before} {subject} {after}"
    return f"{asked} to {match['verb']} {rest}"


_SEAT = re.compile(r"\b(?:capital|seat|headquarters|port|terminus|base)\b")


def serves_as_place(frame: Frame, reading: Reading) -> bool:
    """ "Kiel served as the capital from 1826 to 1846": the town did, and no government there."""
    told = (reading.quote(part) for part in frame.parts if part.preposition == "as")
    return frame.lemma in ("serve", "act") and any(map(_SEAT.search, told))


def check_way(frame: Frame, part: Part, key: Entity, reading: Reading) -> None:
    """Refuse a place that nothing is brought to, or from which nobody comes."""
    to = part.preposition == "to"
    if frame.lemma not in (SENT_TO if to else COMING_FROM):
        raise Unclear("this part of the clause is not asked for")
    if frame.lemma in GIVING and (key.subtype != "country" or key.country in DEPENDENT):
        raise Unclear("the receiver is no country")
    if is_cut_off(part, frame, reading):
        raise Unclear("a clause stands between the place and the verb")


_NEAR = re.compile(r"\b(?:near|outside|off|around|close to)\W+(?:the )?(?:\w+ )?$")


def check_where(clause: Clause, part: Part, reading: Reading) -> None:
    """Refuse a place that may not be where it happened."""
    preposition = part.preposition
    if preposition not in ("in", "at", "to", "near", "into", "on"):
        raise Unclear(f"“{preposition}” does not tell where")
    wheres = [p for p in clause.frame.parts if p.slot is Slot.WHERE and p is not part]
    if wheres and preposition == "near":
        raise Unclear("the clause names the place itself too")
    if is_cut_off(part, clause.frame, reading):
        raise Unclear("a clause stands between the place and the verb")
    gap = len(preposition) + 2
    things = (one for one in clause.dropped if one.slot is not Slot.WHEN)
    if any(one.end + gap == part.start for one in things):
        raise Unclear("what is there is left unsaid")
    if any(p.preposition == "from" and p.end < part.start for p in clause.frame.parts) and (
        preposition in ("in", "at", "near", "on")
    ):
        raise Unclear("the place may be that from where it came")
    if clause.frame.lemma == "come":
        raise Unclear("one comes only to where the teller is")
    if preposition != "near" and _NEAR.search(reading.text[: part.start][-16:]):
        raise Unclear("it happened near the place, not in it")
