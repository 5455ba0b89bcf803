"""Making a question ready in spite of a hint: who did so, why, and which hint it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.utils import timezone

from quizzes.generation.lint import Flaw
from quizzes.models import Override, Question, QuestionVersion


def hints(flaws: Iterable[Flaw]) -> list[Flaw]:
    """The flaws that a person may overrule."""
    return [flaw for flaw in flaws if flaw.severity != "error"]


class Overridden:
    """The hints of some questions that need no reason any more; one query for all of them."""

    def __init__(self, questions: Sequence[Question]) -> None:
        rows = Override.objects.filter(question__in=questions)
        self._known: set[tuple[UUID, str, str]] = set(
            rows.values_list("question", "code", "message")
        )

    def left(self, question: Question, flaws: Iterable[Flaw]) -> list[Flaw]:
        """Hints that nobody gave a reason for; those of a question ready already have passed."""
        passed = _passed(question)
        return [
            flaw
            for flaw in hints(flaws)
            if (question.pk, flaw.code, flaw.message) not in self._known
            and (flaw.code, flaw.message) not in passed
        ]


def _passed(question: Question) -> set[tuple[str, str]]:
    if question._state.adding or question.state != Question.State.READY:
        return set()
    version = question.current
    return {(code, message) for code, _, message, _ in version.flaws} if version else set()


def overrule(
    question: Question,
    flaws: Iterable[Flaw],
    reason: str,
    person,
    version: QuestionVersion | None = None,
) -> list[Override]:
    """A row, not yet saved, for each hint of the version (the newest) that the reason is for."""
    found = version or question.current
    return [
        Override(
            question=question,
            version=found.number if found else 0,
            code=flaw.code,
            message=flaw.message[:500],
            reason=reason[:200],
            person=person,
            at=timezone.now(),
        )
        for flaw in flaws
    ]
