"""Places of a text: their class, their names of all times, capitals that act."""

from __future__ import annotations

import pytest

from articles.extraction.records import Kind
from tests.extraction.naming import entities, found


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param(
            "The U.S. said it would help. The United States sent ships, and US planes followed.",
            {"United States": ["U.S.", "United States", "US"]},
            id="names-of-one-country",
        ),
        pytest.param(
            "He came to Bombay in 1990. Mumbai was smaller then.",
            {"Bombay": ["Bombay", "Mumbai"]},
            id="old-and-new-name-of-a-city",
        ),
        pytest.param(
            "MEXICO CITY (Reuters) - The mayor of Mexico City resigned.",
            {"Mexico City": ["MEXICO CITY", "Mexico City"]},
            id="dateline-in-capitals",
        ),
        pytest.param(
            "Fighting went on in Karabakh. Refugees left Nagorno-Karabakh by bus.",
            {"Nagorno-Karabakh": ["Karabakh", "Nagorno-Karabakh"]},
            id="short-name-of-a-region",
        ),
        pytest.param(
            "He flew to Washington, D.C. on Monday.",
            {"Washington, D.C.": ["Washington, D.C."]},
            id="the-district-of-the-capital",
        ),
        pytest.param(
            "They crossed Hadrut District at night. Hadrut was empty.",
            {"Hadrut District": ["Hadrut District", "Hadrut"]},
            id="a-district-with-and-without-the-word",
        ),
    ],
)
def test_places(text, places):
    assert found(text, Kind.PLACE) == places


TRAPS = [
    ("heads-in-malay", "Rebels took the town of Kuala Lipat and fled to Sungai Merah.",
     {"Kuala Lipat": "city", "Sungai Merah": ""}),
    ("a-village-that-is-explained", "Yigi, a village in the hills, was empty.", {"Yigi": "city"}),
    ("heads-in-tagalog", "They marched from Barangay Malinao to Sitio Kalabaw.",
     {"Barangay Malinao": "", "Sitio Kalabaw": ""}),
    ("heads-in-hausa", "Gunmen raided Gidan Mairo and Tungar Dutse in Zamfara State.",
     {"Gidan Mairo": "", "Tungar Dutse": "", "Zamfara State": "region"}),
    ("an-area-of-local-government", "Farmers in Maradun Local Government Area lost their goats.",
     {"Maradun Local Government Area": ""}),
    ("heads-in-arabic", "The convoy left Deir Hassan for Wadi Musa at noon.",
     {"Deir Hassan": "", "Wadi Musa": "city"}),
    ("a-saint-is-a-town", "The earthquake shook San Miguel del Rio in the night.",
     {"San Miguel del Rio": ""}),
    ("a-stranger-in-a-list-of-towns", "Traders in Thatta, Badin and Tharkot shut their shops.",
     {"Thatta": "city", "Badin": "city", "Tharkot": ""}),
    ("a-list-of-states", "In Kano, Kaduna and Katsina states, voters waited.",
     {"Kano": "region", "Kaduna": "region", "Katsina": "region"}),
    ("towns-of-the-same-names", "In Kano, Kaduna and Katsina, voters waited.",
     {"Kano": "city", "Kaduna": "city", "Katsina": "city"}),
    ("two-congos", "The Democratic Republic of the Congo and the Republic of Congo signed a pact.",
     {"Democratic Republic of the Congo": "country", "Republic of Congo": "country"}),
    ("a-river-with-its-article", "Boats on the Amazon waited in Manaus.",
     {"Amazon": "water", "Manaus": "city"}),
    ("a-bay-of-a-region", "The Bay of Bengal is warm, and the Strait of Malacca is busy.",
     {"Bay of Bengal": "water", "Strait of Malacca": "water"}),
    ("mountains", "They had seen Mont Blanc, Aconcagua and Mount Nyiragongo.",
     {"Mont Blanc": "region", "Aconcagua": "region", "Mount Nyiragongo": "region"}),
    ("a-regency-called-so", "Fighting went on in Nduga regency. Nobody left Nduga.",
     {"Nduga": "district"}),
    ("one-flees-to-a-place", "He fled to Varenna and was caught at the bridge of Varenna.",
     {"Varenna": ""}),
    ("a-road-with-a-number", "The crash shut Route 5 near Collipulli.",
     {"Route 5": "", "Collipulli": "city"}),
    ("a-station-of-power-and-a-jail", "Police searched Kusile Power Station and Adiala Jail.",
     {"Kusile Power Station": "facility", "Adiala Jail": "facility"}),
    ("a-mayor-has-a-town", "The mayor of Tocopaya spoke to the crowd.", {"Tocopaya": ""}),
    ("a-town-at-war-with-its-kin", "He taught in Tripoli. Lebanon knew him well.",
     {"Tripoli": "city", "Lebanon": "country"}),
    ("a-market-and-a-roundabout", "They met at Kibuye Market and Ngong Roundabout.",
     {"Kibuye Market": "facility", "Ngong Roundabout": "facility"}),
    ("former-countries", "The king of Siam sailed to Ceylon in 1871.",
     {"Siam": "country", "Ceylon": "country"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "placed"), [pytest.param(text, placed, id=name) for name, text, placed in TRAPS]
)
def test_places_are_found_with_their_class(text, placed):
    places = {e.name: e.subtype for e in entities(text) if e.kind is Kind.PLACE}

    assert places == placed


FORMER = [
    ("constantinople", "Constantinople fell in 1453. Istanbul has its walls still.",
     ["Constantinople", "Istanbul"]),
    ("saigon", "Saigon fell in 1975. Ho Chi Minh City has grown.", ["Saigon", "Ho Chi Minh City"]),
    ("madras", "Madras was shelled in 1914, and Chennai kept the shells.", ["Madras", "Chennai"]),
    ("zaire", "Zaire, as the Democratic Republic of the Congo was called, had three presidents.",
     ["Zaire", "Democratic Republic of the Congo"]),
    ("kiev", "Kyiv answered at once. Many wrote Kiev in those days.", ["Kyiv", "Kiev"]),
    ("without-accents", "São Tomé is small. Sao Tome grows cocoa.", ["São Tomé", "Sao Tome"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names"), [pytest.param(text, names, id=name) for name, text, names in FORMER]
)
def test_a_place_is_one_under_its_names_of_all_times(text, names):
    assert list(found(text, Kind.PLACE).values()) == [names]


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        pytest.param(
            "Official Baku told Azerbaijan's allies of it.", ["Baku", "Azerbaijan"], id="official"
        ),
        pytest.param(
            "Moscow accused the envoy of spying. Russia then closed its consulate.",
            ["Moscow", "Russia"],
            id="a-capital-that-accuses",
        ),
        pytest.param(
            "The ministers met in Moscow. Russia sent its best negotiators.",
            ["Russia"],
            id="a-capital-where-people-meet-is-a-city",
        ),
    ],
)
def test_a_capital_that_acts_is_its_government(text, governed):
    countries = [e for e in entities(text) if e.subtype == "country"]

    assert [text[m.start : m.end] for e in countries for m in e.mentions] == governed


def test_a_government_without_a_country_named_is_an_organisation_of_its_own():
    text = "Ankara denied that it had sent drones. The envoy had left Ankara in the morning."

    assert found(text, Kind.ORGANISATION) == {"Ankara (government)": ["Ankara"]}
    assert found(text, Kind.PLACE) == {"Ankara": ["Ankara"]}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Windhoek - Voters asked for new machines on Monday.", id="dash"),
        pytest.param("LIMA: Farmers said that prices had doubled since May.", id="colon"),
    ],
)
def test_a_dateline_decides_nothing(text):
    (city,) = entities(text, "May" if "May" in text else "Monday")

    assert (city.kind, city.subtype, city.name.istitle()) == (Kind.PLACE, "city", True)


def test_a_country_of_two_words_is_one_name():
    text = "Kere, an architect from Burkina Faso, built a school."

    assert found(text, Kind.PLACE) == {"Burkina Faso": ["Burkina Faso"]}


def test_an_alias_is_printed_right_behind_the_name():
    text = (
        "It began in the U.S. with the crash of October 29, known as Black Tuesday. The U.S. "
        "economy shrank, and so did that of Canada."
    )

    assert found(text, Kind.PLACE) == {"U.S.": ["U.S.", "U.S."], "Canada": ["Canada"]}
