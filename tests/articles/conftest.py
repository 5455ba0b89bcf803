"""An instructor who is logged in, and an article of theirs that has been read."""

import pytest

from articles.ingest import save_reading
from tests.articles.readings import TEXT, reading
from tests.factories import ArticleFactory


@pytest.fixture
def teacher(client, instructor):
    client.force_login(instructor)
    return client


@pytest.fixture
def article(instructor):
    article = ArticleFactory(owner=instructor, title="A bridge", body=TEXT)
    save_reading(article, reading())
    return article
