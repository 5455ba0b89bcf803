import pytest

from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.refusing.typed import check_typed
from tests.generation.builder import body, person, place

FAIR = [
    (person("x", "Ana Costa"), False, "a-full-name"),
    (person("x", "Romulus"), True, "one-name-of-old"),
    (body("x", "Pentagon"), False, "one-of-its-kind"),
    (body("x", "North West Company"), False, "a-company-of-its-own-name"),
    (body("x", "Peruvian Foreign Ministry"), False, "a-ministry-with-its-land"),
]
UNFAIR = [
    (person("x", "Costa"), False, "a-bare-surname"),
    (person("x", "Firefighter Ana Costa"), False, "a-trade-in-the-name"),
    (body("x", "Foreign Ministry"), False, "a-ministry-of-no-land"),
    (body("x", "Fund"), False, "a-common-noun"),
    (body("x", "Federal Government"), False, "a-government-of-no-land"),
    (body("x", "Society of the Friends of the Old Harbour"), False, "a-long-name"),
]


@pytest.mark.parametrize(("key", "is_old"), [row[:2] for row in FAIR], ids=[r[2] for r in FAIR])
def test_a_short_name_that_is_said_in_one_way_may_be_typed(key, is_old):
    check_typed(key, "Who did it?", is_old)


@pytest.mark.parametrize(("key", "is_old"), [row[:2] for row in UNFAIR], ids=[r[2] for r in UNFAIR])
def test_a_name_that_is_said_in_several_ways_is_not_typed(key, is_old):
    with pytest.raises(Unclear):
        check_typed(key, "Who did it?", is_old)


def test_a_body_of_the_land_that_the_question_tells_is_not_typed():
    with pytest.raises(Unclear):
        check_typed(body("x", "Irish Harbour Board"), "Which body left ports in Ireland?", False)


def test_where_it_was_is_not_typed():
    with pytest.raises(Unclear):
        check_typed(place("x", "Harbour Manor", ""), "Where did Ana Costa live in 1911?", False)


def test_an_answer_that_the_question_holds_in_part_is_not_typed():
    with pytest.raises(Unclear):
        check_typed(body("x", "Torsa Charity"), "Which organisation opened Torsa House?", False)


def test_the_kind_that_is_asked_for_tells_nothing_of_the_name():
    check_typed(place("x", "Torsa District", "district"), "In which district did it rain?", False)
