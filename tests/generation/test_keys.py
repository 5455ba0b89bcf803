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


SUNK = (
    "{subject p2|Rui Lima} {verb open past|opened} {object|the Amber Bridge} "
    "{on when d2|on Sunday}."
)


@pytest.mark.parametrize(
    ("before", "printed", "told"),
    [
        pytest.param("2021-12-05", "5 December", False, id="weeks-before"),
        pytest.param("2021-12-28", "28 December", True, id="of-these-days"),
        pytest.param("2021-05-03", "3 May", True, id="long-ago"),
    ],
)
def test_no_weekday_is_counted_from_a_page_dated_long_after_its_story(before, printed, told):
    reading, asks = asker(
        f"{{p1|Ana Rosa Lima}} left on {{d1|{printed}}}.",
        SUNK,
        entities=(ANA, RUI, date("d1", printed, before), date("d2", "Sunday", "2021-12-26")),
        published="2021-12-31",
    )
    frame = reading.frames[-1]
    when = next(part for part in frame.parts if part.slot is Slot.WHEN)

    if told:
        assert "Amber Bridge" in asks.ask(frame, when).text
    else:
        with pytest.raises(Unclear, match="week of"):
            asks.ask(frame, when)


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        pytest.param(", or by early Monday at the latest", False, id="or-the-next-day"),
        pytest.param(", or so it was planned", True, id="or-so"),
    ],
)
def test_a_day_or_the_next_is_no_answer(behind, told):
    reading, asks = asker(
        SUNK.replace("on Sunday}", "on 26 December}" + behind),
        entities=(RUI, date("d2", "26 December 2021", "2021-12-26")),
    )
    frame = reading.frames[-1]
    when = next(part for part in frame.parts if part.slot is Slot.WHEN)

    if told:
        assert "Amber Bridge" in asks.ask(frame, when).text
    else:
        with pytest.raises(Unclear, match=r"one of two days|not exact"):
            asks.ask(frame, when)
