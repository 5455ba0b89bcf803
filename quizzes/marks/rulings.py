"""Rulings on questions of a quiz: what they would do, what they do, and what was disputed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Count, Exists, OuterRef

from quizzes import interactions
from quizzes.interactions.records import Part
from quizzes.marks.marking import Question, Response
from quizzes.marks.scoring import Sheets, question_rows, rulings_on, step_rows
from quizzes.models import Attempt, AttemptQuestion, Dispute, QuestionVersion, Quiz, Ruling, Step


@dataclass(frozen=True, slots=True)
class Move:
    """What a ruling does to one attempt, in percent of its points."""

    attempt: Attempt
    before: Decimal
    after: Decimal

    @property
    def by(self) -> Decimal:
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The moves of all attempts, the largest first; `same` is how many would not move."""

    moves: list[Move]
    same: int

    @property
    def up(self) -> int:
        return sum(move.by > 0 for move in self.moves)

    @property
    def down(self) -> int:
        return sum(move.by < 0 for move in self.moves)


def rehearse(ruling: Ruling) -> Rehearsal:
    """Who would move and by how much, were this ruling made now; nothing is stored.

    A replay of all submitted attempts with the question, once as it is and once with the ruling:
    six queries at most, however many attempts.
    """
    attempts = Attempt.objects.filter(quiz=ruling.quiz).counted().submitted()
    found = {
        attempt.pk: attempt
        for attempt in attempts.filter(questions__version=ruling.version).select_related("student")
    }
    rows = question_rows(list(found))
    sheets, known = Sheets(rows, step_rows(list(found))), rulings_on(rows)
    before, after = sheets.scores(known), sheets.scores([*known, ruling])
    moves = [
        Move(attempt, before[pk].percentage, after[pk].percentage)
        for pk, attempt in found.items()
        if before[pk].percentage != after[pk].percentage
    ]
    moves.sort(key=lambda move: (-abs(move.by), move.attempt.submitted_at))
    return Rehearsal(moves, len(found) - len(moves))


FIELDS = ("decision", "option_id", "text", "only_improves", "reason", "by_id")


@transaction.atomic
def decide(ruling: Ruling) -> Ruling:
    """Store the ruling, which moves scores from now on; sent twice it is stored once."""
    Quiz.objects.select_for_update().get(pk=ruling.quiz_id)
    last = Ruling.objects.filter(quiz=ruling.quiz, version=ruling.version).last()
    if last and all(getattr(last, name) == getattr(ruling, name) for name in FIELDS):
        return last
    ruling.save(force_insert=True)
    return ruling


@dataclass(slots=True)
class Case:
    """One version as it was asked in a quiz, with what was said about it."""

    version: QuestionVersion
    attempts: int
    disputes: list[Dispute] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)

    @property
    def unanswered(self) -> list[Dispute]:
        """Reports that came after the last ruling."""
        since = self.rulings[-1].at if self.rulings else None
        return [dispute for dispute in self.disputes if since is None or dispute.at > since]

    @property
    def reasons(self) -> list[tuple[str, int]]:
        """How often each reason was given, the most frequent first."""
        return Counter(str(one.get_reason_display()) for one in self.disputes).most_common()


def cases(quiz: Quiz, version_id: int | None = None) -> list[Case]:
    """What was asked in submitted attempts: with reports to be answered first, then as asked.

    Three queries.
    """
    asked = QuestionVersion.objects.filter(
        attempt_questions__attempt__in=quiz.attempts.submitted().counted()
    )
    if version_id is not None:
        asked = asked.filter(pk=version_id)
    asked = asked.annotate(asked=Count("attempt_questions")).order_by("question", "-number")
    disputes = _by_version(
        Dispute.objects.filter(question__attempt__quiz=quiz)
        .select_related("question__attempt__student", "sentence")
        .order_by("at"),
        lambda dispute: dispute.question.version_id,
    )
    rulings = _by_version(
        Ruling.objects.filter(quiz=quiz).select_related("option", "by"),
        lambda ruling: ruling.version_id,
    )
    found = [Case(one, one.asked, disputes[one.pk], rulings[one.pk]) for one in asked]
    return sorted(found, key=lambda case: (-len(case.unanswered), -len(case.disputes)))


def _by_version(rows: Iterable, version_of: Any) -> dict[int, list]:
    found: dict[int, list] = defaultdict(list)
    for row in rows:
        found[version_of(row)].append(row)
    return found


def open_disputes(quiz: Quiz) -> int:
    """How many reports nobody has answered yet; one query."""
    later = Ruling.objects.filter(
        quiz=quiz, version=OuterRef("question__version"), at__gte=OuterRef("at")
    )
    counted = Dispute.objects.filter(question__attempt__quiz=quiz)
    return counted.filter(~Exists(later)).count()


def answers_given(quiz: Quiz, version: QuestionVersion) -> list[tuple[str, int]]:
    """The last answers of submitted attempts in words, the most frequent first."""
    asked = AttemptQuestion.objects.filter(version=version)
    steps = Step.objects.filter(
        question__in=asked.filter(attempt__in=quiz.attempts.submitted().counted()),
        action__in=[Step.Action.ANSWER, Step.Action.CHECK],
    )
    rows = steps.order_by("attempt", "sequence").values_list("question", "option__text", "answer")
    last: dict[int, str] = {question: option or text for question, option, text in rows}
    form = interactions.FORMS[version.form]
    if form.has_parts:
        parts = tuple(Part(o.pk, o.text, o.is_key, o.value) for o in version.options.all())
        asked_for = Question(0, version.form, parts=parts)
        last = {
            question: form.tell(Response(text=text), asked_for).given if "=" in text else text
            for question, text in last.items()
        }
    return Counter(text for text in last.values() if text).most_common()


def answer_after(version: QuestionVersion, student: Any) -> str:
    """The answer in words after what was ruled in quizzes that this student has taken.

    A card is of a fact and not of a quiz: what one of them counts as right is right on it.
    """
    first = version.answer
    found = Ruling.objects.filter(version=version, quiz__attempts__student=student)
    answers = [first]
    for ruling in found.select_related("option").distinct():
        named = ruling.option.text if ruling.option else ruling.text
        if ruling.decision == Ruling.Decision.KEY:
            answers = [named]
        elif ruling.decision == Ruling.Decision.ACCEPT:
            answers.append(named)
        elif ruling.decision == Ruling.Decision.RESTORE:
            answers = [first]
    return " or ".join(dict.fromkeys(answers))


def unsaved(quiz: Quiz, version: QuestionVersion, by: Any, at: datetime) -> Ruling:
    """A ruling to be filled in by a form."""
    return Ruling(quiz=quiz, version=version, by=by, at=at)
