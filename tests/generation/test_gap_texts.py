"""Gap texts in the article's own words, and their place beside the questions of a set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from articles.extraction.reading import read
from articles.extraction.records import Certainty, FactKind, Span
from quizzes.generation.asking.passages import Gaps
from quizzes.generation.asking.stems import Asker
from quizzes.generation.names import complete
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.records import Choice, Form, Item
from quizzes.generation.sets.filling import fill
from quizzes.generation.writing import consider
from tests.generation.builder import build

PUBLISHED = date(2021, 5, 12)
INTRODUCED = "Karl Weiss, a merchant of Riga, founded the Amber Company. "


def texts(article: str, title: str = "") -> list[tuple[str, str]]:
    """Each gap text that can be written, with its answer, or with the reason that it is refused."""
    reading = complete(read(article, PUBLISHED, title))
    gaps = Gaps(Asker(reading, Wording(reading)))
    found = []
    for passage in reading.passages:
        for gap in passage.gaps:
            try:
                stem = gaps.ask(passage, gap)[0]
                found.append((stem.text, stem.key.name))
            except Unclear as reason:
                found.append(("", str(reason)))
    return found


@pytest.mark.parametrize(
    ("article", "text", "key"),
    [
        pytest.param(
            INTRODUCED + "However, in 1911 Weiss rented a warehouse at the Old Harbour of Porto.",
            "In ____ (year) Karl Weiss rented a warehouse at the Old Harbour of Porto.",
            "1911",
            id="a-year-in-front-and-a-surname-in-full",
        ),
        pytest.param(
            "The Amber Company moved its warehouse from Porto to Lisbon on 3 July 2019.",
            "The Amber Company moved its warehouse from Porto to Lisbon on ____ (date).",
            "3 July 2019",
            id="a-day-at-the-end",
        ),
        pytest.param(
            "The Amber Company moved its warehouse from Porto to Lisbon, Portugal, in 1911.",
            "The Amber Company moved its warehouse from Porto to ____ (city), in 1911.",
            "Lisbon",
            id="a-town-without-its-land",
        ),
    ],
)
def test_a_gap_text_keeps_the_words_of_the_article(article, text, key):
    assert (text, key) in texts(article)


@pytest.mark.parametrize(
    ("article", "reason"),
    [
        pytest.param(
            "Mrs Weiss said she was pleased. In 1911 Mrs Weiss moved the Amber Company to Lisbon.",
            "Weiss alone does not tell who it is",
            id="a-surname-that-is-all-the-article-has",
        ),
        pytest.param(
            "In early March 1911 the Amber Company moved its warehouse from Porto to Lisbon.",
            "the time “early March 1911” is not exact",
            id="not-exact",
        ),
        pytest.param(
            "The brutal Amber Company moved its warehouse from Porto to Lisbon in 1911.",
            "“brutal” is a judgement",
            id="a-judgement",
        ),
    ],
)
def test_a_gap_text_in_doubt_is_refused(article, reason):
    assert ("", reason) in texts(article)


def item(stem: str, key: str, form: Form = Form.CHOICE, start: int = 0, score: float = 5.0) -> Item:
    options = tuple(Choice(text, is_key=text == key) for text in (key, "1950", "1960"))
    return Item(
        FactKind.DATE, form, stem, options, (Span(start, start + 9),), Certainty.ASSERTED, 0,
        score=score,
    )  # fmt: skip


def questions(count: int) -> list[Item]:
    towns = ("Riga", "Porto", "Kiel", "Lund", "Delft", "Turku", "Basel")[:count]
    return [
        item(f"In what year was {town} fortified?", str(1800 + n), start=10 * n)
        for n, town in enumerate(towns)
    ]


# Long enough for all of them.
LONG = build("Nothing at all " * 200)
BLANKS = [
    item(f"{name} was opened in ____ (year).", str(1700 + n), Form.CLOZE, 500 + 10 * n)
    for n, name in enumerate(("The Amber Mill", "The Harbour School", "The Lund Theatre"))
]


@pytest.mark.parametrize(
    ("count", "most"), [(0, 0), (1, 1), (2, 1), (3, 1), (5, 2), (7, 3)],
    ids="no-question one two three five seven".split(),
)  # fmt: skip
def test_gap_texts_keep_to_their_share(count, most):
    chosen, left = fill(questions(count), BLANKS, LONG)

    assert sum(one.form is Form.CLOZE for one in chosen) == most
    assert len(left) == len(BLANKS) - most


def test_a_gap_text_displaces_no_question():
    asked = questions(3)
    strong = replace(BLANKS[0], score=99.0)
    told = item("Riga was fortified in ____ (year).", "1800", Form.CLOZE, 700, 99.0)

    chosen, left = fill(asked, [strong, told], LONG)

    assert [one for one in chosen if one.form is Form.CHOICE] == sorted(
        asked, key=lambda one: one.stem
    )
    assert left == [told]


def test_a_weak_gap_text_is_left_out():
    weak = replace(BLANKS[0], score=1.0)

    assert fill(questions(3), [weak], LONG) == (
        sorted(questions(3), key=lambda one: one.stem), [weak],
    )  # fmt: skip


def test_a_sentence_that_gives_no_gap_text_says_why():
    outcome = consider(read("Costa came. That year the law was passed by Denmark.", PUBLISHED))

    assert "“That” points elsewhere" in [refusal.reason for refusal in outcome.refusals]
