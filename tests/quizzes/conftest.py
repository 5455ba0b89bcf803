"""Who is logged in, and what the tests of the instructors' pages begin with."""

import pytest

from quizzes.models import Quiz
from tests.factories import ArticleFactory, QuizFactory, SlotFactory
from tests.quizzes.making import STEM, make_question


@pytest.fixture
def signed_in(client, student):
    """The browser of a student."""
    client.force_login(student)
    return client


@pytest.fixture
def quiz(client):
    """A draft quiz of two ready questions, its owner logged in."""
    article = ArticleFactory(title="Bridges of Aldmouth")
    quiz = QuizFactory(title="Bridges", article=article, owner=article.owner)
    for position, stem in enumerate((STEM, "When was the bridge opened?"), start=1):
        SlotFactory(quiz=quiz, question=make_question(article, stem), position=position)
    client.force_login(quiz.owner)
    return quiz


@pytest.fixture
def published(quiz):
    Quiz.objects.filter(pk=quiz.pk).update(state="published", published_at=quiz.created_at)
    quiz.refresh_from_db()
    return quiz


@pytest.fixture
def article(client):
    article = ArticleFactory(title="Bridges of Aldmouth")
    client.force_login(article.owner)
    return article


@pytest.fixture
def question(article):
    return make_question(article, state="draft")
