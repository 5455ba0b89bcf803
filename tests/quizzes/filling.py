"""As many rows of everything as a test of the admin wants."""

from datetime import timedelta

from django.utils import timezone

from articles.models import Fact
from quizzes.models import (
    Accommodation,
    Attempt,
    AttemptQuestion,
    Card,
    Decision,
    Dispute,
    Option,
    Override,
    Pointing,
    Question,
    QuestionVersion,
    Quiz,
    Review,
    Ruling,
    Slot,
    SpareOption,
    Step,
)
from tests.factories import ArticleFactory, QuizFactory, StudentFactory
from tests.quizzes.making import KEY, make_fact


def fill(rows):
    """`rows` of everything, all of it hanging on one quiz, one attempt and one card."""
    article, student, at = ArticleFactory(), StudentFactory(), timezone.now()
    bank = fill_bank(rows, article, at)
    quiz = fill_quizzes(rows, article, student, bank)
    asked = fill_attempt(rows, quiz, student, bank, at)
    fill_judgements(quiz, asked, bank, article, at)
    fill_cards(rows, article, student, bank, at)
    models = (
        Question, QuestionVersion, Option, Quiz, Slot, Attempt, AttemptQuestion, Step, Card,
        Review, Dispute, Ruling, Pointing, Decision, Override, SpareOption,
    )  # fmt: skip
    # The first in the order in which rows were made, whatever a model is listed by.
    return {model: model.objects.order_by("pk").first() for model in models} | {
        Question: bank[0].question, QuestionVersion: bank[0], Quiz: quiz,
        AttemptQuestion: asked[0], Attempt: asked[0].attempt,
    }  # fmt: skip


def fill_bank(rows, article, at):
    """Versions of as many questions, with an option each, decisions, overrides and spares."""
    common = {"article": article, "fact": make_fact(article), "kind": "date"}
    people = {"author": article.owner, "last_editor": article.owner}
    questions = Question.objects.bulk_create(Question(**common, **people) for _ in range(rows))
    versions = QuestionVersion.objects.bulk_create(
        QuestionVersion(question=question, stem=f"Question {n}?", editor=article.owner)
        for n, question in enumerate(questions)
    )
    Option.objects.bulk_create(
        Option(version=version, position=0, text=KEY, is_key=True) for version in versions
    )
    about = {"question": questions[0], "person": article.owner, "at": at}
    moved = {"state_before": "draft", "state_after": "ready"}
    Decision.objects.bulk_create(
        Decision(
            **about, **moved, article=article, action="accept", version_before=1, version_after=1
        )
        for _ in range(rows)
    )
    Override.objects.bulk_create(
        Override(**about, version=1, code="W1", message="Long.", reason="It has to be.")
        for _ in range(rows)
    )
    SpareOption.objects.bulk_create(
        SpareOption(question=questions[0], position=n, key=KEY, text=f"{n} May 1931")
        for n in range(rows)
    )
    return versions


def fill_quizzes(rows, article, student, versions):
    """A published quiz of all the questions, beside `rows` others."""
    Quiz.objects.bulk_create(
        Quiz(title=f"Quiz {n}", owner=article.owner, article=article) for n in range(rows)
    )
    quiz = QuizFactory(published=True)
    Accommodation.objects.bulk_create(
        Accommodation(quiz=one, student=student, minutes=20) for one in Quiz.objects.all()
    )
    Slot.objects.bulk_create(
        Slot(quiz=quiz, question=version.question, position=n) for n, version in enumerate(versions)
    )
    return quiz


def fill_attempt(rows, quiz, student, versions, at):
    """The questions of one open attempt, each answered; the others are submitted."""
    Attempt.objects.bulk_create(
        Attempt(
            quiz=quiz, student=student, number=n, started_at=at, state="submitted", submitted_at=at
        )
        for n in range(2, rows + 1)
    )
    attempt = Attempt.objects.create(quiz=quiz, student=student, number=1, started_at=at)
    asked = AttemptQuestion.objects.bulk_create(
        AttemptQuestion(attempt=attempt, position=n, version=v) for n, v in enumerate(versions)
    )
    options = list(Option.objects.all())
    Step.objects.bulk_create(
        Step(attempt=attempt, question=q, sequence=n, at=at, action="answer", option=options[n])
        for n, q in enumerate(asked)
    )
    return asked


def fill_judgements(quiz, asked, versions, article, at):
    """A dispute and a pointing of each question asked, and a ruling on each version."""
    Dispute.objects.bulk_create(Dispute(question=q, reason="key", at=at) for q in asked)
    Pointing.objects.bulk_create(Pointing(question=q, is_proof=True, at=at) for q in asked)
    common = {"quiz": quiz, "by": article.owner, "at": at, "reason": "It is clear."}
    Ruling.objects.bulk_create(Ruling(version=v, decision="stands", **common) for v in versions)


def fill_cards(rows, article, student, versions, at):
    """A card of each of as many facts; all the reviews are of the first."""
    facts = Fact.objects.bulk_create(Fact(article=article, kind="date") for _ in range(rows))
    cards = Card.objects.bulk_create(
        Card(student=student, fact=fact, version=versions[n], due_at=at)
        for n, fact in enumerate(facts)
    )
    Review.objects.bulk_create(
        Review(card=cards[0], rating=3, reviewed_at=at + timedelta(days=n)) for n in range(rows)
    )
