"""Whom a first name and a capital stand for where they are the answer or in the question."""

import pytest

from articles.extraction.records import Slot
from quizzes.generation.phrasing.wording import Unclear
from tests.generation.asking import asker
from tests.generation.builder import date, person, place

ANA = person("p1", "Ana Rosa Lima")
RUI = person("p2", "Rui Lima")
OTHER = person("p3", "Ana Mora")
RUSSIA = place("l1", "Russia", "country", "RU")
MAY = date("d1", "3 May 1901", "1901-05-03")
ANOTHER_LIMA = "{p2|Rui Lima} taught. {p2|Rui Lima} drew. {p2|Rui Lima} wrote."
DIED = "{subject p1|Ana} {verb die past|died} {on when d1|on 3 May}."


@pytest.mark.parametrize(
    ("sentences", "asked"),
    [
        pytest.param(("{p1|Ana Rosa Lima} drew.", ANOTHER_LIMA, DIED), True, id="hers-alone"),
        pytest.param(
            ("{p1|Ana Rosa Lima} drew.", "{p3|Ana Mora} sang.", ANOTHER_LIMA, DIED),
            False,
            id="another-has-it-too",
        ),
    ],
)
def test_a_first_name_tells_the_members_of_a_family_apart(sentences, asked):
    reading, asks = asker(*sentences, entities=(ANA, RUI, OTHER, MAY))
    frame = reading.frames[-1]
    when = next(part for part in frame.parts if part.slot is Slot.WHEN)

    if asked:
        assert "Ana Rosa Lima die" in asks.ask(frame, when).text
    else:
        with pytest.raises(Unclear, match="is meant"):
            asks.ask(frame, when)


SIGNED = (
    "{subject l1|Moscow} {verb sign past|signed} {object|the Amber Bridge contract} "
    "{on when d1|on 3 May}."
)


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        pytest.param(
            "{subject l1|Russia} {verb build past|built} {object|the Amber Bridge}.",
            True,
            id="the-country-acts-under-its-own-name",
        ),
        pytest.param("{l1|Russia} is cold.", False, id="the-country-is-only-named"),
    ],
)
def test_a_capital_is_its_country_where_that_acts_too(before, asked):
    reading, asks = asker(before, SIGNED, entities=(RUSSIA, MAY))
    frame = reading.frames[-1]
    subject = next(part for part in frame.parts if part.slot is Slot.SUBJECT)

    if asked:
        assert asks.ask(frame, subject).key.id == RUSSIA.id
    else:
        with pytest.raises(Unclear, match="Moscow"):
            asks.ask(frame, subject)
