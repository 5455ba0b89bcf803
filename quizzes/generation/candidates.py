"""Which names of one reading may be wrong options at all: those whose kind is no guess."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.lexicon import words
from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import Entity, Kind, Reading, Slot
from quizzes.generation.bodies import Bodies
from quizzes.generation.dates import read_exact
from quizzes.generation.names import Names, is_no_person
from quizzes.generation.neighbours import Neighbours
from quizzes.generation.places import PlaceNouns
from quizzes.generation.rivals import entities_of

# Peoples that were taken for places: "Venetians".
_PEOPLE = re.compile(r"(?:[ie]ans?|[ai]ns|[ei]se|ish|ards|ites)$")
# "Businessmen Ugo Vetere", "Firefighter Ana Costa": a trade that was read as a given name.
_TRADE = re.compile(r"[A-Z][a-z]+(?:m[ae]n|ers?|ors?|ists?)")
# "The Weiss company", "Costa & Sons": a firm that bears the name of a person.
_FIRM = re.compile(
    r"['’]?s? (?:(?:& |and )?(?:Co\b|Company|Sons|Brothers|Bros)|(?:company|firm|factory|band|team|"
    r"federation|party|movement|group|organi[sz]ation|magazine|newspaper)\b)"
)
# Words behind which a place stands as one: not "Lincoln learning centres", "a DC motor".
_LOCAL = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Tt]o|[Ff]rom|[Nn]ear|[Ii]nto|[Oo]utside|[Aa]round|[Aa]cross|[Tt]hrough|"
    r"[Tt]owards?|[Tt]hroughout|[Oo]ver|[Oo]f|[Bb]etween|[Vv]ia|[Rr]eached|[Vv]isited|[Ll]eft|and|"
    r"[Cc]aptured|[Oo]ccupied|[Tt]ook|[Bb]eyond|[Bb]y|or|,)(?: the)? $"
)
_MODIFIES = re.compile(r" (?!and\b|or\b|in\b|on\b|at\b|to\b|from\b|by\b|with\b)[a-z]+|-[a-z]")


class Candidates:
    """Judges the names of one reading as wrong options, whatever the question."""

    def __init__(
        self,
        reading: Reading,
        neighbours: Neighbours,
        nouns: PlaceNouns,
        names: Names,
        bodies: Bodies,
    ) -> None:
        self.text = reading.text
        self._neighbours = neighbours
        self._nouns = nouns
        self._names = names
        self._bodies = bodies
        people = [entity.name for entity in reading.entities if entity.kind is Kind.PERSON]
        self._surnames = {name.rpartition(" ")[2] for name in people if " " in name}
        self._parts = frozenset(
            id_ for frame in reading.frames for part in frame.parts for id_ in part.entities
        )

    def fits(self, entity: Entity) -> bool:
        """Neither cut short ("Charles O") nor only in a headline, nor of a doubtful kind."""
        if len(entity.name.split()[-1].strip(".")) < 2 or not self._is_printed(entity):
            return False
        if entity.kind is Kind.DATE:
            return True
        if self._bodies.works.holds(entity):
            return False
        if entity.kind is Kind.PERSON:
            return self._is_somebody(entity)
        return entity.kind is not Kind.PLACE or self._is_somewhere(entity)

    def _is_printed(self, entity: Entity) -> bool:
        return any(
            self._neighbours.in_body(mention)
            and not self._neighbours.is_quoted(mention)
            and not self._neighbours.is_in_a_title(mention)
            for mention in entity.mentions
        )

    def _is_somebody(self, person: Entity) -> bool:
        if is_no_person(person) or self._names.is_read_twice(person):
            return False
        first, *others = person.name.split()
        if len(others) > 1 and (first.casefold() in POSTS or is_trade(first)):
            return False
        if len(others) > 2 and not _is_long_name(person.name):
            return False  # "Harbour Works Ana Costa"
        return not any(_FIRM.match(self.text, mention.end) for mention in person.mentions)

    def _is_somewhere(self, place: Entity) -> bool:
        if self._nouns.is_no_place(place) or _PEOPLE.search(place.name):
            return False
        if place.name in self._surnames:
            return False  # "Jordán" beside Ricardo López Jordán
        if not place.country and _names_people(place.name):
            return False
        return place.id in self._parts or any(
            _LOCAL.search(self.text, max(0, m.start - 15), m.start)
            and not _MODIFIES.match(self.text, m.end)
            for m in place.mentions
        )


def _is_long_name(name: str) -> bool:
    """Whether a name of four words begins as names do, or has small words or initials in it."""
    first, *others = name.split()
    small = (part.islower() or len(part.strip(".")) < 4 or part in _PARTICLES for part in others)
    return first.casefold() in words("given_names") or any(small)


_PARTICLES = frozenset("Abdul Abdel Maria José Manuel".split())


def is_trade(word: str) -> bool:
    return bool(_TRADE.fullmatch(word)) and not _names_people(word)


def _names_people(word: str) -> bool:
    low = word.casefold()
    return low in words("given_names") or low in words("surnames")


def acting(reading: Reading) -> Iterator[str]:
    """Actors that hold a post or do, say or suffer something: their kind is no guess."""
    yield from (role.person for role in reading.roles)
    for frame in reading.frames:
        for part in frame.parts:
            if part.slot in (Slot.SUBJECT, Slot.AGENT, Slot.WITH):
                yield from part.entities


def years_of_deeds(reading: Reading) -> Iterator[tuple[str, tuple[int, ...]]]:
    known = {entity.id: entity for entity in reading.entities}
    found: dict[str, list[int]] = {}
    for frame in reading.frames:
        dates = (read_exact(known[id_].value) for id_ in entities_of(frame) if known[id_].value)
        years = [date.year for date in dates if date is not None]
        for part in frame.parts if years else ():
            if part.slot in (Slot.SUBJECT, Slot.AGENT, Slot.OBJECT, Slot.WITH):
                for id_ in part.entities:
                    found.setdefault(id_, []).extend(years)
    for id_, years in found.items():
        yield id_, tuple(sorted(set(years)))
