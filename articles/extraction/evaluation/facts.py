"""How well facts are found: a reading against the hand-made facts of one article.

A gold fact holds `id`, `kind` (date, actor, place), `mentions`, `iso` for dates, `evidence` and
`askable`. A date is found when a date fact is keyed by the same value and proved by a sentence of
its evidence; an actor or place when a fact is keyed by an entity, or by words, that print one of
its mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.extraction.records import Certainty, Entity, Fact, FactKind, Kind, Reading

Gold = Mapping[str, Any]
KINDS = {
    "date": (FactKind.DATE,),
    "actor": (FactKind.ACTOR, FactKind.ROLE, FactKind.CLAIM),
    "place": (FactKind.PLACE, FactKind.CLAIM),
}
ARTICLE = re.compile(r"^(?:the|an|a)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Report:
    """`errors` come worst first: wrong facts, torn alias groups, then facts not found."""

    askable: int
    found: int
    groups: int
    whole: int
    refused: int
    errors: tuple[str, ...]

    def lines(self, worst: int = 10) -> list[str]:
        return [
            f"facts: {share(self.found, self.askable)} of the askable facts found",
            f"facts: {share(self.whole, self.groups)} of the alias groups whole",
            f"facts: {self.refused} told from opinion, or keyed by a date not to be asked",
            *(f"  {error}" for error in self.errors[:worst]),
        ]


def evaluate_facts(reading: Reading, gold: Sequence[Gold], questions: Gold) -> Report:
    finder = Finder(reading)
    askable = [fact for fact in gold if fact["askable"]]
    missed = [fact for fact in askable if not finder.has(fact)]
    groups = [fact for fact in gold if fact["kind"] != "date" and len(names(fact)) > 1]
    torn = [fact for fact in groups if not finder.is_whole(fact)]
    wrong = [*finder.from_opinion(), *finder.on_refused_dates(gold)]
    errors = [
        *wrong,
        *(f"torn: {fact['id']} {', '.join(names(fact))}" for fact in torn),
        *(f"not found: {fact['id']} {fact['canonical']}" for fact in missed),
        *finder.on_refused_sentences(questions),
    ]
    return Report(
        len(askable),
        len(askable) - len(missed),
        len(groups),
        len(groups) - len(torn),
        len(wrong),
        tuple(errors),
    )


class Finder:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.by_id = {entity.id: entity for entity in reading.entities}
        self.certainty = {sentence.start: sentence.certainty for sentence in reading.sentences}
        self.positions = {sentence.start: sentence.position for sentence in reading.sentences}

    def has(self, gold: Gold) -> bool:
        facts = [fact for fact in self.reading.facts if fact.kind in KINDS[gold["kind"]]]
        if gold["kind"] == "date":
            return any(self.is_keyed_by_date(fact, gold) for fact in facts)
        return any(self.is_keyed_by_name(fact, gold) for fact in facts)

    def is_keyed_by_date(self, fact: Fact, gold: Gold) -> bool:
        date = self.by_id.get(fact.answer_entity or "")
        proof = {span.start for span in fact.evidence}
        return (
            date is not None
            and date.value == gold["iso"]
            and any(evidence["start"] in proof for evidence in gold["evidence"])
        )

    def is_keyed_by_name(self, fact: Fact, gold: Gold) -> bool:
        wanted = {bare(mention) for mention in gold["mentions"]}
        entity = self.by_id.get(fact.answer_entity or "")
        if entity is not None and wanted & self.printed(entity):
            return True
        return any(re.search(rf"\b{re.escape(name)}\b", bare(fact.answer)) for name in wanted)

    def printed(self, entity: Entity) -> set[str]:
        return {bare(self.reading.quote(mention)) for mention in entity.mentions}

    def is_whole(self, gold: Gold) -> bool:
        """All names of the group belong to one entity of the reading."""
        kinds = (Kind.PLACE,) if gold["kind"] == "place" else tuple(Kind)
        holders = [
            {
                e.id
                for e in self.reading.entities
                if e.kind in kinds and bare(name) in self.printed(e)
            }
            for name in names(gold)
        ]
        return bool(set.intersection(*holders))

    def from_opinion(self) -> Iterator[str]:
        for fact in self.reading.facts:
            opinion = any(self.certainty[s.start] is Certainty.OPINION for s in fact.evidence)
            if opinion and fact.role is None:
                yield f"from opinion: {fact.statement}"

    def on_refused_dates(self, gold: Sequence[Gold]) -> Iterator[str]:
        asked = {fact["iso"] for fact in gold if fact["kind"] == "date" and fact["askable"]}
        for fact in self.reading.facts:
            if fact.kind is FactKind.DATE and fact.answer_entity:
                value = self.by_id[fact.answer_entity].value
                if value not in asked:
                    yield f"date not to be asked: {value} {fact.statement}"

    def on_refused_sentences(self, questions: Gold) -> Iterator[str]:
        """Facts of sentences that should make no question; the instructor has to reject these."""
        barred = {position for entry in questions["do_not_ask"] for position in entry["s"]}
        for fact in self.reading.facts:
            proof = {self.positions[span.start] for span in fact.evidence}
            if proof <= barred and fact.role is None:
                yield f"from a sentence not to be asked: {fact.statement}"


def names(gold: Gold) -> list[str]:
    """The mentions that are names, not descriptions ("the FSS director")."""
    found = []
    for mention in gold["mentions"]:
        words = ARTICLE.sub("", mention).split()
        joined = ("of", "and") if gold.get("subtype") != "person" else ()
        if all(word[:1].isupper() or word in joined for word in words):
            found.append(mention)
    return found


def bare(name: str) -> str:
    return ARTICLE.sub("", " ".join(name.split())).casefold()


def share(part: int, whole: int) -> str:
    return f"{100 * part / max(whole, 1):.1f} % ({part} of {whole})"
