"""The proof of facts as rows hold it: the evidence, in its paragraph of the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Subquery, Value
from django.db.models.functions import Greatest, JSONObject, Substr

from articles.models import Evidence, Mention
from articles.wording import how_dated
from quizzes import interactions
from quizzes.interactions import Interaction
from quizzes.models import Option, QuestionVersion
from quizzes.review.proofs import AROUND, Passage, Piece, passage, pieces


class Proof:
    """The evidence of one fact: paragraphs with the proving sentences marked in them."""

    def __init__(self) -> None:
        self.rows: list[Any] = []
        self.spans: dict[Passage, list[tuple[int, int]]] = {}
        self.dated: dict[str, str] = {}
        self.is_edited = False

    def as_pinned(self, pinned: dict[str, Any]) -> Proof:
        """What a version was written on, each sentence in its paragraph if that still has it."""
        if not pinned:
            return self
        proof, rows = Proof(), {row.quote: row for row in self.rows}
        for number, quote in enumerate([*pinned["quotes"], *pinned["gone"]], start=1):
            if quote in rows and rows[quote].window is not None:
                proof.add(rows[quote])
            else:
                proof.is_edited = True
                proof.spans[Passage(-number, quote)] = [(-number, len(quote) - number)]
        proof.dated = pinned["dated"]
        return proof

    def join(self, other: Proof) -> None:
        """Take in what proves another part of the same question."""
        known, dated = {row.quote for row in self.rows}, self.dated
        for row in other.rows:
            if row.quote not in known:
                self.add(row)
        self.dated = dated

    def add(self, row: Any) -> None:
        self.rows.append(row)
        shown = Passage(row.start, row.quote)
        if row.window is not None:  # else it is in the article no more
            around = passage(row.window, row.offset, row.start, row.end)
            at = row.start - around.start
            if around.text[at : at + row.end - row.start] == row.quote:
                shown = around
        known = next((p for p in self.spans if p.start == shown.start), shown)
        spans = self.spans.pop(known, [])
        longer = max(known, shown, key=lambda p: len(p.text))
        self.spans[longer] = [*spans, (row.start, row.start + len(row.quote))]
        if row.mention and row.mention["basis"] and not self.dated:
            dated = dict(row.mention)
            first, last = dated.pop("start") - row.start, dated.pop("end") - row.start
            self.dated = dated | {"printed": row.quote[first:last] if first >= 0 else ""}

    def how_dated(self, published: date | None) -> str:
        if not self.dated:
            return ""
        return how_dated(**self.dated, published=published.isoformat() if published else "")

    @property
    def paragraphs(self) -> list[list[Piece]]:
        return [pieces(shown, spans) for shown, spans in self.spans.items()]


def proof_of(version: QuestionVersion, fact_id: UUID) -> list[list[Piece]]:
    """The paragraphs that a version was written on: one query, two where it has parts."""
    parts = facts_of_parts([version.pk]).get(version.pk, []) if form_of(version).has_parts else []
    proofs = proofs_of([fact_id, *parts])
    proof = proofs[fact_id].as_pinned(version.pinned)
    for part in parts:
        proof.join(proofs[part])
    return proof.paragraphs


def form_of(version: QuestionVersion) -> Interaction:
    return interactions.FORMS[version.form]


def facts_of_parts(versions: Iterable[int]) -> dict[int, list[UUID]]:
    """By version, the facts that prove its options one by one."""
    found: dict[int, list[UUID]] = defaultdict(list)
    options = Option.objects.filter(version__in=list(versions), fact__isnull=False)
    for version, fact in options.order_by("position").values_list("version_id", "fact_id"):
        found[version].append(fact)
    return found


DATED = ("basis", "anchor", "anchor_words", "cue", "start", "end")


def proofs_of(fact_ids: list[UUID]) -> dict[UUID, Proof]:
    """By fact. Only a window of each article is fetched: a body may have 200,000 characters."""
    proofs: dict[UUID, Proof] = defaultdict(Proof)
    mention = Mention.objects.filter(
        entity=OuterRef("fact__answer_entity"), sentence=OuterRef("sentence")
    ).order_by("start")
    offset = Greatest(F("start") - AROUND, Value(0))
    length = F("end") - offset + AROUND
    columns = {
        "offset": offset,
        "window": Substr("sentence__article__body", offset + 1, length),
        "mention": Subquery(mention.values(found=JSONObject(**{n: n for n in DATED}))[:1]),
    }
    rows = Evidence.objects.filter(fact__in=fact_ids).annotate(**columns)
    fields = ("fact_id", "start", "end", "quote")
    for row in rows.order_by("fact", "start").values_list(*fields, *columns, named=True):
        proofs[row.fact_id].add(row)
    return proofs


def proofs_by_question(rows: list) -> dict[int, list[Proof]]:
    """By question, the proof of its fact and those of its parts: one query, two with parts."""
    parted = [row.version_id for row in rows if interactions.FORMS[row.form].has_parts]
    parts = facts_of_parts(parted) if parted else {}
    facts = {row.id: [row.fact, *parts.get(row.version_id, ())] for row in rows}
    proofs = proofs_of([fact for found in facts.values() for fact in found])
    return {question: [proofs[fact] for fact in found] for question, found in facts.items()}
