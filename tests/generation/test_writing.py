from dataclasses import replace

import pytest

from articles.extraction.edtf import display
from articles.extraction.records import Certainty, FactKind, Part, Slot
from quizzes.generation.lint import Context, Draft, blocks, check, check_set
from quizzes.generation.records import Form
from quizzes.generation.writing import consider, may_go, write
from tests.generation.builder import build, date, person, place

PEOPLE = [
    person("p1", "Lena Ortiz"), person("p2", "Karl Weiss"),
    person("p3", "Ana Costa"), person("p4", "Hana Sato"),
]  # fmt: skip
PLACES = [place("l1", "Riga", "city", "LV"), place("l2", "Tallinn", "city", "EE")]
DATES = [
    date("d1", "3 July 2020", "2020-07-03"), date("d2", "9 July 2020", "2020-07-09"),
    date("d3", "2 August 2020", "2020-08-02"), date("d4", "8 August 2020", "2020-08-08"),
]  # fmt: skip
SENTENCES = (
    "{subject p1|Lena Ortiz} {verb open|opened} {object|the Amber Fair} {on when d1|on 3 July}.",
    "{subject p2|Karl Weiss} {verb visit|visited} {object l1|Riga} {on when d2|on 9 July}.",
    "{subject p3|Ana Costa} {verb sign|signed} {object|the Amber Pact} {on when d3|on 2 August}.",
    "{subject p4|Hana Sato} {verb arrive|arrived} {in where l2|in Tallinn} "
    "{on when d4|on 8 August}.",
)


def reading(*sentences, **how):
    return build(*(sentences or SENTENCES), entities=(*PEOPLE, *PLACES, *DATES), **how)


def test_an_article_gives_sound_questions_of_several_kinds():
    items = write(reading())

    assert len(items) >= 4
    assert len({item.kind for item in items}) >= 2
    assert check_set(items) == ()
    assert [item.score for item in items] == sorted((i.score for i in items), reverse=True)


def test_every_question_passes_the_lint_and_proves_its_key():
    article = reading()

    for item in write(article):
        quotes = tuple(article.quote(span) for span in item.evidence)
        known = Context(quotes=quotes, text=article.text, entities=article.entities)
        assert not blocks(check(Draft(item.stem, item.options, item.form), known)), item
        proved = [(article.facts[o.fact].answer, display(o.value)) for o in item.options if o.value]
        for answer, told in proved or [(article.facts[item.fact].answer, item.key)]:
            assert answer == told


def test_the_same_reading_gives_the_same_questions():
    assert write(reading()) == write(reading())


def test_a_seed_moves_made_up_dates_only():
    lone = (
        "{subject p1|Lena Ortiz} {verb open|opened} {object|the Amber Fair} {in when d1|in 1912}."
    )
    article = build(lone, entities=(PEOPLE[0], date("d1", "1912", "1912", "year")))

    made = {write(article, seed) for seed in range(8)}

    assert len(made) > 1
    assert {item.key for items in made for item in items if item.kind is FactKind.DATE} == {"1912"}


def test_wrong_options_say_why_they_are_wrong():
    [item] = [i for i in write(reading()) if "Amber Fair" in i.stem and i.kind is FactKind.DATE]

    told = {option.text: option.feedback for option in item.options}

    assert told["9 July 2020"] == "9 July 2020 is when Karl Weiss visited Riga."


def test_what_is_not_asked_comes_with_its_reason():
    opinion = (SENTENCES[0], {"certainty": Certainty.OPINION})

    outcome = consider(reading(opinion))

    assert outcome.items == ()
    assert {refusal.reason for refusal in outcome.refusals} == {
        "it is an opinion, or it did not happen"
    }


def test_too_few_safe_options_make_a_typed_question():
    lone = (
        "{subject p1|Lena Ortiz} {verb open|opened} {object|the Amber Fair} {in where l1|in Riga}."
    )
    article = build(lone, entities=(PEOPLE[0], PLACES[0]))

    outcome = consider(article)

    typed = [i for i in (*outcome.items, *outcome.reserve) if i.form is Form.TYPED]
    assert [(item.stem, [o.text for o in item.options]) for item in typed] == [
        ("Who opened the Amber Fair in Riga?", ["Lena Ortiz"])
    ]


@pytest.mark.parametrize("certainty", [Certainty.NAMED_SOURCE, Certainty.HEDGED])
def test_no_claim_is_ever_asked_as_fact(certainty):
    claims = [(s, {"certainty": certainty, "source": "State radio"}) for s in SENTENCES]

    outcome = consider(reading(*claims))

    made = (*outcome.items, *outcome.reserve)
    assert made
    assert all("According to" in item.stem for item in made)


def test_a_person_of_another_name_gets_the_same_questions():
    def renamed(text):
        return text.replace("Lena Ortiz", "Vera Lindt")

    article = reading()
    other = build(
        *map(renamed, SENTENCES),
        entities=(replace(PEOPLE[0], name="Vera Lindt"), *PEOPLE[1:], *PLACES, *DATES),
    )

    assert {i.stem for i in write(other)} == {renamed(i.stem) for i in write(article)}
    assert {i.key for i in write(other)} == {renamed(i.key) for i in write(article)}


@pytest.mark.parametrize(
    ("slot", "preposition", "goes"),
    [
        ("when", "on", True),
        ("other", "from", True),
        ("other", "with", False),
        ("object", "", False),
    ],
)
def test_a_clause_stays_whole_without_its_time_place_and_way(slot, preposition, goes):
    assert may_go(Part(Slot(slot), 0, 4, (), preposition)) is goes
