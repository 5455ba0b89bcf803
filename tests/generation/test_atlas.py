import pytest

from quizzes.generation.options.atlas import spelt


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
