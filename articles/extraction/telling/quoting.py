"""Facts told in the article's own sentence, where no clause of it could be told anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from articles.extraction.records import (
    Certainty,
    Fact,
    FactKind,
    Kind,
    Part,
    Passage,
    Reading,
    Reference,
    Slot,
    Span,
)
from articles.extraction.telling.names import in_sentence
from articles.extraction.telling.proofs import Proofs

KINDS = {Kind.DATE: FactKind.DATE, Kind.PLACE: FactKind.PLACE}
OWNERS = frozenset(("his", "her", "its", "their"))
_SPACES = re.compile(r"\s+")
_STRAY = re.compile(r"\s+([,.])")


def passage_facts(reading: Reading, proofs: Proofs, told: Sequence[Fact]) -> Iterator[Fact]:
    """A fact for each gap of a passage that no other fact on its sentence answers."""
    known = {(span, fact.answer_entity) for fact in told for span in fact.evidence}
    for index, passage in enumerate(reading.passages):
        sentence = reading.sentences[passage.sentence]
        for gap in passage.gaps:
            entity = reading.entity(gap.entity)
            if (Span(sentence.start, sentence.end), entity.id) in known:
                continue
            yield Fact(
                KINDS.get(entity.kind, FactKind.ACTOR),
                statement(reading, passage),
                entity.name,
                proof(reading, passage, proofs),
                Certainty.ASSERTED,
                answer_entity=entity.id,
                passage=index,
            )


def proof(reading: Reading, passage: Passage, proofs: Proofs) -> tuple[Span, ...]:
    """The sentence, and those that name whom its pronouns stand for."""
    positions = [passage.sentence]
    for one in passage.stand_ins:
        pronoun = Part(Slot.SUBJECT, one.start, one.end, (one.entity,), pronoun=True)
        positions += proofs.antecedents(pronoun)
    return proofs.spans(positions)


def statement(reading: Reading, passage: Passage) -> str:
    """The words that were kept, with names for what stands for them, as one sentence."""
    told = sorted({*passage.stand_ins, *reading.references})
    pieces = []
    for span in passage.kept:
        at = span.start
        for one in told:
            if at <= one.start and one.end <= span.end:
                pieces += [reading.text[at : one.start], name_for(reading, one)]
                at = one.end
        pieces += [reading.text[at : span.end], " "]
    text = _STRAY.sub(r"\1", _SPACES.sub(" ", "".join(pieces)).strip())
    return text[:1].upper() + text[1:]


def name_for(reading: Reading, one: Reference) -> str:
    """The name in the place of a pronoun: "Ana Costa" for "she", "Ana Costa's" for "her"."""
    name = in_sentence(reading.text, reading.entity(one.entity))
    return f"{name}'s" if reading.quote(one).lower() in OWNERS else name
