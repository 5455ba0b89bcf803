"""Dates as they are read: spans, values, and the words they were counted from."""

from datetime import date

import pytest

from articles.extraction.dates import find_dates
from articles.extraction.parsing import parse


def read(text, published=None):
    mentions = find_dates(parse(text, published))
    return [(text[m.start : m.end], m.value) for m in mentions]


PUBLISHED = date(2021, 1, 7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "They met on 30 December 2020.", [("30 December 2020", "2020-12-30")], id="day"
        ),
        pytest.param("They met in 44 BC.", [("44 BC", "-0044")], id="before-christ"),
        pytest.param("The 1648 tickets were sold.", [], id="a-count-is-not-a-year"),
    ],
)
def test_find_dates_reads(text, expected):
    assert read(text) == expected
