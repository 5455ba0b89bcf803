from random import Random

import pytest

from articles.extraction.edtf import Calendar
from quizzes.generation.options import timeline

PUBLISHED = Calendar(2021, 1, 7)


def days(*texts):
    return [Calendar(*map(int, text.split("-"))) for text in texts]


def wrong(key, others=(), shunned=(), limit=PUBLISHED, seed=0):
    return timeline.distractors(
        Calendar(*map(int, key.split("-"))), days(*others), days(*shunned), limit, Random(seed)
    )


def test_dates_of_the_article_come_first():
    others = ("2020-12-09", "2020-12-27", "2020-12-30")

    assert wrong("2020-12-18", others) == tuple(days("2020-12-09", "2020-12-27", "2020-12-30"))


def test_an_only_november_gets_a_grid_of_two_days_and_two_months():
    found = wrong("2020-11-10", ("2020-12-09", "2020-12-27", "2020-12-30"))

    assert found == tuple(days("2020-11-09", "2020-12-09", "2020-12-10"))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("key", ["2021-01-07", "2021-01", "2021", "1912-04-15", "1066", "44"])
def test_no_made_up_date_is_the_key_or_after_publication_or_shunned(key, seed):
    shunned = ("2020-12-07", "1911", "1065", "43")

    found = wrong(key, (), shunned, seed=seed)

    assert len(set(found)) == 3
    assert not {*found} & {*days(key, *shunned)}
    assert all(timeline.spell(day) for day in found)
    assert all(day[:depth] <= PUBLISHED[:depth] for day in found for depth in (1, 2, 3))


def test_a_month_of_january_leans_on_the_months_before():
    assert wrong("2021-01") == tuple(days("2020-10", "2020-11", "2020-12"))


@pytest.mark.parametrize("seed", range(12))
def test_a_grid_has_no_odd_one_out(seed):
    cells = [Calendar(2020, 11, 10), *wrong("2020-11-10", seed=seed)]

    for part in (1, 2):
        values = [cell[part] for cell in cells]
        assert sorted(values.count(value) for value in set(values)) == [2, 2]


@pytest.mark.parametrize("others", [(), ("1913", "1914", "1915")], ids=["made-up", "all-later"])
def test_a_year_stands_at_each_place_among_its_options(others):
    places = [
        sorted([Calendar(1912), *wrong("1912", others, seed=seed)]).index(Calendar(1912))
        for seed in range(80)
    ]

    assert set(places[:40]) == ({0, 1, 2, 3} if not others else {0, 1})
    assert max(map(places.count, set(places))) <= (80 * 0.4 if not others else 80 * 0.7)


@pytest.mark.parametrize("seed", range(12))
def test_a_key_far_from_the_years_of_the_article_is_no_outlier(seed):
    found = wrong("1991", ("1983", "1984", "1985"), seed=seed)

    assert min(abs(year.year - 1991) for year in found) <= 5
    assert Calendar(1983) not in found


def test_years_of_the_article_on_one_side_get_one_on_the_other_every_second_time():
    found = [wrong("1832", ("1834", "1835", "1836"), seed=seed) for seed in range(40)]

    assert {years[0] < Calendar(1832) for years in found} == {True, False}
    assert {years[-2:] for years in found if years[0] < Calendar(1832)} == {
        tuple(days("1834", "1835"))
    }


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("key", ["1832", "1832-04", "1832-04-10"])
def test_no_date_lies_outside_the_years_that_are_open(key, seed):
    found = timeline.distractors(
        Calendar(*map(int, key.split("-"))),
        (),
        (),
        Calendar(1832, 12, 31),
        Random(seed),
        Calendar(1827),
    )

    assert len(found) >= 2
    assert all(1827 <= day.year <= 1832 for day in found)


def test_centuries_near_the_key_that_the_article_does_not_name():
    found = timeline.spans("12XX", {"12XX", "13XX"}, "2014-08-22", Random(1))

    assert "13th century" not in found
    assert "14th century" not in found
    assert len(set(found)) == 3


def test_no_century_is_later_than_the_article():
    assert all(
        int(text[:2]) <= 21
        for seed in range(20)
        for text in timeline.spans("19XX", set(), "2014-08-22", Random(seed))
    )


def test_two_days_of_one_week_are_no_pair_of_options():
    found = wrong("2009-04-01", ("2009-04-02", "2008-04-03", "2009-05-20", "2009-05-21"))

    assert days("2009-04-02")[0] not in found
    assert len(found) == 3


@pytest.mark.parametrize(
    ("told", "kept"), [("1763", False), ("1776", True)], ids=["far-off", "of-the-same-years"]
)
def test_a_year_of_another_time_is_left_out(told, kept):
    years = [Calendar(int(year)) for year in (told, "1779", "1782")]

    found = timeline.distractors(Calendar(1780), years, (), PUBLISHED, Random(0))

    assert (Calendar(int(told)) in found) is kept
    assert len(found) == 3
