"""Some weeks of attempts by a made-up class, so that every list and chart has something to show."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from django.db.models import Count

from quizzes.cards.flashcards import keep
from quizzes.demo.answers import answer
from quizzes.interactions.records import EMPTY
from quizzes.models import Attempt, AttemptQuestion, Quiz, Step
from quizzes.review.disputing import report, sentences_near
from quizzes.review.reviewing import review
from quizzes.taking import attempts

WEEKS = 6
# A student who tries again after the review gets this share of the earlier misses right.
LEARNT = 0.6
OBJECTIONS = (
    ("two", "Mine can be read out of the article as well, can it not?"),
    ("unclear", "I did not know which of the events was meant."),
)


def make_history(quizzes: list[Quiz], classmates, now: datetime, seed: int = 1955) -> int:
    """Take the quizzes as these students would; returns the number of attempts.

    `classmates` are pairs of a user and the share of answers that this student gets right.
    """
    chance = random.Random(seed)  # noqa: S311 - made-up marks, not secrets
    count = 0
    for week, quiz in enumerate(quizzes):
        for student, skill in classmates:
            if chance.random() < 0.12:
                continue  # away that week
            day = now - timedelta(days=7 * (WEEKS - week % WEEKS), minutes=chance.randrange(9_000))
            take(quiz, student, skill, day, chance)
            count += 1
            if skill < 0.7 and chance.random() < 0.5:
                better = skill + (1 - skill) * LEARNT
                take(quiz, student, better, day + timedelta(days=2), chance)
                count += 1
    return count


def begin_studying(quiz: Quiz, student, now: datetime) -> int:
    """One attempt of last week, and what was missed in it kept as cards; returns how many."""
    at = now - timedelta(days=6, hours=3)
    attempt = take(quiz, student, 0.6, at, random.Random(quiz.title))  # noqa: S311
    reviewed = review(Attempt.objects.filter(student=student), attempt.pk, at, student)
    assert reviewed is not None
    return keep(student, reviewed.missed, at + timedelta(minutes=20))


def report_some(quiz: Quiz) -> int:
    """Two students object to the question that the class missed most; returns how many did.

    It waits for its instructor, under the results of the quiz.
    """
    missed = AttemptQuestion.objects.filter(
        attempt__quiz=quiz, steps__action=Step.Action.ANSWER, steps__option__is_key=False
    )
    counted = missed.order_by().values("version").annotate(n=Count("pk"))
    worst = counted.order_by("-n", "version").first()
    if worst is None:
        return 0
    asked = missed.filter(version=worst["version"]).order_by("attempt__submitted_at", "pk")
    asked = asked.select_related("attempt", "version__question")[: len(OBJECTIONS)]
    for question, (reason, words) in zip(asked, OBJECTIONS, strict=False):
        sentences = sentences_near(question.version.question.fact_id)
        report(
            question,
            question.attempt.started_at + timedelta(minutes=30),
            reason=reason,
            words=words,
            sentence=sentences[0] if sentences else None,
        )
    return len(asked)


def take(quiz: Quiz, student, skill: float, at: datetime, chance: random.Random) -> Attempt:
    """One whole attempt: each question answered in turn, then submitted."""
    attempt = attempts.start(quiz, {"student": student}, at)
    assert attempt is not None
    steps = []
    for number, question in enumerate(attempt.questions.select_related("version"), 1):
        at += timedelta(seconds=chance.randint(6, 40))
        given = answer(question, skill, chance)
        steps.append(_step(attempt, number, at, Step.Action.ANSWER, question, given))
    at += timedelta(seconds=chance.randint(5, 60))
    steps.append(_step(attempt, len(steps) + 1, at, Step.Action.SUBMIT))
    Step.objects.bulk_create(steps)
    Attempt.objects.filter(pk=attempt.pk).update(state=Attempt.State.SUBMITTED, submitted_at=at)
    return attempt


def _step(attempt, sequence, at, action, question=None, given=EMPTY) -> Step:
    return Step(
        attempt=attempt,
        sequence=sequence,
        at=at,
        action=action,
        question=question,
        option_id=given.option,
        answer=given.text,
    )
