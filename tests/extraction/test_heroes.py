"""Whom "she" stands for on a page about her."""

from __future__ import annotations

import pytest

from tests.extraction.marked import frames

MET = "<Ann Lee> studied with <Tom Poe> in [Rome], where a friar taught her to draw. "
LEFT = "In {1901} she left [Rome]."


@pytest.mark.parametrize(
    ("marked", "title", "whom"),
    [
        pytest.param(MET + LEFT, "Ann Lee", "she <Ann Lee>", id="the-person-of-the-title"),
        pytest.param(MET + LEFT, "", "she", id="a-page-without-a-title"),
        pytest.param(MET + LEFT, "Rome", "she", id="a-page-about-a-town"),
        pytest.param(
            "<Tom Poe> studied with <Ann Lee> in [Rome]. She drew friars. " + LEFT,
            "Ann Lee", "she", id="another-was-told-of",
        ),
        pytest.param(
            "<Ann Lee> wrote to <Ida Fox>, whom <Tom Poe> had taught. " + LEFT,
            "Ann Lee", "she", id="somebody-else-did-something",
        ),
        pytest.param(
            MET + "In {1901} <Ida Fox> came, and she left [Rome].",
            "Ann Lee", "she", id="somebody-comes-in-between",
        ),
        pytest.param(
            "<Ann Lee> studied with <Tom Poe>, her uncle. She left her house to him. "
            "In {1901} he left [Rome].",
            "Ann Lee", "he", id="the-other-pronoun",
        ),
    ],
)  # fmt: skip
def test_a_page_goes_on_telling_of_the_person_of_its_title(marked, title, whom):
    left = next(told for told in frames(marked, title) if told.endswith("object <Rome>"))

    assert f"| subject {whom} |" in left
