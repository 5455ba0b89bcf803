"""The publication date that a text prints about itself."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from articles.extraction.dating.dateline import find_dateline

FOUND = [
    ("byline", "Talks resume\n\nLin Amsel Feature 7 January 2021\nTalks resume\n\nThe two met.",
     "7 January 2021", date(2021, 1, 7)),
    ("own-line", "Talks resume\nMarch 3, 2019\nThe two met.", "March 3, 2019", date(2019, 3, 3)),
    ("published-on", "Talks resume\nPublished on 3 March 2019\nThe two met.",
     "3 March 2019", date(2019, 3, 3)),
    ("weekday-and-time", "Talks resume\nSunday, 3 March 2019, 14:05 GMT\nThe two met.",
     "Sunday, 3 March 2019", date(2019, 3, 3)),
    ("iso", "Talks resume\nUpdated: 2019-03-03\nThe two met.", "2019-03-03", date(2019, 3, 3)),
    ("by-and-bar", "Talks resume\nBy Lin Amsel | 3 March 2019\nThe two met.",
     "3 March 2019", date(2019, 3, 3)),
    ("updated-in-a-list", "Talks resume\nNews, last modified: 3 March 2019\nThe two met.",
     "3 March 2019", date(2019, 3, 3)),
    ("first-words-of-a-paragraph", "LISBON, March 3, 2019 (Agency) - The two met.",
     "March 3, 2019", date(2019, 3, 3)),
    ("author-and-kind-in-the-first-line", "Ada Lund Feature 4 May 1931\n\nThe two met.",
     "4 May 1931", date(1931, 5, 4)),
    ("author-in-the-first-line", "By Ada Lund, 4 May 1931\n\nThe two met.",
     "4 May 1931", date(1931, 5, 4)),
    ("paper-in-the-first-line", "The Ferry, 4 May 1931\n\nThe two met.",
     "4 May 1931", date(1931, 5, 4)),
    ("town-without-agency", "NARVA, 4 May 1931 — The two met.", "4 May 1931", date(1931, 5, 4)),
    ("town-in-small-letters", "Narva, 4 May 1931 (Agency) – The two met.",
     "4 May 1931", date(1931, 5, 4)),
    ("town-and-colon", "Talks resume\nNew Delhi, May 4, 1931: The two met.",
     "May 4, 1931", date(1931, 5, 4)),
    ("town-country-and-dash", "Narva, Estonia, 4 May 1931 - The two met.",
     "4 May 1931", date(1931, 5, 4)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "day"), [pytest.param(*row, id=name) for name, *row in FOUND]
)
def test_find_dateline_reads_the_head(text: str, words: str, day: date) -> None:
    found = find_dateline(text)

    assert found is not None
    assert (found[0], text[found[1] : found[2]]) == (day, words)


NONE = [
    ("a-date-of-the-story", "The treaty was signed on 3 March 2019."),
    ("a-day-without-its-year", "Talks resume\n3 March\nThe two met."),
    ("an-old-battle", "The battle began\nIt was fought on 18 June 1815\nMany fell."),
    ("a-day-that-does-not-exist", "Talks resume\n31 February 2019\nThe two met."),
    ("deep-in-the-text", "Talks resume\n" + "They met again and again. " * 60 + "\n3 March 2019"),
    ("two-readings", "Talks resume\n7/8/2019\nThe two met."),
    ("a-headline", "Battle of Waterloo, 18 June 1815\nThe two armies met."),
    ("a-caption", "Storming a prison\nCrowds in Paris, 14 July 1989\nThey came early."),
    ("an-event-like-a-paper", "The Siege, 4 May 1931\n\nThe two armies met."),
    ("an-event-like-a-town", "Fall of Narva, 4 May 1931 - the two armies met."),
    ("a-treaty-in-a-sentence", "The Treaty of Narva, 4 May 1931, ended the war."),
    ("nothing", ""),
]


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NONE])
def test_find_dateline_takes_no_date_of_the_story(text: str) -> None:
    assert find_dateline(text) is None


def test_the_web_process_finds_a_dateline_without_the_parser() -> None:
    code = "import sys, articles.extraction.dating.dateline; sys.exit('spacy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
