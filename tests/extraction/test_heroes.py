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
        pytest.param(
            MET + "The house was cold. " + LEFT,
            "Ann Lee", "she <Ann Lee>", id="what-names-nobody-stands-between",
        ),
        pytest.param(
            MET + "A neighbour fell ill, and a teacher died. " + LEFT,
            "Ann Lee", "she", id="people-without-names-stand-between",
        ),
        pytest.param(
            MET + "Her uncle had died. " + LEFT,
            "Ann Lee", "she <Ann Lee>", id="no-man-is-she",
        ),
        pytest.param(
            "Her father wanted a clerk, but <Ann Lee> drew. " + LEFT,
            "Ann Lee", "she <Ann Lee>", id="the-last-clause-is-hers",
        ),
        pytest.param(
            "<Ann Lee> drew, but her sister wanted a clerk. " + LEFT,
            "Ann Lee", "she", id="the-last-clause-is-her-sister's",
        ),
        pytest.param(
            "Prizes were given to <Ann Lee> all her life. " + LEFT,
            "Ann Lee", "she <Ann Lee>", id="nobody-else-is-named",
        ),
        pytest.param(
            "Prizes were given to <Ann Lee> and <Ida Fox>. " + LEFT,
            "Ann Lee", "she", id="another-is-named",
        ),
    ],
)  # fmt: skip
def test_a_page_goes_on_telling_of_the_person_of_its_title(marked, title, whom):
    left = next(told for told in frames(marked, title) if told.endswith("object <Rome>"))

    assert f"| subject {whom} |" in left
