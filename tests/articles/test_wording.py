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
