"""A year that was inferred from one of two is no ground for a question."""

from datetime import date

import pytest

from articles.extraction.reading import read
from quizzes.generation.refusing.doubts import doubtful_dates


def doubtful(text):
    reading = read(text, date(2018, 10, 7))
    return [text[at : at + 7] for at in sorted(doubtful_dates(reading))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "In 1681 and 1682 the two armies fought in the hills. On 31 March a letter reached the "
            "court. On 2 April the queen answered it.",
            ["31 Marc", "2 April"],
            id="two-years-to-choose-from",
        ),
        pytest.param(
            "In 1682 the two armies fought in the hills. On 31 March a letter reached the court. "
            "On 2 April the queen answered it.",
            [],
            id="one-year-only",
        ),
        pytest.param(
            "The war began in 1681. On 14 July the army reached the town. Long after, on 14 July "
            "1683, it left the valley.",
            ["14 July"],
            id="the-same-day-of-another-year",
        ),
        pytest.param(
            "On 3 May 1681 the army reached the town. The next day it left the valley.",
            [],
            id="the-next-day-at-once",
        ),
        pytest.param(
            "On 3 May 1681 the army reached the town.\n\nThe queen received a painter. "
            "She liked his work.\n\nThe next day the army left the valley.",
            ["The nex"],
            id="the-next-day-of-another-scene",
        ),
    ],
)
def test_a_day_may_be_of_another_year(text, found):
    assert doubtful(text) == found
