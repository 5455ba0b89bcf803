import pytest

from articles.wording import attribution, how_dated


@pytest.mark.parametrize(
    ("certainty", "source", "words"),
    [
        pytest.param("A", "", "", id="the-article-itself"),
        pytest.param("A", "the ministry", "according to the ministry", id="asserted-with-a-source"),
        pytest.param("B", "Russian media", "reported by Russian media", id="named-source"),
        pytest.param("B", "The ministry", "reported by the ministry", id="inside-a-sentence"),
        pytest.param("C", "", "alleged", id="unnamed"),
        pytest.param("C", "reports", "alleged in reports", id="in-reports"),
        pytest.param("C", "Ada Lund", "alleged by Ada Lund", id="alleged-by-someone"),
        pytest.param("D", "", "opinion, not fact", id="opinion"),
        pytest.param("D", "Ada Lund", "opinion of Ada Lund", id="opinion-of-someone"),
        pytest.param("E", "", "denied, planned or only possible", id="unreal"),
    ],
)
def test_attribution(certainty, source, words):
    assert attribution(certainty, source) == words


@pytest.mark.parametrize(
    ("basis", "anchor", "words"),
    [
        pytest.param("stated", "", "", id="printed-in-full"),
        pytest.param(
            "year from publication",
            "2021-01-07",
            "year taken from the publication date, 7 January 2021",
            id="publication",
        ),
        pytest.param(
            "year from an earlier date",
            "1931",
            "year taken from an earlier date in the text, 1931",
            id="earlier-date",
        ),
        pytest.param("relative", "2021-01-07", "counted from 7 January 2021", id="relative"),
        pytest.param("", "", "", id="not-a-date"),
    ],
)
def test_how_dated(basis, anchor, words):
    assert how_dated(basis, anchor) == words


@pytest.mark.parametrize(
    ("basis", "anchor", "said", "words"),
    [
        pytest.param("stated", "", {"printed": "3 May 1931"}, "", id="printed-in-full"),
        pytest.param(
            "relative",
            "2021-01-07",
            {"printed": "Monday", "published": "2021-01-07"},
            "counted from the publication date, 7 January 2021 (the text says “Monday”)",
            id="a-weekday",
        ),
        pytest.param(
            "relative",
            "2021-01-07",
            {"printed": "Monday", "cue": "until", "published": "2021-01-07"},
            "counted from the publication date, 7 January 2021 (the text says “Monday” and looks"
            " ahead, “until”)",
            id="a-weekday-to-come",
        ),
        pytest.param(
            "relative",
            "2020-12-18",
            {"printed": "two  days\nlater", "anchor_words": "December 18"},
            "counted from “December 18”, 18 December 2020 (the text says “two days later”)",
            id="an-earlier-day-and-a-line-break",
        ),
        pytest.param(
            "relative",
            "1914",
            {"printed": "two years later", "anchor_words": "1914"},
            "counted from “1914” (the text says “two years later”)",
            id="an-earlier-year-is-told-once",
        ),
        pytest.param(
            "year from an earlier date",
            "1914-06-28",
            {"printed": "28 July", "anchor_words": "28 June 1914"},
            "year taken from “28 June 1914” earlier in the text (the text says “28 July”)",
            id="the-year-of-an-earlier-day",
        ),
    ],
)
def test_how_dated_quotes_the_words_that_say_so(basis, anchor, said, words):
    assert how_dated(basis, anchor, **said) == words
