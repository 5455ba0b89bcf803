"""The gazetteer: where names lie, whose namesakes they are, and what is like them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from articles.extraction import places
from articles.extraction.gazetteer import fold
from articles.extraction.names import find_names
from articles.extraction.parsing import parse
from articles.extraction.records import Entity, Kind


def place(name: str, subtype: str, country: str = "") -> Entity:
    return Entity("e1", Kind.PLACE, name, (), subtype=subtype, country=country)


@pytest.mark.parametrize(
    ("name", "near", "country", "subtype"),
    [
        pytest.param("Susa", ("AZ",), "AZ", "city", id="the-article's-country-decides"),
        pytest.param("Kalbacar", (), "AZ", "city", id="spelled-without-its-marks"),
        pytest.param("Shusha", (), "AZ", "city", id="english-spelling"),
        pytest.param("Paris", (), "FR", "city", id="more-people-otherwise"),
        pytest.param("Paris", ("US",), "FR", "city", id="a-world-city-in-an-american-article"),
        pytest.param("Burma", (), "MM", "country", id="former-name-of-a-country"),
        pytest.param("Georgia", ("GE",), "GE", "country", id="georgia-the-country"),
        pytest.param("Georgia", ("US",), "US", "region", id="georgia-the-state"),
        pytest.param("Washington", (), "US", "city", id="the-capital-before-the-state"),
        pytest.param("Nile", (), "", "water", id="a-river-of-several-countries"),
        pytest.param("Bavaria", (), "DE", "region", id="a-region"),
    ],
)
def test_locate(name, near, country, subtype):
    row = places.locate(name, near)

    assert row is not None
    assert (row.country, row.subtype) == (country, subtype)


def test_an_unknown_place_is_kept_without_a_point():
    text = "They reached Hadrut District at dawn and rested there."

    (found,) = find_names(parse(text), ())

    assert (found.kind, found.name) == (Kind.PLACE, "Hadrut District")
    assert (found.subtype, found.lat, found.lon) == ("district", None, None)


def test_a_place_carries_its_country_class_and_point():
    (found,) = find_names(parse("The two delegations signed the ceasefire in Kampala."), ())

    assert (found.subtype, found.country) == ("city", "UG")
    assert (found.lat, found.lon) == pytest.approx((0.32, 32.57), abs=0.1)


PLACED = [
    ("georgia-among-american-states", "Voters in Georgia and Alabama chose a governor.",
     "Georgia", ("region", "US")),
    ("georgia-beside-russia", "Troops crossed from Russia into Georgia at night.",
     "Georgia", ("country", "GE")),
    ("georgia-with-its-capital", "Crowds filled Tbilisi. Georgia had voted on Sunday.",
     "Georgia", ("country", "GE")),
    ("washington-the-city", "The envoy flew to Washington at noon.", "Washington", ("city", "US")),
    ("washington-state", "Forests burned in Washington state. Towns in Washington were empty.",
     "Washington", ("region", "US")),
    ("a-town-in-washington", "The firm is based in Tacoma, Washington. It makes rope.",
     "Washington", ("region", "US")),
    ("a-big-town-that-somebody-comes-from",
     "The walls were held by Giovanni Giustiniani of Genoa with seven hundred men.",
     "Genoa", ("city", "IT")),
    ("a-town-and-its-district",
     "The army of Azerbaijan fought in Lachin. Refugees left Lachin district in buses.",
     "Lachin", ("city", "AZ")),
    ("always-called-a-district",
     "The army of Azerbaijan fought in Lachin district. Refugees left Lachin district in buses.",
     "Lachin", ("district", "AZ")),
    ("a-small-namesake-abroad", "The army of Egypt marched to Tombos in the south.",
     "Tombos", ("", "")),
    ("a-small-town-at-home", "The army of Brazil marched to Tombos in the south.",
     "Tombos", ("city", "BR")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "placed"), [pytest.param(*row, id=name) for name, *row in PLACED]
)
def test_the_article_places_a_name(text, name, placed):
    found = {
        text[m.start : m.end]: (entity.subtype, entity.country)
        for entity in find_names(parse(text), ())
        for m in entity.mentions
    }

    assert found[name] == placed


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Xankəndi", "xankandi"),
        ("Łódź", "lodz"),
        ("Saint-Étienne", "saint etienne"),
        ("N'Djamena", "ndjamena"),
        ("Þingvellir", "thingvellir"),
    ],
)
def test_fold(name, folded):
    assert fold(name) == folded


def test_governed_from_knows_capitals_only():
    assert [places.governed_from(name) for name in ("Kiev", "Ottawa", "Toronto")] == [
        "UA",
        "CA",
        "",
    ]


def test_like_gives_places_of_the_same_class_and_country():
    rows = places.like(place("Marseille", "city", "FR"), count=3)

    assert len(rows) == 3
    assert {(row.country, row.subtype) for row in rows} == {("FR", "city")}
    assert "Marseille" not in [row.name for row in rows]
    assert rows == places.like(place("Marseille", "city", "FR"), count=3)


def test_like_sets_a_capital_among_the_towns_of_its_land_and_then_among_capitals():
    names = [row.name for row in places.like(place("Baku", "city", "AZ"), count=10)]

    assert {"Sumgayit", "Ganja"} <= set(names[:3])
    assert {"Tbilisi", "Yerevan"} <= set(names[3:])


def test_like_sets_the_capital_of_a_land_without_towns_among_capitals():
    rows = places.like(place("Valletta", "city", "MT"), count=4)

    assert all(places.governed_from(row.name) for row in rows)


def test_like_sets_a_town_among_those_of_its_state():
    names = [row.name for row in places.like(place("Colorado Springs", "city", "US"), count=2)]

    assert names == ["Aurora", "Denver"]


def test_like_leaves_the_parts_of_a_city_out():
    names = [row.name for row in places.like(place("New York City", "city", "US"), count=9)]

    assert not {"Brooklyn", "Queens", "Manhattan"} & set(names)
    assert "Chicago" in names


def test_like_sets_a_country_among_its_neighbours():
    names = [row.name for row in places.like(place("Armenia", "country", "AM"), count=4)]

    assert {"Georgia", "Azerbaijan"} <= set(names)


def test_like_sets_a_state_among_the_nearest_states():
    names = [row.name for row in places.like(place("Ohio", "region", "US"), count=5)]

    assert {"Indiana", "Michigan", "West Virginia"} <= set(names)
    assert "Appalachia" not in names


def test_a_landscape_is_no_division_of_its_country():
    assert places.is_division(place("Ohio", "region", "US"))
    assert not places.is_division(place("Midwest", "region", "US"))


def test_like_has_nothing_to_offer_for_an_unknown_place():
    assert places.like(place("Hadrut", "district", "AZ"), count=3) == ()


def test_names_of_countries():
    assert places.country_name("CI") == "Ivory Coast"
    assert places.country_code("U.S.") == "US"
    assert places.demonym("DK") == "Danish"
    assert places.demonym_country("Danes") == "DK"
    assert places.country_name("ZZ") == places.demonym("ZZ") == ""


def test_contains_knows_the_country_of_a_city():
    russia = Entity("e1", Kind.PLACE, "Russia", (), subtype="country", country="RU")
    moscow = Entity("e2", Kind.PLACE, "Moscow", (), subtype="city", country="RU")
    lima = Entity("e3", Kind.PLACE, "Lima", (), subtype="city", country="PE")

    assert places.contains(russia, moscow)
    assert not places.contains(moscow, russia)
    assert not places.contains(russia, lima)


def test_contains_knows_the_region_of_a_city():
    bavaria = place("Bavaria", "region", "DE")
    munich = Entity("e2", Kind.PLACE, "Munich", (), subtype="city", country="DE")
    berlin = Entity("e3", Kind.PLACE, "Berlin", (), subtype="city", country="DE")

    assert places.contains(bavaria, munich)
    assert not places.contains(bavaria, berlin)


def test_the_file_is_small():
    assert places.GAZETTEER.stat().st_size <= 8_000_000


def test_places_load_no_parser():
    code = "import sys, articles.extraction.places; print('spacy' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
