"""The review of a submitted attempt: what its quiz lets the student see at this moment.

A `Finding` is an allow-list. What may not be shown stays empty in it, and the columns behind it are
not asked for; quizzes/review/showing.py decides, and nothing else does.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Value

from articles.models import Certainty
from articles.wording import as_sentence
from quizzes import interactions
from quizzes.interactions.records import Part, Told
from quizzes.marks.calibration import LEVELS, Answer, Group, calibrate
from quizzes.marks.replaying import Mark, Score
from quizzes.marks.scoring import Sheets, question_rows, rulings_on, step_rows
from quizzes.models import Attempt, Card
from quizzes.models.attempts import AttemptQuerySet
from quizzes.review.notes import Note, concerns, notes_on
from quizzes.review.proofs import Piece, provenance
from quizzes.review.proving import Proof, proofs_by_question
from quizzes.review.showing import Allowed, Phase, Result, fading, later, listed, result


@dataclass(frozen=True, slots=True)
class Finding:
    """One question at review; `told` says what was given and what was right, in parts as well.

    `proofs` are paragraphs in pieces; `feedbacks`, `source` and `dating` are sentences for people.
    Of what may not be shown, flags and points are None and everything else is empty.
    """

    id: int
    position: int
    stem: str
    told: Told
    is_right: bool | None = None
    is_partly_right: bool | None = None
    earned: Decimal | None = None
    points: Decimal | None = None
    feedbacks: list[str] = field(default_factory=list)
    proofs: list[list[Piece]] = field(default_factory=list)
    source: str = ""
    dating: str = ""
    fact_id: UUID | None = None
    version_id: int | None = None
    is_kept: bool = False
    is_free: bool = False
    is_dropped: bool = False
    sure: str = ""
    tries: int = 0
    reported_at: datetime | None = None
    notes: list[Note] = field(default_factory=list)

    @property
    def is_answered(self) -> bool:
        """Whether something was ruled since the student reported it."""
        return any(self.reported_at and note.at > self.reported_at for note in self.notes)

    @property
    def given(self) -> str:
        """Empty where it was left unanswered."""
        return self.told.given

    @property
    def key(self) -> str:
        return self.told.right


@dataclass(frozen=True, slots=True)
class Sure:
    """Certainty marks of an attempt, `earned` of `most`, and how the certainty fitted."""

    earned: Decimal
    most: Decimal
    calibration: list[Group]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """`attempt` comes with its quiz; `allowed` is what may be shown of it."""

    attempt: Attempt
    allowed: Allowed
    result: Result
    findings: list[Finding]
    at: datetime
    certainty: Sure | None = None

    @property
    def hints(self) -> list[str]:
        """What is shown at another time, and when that is, in words."""
        rules = self.attempt.quiz.review_rules
        now = self.attempt.phase(self.at)
        fades = fading(rules, now)
        hints = [f"For two minutes only: {listed(fades)}."] if fades else []
        when = {
            Phase.WHILE_OPEN: "two minutes after an attempt",
            Phase.AFTER_CLOSE: "once the quiz has closed",
        }
        for phase, things in later(rules, now):
            hints.append(f"Shown {when[phase]}: {listed(things)}.")
        return hints

    @property
    def missed(self) -> list[Finding]:
        """Those known to be wrong; none where that may not be shown."""
        wrong = [finding for finding in self.findings if finding.is_right is False]
        return [finding for finding in wrong if not finding.is_dropped]

    @property
    def to_keep(self) -> int:
        """How many missed facts are no cards yet, where cards may be made of them."""
        if not self.allowed.cards:
            return 0
        return len({finding.fact_id for finding in self.missed if not finding.is_kept})

    @property
    def notes(self) -> list[tuple[Finding, Note]]:
        return [(finding, note) for finding in self.findings for note in finding.notes]


EDITED = " The article has been edited since."
# In one row per question, so that the page costs the same for 10 and for 100 questions.
ASKED: dict[str, Any] = {
    "stem": F("version__stem"),
    "reported_at": F("dispute__at"),
}
WORDS: dict[str, Any] = {"feedback": F("version__feedback"), "key_feedback": F("key__feedback")}
PROVED: dict[str, Any] = {
    "source": F("version__source"),
    "certainty": F("version__certainty"),
    "published": F("version__question__article__published_on"),
    "pinned": F("version__pinned"),
}


def review(
    attempts: AttemptQuerySet, attempt_id: UUID, at: datetime, student: Any = None
) -> Reviewed | None:
    """The review of one of `attempts` at the moment `at`; None where it is not there or open.

    Four queries, one more where answers are typed and one where something was ruled. `student` is
    whose cards are looked up.
    """
    attempt = attempts.submitted().with_rules().filter(pk=attempt_id).first()
    if attempt is None:
        return None
    allowed = attempt.shows(at)
    if not allowed.anything:
        return Reviewed(attempt, allowed, Result(), [], at)
    rows = question_rows([attempt_id], **_columns(allowed, student))
    steps = step_rows([attempt_id], **_step_columns(allowed))
    rulings = rulings_on(rows)
    sheets = Sheets(rows, steps)
    score = sheets.scores(rulings).get(attempt_id, Score(()))
    told = result(score, allowed)
    if not allowed.attempt:
        return Reviewed(attempt, allowed, told, [], at)
    notes = notes_on(attempt_id, allowed, sheets, rulings)
    proofs = proofs_by_question(rows) if allowed.proof else {}
    answers = {step.option_id: step for step in steps if step.option_id}
    ruled = [Part(one.option.pk, one.option.text) for one in rulings if one.option]
    findings = [
        Finding(
            id=row.id,
            position=row.position,
            stem=row.stem,
            told=_told(row, mark, answers, ruled, allowed),
            reported_at=row.reported_at,
            notes=[note for ruling, note in notes if concerns(ruling, row)],
            is_free=mark.question.is_free,
            sure=_how_sure(mark) if allowed.certainty else "",
            tries=mark.tries if allowed.right and mark.rules.behaviour.checks else 0,
            is_dropped=mark.question.is_dropped,
            **_verdict(mark, allowed),
            feedbacks=_feedbacks(row, mark, answers, allowed),
            **(_proved(row, *proofs[row.id]) if allowed.proof else {}),
            **(_card(row) if allowed.cards else {}),
        )
        for row, mark in zip(rows, score.marks, strict=True)
    ]
    return Reviewed(attempt, allowed, told, findings, at, _sure(rows, score, allowed))


def _sure(rows: list, score: Score, allowed: Allowed) -> Sure | None:
    """Only where it was asked; it tells how much was right, so it needs that too."""
    if not (allowed.certainty and allowed.right and allowed.marks and score.asks_certainty):
        return None
    given = [
        Answer(mark.certainty or 1, mark.raw, row.stated == Certainty.ASSERTED)
        for row, mark in zip(rows, score.marks, strict=True)
        if mark.is_answered and not mark.question.is_dropped
    ]
    return Sure(score.certainty_earned, score.certainty_most, calibrate(given))


def _how_sure(mark: Mark) -> str:
    """In words, for an answer that was given where it was asked."""
    asked = mark.rules.certainty.is_asked and mark.is_answered
    return LEVELS[mark.certainty or 1].lower() if asked else ""


def _columns(allowed: Allowed, student: Any) -> dict[str, Any]:
    """The columns beyond those that marking needs."""
    if not allowed.attempt:
        return {}
    cards = Card.objects.filter(student=student, fact=OuterRef("version__question__fact"))
    return {
        **ASKED,
        **(WORDS if allowed.feedback and allowed.key else {}),
        **(PROVED if allowed.proof else {}),
        **({"stated": F("version__certainty")} if allowed.certainty else {}),
        **({"fact": F("version__question__fact")} if allowed.proof else {}),
        "is_kept": Exists(cards) if student and allowed.cards else Value(value=False),
    }


def _step_columns(allowed: Allowed) -> dict[str, Any]:
    return {
        **({"option_text": F("option__text")} if allowed.attempt else {}),
        **({"option_feedback": F("option__feedback")} if allowed.feedback else {}),
    }


def _told(
    row: Any, mark: Mark, answers: dict[int, Any], ruled: list[Part], allowed: Allowed
) -> Told:
    """In words; the options of a form with a single key come with the rows.

    After a ruling there may be several keys, with "or" between them.
    """
    chosen = mark.response.option
    further = [*ruled, *([Part(chosen, answers[chosen].option_text)] if chosen else [])]
    known = {part.id: part for part in (*further, *mark.question.parts)}
    form = interactions.FORMS[mark.question.form]
    found = [
        form.tell(mark.response, replace(one, parts=tuple(known.values())))
        for one in (mark.question, *mark.question.also)
    ]
    right = " or ".join(dict.fromkeys(one.right for one in found if one.right))
    told = found[0] if allowed.key else found[0].without_key()
    parts = told.parts if allowed.right else [part._replace(is_right=None) for part in told.parts]
    return Told(told.given, right if allowed.key else "", tuple(parts))


def _verdict(mark: Mark, allowed: Allowed) -> dict[str, Any]:
    """Points of one question tell whether it is right, so they need both."""
    if not allowed.right:
        return {}
    known: dict[str, Any] = {"is_right": mark.is_right, "is_partly_right": mark.is_partly}
    if allowed.marks:
        known |= {"earned": mark.earned, "points": mark.question.points}
    return known


def _feedbacks(row: Any, mark: Mark, answers: dict[int, Any], allowed: Allowed) -> list[str]:
    """The author's words: on the chosen option, on the key, on the question."""
    found = []
    if allowed.feedback and mark.response.option:
        found.append(answers[mark.response.option].option_feedback)
    if allowed.feedback and allowed.key:
        found += [row.key_feedback, row.feedback]
    return list(dict.fromkeys(text for text in found if text))


def _proved(row: Any, proof: Proof, *parts: Proof) -> dict[str, Any]:
    """As the article was when the version was written: it may have been edited since."""
    proof, published = proof.as_pinned(row.pinned), row.published
    for part in parts:
        proof.join(part)
    if row.pinned:
        day = row.pinned["published"]
        published = date.fromisoformat(day) if day else None
    return {
        "proofs": proof.paragraphs,
        "source": provenance(row.certainty, row.source, published)
        + (EDITED if proof.is_edited else ""),
        "dating": as_sentence(proof.how_dated(published)),
    }


def _card(row: Any) -> dict[str, Any]:
    return {"fact_id": row.fact, "version_id": row.version_id, "is_kept": row.is_kept}
