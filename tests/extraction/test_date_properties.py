"""What holds for every text, whatever it says."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.dates import display, find_dates
from articles.extraction.dating.dateline import find_dateline
from articles.extraction.dating.grammar import find_expressions
from articles.extraction.parsing import parse
from tests.growth import timed

PIECES = (
    "on 3 May 1912|in 1453|, 44 BC|from 1348 to 1350|(1914-18)|the 1920s|14th century|c. 1450"
    "|next Friday|last week|today|the day after|two days later|a week after the visit|until March"
    "|9-10 March 2004|7/8/07|31/02/1999|in the spring of|29 February|AD 9999|9999|0|'82|Christmas"
    "|that year|the end of the month|five weeks earlier|the third quarter|in 410 AD"
    "|10,000 years ago|9999 years later|the following century|the 99th century|of next year"
    '|the 9th millennium BC|said|will meet|had gone|to open|.|,|\n|\n\n|"|’s|–|-|/|may|March'
    "|\u00a0|\x00|\u0661\u0669"
).split("|")
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=14).map(" ".join)
PUBLISHED = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(text=TEXTS, published=PUBLISHED)
def test_every_mention_is_sound(text: str, published: date | None) -> None:
    mentions = find_dates(parse(text, published))

    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip()
        end = mention.end
        if mention.value:
            parse_edtf(mention.value)
            assert display(mention.value)
        else:
            assert not mention.exact
    assert find_dates(parse(text, published)) == mentions


HOSTILE = {
    "digits": "1",
    "digits-and-dashes": "1-",
    "digits-and-slashes": "1/",
    "digits-and-blanks": "1 ",
    "years": "2000-",
    "months": "May ",
    "articles": "the last ",
    "numbers": "1 to ",
    "counts": "one or two and a half ",
    "ordinals": "1st and the ",
    "eras": "1 BC - ",
    "blanks": " ",
    "capitals": "By Ab | ",
}


@pytest.mark.parametrize("piece", [pytest.param(p, id=name) for name, p in HOSTILE.items()])
def test_the_scan_is_linear(piece: str) -> None:
    def scan(length: int) -> None:
        text = piece * (length // len(piece))
        for _ in find_expressions(text):
            pass
        find_dateline(text)

    # In time and not in calls, because a pattern that backtracks does so within one call.
    assert timed(lambda: scan(80_000)) < 10 * timed(lambda: scan(20_000)) + 0.1


def test_the_order_of_paragraphs_does_not_change_inferred_values() -> None:
    paragraphs = [
        "The two met on 30 December.",
        "A ruling is due in May.",
        "The firm closed on Monday.",
        "Prices rose last month.",
    ]
    published = date(2021, 1, 7)

    straight = find_dates(parse("\n".join(paragraphs), published))
    turned = find_dates(parse("\n".join(reversed(paragraphs)), published))

    assert sorted(m.value for m in straight) == sorted(m.value for m in turned)
