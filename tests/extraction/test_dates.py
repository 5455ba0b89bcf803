"""Dates as they are read: spans, values, and what they were counted from."""

from __future__ import annotations

from datetime import date

import pytest

from articles.extraction.dates import DateMention, find_dates
from articles.extraction.parsing import parse
from articles.extraction.records import Basis

THURSDAY = date(2021, 1, 7)


def mentions_of(text: str, published: date | None = None) -> tuple[DateMention, ...]:
    return find_dates(parse(text, published))


def valued(text: str, published: date | None = None) -> list[tuple[str, str]]:
    """The printed words and value of every date that has a value."""
    found = mentions_of(text, published)
    return [(text[m.start : m.end], m.value) for m in found if m.value]


STATED = [
    ("day-before-month", "It was signed on 30 December 2020.", "30 December 2020", "2020-12-30"),
    ("month-before-day", "It was signed on July 24, 2003.", "July 24, 2003", "2003-07-24"),
    ("month-day-without-comma", "It closed on March 12 2009.", "March 12 2009", "2009-03-12"),
    ("short-month", "It was signed on Feb. 3, 1999.", "Feb. 3, 1999", "1999-02-03"),
    ("sept", "It was signed on Sept. 11, 1973.", "Sept. 11, 1973", "1973-09-11"),
    ("ordinal-day", "On the 3rd of May 1791 it passed.", "3rd of May 1791", "1791-05-03"),
    ("weekday", "On Tuesday, 7 January 1992, he left.", "Tuesday, 7 January 1992", "1992-01-07"),
    ("short-weekday", "Posted Sun 3 March 2013.", "Sun 3 March 2013", "2013-03-03"),
    ("iso", "The form is dated 2021-01-07.", "2021-01-07", "2021-01-07"),
    ("slashed-from-the-year", "The form is dated 2021/01/07.", "2021/01/07", "2021-01-07"),
    ("dashed-to-the-year", "The form is dated 25-12-1999.", "25-12-1999", "1999-12-25"),
    ("day-in-words", "On the fifth of November 1605 it failed.",
     "fifth of November 1605", "1605-11-05"),
    ("upper-case", "It opened on 4 MAY 1979.", "4 MAY 1979", "1979-05-04"),
    ("lower-case", "It opened on 21 february 2005.", "21 february 2005", "2005-02-21"),
    ("month", "The crisis of October 1962 passed.", "October 1962", "1962-10"),
    ("month-of-year", "It fell in March of 2008.", "March of 2008", "2008-03"),
    ("year", "The city fell in 1453.", "1453", "1453"),
    ("year-as-modifier", "The 1991 agreement was kept.", "1991", "1991"),
    ("year-in-a-name", "She ran at the 2004 Olympics.", "2004", "2004"),
    ("year-in-brackets", "The fall of the city (1453) was felt.", "1453", "1453"),
    ("short-year", "It was the lowest since '82.", "'82", "1982"),
    ("three-digit-year", "Rome was sacked in 410.", "410", "0410"),
    ("before-christ", "Caesar was killed in 44 BC.", "44 BC", "-0044"),
    ("before-the-common-era", "The city rose around 3100 BCE.", "around 3100 BCE", "-3100~"),
    ("day-before-christ", "He died on 15 March 44 BC.", "15 March 44 BC", "-0044-03-15"),
    ("anno-domini", "The mountain erupted in AD 79.", "AD 79", "0079"),
    ("common-era", "It fell in 476 CE.", "476 CE", "0476"),
    ("decade", "Jazz was the sound of the 1920s.", "1920s", "192X"),
    ("hundreds-are-a-century", "Trade grew in the 1800s.", "1800s", "18XX"),
    ("two-thousands", "Trade grew in the 2000s.", "2000s", "200X"),
    ("a-decade-with-a-name", "They danced in the Roaring Twenties.", "Twenties", "192X"),
    ("decade-with-apostrophe", "It closed in the 1980's.", "1980's", "198X"),
    ("short-decade", "They were the cars of the 70s.", "70s", "197X"),
    ("decade-in-words", "Prices rose in the thirties.", "thirties", "193X"),
    ("middle-of-a-decade", "It began in the mid-1990s.", "mid-1990s", "199X"),
    ("century", "Trade grew in the 14th century.", "14th century", "13XX"),
    ("century-in-words", "Trade grew in the nineteenth century.", "nineteenth century", "18XX"),
    ("century-before-christ", "Athens led in the 5th century BC.", "5th century BC", "-04XX"),
    ("season", "The revolt began in spring 1916.", "spring 1916", "1916-21"),
    ("season-of", "It ended in the autumn of 1918.", "autumn of 1918", "1918-23"),
    ("winter-over-two-years", "The winter of 1946-47 was hard.", "winter of 1946-47", "1946-24"),
    ("about-a-year", "The castle was built c. 1450.", "c. 1450", "1450~"),
    ("circa", "The bridge dates from circa 1320.", "circa 1320", "1320~"),
    ("a-day-that-can-be-read-one-way", "Filed on 25/12/1999.", "25/12/1999", "1999-12-25"),
    ("the-attacks-of-2001", "Since the September 11 attacks it is shut.",
     "September 11 attacks", "2001-09-11"),
    ("feast-with-year", "They played at Christmas 1914.", "Christmas 1914", "1914-12-25"),
    ("easter", "The rising began on Easter Monday 1916.", "Easter Monday 1916", "1916-04-24"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "value"), [pytest.param(*row, id=name) for name, *row in STATED]
)
def test_find_dates_reads_a_stated_date(text, words, value):
    assert valued(text) == [(words, value)]


SPANS = [
    ("years", "The ban held in 2009-2010.", ["2009", "2010"]),
    ("years-shortened", "The war of 1914-18 was long.", ["1914", "1918"]),
    ("years-with-a-dash", "The league (1919–1946) failed.", ["1919", "1946"]),
    ("from-to", "The plague lasted from 1348 to 1350.", ["1348", "1350"]),
    ("between-and", "It was built between 1163 and 1345.", ["1163", "1345"]),
    ("years-before-christ", "He ruled from 336 to 323 BC.", ["-0336", "-0323"]),
    ("across-the-eras", "He ruled from 27 BC to AD 14.", ["-0027", "0014"]),
    ("days", "They met on 9-10 March 2004.", ["2004-03-09", "2004-03-10"]),
    ("days-after-the-month", "They met on March 9-10, 2004.", ["2004-03-09", "2004-03-10"]),
    ("days-and", "They met on 9 and 10 March 2004.", ["2004-03-09", "2004-03-10"]),
    ("three-days", "They met on March 9, 10 and 11, 2004.",
     ["2004-03-09", "2004-03-10", "2004-03-11"]),
    ("days-of-two-months", "It ran from 28 July to 3 August 1914.", ["1914-07-28", "1914-08-03"]),
    ("across-new-year", "It ran from 30 December to 2 January 1945.", ["1944-12-30", "1945-01-02"]),
    ("months", "It ran in March and April 1917.", ["1917-03", "1917-04"]),
    ("centuries", "It stood in the 5th and 4th centuries BC.", ["-04XX", "-03XX"]),
    ("centuries-in-part", "In the 17th and early 18th centuries it grew.", ["16XX", "17XX"]),
    ("months-in-part", "It fell in late May or early June 1940.", ["1940-05", "1940-06"]),
    ("seasons", "It ran in the spring and summer of 1940.", ["1940-21", "1940-22"]),
    ("three-days-with-comma", "It ran on June 1, 2, and 3, 1940.",
     ["1940-06-01", "1940-06-02", "1940-06-03"]),
    ("the-following-spring-with-its-year", "He left in 1970. It began the following spring, 1973.",
     ["1970", "1973-21", "1973"]),
    ("months-of-two-years", "It ran from October 2012 to March 2013.", ["2012-10", "2013-03"]),
    ("months-dashed", "It ran June-July 2006.", ["2006-06", "2006-07"]),
    ("troops-after-a-year", "On the night of 4 to 5 August 1914 troops crossed.",
     ["1914-08-04", "1914-08-05"]),
    ("millennium", "It rose in the third millennium BC.", ["-3000/-2001"]),
    ("half-of-a-year", "It rose in the first half of 1998.", ["1998-01/1998-06"]),
    ("quarter", "Sales fell in the third quarter of 2009.", ["2009-07/2009-09"]),
    ("week-of-a-month", "It came in the first week of May 1940.", ["1940-05-01/1940-05-07"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), [pytest.param(*row, id=name) for name, *row in SPANS])
def test_find_dates_splits_a_range_into_its_ends(text, values):
    assert [value for _, value in valued(text)] == values


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
    ("that-day-has-come", "One hopes for peace, and that day has come."),
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


NEWS = [
    ("today", "The firm said today it would close.", "2021-01-07"),
    ("yesterday", "The firm closed yesterday.", "2021-01-06"),
    ("tomorrow", "The court sits tomorrow.", "2021-01-08"),
    ("day-before-yesterday", "It closed the day before yesterday.", "2021-01-05"),
    ("last-night", "The fire broke out last night.", "2021-01-06"),
    ("weekday-is-the-last-one", "The firm closed on Monday.", "2021-01-04"),
    ("weekday-of-publication", "The firm said on Thursday it had closed.", "2021-01-07"),
    ("weekday-ahead-in-the-week", "The firm closed on Friday.", "2021-01-01"),
    ("until-friday", "The markets remain closed until Friday.", "2021-01-08"),
    ("will", "The court will sit on Monday.", "2021-01-11"),
    ("set-to", "The trial is set to begin on Tuesday.", "2021-01-12"),
    ("timetable", "The trial begins Monday.", "2021-01-11"),
    ("last-friday", "It closed last Friday.", "2021-01-01"),
    ("next-friday", "It reopens next Friday.", "2021-01-08"),
    ("day-and-month", "The two met on December 30.", "2020-12-30"),
    ("day-and-month-this-year", "The two met on 3 January.", "2021-01-03"),
    ("will-begin-on", "The talks will begin on April 7.", "2021-04-07"),
    ("due-in", "A ruling is due in May.", "2021-05"),
    ("by-early-june", "It plans to close the plants by early June.", "2021-06"),
    ("a-deadline", "The firm has a June 1 deadline to finish.", "2021-06-01"),
    ("scheduled", "A June 3 hearing has been scheduled.", "2021-06-03"),
    ("said-it-would", "It said it would close the plant in March.", "2021-03"),
    ("before-it-is", "It could rise before it is filed in March.", "2021-03"),
    ("past-month", "Prices fell in November.", "2020-11"),
    ("since-a-month", "It is the lowest since March.", "2020-03"),
    ("year-from-the-weekday", "They met on Tuesday, March 3.", "2020-03-03"),
    ("this-month", "Prices rose this month.", "2021-01"),
    ("last-month", "Prices rose last month.", "2020-12"),
    ("next-month", "It will open next month.", "2021-02"),
    ("this-year", "Prices rose this year.", "2021"),
    ("last-year", "Prices rose last year.", "2020"),
    ("next-year", "It will open next year.", "2022"),
    ("last-december", "It opened last December.", "2020-12"),
    ("last-week", "It opened last week.", "2020-12-28/2021-01-03"),
    ("this-weekend", "It opens this weekend.", "2021-01-09/2021-01-10"),
    ("last-quarter", "Sales fell last quarter.", "2020-10/2020-12"),
    ("fourth-quarter", "Sales fell in the fourth quarter.", "2020-10/2020-12"),
    ("end-of-the-year", "It will close by the end of the year.", "2021"),
    ("five-days-ago", "It opened five days ago.", "2021-01-02"),
    ("three-months-ago", "It opened three months ago.", "2020-10"),
    ("two-years-ago", "It opened two years ago.", "2019"),
    ("last-summer", "It opened last summer.", "2020-22"),
    ("last-decade", "It grew last decade.", "201X"),
    ("new-years-eve", "It closed on New Year's Eve.", "2020-12-31"),
    ("was-due", "Work was due to start in December.", "2020-12"),
    ("postponed-on", "The match was postponed on Tuesday.", "2021-01-05"),
    ("postponed-until", "The match was postponed until Tuesday.", "2021-01-12"),
    ("a-wednesday-meeting", "In a Wednesday meeting it was agreed.", "2021-01-06"),
    ("year-end", "The debt must be paid by year-end.", "2021"),
    ("slated-for", "It is slated for release on June 24.", "2021-06-24"),
    ("fourth-of-july", "Crowds came on the Fourth of July.", "2020-07-04"),
    ("leap-day", "She was born on February 29.", "2020-02-29"),
    ("leap-day-ahead", "The law will take effect on February 29.", "2024-02-29"),
    ("figures-of-a-month", "The August unemployment data could surprise.", "2020-08"),
    ("just-past-whatever-the-verb", "It could follow the vote of January 3.", "2021-01-03"),
    ("just-ahead-whatever-the-verb", "Guests came for the feast of January 10.", "2021-01-10"),
    ("turned-fifty", "She turned 50 in August.", "2020-08"),
    ("thanksgiving", "It closed on Thanksgiving.", "2020-11-26"),
    ("told-to-appear", "He was told to appear in court on Monday.", "2021-01-11"),
    ("weekday-of-last-week", "It closed on Monday last week.", "2020-12-28"),
    ("weekday-of-next-week", "It will open on Monday of next week.", "2021-01-11"),
    ("weekday-of-this-week", "It closed on Tuesday this week.", "2021-01-05"),
    ("today's-vote", "Today's vote in the senate was close.", "2021-01-07"),
    ("today's-vote-with-a-name", "In today's Senate vote it fell.", "2021-01-07"),
    ("morning-of-a-weekday", "Shares fell on Monday morning.", "2021-01-04"),
    ("the-year-with-its-number", "She said the year 2000 had been hard.", "2000"),
    ("the-coming-weekday", "The council will meet on Monday.", "2021-01-11"),
]


@pytest.mark.parametrize(("text", "value"), [pytest.param(*row, id=name) for name, *row in NEWS])
def test_news_counts_from_publication(text, value):
    assert [found for _, found in valued(text, THURSDAY)] == [value]


TOLD_NEWS = [
    ("same-day", "He arrived on December 18. On the same day he met the mayor.",
     ["2020-12-18", "2020-12-18"]),
    ("next-day", "He arrived on December 18. The next day he left.", ["2020-12-18", "2020-12-19"]),
    ("two-days-later", "He arrived on December 18. Two days later he left.",
     ["2020-12-18", "2020-12-20"]),
    ("october-of-next-year", "Those not renewed after October of next year will close.",
     ["2022-10", "2022"]),
    ("march-last-year", "It opened in March last year.", ["2020-03", "2020"]),
    ("end-of-the-day", "Shares fell on Monday but recovered to end the day higher.",
     ["2021-01-04", "2021-01-04"]),
    ("same-period-last-year", "Sales rose in December compared to the same period last year.",
     ["2020-12", "2019-12"]),
    ("the-year-before", "Sales fell in 2019. They had risen the year before.", ["2019", "2018"]),
    ("the-next-year", "He was arrested in 2009 and convicted the next year.", ["2009", "2010"]),
    ("spring-of-the-following-year", "It fell in 2015. In spring of the following year it rose.",
     ["2015", "2016-21", "2016"]),
    ("april-of-that-year", "Talks began in May 2008. A 2004 vote had failed in April of that year.",
     ["2008-05", "2004", "2004-04", "2004"]),
    ("a-weekday-after-an-old-year", "The island joined in 2008. On Sunday the vote was put off.",
     ["2008", "2021-01-03"]),
    ("the-day-after-it-happened", "He left on 3 January, and returned the day after.",
     ["2021-01-03", "2021-01-04"]),
    ("near-an-event", "He came a week after the visit of the minister on December 9.",
     ["2020-12-16~", "2020-12-09"]),
    ("history-inside-news",
     "The firm closed on Monday. In 1987 it had opened. In May it made its first car.",
     ["2021-01-04", "1987", "1987-05"]),
    ("a-day-in-the-clause-of-its-year",
     "He has ruled since 1981, when his rival was shot on Oct. 6.", ["1981", "1981-10-06"]),
    ("a-day-in-another-clause",
     "He has ruled since 1981, and his rival was shot on Oct. 6.", ["1981", "2020-10-06"]),
    ("a-fresh-day-after-an-old-year",
     "Talks began on Monday. In 1987 the town was flooded. On December 12 the envoy saw the dam.",
     ["2021-01-04", "1987", "2020-12-12"]),
    ("a-fresh-month-after-an-old-year",
     "Talks began on Monday. In 1987 the town was flooded. In December the envoy saw the dam.",
     ["2021-01-04", "1987", "2020-12"]),
    ("a-pluperfect-goes-on-with-the-old-year",
     "Talks began on Monday. In 1987 the town was flooded. On December 12 the dam had burst.",
     ["2021-01-04", "1987", "1987-12-12"]),
    ("that-year-goes-on-with-the-old-year",
     "Talks began on Monday. In 1987 the town was flooded. On December 12 of that year it dried.",
     ["2021-01-04", "1987", "1987-12-12", "1987"]),
    ("a-day-after-an-old-day-stays-in-its-year",
     "The firm opened on 5 May 2016. On 9 June it closed. It reopened last week.",
     ["2016-05-05", "2016-06-09", "2020-12-28/2021-01-03"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "values"), [pytest.param(*row, id=name) for name, *row in TOLD_NEWS]
)
def test_news_hangs_on_the_date_last_told(text, values):
    assert [value for _, value in valued(text, THURSDAY)] == values


WAR = "On 28 June 1914 the heir was shot. "
NARRATIVE = [
    ("day-and-month", "On 28 July war was declared.", "1914-07-28"),
    ("next-day", "The next day crowds gathered.", "1914-06-29"),
    ("following-morning", "The following morning the city was quiet.", "1914-06-29"),
    ("five-days-earlier", "Five days earlier he had left home.", "1914-06-23"),
    ("a-month-later", "A month later war was declared.", "1914-07"),
    ("that-year", "That year the harvest was good.", "1914"),
    ("following-year", "The following year Italy joined.", "1915"),
    ("two-years-later", "Two years later he was dead.", "1916"),
    ("month-alone", "In August the armies met.", "1914-08"),
    ("that-autumn", "That autumn the front froze.", "1914-23"),
    ("weekday-follows", "On Tuesday the news reached Paris.", "1914-06-30"),
    ("day-of-the-month", "On the 30th, the funeral was held.", "1914-06-30"),
    ("day-of-the-month-to-come", "On the 2nd, the funeral was held.", "1914-07-02"),
    ("end-of-the-month", "By the end of the month he had gone.", "1914-06"),
    (
        "an-aside-does-not-move-it",
        "Italy, which had joined in 1882, hesitated. In August the armies met.",
        "1914-08",
    ),
]


@pytest.mark.parametrize(
    ("text", "value"), [pytest.param(*row, id=name) for name, *row in NARRATIVE]
)
@pytest.mark.parametrize("published", [None, date(2014, 8, 22)], ids=["undated", "dated"])
def test_history_hangs_on_the_last_date_told(text, value, published):
    old = " The first such war was fought in 1866, the next in 1870, and peace held until 1908."

    found = valued(WAR + text + old, published)

    assert found[-4][1] == value


FLOOD = """Town remembers its flood

Thousands gathered in the square on Saturday. Work will begin on April 7.

The flood came in the night of 31 January 1953. The next day the sea stood in the streets. \
On 3 February the army arrived. That year 200 families left.

On Monday the mayor will speak. A storm had struck in November."""


def test_a_mixed_article_is_read_sentence_by_sentence():
    assert [value for _, value in valued(FLOOD, date(2021, 2, 2))] == [
        "2021-01-30",
        "2021-04-07",
        "1953-01-31",
        "1953-02-01",
        "1953-02-03",
        "1953",
        "2021-02-08",
        "2020-11",
    ]


def test_a_weekday_in_the_lead_makes_it_news_in_spite_of_its_history():
    text = (
        "The trial over the songs opened on Monday. The band was founded in 1961 and split in 1970."
        " It signed in March 1967, in May 1969 and in 1991. The verdict is due on Wednesday."
    )

    assert [value for _, value in valued(text, THURSDAY)][-1] == "2021-01-13"


def test_history_reads_the_winter_between_two_years():
    text = "In the winter of 1858-59 the king armed. War came on 26 April."

    assert [value for _, value in valued(text)] == ["1858-24", "1859-04-26"]


LIVES = [
    ("died", "Ana Lund (1807–1882) was a painter. She died on 2 June.", "1882-06-02"),
    ("born", "Ana Lund (1807–1882) was a painter. She was born on 2 June.", "1807-06-02"),
    ("named-again", "Ana Lund (1807–1882) painted. Lund died on 2 June.", "1882-06-02"),
    ("after-another-year", "Ana Lund (1807-1882) painted. In 1850 she fled. She died on 2 June.",
     "1882-06-02"),
    ("born-and-died", "Ana Lund (1807–1882) was born in Narva and died on 2 June.", "1882-06-02"),
    ("his-wife-died", "Per Lund (1807–1882) was a painter. His wife died on 2 June.", ""),
    ("neither", "Ana Lund (1807–1882) was a painter. She sold a picture on 2 June.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), [pytest.param(*row, id=name) for name, *row in LIVES])
def test_the_years_of_a_life_date_a_birth_and_a_death_only(text, value):
    assert mentions_of(text)[-1].value == value


def test_a_birth_or_death_told_in_passing_does_not_move_the_story():
    text = (
        "The siege began on 7 July 1683. Count Lund (1638–1701) held the walls. Lund died on "
        "4 January. In August the food ran out."
    )

    assert mentions_of(text)[-1].value == "1683-08"


def test_a_day_hung_on_an_old_year_of_a_news_text_is_not_exact():
    text = "The firm closed on Monday. In 1987 it had opened. On 3 May it made its first car."

    found = mentions_of(text, THURSDAY)[-1]

    assert (found.value, found.exact) == ("1987-05-03", False)


def test_history_passes_new_year_with_the_story():
    text = "In December 1917 an armistice was signed. In January, talks began."

    assert [value for _, value in valued(text)] == ["1917-12", "1918-01"]


def test_history_does_not_count_from_a_date_it_has_left():
    text = "On 28 June 1914 the heir was shot. In 1917 the king fled. The next day he was caught."

    assert mentions_of(text)[-1].value == ""


def test_find_dates_keeps_both_readings_of_an_ambiguous_day():
    (mention,) = mentions_of("It was shown on 7/8/07.", THURSDAY)

    assert (mention.value, mention.subtype, mention.exact) == ("", "ambiguous", False)
    assert mention.readings == ("2007-07-08", "2007-08-07")


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


INEXACT = [
    ("first-days", "It closed in the first days of December.", "2020-12"),
    ("early", "It closed in early 2009.", "2009"),
    ("about", "It closed about 1450.", "1450~"),
    ("years-ago", "It closed two years ago.", "2019"),
    ("end-of-month", "It closed at the end of May.", "2020-05"),
]


@pytest.mark.parametrize(("text", "value"), [pytest.param(*row, id=name) for name, *row in INEXACT])
def test_find_dates_never_calls_a_blurred_date_exact(text, value):
    (mention,) = mentions_of(text, THURSDAY)

    assert (mention.value, mention.exact) == (value, False)


def test_moving_publication_by_a_year_moves_the_inferred_years():
    text = "They met on 30 December and parted in March 2019, as agreed last month."

    assert [v for _, v in valued(text, date(2021, 1, 7))] == ["2020-12-30", "2019-03", "2020-12"]
    assert [v for _, v in valued(text, date(2022, 1, 7))] == ["2021-12-30", "2019-03", "2021-12"]


def test_find_dates_takes_publication_from_the_byline():
    text = "Talks resume\n\nLin Amsel Feature 7 January 2021\n\nThe two sides met on Monday.\n"

    assert valued(text) == [("7 January 2021", "2021-01-07"), ("Monday", "2021-01-04")]
