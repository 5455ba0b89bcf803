from decimal import Decimal

import pytest

from quizzes.making.bank import Refused
from quizzes.making.publishing import arrange, close, make_quiz_of, publish
from quizzes.models import Quiz
from tests.factories import ArticleFactory, AttemptFactory, QuizFactory, SlotFactory
from tests.quizzes.making import make_fact, make_question

pytestmark = pytest.mark.django_db


def asked(quiz):
    return [(slot.question, slot.position, slot.points) for slot in quiz.slots.all()]


def test_make_quiz_of_takes_ready_questions_best_first():
    article = ArticleFactory(title="Bridges")
    second, first = make_question(article, score=1), make_question(article, score=2)
    make_question(article, state="draft", score=3)
    make_question(article, state="hidden", score=3)

    quiz = make_quiz_of(article, article.owner)

    assert (quiz.title, quiz.article, quiz.owner) == ("Bridges", article, article.owner)
    assert quiz.state == Quiz.State.DRAFT
    assert asked(quiz) == [(first, 1, 1), (second, 2, 1)]


def test_make_quiz_of_refuses_an_article_without_ready_questions():
    article = make_question(state="draft").article

    with pytest.raises(Refused, match="ready"):
        make_quiz_of(article, article.owner)

    assert not Quiz.objects.exists()


def test_make_quiz_of_leaves_rejected_facts_out():
    good = make_question()
    make_question(fact=make_fact(good.article, state="rejected"))

    assert asked(make_quiz_of(good.article, good.author)) == [(good, 1, 1)]


def test_publish_refuses_a_question_on_a_rejected_fact():
    question = make_question(fact=make_fact(state="rejected"))
    quiz = SlotFactory(quiz=QuizFactory(), question=question).quiz

    with pytest.raises(Refused, match="rejected"):
        publish(quiz)

    quiz.refresh_from_db()
    assert quiz.state == Quiz.State.DRAFT


def test_arrange_sets_order_and_points():
    quiz, one, two = QuizFactory(), make_question(), make_question()
    arrange(quiz, [(one, Decimal(1)), (two, Decimal(2))])

    arrange(quiz, [(two, Decimal("0.5")), (one, Decimal(3))])

    assert asked(quiz) == [(two, 1, Decimal("0.5")), (one, 2, 3)]


def test_arrange_refuses_to_empty_a_published_quiz():
    slot = SlotFactory(quiz=QuizFactory(published=True), question=make_question())

    with pytest.raises(Refused, match="at least one"):
        arrange(slot.quiz, [])

    assert slot.quiz.slots.count() == 1


def test_arrange_refuses_a_draft_in_a_published_quiz():
    slot = SlotFactory(quiz=QuizFactory(published=True), question=make_question())

    with pytest.raises(Refused, match="not ready"):
        arrange(slot.quiz, [(make_question(state="draft"), Decimal(1))])

    assert slot.quiz.slots.get().question == slot.question


def test_publish_opens_a_quiz_of_ready_questions():
    quiz = SlotFactory(question=make_question()).quiz

    publish(quiz)

    quiz.refresh_from_db()
    assert quiz.is_published
    assert quiz.published_at is not None


def test_publish_refuses_an_empty_quiz():
    quiz = QuizFactory()

    with pytest.raises(Refused, match="at least one question"):
        publish(quiz)

    quiz.refresh_from_db()
    assert quiz.state == Quiz.State.DRAFT


@pytest.mark.parametrize("state", ["draft", "hidden"])
def test_publish_refuses_a_question_that_is_not_ready(state):
    quiz = SlotFactory(question=make_question(state=state)).quiz

    with pytest.raises(Refused, match="not ready"):
        publish(quiz)


def test_publish_checks_again_and_keeps_what_it_found():
    question = make_question(stem="When was it opened?")
    quiz = SlotFactory(question=question).quiz

    with pytest.raises(Refused, match="flaw"):
        publish(quiz)

    quiz.refresh_from_db()
    question.refresh_from_db()
    assert quiz.state == Quiz.State.DRAFT
    assert not question.current.is_clean


def test_close_ends_new_attempts_and_leaves_open_ones():
    attempt = AttemptFactory()

    close(attempt.quiz)

    attempt.refresh_from_db()
    assert attempt.quiz.state == Quiz.State.CLOSED
    assert attempt.state == "open"


def test_close_leaves_a_draft_a_draft():
    quiz = QuizFactory()

    close(quiz)

    quiz.refresh_from_db()
    assert quiz.state == Quiz.State.DRAFT


def test_publish_opens_a_closed_quiz_again_and_keeps_its_first_day():
    quiz = SlotFactory(quiz=QuizFactory(published=True), question=make_question()).quiz
    first = quiz.published_at
    close(quiz)

    publish(quiz)

    quiz.refresh_from_db()
    assert quiz.is_published
    assert quiz.published_at == first
