"""Read before you retry: the proving sentence is pointed at before a question is tried again.

Where a quiz asks for it, a missed question wants its proof before another try of it in the same
attempt, and before the next attempt at the quiz. Nothing is asked of a student who may not know
that the answer was wrong, and nothing where the article has no proof to be pointed at.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Substr

from articles.models import Evidence, Sentence
from quizzes.marks.marking import WHOLE
from quizzes.marks.replaying import follow
from quizzes.marks.scoring import Sheets, question_rows, rulings_on, step_rows
from quizzes.models import Attempt, AttemptQuestion, Pointing, Quiz
from quizzes.review.showing import Phase, allowed

# Sentences are offered in blocks of the article that do not begin where the proof stands: in the
# middle of a window it would be known without reading.
BLOCK = 24


def unread(questions: Iterable[int]) -> list[AttemptQuestion]:
    """Those of the questions whose proof was not pointed at yet, in order; one query."""
    proof = Evidence.objects.filter(fact=OuterRef("version__question__fact"))
    pointed = Pointing.objects.filter(question=OuterRef("pk"), is_proof=True)
    asked = AttemptQuestion.objects.filter(pk__in=questions, attempt__quiz__reads_first=True)
    return list(asked.filter(Exists(proof), ~Exists(pointed)).order_by("position"))


def missed(attempt: Attempt, at: datetime) -> list[int]:
    """The questions of this attempt that its student may know to be wrong, by id.

    In an open attempt those whose last check was wrong and that can be tried again.
    """
    rules = attempt.quiz.review_rules
    if attempt.submitted_at is None:
        return _tried(attempt) if allowed(rules, Phase.DURING).right else []
    if not attempt.shows(at).right:
        return []
    rows, steps = question_rows([attempt.pk]), step_rows([attempt.pk])
    score = Sheets(rows, steps).scores(rulings_on(rows))[attempt.pk]
    return [mark.question.id for mark in score.counted if not mark.is_right]


def _tried(attempt: Attempt) -> list[int]:
    rows, steps = question_rows([attempt.pk]), step_rows([attempt.pk])
    sheets = Sheets(rows, steps)
    courses = follow(sheets.events[attempt.pk], sheets.asked[attempt.pk], sheets.rules[attempt.pk])
    return [
        course.question.id
        for course in courses
        if course.last and course.last.raw < WHOLE and not course.is_settled
    ]


def before_start(quiz: Quiz, owner: dict[str, Any], at: datetime) -> AttemptQuestion | None:
    """The first question to be read up before the next attempt; None where nothing is in the way.

    No query where the quiz does not ask for it.
    """
    if not quiz.reads_first:
        return None
    own = Attempt.objects.filter(quiz=quiz, **owner).counted().with_rules()
    last = own.order_by("-number").first()
    if last is None or last.submitted_at is None:
        return None
    return next(iter(unread(missed(last, at))), None)


def sentences(question: AttemptQuestion) -> list[Sentence]:
    """The blocks of the article in which the proofs stand, in order, with words as `printed`."""
    fact = question.version.question.fact_id
    places = Evidence.objects.filter(fact=fact).values_list(
        "sentence__article", "sentence__position"
    )
    near = Q(pk=None)
    for article, position in places:
        first = position - position % BLOCK
        near |= Q(article=article, position__range=(first, first + BLOCK - 1))
    words = Substr("article__body", F("start") + 1, F("end") - F("start"))
    return list(Sentence.objects.filter(near).annotate(printed=words).order_by("position"))


def point(question: AttemptQuestion, sentence: Sentence, at: datetime) -> bool:
    """Keep what was pointed at; True where it is a proof."""
    fact = question.version.question.fact_id
    is_proof = Evidence.objects.filter(fact=fact, sentence=sentence).exists()
    try:
        with transaction.atomic():
            Pointing.objects.create(question=question, sentence=sentence, is_proof=is_proof, at=at)
    except IntegrityError:  # the proof was found before
        pass
    return is_proof
