"""No stem has a second answer in the article, whatever the options are."""

import pytest

from quizzes.generation.writing import consider
from tests.generation.builder import build, date, person, place

PEOPLE = [
    person("p1", "Lena Ortiz"),
    person("p2", "Ivo Mora"),
    person("p3", "Ana Costa"),
    person("p4", "Karl Weiss"),
]
TIMES = [date("d1", "3 July 2020", "2020-07-03"), date("d2", "9 May 2020", "2020-05-09")]
PLACES = [place("c1", "Lisbon"), place("c2", "Porto"), place("c3", "Faro"), place("c4", "Braga")]
OTHERS = "{p2|Ivo Mora}, {p3|Ana Costa} and {p4|Karl Weiss} wrote. {p3|Costa} and {p4|Weiss} left."


def stems(*sentences):
    entities = [*PEOPLE, *TIMES, *PLACES]
    outcome = consider(build(*sentences, OTHERS, entities=entities))
    return [item.stem for item in (*outcome.items, *outcome.reserve)]


RESIGNED = "{subject p1|Lena Ortiz} {verb resign past|resigned} {on when d1|on 3 July 2020}."


def test_who_did_it_alone_is_asked():
    assert "Who resigned on 3 July 2020?" in stems(RESIGNED)


@pytest.mark.parametrize(
    ("other", "asked"),
    [
        pytest.param(
            "{subject p2|Ivo Mora} {verb resign past|resigned} {on when d1|on 3 July 2020}.",
            False,
            id="another-did-it-on-that-day",
        ),
        pytest.param(
            "{subject p2|Ivo Mora} {verb resign past|resigned} {on when d2|on 9 May 2020}.",
            True,
            id="another-did-it-on-another-day",
        ),
        pytest.param(
            "{subject p2|Ivo Mora} {verb arrive past|arrived} {on when d1|on 3 July 2020}.",
            True,
            id="another-did-something-else-on-that-day",
        ),
    ],
)
def test_who_did_it_is_not_asked_where_two_did(other, asked):
    assert ("Who resigned on 3 July 2020?" in stems(RESIGNED, other)) is asked
