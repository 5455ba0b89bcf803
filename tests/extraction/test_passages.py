"""Sentences that stand alone in their own words, cut only where nothing is lost."""

from __future__ import annotations

from datetime import date

import pytest

from articles.extraction.reading import read
from articles.extraction.telling.quoting import statement

PUBLISHED = date(2021, 5, 12)
BEFORE = "Ana Costa opened the Lisbon summit on 3 July 2019. "


def passages(text: str, title: str = ""):
    reading = read(text, PUBLISHED, title)
    return reading, reading.passages


def told(text: str, title: str = "") -> str:
    """The words of the last sentence as they are kept, or "" with no passage of it."""
    reading, found = passages(text, title)
    last = [p for p in found if p.sentence == len(reading.sentences) - 1 and not p.problem]
    return statement(reading, last[0]) if last else ""


def gaps(text: str, title: str = "") -> list[str]:
    reading, found = passages(text, title)
    return [reading.entity(gap.entity).name for passage in found for gap in passage.gaps]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "However, Karl Weiss moved his workshop from Porto to Riga in 1911.",
            "Karl Weiss moved his workshop from Porto to Riga in 1911.",
            id="a-connective",
        ),
        pytest.param(
            "In 1911 Karl Weiss (a nephew of the mayor) sold the Amber Mill to Denmark.",
            "In 1911 Karl Weiss sold the Amber Mill to Denmark.",
            id="a-bracket",
        ),
        pytest.param(
            "In 1911 Karl Weiss sold the Amber Mill to Denmark, which nobody had expected.",
            "In 1911 Karl Weiss sold the Amber Mill to Denmark.",
            id="a-clause-behind-a-comma",
        ),
        pytest.param(
            "In 1911 Karl Weiss sold the Amber Mill to Denmark; the price stayed a secret.",
            "In 1911 Karl Weiss sold the Amber Mill to Denmark.",
            id="a-second-half",
        ),
        pytest.param(
            "In 1911 Karl Weiss sold the Amber Mill to Denmark because he needed the money.",
            "In 1911 Karl Weiss sold the Amber Mill to Denmark.",
            id="a-clause-with-a-word-that-points-out",
        ),
        pytest.param(
            "In 1952 Ida Fox was the first woman to row across the North Sea.",
            "In 1952 Ida Fox was the first woman to row across the North Sea.",
            id="a-feat",
        ),
        pytest.param(
            "In 1858 Cyrus Lund laid the first transatlantic telegraph cable of Denmark.",
            "In 1858 Cyrus Lund laid the first transatlantic telegraph cable of Denmark.",
            id="first-of-what-is-told",
        ),
    ],
)
def test_a_sentence_is_cut_only_where_it_stays_one(text, words):
    assert told(text) == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The law was passed by Denmark and Sweden in March 1911.", id="which-law"),
        pytest.param("That year Karl Weiss sold the Amber Mill to Denmark.", id="that-year"),
        pytest.param("Karl Weiss also sold another mill to Denmark in 1911.", id="another"),
        pytest.param("He sold the Amber Mill of Riga to Denmark in 1911.", id="nobody-is-he"),
        pytest.param("Karl Weiss did not sell the Amber Mill to Denmark in 1911.", id="denied"),
        pytest.param("Karl Weiss could have sold the Amber Mill in 1911.", id="only-possible"),
        pytest.param("Karl Weiss apparently sold the Amber Mill in 1911.", id="hedged"),
        pytest.param("Karl Weiss said that Denmark bought the mill in 1911.", id="a-claim"),
        pytest.param("Karl Weiss is selling the Amber Mill of Riga to Denmark.", id="still-on"),
        pytest.param("Karl Weiss owned the largest mill of Riga in March 1911.", id="superlative"),
        pytest.param("The population of Riga reached 20,000 people in 1911.", id="a-figure"),
        pytest.param("Karl Weiss built his first mill there in March 1911.", id="the-first-there"),
        pytest.param("Karl Weiss wanted to sell the Amber Mill in 1911.", id="only-wanted"),
    ],
)
def test_a_sentence_that_points_elsewhere_or_tells_no_event_is_left(text):
    assert told(text) == ""


def test_the_verb_behind_a_comma_is_not_cut():
    text = "In 1866, a board of 24 men elected by the towns, replaced the old governor of Lund."

    assert not told(text).endswith("elected by the towns.")


def test_a_sentence_that_does_not_stand_alone_keeps_its_reason():
    _, found = passages("That year Karl Weiss sold the Amber Mill to Denmark.")

    assert [passage.problem for passage in found] == ["“That” points elsewhere"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "In 1911, Karl Weiss moved his workshop from Porto to Riga.",
            ["1911", "Riga"],
            id="a-year-in-front-and-a-town-behind",
        ),
        pytest.param(
            "Karl Weiss sold the Amber Mill in 1911 and the Harbour Mill in 1913.",
            [],
            id="two-years",
        ),
        pytest.param(
            "Karl Weiss sold the Amber Mill after the 1911 fair in Riga.",
            ["Riga"],
            id="a-year-within-a-name",
        ),
        pytest.param(
            "The Amber Mill of Riga was sold to Denmark by Karl Weiss in 1911.",
            ["Denmark", "Karl Weiss", "1911"],
            id="who-did-it",
        ),
        pytest.param(
            "Karl Weiss sold the Amber Mill that Ida Fox had built in 1911.",
            [],
            id="of-which-verb",
        ),
        pytest.param(
            "Karl Weiss sold the old Amber Mill of Riga before 1911.", [], id="not-the-time-itself"
        ),
    ],
)
def test_only_what_has_one_answer_is_left_out(text, names):
    assert gaps(text) == names


def test_a_pronoun_gives_way_to_the_name_where_nobody_else_is_told_of():
    text = "Ida Fox was born in Riga. Her novel The Long Harbour was published in Denmark in 1911."

    assert told(text, "Ida Fox") == (
        "Ida Fox's novel The Long Harbour was published in Denmark in 1911."
    )
