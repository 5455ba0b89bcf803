from itertools import islice
from random import Random

import pytest

from articles.extraction.records import Slot
from quizzes.generation.options.distractors import Distractors
from quizzes.generation.options.lives import Lives, needless
from quizzes.generation.options.records import Setting
from tests.generation.builder import build, date, person, place

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


@pytest.mark.parametrize("seed", range(8))
def test_no_option_lies_outside_the_life_of_whom_the_question_names(seed):
    reading = build(
        "{x|Ana Costa} (1869–1891) left.",
        "{subject x|Ana Costa} {verb open|opened} {object|the mill} {in when d3|in 1888}.",
        entities=(
            person("x", "Ana Costa"), date("d3", "1888", "1888", "year"),
            date("d4", "1894", "1894", "year"),
        ),
    )  # fmt: skip
    setting = Setting("In what year did Ana Costa open the mill?", reading.frames[0])

    found = Distractors(reading).seek(reading.entity("d3"), setting, Random(seed))

    years = [int(wrong.text) for wrong in islice(found, 3)]
    assert len(years) == 3
    assert all(1883 <= year <= 1891 for year in years)


def test_a_death_is_offered_years_on_both_sides():
    reading = build(
        "{subject x|Ana Costa} {verb die|died} {in when d1|in 1758}.",
        entities=(person("x", "Ana Costa"), D),
    )
    setting = Setting("In what year did Ana Costa die?", reading.frames[0])

    found = [
        wrong
        for seed in range(8)
        for wrong in islice(
            Distractors(reading).seek(reading.entity("d1"), setting, Random(seed)), 3
        )
    ]

    assert {int(wrong.text) < 1758 for wrong in found} == {True, False}


LEFT_UNSAID = [
    ("{subject x|Ana Costa} {verb die|died} {of other|of a fever} {in when d1|in 1758}.",
     ["a fever"], "a-cause"),
    ("{subject x|Ana Costa} {verb die|died} {in where|in a mill} {in when d1|in 1758}.",
     [], "a-place"),
    ("{subject x|Ana Costa} {verb leave|left} {from other|from a port} {in when d1|in 1758}.",
     [], "no-death"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "unsaid"), [row[:2] for row in LEFT_UNSAID], ids=[row[2] for row in LEFT_UNSAID]
)
def test_a_question_for_the_day_of_a_death_leaves_its_cause_unsaid(sentence, unsaid):
    reading = build(sentence, entities=(person("x", "Ana Costa"), D))
    frame = reading.frames[0]
    when = next(part for part in frame.parts if part.slot is Slot.WHEN)

    assert [reading.quote(part) for part in needless(frame, when)] == unsaid


def test_a_question_for_the_town_of_a_birth_leaves_its_land_unsaid():
    reading = build(
        "{subject x|Ana Costa} {verb bear passive|was born} {in where l1|in Riga} "
        "{in where|in the Duchy of the Mill} {in when d1|in 1758}.",
        entities=(person("x", "Ana Costa"), place("l1", "Riga", "city", "LV"), D),
    )
    frame = reading.frames[0]
    where = next(part for part in frame.parts if part.slot is Slot.WHERE)

    assert [reading.quote(part) for part in needless(frame, where)] == ["the Duchy of the Mill"]
