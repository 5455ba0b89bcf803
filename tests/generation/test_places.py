import pytest

from articles.extraction.records import Fact, FactKind, Slot, Span
from quizzes.generation.places import destination, lies_in, place_noun
from quizzes.generation.wording import Unclear, Wording
from tests.generation.builder import build, person, place

NOUNS = [
    ("Peru", "country", "PE", "country"),
    ("Texas", "region", "US", "state"),
    ("Quebec", "region", "CA", "province"),
    ("Tuscany", "region", "IT", "region"),
    ("Riga", "city", "LV", "city"),
    ("Danube River", "water", "", "river"),
]


@pytest.mark.parametrize(
    ("name", "subtype", "country", "noun"), NOUNS, ids=[row[0] for row in NOUNS]
)
def test_a_place_is_asked_for_with_its_noun(name, subtype, country, noun):
    assert place_noun(place("l1", name, subtype, country)) == noun


@pytest.mark.parametrize(
    ("name", "subtype"), [("Western Europe", "region"), ("Harbour Hall", "facility")]
)
def test_a_place_of_no_sure_kind_is_not_asked_for(name, subtype):
    with pytest.raises(Unclear):
        place_noun(place("l1", name, subtype))


def fact(statement):
    return Fact(FactKind.PLACE, statement, "Tuscany", (Span(0, 1),), "A")


def test_the_seat_of_a_village_is_asked():
    outer = place("l1", "Tuscany", "region", "IT")

    assert lies_in(fact("Borgo is a village in Tuscany."), outer) == (
        "In which region is the village of Borgo?"
    )
    assert lies_in(fact("Borgo village is a village in Tuscany."), outer) == (
        "In which region is the village of Borgo?"
    )


def test_any_other_fact_has_no_seat():
    with pytest.raises(Unclear):
        lies_in(fact("Borgo was founded in Tuscany."), place("l1", "Tuscany", "region", "IT"))


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

    asked = destination(Wording(reading), frame, whole, reading.entity("l1"))

    assert asked == "Which city was Ana Costa planning to visit for talks"
