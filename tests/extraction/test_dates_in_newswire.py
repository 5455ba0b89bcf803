"""Dates as agencies and business papers print them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.dated import values

FRIDAY = date(2013, 3, 22)
NEWSWIRE = [
    ("a-hearing-set-for", "The judge set a hearing for April 9.", "2013-04-09"),
    ("a-hearing-moved-to", "The hearing, set for March 11, was moved to April 2.",
     "2013-03-11 2013-04-02"),
    ("a-trial-that-was-to-start", "A trial that was to start in October was delayed.", "2012-10"),
    ("a-year-earlier-is-the-same-quarter",
     "Net income rose to $12 million in the third quarter, up from $10 million a year earlier.",
     "2012-07/2012-09 2011-07/2011-09"),
    ("a-year-earlier-is-the-same-month", "Sales fell in February from a year earlier.",
     "2013-02 2012-02"),
    ("a-year-earlier-than-a-year", "In 2012 it lost 3 percent, against a year earlier.",
     "2012 2011"),
    ("month-against-month", "Sales fell 3 percent in February from January.", "2013-02 2013-01"),
    ("the-full-year", "In 2012 revenue rose. For the full year, profit fell.", "2012 2012"),
    ("the-full-year-of-nothing-told", "For the full year, profit fell.", ""),
    ("fiscal-year", "Fiscal year 2014 begins Oct. 1.", "2014 2013-10-01"),
    ("fiscal", "It expects earnings of $3 a share for fiscal 2013.", "2013"),
    ("quarter-ended", "The quarter ended Dec. 31 was the best ever.", "2012-12-31"),
    ("year-ending", "In the year ending June 30 it expects to lose money.", "2013-06-30"),
    ("week-ended", "The week ended March 15 saw claims fall.", "2013-03-15"),
    ("the-quarter-to-come", "The sale is expected to close by the end of the fourth quarter.",
     "2013-10/2013-12"),
    ("the-year-in-the-next-sentence", "He was arrested in June 2010. In September he was released.",
     "2010-06 2010-09"),
    ("the-year-in-the-same-sentence", "He was arrested in January 2012 and again in February.",
     "2012-01 2012-02"),
    ("through-a-day", "The museum is open through April 14.", "2013-04-14"),
    ("late-and-early", "The bill passed the House late Thursday and the Senate early Friday.",
     "2013-03-21 2013-03-22"),
    ("so-far-this-year", "Prices have risen 12 percent so far this year.", "2013"),
    ("an-election-by-its-day", "He took office in January, after winning the Nov. 6 election.",
     "2013-01 2012-11-06"),
    ("took-effect", "The law took effect Jan. 1.", "2013-01-01"),
    ("will-take-effect", "The new rules take effect Jan. 1.", "2014-01-01"),
    ("a-shooting-by-its-day", "The Dec. 14 shooting left 26 dead.", "2012-12-14"),
    ("ahead-of-a-vote", "Ahead of Sunday's vote, the army was deployed.", "2013-03-24"),
    ("in-the-run-up", "In the run-up to the June 4 election both spoke.", "2013-06-04"),
    ("after-a-vote", "After Sunday's vote, the army was withdrawn.", "2013-03-17"),
    ("a-day-of-this-month", "They will meet again on the 27th.", "2013-03-27"),
    ("a-day-of-the-next-month", "They will meet again on the 20th.", "2013-04-20"),
    ("a-day-of-the-last-month", "They met on the 27th.", "2013-02-27"),
    ("ends-and-begins", "Voting began on Saturday and ends on Sunday.", "2013-03-16 2013-03-24"),
    ("had-been-due", "It had been due to open on January 30 but was delayed until May.",
     "2013-01-30 2013-05"),
    ("months-of-the-year", "In the 12 months to February, prices rose 5%.", "2013-02"),
    ("a-deadline-was", "The deadline was Friday.", "2013-03-22"),
    ("is-leaving", "The president is leaving on Monday.", "2013-03-25"),
    ("a-lease-that-expired", "The lease expired in December.", "2012-12"),
    ("a-contract-that-expires", "The contract expires in December.", "2013-12"),
    ("between-two-closings", "Banks, closed since Saturday, will not reopen until Tuesday.",
     "2013-03-16 2013-03-26"),
    ("votes-tuesday", "Parliament votes Tuesday on the plan.", "2013-03-26"),
    ("rejected-tuesday", "Parliament rejected the plan Tuesday.", "2013-03-19"),
    ("before-the-end-of", "A ruling is expected before the end of June.", "2013-06"),
    ("at-an-hour", "Police said they were called at 2 a.m. Friday.", "2013-03-22"),
    ("six-days-later", "He was elected on March 13 and installed six days later.",
     "2013-03-13 2013-03-19"),
    ("years-ago-on-a-weekday", "Ten years ago Wednesday, the bombs began to fall.", "2003-03-20"),
    ("years-ago-today", "Twenty years ago today the wall was torn down.", "1993-03-22"),
    ("a-week-ago-today", "The two met a week ago today.", "2013-03-15"),
    ("a-week-ago-on-a-weekday", "A week ago Monday the two met.", "2013-03-11"),
    ("years-ago-this-week", "Ten years ago this week the border was opened.",
     "2003-03-17/2003-03-23"),
    ("years-ago-this-month", "The bridge opened 40 years ago this month.", "1973-03"),
    ("the-day-after-a-feast", "They left the day after Christmas.", "2012-12-26 2012-12-25"),
    ("two-days-before-a-day", "He fell ill two days before March 11.", "2013-03-09 2013-03-11"),
    ("by-that-time", "They must settle by June 10. By that time the money will be gone.",
     "2013-06-10 2013-06-10"),
    ("a-hundred-years-on", "The mill was built in 1875. Thirty-eight years later it burned.",
     "1875 1913"),
    ("today's-court", "The court rules today on the appeal.", "2013-03-22"),
    ("day-of-being-somewhere", "The minister is in Paris today.", "2013-03-22"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=name) for name, *row in NEWSWIRE]
)
def test_newswire_is_read(text, expected):
    assert " ".join(values(text, FRIDAY)) == expected
