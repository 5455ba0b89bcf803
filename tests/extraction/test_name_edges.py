"""Where the name of a person or firm begins and ends among the words around it."""

from __future__ import annotations

import pytest

from articles.extraction.records import Kind
from tests.extraction.naming import found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Businessmen Peter Novak and Lars Holm want to buy the airline.",
            "Peter Novak",
            id="trade-in-the-plural",
        ),
        pytest.param(
            "Firefighter Robert Novak said the roof had fallen in.",
            "Robert Novak",
            id="trade",
        ),
        pytest.param(
            "The head of Ground Crew Operations Deke Harlan chose the pilots.",
            "Deke Harlan",
            id="department",
        ),
        pytest.param(
            "The first guest was Czechoslovak Karel Novak in March 1978.",
            "Karel Novak",
            id="a-land-that-is-no-more",
        ),
        pytest.param(
            "The inquest was told by Ross Harper QC that the fence was low.",
            "Ross Harper",
            id="letters-behind-a-name",
        ),
        pytest.param(
            "The envoy met President Paulo Eduardo dos Santos in Luanda on Friday.",
            "Paulo Eduardo dos Santos",
            id="particle",
        ),
    ],
)
def test_people(text, name):
    assert name in found(text, Kind.PERSON)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Ruth Baker Novak wrote to the council.", "Ruth Baker Novak", id="surname"),
        pytest.param("Billie Jean King won the match in London.", "Billie Jean King", id="king"),
        pytest.param(
            "Maria Eugenia Vidal opened the school.", "Maria Eugenia Vidal", id="two-given-names"
        ),
    ],
)
def test_names_that_stay_whole(text, name):
    assert name in found(text, Kind.PERSON)


def test_a_railway_of_two_towns_is_one_firm():
    text = "In 1890 the London and South Western Railway bought the docks of Southampton."
    assert "London and South Western Railway" in found(text, Kind.ORGANISATION)


def test_two_lands_are_no_firm():
    text = "Troops entered the Gaza Strip and West Bank on Monday."
    assert not found(text, Kind.ORGANISATION)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Her fifth novel was Grey Harbour Light, set in Oslo.", id="behind-the-noun"),
        pytest.param("In Grey Harbour Light (1931), she wrote of Oslo.", id="year"),
        pytest.param("Grey Harbour Light was published in Oslo in 1931.", id="published"),
        pytest.param("Grey Harbour Light, a novel set in Oslo, sold well.", id="apposition"),
    ],
)
def test_a_work_is_no_actor(text):
    kinds = (Kind.PERSON, Kind.ORGANISATION)
    assert not any("Harbour Light" in name for kind in kinds for name in found(text, kind))


def test_he_behind_a_name_makes_a_person():
    text = (
        "Brask said that he would stay in Oslo. Brask sold his house in 1921. The critics praised "
        "Brask, and he thanked them."
    )
    assert found(text, Kind.PERSON)["Brask"] == ["Brask"] * 3


def test_a_lord_keeps_his_title_where_he_has_no_other_name():
    text = "Lord Harwick resigned in London in March 1782. Harwick never returned."
    assert found(text, Kind.PERSON)["Lord Harwick"] == ["Lord Harwick", "Harwick"]


def test_a_verb_is_no_part_of_a_name():
    text = "In 1648 Salvador de Souza retook Luanda for the king."
    assert not any("retook" in name for kind in Kind for name in found(text, kind))
