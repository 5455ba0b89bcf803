"""Facts: one thing worth knowing each, told as a sentence, with the sentences that prove it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.extraction.lexicon.loaded import find_loaded
from articles.extraction.records import (
    Certainty,
    Fact,
    FactKind,
    Frame,
    Kind,
    Part,
    Reading,
    Slot,
    Span,
)
from articles.extraction.sourcing.words import SPEECH, THOUGHT
from articles.extraction.telling.descriptions import Descriptions
from articles.extraction.telling.events import dates_from_elsewhere
from articles.extraction.telling.keys import Event, Keys, has_capital
from articles.extraction.telling.occasions import called, is_occasion
from articles.extraction.telling.proofs import Proofs
from articles.extraction.telling.quotations import Quotations
from articles.extraction.telling.quoting import passage_facts
from articles.extraction.telling.standing import place_facts, role_facts
from articles.extraction.telling.statements import Teller, attributed, bare, sentence

MOST_PROOFS = 4
ASKABLE = (Certainty.ASSERTED, Certainty.NAMED_SOURCE, Certainty.HEDGED)
# Words that point out of the sentence, wherever they stand in it.
UNRESOLVED = re.compile(r"\b(?:him|them|there|here|the (?:latter|former|same))\b")
LONGEST_NAME = 60
# Without these a clause says nothing that could be asked.
CORE = (Slot.OBJECT, Slot.AGENT, Slot.WITH, Slot.ATTRIBUTE)
# Adjectives by which an author passes judgement.
VERDICTS = frozenset(
    """
    irresponsible shameful disgraceful outrageous heroic cowardly cruel evil wonderful terrible
    horrible brilliant ridiculous absurd unforgivable unacceptable treacherous despicable barbaric
    """.split()
)


@dataclass(frozen=True, slots=True)
class Clues:
    """What the page tells beyond its reading: the starts of the dates that may be asked for, the
    fuller words for bare nouns, and the spans of quotations."""

    exact: frozenset[int]
    descriptions: Descriptions
    quoted: tuple[Span, ...]


def find_facts(reading: Reading, clues: Clues) -> list[Fact]:
    finder = Finder(reading, clues)
    told = merge(
        [
            *finder.from_frames(),
            *role_facts(reading, finder.teller, finder.proofs),
            *place_facts(reading, finder.teller, finder.proofs),
            *Quotations(reading, clues.quoted, finder.proofs).facts(),
        ]
    )
    return [*told, *passage_facts(reading, finder.proofs, told)]


class Finder:
    def __init__(self, reading: Reading, clues: Clues) -> None:
        self.reading = reading
        self.clues = clues
        self.teller = Teller(reading, clues.quoted, clues.exact)
        self.by_id = self.teller.by_id
        self.keys = Keys(self.teller, clues.exact)
        self.proofs = Proofs(reading)
        self.borrowed = dates_from_elsewhere(reading, self.keys.date_of)

    def from_frames(self) -> Iterator[Fact]:
        said: set[tuple[int, str]] = set()
        happened: list[tuple[int, Fact]] = []
        for index, frame in enumerate(self.reading.frames):
            event = self.event(index, frame) if self.is_askable(frame) else None
            if event is None:
                continue
            if any(part.slot is Slot.CONTENT for part in frame.parts):
                for fact in self.claims(event):
                    said.add((frame.sentence, fact.answer))
                    yield fact
            else:
                happened += ((frame.sentence, fact) for fact in self.happenings(event))
        for position, fact in happened:
            # "X said that Y" is told already; "According to X, Y" would ask the same.
            if fact.kind is not FactKind.CLAIM or (position, fact.answer) not in said:
                yield fact

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
        if is_occasion(frame) or self.teller.stands_alone(subject):
            words = self.teller.phrase(subject)
            words = called(subject, words) if is_occasion(frame) else words
            return Event(index, frame, subject, words, frame.certainty, frame.source)
        if subject.pronoun or not self.is_bare(subject):
            return None
        date = next((d.id for p in frame.parts if (d := self.keys.date_of(p))), "")
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
        yield from self.keys.of(fact, event)
        if event.certainty is Certainty.NAMED_SOURCE and has_capital(event.source):
            yield replace(
                fact, kind=FactKind.CLAIM, answer=bare(event.source),
                answer_entity=frame.source_entity,
            )  # fmt: skip

    def is_complete(self, frame: Frame) -> bool:
        """Whether what is done, to whom, is told in words that stand alone."""
        owned = any(part.slot is Slot.SUBJECT and part.entities for part in frame.parts)
        core = [part for part in frame.parts if part.slot in CORE]
        known = [p for p in frame.parts if p.slot is not Slot.SUBJECT and self.is_known(p)]
        return bool(known) and all(
            self.teller.stands_alone(part)
            or (owned and self.teller.is_owned(part))
            or self.is_pinned(part, frame)
            for part in core
        )

    def is_pinned(self, part: Part, frame: Frame) -> bool:
        """ "The shipyard at Tangen": the phrase behind it says which one."""
        words = self.reading.quote(part).split()
        return words[0].lower() == "the" and any(
            other.entities
            and other.preposition in ("at", "in", "near", "of")
            and other.slot is not Slot.WHEN
            and other.start - part.end == len(other.preposition) + 2
            for other in frame.parts
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

    def is_known(self, part: Part) -> bool:
        """Whether the part says something that narrows the fact down."""
        if part.slot is Slot.WHEN:
            return self.keys.date_of(part) is not None
        return self.teller.stands_alone(part)

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
        """The frame's sentence, those of its fuller words, of whom its pronouns stand for, and
        those that its date hangs on.
        """
        mentions = [
            mention
            for part in event.frame.parts
            if part.slot is Slot.WHEN and part.entities and (mention := self.keys.mention(part))
        ]
        anchors = (self.proofs.anchor(mention) for mention in mentions)
        hung = [position for position in anchors if position is not None]
        meant = [at for part in event.frame.parts for at in self.proofs.antecedents(part)]
        return self.proofs.spans([event.frame.sentence, *event.evidence, *more, *hung, *meant])


def merge(facts: list[Fact]) -> list[Fact]:
    """Facts that tell the same are one fact, with the proof of the first few of them."""
    merged: dict[tuple[FactKind, str, str], Fact] = {}
    for fact in facts:
        key = (fact.kind, fact.statement, fact.answer)
        known = merged.setdefault(key, fact)
        if known is not fact and len(known.evidence) < MOST_PROOFS:
            proof = tuple(sorted({*known.evidence, *fact.evidence}))
            merged[key] = replace(known, evidence=proof, quoted=known.quoted or fact.quoted)
    return list(merged.values())
