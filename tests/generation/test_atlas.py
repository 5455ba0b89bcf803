import pytest

from quizzes.generation.asking.places import PlaceNouns
from quizzes.generation.names import Names
from quizzes.generation.options.atlas import Atlas, spelt
from tests.generation.builder import build, place


@pytest.mark.parametrize(
    ("name", "beside", "expected"),
    [
        ("Mazār-e Sharīf", "Kandahar", "Mazar-e Sharif"),
        ("Córdoba", "Málaga", "Córdoba"),
        ("Łódź", "Krakow", "Łódź"),
        ("Riga", "Porto", "Riga"),
    ],
    ids=["strokes-beside-plain", "strokes-beside-strokes", "no-plain-letter", "plain"],
)
def test_a_borrowed_place_is_spelt_as_the_key_is(name, beside, expected):
    assert spelt(name, beside) == expected


def test_beside_a_river_stand_rivers():
    river = place("l1", "Potomac River", "water", "US")
    reading = build("{l1|Potomac River} rose.", entities=(river,))
    atlas = Atlas(Names(reading.entities, reading.text, ""), PlaceNouns(reading))

    found = list(atlas.beside(river, "Which river did the army cross?", [], None))

    assert len(found) > 2
    assert all(name.endswith(" River") for name in found)
