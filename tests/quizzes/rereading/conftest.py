"""An article that is read, with a question on it, a quiz of that, and a way to edit it."""

import pytest
from django.urls import reverse

from tests.factories import ArticleFactory, QuizFactory, SlotFactory
from tests.quizzes.rereading.bridge import BODY, OPENED, PUBLISHED, ask, ask_about, fact_on, read


@pytest.fixture
def article(client):
    """An article that is read, with its owner logged in."""
    article = ArticleFactory(body=BODY, title="Narva", published_on=PUBLISHED, state="waiting")
    client.force_login(article.owner)
    return read(article)


@pytest.fixture
def edit(client, article, django_capture_on_commit_callbacks):
    """Change the article on its page, and let the worker read it."""

    def send(body=BODY, published_on="1947-05-20", title="Narva"):
        address = reverse("articles:article_edit", args=[article.pk])
        typed = {"body": body, "title": title, "published_on": published_on}
        with django_capture_on_commit_callbacks(execute=True):
            assert client.post(address, typed).status_code == 302
        article.refresh_from_db()
        assert article.state == "read"

    return send


@pytest.fixture
def opened(article):
    """The fact of the opening, and a ready question on it."""
    fact = fact_on(article, "3 May 1931", OPENED)
    ask(fact)
    return fact


@pytest.fixture
def quiz(article, opened):
    quiz = QuizFactory(title="Bridges", article=article, owner=article.owner, published=True)
    SlotFactory(quiz=quiz, question=ask_about(opened), position=1)
    return quiz
