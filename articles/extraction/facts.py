"""Facts: one thing worth knowing each, told as a sentence, with the sentences that prove it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from articles.extraction.descriptions import Descriptions
from articles.extraction.events import dates_from_elsewhere
from articles.extraction.lexicon import words
from articles.extraction.lexicon.loaded import find_loaded
from articles.extraction.posts import POSTS
from articles.extraction.proofs import Proofs
from articles.extraction.records import (
    Certainty,
    Entity,
    Fact,
    FactKind,
    Frame,
    Kind,
    Mention,
    Part,
    Reading,
    Slot,
    Span,
)
from articles.extraction.sourcewords import SPEECH, THOUGHT
from articles.extraction.standing import place_facts, role_facts
from articles.extraction.statements import Teller, attributed, bare, capital, sentence

MOST_PROOFS = 4
ASKABLE = (Certainty.ASSERTED, Certainty.NAMED_SOURCE, Certainty.HEDGED)
DATED = ("day", "month", "year", "decade", "century", "season")
ACTORS = (Kind.PERSON, Kind.ORGANISATION, Kind.GROUP)
ACTOR_SLOTS = (Slot.SUBJECT, Slot.AGENT, Slot.OBJECT, Slot.WITH)
PLACE_SLOTS = (Slot.SUBJECT, Slot.WHERE, Slot.OBJECT)
PLACE_PREPOSITIONS = frozenset("in at to from near on into through towards toward across".split())
# Words that point out of the sentence, wherever they stand in it.
UNRESOLVED = re.compile(r"\b(?:him|them|there|here|the (?:latter|former|same))\b")
LONGEST_NAME = 60
LIST = re.compile(r",? and |, ")
# Without these a clause says nothing that could be asked.
CORE = (Slot.OBJECT, Slot.AGENT, Slot.WITH, Slot.ATTRIBUTE)
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
# Adjectives by which an author passes judgement.
VERDICTS = frozenset(
    """
    irresponsible shameful disgraceful outrageous heroic cowardly cruel evil wonderful terrible
    horrible brilliant ridiculous absurd unforgivable unacceptable treacherous despicable barbaric
    """.split()
)


@cache
def actor_nouns() -> frozenset[str]:
    return words("actor_nouns")


@dataclass(frozen=True, slots=True)
class Clues:
    """What the page tells beyond its reading: the starts of the dates that may be asked for, the
    fuller words for bare nouns, and the spans of quotations."""

    exact: frozenset[int]
    descriptions: Descriptions
    quoted: tuple[Span, ...]


def find_facts(reading: Reading, clues: Clues) -> list[Fact]:
    finder = Finder(reading, clues)
    return merge(
        [
            *finder.from_frames(),
            *role_facts(reading, finder.teller, finder.proofs),
            *place_facts(reading, finder.teller, finder.proofs),
        ]
    )


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


class Finder:
    def __init__(self, reading: Reading, clues: Clues) -> None:
        self.reading = reading
        self.clues = clues
        self.teller = Teller(reading, clues.quoted)
        self.by_id = self.teller.by_id
        self.proofs = Proofs(reading)
        self.borrowed = dates_from_elsewhere(reading, self.date_of)

    def from_frames(self) -> Iterator[Fact]:
        for index, frame in enumerate(self.reading.frames):
            event = self.event(index, frame) if self.is_askable(frame) else None
            if event is None:
                continue
            if any(part.slot is Slot.CONTENT for part in frame.parts):
                yield from self.claims(event)
            else:
                yield from self.happenings(event)

    def is_askable(self, frame: Frame) -> bool:
        told = self.reading.sentences[frame.sentence]
        if told.layout != "body" or told.certainty is Certainty.OPINION:
            return False
        # "Reports say that X could resign": not even the source says that it happened.
        return frame.certainty in ASKABLE and not frame.negated and frame.tense != "modal"

    def event(self, index: int, frame: Frame) -> Event | None:
        """The frame with a subject that stands alone, if need be by its fuller description."""
        subject = next((p for p in frame.parts if p.slot is Slot.SUBJECT), None)
        if subject is None or self.opens_with_date(subject):
            return None
        if self.teller.stands_alone(subject):
            words = self.teller.phrase(subject)
            return Event(index, frame, subject, words, frame.certainty, frame.source)
        if subject.pronoun or not self.is_bare(subject):
            return None
        date = next((d.id for p in frame.parts if (d := self.date_of(p))), "")
        fuller = self.clues.descriptions.fuller(subject, frame.sentence, date)
        if fuller is None:
            return None
        certainty, source = frame.certainty, frame.source
        told = self.reading.sentences[fuller.sentence].certainty
        if frame.form == "participle" and date in fuller.dates and told is Certainty.ASSERTED:
            # What both sentences take for granted is not what the source of one of them claims.
            certainty, source = Certainty.ASSERTED, ""
        # A headline may tell which siege is meant; it proves nothing.
        proof = (
            (fuller.sentence,) if self.reading.sentences[fuller.sentence].layout == "body" else ()
        )
        words = f"the {fuller.words}"
        return Event(index, frame, subject, words, certainty, source, proof)

    def opens_with_date(self, part: Part) -> bool:
        """ "Since December GM has ...": the parser took the date into the subject."""
        inside = self.teller.mentions_in(part.start, part.end)
        return bool(inside) and inside[0][2].kind is Kind.DATE and inside[0][0] == part.start

    def is_bare(self, part: Part) -> bool:
        """ "the statement": an article, a noun, and perhaps one word between."""
        words = self.reading.text[part.start : part.end].lower().split()
        return words[:1] == ["the"] and len(words) <= 3

    def happenings(self, event: Event) -> Iterator[Fact]:
        frame = event.frame
        if not self.is_complete(frame) or self.speaks_of_itself(event) or self.lost_name(frame):
            return
        when, elsewhere = self.borrowed.get(event.index, ("", ()))
        clause = self.teller.frame(frame, event.words, when)
        if self.takes_sides(event, clause) or UNRESOLVED.search(clause):
            return
        fact = Fact(
            FactKind.DATE,
            attributed(clause, event.certainty, event.source),
            "",
            self.proof(event, elsewhere),
            event.certainty,
            event.source,
            frame=event.index,
        )
        for part in frame.parts:
            yield from self.asked(fact, event, part)
        if (owner := OWNER.fullmatch(event.words)) and owner["last"] in actor_nouns():
            yield replace(fact, kind=FactKind.ACTOR, answer=bare(owner["whole"]))
        if event.certainty is Certainty.NAMED_SOURCE and has_capital(event.source):
            yield replace(
                fact, kind=FactKind.CLAIM, answer=capital(event.source),
                answer_entity=frame.source_entity,
            )  # fmt: skip

    def is_complete(self, frame: Frame) -> bool:
        """Whether what is done, to whom, is told in words that stand alone."""
        owned = any(part.slot is Slot.SUBJECT and part.entities for part in frame.parts)
        core = [part for part in frame.parts if part.slot in CORE]
        known = [p for p in frame.parts if p.slot is not Slot.SUBJECT and self.is_known(p)]
        return bool(known) and all(
            self.teller.stands_alone(part) or (owned and self.teller.is_owned(part))
            for part in core
        )

    def speaks_of_itself(self, event: Event) -> bool:
        """ "Pundits, citing Russian media, are of opinion": the source is no fact of its own."""
        frame = event.frame
        if not frame.reported:
            return False
        # "X said that it would ..." is told as a claim already.
        itself = frame.source_entity and event.subject.entities == (frame.source_entity,)
        printed = self.reading.quote(event.subject).casefold()
        return bool(itself) or re.split(r"[, ]", event.source.casefold())[0] == printed

    def lost_name(self, frame: Frame) -> bool:
        """ "arrested Leclerc": the name beside the verb is in no part, so the parse went wrong."""
        after = frame.main.end + 1
        beside = self.teller.mentions_in(after, after + LONGEST_NAME)[:1]
        return (
            bool(beside)
            and beside[0][0] == after
            and not any(part.start <= after < part.end for part in frame.parts)
        )

    def takes_sides(self, event: Event, statement: str) -> bool:
        """An undated assertion in the loaded words of an author who takes sides, or a verdict."""
        if event.certainty is not Certainty.ASSERTED:
            return False
        if VERDICTS & set(re.findall(r"[a-z]+", statement)):
            return True
        dated = any(part.slot is Slot.WHEN for part in event.frame.parts)
        return self.reading.opinionated and not dated and bool(find_loaded(statement))

    def asked(self, fact: Fact, event: Event, part: Part) -> Iterator[Fact]:
        """The fact asked for this part of it, where the part can be a key."""
        entities = [self.by_id[entity_id] for entity_id in part.entities]
        only = part.entities[0] if len(entities) == 1 else None
        if part.slot is Slot.WHEN:
            date = self.date_of(part)
            if date is not None and fact.certainty is not Certainty.HEDGED:
                yield replace(fact, answer=date.name, answer_entity=date.id)
        elif part.slot is Slot.INFINITIVE:
            yield from self.destination(fact, part)
        elif not entities:
            if part is event.subject and self.is_group(event):
                yield replace(fact, kind=FactKind.ACTOR, answer=bare(event.words))
            if part.slot is Slot.OBJECT and (place := self.place_after(part)) is not None:
                yield replace(fact, kind=FactKind.PLACE, answer=place.name, answer_entity=place.id)
        elif (kind := self.kind_of(event.frame, part, entities)) is not None:
            ids = self.listed(part) if only else part.entities
            only = only if len(ids) == 1 else None
            yield replace(fact, kind=kind, answer=self.teller.names(ids), answer_entity=only)

    def place_after(self, part: Part) -> Entity | None:
        """ "evacuated the hospital in Aleppo": the place of the thing is that of the event."""
        inside = self.teller.mentions_in(part.start, part.end)
        if not inside or inside[-1][1] != part.end or inside[-1][2].kind is not Kind.PLACE:
            return None
        before = self.reading.text[part.start : inside[-1][0]]
        return inside[-1][2] if re.search(r"\b(?:in|at|near)(?: the)? $", before) else None

    def listed(self, part: Part) -> tuple[str, ...]:
        """The one entity of a part with those that stand beside it in a list: "the districts of
        Lachin and Kalbajar"."""
        ids: list[str] = []
        end = None
        for begin, stop, entity in self.teller.mentions_in(part.start, part.end):
            between = self.reading.text[end:begin] if end is not None else ""
            if entity.id == part.entities[0] or (ids and LIST.fullmatch(between)):
                ids.append(entity.id)
                end = stop
            elif ids:
                break
        return tuple(dict.fromkeys(ids)) or part.entities

    def kind_of(self, frame: Frame, part: Part, entities: list[Entity]) -> FactKind | None:
        kinds = {entity.kind for entity in entities}
        if kinds <= {*ACTORS}:
            return FactKind.ACTOR if part.slot in ACTOR_SLOTS else None
        if kinds != {Kind.PLACE}:
            return None
        if part.slot is Slot.AGENT or (
            part.slot is Slot.SUBJECT and not frame.passive and frame.lemma not in STATES
        ):
            return FactKind.ACTOR
        if part.slot is Slot.OTHER:
            return FactKind.PLACE if part.preposition in PLACE_PREPOSITIONS else None
        return FactKind.PLACE if part.slot in PLACE_SLOTS else None

    def is_group(self, event: Event) -> bool:
        """Unnamed actors told well enough to be a key: "Turkish generals"."""
        part, printed = event.subject, event.words.split()
        heads = [word for word in printed if word.lower().startswith(part.head or " ")]
        people = part.head in SINGLE_POSTS or any(word in actor_nouns() for word in heads)
        described = has_capital(event.words)
        return people and len(printed) <= 8 and described

    def destination(self, fact: Fact, part: Part) -> Iterator[Fact]:
        """ "is planning to visit Baku": the place is where somebody means to go."""
        if (found := TRAVEL.match(self.reading.quote(part))) is None:
            return
        for start, _, entity in self.teller.mentions_in(part.start, part.end):
            if entity.kind is Kind.PLACE and start == part.start + found.end():
                yield replace(
                    fact, kind=FactKind.PLACE, answer=entity.name, answer_entity=entity.id
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
        return date if mention.start in self.clues.exact else None

    def mention(self, part: Part) -> Mention | None:
        """The printing of a date that lies in this part."""
        date = self.by_id[part.entities[0]]
        index = bisect_left(date.mentions, (part.start,))
        found = date.mentions[index] if index < len(date.mentions) else None
        return found if found is not None and found.start < part.end else None

    def claims(self, event: Event) -> Iterator[Fact]:
        """ "X said that ...": who said it."""
        frame, subject = event.frame, event.subject
        if frame.passive or frame.lemma not in SPEECH | THOUGHT | {"accept"}:
            return
        entity = self.by_id[subject.entities[0]] if len(subject.entities) == 1 else None
        if entity is None and not (subject.entities or self.teller.has_name(subject)):
            return
        speaker = entity.name if entity else bare(event.words)
        yield Fact(
            FactKind.CLAIM,
            sentence(self.teller.frame(frame, event.words)),
            speaker,
            self.proof(event),
            Certainty.NAMED_SOURCE,
            speaker,
            answer_entity=entity.id if entity else None,
            frame=event.index,
        )

    def proof(self, event: Event, more: tuple[int, ...] = ()) -> tuple[Span, ...]:
        """The frame's sentence, those of its fuller words, and those that its date hangs on."""
        mentions = [
            mention
            for part in event.frame.parts
            if part.slot is Slot.WHEN and part.entities and (mention := self.mention(part))
        ]
        anchors = (self.proofs.anchor(mention) for mention in mentions)
        hung = [position for position in anchors if position is not None]
        return self.proofs.spans([event.frame.sentence, *event.evidence, *more, *hung])


def has_capital(source: str) -> bool:
    """Whether the source is named: "the Danish police", and not "the company"."""
    return source != source.lower()


def merge(facts: list[Fact]) -> list[Fact]:
    """Facts that tell the same are one fact, with the proof of the first few of them."""
    merged: dict[tuple[FactKind, str, str], Fact] = {}
    for fact in facts:
        key = (fact.kind, fact.statement, fact.answer)
        known = merged.setdefault(key, fact)
        if known is not fact and len(known.evidence) < MOST_PROOFS:
            proof = tuple(sorted({*known.evidence, *fact.evidence}))
            merged[key] = replace(known, evidence=proof)
    return list(merged.values())
