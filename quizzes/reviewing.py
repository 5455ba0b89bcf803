"""The review of a submitted attempt: every answer beside its key and its proof."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Subquery, Value
from django.db.models.functions import Greatest, JSONObject, Substr

from articles.models import Evidence, Mention
from articles.wording import as_sentence, how_dated
from quizzes import interactions
from quizzes.interactions.records import Part, Told
from quizzes.models import Card, Quiz
from quizzes.models.attempts import AttemptQuerySet
from quizzes.proofs import AROUND, Passage, Piece, passage, pieces, provenance
from quizzes.replaying import Mark, Score
from quizzes.scoring import mark_rows, question_rows, step_rows


@dataclass(frozen=True, slots=True)
class Finding:
    """One question at review; `told` says what was given and what was right, in parts as well.

    `proofs` are paragraphs in pieces; `feedbacks`, `source` and `dating` are sentences for people.
    """

    position: int
    stem: str
    told: Told
    feedbacks: list[str]
    mark: Mark
    proofs: list[list[Piece]]
    source: str
    dating: str
    fact_id: UUID
    version_id: int
    is_kept: bool

    @property
    def given(self) -> str:
        """Empty where it was left unanswered."""
        return self.told.given

    @property
    def key(self) -> str:
        return self.told.right

    @property
    def is_right(self) -> bool:
        return self.mark.is_right

    @property
    def is_partly_right(self) -> bool:
        return 0 < self.mark.fraction < 1


@dataclass(frozen=True, slots=True)
class Reviewed:
    attempt_id: UUID
    quiz_id: UUID
    title: str
    number: int
    submitted_at: datetime
    score: Score
    findings: list[Finding]
    is_published: bool
    allows_guests: bool

    @property
    def missed(self) -> list[Finding]:
        return [finding for finding in self.findings if not finding.is_right]

    @property
    def to_keep(self) -> int:
        """How many missed facts are no cards yet."""
        return len({finding.fact_id for finding in self.missed if not finding.is_kept})


# In one row per question, so that the page costs the same for 10 and for 100 questions.
COLUMNS: dict[str, Any] = {
    "title": F("attempt__quiz__title"),
    "number": F("attempt__number"),
    "submitted_at": F("attempt__submitted_at"),
    "quiz_state": F("attempt__quiz__state"),
    "allows_guests": F("attempt__quiz__allows_guests"),
    "stem": F("version__stem"),
    "feedback": F("version__feedback"),
    "source": F("version__source"),
    "certainty": F("version__certainty"),
    "key_feedback": F("key__feedback"),
    "fact": F("version__question__fact"),
    "published": F("version__question__article__published_on"),
}


def review(attempts: AttemptQuerySet, attempt_id: UUID, student: Any = None) -> Reviewed | None:
    """The review of one of `attempts`; None where it is not among them or still open.

    Three queries, four where answers are typed. `student` is whose cards are looked up.
    """
    cards = Card.objects.filter(student=student, fact=OuterRef("version__question__fact"))
    kept = Exists(cards) if student else Value(value=False)
    rows = question_rows(attempts.submitted().filter(pk=attempt_id), **COLUMNS, is_kept=kept)
    if not rows:
        return None
    steps = step_rows(
        [attempt_id], option_text=F("option__text"), option_feedback=F("option__feedback")
    )
    score = mark_rows(rows, steps)[attempt_id]
    given = {step.question_id: step for step in steps if step.action in ("answer", "check")}
    proofs = _proofs([row.fact for row in rows])
    findings = [
        _finding(row, mark, given.get(row.id), proofs[row.fact])
        for row, mark in zip(rows, score.marks, strict=True)
    ]
    first = rows[0]
    return Reviewed(
        attempt_id=attempt_id,
        quiz_id=first.quiz_id,
        title=first.title,
        number=first.number,
        submitted_at=first.submitted_at,
        score=score,
        findings=findings,
        is_published=first.quiz_state == Quiz.State.PUBLISHED,
        allows_guests=first.allows_guests,
    )


def _finding(row: Any, mark: Mark, step: Any, proof: _Proof) -> Finding:
    return Finding(
        position=row.position,
        stem=row.stem,
        told=_told(row, mark, step),
        feedbacks=_feedbacks(row, step),
        mark=mark,
        proofs=proof.paragraphs,
        source=provenance(row.certainty, row.source, row.published),
        dating=as_sentence(proof.how_dated(row.published)),
        fact_id=row.fact,
        version_id=row.version_id,
        is_kept=row.is_kept,
    )


def _told(row: Any, mark: Mark, step: Any) -> Told:
    """In words; the options of a form with a single key come with the rows."""
    question = mark.question
    if not question.parts:
        chosen = [Part(step.option_id, step.option_text)] if step and step.option_id else []
        parts = (*chosen, Part(row.key_id, row.key_text or "", is_key=True))
        question = replace(question, parts=parts)
    return interactions.FORMS[question.form].tell(mark.response, question)


def _feedbacks(row: Any, step: Any) -> list[str]:
    """On the chosen option, on the key where it is another, and on the question."""
    found = [step.option_feedback if step else "", row.key_feedback, row.feedback]
    return list(dict.fromkeys(text for text in found if text))


class _Proof:
    """The evidence of one fact: paragraphs with the proving sentences marked in them."""

    def __init__(self) -> None:
        self.spans: dict[Passage, list[tuple[int, int]]] = {}
        self.dated: dict[str, str] = {}

    def add(self, row: Any) -> None:
        shown = passage(row.window, row.offset, row.start, row.end)
        at = row.start - shown.start
        if shown.text[at : at + row.end - row.start] != row.quote:  # the article has moved on
            shown = Passage(row.start, row.quote)
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


def proof_of(fact_id: UUID) -> list[list[Piece]]:
    """The proving paragraphs of one fact, in one query."""
    return _proofs([fact_id])[fact_id].paragraphs


DATED = ("basis", "anchor", "anchor_words", "cue", "start", "end")


def _proofs(fact_ids: list[UUID]) -> dict[UUID, _Proof]:
    """By fact. Only a window of each article is fetched: a body may have 200,000 characters."""
    proofs: dict[UUID, _Proof] = defaultdict(_Proof)
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
