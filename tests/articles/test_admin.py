"""The admin of articles with 1,000 rows in each table: useful pages, few queries."""

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains

from articles.models import Article, Entity, Evidence, Fact, Mention, Sentence, digest
from tests.articles.readings import TEXT
from tests.factories import ArticleFactory, FactFactory, InstructorFactory, StudentFactory

pytestmark = pytest.mark.django_db

MODELS = ["article", "sentence", "entity", "mention", "fact", "evidence", "historicalfact"]
LOGS = ["sentence", "entity", "mention", "evidence", "historicalfact"]


def fill(owner, count):
    """As many articles, each with one row of everything."""
    articles = Article.objects.bulk_create(
        Article(title=f"Article {n}", owner=owner, body=TEXT, state="read") for n in range(count)
    )
    sentences = Sentence.objects.bulk_create(
        Sentence(article=article, position=0, start=0, end=36, digest=digest(TEXT[:36]))
        for article in articles
    )
    entities = Entity.objects.bulk_create(
        Entity(article=article, key="e1", kind="date", name="3 May 1931") for article in articles
    )
    rows = list(zip(articles, sentences, entities, strict=True))
    Mention.objects.bulk_create(
        Mention(entity=entity, sentence=sentence, start=25, end=35) for _, sentence, entity in rows
    )
    facts = Fact.objects.bulk_create(
        Fact(article=article, kind="date", statement="It was opened.", answer_entity=entity)
        for article, _, entity in rows
    )
    Evidence.objects.bulk_create(
        Evidence(fact=fact, sentence=sentence, start=0, end=36, quote=TEXT[:36])
        for fact, sentence in zip(facts, sentences, strict=True)
    )
    Fact.history.bulk_history_create(facts, default_user=owner, default_date=timezone.now())


def address(model, page, *args):
    return reverse(f"admin:articles_{model}_{page}", args=args)


def first(model):
    return apps.get_model("articles", model).objects.first()


@pytest.fixture
def boss(client, manager):
    client.force_login(manager)
    return client


@pytest.mark.parametrize("model", MODELS)
def test_a_thousand_rows_take_few_queries(boss, manager, model, django_assert_max_num_queries):
    fill(manager, 1_000)
    row = first(model)
    boss.get(address("article", "changelist"))  # what Django caches once is no cost of a page

    with django_assert_max_num_queries(12):
        found = boss.get(address(model, "changelist"))
    with django_assert_max_num_queries(12):
        searched = boss.get(address(model, "changelist"), {"q": "bridge"})
    with django_assert_max_num_queries(12):
        opened = boss.get(address(model, "change", row.pk))

    assertContains(found, "1000 ")
    assert (searched.status_code, opened.status_code) == (200, 200)


@pytest.mark.parametrize("model", LOGS)
def test_what_the_reader_found_is_a_log(boss, manager, model):
    fill(manager, 1)
    row = first(model)

    assert boss.post(address(model, "change", row.pk), {}).status_code == 403
    assert boss.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("model", ["article", "fact", *LOGS])
def test_nothing_is_added_in_the_admin(boss, model):
    assert boss.get(address(model, "add")).status_code == 403


def test_a_manager_hands_an_article_on(boss):
    article, heir = ArticleFactory(title="A bridge"), InstructorFactory()

    boss.post(
        address("article", "change", article.pk),
        {"title": "A bridge", "language": "en", "owner": heir.pk},
    )

    article.refresh_from_db()
    assert article.owner == heir


def test_an_edit_of_a_fact_is_signed(boss, manager):
    fact = FactFactory(answer="1931")
    inline = {"evidence-TOTAL_FORMS": 0, "evidence-INITIAL_FORMS": 0}

    boss.post(
        address("fact", "change", fact.pk),
        {
            "kind": "date",
            "statement": "Opened in 1932.",
            "answer": "1932",
            "certainty": "A",
            "state": "accepted",
            **inline,
        },
    )

    change = fact.history.latest()
    assert (change.answer, change.history_user) == ("1932", manager)


def test_facts_are_exported_with_their_proof_and_no_formulas(boss):
    article = ArticleFactory(title='=HYPERLINK("x")')
    FactFactory(article=article, statement="Opened.", answer="@1931")

    page = boss.get(address("fact", "export"))

    rows = b"".join(page) if page.streaming else page.content
    assert b"'@1931" in rows
    assert b"'=HYPERLINK" in rows


@pytest.mark.parametrize("model", MODELS)
def test_others_find_no_admin(client, model):
    client.force_login(StudentFactory())

    assert client.get(address(model, "changelist")).status_code in (302, 403, 404)


def test_rows_without_a_subtype_can_be_chosen_by_name(client, manager):
    article = ArticleFactory()
    Entity.objects.create(article=article, key="e1", kind="person", name="Ada Lund")
    client.force_login(manager)

    assertContains(client.get(reverse("admin:articles_entity_changelist")), "(none)")
