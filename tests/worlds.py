"""A small world with one of everything, for tests that go through all pages."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from articles.models import Article, Fact
from quizzes.models import Attempt, Card, Question, Quiz, Step
from tests.factories import (
    AttemptFactory,
    AttemptQuestionFactory,
    EvidenceFactory,
    InstructorFactory,
    OptionFactory,
    QuestionFactory,
    QuizFactory,
    SlotFactory,
    StudentFactory,
    VersionFactory,
)


@dataclass
class World:
    """One article with a question in a published quiz; its student has taken it once, wrongly."""

    instructor: object
    student: object
    article: Article
    fact: Fact
    question: Question
    quiz: Quiz
    done: Attempt
    open: Attempt
    card: Card


def make_world(code: str = "ABCDEFGH") -> World:
    instructor, student = InstructorFactory(), StudentFactory()
    fact = EvidenceFactory(fact__article__owner=instructor).fact
    version = VersionFactory(question=QuestionFactory(fact=fact))
    OptionFactory(version=version, text="3 May 1931", key=True)
    wrong = OptionFactory(version=version, text="4 May 1931")
    question, now = version.question, timezone.now()
    quiz = QuizFactory(
        owner=instructor,
        published=True,
        article=fact.article,
        join_code=code,
        reads_first=True,
    )
    SlotFactory(quiz=quiz, question=question)
    done, still = (
        AttemptFactory(quiz=quiz, student=student, number=1, state="submitted", submitted_at=now),
        AttemptFactory(quiz=quiz, student=student, number=2),
    )
    order = [option.pk for option in version.options.all()]
    places = [
        AttemptQuestionFactory(attempt=attempt, version=version, position=1, option_order=order)
        for attempt in (done, still)
    ]
    Step.objects.create(
        attempt=done, question=places[0], sequence=1, at=now, action="answer", option=wrong
    )
    card = Card.objects.create(student=student, fact=fact, version=version, due_at=now)
    return World(instructor, student, fact.article, fact, question, quiz, done, still, card)
