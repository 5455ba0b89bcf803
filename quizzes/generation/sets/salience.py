"""How much a question matters to its article: the features that its score is made of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import combinations

from articles.extraction.records import (
    Certainty,
    Entity,
    FactKind,
    Frame,
    Kind,
    Part,
    Reading,
    Slot,
)
from quizzes.generation.asking.stems import Stem
from quizzes.generation.dates import read_exact
from quizzes.generation.records import Form, Item
from quizzes.generation.sets.ranking import Features

DAMPING = 0.85
ROUNDS = 20
# "..., Ana Costa, head of the Harbour Board, told reporters", "said the mayor, Rui Tavares".
_SPEAKING = r"(?:said|says|told|tells|added|adds|argued|warned|wrote|writes|noted|explained|stated)"
_SAYS = re.compile(rf",? (?:(?:has|had|also|later) )?{_SPEAKING}\b")
_SAID = re.compile(rf"\b{_SPEAKING} (?:the |a |an )?\Z")
# A stem of more words than these is long.
LONG = 22


_YEAR = re.compile(r"\b\d{3,4}\b")


class Salience:
    """How central the entities of one article are, and what that makes of a question on them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.leading = _leading(reading)
        self._people = {role.person for role in reading.roles}

    def acts(self, person: Entity) -> bool:
        """Named twice, or once as who does or says something; not only in passing."""
        return len(person.mentions) > 1 or person.id in self._actors | self._speakers

    @cached_property
    def _speakers(self) -> frozenset[str]:
        """Whoever stands with a post beside a verb of saying, whatever was made of the clause."""
        text = self.reading.text
        return frozenset(
            role.person
            for role in self.reading.roles
            if _SAYS.match(text, role.span.end)
            or _SAID.search(text, max(0, role.span.start - 30), role.span.start)
        )

    @cached_property
    def _actors(self) -> frozenset[str]:
        told = {frame.source_entity or "" for frame in self.reading.frames}
        told |= {sentence.source_entity or "" for sentence in self.reading.sentences}
        for frame in self.reading.frames:
            for part in frame.parts:
                if part.slot in (Slot.SUBJECT, Slot.AGENT):
                    told.update(part.entities)
        return frozenset(told)

    @cached_property
    def rank(self) -> dict[str, float]:
        return _page_rank(_links(self.reading))

    def centrality(self, ids: Iterable[str]) -> float:
        """Mean rank of the entities, where the article's most central one counts 1."""
        ranks = [self.rank.get(id_, 0.0) for id_ in sorted(set(ids))]
        return sum(ranks) / len(ranks) if ranks else 0.0

    def completeness(self, frame: Frame) -> float:
        slots = {part.slot for part in frame.parts if part.entities}
        told = (
            bool(slots & {Slot.SUBJECT, Slot.AGENT}),
            Slot.WHEN in slots,
            Slot.WHERE in slots,
            bool(slots & {Slot.OBJECT, Slot.WITH}),
        )
        return sum(told) / 4

    def has_exact_day(self, frame: Frame) -> bool:
        ids = [id_ for part in frame.parts if part.slot is Slot.WHEN for id_ in part.entities]
        days = [read_exact(self.reading.entity(id_).value) for id_ in ids]
        return any(day is not None and day.day for day in days)

    def of_clause(self, item: Item, frame: Frame, stem: Stem, part: Part) -> Features:
        """The features of a question on one part of a clause."""
        ids = {stem.key.id, *stem.named}
        sentence = self.reading.sentences[frame.sentence]
        return Features(
            certainty=frame.certainty,
            completeness=self.completeness(frame),
            centrality=self.centrality(ids),
            lede=bool(ids & self.leading),
            exact_date=self.has_exact_day(frame),
            role_known=bool(ids & self._people),
            background=frame.tense == "pluperfect",
            opinion_context=sentence.certainty is Certainty.OPINION,
            relative_date=self._is_relative(part),
            exact_key=stem.key.kind is Kind.DATE and stem.key.subtype == "day",
            # No option can be later, so the last one would always be the key.
            published_day=stem.key.value == self.reading.published,
            cloze=item.form is Form.CLOZE,
            typed=item.form is Form.TYPED,
            few_options=len(item.options) == 3,
            long_stem=len(item.stem.split()) > LONG,
            obvious=self._is_obvious(stem.key)
            and (stem.kind is not FactKind.CLAIM or stem.key.kind is Kind.PLACE),
            present=frame.tense == "present" and stem.kind is not FactKind.CLAIM,
            group=stem.key.kind is Kind.GROUP,
            # Of a deed without its time a reader asks which one is meant.
            undated=stem.kind in (FactKind.ACTOR, FactKind.PLACE) and not _YEAR.search(item.stem),
        )

    def _is_obvious(self, key: Entity) -> bool:
        """Whether the headline names the answer: an article on Egypt happens in Egypt."""
        return key.kind is not Kind.DATE and key.name in self.reading.title

    def _is_relative(self, part: Part) -> bool:
        """Whether the answer is a day counted from another ("today", "on Friday")."""
        printed = self.reading.quote(part)
        return part.slot is Slot.WHEN and not any(letter.isdigit() for letter in printed)

    def without_clause(self, item: Item, ids: set[str], holder: Entity | None = None) -> Features:
        """The features of a question that no clause stands behind; on the post of `holder`, if
        it is one."""
        return Features(
            certainty=item.certainty,
            completeness=0.5,
            centrality=self.centrality(ids),
            lede=bool(ids & self.leading),
            role_known=item.kind is FactKind.ROLE,
            passing=holder is not None and not self.acts(holder),
            typed=item.form is Form.TYPED,
            few_options=len(item.options) == 3,
        )


def _links(reading: Reading) -> dict[str, Counter[str]]:
    """How often two entities share a sentence; a repeated headline counts once."""
    links: dict[str, Counter[str]] = defaultdict(Counter)
    seen: set[str] = set()
    for sentence, ids in _by_sentence(reading).items():
        words = reading.quote(reading.sentences[sentence])
        if words in seen:
            continue
        seen.add(words)
        for one, other in combinations(ids, 2):
            links[one][other] += 1
            links[other][one] += 1
    return links


def _by_sentence(reading: Reading) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    starts = [sentence.start for sentence in reading.sentences]
    for entity in reading.entities:
        if entity.kind is Kind.DATE:
            continue
        for mention in entity.mentions:
            at = _last_at(starts, mention.start)
            if at >= 0 and reading.sentences[at].layout != "byline":
                ids = found.setdefault(at, [])
                if entity.id not in ids:
                    ids.append(entity.id)
    return found


def _last_at(starts: Sequence[int], position: int) -> int:
    return bisect_right(starts, position) - 1


def _page_rank(links: dict[str, Counter[str]]) -> dict[str, float]:
    ids = sorted(links)
    place = {one: at for at, one in enumerate(ids)}
    totals = {one: sum(links[one].values()) for one in ids}
    rows = [[(place[o], n, totals[o]) for o, n in links[one].items()] for one in ids]
    rank = [1.0] * len(ids)
    for _ in range(ROUNDS):
        rank = [
            (1 - DAMPING) + DAMPING * sum([rank[at] * n / total for at, n, total in row])
            for row in rows
        ]
    most = max(rank, default=1.0)
    return {one: value / most for one, value in zip(ids, rank, strict=True)}


def _leading(reading: Reading) -> frozenset[str]:
    """Entities of the headline and of the first two paragraphs (five sentences at most)."""
    body = [s for s in reading.sentences if s.layout == "body"]
    first = {s.paragraph for s in body[:1]}
    first |= {p + 1 for p in first}
    spans = [s for s in body if s.paragraph in first][:5]
    spans += [s for s in reading.sentences if s.layout == "headline"]
    inside = {
        entity.id
        for entity in reading.entities
        if any(
            span.start <= mention.start < span.end for mention in entity.mentions for span in spans
        )
    }
    named = {e.id for e in reading.entities if reading.title and e.name in reading.title}
    return frozenset(inside | named)
