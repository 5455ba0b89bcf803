import pytest

from quizzes.generation.asking import homes, offices, roles
from tests.generation.builder import build, person, place

ORTIZ = person("p1", "Lena Ortiz")

STATES = [
    ("Defense Secretary", "Talks began at the Pentagon.", "U.S.", "a-seat-of-power"),
    ("Defense Secretary", "U.S. ships sailed to Peru.", "U.S.", "a-land-whose-name-for-it-it-is"),
    ("Defence Secretary", "The US fleet sailed to Peru.", "", "a-name-that-others-have-too"),
    ("Deputy Defence Secretary", "The US fleet sailed.", "US", "as-the-text-writes-the-land"),
    ("Defense Secretary", "Manila and the Philippine fleet thanked the Pentagon.", "", "beside"),
    ("Secretary of State", "The White House was silent.", "U.S.", "a-secretary-of-state"),
    ("Secretary of State", "American and British ships met.", "", "of-britain-or-america"),
    (
        "Secretary of State",
        "American voters came, the White House saw.",
        "",
        "of-one-of-the-states",
    ),
    ("Secretary of State", "The U.S. fleet left for Peru.", "U.S.", "a-land-abroad"),
    ("Secretary of State", "It rained.", "", "no-land-told"),
    ("Vice President", "The White House was silent.", "U.S.", "no-other-land"),
    ("Vice President", "Peru, Chile and Bolivia heard the White House.", "", "many-lands"),
    ("Home Secretary", "Police came to Downing Street.", "British", "a-british-seat"),
    ("Foreign Secretary", "The Indian fleet and Indian press saw Whitehall.", "", "india-too"),
    ("Defense Secretary", "Peruvian Defense Secretary Weiss saw the Pentagon.", "", "anothers"),
    ("Foreign Minister", "Canberra sent wheat to Chad.", "Australia's", "an-australian-seat"),
    ("Prime Minister", "It rained in Queensland.", "Australia's", "an-australian-state"),
    ("Prime Minister", "Chad, Chad and Chad wrote to Canberra.", "", "more-of-another-land"),
    (
        "Prime Minister",
        "Nigerian states sued the Federal Government.",
        "",
        "a-federation",
    ),
    ("Trade Minister", "Australian wool came. Australia sold it.", "Australia's", "no-other-told"),
    ("Trade Minister", "Peru bought Australian wool. Australia sold it.", "", "another-land-told"),
    ("Federal Fisheries Minister", "Chad, Chad and Australia.", "Australia's", "federal-by-name"),
    ("Health Minister", "It rained in Queensland.", "", "a-minister-of-a-state"),
    ("Shadow Treasurer", "It rained in Queensland.", "", "a-treasurer-of-a-state"),
    ("Shadow Treasurer", "The Federal Treasurer was silent.", "Australia's", "a-federal-treasurer"),
]


@pytest.mark.parametrize(
    ("office", "text", "state"), [row[:3] for row in STATES], ids=[row[3] for row in STATES]
)
def test_an_office_is_of_the_state_whose_seats_and_words_the_article_has(office, text, state):
    assert homes.state_of(office, build(text)) == state


def test_the_state_is_asked_with_the_office():
    reading = build(
        "The Pentagon said so. Defense Secretary {p1|Lena Ortiz} left.",
        entities=(ORTIZ,),
        roles=[("p1", "Defense Secretary")],
    )
    [post] = roles.posts(reading)

    roles.check(post, reading)

    assert roles.who(post) == "Who is named in the article as the U.S. Defense Secretary?"


OPENING = "Ships of Peru left, the government said. Peru closed Peru's ports."
HOMES = [
    (OPENING, "Home Minister {p1|Lena Ortiz} spoke of Peru.", "Peru", "the-land-it-speaks-of"),
    (OPENING, "Home Minister {p1|Lena Ortiz} spoke of Chile.", "", "another-land-beside-her"),
    (
        OPENING,
        "Home Minister {p1|Lena Ortiz} spoke. Chile, Chile and Chile.",
        "",
        "another-land-as-often",
    ),
    ("Ships of Peru left Peru and Peru.", "Home Minister {p1|Ortiz} spoke.", "", "no-government"),
]


@pytest.mark.parametrize(
    ("opening", "told", "land"), [row[:3] for row in HOMES], ids=[row[3] for row in HOMES]
)
def test_the_government_is_of_the_land_that_the_article_opens_with(opening, told, land):
    reading = build(opening, "It rained.", "It rained.", told, entities=(ORTIZ,),
                    roles=[("p1", "Home Minister")])  # fmt: skip

    assert homes.homeland(reading.roles[0], reading) == land


GOVERNED = [
    ("The Peruvian government spoke.", {"PE"}, "a-government"),
    ("Peru's prime minister met Chilean troops.", {"PE", "CL"}, "a-minister-and-troops"),
    ("Tea comes from Peru.", set(), "a-mere-place"),
]


@pytest.mark.parametrize(
    ("text", "codes"), [row[:2] for row in GOVERNED], ids=[row[2] for row in GOVERNED]
)
def test_governments_are_told_from_mere_places(text, codes):
    assert homes.governments(build(text)) == codes


@pytest.mark.parametrize(
    ("land", "said"),
    [
        ("Peru", "Peru's Home Minister"),
        ("Netherlands", "Dutch Home Minister"),
        ("United States", "U.S. Home Minister"),
        ("United Kingdom", "British Home Minister"),
    ],
)
def test_a_land_with_an_article_is_told_by_its_adjective(land, said):
    assert homes.owned(land, "Home Minister") == said


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("{c1|Latvia} voted. {p1|Lena Ortiz} spoke.", "Latvia"),
        ("{c1|Latvia}-linked banks failed. {p1|Lena Ortiz} spoke.", ""),
        ("{c1|Latvia} voted. The White House waited.", ""),
    ],
    ids=["a-land", "a-mere-link-to-it", "a-seat-of-another-state"],
)
def test_the_one_land_of_an_article_is_where_it_is_told_from(text, land):
    entities = (ORTIZ, place("c1", "Latvia", "country", "LV"))

    assert offices.only_land(build(text, entities=entities)) == land
