"""Names that may be something else: what is not to be asked, and what is sure."""

from __future__ import annotations

import pytest

from articles.extraction.naming.trust import Around, Evidence, doubt_of
from articles.extraction.records import Entity, Kind, Mention
from tests.extraction.naming import entities


def evidence(times: int = 1, shares: dict[str, float] | None = None, **signs: int) -> Evidence:
    return Evidence(shares or {}, {k.replace("_", " "): v for k, v in signs.items()}, times)


def entity(kind: Kind, name: str, **more: object) -> Entity:
    return Entity("", kind, name, (Mention(0, len(name)),), **more)  # type: ignore[arg-type]


MODEL = {"PERSON": 1.0}


@pytest.mark.parametrize(
    ("one", "found", "is_sure"),
    [
        pytest.param(entity(Kind.PERSON, "Ana Costa"), evidence(shares=MODEL), True, id="given"),
        pytest.param(
            entity(Kind.PERSON, "Herring Cove"), evidence(shares=MODEL), False, id="only-the-model"
        ),
        pytest.param(
            entity(Kind.PERSON, "Ntaba Lubo"), evidence(1, MODEL, verb_after=1), True, id="who-acts"
        ),
        pytest.param(
            entity(Kind.PERSON, "Ntaba Lubo"),
            evidence(1, MODEL, verb_after=1, noun_before=1),
            False,
            id="the-tanker-acts",
        ),
        pytest.param(
            entity(Kind.PERSON, "Terra Lubo"),
            evidence(1, MODEL, verb_after=1, opens=1),
            False,
            id="it-opens-the-sentence",
        ),
        pytest.param(
            entity(Kind.PERSON, "Greater Lubo"),
            evidence(1, MODEL, verb_after=1),
            False,
            id="a-land-by-its-first-word",
        ),
        pytest.param(
            entity(Kind.PERSON, "Lubo"), evidence(1, MODEL, verb_after=1), False, id="a-tribe-acts"
        ),
        pytest.param(
            entity(Kind.PERSON, "Ntaba Lubo"), evidence(saying=1), True, id="who-says-something"
        ),
        pytest.param(
            entity(Kind.PERSON, "Les Voyageurs"), evidence(he_after=1), False, id="foreign-article"
        ),
        pytest.param(
            entity(Kind.PERSON, "Moon"), evidence(2, MODEL, the_before=2), False, id="the-moon"
        ),
        pytest.param(
            entity(Kind.PERSON, "Giants Slept"), evidence(work=1, he_after=1), False, id="her-novel"
        ),
        pytest.param(
            entity(Kind.ORGANISATION, "House of Ostby"),
            evidence(shares={"ORG": 1.0}),
            True,
            id="small-words-are-no-common-nouns",
        ),
        pytest.param(entity(Kind.PERSON, "M. Oduya"), evidence(), True, id="initial"),
        pytest.param(entity(Kind.PERSON, "Stalin"), evidence(3, MODEL), True, id="known-surname"),
        pytest.param(
            entity(Kind.PLACE, "Bryne", country="NO", lat=58.7, lon=5.6, subtype="city"),
            evidence(shares=MODEL),
            False,
            id="a-town-that-the-model-takes-for-a-person",
        ),
        pytest.param(
            entity(Kind.PLACE, "Bryne", country="NO", lat=58.7, lon=5.6, subtype="city"),
            evidence(shares=MODEL, in_before=1),
            True,
            id="in-a-town",
        ),
        pytest.param(entity(Kind.PLACE, "Lake Torsa"), evidence(shares=MODEL), True, id="lake"),
        pytest.param(
            entity(Kind.PLACE, "Borovik"), evidence(shares={"PLACE": 1.0}), False, id="off-the-map"
        ),
        pytest.param(
            entity(Kind.ORGANISATION, "Harbour Board"), evidence(work=1), True, id="board"
        ),
        pytest.param(
            entity(Kind.ORGANISATION, "Grey Light"), evidence(work=1), False, id="a-novel"
        ),
        pytest.param(
            entity(Kind.ORGANISATION, "Brask"),
            evidence(4, {"ORG": 0.5, "PERSON": 0.5}, he_after=2),
            False,
            id="he",
        ),
    ],
)
def test_a_kind_needs_proof(one, found, is_sure):
    assert (doubt_of(one, [one.name], found, Around()) == "") is is_sure


def test_a_town_of_the_country_is_trusted_but_not_where_towns_bear_surnames():
    town = entity(Kind.PLACE, "Bryne", country="NO", lat=58.7, lon=5.6, subtype="city")
    assert not doubt_of(town, ["Bryne"], evidence(shares=MODEL), Around(lands=("NO",)))
    town = entity(Kind.PLACE, "Bryne", country="US", lat=38.7, lon=-95.6, subtype="city")
    assert doubt_of(town, ["Bryne"], evidence(shares=MODEL), Around(lands=("US",)))


def test_a_surname_that_nobody_in_particular_bears_is_doubted():
    text = (
        "Brandt was born in Delft, the son of Otto Brandt and Clara Brandt. Brandt moved to Oslo "
        "in 1890, where he painted."
    )
    found = {one.name: one.doubt for one in entities(text)}
    assert found["Brandt"]
    assert not found["Otto Brandt"]


def test_whom_the_post_is_told_of_is_trusted():
    text = "The secretary of the river union, Ntaba Lubo, said that the dam was safe."
    assert [one.doubt for one in entities(text) if one.name == "Ntaba Lubo"] == [""]


def test_a_town_of_which_many_lands_have_one_is_doubted_unless_its_land_is_named():
    text = "Sales rose in South Australia, Victoria and Tasmania."
    assert [bool(one.doubt) for one in entities(text) if one.name == "Victoria"] == [True]
    text = "The ferry left Victoria in Canada for Seattle."
    assert [one.doubt for one in entities(text) if one.name == "Victoria"] == [""]


def test_letters_between_things_are_no_party_of_these_letters():
    text = "The brigade had infantry, tanks, APC, artillery and trucks near the border."
    assert [bool(one.doubt) for one in entities(text) if one.name == "APC"] == [True]
