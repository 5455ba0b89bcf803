"""Clauses that are left alone because their parse or their date cannot be trusted."""

from __future__ import annotations

import pytest

from tests.extraction.marked import frames


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "Did <Ann Lee> visit [Rome] on {3 May}?",
            [],
            id="a-question",
        ),
        pytest.param(
            "If <Ann Lee> arrives on {3 May}, all is well.",
            [],
            id="a-condition",
        ),
        pytest.param(
            "Before <Ann Lee> left [Rome] on {3 May}, all was well.",
            [],
            id="before-need-not-have-happened",
        ),
        pytest.param(
            "<Ann Lee> almost lost the election in {1990}.",
            [],
            id="almost",
        ),
        pytest.param(
            "Not until {3 May} did <Ann Lee> leave [Rome].",
            [],
            id="not-until",
        ),
        pytest.param(
            "<Ann Lee> left [Rome] on {3 May} in {1990}, on {4 May}.",
            [],
            id="two-dates-compete",
        ),
        pytest.param(
            "After the Council of Chalcedon in {451}, the church was divided.",
            [
                (
                    "divide (passive) | other after the Council of Chalcedon in 451 | "
                    "subject the church"
                )
            ],
            id="a-date-inside-an-after-phrase",
        ),
        pytest.param(
            "<Ann Lee> criticised the elections in {2009}.",
            ["criticise | subject <Ann Lee> | object the elections | other in <2009>"],
            id="criticised-elections-have-their-own-date",
        ),
        pytest.param(
            "<Ann Lee> announced the closure of the plant in {2012}.",
            [("announce | subject <Ann Lee> | object the closure of the plant | other in <2012>")],
            id="an-announced-closure-has-its-own-date",
        ),
        pytest.param(
            "<Ann Lee> was captured in [Lyon] and executed on {4 May 1944}.",
            ["capture (passive) | subject <Ann Lee> | where in <Lyon>"],
            id="captured-and-executed-is-unclear",
        ),
        pytest.param(
            "<Ann Lee> visits [Rome] on {3 May}",
            [],
            id="a-headline-has-no-full-stop",
        ),
        pytest.param(
            "<Ann Lee>, who won, and <Tom Poe> met in [Rome].",
            [],
            id="no-full-list-after-a-cut",
        ),
    ],
)
def test_find_frames_leaves_doubtful_clauses_alone(marked, expected):
    assert frames(marked) == expected
