from dataclasses import replace
from datetime import date

import pytest

from articles import facts, ingest, signals
from articles.extraction import records
from articles.ingest import save_reading
from articles.models import Article, Entity, Fact, Sentence
from tests.articles.readings import BRIDGE, DREW, OPENED, PLANS, TEXT, reading
from tests.factories import ArticleFactory, QuestionFactory

pytestmark = pytest.mark.django_db

# The same two sentences, moved by one that was put before them.
AHEAD = "It rained. "
MOVED = reading(
    text=AHEAD + TEXT,
    sentences=(
        records.Sentence(0, 0, 10, 0),
        replace(BRIDGE, position=1, start=11, end=47),
        replace(PLANS, position=2, start=48, end=81),
    ),
    entities=(),
    facts=(
        replace(OPENED, evidence=(records.Span(11, 47),), answer_entity=None),
        replace(DREW, evidence=(records.Span(48, 81),), answer_entity=None),
    ),
)


@pytest.fixture
def article():
    article = ArticleFactory(body=TEXT)
    save_reading(article, reading())
    return article


def edit(article, text):
    article.body = text
    article.save()


def test_save_reading_keeps_every_mention_as_printed(article):
    printed = {
        mention.entity.name: TEXT[mention.start : mention.end]
        for entity in article.entities.all()
        for mention in entity.mentions.all()
    }

    assert printed == {"3 May 1931": "3 May 1931", "Ada Lund": "Ada Lund", "Narva": "Narva"}


def test_save_reading_ties_each_fact_to_its_sentence(article):
    proofs = [
        (fact.answer, proof.quote, proof.sentence.position)
        for fact in article.facts.all()
        for proof in fact.evidence.all()
    ]

    assert proofs == [("3 May 1931", TEXT[:36], 0), ("Ada Lund", TEXT[37:], 1)]


def test_save_reading_numbers_facts_like_the_reading(article):
    assert [fact.position for fact in article.facts.all()] == [0, 1]


def test_save_reading_keeps_source_certainty_and_coordinates(article):
    drew = article.facts.get(answer="Ada Lund")

    assert (drew.source, drew.certainty) == ("the city", "B")
    assert article.sentences.get(position=1).certainty == "B"
    assert article.entities.get(name="Narva").lat == 59.38


def test_save_reading_takes_as_many_queries_for_many_facts(django_assert_num_queries):
    """One query per table; the rest looks for what an earlier reading left."""
    many = reading(facts=tuple(replace(OPENED, answer=f"{day} May") for day in range(60)))
    few, full = ArticleFactory(body=TEXT), ArticleFactory(body=TEXT)

    with django_assert_num_queries(17):
        save_reading(few, reading())
    with django_assert_num_queries(17):
        save_reading(full, many)


def test_save_reading_refuses_an_article_that_changed_meanwhile(article):
    Article.objects.filter(pk=article.pk).update(body="Another text.")

    assert save_reading(article, reading()) is False


def test_save_reading_refuses_a_reading_for_another_day():
    article = ArticleFactory(body=TEXT, published_on=date(1931, 5, 4))

    assert save_reading(article, reading()) is False
    assert save_reading(article, reading(published="1931-05-04")) is True


def test_save_reading_twice_leaves_one_set_of_rows(article):
    save_reading(article, reading())

    assert (Sentence.objects.count(), Entity.objects.count(), Fact.objects.count()) == (2, 3, 2)


def test_save_reading_keeps_what_was_worked_on(article):
    drew = article.facts.get(answer="Ada Lund")
    facts.judge(drew, Fact.State.REJECTED)
    edit(article, MOVED.text)

    save_reading(article, MOVED)

    assert [(fact.answer, fact.state) for fact in article.facts.all()] == [
        ("3 May 1931", "proposed"),
        ("Ada Lund", "rejected"),
    ]
    assert article.facts.get(answer="Ada Lund").pk == drew.pk


def test_save_reading_finds_the_proof_of_kept_facts_again(article):
    facts.judge(article.facts.get(answer="Ada Lund"), Fact.State.ACCEPTED)
    edit(article, MOVED.text)

    save_reading(article, MOVED)

    proof = article.facts.get(answer="Ada Lund").evidence.get()
    assert (proof.start, proof.end, proof.sentence.position) == (48, 81, 2)
    assert article.body[proof.start : proof.end] == proof.quote == TEXT[37:]


def test_save_reading_puts_facts_added_by_hand_last(article):
    mine = Fact(article=article, kind="place", statement="Narva it was.", answer="Narva")
    facts.add(mine, article.sentences.get(position=1))

    save_reading(article, reading())

    assert [fact.answer for fact in article.facts.all()] == ["3 May 1931", "Ada Lund", "Narva"]


def test_save_reading_keeps_and_tells_the_facts_that_lost_their_sentence(article):
    facts.judge(article.facts.get(answer="Ada Lund"), Fact.State.ACCEPTED)
    edit(article, TEXT[:36])
    shorter = reading(text=TEXT[:36], sentences=(BRIDGE,), entities=(), facts=())

    save_reading(article, replace(shorter, notices=("No places found.",)))

    article.refresh_from_db()
    fact = article.facts.get()
    proof = fact.evidence.get()
    assert (fact.answer, fact.state) == ("Ada Lund", "accepted")
    assert (proof.state, proof.sentence, proof.quote) == ("lost", None, TEXT[37:])
    assert article.notices == [
        "No places found.",
        "You worked on these facts, and their proof is not in the text any more: Ada Lund.",
    ]


def test_delete_takes_sentences_and_facts_along(article):
    ingest.delete(article)

    assert not Article.objects.exists()
    assert not Fact.objects.exists()
    assert not Fact.history.exists()


def test_delete_is_refused_while_a_question_stands_on_the_article(article):
    QuestionFactory(fact=article.facts.first(), state="ready")

    with pytest.raises(signals.InUse):
        ingest.delete(article)

    assert Article.objects.filter(pk=article.pk).exists()
