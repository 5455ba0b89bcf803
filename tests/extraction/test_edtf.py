"""EDTF values: how they are built, moved and shown."""

from __future__ import annotations

from datetime import date

import pytest

from articles.extraction import edtf
from articles.extraction.dating import feasts

SHOWN = [
    ("day", "2020-12-30", "30 December 2020"),
    ("month", "2020-12", "December 2020"),
    ("year", "1912", "1912"),
    ("decade", "192X", "the 1920s"),
    ("early-decade", "004X", "the 40s"),
    ("century", "13XX", "14th century"),
    ("first-century", "00XX", "1st century"),
    ("century-before-christ", "-04XX", "5th century BC"),
    ("twenty-first-century", "20XX", "21st century"),
    ("eleventh-century", "10XX", "11th century"),
    ("season", "1916-21", "spring 1916"),
    ("year-before-christ", "-0044", "44 BC"),
    ("day-before-christ", "-0044-03-15", "15 March 44 BC"),
    ("early-year", "0079", "AD 79"),
    ("three-digit-year", "0476", "476"),
    ("approximate", "1450~", "about 1450"),
    ("uncertain", "1450?", "possibly 1450"),
    ("days-of-a-month", "2021-03-09/2021-03-10", "9 to 10 March 2021"),
    ("days-of-two-months", "2021-03-29/2021-04-04", "29 March to 4 April 2021"),
    ("days-of-two-years", "2020-12-28/2021-01-03", "28 December 2020 to 3 January 2021"),
    ("months", "2009-07/2009-09", "July to September 2009"),
    ("years-before-christ", "-0336/-0323", "336 to 323 BC"),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(
    ("value", "shown"), [pytest.param(value, shown, id=name) for name, value, shown in SHOWN]
)
def test_display_prints_the_house_form(value: str, shown: str) -> None:
    assert edtf.display(value) == shown


MOVED = [
    ("days", "1914-06-28", 3, "day", "1914-07-01"),
    ("days-back", "2021-01-07", -7, "day", "2020-12-31"),
    ("weeks", "1944-06-06", 1, "week", "1944-06-13"),
    ("months-over-new-year", "1914-12-05", 2, "month", "1915-02"),
    ("years", "1914-06-28", 2, "year", "1916"),
    ("decades", "1914", -1, "decade", "1904"),
    ("over-the-missing-year-0", "-0001", 1, "year", "0001"),
    ("back-over-the-missing-year-0", "0014", -41, "year", "-0028"),
    ("a-day-needs-a-day", "1914-06", 1, "day", ""),
    ("a-month-needs-a-month", "1914", 1, "month", ""),
    ("out-of-the-calendar", "9999-12-31", 1, "day", ""),
    ("no-value", "", 1, "year", ""),
    ("unknown-unit", "1914", 1, "moon", ""),
]


@pytest.mark.parametrize(
    ("value", "count", "unit", "moved"), [pytest.param(*row, id=name) for name, *row in MOVED]
)
def test_shift_moves_a_value_in_its_own_precision(
    value: str, count: int, unit: str, moved: str
) -> None:
    assert edtf.shift(value, count, unit) == moved


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        pytest.param((2021, 2, 29), "", id="no-such-day"),
        pytest.param((2020, 2, 29), "2020-02-29", id="leap-day"),
        pytest.param((-44, 2, 29), "-0044-02-29", id="a-leap-day-before-christ-is-trusted"),
        pytest.param((0, 0, 0), "", id="there-is-no-year-0"),
        pytest.param((1916, 21, 0), "1916-21", id="season"),
    ],
)
def test_build_refuses_what_the_calendar_lacks(parts: tuple[int, int, int], value: str) -> None:
    assert edtf.build(*parts) == value


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        pytest.param("easter", 1916, "1916-04-23", id="easter-1916"),
        pytest.param("easter", 2008, "2008-03-23", id="an-early-easter"),
        pytest.param("good friday", 1998, "1998-04-10", id="good-friday-1998"),
        pytest.param("thanksgiving", 2020, "2020-11-26", id="fourth-thursday-of-november"),
        pytest.param("memorial day", 2021, "2021-05-31", id="last-monday-of-may"),
        pytest.param("labor day", 2021, "2021-09-06", id="first-monday-of-september"),
        pytest.param("christmas", 800, "0800-12-25", id="the-crowning-of-charlemagne"),
        pytest.param("easter", 800, "", id="no-gregorian-easter-before-1583"),
    ],
)
def test_day_of_knows_when_a_feast_falls(name: str, year: int, day: str) -> None:
    assert feasts.day_of(name, year) == day


def test_week_of_runs_from_monday_to_sunday() -> None:
    assert edtf.week_of(date(2021, 1, 7), -1) == "2020-12-28/2021-01-03"
