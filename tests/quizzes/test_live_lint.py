"""Every row of the lint answers to what an instructor types, with the article behind it."""

import re
from datetime import date

import pytest
from django.urls import reverse

from articles.models import Entity, Fact, Mention
from quizzes.generation import lint
from quizzes.generation.lint import options, stems
from tests.factories import ArticleFactory, EvidenceFactory, FactFactory, SentenceFactory
from tests.quizzes.making import make_question, typed

pytestmark = pytest.mark.django_db
BODY = (
    "Mira Solano, the harbour minister, opened the Calder bridge on 8 May. "
    "She met Jon Barr and Lea Kord in Porto. The enemies in Russia, the Harbour Union said, left."
)
PEOPLE = ("Ada Holm", "Mira Solano", "Ugo Falk")
OPENED = "Who opened the Calder bridge?"
WHEN = "On what date did Mira Solano open the Calder bridge?"
DAYS = ("7 May 2021", "8 May 2021", "9 May 2021")
ENTITIES = (
    ("person", "Mira Solano", ("Mira Solano",), {}),
    ("person", "Jon Barr", ("Jon Barr",), {}),
    ("person", "Lea Kord", ("Lea Kord",), {}),
    ("place", "Porto", ("Porto",), {"subtype": "city", "country": "PT"}),
    ("place", "Russia", ("Russia",), {"subtype": "country", "country": "RU"}),
    ("organisation", "Harbour Union", ("Harbour Union",), {}),
    ("date", "8 May 2021", ("8 May",), {"value": "2021-05-08", "subtype": "day"}),
)


@pytest.fixture
def facts(client):
    """A fact of the bridge, and one that only the union vouches for."""
    article = ArticleFactory(
        body=BODY, title="The Harbour Union speaks", published_on=date(2021, 5, 12)
    )
    sentence = SentenceFactory(article=article, start=0, end=len(BODY))
    for number, (kind, name, printed, more) in enumerate(ENTITIES):
        entity = Entity.objects.create(
            article=article, key=f"e{number}", kind=kind, name=name, **more
        )
        for words in printed:
            start = BODY.index(words)
            Mention.objects.create(
                entity=entity, sentence=sentence, start=start, end=start + len(words)
            )
    told = FactFactory(article=article, kind=Fact.Kind.ACTOR, answer="Mira Solano")
    claimed = FactFactory(
        article=article, kind=Fact.Kind.CLAIM, certainty="B", source="Harbour Union"
    )
    for fact in (told, claimed):
        EvidenceFactory(fact=fact, sentence=sentence)
    client.force_login(article.owner)
    return {"told": told, "claimed": claimed}


TYPED = [
    ("E1", OPENED, ("Ada Holm", "Bo Ek", "Ugo Falk"), 1, {}),
    ("E2", "Whom did Mira Solano meet in Porto?", ("Ada Holm", "Jon Barr", "Lea Kord"), 1, {}),
    ("E3", OPENED, ("Ada Holm", "Mira Solano", "Myra Solano"), 1, {}),
    ("E4", OPENED, ("Harbour Union", "Mira Solano", "Porto"), 1, {}),
    ("E4", WHEN, ("7 May 2021", "8 May 2021", "May 2021"), 1, {}),
    ("E5", "Who is Minister Solano of the Calder bridge?", PEOPLE, 1, {}),
    ("E6", "Who opened it?", PEOPLE, 1, {}),
    ("E7", "who opened the Calder bridge", PEOPLE, 1, {}),
    ("E8", "Who opened the Calder bridge?", PEOPLE, 1, {"fact": "claimed"}),
    ("E9", "Who met the enemies of the Harbour Union?", PEOPLE, 1, {}),
    ("E10", OPENED, ("Ada Holm,", "Mira Solano", "Ugo Falk"), 1, {}),
    ("E11", "Who did not open the Calder bridge?", PEOPLE, 1, {}),
    ("E11", OPENED, (*PEOPLE, "All of the above"), 1, {}),
    ("E12", OPENED, ("Mira Solano", "Ugo Falk"), 0, {}),
    ("E13", WHEN, ("8 May 2021", "9 May 2021", "8 June 2021"), 0, {}),
    ("E14", "Who opened the Zanzibar bridge?", PEOPLE, 1, {}),
    ("W1", OPENED, ("Ada Holm", "Mira Solano, the harbour minister", "Ugo Falk"), 1, {}),
    ("W2", WHEN, ("6 June 2020", "7 June 2020", "8 May 2021"), 2, {}),
    ("W3", WHEN, ("8 April 2021", "7 May 2021", "8 May 2021", "8 March 2021"), 2, {}),
    ("W4", "Mira Solano was an ____ of the harbour.", ("aide", "officer", "minister"), 2,
     {"form": "cloze"}),
    ("W5", "Which country did the Russian ships leave?", ("Peru", "Russia", "Spain"), 1, {}),
    ("W6", "Who, in Porto, on a day, with Jon Barr, opened the Calder bridge?", PEOPLE, 1, {}),
    ("W7", "Who, which nobody knew, opened the Calder bridge?", PEOPLE, 1, {}),
    ("W8", "Which union speaks?", ("Coast Union", "Harbour Union", "Port Union"), 1, {}),
    ("W9", OPENED, PEOPLE[::-1], 1, {}),
    ("W10", "Who said that the harbour minister opened the Calder bridge on 8 May 2021?",
     ("Ada Holm", "Bo Ek", "Mira Solano"), 2, {"stem_tail": True}),
    ("W11", "Who recently opened the Calder bridge?", PEOPLE, 1, {}),
    ("W12", OPENED, ("Ada Holm", "Solano", "Ugo Falk"), 1, {"alias": "Solano"}),
    ("W13", "Who opened the Calder bridge on 8 May?", PEOPLE, 1, {}),
]  # fmt: skip


def found(client, fact, stem, texts, key, form="choice"):
    page = client.post(
        reverse("quizzes:question_new_lint", args=[fact.pk]), typed(stem, texts, key, form=form)
    )
    assert page.status_code == 200
    return {flaw.code for flaw, _ in page.context["flaws"]}


@pytest.mark.parametrize(
    ("code", "stem", "texts", "key", "more"),
    TYPED,
    ids=[f"{row[0]}-{number}" for number, row in enumerate(TYPED)],
)
def test_the_lint_speaks_while_somebody_types(client, facts, code, stem, texts, key, more):
    fact = facts[more.get("fact", "told")]
    if alias := more.get("alias"):
        entity = Entity.objects.get(name="Mira Solano")
        start = BODY.index(alias)
        entity.mentions.create(
            sentence=fact.article.sentences.get(), start=start, end=start + len(alias)
        )

    assert code in found(client, fact, stem, texts, key, more.get("form", "choice"))


def test_a_sound_question_has_nothing_to_mend(client, facts):
    assert found(client, facts["told"], OPENED, PEOPLE, 1) == set()
    assert found(client, facts["told"], WHEN, DAYS, 1) == set()


def test_every_row_of_the_lint_is_tried_here():
    rows = {
        code
        for check in (*stems.CHECKS, *options.CHECKS)
        for code in re.findall(r"\b[EW]\d+", check.__doc__ or "")
    }

    assert rows
    assert rows <= {row[0] for row in TYPED}
    assert lint.check


def test_the_live_lint_of_a_saved_question_says_the_same(client, facts):
    question = make_question(fact=facts["told"], stem=OPENED, texts=PEOPLE, key="Mira Solano")

    page = client.post(
        reverse("quizzes:question_lint", args=[question.pk]), typed("Who opened it?", PEOPLE, 1)
    )

    assert [flaw.code for flaw, _ in page.context["flaws"]] == ["E6"]
