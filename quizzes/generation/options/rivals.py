"""Who may be right too: whatever the article nowhere rules out as an answer is no wrong option."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articles.extraction.lexicon.countries import countries
from articles.extraction.records import Entity, Frame, Kind, Reading, Role, Slot
from quizzes.generation.lexicon import SAYING, VAGUE_VERBS
from quizzes.generation.lint.words import words
from quizzes.generation.options.neighbours import Neighbours

COMING = frozenset(("visit", "arrive", "travel", "come", "fly", "attend", "go"))
NAMING = frozenset("grant give call name rename know style title become proclaim declare".split())
MOTION = COMING | {"return", "leave", "land", "reach", "enter", "move", "sail", "flee", "depart"}


# Whoever is chosen for a post has been appointed, and whoever takes a town has captured it.
_ALIKE = (
    "appoint select choose elect name nominate promote install",
    "found establish create set-up",
    "succeed replace",
    "capture seize conquer take occupy",
    "defeat beat overcome rout",
    "kill assassinate murder",
    "overthrow depose oust topple",
)
_DEEDS = {lemma: group.split()[0] for group in _ALIKE for lemma in group.split()}


def _deed(lemma: str) -> str:
    return _DEEDS.get(lemma, lemma)


class Rivals:
    """Knows, for each key of one reading, the entities that may be right as well."""

    def __init__(self, reading: Reading, neighbours: Neighbours) -> None:
        self.reading = reading
        self._neighbours = neighbours
        self._entities = {entity.id: entity for entity in reading.entities}
        self._roles = roles_by_person(reading.roles)
        self._by_lemma: dict[str, list[tuple[Frame, set[str]]]] = {}
        for frame in reading.frames:
            self._by_lemma.setdefault(_deed(frame.lemma), []).append((frame, _dates_of(frame)))
        self._with_counterparts = [
            frame for frame in reading.frames if "counterpart" in reading.quote(frame)
        ]

    def of(self, key: Entity, frame: Frame | None, named: Iterable[str] = ()) -> frozenset[str]:
        """Ids of the entities that may be right too, or that the stem, naming `named`, holds."""
        ids = {key.id, *named}
        for mention in key.mentions if key.kind is Kind.PLACE else ():
            ids.update(self._neighbours.also_called(mention))
        if frame is not None:
            ids.update(entities_of(frame))
            ids.update(self._same_part_elsewhere(frame))
            ids.update(self._journeys(frame, named))
            ids.update(self._named_as(key))
            ids.update(self._counterparts(frame))
            ids.update(self._home_of(frame))
            ids.update(self._beside(key, frame))
        return frozenset(ids)

    def _same_part_elsewhere(self, frame: Frame) -> Iterator[str]:
        """Whoever does, suffers or hosts the same kind of event anywhere in the article.

        Saying is left out: everybody in an article says something.
        """
        if frame.lemma in SAYING or frame.lemma in VAGUE_VERBS:
            return
        dates = _dates_of(frame)
        for other, others in self._by_lemma.get(_deed(frame.lemma), ()):
            # Both name their date, and not the same: two events.
            if other is not frame and not (dates and others and dates.isdisjoint(others)):
                yield from entities_of(other)

    def _named_as(self, key: Entity) -> Iterator[str]:
        """ "The senate granted Augustus to Octavian": two names, it may be, of one person."""
        for frame in self.reading.frames:
            ids = list(entities_of(frame)) if frame.lemma in NAMING else []
            if key.id in ids:
                yield from (id_ for id_ in ids if self._entities[id_].kind is key.kind)

    def _journeys(self, frame: Frame, named: Iterable[str]) -> Iterator[str]:
        """Wherever the traveller goes or comes from, and the countries that lie there."""
        if frame.lemma not in MOTION:
            return
        travellers = set(_subjects(frame))
        # "The monks of Riga fled": not to Latvia.
        lands = {self._entities[id_].country for id_ in named}
        for other in self.reading.frames:
            if other.lemma in MOTION and travellers & set(_subjects(other)):
                for id_ in entities_of(other):
                    yield id_
                    lands.add(self._entities[id_].country)
        for entity in self.reading.entities:
            if (
                entity.kind is Kind.PLACE
                and entity.subtype == "country"
                and entity.country in lands - {""}
            ):
                yield entity.id

    def _counterparts(self, frame: Frame) -> Iterator[str]:
        """ "Met his Armenian counterpart" names, without a name, whoever holds that post.

        They were at that meeting, so they may also have come to where it was.
        """
        frames = [one for one in self._with_counterparts if one is frame or frame.lemma in COMING]
        said = {word for one in frames for word in words(self.reading.quote(one))}
        if not said:
            return
        lands = [land for land in countries().values() if said & {land.name, *land.demonyms}]
        telling = {word for land in lands for word in (land.name, *land.demonyms)}
        for role in self.reading.roles:
            if telling & set(words(role.phrase)):
                yield role.person

    def _home_of(self, frame: Frame) -> Iterator[str]:
        """The countries that the people of the frame serve: they do not visit those."""
        posts = [role.phrase for id_ in entities_of(frame) for role in self._roles.get(id_, ())]
        said = set(words(" ".join(posts)))
        for entity in self.reading.entities if said else ():
            if entity.kind is Kind.PLACE and entity.subtype == "country":
                land = countries().get(entity.country)
                if land and said & {land.name, *land.demonyms}:
                    yield entity.id

    def _beside(self, key: Entity, frame: Frame) -> Iterator[str]:
        """Whoever the sentence lists together with the key: "Costa, Barr and Weiss"."""
        sentence = self.reading.sentences[frame.sentence]
        for mention in key.mentions:
            if sentence.start <= mention.start < sentence.end:
                yield from self._neighbours.listed_with(mention)


def roles_by_person(roles: Iterable[Role]) -> dict[str, list[Role]]:
    found: dict[str, list[Role]] = {}
    for role in roles:
        found.setdefault(role.person, []).append(role)
    return found


def _subjects(frame: Frame) -> Iterator[str]:
    for part in frame.parts:
        if part.slot is Slot.SUBJECT:
            yield from part.entities


def entities_of(frame: Frame) -> Iterator[str]:
    for part in frame.parts:
        yield from part.entities


def _dates_of(frame: Frame) -> set[str]:
    return {id_ for part in frame.parts if part.slot is Slot.WHEN for id_ in part.entities}
