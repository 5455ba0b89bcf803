"""What looks like a date and is none, and what is kept without a day."""

from __future__ import annotations

import pytest

from tests.extraction.dated import THURSDAY, mentions_of, valued, values

NO_DATES = [
    ("a-count-is-not-a-year", "The club sold 1648 tickets."),
    ("a-count-of-villages", "The flood hit 1500 villages."),
    ("a-count-after-in", "The army lost in 1500 villages."),
    ("a-price", "The horse cost $1500 and the cart 1200 euros."),
    ("a-distance", "They walked 1600 km to the sea."),
    ("a-percentage", "Prices rose by 1000% in all."),
    ("a-flight-number", "Flight 1549 landed on the river."),
    ("a-street-number", "They live at 1600 Pennsylvania Avenue."),
    ("an-index", "The Russell 2000 Index fell."),
    ("a-product", "The office still runs Windows 2000."),
    ("an-age", "The mayor, aged 51, is a 33-year-old lawyer's son."),
    ("years-old", "The bridge is 700 years old."),
    ("a-score", "They won 21-14 and then 3-1."),
    ("clock-time", "The train left at 1800 GMT."),
    ("black-monday", "They still speak of Black Monday."),
    ("july-crisis", "The July Crisis led to war."),
    ("modal-may", "The court may rule on it."),
    ("may-at-the-start", "May we ask who signed?"),
    ("a-person-named-may", "Theresa May resigned."),
    ("a-person-named-april", "April Jones said she would stay."),
    ("a-protest-march", "The March on Washington was peaceful."),
    ("the-verb-march", "Soldiers march through the town."),
    ("noel-forgeard", "Noel Forgeard led the firm."),
    ("his-forties", "He was in his 40s when he left."),
    ("the-fall-of-a-city", "The fall of the city shook Europe."),
    ("a-spring-of-water", "The spring gives clear water."),
    ("christmas-as-a-modifier", "Strong Christmas sales helped the firm."),
    ("a-fraction", "About 2/3 of them came, or 3.14 in ten."),
    ("a-version", "The tool is at version 2.0.2005."),
    ("a-phone-number", "Call 555-1945-2000 now."),
    ("a-thousand-with-comma", "In 1,945 cases nothing was found."),
    ("a-person-named-may-in-a-list", "For the home side, May came in to bowl."),
    ("a-newspaper", "She told USA Today that she would run."),
    ("a-song", "He wrote the song Gloomy Sunday."),
    ("a-holiday-in-general", "Armistice Day is the feast of the old soldiers."),
    ("every-winter", "They come every winter and in the summer months."),
    ("a-population", "The village had a population of 318."),
    ("the-number-counts-people", "Nobody was safe: 2000 were taken."),
    ("some-of-them", "They came in ships; 1900 of them drowned."),
    ("a-clock-without-colon", "The train left at 1830 sharp."),
    ("hours", "The patrol set out at 2000 hours."),
    ("every-sunday", "They meet every Sunday and on Fridays."),
    ("a-friday-some-day", "It may fall on a Friday."),
    ("a-number-before-a-year", "He counted 1500 men and 2000 in all."),
    ("the-cars-of-tomorrow", "It builds the cars of tomorrow."),
    ("the-sun", "The Sun shone and the Sat nav failed."),
    ("a-law-number", "Resolution 1441 was adopted."),
    ("today's-country", "It was a hard blow to today's Peru."),
    ("today's-firm", "These are good times at today's Ferrovia, she said."),
    ("today's-youth", "He complained of today's youth."),
    ("the-day-of-another-event", "They sent Ortiz away on the same day that Costa left."),
    ("that-day-has-come", "One hopes for peace, and that day has come."),
    ("women-today", "Women today are better paid than their mothers were."),
    ("the-town-today", "The town today has 500 people."),
    ("is-today-one-of", "The firm is today one of the largest in Asia."),
    ("known-today-as", "The port is known today as Hull."),
    ("today-it-is-a-museum", "Today the castle is a museum."),
    ("named-by-its-day", "Since the Sept. 11 attacks, security has been tight."),
    ("sunday-mornings", "They meet on Fridays and Sunday mornings."),
    ("friday-nights", "On Friday nights the square fills."),
    ("the-last-quarter-of-a-century", "It grew in the last quarter of the 16th."),
    ("an-aeroplane", "The 1011 was late and the 737 was not."),
    ("mondays-to-fridays", "It is open Mondays to Fridays."),
    ("days-that-were-counted", "The firm cut 1900 jobs in 1900 days."),
    ("a-room", "They met in Room 2008."),
    ("earlier-in-the-week", "Earlier in the week, the bank had denied it."),
    ("a-war-in-a-name", "The World War II bomb was found."),
    ("a-verb-counts", "The clerk counted 2001 signatures."),
    ("a-verb-that-sells-counts", "The shop sold 1998 bicycles."),
]


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NO_DATES])
def test_find_dates_is_not_fooled(text):
    assert valued(text, THURSDAY) == []


KEPT = [
    ("a-decade", "The talks took a decade.", "a decade", "duration"),
    ("weeks-of-talks", "Two weeks of talks failed.", "Two weeks", "duration"),
    ("a-compound", "It was an 18-month project.", "18-month", "duration"),
    ("the-last-three-years", "It fell over the last three years.",
     "over the last three years", "duration"),
    ("the-past-year", "It fell over the past year.", "over the past year", "duration"),
    ("recently", "The firm recently closed.", "recently", "vague"),
    ("some-years-ago", "It closed several years ago.", "several years ago", "vague"),
    ("after-an-undated-event", "He fled two days after the battle.", "two days after", "vague"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "subtype"), [pytest.param(*row, id=name) for name, *row in KEPT]
)
def test_find_dates_gives_no_day_to_a_duration(text, words, subtype):
    (mention,) = mentions_of(text, THURSDAY)

    assert text[mention.start : mention.end] == words
    assert (mention.value, mention.subtype, mention.exact) == ("", subtype, False)


INEXACT = [
    ("first-days", "It closed in the first days of December.", "2020-12"),
    ("early", "It closed in early 2009.", "2009"),
    ("about", "It closed about 1450.", "1450~"),
    ("years-ago", "It closed two years ago.", "2019"),
    ("end-of-month", "It closed at the end of May.", "2020-05"),
    ("a-decade-ago", "A decade ago it closed.", "2011~"),
    ("last-wednesday-told-on-thursday", "It closed last Wednesday.", "2021-01-06"),
]


@pytest.mark.parametrize(("text", "value"), [pytest.param(*row, id=name) for name, *row in INEXACT])
def test_find_dates_never_calls_a_blurred_date_exact(text, value):
    (mention,) = mentions_of(text, THURSDAY)

    assert (mention.value, mention.exact) == (value, False)


ADRIFT = [
    ("this-year", "It shut in 1995. It will open this year. It met on Friday.", ["1995"]),
    ("a-month", "It shut in 1995. It opened in March, and again last month.", ["1995"]),
    ("a-day-after", "It shut on 5 May 1995. The next day it burnt, and yesterday.", ["1995-05-05"]),
    ("no-news", "It shut on 5 May 1995. The next day it burnt.", ["1995-05-05", "1995-05-06"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), [pytest.param(*row, id=name) for name, *row in ADRIFT])
def test_news_of_nobody_knows_which_day_has_only_the_dates_it_prints(text, told):
    assert values(text) == told
