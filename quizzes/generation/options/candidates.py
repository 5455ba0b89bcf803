"""Which names of one reading may be wrong options at all: those whose kind is no guess."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.records import Entity, Kind, Part, Reading, Slot
from quizzes.generation.asking.places import PlaceNouns
from quizzes.generation.dates import read_exact
from quizzes.generation.names import Names
from quizzes.generation.options.bodies import Bodies
from quizzes.generation.options.neighbours import Neighbours
from quizzes.generation.options.people import People, is_name

# Peoples that were taken for places: "Venetians".
_PEOPLE = re.compile(r"(?:[ie]ans?|[ai]ns|[ei]se|ish|ards|ites)$")
# Words behind which a place stands as one: not "Lincoln learning centres", "a DC motor".
_LOCAL = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Tt]o|[Ff]rom|[Nn]ear|[Ii]nto|[Oo]utside|[Aa]round|[Aa]cross|[Tt]hrough|"
    r"[Tt]owards?|[Tt]hroughout|[Oo]ver|[Oo]f|[Bb]etween|[Vv]ia|[Rr]eached|[Vv]isited|[Ll]eft|and|"
    r"[Cc]aptured|[Oo]ccupied|[Tt]ook|[Bb]eyond|[Bb]y|or|,)(?: the)? $"
)
# The same, or in a list that opens so: "in Herat, Ghazni and Balkh", not "the Creek, Cree and Sak".
_SURELY_LOCAL = re.compile(
    r"(?:\b(?:[Ii]n|[Aa]t|[Tt]o|[Ff]rom|[Nn]ear|[Ii]nto|[Oo]utside|[Aa]round|[Tt]hrough|[Tt]owards?|"
    r"[Oo]ver|[Oo]f|[Bb]etween|[Vv]ia|[Rr]eached|[Vv]isited|[Ll]eft|[Cc]aptured|[Oo]ccupied|[Tt]ook|"
    r"as|cit(?:y|ies)|towns?|including|by)(?: the)?|[:(]) ?"
    r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:, and |, | and | or ))*$"
)
# What no map knows has to be somewhere that people are in or go to.
_INSIDE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Tt]o|[Ff]rom|[Nn]ear|[Ii]nto|[Oo]utside|[Tt]owards?)(?: the)? $"
)
_NO_TOWN = (
    r"\b(?:General|Gen\.|President|Lord|Lady|Sir|Captain|Colonel|Major|Admiral|Mr\.?|Mrs\.?|King"
    r"|Prince|Queen|Saint|St\.) {}\b",
    r"\b{}['’]s (?:army|forces|troops|men|wife|father|mother|son|brother|widow)\b",
    r"\bthe {}(?= (?:in|and|were|had|who|people|tribe)\b)",
    r"\b[Cc]ount(?:y|ies) of (?:[A-Z]\w+(?:, | and ))*{}\b",
    r"\b{} (?:County|counties)\b",
)
# "The League of Free Ports of Chile": without its land the name is half of one.
_GOES_ON = re.compile(r" of (?:the )?[A-Z]")
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
        self._people = People(reading, bodies.works)
        people = [entity.name for entity in reading.entities if entity.kind is Kind.PERSON]
        self._surnames = {name.rpartition(" ")[2] for name in people if " " in name}
        self._parts = frozenset(
            id_ for frame in reading.frames for part in frame.parts for id_ in part.entities
        )

    def fits(self, entity: Entity) -> bool:
        """Neither cut short ("Charles O") nor only in a headline, nor of a doubtful kind."""
        if entity.doubt:
            return False
        if len(entity.name.split()[-1].strip(".")) < 2 or not self._is_printed(entity):
            return False
        if entity.kind is Kind.DATE:
            return True
        if self._bodies.works.holds(entity):
            return False
        if entity.kind is Kind.ORGANISATION:
            return not all(_GOES_ON.match(self.text, m.end) for m in entity.mentions)
        if entity.kind is Kind.PERSON:
            return self._people.is_sure(entity) and not self._names.is_read_twice(entity)
        return entity.kind is not Kind.PLACE or self._is_somewhere(entity)

    def _is_printed(self, entity: Entity) -> bool:
        return any(
            self._neighbours.in_body(mention)
            and not self._neighbours.is_quoted(mention)
            and not self._neighbours.is_in_a_title(mention)
            for mention in entity.mentions
        )

    def _is_somewhere(self, place: Entity) -> bool:
        if self._nouns.is_no_place(place) or _PEOPLE.search(place.name):
            return False
        if place.name in self._surnames:
            return False  # "Jordán" beside Ricardo López Jordán
        if place.subtype == "city" and self._is_no_town(place.name):
            return False
        if place.subtype == "city" and not self._stands_behind(_SURELY_LOCAL, place):
            return False  # Only in lists, and those may be of peoples: "Choctaw, Creek and Tuska".
        if place.country:
            return place.id in self._parts or self._stands_behind(_LOCAL, place)
        return not is_name(place.name) and self._stands_behind(_INSIDE, place)

    def _is_no_town(self, name: str) -> bool:
        """A general, a people or a county of that name: "General Washington", "the Choctaw"."""
        return name in self.text and any(
            re.search(pattern.format(re.escape(name)), self.text) for pattern in _NO_TOWN
        )

    def _stands_behind(self, opening: re.Pattern[str], place: Entity) -> bool:
        return any(
            opening.search(self.text, max(0, mention.start - 60), mention.start)
            and not _MODIFIES.match(self.text, mention.end)
            for mention in place.mentions
        )


def acting(reading: Reading) -> Iterator[str]:
    """Actors that hold a post or do, say or suffer something: their kind is no guess."""
    yield from (role.person for role in reading.roles)
    for frame in reading.frames:
        for part in frame.parts:
            if part.slot in (Slot.SUBJECT, Slot.AGENT, Slot.WITH):
                yield from part.entities


def _dates_deed(part: Part) -> bool:
    """ "In 1805", "from 1805", but not "a dynasty that ruled until 1952"."""
    return part.slot is Slot.WHEN or part.preposition in ("from", "since", "by", "around")


def years_of_deeds(reading: Reading) -> Iterator[tuple[str, tuple[int, ...]]]:
    known = {entity.id: entity for entity in reading.entities}
    found: dict[str, list[int]] = {}
    for frame in reading.frames:
        told = [id_ for part in frame.parts if _dates_deed(part) for id_ in part.entities]
        dates = (read_exact(known[id_].value) for id_ in told if known[id_].value)
        years = [date.year for date in dates if date is not None]
        for part in frame.parts if years else ():
            if part.slot in (Slot.SUBJECT, Slot.AGENT, Slot.OBJECT, Slot.WITH):
                for id_ in part.entities:
                    found.setdefault(id_, []).extend(years)
    for id_, years in found.items():
        yield id_, tuple(sorted(set(years)))
