from random import Random

import pytest

from articles.extraction.records import Entity, Kind
from quizzes.generation.options.distractors import Distractors
from quizzes.generation.options.records import Setting
from tests.generation.builder import body, build, date, person, place
from tests.generation.offering import (
    BARR,
    COSTA,
    DAY,
    MEETINGS,
    ORTIZ,
    PEOPLE,
    RIGA,
    SATO,
    WEISS,
    offered,
)


def test_wrong_actors_are_the_others_of_the_article():
    reading = build(*MEETINGS, entities=(*PEOPLE, DAY))

    assert offered(reading, "p1", named=["p2"]) == ["Ana Costa", "Hana Sato", "Joan Barr"]


def test_whoever_did_the_same_elsewhere_is_not_safe():
    reading = build(
        *MEETINGS,
        "{subject p3|Ana Costa} {verb meet|met} {with with p4|with Hana Sato}.",
        entities=(*PEOPLE, DAY),
    )

    assert offered(reading, "p1", named=["p2"]) == ["Joan Barr"]


def test_whoever_was_chosen_is_not_safe_where_somebody_appointed_is_asked_for():
    reading = build(
        "{subject p3|Costa} {verb appoint|appointed} {object p1|Otto Brandt} {as other|as head}.",
        "{subject p4|Hana Sato} {verb select passive|was selected}. {p5|Joan Barr} saw {p4|Sato}.",
        "{subject p5|Joan Barr} {verb dismiss passive|was dismissed}.",
        entities=(*PEOPLE, DAY),
    )

    assert offered(reading, "p1", named=["p3"]) == ["Joan Barr"]


def test_the_same_on_another_date_is_another_event():
    reading = build(
        *MEETINGS,
        "{subject p3|Ana Costa} {verb meet|met} {with with p5|with Joan Barr} "
        "{on when d2|on 9 May}.",
        entities=(*PEOPLE, DAY, date("d2", "9 May 2021", "2021-05-09")),
    )

    assert "Ana Costa" in offered(reading, "p1", named=["p2"])


def test_a_name_that_only_somebodys_words_hold_is_no_option():
    reading = build(
        *MEETINGS,
        'Barr said: "{p6|Rui Melo} is a second {p7|Otto Brandt}."',
        "She is the author of {p8|Peter Lark}.",
        "{p7|Otto Brandt} {verb leave|left} {object|the port}.",
        entities=(
            *PEOPLE,
            DAY,
            person("p6", "Rui Melo"),
            person("p7", "Otto Brandt"),
            person("p8", "Peter Lark"),
        ),
    )
    setting = Setting("Who met Karl Weiss?", reading.frames[0], frozenset({"p2"}))

    found = [w.text for w in Distractors(reading).seek(reading.entity("p1"), setting, Random(0))]

    assert not {"Rui Melo", "Peter Lark"} & {*found}


def test_whoever_stands_beside_the_key_is_not_safe():
    reading = build(
        "{p1|Lena Ortiz} and {p3|Ana Costa} {verb open|opened} {subject p1|the port}.",
        *MEETINGS[1:],
        entities=PEOPLE,
    )

    assert "Ana Costa" not in offered(reading, "p1", frame=0)


def test_a_counterpart_is_not_safe():
    reading = build(
        "{subject p1|Lena Ortiz} {verb meet|met} {with with|with her Peruvian counterpart}.",
        *MEETINGS[1:],
        "{p3|Ana Costa} is Peruvian minister of trade.",
        entities=PEOPLE,
        roles=[("p3", "Peruvian minister of trade")],
    )

    assert offered(reading, "p1") == ["Hana Sato", "Joan Barr"]


def test_whoever_lived_in_another_age_is_no_option():
    reading = build(
        "{subject p1|Lena Ortiz} {verb build|built} {object|a fort of Riga} {in when d2|in 1402}.",
        "{subject p2|Karl Weiss} {verb dig|dug} {object|at the fort} {in when d3|in 1911}.",
        "{subject p3|Ana Costa} {verb burn|burned} {object|the fort} {in when d4|in 1450}.",
        entities=(
            *PEOPLE, date("d2", "1402", "1402", "year"), date("d3", "1911", "1911", "year"),
            date("d4", "1450", "1450", "year"),
        ),
    )  # fmt: skip

    assert offered(reading, "p1", "Who built a fort?") == ["Ana Costa"]


LANDS = [
    ("Free Ports Union", "Which organisation was founded in Peru?",
     ["Harbour Union"], "another-land-than-the-stem"),
    ("Peruvian Ports Union", "Which organisation left Peru?", [], "the-key-alone-of-the-land"),
    ("Latvian Ports Union", "Which organisation met in Peru?",
     ["Fishing Union of Chile", "Harbour Union"], "a-key-of-another-land"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "stem", "names"), [row[:3] for row in LANDS], ids=[row[3] for row in LANDS]
)
def test_the_land_in_the_name_of_a_body_betrays_no_key(key, stem, names):
    reading = build(
        "{subject o1|The union} {verb leave|left} {object|it}.",
        "{subject o2|The workers} {verb deny|denied} {object|it}.",
        "{subject o3|The league} {verb refuse|refused} {object|that}.",
        entities=(
            body("o1", key), body("o2", "Fishing Union of Chile"), body("o3", "Harbour Union")
        ),
    )  # fmt: skip

    assert offered(reading, "o1", stem) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("{subject o2|The Fishing Union} {verb deny|denied} it. {o2|It} of Chile met.",
                     ["Fishing Union"], id="once-without"),
        pytest.param("{subject o2|The Fishing Union} of Chile {verb deny|denied} {object|it}.",
                     [], id="half-a-name"),
    ],
)  # fmt: skip
def test_half_the_name_of_a_body_is_no_option(text, names):
    reading = build(
        "{subject o1|The Free Ports Union} {verb leave|left} {object|it}.",
        text,
        entities=(body("o1", "Free Ports Union"), body("o2", "Fishing Union")),
    )

    assert offered(reading, "o1", "Which organisation left?") == names


def test_a_bare_surname_is_no_option_for_a_full_name_nor_the_other_way_round():
    entities = (ORTIZ, WEISS, COSTA, person("p4", "Sato"), BARR, DAY)
    reading = build(*MEETINGS, entities=entities)

    assert "Sato" not in offered(reading, "p1", named=["p2"])
    assert offered(reading, "p4", "Who signed the pact?", frame=2) == []


def test_a_name_that_was_given_to_the_key_is_not_safe():
    reading = build(
        *MEETINGS,
        "{subject p4|Hana Sato} {verb grant|granted} {object p3|Ana Costa} {to other p1|to Ortiz}.",
        entities=(*PEOPLE, DAY),
    )

    assert "Ana Costa" not in offered(reading, "p1", named=["p2"])


def test_bodies_of_another_sort_are_no_options():
    reading = build(
        "{subject o1|Baltic Motors} {verb buy|bought} {object|the yard}.",
        "{subject o2|Ostra Airlines} {verb sell|sold} {object|two jets}.",
        "{subject o3|Ministry of Trade} {verb fine|fined} {object|both}.",
        "{subject o4|Riga University} {verb sue|sued} {object|both}.",
        entities=(
            body("o1", "Baltic Motors"), body("o2", "Ostra Airlines"),
            body("o3", "Ministry of Trade"), body("o4", "Riga University"),
        ),
    )  # fmt: skip

    assert offered(reading, "o1", "Which company bought the yard?") == ["Ostra Airlines"]


def test_whoever_is_told_dead_by_then_is_no_option():
    reading = build(
        *MEETINGS,
        "{subject p3|Ana Costa} {verb die|died} {in when d2|in 2019}.",
        entities=(*PEOPLE, DAY, date("d2", "2019", "2019", "year")),
    )

    assert offered(reading, "p1", named=["p2"]) == ["Hana Sato", "Joan Barr"]


DOUBTFUL = [
    ("{x|Torsa} (1921) sold well.", place("x", "Torsa"), "a-title"),
    ("They run {x|Lincoln} learning centres.", place("x", "Lincoln"), "a-word-before-a-noun"),
    ("They fled from {x|Eduard}.", place("x", "Eduard", ""), "a-given-name"),
    ("{subject x|Businessmen Ugo Vetere} {verb go|went}.", person("x", "Businessmen Ugo Vetere"),
     "a-trade-before-the-name"),
    ("{subject x|R.S. Weiss} & Company {verb make|made} it.", person("x", "R.S. Weiss"), "a-firm"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "entity"), [row[:2] for row in DOUBTFUL], ids=[row[2] for row in DOUBTFUL]
)
def test_a_name_of_a_doubtful_kind_is_no_option(sentence, entity):
    reading = build(
        *MEETINGS,
        "{subject p1|Lena Ortiz} {verb speak|spoke} {in where l1|in Riga}.",
        sentence,
        entities=(*PEOPLE, DAY, RIGA, entity),
    )
    key = "p1" if entity.id and entity.kind == "person" else "l1"

    assert entity.name not in offered(reading, key, "Which?", frame=None)


def test_kin_of_whom_the_stem_names_are_no_options():
    entities = (ORTIZ, WEISS, person("p3", "Ana Weiss"), SATO, BARR, DAY)
    reading = build(
        *(meeting.replace("Ana Costa", "Ana Weiss") for meeting in MEETINGS), entities=entities
    )

    assert offered(reading, "p1", named=["p2"]) == ["Hana Sato", "Joan Barr"]


GROUPS = [
    ("French", "British", True, "two-nations"),
    ("Loyalists", "British", False, "a-party-and-a-nation"),
    ("French troops", "British troops", True, "two-armies"),
    ("Native Americans", "British", False, "several-words-and-one"),
]


@pytest.mark.parametrize(
    ("one", "other", "alike"), [row[:3] for row in GROUPS], ids=[row[3] for row in GROUPS]
)
def test_groups_of_one_sort_stand_beside_each_other(one, other, alike):
    key, beside = Entity("g1", Kind.GROUP, other, ()), Entity("g2", Kind.GROUP, one, ())
    reading = build(
        f"{{subject g1|{other}}} {{verb take|took}} {{object|the port}}.",
        f"{{subject g2|{one}}} {{verb leave|left}} {{object|the fort}}.",
        entities=(key, beside),
    )

    assert (one in offered(reading, "g1", "Which group took the port?")) is alike
