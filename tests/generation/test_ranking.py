from dataclasses import replace

import pytest

from articles.extraction.records import Certainty, FactKind, Span
from quizzes.generation.records import Choice, Form, Item
from quizzes.generation.sets.ranking import Features, assemble, weights
from quizzes.generation.sets.salience import Salience
from tests.generation.builder import build, person

SURE = Features(Certainty.ASSERTED, completeness=0.5, centrality=0.5)


@pytest.mark.parametrize(
    "better",
    [
        {"completeness": 1.0},
        {"centrality": 1.0},
        {"lede": True},
        {"exact_date": True},
        {"role_known": True},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_makes_a_fact_worth_asking_raises_its_score(better):
    assert replace(SURE, **better).score() > SURE.score()


@pytest.mark.parametrize(
    "worse",
    [
        {"certainty": Certainty.NAMED_SOURCE},
        {"certainty": Certainty.HEDGED},
        {"background": True},
        {"opinion_context": True},
        {"typed": True},
        {"cloze": True},
        {"obvious": True},
        {"published_day": True},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_makes_a_question_worse_lowers_its_score(worse):
    assert replace(SURE, **worse).score() < SURE.score()


@pytest.mark.parametrize(
    "found", [{"warnings": 1}, {"copied": True}], ids=lambda found: next(iter(found))
)
def test_what_the_lint_found_lowers_the_score(found):
    assert SURE.score(**found) < SURE.score()


def test_the_most_central_name_shares_most_sentences():
    people = [person(f"p{n}", f"Person {n}") for n in range(4)]
    reading = build(
        "{p0|A} met {p1|B}.", "{p0|A} met {p2|C}.", "{p0|A} met {p3|D}.", entities=people
    )

    salience = Salience(reading)

    assert salience.centrality(["p0"]) == 1.0
    assert salience.centrality(["p0"]) > salience.centrality(["p1"]) > 0


READING = build(*[f"Sentence number {n} is here." for n in range(60)])


def item(n, *, score=5.0, kind=FactKind.ACTOR, form=Form.CHOICE, key="", sentence=None):
    at = READING.sentences[n if sentence is None else sentence]
    options = (Choice(key or f"Key{n}", is_key=True), Choice("Other one"), Choice("Other two"))
    stem = f"Who did thing number{n} alpha{n} beta{n}?"
    span = (Span(at.start, at.end),)
    return Item(kind, form, stem, options, span, Certainty.ASSERTED, n, score=score)


def test_the_best_come_first_and_the_weak_not_at_all():
    chosen, rest = assemble([item(0, score=3), item(1, score=9), item(2, score=0)], READING)

    assert [question.fact for question in chosen] == [1, 0]
    assert [question.fact for question in rest] == [2]


def test_no_more_than_three_have_one_key():
    chosen, _ = assemble([item(n, key="Lena Ortiz") for n in range(5)], READING)

    assert len(chosen) == 3


def test_gap_texts_stay_below_their_share():
    items = [item(n, form=Form.CLOZE if n < 6 else Form.CHOICE) for n in range(12)]

    chosen, _ = assemble(items, READING)

    share = sum(question.form is Form.CLOZE for question in chosen) / len(chosen)
    assert 0 < share <= weights()["most_cloze"]


def test_no_more_than_three_ask_whose_words_are_quoted():
    items = [replace(item(n), stem=f'Who said: "The {n} cranes of Riga stand"?') for n in range(5)]

    chosen, _ = assemble(items, READING)

    assert len(chosen) == 3


def test_a_kind_beyond_its_share_gives_way_to_another():
    items = [item(n, score=5 - n / 100) for n in range(8)]
    items.append(item(20, score=4, kind=FactKind.PLACE))

    chosen, _ = assemble(items, READING)

    assert 20 in [question.fact for question in chosen[:9]]


def test_a_question_that_tells_an_answer_is_left_out():
    first = item(0, score=9, key="Lena Ortiz")
    telling = replace(item(1, score=5, sentence=0), stem="When did Lena Ortiz do it in Riga?")

    chosen, rest = assemble([first, telling], READING)

    assert (chosen, rest) == ([first], [telling])


def test_whoever_is_named_once_and_does_nothing_is_named_in_passing():
    reading = build(
        "{subject p1|Lena Ortiz} {verb meet|met} {with with p2|with Karl Weiss}.",
        "{p3|Ana Costa} came, and {p3|Costa} left.",
        entities=(
            person("p1", "Lena Ortiz"), person("p2", "Karl Weiss"), person("p3", "Ana Costa"),
        ),
    )  # fmt: skip
    salience = Salience(reading)

    assert [salience.acts(one) for one in reading.entities] == [True, False, True]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("{p1|Lena Ortiz}, mayor of Riga, told reporters.", True),
        ('"No," said {p1|Lena Ortiz}, mayor of Riga.', True),
        ("They saw {p1|Lena Ortiz}, mayor of Riga, who slept.", False),
    ],
    ids=["speaks-behind-the-post", "speaks-before-the-name", "is-seen"],
)
def test_whoever_stands_with_a_post_beside_a_saying_is_no_passer_by(text, acts):
    reading = build(text, entities=(person("p1", "Lena Ortiz"),), roles=[("p1", "mayor of Riga")])
    start = reading.text.index("Lena")
    end = reading.text.index("Riga") + 4
    told = replace(reading.roles[0], span=Span(start, end))

    assert Salience(replace(reading, roles=(told,))).acts(reading.entity("p1")) is acts


def test_a_post_told_in_passing_is_shown_where_little_else_is():
    passing = replace(item(0, score=-1.0), kind=FactKind.ROLE, answer_entity="p1", form=Form.TYPED)
    date = replace(item(1, score=-1.0), stem="When was it?")
    long = build("word " * 80, "word " * 80, entities=(person("p1", "Lena Ortiz"),))

    assert assemble([passing, date], long)[0] == [passing]
    assert assemble([passing, date], build("Short.", "It rained."))[0] == []


def test_nobody_is_asked_for_a_third_time_as_the_one_who_said_it():
    claims = [item(n, kind=FactKind.CLAIM, key="Joan Barr", sentence=n) for n in range(4)]

    chosen, _ = assemble(claims, READING)

    assert len(chosen) == 2
