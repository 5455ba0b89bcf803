import pytest

from quizzes.generation.refusing.topics import Topics
from tests.generation.builder import body, build, person, place

PERU = place("x", "Peru", "country", "PE")
TOPICS = [
    ("Peru", PERU, True, "the-title"),
    ("Foreign relations of Peru", PERU, True, "of-the-title"),
    ("History of the Peru", PERU, True, "of-the-title-with-an-article"),
    ("Peru (country)", PERU, True, "an-aside-in-brackets"),
    ("Peruvian Armed Forces", PERU, True, "its-adjective"),
    ("Peru opens its largest port after years of delay", PERU, False, "a-headline"),
    ("Ana Costa", person("x", "Costa"), True, "a-surname-of-the-title"),
    ("Ana Costa", person("x", "Ana Maria Costa"), True, "a-fuller-name"),
    ("Costa visits Peru", PERU, False, "a-short-headline"),
    ("Harbour Museum", body("x", "Harbour Museum"), True, "a-body"),
    ("Harbour Museum", body("x", "Museum Council"), False, "another-body"),
    ("", PERU, False, "no-title"),
]


@pytest.mark.parametrize(
    ("title", "entity", "holds"), [row[:3] for row in TOPICS], ids=[row[3] for row in TOPICS]
)
def test_what_the_title_names_is_what_the_article_is_about(title, entity, holds):
    reading = build("{x|It} is told.", entities=(entity,), title=title)

    assert Topics(reading).holds(reading.entity("x")) is holds


def test_the_land_that_is_named_over_and_over_is_what_an_untitled_article_is_about():
    reading = build(
        *["{x|Peru} grew."] * 9,
        "{y|Chile} shrank.",
        entities=(PERU, place("y", "Chile", "country", "CL")),
    )
    topics = Topics(reading)

    assert [topics.holds(reading.entity(id_)) for id_ in "xy"] == [True, False]


def test_the_land_whose_people_are_named_over_and_over_is_home():
    reading = build(
        "{x|Peru} grew. " + "Peruvian ships and Peruvian ports came. " * 4 + "{y|Chile} shrank.",
        entities=(PERU, place("y", "Chile", "country", "CL")),
        title="Ships come to the ports at last",
    )
    topics = Topics(reading)

    assert [topics.holds(reading.entity(id_)) for id_ in "xy"] == [True, False]
