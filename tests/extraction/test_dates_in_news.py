"""Dates counted from the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.dated import THURSDAY, mentions_of, valued, values

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
    ("a-report-expected", "The council expects a report in November.", "2021-11"),
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
    ("a-weekday-after-an-old-day",
     "Talks began on Monday. On April 18, 2002, a plane hit the tower. On Sunday a mass was said.",
     ["2021-01-04", "2002-04-18", "2021-01-03"]),
    ("a-weekday-after-an-old-one",
     "Talks began on Monday. On Thursday, April 18, 2002, a plane hit it. On Sunday it fell.",
     ["2021-01-04", "2002-04-18", "2002-04-21"]),
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


def test_a_day_hung_on_an_old_year_of_a_news_text_is_not_exact():
    text = "The firm closed on Monday. In 1987 it had opened. On 3 May it made its first car."

    found = mentions_of(text, THURSDAY)[-1]

    assert (found.value, found.exact) == ("1987-05-03", False)


def test_moving_publication_by_a_year_moves_the_inferred_years():
    text = "They met on 30 December and parted in March 2019, as agreed last month."

    assert [v for _, v in valued(text, date(2021, 1, 7))] == ["2020-12-30", "2019-03", "2020-12"]
    assert [v for _, v in valued(text, date(2022, 1, 7))] == ["2021-12-30", "2019-03", "2021-12"]


def test_find_dates_takes_publication_from_the_byline():
    text = "Talks resume\n\nLin Amsel Feature 7 January 2021\n\nThe two sides met on Monday.\n"

    assert valued(text) == [("7 January 2021", "2021-01-07"), ("Monday", "2021-01-04")]


def test_a_page_that_tells_of_a_later_year_than_its_own_counts_from_that():
    text = "On June 21, 2023, the river rose. Nine towns were cleared on June 22."

    assert values(text, THURSDAY) == ["2023-06-21", "2023-06-22"]
