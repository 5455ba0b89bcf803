"""Dates as typed are parsed, whatever the layout, and never compared as letters."""

from contextlib import suppress
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction import edtf
from quizzes.interactions.dates import mark_date, read_date
from quizzes.interactions.records import Invalid, Part
from quizzes.marks.marking import Question, Response, mark

DAY = "2020-12-18"


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("18 December 2020", id="as-printed"),
        pytest.param("18th of December, 2020", id="ordinal"),
        pytest.param("December 18th 2020", id="american"),
        pytest.param("Dec. 18, 2020", id="abbreviated"),
        pytest.param("FRIDAY, 18 DECEMBER 2020", id="weekday-in-capitals"),
        pytest.param("2020-12-18", id="iso"),
        pytest.param("2020/12/18", id="year-first"),
        pytest.param("18/12/2020", id="day-first"),
        pytest.param("12/18/2020", id="month-first-where-no-other-month-is-possible"),
        pytest.param("18.12.2020", id="dots"),
        pytest.param("18 12 2020", id="spaces"),
        pytest.param("18-Dec-2020", id="dashes"),
        pytest.param("18Dec2020", id="nothing-between"),
        pytest.param("18. Dezember 2020", id="german"),
        pytest.param("le 18 décembre 2020", id="french"),
        pytest.param("18 de diciembre de 2020", id="spanish"),
        pytest.param("18 grudnia 2020", id="polish"),
        pytest.param("18 декабря 2020 г.", id="russian"),
        pytest.param("2020年12月18日", id="chinese"),
        pytest.param("  on 18  December 2020. ", id="space-and-stop"),
    ],
)
def test_a_day_is_read_in_any_layout(typed):
    assert read_date(typed).value == DAY


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        pytest.param("December 2020", "2020-12", id="month"),
        pytest.param("12/2020", "2020-12", id="month-in-figures"),
        pytest.param("2020-12", "2020-12", id="iso-month"),
        pytest.param("in the year 1912", "1912", id="year"),
        pytest.param("44 BC", "-0044", id="before-christ"),
        pytest.param("15 March 44 B.C.", "-0044-03-15", id="day-before-christ"),
        pytest.param("AD 70", "0070", id="early-year"),
        pytest.param("the 1920s", "192X", id="decade"),
        pytest.param("the nineteenth century", "18XX", id="century-in-words"),
        pytest.param("4th century BC", "-03XX", id="century-before-christ"),
        pytest.param("spring 1916", "1916-21", id="season"),
        pytest.param("about 1450", "1450~", id="approximate"),
        pytest.param("1914–1918", "1914/1918", id="span-of-years"),
        pytest.param("1914-18", "1914/1918", id="short-span"),
        pytest.param("28 December 2020 to 3 January 2021", "2020-12-28/2021-01-03", id="span"),
    ],
)
def test_every_precision_is_read(typed, value):
    assert read_date(typed).value == value


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Ada Lund", id="a-name"),
        pytest.param("Resolution 1441", id="a-number-in-a-name"),
        pytest.param("44", id="a-bare-number"),
        pytest.param("18 December 2020 at noon", id="more-than-a-date"),
        pytest.param("", id="nothing"),
        pytest.param("9" * 5000, id="very-long"),
    ],
)
def test_what_is_no_date_is_read_as_none(typed):
    assert read_date(typed) is None


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        pytest.param("03/04/2021", "4 March 2021 or 3 April 2021", id="day-or-month"),
        pytest.param("03.04.2021", "4 March 2021 or 3 April 2021", id="dots-decide-nothing"),
        pytest.param("18/12/20", "in full", id="two-digit-year"),
        pytest.param("18 December '20", "in full", id="short-year"),
        pytest.param("December 20", "in full", id="a-day-or-a-year"),
        pytest.param("31/02/2021", "no day", id="not-in-the-calendar"),
        pytest.param("31 February 2021", "no day", id="not-in-the-calendar-in-words"),
        pytest.param("2020-18-12", "no day", id="swapped-iso"),
        pytest.param("1911-12", "two years", id="a-month-or-two-years"),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked_again(typed, told):
    with pytest.raises(Invalid, match=told):
        read_date(typed)


@pytest.mark.parametrize(
    ("typed", "key", "fraction"),
    [
        pytest.param("18 December 2020", DAY, 1, id="the-day"),
        pytest.param("8 December 2020", DAY, 0, id="a-letter-off-is-another-day"),
        pytest.param("18 December 2021", DAY, 0, id="another-year"),
        pytest.param("December 2020", DAY, "1/2", id="too-coarse-by-the-day"),
        pytest.param("2020", DAY, "1/2", id="too-coarse-by-the-month"),
        pytest.param("the 2020s", DAY, 0, id="far-too-coarse"),
        pytest.param("November 2020", DAY, 0, id="coarse-and-wrong"),
        pytest.param("18 December", DAY, "1/2", id="without-its-year"),
        pytest.param("19 December", DAY, 0, id="another-day-without-its-year"),
        pytest.param("18 December 2020", "2020-12", 1, id="finer-than-asked"),
        pytest.param("18 November 2020", "2020-12", 0, id="finer-and-wrong"),
        pytest.param("1450", "1450~", 1, id="approximate-key"),
        pytest.param("about 1450", "1450", 1, id="approximate-answer"),
        pytest.param("44 BC", "-0044", 1, id="before-christ"),
        pytest.param("AD 44", "-0044", 0, id="the-other-era"),
        pytest.param("the 40s BC", "-0044", 0, id="a-short-decade-is-not-read"),
        pytest.param("1923", "192X", 1, id="year-of-the-decade"),
        pytest.param("the 1920s", "1923", "1/2", id="decade-for-a-year"),
        pytest.param("20th century", "192X", "1/2", id="century-for-a-decade"),
        pytest.param("20th century", "1923", 0, id="century-for-a-year"),
        pytest.param("1914-1918", "1914/1918", 1, id="span"),
        pytest.param("1914", "1914/1918", "1/2", id="part-of-a-span"),
        pytest.param("1913", "1914/1918", 0, id="outside-of-a-span"),
        pytest.param("April 1916", "1916-21", 1, id="month-of-the-season"),
        pytest.param("1916", "1916-21", "1/2", id="year-for-a-season"),
    ],
)
def test_dates_are_compared_at_the_precision_asked(typed, key, fraction):
    question = Question(1, "typed", accepted=(edtf.display(key),))

    assert mark(Response(text=typed), question) == Fraction(fraction)


def test_stored_value_counts_where_the_words_of_the_key_are_no_date():
    key = Part(7, "the Ides of March, 44 BC", is_key=True, value="-0044-03-15")
    question = Question(1, "typed", key=7, accepted=(key.text,), parts=(key,))

    assert mark(Response(text="15 March 44 BC"), question) == 1


def test_ambiguous_date_stored_of_old_costs_no_try():
    question = Question(1, "typed", accepted=("3 April 2021",))

    assert mark(Response(text="03/04/2021"), question) is None


dates = st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(dates)
def test_every_day_is_read_back_from_house_form(day):
    assert read_date(edtf.display(day.isoformat())).value == day.isoformat()


@settings(max_examples=100, deadline=None, derandomize=True)
@given(dates)
def test_the_day_itself_is_right_and_the_next_is_not(day):
    value = day.isoformat()
    after = edtf.shift(value, 1, "day")

    assert mark_date(read_date(edtf.display(value)), value) == 1
    assert not after or mark_date(read_date(edtf.display(after)), value) == 0


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(max_size=40))
def test_any_text_is_read_refused_or_no_date(text):
    with suppress(Invalid):
        found = read_date(text)
        assert found is None or found.value or found.day
