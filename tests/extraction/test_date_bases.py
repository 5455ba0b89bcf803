"""How a value was found, and the words that say so."""

from __future__ import annotations

import pytest

from articles.extraction.records import Basis
from tests.extraction.dated import THURSDAY, mentions_of

BASES = [
    ("stated", "It closed on 30 December 2020.", Basis.STATED, ""),
    ("from-publication", "It closed on 30 December.", Basis.FROM_PUBLICATION, "2021-01-07"),
    ("relative", "It closed on Monday.", Basis.RELATIVE, "2021-01-07"),
    ("from-earlier", "In 1914 war came. On 28 July it began. It was lost in 1917 and 1918,"
     " as the wars of 1866 and 1871 had been.", Basis.FROM_EARLIER_DATE, "1914"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "basis", "anchor"), [pytest.param(*row, id=name) for name, *row in BASES]
)
def test_find_dates_says_how_it_knows(text, basis, anchor):
    mentions = mentions_of(text, THURSDAY)

    found = mentions[0] if len(mentions) == 1 else mentions[1]
    assert (found.basis, found.anchor) == (basis, anchor)


WORDS = [
    ("a-weekday-says-it-itself", "It closed on Monday.", [("", "")]),
    ("until", "It is shut until Friday.", [("", "until")]),
    ("will", "It will open on April 7.", [("", "will open")]),
    ("due", "A ruling is due in May.", [("", "due in")]),
    ("by-early", "It plans to shut it by early June.", [("", "by")]),
    ("a-timetable", "The trial begins Monday.", [("", "begins")]),
    ("set-to", "It is set to begin on Tuesday.", [("", "set to begin")]),
    ("set-for", "She set a hearing for April 9.", [("", "set for")]),
    ("an-earlier-day", "He came on December 18. Two days later he left.",
     [("", ""), ("December 18", "")]),
    ("the-day-of-an-event", "He came a week after the visit of the envoy on December 9.",
     [("December 9", ""), ("", "")]),
    ("an-earlier-quarter", "It rose in the third quarter of 2020 from a year earlier.",
     [("", ""), ("the third quarter of 2020", "")]),
    ("an-earlier-year", "It opened in 2016. On 9 June of that year it burned.",
     [("", ""), ("2016", ""), ("9 June", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), [pytest.param(*row, id=name) for name, *row in WORDS])
def test_find_dates_tells_the_words_that_say_so(text, words):
    found = mentions_of(text, THURSDAY)

    assert [(mention.anchor_words, mention.cue) for mention in found] == words
