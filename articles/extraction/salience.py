"""Which facts matter most: a score for each, after its certainty, its parts and its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace

from articles.extraction.records import (
    Certainty,
    Entity,
    Fact,
    Frame,
    Kind,
    Reading,
    Slot,
)

STATUS = {Certainty.ASSERTED: 1.0, Certainty.NAMED_SOURCE: 0.8, Certainty.HEDGED: 0.4}
# Pluperfect tells what came before the story; a relative clause often tells a life.
BACKGROUND_FORMS = ("relative",)
ROUNDS = 20
DAMPING = 0.85
LEDE_PARAGRAPHS = 2
# A headline stands among the first lines; later ones head sections.
LEDE_LINES = 5
WORD = re.compile(r"\w+")


def rank(reading: Reading, facts: list[Fact]) -> tuple[Fact, ...]:
    """The facts with their salience, the most salient first."""
    weigher = Weigher(reading)
    weighed = [replace(fact, salience=weigher.salience(fact)) for fact in facts]
    order = sorted(weighed, key=lambda f: (-f.salience, f.evidence, f.kind, f.answer))
    return tuple(order)


class Weigher:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.by_id = {entity.id: entity for entity in reading.entities}
        self.sentences_of = sentences_of(reading)
        self.centrality = centrality(reading, self.sentences_of)
        self.lede = lede(reading)
        self.holders = {role.person for role in reading.roles}
        self.opinions = {
            sentence.start
            for sentence in reading.sentences
            if sentence.certainty is Certainty.OPINION
        }

    def salience(self, fact: Fact) -> float:
        """3 status + 2 completeness + 2 centrality + 1.5 lede + exact date + role known, less 2
        for background, 3 for an opinion around it, and up to 2 for a thin fact."""
        frame = self.reading.frames[fact.frame] if fact.frame is not None else None
        ids = self.entities(fact, frame)
        score = 3 * STATUS.get(fact.certainty, 0.0)
        score += 2 * completeness(self.reading, frame, fact)
        score += 2 * max((self.centrality.get(i, 0.0) for i in ids), default=0.0)
        score += 1.5 * any(i in self.lede for i in ids)
        score += any(self.is_day(i) for i in ids)
        score += any(i in self.holders for i in ids)
        score -= 2 * is_background(frame)
        score -= self.thinness(fact)
        score -= 3 * any(span.start in self.opinions for span in fact.evidence)
        return round(score, 3)

    def thinness(self, fact: Fact) -> float:
        """What makes a fact poor to ask: a post of many without a body, its body instead of its
        holder, a source that nobody knows outside the article ("the company")."""
        if fact.role is not None:
            role = self.reading.roles[fact.role]
            asks_body = fact.answer_entity not in (None, role.person)
            alone = not role.body and " " not in role.phrase
            unnamed = role.body != "" and role.body == role.body.lower()
            return 1.5 if asks_body else 2.0 * alone + unnamed
        vague = fact.source and fact.source == fact.source.lower()
        return 1.0 if vague and fact.certainty is Certainty.NAMED_SOURCE else 0.0

    def entities(self, fact: Fact, frame: Frame | None) -> list[str]:
        ids = [fact.answer_entity] if fact.answer_entity else []
        if frame is not None:
            ids += [entity_id for part in frame.parts for entity_id in part.entities]
        if fact.role is not None:
            ids.append(self.reading.roles[fact.role].person)
        return ids

    def is_day(self, entity_id: str) -> bool:
        entity = self.by_id[entity_id]
        return entity.kind is Kind.DATE and entity.subtype == "day"


def completeness(reading: Reading, frame: Frame | None, fact: Fact) -> float:
    """The share of actor, date, place and named object that the fact tells."""
    if fact.role is not None:
        # A post without a body ("was spokeswoman") is hardly worth a question.
        return 0.75 if reading.roles[fact.role].body else 0.25
    if frame is None:
        return 0.5
    slots = {part.slot for part in frame.parts if part.entities}
    told = (
        bool(slots & {Slot.SUBJECT, Slot.AGENT}),
        Slot.WHEN in slots,
        Slot.WHERE in slots,
        bool(slots & {Slot.OBJECT, Slot.WITH}),
    )
    return sum(told) / len(told)


def is_background(frame: Frame | None) -> bool:
    return frame is not None and (frame.tense == "pluperfect" or frame.form in BACKGROUND_FORMS)


def lede(reading: Reading) -> frozenset[str]:
    """The entities of the title, the headline and the first two paragraphs of the body."""
    bodies = sorted({s.paragraph for s in reading.sentences if s.layout == "body"})
    first = set(bodies[:LEDE_PARAGRAPHS])
    spans = [
        (s.start, s.end)
        for s in reading.sentences
        if (s.layout == "headline" and s.paragraph < LEDE_LINES) or s.paragraph in first
    ]
    ends = [end for _, end in spans]

    def inside(offset: int) -> bool:
        index = bisect_right(ends, offset)
        return index < len(spans) and spans[index][0] <= offset

    title = f" {' '.join(WORD.findall(reading.title))} "
    return frozenset(
        entity.id
        for entity in reading.entities
        if entity.kind is not Kind.DATE
        and (any(inside(m.start) for m in entity.mentions) or is_named(entity, title))
    )


def is_named(entity: Entity, title: str) -> bool:
    """Whether `title`, words between blanks, names the entity; surnames do for people."""
    name = WORD.findall(entity.name)
    shown = name[-1:] if entity.kind is Kind.PERSON else name
    return bool(shown) and f" {' '.join(shown)} " in title


def sentences_of(reading: Reading) -> dict[int, list[str]]:
    """The actors and places of each sentence; a repeated headline counts once."""
    starts = [s.start for s in reading.sentences]
    seen: set[str] = set()
    skipped = set()
    for s in reading.sentences:
        words = reading.text[s.start : s.end]
        if s.layout != "body" and (words in seen or s.layout != "headline"):
            skipped.add(s.position)
        seen.add(words)
    found: dict[int, list[str]] = {}
    for entity in reading.entities:
        if entity.kind is Kind.DATE:
            continue
        held = {max(bisect_right(starts, m.start) - 1, 0) for m in entity.mentions}
        for position in sorted(held - skipped):
            found.setdefault(position, []).append(entity.id)
    return found


def centrality(reading: Reading, sentences: dict[int, list[str]]) -> dict[str, float]:
    """PageRank over who stands with whom in a sentence, scaled so that the highest is 1."""
    weights: dict[str, Counter[str]] = {}
    for ids in sentences.values():
        for one in ids[:12]:
            neighbours = weights.setdefault(one, Counter())
            neighbours.update(other for other in ids[:12] if other != one)
    if not weights:
        return {}
    ranks = dict.fromkeys(weights, 1.0)
    totals = {one: sum(others.values()) for one, others in weights.items()}
    for _ in range(ROUNDS):
        passed = dict.fromkeys(weights, 1 - DAMPING)
        for one, others in weights.items():
            for other, weight in others.items():
                passed[other] += DAMPING * ranks[one] * weight / totals[one]
        ranks = passed
    highest = max(ranks.values())
    return {one: value / highest for one, value in ranks.items()}
