"""Pages that bear the name of a person: whom a lone surname there means."""

from __future__ import annotations

import pytest

from articles.extraction.names import find_names
from articles.extraction.naming.subject import Subject
from articles.extraction.parsing import parse
from articles.extraction.records import Kind

LIFE = (
    "Brandt was born in Delft in 1870, the son of Otto Brandt and Clara Brandt. His sister Hilde "
    "died young. In 1894 Brandt married Marie Visser. Their son, Jan Paul Brandt, became a judge. "
    "Paul sold his first picture to the town, and Brandt lived in Delft all his life."
)
HERMIT = (
    "Brask wrote his first novel in 1921 and married Ada Lund. In 1924 he moved to Oslo, where "
    "Brask befriended the painter Nils Holm. Brask died in 1950, and his widow sold the house."
)


def people(text: str, title: str) -> dict[str, list[str]]:
    return {
        entity.name: [text[m.start : m.end] for m in entity.mentions]
        for entity in find_names(parse(text, title=title), ())
        if entity.kind is Kind.PERSON
    }


def test_a_lone_surname_is_that_of_the_title_and_kin_stay_apart():
    found = people(LIFE, "Paul Brandt")
    assert found["Paul Brandt"] == ["Brandt", "Brandt", "Paul", "Brandt"]
    assert {"Otto Brandt", "Clara Brandt", "Jan Paul Brandt"} <= set(found)


def test_without_the_title_no_relative_gets_the_surname():
    found = people(LIFE, "")
    assert found["Otto Brandt"] == ["Otto Brandt"]
    assert found["Clara Brandt"] == ["Clara Brandt"]
    assert "Brandt" not in found.get("Jan Paul Brandt", [])


def test_a_surname_that_no_list_knows_is_a_person_by_the_title():
    assert people(HERMIT, "Tove Brask")["Tove Brask"] == ["Brask"] * 3


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Paul Brandt (painter)", id="a-note-in-brackets"),
        pytest.param("Paul Brandt - An Encyclopaedia", id="the-name-of-the-site"),
    ],
)
def test_what_is_no_part_of_the_name_is_cut(title):
    assert "Paul Brandt" in people(LIFE, title)


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Delft", id="a-town"),
        pytest.param("Delft Mourns Brandt", id="a-headline"),
        pytest.param("Brandt Museum", id="a-house"),
        pytest.param("The Brandt Prize", id="a-prize"),
        pytest.param("How Brandt Lived", id="a-question"),
    ],
)
def test_other_titles_name_nobody(title):
    assert title not in people(LIFE, title)


@pytest.mark.parametrize(
    ("name", "is_meant"),
    [
        pytest.param("Brandt", True, id="surname"),
        pytest.param("Paul", True, id="given-name"),
        pytest.param("P. Brandt", True, id="initial"),
        pytest.param("Paul Emil Brandt", True, id="second-name"),
        pytest.param("Jan Paul Brandt", False, id="a-name-before-it"),
        pytest.param("Otto Brandt", False, id="father"),
        pytest.param("Paul Brandt Visser", False, id="a-name-behind-it"),
        pytest.param("Visser", False, id="another-surname"),
    ],
)
def test_which_names_are_the_subjects(name, is_meant):
    assert Subject("Paul Brandt").means(name) is is_meant


def test_a_father_of_the_same_name_is_told_by_his_suffix():
    assert not Subject("Paul Brandt Jr.").means("Paul Brandt Sr.")


def test_a_man_keeps_the_surname_that_his_wife_is_brought_in_by():
    text = "Karl Brandt and his wife, Anne Visser Brandt, saw the launch. Brandt waved to the crew."
    found = people(text, "")
    assert found["Karl Brandt"] == ["Karl Brandt", "Brandt"]
    assert found["Anne Visser Brandt"] == ["Anne Visser Brandt"]


def test_initials_are_better_than_a_bare_surname():
    text = "The poet D. H. Brandt lived in Taos. Brandt died in 1930, and Brandt was mourned."
    assert people(text, "")["D. H. Brandt"] == ["D. H. Brandt", "Brandt", "Brandt"]
