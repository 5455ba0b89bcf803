"""Questions on several facts at once: an order of events, a match of people and posts, the map."""

from dataclasses import replace

import pytest

from articles.extraction.records import Certainty, FactKind
from quizzes.generation.lint import Draft, blocks, check
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.records import Choice, Form, Item
from quizzes.generation.sets import maps, matches, orders
from quizzes.generation.sets.wholes import Wholes
from quizzes.generation.writing import consider
from tests.generation.builder import build, date, person, place

PEOPLE = (
    person("p1", "Lena Ortiz"),
    person("p2", "Karl Weiss"),
    person("p3", "Ana Costa"),
    person("p4", "Hana Sato"),
)
PLACES = (place("l1", "Riga", "city", "LV"), place("l2", "Tallinn", "city", "EE"))
DATES = (
    date("d1", "3 July 2020", "2020-07-03"),
    date("d2", "9 July 2020", "2020-07-09"),
    date("d3", "2 August 2020", "2020-08-02"),
    date("d4", "8 August 2020", "2020-08-08"),
)
EVENTS = (
    "{subject p1|Lena Ortiz} {verb open|opened} {object|the Amber Fair} {on when d1|on 3 July}.",
    "{subject p2|Karl Weiss} {verb visit|visited} {object l1|Riga} {on when d2|on 9 July}.",
    "{subject p4|Hana Sato} {verb arrive|arrived} {in where l2|in Tallinn} "
    "{on when d4|on 8 August}.",
    "{subject p3|Ana Costa} {verb sign|signed} {object|the Amber Pact} {on when d3|on 2 August}.",
)


def of_form(form, *sentences):
    article = build(*sentences, entities=(*PEOPLE, *PLACES, *DATES))
    outcome = consider(article)
    return article, [item for item in outcome.items if item.form is form], outcome


def test_three_dated_events_give_an_order_in_time_with_a_proof_for_each():
    article, [item], _ = of_form(Form.ORDER, *EVENTS)

    assert item.stem == orders.STEM
    # Who signed the Amber Pact is a question of its own, which this one must not answer.
    assert [(option.text, option.value) for option in item.options] == [
        ("Lena Ortiz opened the Amber Fair", "2020-07-03"),
        ("Karl Weiss visited Riga", "2020-07-09"),
        ("Hana Sato arrived in Tallinn", "2020-08-08"),
    ]
    for option in item.options:
        assert set(article.facts[option.fact].evidence) <= set(item.evidence)
    assert not blocks(check(Draft(item.stem, item.options, item.form, item.kind)))


@pytest.mark.parametrize(
    ("asked", "beside", "is_kept"),
    [
        pytest.param((0, 1, 2), 6, False, id="each-event-asked-for"),
        pytest.param((0, 1), 6, True, id="one-event-is-new"),
        pytest.param((0, 1, 2), 5, True, id="a-small-set"),
    ],
)
def test_an_order_of_events_that_are_all_asked_for_one_by_one_is_left_out(asked, beside, is_kept):
    article, [order], _ = of_form(Form.ORDER, *EVENTS)
    facts = [option.fact for option in order.options]
    single = [replace(order, form=Form.CHOICE, fact=facts[place]) for place in asked]
    others = [replace(order, kind=FactKind.ACTOR)] * (beside - len(single))

    wholes = Wholes(article, Wording(article), [*single, *others], ())

    assert wholes._is_asked_singly(order) is not is_kept


def test_two_events_are_no_order():
    _, found, outcome = of_form(Form.ORDER, *EVENTS[:2])

    assert found == []
    assert "there are fewer than three events" in {refusal.reason for refusal in outcome.refusals}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("The treaty of 1920 was signed", "1920", id="a-year"),
        pytest.param("The fair opened in July", "July", id="a-month"),
        pytest.param("Karl Weiss returned to Riga", "returned", id="a-return"),
        pytest.param("A second bridge was opened", "second", id="a-number-in-a-row"),
        pytest.param("The council met again in Riga", "again", id="once-more"),
        pytest.param("Sato succeeded Weiss as mayor", "succeeded", id="a-successor"),
        pytest.param("It rained", "too few", id="too-little"),
        pytest.param("Weiss " + "very " * 20 + "gladly came", "too many", id="too-much"),
    ],
)
def test_event_that_tells_its_place_in_time_is_refused(text, told):
    with pytest.raises(Unclear, match=told):
        orders._check(text)


def event(text, value, score=5.0, frame=0):
    item = Item(FactKind.DATE, Form.CHOICE, "When?", (), (), Certainty.ASSERTED, 0, score=score)
    return orders.Event(text, value, item, frame)


def test_events_that_may_be_of_one_time_do_not_stand_together():
    found = [
        event("Lena Ortiz opened the fair", "2020-07-03", 9, 1),
        event("Karl Weiss visited Riga", "2020-07", 8, 2),
        event("Hana Sato left for Tallinn", "2020-08-14", 7, 3),
        event("Ivar Kask founded a school", "2019", 6, 4),
    ]

    chosen = orders.choose(found)

    assert [one.value for one in chosen] == ["2019", "2020-07-03", "2020-08-14"]


def test_order_of_equal_scores_does_not_hang_on_the_order_of_finding():
    found = [
        event("Lena Ortiz opened the fair", "2020-07-03", frame=1),
        event("Karl Weiss visited Riga", "2020-07-09", frame=2),
        event("Hana Sato left for Tallinn", "2020-08-14", frame=3),
    ]

    assert orders.choose(found) == orders.choose(found[::-1])


def choice_of(key, *wrong, kind=FactKind.PLACE):
    options = (Choice(key, is_key=True), *map(Choice, wrong))
    return Item(kind, Form.CHOICE, "In which city?", options, (), Certainty.ASSERTED, 0)


def test_place_is_asked_on_the_map_with_the_options_as_the_list():
    article = build(EVENTS[0], entities=(*PEOPLE, *PLACES, *DATES))

    item = maps.on_the_map(choice_of("Warsaw", "Vienna", "Madrid"), article)

    assert item.form is Form.MAP
    assert [option.text for option in item.options] == ["Warsaw", "Vienna", "Madrid"]
    assert [len(option.value.split()) for option in item.options] == [3, 2, 2]
    assert not blocks(check(Draft(item.stem, item.options, item.form, item.kind)))


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        pytest.param(("Nowhere-on-Sea", "Vienna", "Madrid"), "where", id="unknown-town"),
        pytest.param(("Springfield", "Vienna", "Madrid"), "more than one", id="many-namesakes"),
        pytest.param(("Vienna", "Bratislava", "Madrid"), "too near", id="neighbours"),
        pytest.param(("Vienna", "Sydney", "Madrid"), "too far", id="ends-of-the-world"),
    ],
)
def test_place_without_a_sure_point_is_not_asked_on_the_map(options, reason):
    article = build(EVENTS[0], entities=(*PEOPLE, *PLACES, *DATES))

    with pytest.raises(Unclear, match=reason):
        maps.on_the_map(choice_of(*options), article)


def test_claimed_place_is_not_asked_on_the_map():
    article = build(EVENTS[0], entities=(*PEOPLE, *PLACES, *DATES))
    claimed = replace(choice_of("Warsaw", "Vienna", "Madrid"), certainty=Certainty.NAMED_SOURCE)

    with pytest.raises(Unclear, match="only reported"):
        maps.on_the_map(claimed, article)


def pair(person, post, stem="Who is named?"):
    item = Item(
        FactKind.ROLE, Form.CHOICE, stem, (Choice(person, is_key=True),), (), Certainty.ASSERTED, 0
    )
    return matches.Pair(person, post, item)


def test_match_pairs_people_with_posts_in_the_order_of_names():
    item = matches.match_of([pair("Lena Ortiz", "Mayor of Riga"), pair("Ada Lund", "Bishop of X")])

    assert [(o.text, o.value) for o in item.options] == [
        ("Ada Lund", "Bishop of X"),
        ("Lena Ortiz", "Mayor of Riga"),
    ]
    assert item.key == "Ada Lund: Bishop of X; Lena Ortiz: Mayor of Riga"


@pytest.mark.parametrize(
    ("posts", "given_away"),
    [
        (("Israeli envoy", "German envoy", "Peruvian envoy"), True),
        (("Israeli envoy", "German envoy", "Mayor of Ems"), True),
        (("Peruvian envoy", "Peru's home minister", "Mayor of Ems"), False),
        (("Director of X", "Head of Y", "Mayor of Ems"), False),
    ],
    ids=["three-lands", "two-lands-of-three", "one-land-twice", "no-lands"],
)
def test_posts_of_several_lands_pair_themselves_with_the_names(posts, given_away):
    names = ("Lena Ortiz", "Ada Lund", "Karl Weiss")
    found = [pair(name, post) for name, post in zip(names, posts, strict=True)]

    assert matches.is_given_away(found) is given_away


@pytest.mark.parametrize(
    ("stem", "told"),
    [
        pytest.param("Where did Mayor of Riga Lena Ortiz speak?", True, id="in-passing"),
        pytest.param("Where did Lena Ortiz speak?", False, id="without-the-post"),
    ],
)
def test_pair_that_another_stem_tells_is_left_out(stem, told):
    other = Item(
        FactKind.PLACE, Form.CHOICE, stem, (Choice("Oslo", is_key=True),), (), Certainty.ASSERTED, 1
    )

    assert matches.is_told(pair("Lena Ortiz", "Mayor of Riga"), [other]) is told
