"""Forms sent twice at the same moment, as a double click or a bad connection does."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article
from tests.articles.readings import TEXT
from tests.factories import ArticleFactory, InstructorFactory
from tests.races import at_once

SENDERS = 6
ROUNDS = 3


@pytest.fixture
def clients(real_database):
    """As many browsers of one instructor."""
    person = InstructorFactory()
    found = [Client() for _ in range(SENDERS)]
    for client in found:
        client.force_login(person)
    return found


def send(client, name, typed, *args):
    return lambda: client.post(reverse(f"articles:{name}", args=args), typed)


def test_the_same_form_sent_at_once_makes_one_article(clients):
    for number in range(ROUNDS):
        typed = {"body": TEXT, "title": f"Bridge {number}", "offered": "yes", "key": uuid.uuid4()}

        replies = at_once(*(send(client, "article_new", typed) for client in clients))

        article = Article.objects.get(title=f"Bridge {number}")
        assert {reply.url for reply in replies} == {article.get_absolute_url()}


def test_two_forms_with_one_text_make_two_articles(clients):
    """Whoever pastes a text twice on purpose gets it twice."""
    forms = [{"body": TEXT, "title": "Bridge", "offered": "yes", "key": uuid.uuid4()} for _ in "ab"]

    at_once(*(send(*pair) for pair in zip(clients, ["article_new"] * 2, forms, strict=False)))

    assert Article.objects.count() == 2


def test_of_two_edits_at_once_one_wins_and_the_other_is_told(clients):
    owner_id = int(clients[0].session["_auth_user_id"])
    article = ArticleFactory(owner_id=owner_id, body=TEXT)
    page = clients[0].get(reverse("articles:article_edit", args=[article.pk]))
    seen = page.context["form"].initial["seen"]
    texts = [f"{TEXT} Edit {number}." for number in range(SENDERS)]

    replies = at_once(
        *(
            send(
                client,
                "article_edit",
                {"title": article.title, "published_on": "", "body": text, "seen": seen},
                article.pk,
            )
            for client, text in zip(clients, texts, strict=True)
        )
    )

    article.refresh_from_db()
    won = [text for reply, text in zip(replies, texts, strict=True) if reply.status_code == 302]
    assert won == [article.body]
    told = [reply for reply in replies if reply.status_code == 200]
    assert len(told) == SENDERS - 1
    assert all("was changed since you opened it" in reply.content.decode() for reply in told)
