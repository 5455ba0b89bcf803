import pytest

from quizzes.generation.lives import Lives
from tests.generation.builder import build, date, person

D = date("d1", "1758", "1758", "year")
TOLD = [
    ("{subject x|Ana Costa} {verb die|died} {in when d1|in 1758}.", 1760, False, "dead"),
    ("{subject x|Ana Costa} {verb die|died} {in when d1|in 1758}.", 1757, True, "not-yet-dead"),
    ("{subject p|Rui} {verb kill|killed} {object x|Ana Costa} {in when d1|in 1758}.", 1760, False,
     "killed"),
    ("{subject x|Ana Costa} {verb kill|killed} {object p|Rui} {in when d1|in 1758}.", 1760, True,
     "who-killed"),
    ("{subject x|Ana Costa} {verb bear passive|was born} {in when d1|in 1758}.", 1764, False,
     "a-child"),
    ("{subject x|Ana Costa} {verb bear passive|was born} {in when d1|in 1758}.", 1790, True,
     "of-age"),
    ("{x|Ana Costa} (1869–1940) left.", 1950, False, "years-of-a-life"),
    ("{x|Ana Costa} (12 May 1869 – 3 June 1940) left.", 1930, True, "days-of-a-life"),
    ("{x|Ana Costa} (died 1940) left.", 1950, False, "died"),
    ("{x|Ana Costa} left.", 1950, True, "nothing-told"),
    ("{x|Ana Costa} (died 1940) left.", None, True, "no-year-asked"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "year", "could"), [row[:3] for row in TOLD], ids=[row[3] for row in TOLD]
)
def test_neither_the_dead_nor_children_act(sentence, year, could):
    reading = build(sentence, entities=(person("x", "Ana Costa"), person("p", "Rui"), D))

    assert Lives(reading).could_act(reading.entity("x"), year) is could


def test_who_died_before_birth_is_two_people():
    reading = build(
        "{subject x|Ana Costa} {verb bear passive|was born} {in when d2|in 1809}.",
        "{subject p|Rui} {verb kill|killed} {object x|Ana Costa} {in when d1|in 1758}.",
        entities=(
            person("x", "Ana Costa"), person("p", "Rui"), D, date("d2", "1809", "1809", "year"),
        ),
    )  # fmt: skip
    lives = Lives(reading)

    assert lives.conflict(reading.entity("x"))
    assert not lives.conflict(reading.entity("p"))
