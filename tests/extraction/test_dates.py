"""Dates that are printed whole: spans, values, the ends of a range."""

from __future__ import annotations

import pytest

from tests.extraction.dated import THURSDAY, mentions_of, valued

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
    ("the-attacks-of-2001-with-their-year", "The September 11, 2001, attacks shook it.",
     "September 11, 2001", "2001-09-11"),
    ("a-treaty-of-an-early-year", "The treaty of 843 divided the empire.", "843", "0843"),
    ("the-year-was", "The plague year was 1665.", "1665", "1665"),
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
    ("a-year-and-a-day", "Ana Lund (1807 – 4 June 1882) sang.", ["1807", "1882-06-04"]),
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
    ("a-quarter-after-its-year", "Sales fell in the 1988 third quarter.", ["1988-07/1988-09"]),
    ("early-years", "Between 639 and 642 the land was taken.", ["0639", "0642"]),
    ("early-years-shortened", "The invasion of 639–42 ended it.", ["0639", "0642"]),
    ("the-first-century-without-its-word", "It ran from the 14th to the 17th century.",
     ["13XX", "16XX"]),
    ("both-centuries-before-christ", "It dates to the 21st to 20th centuries BC.",
     ["-20XX", "-19XX"]),
    ("week-of-a-month", "It came in the first week of May 1940.", ["1940-05-01/1940-05-07"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), [pytest.param(*row, id=name) for name, *row in SPANS])
def test_find_dates_splits_a_range_into_its_ends(text, values):
    assert [value for _, value in valued(text)] == values


def test_find_dates_keeps_both_readings_of_an_ambiguous_day():
    (mention,) = mentions_of("It was shown on 7/8/07.", THURSDAY)

    assert (mention.value, mention.subtype, mention.exact) == ("", "ambiguous", False)
    assert mention.readings == ("2007-07-08", "2007-08-07")
