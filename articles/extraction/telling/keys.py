"""What can be asked of a told event: its date, its actors, its places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from articles.extraction.lexicon import words
from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import (
    Certainty,
    Entity,
    Fact,
    FactKind,
    Frame,
    Kind,
    Mention,
    Part,
    Slot,
)
from articles.extraction.telling.statements import Teller, bare

DATED = ("day", "month", "year", "decade", "century", "season")
ACTORS = (Kind.PERSON, Kind.ORGANISATION, Kind.GROUP)
ACTOR_SLOTS = (Slot.SUBJECT, Slot.AGENT, Slot.OBJECT, Slot.WITH)
# Behind these stands whoever else an event was of: with whom, to whom, from whom, under whom.
PARTNER_PREPOSITIONS = frozenset(("with", "to", "from", "under"))
PLACE_SLOTS = (Slot.SUBJECT, Slot.WHERE, Slot.OBJECT)
SEATS = (Slot.OBJECT, Slot.OTHER, Slot.WITH, Slot.ATTRIBUTE)
PLACE_PREPOSITIONS = frozenset("in at to from near on into through towards toward across".split())
LIST = re.compile(r",? and |, ")
# A date behind these begins or ends what is told.
BORDERS = ("since", "until")
# With these a place is no actor: it lies, falls, becomes.
STATES = frozenset("be become remain lie stand fall have grow belong contain include".split())
TRAVEL = re.compile(
    r"(?:(?:re)?visit|enter|reach|leave|invade|(?:travel|go|move|fly|return|come|sail) to"
    r"|(?:arrive|land|meet|stay|settle) in)\s+(?:the\s+)?"
)
# Posts whose words mean other things as often.
SINGLE_POSTS = POSTS - frozenset("count cabinet chair anchor head cardinal speaker".split())
# "the joint statement of the Danish and Swedish ministers": whose it was.
OWNER = re.compile(r"the [^,]+? of (?P<whole>the [^.]*[A-Z][^.]* (?P<last>[a-z]+))")


@cache
def actor_nouns() -> frozenset[str]:
    return words("actor_nouns")


@dataclass(frozen=True, slots=True)
class Event:
    """A frame that can be told, with the words of its subject, and what proves it."""

    index: int
    frame: Frame
    subject: Part
    words: str
    certainty: Certainty
    source: str
    evidence: tuple[int, ...] = ()


class Keys:
    """Finds keys in events; `exact` holds the starts of the dates that may be asked for."""

    def __init__(self, teller: Teller, exact: frozenset[int]) -> None:
        self.text = teller.text
        self.teller = teller
        self.exact = exact
        self.by_id = teller.by_id

    def of(self, fact: Fact, event: Event) -> Iterator[Fact]:
        """The fact once for each part of it that can be a key."""
        for part in event.frame.parts:
            yield from self.asked(fact, event, part)
        if (owner := OWNER.fullmatch(event.words)) and owner["last"] in actor_nouns():
            yield replace(fact, kind=FactKind.ACTOR, answer=bare(owner["whole"]))

    def asked(self, fact: Fact, event: Event, part: Part) -> Iterator[Fact]:
        """The fact asked for this part of it, where the part can be a key."""
        entities = [self.by_id[entity_id] for entity_id in part.entities]
        only = part.entities[0] if len(entities) == 1 else None
        if part.slot is Slot.WHEN or part.preposition in BORDERS:
            date = self.date_of(part)
            if date is not None and fact.certainty is not Certainty.HEDGED:
                yield replace(fact, answer=date.name, answer_entity=date.id)
        elif part.slot is Slot.INFINITIVE:
            yield from self.destination(fact, part)
        elif not entities:
            if part is event.subject and self.is_group(event):
                yield replace(fact, kind=FactKind.ACTOR, answer=bare(event.words))
            yield from self.seat(fact, part)
        elif (kind := self.kind_of(event.frame, part, entities)) is not None:
            ids = self.listed(part) if only else part.entities
            only = ids[0] if only and len(ids) == 1 else None
            yield replace(fact, kind=kind, answer=self.teller.names(ids), answer_entity=only)
            if kind is not FactKind.PLACE:
                yield from self.seat(fact, part)
        else:
            yield from self.seat(fact, part)

    def seat(self, fact: Fact, part: Part) -> Iterator[Fact]:
        """The fact asked for the place of a thing that is told in this part."""
        if part.slot not in SEATS or part.pronoun:
            return
        if (place := self.place_after(part)) is not None and place.id not in part.entities:
            yield replace(fact, kind=FactKind.PLACE, answer=place.name, answer_entity=place.id)

    def place_after(self, part: Part) -> Entity | None:
        """ "evacuated the hospital in Aleppo": the place of the thing is that of the event."""
        inside = self.teller.mentions_in(part.start, part.end)
        if not inside or inside[-1][1] != part.end or inside[-1][2].kind is not Kind.PLACE:
            return None
        before = self.text[part.start : inside[-1][0]]
        return inside[-1][2] if re.search(r"\b(?:in|at|near|to)(?: the)? $", before) else None

    def listed(self, part: Part) -> tuple[str, ...]:
        """The one entity of a part with those that stand beside it in a list: "the districts of
        Lachin and Kalbajar"."""
        ids: list[str] = []
        end, joined = None, False
        for begin, stop, entity in self.teller.mentions_in(part.start, part.end):
            between = self.text[end:begin] if end is not None else ""
            if entity.id == part.entities[0] or (ids and LIST.fullmatch(between)):
                ids.append(entity.id)
                joined = joined or "and" in between
                end = stop
            elif ids:
                break
        if not joined and all(self.by_id[id_].kind is Kind.PLACE for id_ in ids):
            # "In Colorado Springs, Colorado": where the first of them lies.
            return tuple(ids[:1]) or part.entities
        return tuple(dict.fromkeys(ids)) or part.entities

    def kind_of(self, frame: Frame, part: Part, entities: list[Entity]) -> FactKind | None:
        kinds = {entity.kind for entity in entities}
        if kinds <= {*ACTORS}:
            beside = self.is_partner(part, entities) or self.names_holder(frame, part, entities)
            return FactKind.ACTOR if part.slot in ACTOR_SLOTS or beside else None
        if kinds != {Kind.PLACE}:
            return None
        if part.slot is Slot.AGENT or (
            part.slot is Slot.SUBJECT and not frame.passive and frame.lemma not in STATES
        ):
            return FactKind.ACTOR
        if part.slot is Slot.OTHER:
            return FactKind.PLACE if part.preposition in PLACE_PREPOSITIONS else None
        return FactKind.PLACE if part.slot in PLACE_SLOTS else None

    def is_partner(self, part: Part, entities: list[Entity]) -> bool:
        """ "Wrote the play with the actor Ann Lee", "lost the town to Lee": a second actor."""
        if part.slot is not Slot.OTHER or part.preposition not in PARTNER_PREPOSITIONS:
            return False
        inside = self.teller.mentions_in(part.start, part.end)
        person = len(entities) == 1 and entities[0].kind is Kind.PERSON
        return person and bool(inside) and inside[-1][1] == part.end

    def names_holder(self, frame: Frame, part: Part, entities: list[Entity]) -> bool:
        """ "Her teacher was Ann Lee": somebody described, and then named."""
        people = len(entities) == 1 and entities[0].kind is Kind.PERSON
        return part.slot is Slot.ATTRIBUTE and people and frame.lemma == "be"

    def is_group(self, event: Event) -> bool:
        """Unnamed actors told well enough to be a key: "Turkish generals"."""
        part, printed = event.subject, event.words.split()
        heads = [word for word in printed if word.lower().startswith(part.head or " ")]
        people = part.head in SINGLE_POSTS or any(word in actor_nouns() for word in heads)
        described = has_capital(event.words)
        return people and len(printed) <= 8 and described

    def destination(self, fact: Fact, part: Part) -> Iterator[Fact]:
        """ "is planning to visit Baku": the place is where somebody means to go."""
        if (found := TRAVEL.match(self.text[part.start : part.end])) is None:
            return
        for start, _, entity in self.teller.mentions_in(part.start, part.end):
            if entity.kind is Kind.PLACE and start == part.start + found.end():
                yield replace(
                    fact, kind=FactKind.PLACE, answer=entity.name, answer_entity=entity.id
                )

    def date_of(self, part: Part) -> Entity | None:
        """The exact date of a WHEN part or of "since 1912"; vague and approximate ones are none."""
        is_time = part.slot is Slot.WHEN or part.preposition in BORDERS
        if not is_time or len(part.entities) != 1:
            return None
        date = self.by_id[part.entities[0]]
        if date.kind is not Kind.DATE:
            return None
        mention = self.mention(part)
        if date.subtype not in DATED or date.value[-1:] in "~?%" or mention is None:
            return None
        return date if mention.start in self.exact else None

    def mention(self, part: Part) -> Mention | None:
        """The printing of a date that lies in this part."""
        date = self.by_id[part.entities[0]]
        index = bisect_left(date.mentions, (part.start,))
        found = date.mentions[index] if index < len(date.mentions) else None
        return found if found is not None and found.start < part.end else None


def has_capital(source: str) -> bool:
    """Whether the source is named: "the Danish police", and not "the company"."""
    return source != source.lower()
