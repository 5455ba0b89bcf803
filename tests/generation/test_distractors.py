from dataclasses import replace
from itertools import islice
from random import Random

import pytest

from articles.extraction.records import Entity, Kind
from quizzes.generation.options.distractors import WANTED, Distractors
from quizzes.generation.options.records import Setting
from tests.generation.builder import body, build, date, person, place

ORTIZ = person("p1", "Lena Ortiz")
WEISS = person("p2", "Karl Weiss")
COSTA = person("p3", "Ana Costa")
SATO = person("p4", "Hana Sato")
BARR = person("p5", "Joan Barr")
RIGA = place("l1", "Riga", "city", "LV")
LATVIA = place("l2", "Latvia", "country", "LV")
PERU = place("l3", "Peru", "country", "PE")
PEOPLE = (ORTIZ, WEISS, COSTA, SATO, BARR)
MEETINGS = (
    "{subject p1|Lena Ortiz} {verb meet|met} {with with p2|with Karl Weiss} "
    "{on when d1|on 3 July}.",
    "{subject p3|Ana Costa} {verb open|opened} {object|the port}.",
    "{subject p4|Hana Sato} {verb sign|signed} {object|the pact}.",
    "{subject p5|Joan Barr} {verb write|wrote} {object|the report}.",
)
DAY = date("d1", "3 July 2021", "2021-07-03")


def names(reading, key, stem="Who met Karl Weiss?", frame=0, named=()):
    setting = Setting(stem, None if frame is None else reading.frames[frame], frozenset(named))
    found = Distractors(reading).seek(reading.entity(key), setting, Random(0))
    return sorted(wrong.text for wrong in islice(found, WANTED))


def test_wrong_actors_are_the_others_of_the_article():
    reading = build(*MEETINGS, entities=(*PEOPLE, DAY))

    assert names(reading, "p1", named=["p2"]) == ["Ana Costa", "Hana Sato", "Joan Barr"]


def test_whoever_did_the_same_elsewhere_is_not_safe():
    reading = build(
        *MEETINGS,
        "{subject p3|Ana Costa} {verb meet|met} {with with p4|with Hana Sato}.",
        entities=(*PEOPLE, DAY),
    )

    assert names(reading, "p1", named=["p2"]) == ["Joan Barr"]


def test_whoever_was_chosen_is_not_safe_where_somebody_appointed_is_asked_for():
    reading = build(
        "{subject p3|Costa} {verb appoint|appointed} {object p1|Otto Brandt} {as other|as head}.",
        "{subject p4|Hana Sato} {verb select passive|was selected}. {p5|Joan Barr} saw {p4|Sato}.",
        "{subject p5|Joan Barr} {verb leave|left} {object|the port}.",
        entities=(*PEOPLE, DAY),
    )

    assert names(reading, "p1", named=["p3"]) == ["Joan Barr"]


def test_the_same_on_another_date_is_another_event():
    reading = build(
        *MEETINGS,
        "{subject p3|Ana Costa} {verb meet|met} {with with p5|with Joan Barr} "
        "{on when d2|on 9 May}.",
        entities=(*PEOPLE, DAY, date("d2", "9 May 2021", "2021-05-09")),
    )

    assert "Ana Costa" in names(reading, "p1", named=["p2"])


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

    assert "Ana Costa" not in names(reading, "p1", frame=0)


def test_a_counterpart_is_not_safe():
    reading = build(
        "{subject p1|Lena Ortiz} {verb meet|met} {with with|with her Peruvian counterpart}.",
        *MEETINGS[1:],
        "{p3|Ana Costa} is Peruvian minister of trade.",
        entities=PEOPLE,
        roles=[("p3", "Peruvian minister of trade")],
    )

    assert names(reading, "p1") == ["Hana Sato", "Joan Barr"]


def test_nobody_visits_the_country_they_serve():
    reading = build(
        "{subject p1|Lena Ortiz} {verb visit|visited} {object l3|Peru}.",
        "{p1|Lena Ortiz}, Latvian minister of trade, knows {l2|Latvia}.",
        "{subject l2|Latvia} {verb sign|signed} {object|the pact}.",
        entities=(ORTIZ, PERU, LATVIA),
        roles=[("p1", "Latvian minister of trade")],
    )

    assert "Latvia" not in names(reading, "l3", "Which country did Lena Ortiz visit?")


def test_places_are_filled_up_with_their_like_from_the_gazetteer():
    reading = build(
        "{subject p1|Lena Ortiz} {verb speak|spoke} {in where l1|in Riga}.", entities=(ORTIZ, RIGA)
    )

    found = names(reading, "l1", "In which city did Lena Ortiz speak?")

    assert len(found) == 3
    assert "Riga" not in found


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

    assert names(reading, "p1", "Who built a fort?") == ["Ana Costa"]


def test_a_bare_surname_is_no_option_for_a_full_name_nor_the_other_way_round():
    entities = (ORTIZ, WEISS, COSTA, person("p4", "Sato"), BARR, DAY)
    reading = build(*MEETINGS, entities=entities)

    assert "Sato" not in names(reading, "p1", named=["p2"])
    assert names(reading, "p4", "Who signed the pact?", frame=2) == []


def test_wherever_the_traveller_went_is_not_safe():
    reading = build(
        "{subject p1|Lena Ortiz} {verb travel|travelled} {to where l3|to Peru}.",
        "{subject p1|Ortiz} {verb arrive|arrived} {in where l1|in Riga}.",
        "{subject p2|Karl Weiss} {verb visit|visited} {object l2|Latvia}.",
        entities=(*PEOPLE, RIGA, LATVIA, PERU),
    )

    assert "Latvia" not in names(reading, "l3", "To which country did Lena Ortiz travel?")


@pytest.mark.parametrize(
    "sentence",
    [
        "He was met by General {l4|Monroe} at {l4|Monroe}.",
        "The traders of {l4|Monroe} and those of the {l4|Monroe} people were met in {l4|Monroe}.",
        "It lies in the counties of Bibb and {l4|Monroe}.",
        "Among them were the Bibb, {l4|Monroe} and Cree.",
    ],
    ids=["a-general", "a-people", "a-county", "in-a-list-of-peoples"],
)
def test_what_is_called_something_else_is_no_town(sentence):
    towns = [
        place("l4", "Monroe", "city", "US"),
        place("l5", "Selma", "city", "US"),
        place("l6", "Tulsa", "city", "US"),
    ]
    reading = build(
        "{subject p1|Lena Ortiz} {verb leave|left} {object l5|Selma} {on when d1|on 3 July}.",
        "{p2|Karl Weiss} lived in {l6|Tulsa}.",
        sentence.replace("the {l4|Monroe} people", "the Monroe people"),
        entities=(*PEOPLE, *towns, DAY),
    )

    assert "Monroe" not in names(reading, "l5", "Which city did Lena Ortiz leave on 3 July 2021?")


def test_nobody_flees_to_the_land_that_they_flee_from():
    chile = place("l4", "Chile", "country", "CL")
    bolivia = place("l5", "Bolivia", "country", "BO")
    reading = build(
        "{subject|The monks of {l1|Riga}} {verb flee|fled} {to where l3|to Peru}.".replace(
            "{l1|Riga}", "Riga"
        ),
        "{p1|Lena Ortiz} came from {l2|Latvia} to {l4|Chile} and to {l5|Bolivia}. In {l1|Riga} "
        "it rained.",
        entities=(*PEOPLE, RIGA, LATVIA, PERU, chile, bolivia),
    )

    options = names(reading, "l3", "To which country did the monks of Riga flee?", named=["l1"])

    assert "Latvia" not in options
    assert "Chile" in options


def test_a_name_that_was_given_to_the_key_is_not_safe():
    reading = build(
        *MEETINGS,
        "{subject p4|Hana Sato} {verb grant|granted} {object p3|Ana Costa} {to other p1|to Ortiz}.",
        entities=(*PEOPLE, DAY),
    )

    assert "Ana Costa" not in names(reading, "p1", named=["p2"])


def test_another_name_of_the_place_is_not_safe():
    reading = build(
        "{subject p1|Lena Ortiz} {verb found|founded} {object l1|Riga}, today {l4|Tallinn}.",
        entities=(*PEOPLE, RIGA, place("l4", "Tallinn", "city", "EE")),
    )

    assert "Tallinn" not in names(reading, "l1", "Which city did Lena Ortiz found?")


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

    assert names(reading, "o1", "Which company bought the yard?") == ["Ostra Airlines"]


def lands(*more):
    return build(
        "{subject l3|Peru} {verb sign|signed} {object|the pact} {in when d2|in 1901}.",
        "{subject p1|Lena Ortiz} {verb visit|visited} {object more|the rest}.",
        *(f"It reached {{{land.id}|{land.name}}}." for land in more),
        entities=(ORTIZ, PERU, date("d2", "1901", "1901", "year"), *more),
    )


@pytest.mark.parametrize(
    ("name", "code"),
    [("Ottoman Empire", ""), ("Gibraltar", "GI")],
    ids=["an-empire", "a-dependent-territory"],
)
def test_what_is_no_country_of_today_stands_beside_none(name, code):
    reading = lands(place("x", name, "country", code), place("y", "Chile", "country", "CL"))

    found = names(reading, "l3", "Which country signed the pact?")

    assert name not in found
    assert "Chile" in found


def test_a_country_that_came_later_is_no_option_in_old_times():
    reading = build(
        "{subject l3|Spain} {verb take|took} {object|the island} {in when d2|in 1636}.",
        "{subject p1|Lena Ortiz} sailed to {x|Venezuela} and {y|France}.",
        entities=(
            ORTIZ, place("l3", "Spain", "country", "ES"), date("d2", "1636", "1636", "year"),
            place("x", "Venezuela", "country", "VE"), place("y", "France", "country", "FR"),
        ),
    )  # fmt: skip

    found = names(reading, "l3", "Which country took the island?")

    assert "Venezuela" not in found
    assert "France" in found


def test_the_only_land_that_the_stem_leaves_out_is_no_choice():
    reading = lands()

    assert names(reading, "l3", "Which country signed the pact?") == []


def test_what_the_article_is_about_is_no_option():
    chile = place("y", "Chile", "country", "CL")
    reading = replace(lands(chile, place("x", "Brazil", "country", "BR")), title="Chile")

    found = names(reading, "l3", "Which country signed the pact?")

    assert "Brazil" in found
    assert "Chile" not in found


def test_the_only_korea_among_the_options_is_no_choice():
    reading = build(
        "{subject l3|South Korea} {verb accuse|accused} {object x|North Korea}.",
        "{subject p1|Lena Ortiz} sailed to {y|Japan}, {z|China} and {l1|Vietnam}.",
        entities=(
            ORTIZ, place("l3", "South Korea", "country", "KR"),
            place("x", "North Korea", "country", "KP"), place("y", "Japan", "country", "JP"),
            place("z", "China", "country", "CN"), place("l1", "Vietnam", "country", "VN"),
        ),
    )  # fmt: skip

    assert names(reading, "l3", "Which country accused North Korea?", named=["x"]) == []


def test_whoever_is_told_dead_by_then_is_no_option():
    reading = build(
        *MEETINGS,
        "{subject p3|Ana Costa} {verb die|died} {in when d2|in 2019}.",
        entities=(*PEOPLE, DAY, date("d2", "2019", "2019", "year")),
    )

    assert names(reading, "p1", named=["p2"]) == ["Hana Sato", "Joan Barr"]


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

    assert entity.name not in names(reading, key, "Which?", frame=None)


def test_kin_of_whom_the_stem_names_are_no_options():
    entities = (ORTIZ, WEISS, person("p3", "Ana Weiss"), SATO, BARR, DAY)
    reading = build(
        *(meeting.replace("Ana Costa", "Ana Weiss") for meeting in MEETINGS), entities=entities
    )

    assert names(reading, "p1", named=["p2"]) == ["Hana Sato", "Joan Barr"]


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

    assert (one in names(reading, "g1", "Which group took the port?")) is alike


def test_a_chairwoman_is_offered_beside_women_only():
    reading = build(
        "{p1|Lena Ortiz} is director of the Harbour Museum.",
        "{p2|Karl Weiss} is chairwoman of the City Archive.",
        entities=PEOPLE,
        roles=[
            ("p1", "director of the Harbour Museum"),
            ("p2", "chairwoman of the City Archive"),
        ],
    )
    posts = Distractors(reading).posts

    assert not [*posts.seek(reading.roles[0], "What post did Lena Ortiz hold?")]


def test_other_posts_are_whole_phrases_and_never_the_same_post():
    reading = build(
        "{p1|Lena Ortiz} is director of the Harbour Museum.",
        "{p2|Karl Weiss} is director of the City Archive.",
        "{p3|Ana Costa} is commander of the Northern Guard.",
        "{p4|Hana Sato} is director.",
        entities=PEOPLE,
        roles=[
            ("p1", "director of the Harbour Museum"),
            ("p2", "director of the City Archive"),
            ("p3", "commander of the Northern Guard"),
        ],
    )

    posts = Distractors(reading).posts

    found = posts.seek(reading.roles[0], "What post did Lena Ortiz hold?")

    assert [wrong.text for wrong in found] == [
        "Director of the City Archive",
        "Commander of the Northern Guard",
    ]
