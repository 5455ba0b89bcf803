from random import Random

import pytest

from articles.extraction.edtf import Calendar
from quizzes.generation.dates import is_planned
from quizzes.generation.options import timeline
from quizzes.generation.options.eras import open_years
from tests.generation.builder import body, build, date
from tests.generation.offering import COSTA, offered

OPEN = [
    ("When did Ana Costa meet the U.S. commission?", 1779, (1776, None), "from-when-there-was-one"),
    ("When did Ana Costa lead the Confederate fleet?", 1863, (1860, 1865), "a-state-that-ended"),
    ("When did Ana Costa join the US?", 1760, (None, None), "of-another-time"),
    ("When did a stamp commemorate the flight?", 1969, (1968, None), "what-came-of-it"),
    ("When did Ana Costa cross the bus lane?", 1969, (None, None), "no-name"),
    ("When did the Soviet envoy visit NATO?", 1970, (1949, 1991), "the-narrower-of-two"),
]


@pytest.mark.parametrize(("stem", "year", "years"), [o[:3] for o in OPEN], ids=[o[3] for o in OPEN])
def test_years_are_open_while_there_is_what_the_question_names(stem, year, years):
    assert open_years(stem, year) == years


PLANNED = [
    (Calendar(2021, 8, 21), "On what date would it open?", True, "a-later-day"),
    (Calendar(2021), "In what year would it open?", True, "told-as-to-come"),
    (Calendar(2021), "In what year did it open?", False, "told-as-past"),
    (Calendar(2021, 7), "When would it open?", False, "an-earlier-month"),
]


@pytest.mark.parametrize(
    ("day", "stem", "planned"), [row[:3] for row in PLANNED], ids=[row[3] for row in PLANNED]
)
def test_what_is_planned_is_later_than_the_article(day, stem, planned):
    assert is_planned(day, stem, Calendar(2021, 8, 13)) is planned


def test_other_days_for_a_plan_are_to_come_too():
    day = date("d1", "21 August 2021", "2021-08-21")
    reading = build(
        "{subject p3|Ana Costa} {verb open|opens} {object|the mill} {on when d1|on 21 August}.",
        entities=(COSTA, day),
        published="2021-08-13",
    )

    found = offered(reading, "d1", "On what date would Ana Costa open the mill?")

    assert len(found) == 3
    assert "13 August 2021" not in found
    assert not any("July" in text for text in found)


def test_a_body_is_offered_no_year_before_the_article_knows_it():
    guild = body("o1", "Harbour Guild")
    early, late = date("d1", "1911", "1911", "year"), date("d2", "1912", "1912", "year")
    reading = build(
        "{subject o1|The Harbour Guild} {verb meet|met} {in when d1|in 1911}.",
        "{subject o1|The Harbour Guild} {verb buy|bought} {object|a mill} {in when d2|in 1912}.",
        entities=(guild, early, late),
    )

    found = offered(
        reading, "d2", "In what year did the Harbour Guild buy a mill?", frame=1, named=("o1",)
    )

    assert len(found) == 3
    assert min(found) >= "1911"


@pytest.mark.parametrize("year", [1862, 1920, 1999])
def test_years_made_up_are_within_six_of_a_late_key(year):
    told = [Calendar(year - 10), Calendar(year - 8)]
    for seed in range(20):
        found = timeline.distractors(Calendar(year), told, (), Calendar(2021), Random(seed))
        assert all(abs(other.year - year) <= 6 for other in found)
