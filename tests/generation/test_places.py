import pytest

from articles.extraction.records import Fact, FactKind, Slot, Span
from quizzes.generation.asking.places import (
    PlaceNouns,
    destination,
    lies_in,
    lies_within,
    place_noun,
)
from quizzes.generation.phrasing.wording import Unclear, Wording
from tests.generation.builder import build, date, person, place

NOUNS = [
    ("Peru", "country", "PE", "country"),
    ("Texas", "region", "US", "state"),
    ("Manitoba", "region", "CA", "province"),
    ("New York", "region", "US", ""),
    ("Midwest", "region", "US", "region"),
    ("Greenland", "country", "GL", ""),
    ("Tuscany", "region", "IT", "region"),
    ("Riga", "city", "LV", "city"),
    ("Danube River", "water", "", "river"),
    ("Fort Karlsen", "facility", "", "fort"),
    ("Battle of Low Bridge", "facility", "", ""),
]


@pytest.mark.parametrize(
    ("name", "subtype", "country", "noun"), NOUNS, ids=[row[0] for row in NOUNS]
)
def test_a_place_is_asked_for_with_its_noun(name, subtype, country, noun):
    assert place_noun(place("l1", name, subtype, country)) == noun


def nouns(*sentences, places=()):
    return PlaceNouns(build(*sentences, entities=places))


@pytest.mark.parametrize(
    ("name", "subtype"), [("Western Europe", "region"), ("Harbour Hall", "facility")]
)
def test_a_place_of_no_sure_kind_has_no_noun(name, subtype):
    with pytest.raises(Unclear):
        nouns().noun(place("l1", name, subtype))


WHERE = [
    ("She stood before {l1|Fort Torsa}.", "facility", "at", "At which fort", "a-fort"),
    ("She landed on {l1|Torsa}.", "", "on", "Where", "a-place-that-nothing-tells-of"),
    ("She lived on the island of {l1|Torsa}.", "", "on", "On which island", "an-island-by-name"),
    ("She saw {l1|Torsa}, a small village.", "city", "at", "In which village", "a-kind-behind"),
    ("She saw the port of {l1|Torsa}.", "city", "to", "To which port", "a-port"),
    ("She saw {l1|Riga}.", "city", "at", "In which city", "a-city-of-the-gazetteer"),
]


@pytest.mark.parametrize(
    ("sentence", "subtype", "preposition", "asked"),
    [row[:4] for row in WHERE],
    ids=[row[4] for row in WHERE],
)
def test_where_is_asked_with_the_kind_that_the_article_tells(sentence, subtype, preposition, asked):
    name = next(name for name in ("Riga", "Fort Torsa", "Torsa") if name in sentence)
    country = "LV" if name == "Riga" else ""
    reading = build(sentence, entities=(place("l1", name, subtype, country),))

    assert PlaceNouns(reading).where(reading.entity("l1"), preposition) == asked


@pytest.mark.parametrize(
    ("sentence", "is_none"),
    [
        ("{subject l1|The Victoria} {verb leave|left} {object l2|Riga}.", True),
        ("The canal was opened by the steamer {l1|Victoria}.", True),
        ("{subject p1|Costa} {verb reach|reached} {object l1|Victoria}.", False),
    ],
    ids=["a-ship", "a-steamer-by-name", "a-town"],
)
def test_a_name_behind_an_article_is_no_town(sentence, is_none):
    entities = (place("l1", "Victoria", "city", "CA"), place("l2", "Riga", "city", "LV"))
    reading = build(sentence, entities=(*entities, person("p1", "Ana Costa")))

    assert PlaceNouns(reading).is_no_place(reading.entity("l1")) is is_none


def test_a_state_in_an_old_story_is_asked_for_as_one_of_today():
    texas = place("l1", "Texas", "region", "US")
    told = (date("d1", "1830", "1830", "year"), texas)
    reading = build("The family moved to {l1|Texas} in {d1|1830}.", entities=told)

    assert PlaceNouns(reading).where(reading.entity("l1"), "to") == "To which present-day state"


def test_a_peninsula_keeps_its_article():
    cove = place("l1", "Cove", "region")
    reading = build(
        "{subject p1|Costa} {verb seize|seized} {object l1|the Cove peninsula}.",
        entities=(cove, person("p1", "Ana Costa")),
    )

    assert not PlaceNouns(reading).is_no_place(reading.entity("l1"))


def fact(statement):
    return Fact(FactKind.PLACE, statement, "Tuscany", (Span(0, 1),), "A")


def test_the_seat_of_a_village_is_asked():
    outer = place("l1", "Tuscany", "region", "IT")

    assert lies_in(fact("Borgo is a village in Tuscany."), outer, nouns()) == (
        "In which region is the village of Borgo?"
    )
    assert lies_in(fact("Borgo village is a village in Tuscany."), outer, nouns()) == (
        "In which region is the village of Borgo?"
    )


def test_any_other_fact_has_no_seat():
    outer = place("l1", "Tuscany", "region", "IT")

    with pytest.raises(Unclear):
        lies_in(fact("Borgo was founded in Tuscany."), outer, nouns())


def test_where_somebody_plans_to_go_is_asked_as_a_plan():
    riga = place("l1", "Riga", "city", "LV")
    reading = build(
        "{subject p1|Ana Costa} {verb plan present|is planning} to {infinitive|visit} {l1|Riga} "
        "for talks.",
        entities=(person("p1", "Ana Costa"), riga),
    )
    frame = reading.frames[0]
    goal = frame.parts[1]
    whole = type(goal)(Slot.INFINITIVE, goal.start, len(reading.text) - 1, (), "to", "visit")

    nouns = PlaceNouns(reading)

    asked = destination(Wording(reading), frame, whole, reading.entity("l1"), nouns)

    assert asked == "Which city was Ana Costa planning to visit for talks"


@pytest.mark.parametrize(
    ("inner", "outer", "within"),
    [
        (("Munich", "city", "DE"), ("Bavaria", "region", "DE"), True),
        (("Hamburg", "city", "DE"), ("Bavaria", "region", "DE"), False),
        (("Munich", "city", "DE"), ("Germany", "country", "DE"), True),
        (("Munich", "city", "DE"), ("Peru", "country", "PE"), False),
    ],
    ids=["a-town-of-the-region", "of-another-region", "of-the-country", "abroad"],
)
def test_a_town_gives_its_land_away(inner, outer, within):
    assert lies_within(place("l1", *inner), place("l2", *outer)) is within
