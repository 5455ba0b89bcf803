from dataclasses import replace

import pytest

from tests.generation.builder import build, date, place
from tests.generation.offering import DAY, LATVIA, ORTIZ, PEOPLE, PERU, RIGA, offered


def test_nobody_visits_the_country_they_serve():
    reading = build(
        "{subject p1|Lena Ortiz} {verb visit|visited} {object l3|Peru}.",
        "{p1|Lena Ortiz}, Latvian minister of trade, knows {l2|Latvia}.",
        "{subject l2|Latvia} {verb sign|signed} {object|the pact}.",
        entities=(ORTIZ, PERU, LATVIA),
        roles=[("p1", "Latvian minister of trade")],
    )

    assert "Latvia" not in offered(reading, "l3", "Which country did Lena Ortiz visit?")


def test_places_are_filled_up_with_their_like_from_the_gazetteer():
    reading = build(
        "{subject p1|Lena Ortiz} {verb speak|spoke} {in where l1|in Riga}.", entities=(ORTIZ, RIGA)
    )

    found = offered(reading, "l1", "In which city did Lena Ortiz speak?")

    assert len(found) == 3
    assert "Riga" not in found


def test_wherever_the_traveller_went_is_not_safe():
    reading = build(
        "{subject p1|Lena Ortiz} {verb travel|travelled} {to where l3|to Peru}.",
        "{subject p1|Ortiz} {verb arrive|arrived} {in where l1|in Riga}.",
        "{subject p2|Karl Weiss} {verb visit|visited} {object l2|Latvia}.",
        entities=(*PEOPLE, RIGA, LATVIA, PERU),
    )

    assert "Latvia" not in offered(reading, "l3", "To which country did Lena Ortiz travel?")


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

    assert "Monroe" not in offered(reading, "l5", "Which city did Lena Ortiz leave on 3 July 2021?")


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

    options = offered(reading, "l3", "To which country did the monks of Riga flee?", named=["l1"])

    assert "Latvia" not in options
    assert "Chile" in options


def test_another_name_of_the_place_is_not_safe():
    reading = build(
        "{subject p1|Lena Ortiz} {verb found|founded} {object l1|Riga}, today {l4|Tallinn}.",
        entities=(*PEOPLE, RIGA, place("l4", "Tallinn", "city", "EE")),
    )

    assert "Tallinn" not in offered(reading, "l1", "Which city did Lena Ortiz found?")


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

    found = offered(reading, "l3", "Which country signed the pact?")

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

    found = offered(reading, "l3", "Which country took the island?")

    assert "Venezuela" not in found
    assert "France" in found


def test_the_only_land_that_the_stem_leaves_out_is_no_choice():
    reading = lands()

    assert offered(reading, "l3", "Which country signed the pact?") == []


def test_what_the_article_is_about_is_no_option():
    chile = place("y", "Chile", "country", "CL")
    reading = replace(lands(chile, place("x", "Brazil", "country", "BR")), title="Chile")

    found = offered(reading, "l3", "Which country signed the pact?")

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

    assert offered(reading, "l3", "Which country accused North Korea?", named=["x"]) == []


MILAN, BREMEN = place("l6", "Milan", "city", "IT"), place("l7", "Bremen", "city", "DE")


@pytest.mark.parametrize(
    ("stem", "milan"),
    [
        ("In which city was Lena Ortiz born?", True),
        ("In which city was Lena Ortiz born in the German Empire?", False),
        ("In which city did the Weiss Works establish its headquarters?", False),
    ],
    ids=["anywhere", "in-an-empire", "at-home"],
)
def test_no_town_of_another_land_than_the_question_tells(stem, milan):
    hamburg = place("l5", "Hamburg", "city", "DE")
    reading = build(
        "{subject p1|Lena Ortiz} {verb speak|spoke} {in where l5|in Hamburg}.",
        "{subject p2|Karl Weiss} {verb write|wrote} {in where l6|in Milan}.",
        "{subject p2|Karl Weiss} {verb sail|sailed} {from where l7|from Bremen}.",
        entities=(*PEOPLE, hamburg, MILAN, BREMEN),
    )

    found = offered(reading, "l5", stem)

    assert ("Milan" in found) is milan
    assert "Bremen" in found


def test_beside_a_small_town_stand_none_that_the_article_does_not_name():
    oxford = place("l5", "Oxford", "city", "GB")
    reading = build(
        "{subject p1|Lena Ortiz} {verb read|read} {object|law} {in where l5|in Oxford}.",
        entities=(ORTIZ, oxford),
    )

    assert offered(reading, "l5", "In which city did Lena Ortiz read law?") == []


def test_whoever_returned_to_a_land_may_have_returned_to_another():
    reading = build(
        "{subject p1|Lena Ortiz} {verb return|returned} {to where l3|to Peru}.",
        "{subject p2|Karl Weiss} {verb leave|left} {object l2|Latvia}.",
        entities=(*PEOPLE, PERU, LATVIA),
    )

    assert offered(reading, "l3", "To which country did Lena Ortiz return?") == []
