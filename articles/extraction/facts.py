"""Facts: one thing worth knowing each, told as a sentence, with the sentences that prove it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.events import dates_from_elsewhere
from articles.extraction.records import (
    Basis,
    Certainty,
    Entity,
    Fact,
    FactKind,
    Frame,
    Kind,
    Mention,
    Part,
    Reading,
    Role,
    Slot,
    Span,
)
from articles.extraction.statements import Teller, attributed

ASKABLE = (Certainty.ASSERTED, Certainty.NAMED_SOURCE, Certainty.HEDGED)
DATED = ("day", "month", "year", "decade", "century", "season")
ACTORS = (Kind.PERSON, Kind.ORGANISATION, Kind.GROUP)
ACTOR_SLOTS = (Slot.SUBJECT, Slot.AGENT, Slot.OBJECT, Slot.WITH)
PLACE_SLOTS = (Slot.WHERE, Slot.OBJECT, Slot.OTHER)
PLACE_PREPOSITIONS = frozenset("in at to from near on into through towards toward across".split())
# Saying and thinking are told as claims, not as events.
SAYING = frozenset(
    """
    say state claim report announce declare allege tell inform add note argue insist warn explain
    confirm admit acknowledge assert maintain reply stress emphasise emphasize reveal believe think
    accept
    """.split()
)


def find_facts(reading: Reading, exact: frozenset[int]) -> list[Fact]:
    """Every fact of the reading; `exact` holds the starts of dates that may be asked for."""
    finder = Finder(reading, exact)
    return merge([*finder.from_frames(), *finder.from_roles()])


class Finder:
    def __init__(self, reading: Reading, exact: frozenset[int]) -> None:
        self.reading = reading
        self.exact = exact
        self.teller = Teller(reading)
        self.by_id = self.teller.by_id
        self.starts = [sentence.start for sentence in reading.sentences]
        self.borrowed = dates_from_elsewhere(reading, self.date_of)

    def from_frames(self) -> Iterator[Fact]:
        for index, frame in enumerate(self.reading.frames):
            if self.is_askable(frame):
                if frame.lemma in SAYING and any(p.slot is Slot.CONTENT for p in frame.parts):
                    yield from self.claims(index, frame)
                else:
                    yield from self.events(index, frame)

    def is_askable(self, frame: Frame) -> bool:
        sentence = self.reading.sentences[frame.sentence]
        if sentence.layout != "body" or sentence.certainty is Certainty.OPINION:
            return False
        return frame.certainty in ASKABLE and not frame.negated

    def events(self, index: int, frame: Frame) -> Iterator[Fact]:
        subject = next((p for p in frame.parts if p.slot is Slot.SUBJECT), None)
        if subject is None or not self.teller.stands_alone(subject):
            return
        when, evidence = self.borrowed.get(index, ("", ()))
        statement = self.teller.frame(frame, when)
        told = attributed(statement, frame.certainty, frame.source)
        proof = self.proof(frame, evidence)
        fact = Fact(FactKind.DATE, told, "", proof, frame.certainty, frame.source, frame=index)
        known = [part for part in frame.parts if self.is_known(part)]
        if len(known) < 2:
            return
        for part in frame.parts:
            yield from self.asked(fact, frame, part)
        if frame.reported and frame.certainty is Certainty.NAMED_SOURCE and frame.source:
            yield replace(
                fact,
                kind=FactKind.CLAIM,
                answer=frame.source,
                answer_entity=frame.source_entity,
            )

    def asked(self, fact: Fact, frame: Frame, part: Part) -> Iterator[Fact]:
        """The fact asked for this part of it, where the part can be a key."""
        entities = [self.by_id[entity_id] for entity_id in part.entities]
        only = part.entities[0] if len(entities) == 1 else None
        if part.slot is Slot.WHEN:
            date = self.date_of(part)
            if date is not None and frame.certainty is not Certainty.HEDGED:
                yield replace(fact, answer=date.name, answer_entity=date.id)
            return
        if not entities:
            if part.slot is Slot.SUBJECT and self.teller.has_name(part):
                answer = bare(self.teller.phrase(part))
                yield replace(fact, kind=FactKind.ACTOR, answer=answer)
            return
        kinds = {entity.kind for entity in entities}
        answer = self.teller.names(part.entities)
        if (part.slot in ACTOR_SLOTS and kinds <= {*ACTORS}) or (
            part.slot in (Slot.SUBJECT, Slot.AGENT) and kinds == {Kind.PLACE}
        ):  # fmt: skip
            yield replace(fact, kind=FactKind.ACTOR, answer=answer, answer_entity=only)
        elif kinds == {Kind.PLACE} and self.is_place(part):
            yield replace(fact, kind=FactKind.PLACE, answer=answer, answer_entity=only)

    def is_place(self, part: Part) -> bool:
        return part.slot in (Slot.WHERE, Slot.OBJECT) or (
            part.slot is Slot.OTHER and part.preposition in PLACE_PREPOSITIONS
        )

    def is_known(self, part: Part) -> bool:
        """Whether the part says something that narrows the fact down."""
        if part.slot is Slot.WHEN:
            return self.date_of(part) is not None
        return self.teller.stands_alone(part)

    def date_of(self, part: Part) -> Entity | None:
        """The exact date of a WHEN part; vague and approximate dates are none."""
        if part.slot is not Slot.WHEN or len(part.entities) != 1:
            return None
        date = self.by_id[part.entities[0]]
        mention = self.mention(part)
        if date.subtype not in DATED or date.value[-1:] in "~?%" or mention is None:
            return None
        return date if mention.start in self.exact else None

    def mention(self, part: Part) -> Mention | None:
        date = self.by_id[part.entities[0]]
        inside = (m for m in date.mentions if part.start <= m.start < part.end)
        return next(inside, None)

    def claims(self, index: int, frame: Frame) -> Iterator[Fact]:
        """ "X said that ...": who said it."""
        subject = next((p for p in frame.parts if p.slot is Slot.SUBJECT), None)
        if subject is None or not self.teller.stands_alone(subject):
            return
        entity = self.by_id[subject.entities[0]] if len(subject.entities) == 1 else None
        if entity is None and not self.teller.has_name(subject):
            return
        yield Fact(
            FactKind.CLAIM,
            self.teller.frame(frame),
            entity.name if entity else bare(self.teller.phrase(subject)),
            self.proof(frame, ()),
            Certainty.NAMED_SOURCE,
            entity.name if entity else bare(self.teller.phrase(subject)),
            answer_entity=entity.id if entity else None,
            frame=index,
        )

    def proof(self, frame: Frame, more: tuple[int, ...]) -> tuple[Span, ...]:
        """The frame's sentence, and the one that its date hangs on ("the same day")."""
        positions = {frame.sentence, *more}
        for part in frame.parts:
            if part.slot is Slot.WHEN and part.entities:
                mention = self.mention(part)
                if mention is not None and (anchor := self.anchor(mention)) is not None:
                    positions.add(anchor)
        return self.spans(positions)

    def anchor(self, mention: Mention) -> int | None:
        """The sentence of the date that this one is counted from."""
        if mention.basis not in (Basis.RELATIVE, Basis.FROM_EARLIER_DATE) or not mention.anchor:
            return None
        before = [
            other.start
            for entity in self.reading.entities
            if entity.kind is Kind.DATE and entity.value == mention.anchor
            for other in entity.mentions
            if other.start < mention.start and other.basis != Basis.RELATIVE
        ]
        if not before:
            return None
        position = self.sentence_at(max(before))
        return position if self.reading.sentences[position].layout == "body" else None

    def sentence_at(self, offset: int) -> int:
        return max(bisect_right(self.starts, offset) - 1, 0)

    def spans(self, positions: set[int]) -> tuple[Span, ...]:
        sentences = self.reading.sentences
        return tuple(Span(sentences[i].start, sentences[i].end) for i in sorted(positions))

    def from_roles(self) -> Iterator[Fact]:
        for index, role in self.best_roles():
            sentence = self.reading.sentences[role.sentence]
            if sentence.layout != "body":
                continue
            person = self.by_id[role.person]
            fact = Fact(
                FactKind.ROLE,
                self.teller.role(role),
                capital(role.phrase),
                self.spans({role.sentence}),
                Certainty.ASSERTED,
                role=index,
            )
            yield fact
            yield replace(fact, kind=FactKind.ACTOR, answer=person.name, answer_entity=role.person)
            if role.body and role.body_entity:
                body = self.by_id[role.body_entity]
                if body.kind in ACTORS:
                    yield replace(
                        fact, kind=FactKind.ACTOR, answer=body.name, answer_entity=body.id
                    )

    def best_roles(self) -> Iterator[tuple[int, Role]]:
        """One role for each post that a person holds: the one told most fully."""
        best: dict[tuple[str, str, str], int] = {}
        for index, role in enumerate(self.reading.roles):
            body = role.body_entity or role.body.lower()
            key = (role.person, role.title.lower().split()[-1], body)
            known = best.get(key)
            if known is None or len(role.phrase) > len(self.reading.roles[known].phrase):
                best[key] = index
        for index in sorted(best.values()):
            yield index, self.reading.roles[index]


def merge(facts: list[Fact]) -> list[Fact]:
    """Facts that tell the same are one fact with all their proof; surer ones come first."""
    merged: dict[tuple[FactKind, str, str], Fact] = {}
    for fact in facts:
        key = (fact.kind, fact.statement, fact.answer)
        known = merged.get(key)
        if known is None:
            merged[key] = fact
        else:
            proof = tuple(sorted({*known.evidence, *fact.evidence}))
            merged[key] = replace(known, evidence=proof)
    return list(merged.values())


def bare(phrase: str) -> str:
    """The phrase as an option is printed: without its article, with a capital."""
    first, _, rest = phrase.partition(" ")
    return capital(rest if first.lower() in ("the", "a", "an") and rest else phrase)


def capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]
