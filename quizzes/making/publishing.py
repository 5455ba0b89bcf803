"""What is done to quizzes: putting them together, opening and closing them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Fact
from quizzes.generation.lint import blocks
from quizzes.making.bank import Refused, for_check, recheck, stored_flaws
from quizzes.models import Question, Quiz, Slot

State = Quiz.State


@transaction.atomic
def make_quiz_of(article: Article, owner) -> Quiz:
    """A draft quiz of all ready questions of the article, best first; Refused if there is none."""
    questions = list(article.questions.askable().order_by("-score", "created_at"))
    if not questions:
        raise Refused("Make at least one question ready first: a quiz is made of ready questions.")
    quiz = Quiz.objects.create(title=article.title[:200], article=article, owner=owner)
    _place(quiz, [(question, Decimal(1)) for question in questions])
    return quiz


@transaction.atomic
def arrange(quiz: Quiz, rows: Sequence[tuple[Question, Decimal]]) -> None:
    """Make these the questions of the quiz, in this order; started attempts keep their own.

    A published quiz never goes empty, and never asks what is not ready.
    """
    quiz = Quiz.objects.select_for_update().get(pk=quiz.pk)
    if quiz.is_published:
        if not rows:
            raise Refused("A published quiz needs at least one question: close it first.")
        held = _held(question.pk for question, _ in rows)
        # What was pulled is not asked until somebody has looked at it: it may stay meanwhile.
        _refuse_unready([q for q in held if q.state != Question.State.PULLED])
    quiz.slots.all().delete()
    _place(quiz, rows)


def publish(quiz: Quiz) -> None:
    """Open the quiz to students; Refused unless it asks something and all of it is ready."""
    # Checked anew, as the article or the lint may have changed; outside of the transaction, so
    # that the bank shows what was found even where publishing is refused.
    recheck(for_check().filter(slots__quiz=quiz))
    with transaction.atomic():
        quiz = Quiz.objects.select_for_update().get(pk=quiz.pk)
        questions = _held(quiz.slots.values("question"))
        if not questions:
            raise Refused("A quiz needs at least one question before it is published.")
        _refuse_unready(questions)
        quiz.state, quiz.published_at = State.PUBLISHED, quiz.published_at or timezone.now()
        quiz.save(update_fields=["state", "published_at"])


def close(quiz: Quiz) -> None:
    """Let nobody start it any more; who has started may finish."""
    Quiz.objects.filter(pk=quiz.pk, state=State.PUBLISHED).update(state=State.CLOSED)


def _held(ids: Iterable) -> list[Question]:
    return list(for_check().filter(pk__in=ids).select_for_update(of=("self",)))


def _refuse_unready(questions: Sequence[Question]) -> None:
    for question in questions:
        if question.state == Question.State.PULLED:
            raise Refused(f"“{question}” was pulled: its article was edited. Look at its proof.")
        if question.state != Question.State.READY:
            raise Refused(f"“{question}” is not ready: make it ready or take it out.")
        if question.fact.state == Fact.State.REJECTED:
            raise Refused(
                f"“{question}” asks for a fact that was rejected: take it out, or accept it."
            )
        if blocks(stored_flaws(question)):
            raise Refused(f"“{question}” has a flaw that has to be mended: open it in the bank.")


def _place(quiz: Quiz, rows: Sequence[tuple[Question, Decimal]]) -> None:
    Slot.objects.bulk_create(
        Slot(quiz=quiz, question=question, position=position, points=points)
        for position, (question, points) in enumerate(rows, start=1)
    )
