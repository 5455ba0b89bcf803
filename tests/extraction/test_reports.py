"""Frames under a source: who says it, and what nobody asserts."""

from __future__ import annotations

import pytest

from tests.extraction.marked import frames


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "<Mora> said he would visit the northern province.",
            [
                "say | subject <Mora> | content he would visit the northern province",
                (
                    "visit (conditional, says Mora, B) | subject he <Mora> | object the "
                    "northern province"
                ),
            ],
            id="said-that-he",
        ),
        pytest.param(
            "|Boeing| said on {3 May} that it had sold ten aircraft to |Aeroflot|.",
            [
                (
                    "say | subject <Boeing> | when on <3 May> | content it had sold ten "
                    "aircraft to Aeroflot"
                ),
                (
                    "sell (pluperfect, says Boeing, B) | subject it <Boeing> | object ten "
                    "aircraft | other to <Aeroflot>"
                ),
            ],
            id="said-on-a-day",
        ),
        pytest.param(
            ("<Ann Lee> told |Reuters| on {3 May} that <Tom Poe> had left [Rome] on {1 May}."),
            [
                (
                    "tell | subject <Ann Lee> | object <Reuters> | when on <3 May> | content "
                    "Tom Poe had left Rome on 1 May"
                ),
                (
                    "leave (pluperfect, says Ann Lee, B) | subject <Tom Poe> | object <Rome> "
                    "| when on <1 May>"
                ),
            ],
            id="two-dates-one-each",
        ),
        pytest.param(
            ("According to the state news agency, the rebels attacked a checkpoint near [Kidal]."),
            [
                (
                    "attack (says the state news agency, B) | subject the rebels | object a "
                    "checkpoint near Kidal"
                )
            ],
            id="according-to",
        ),
        pytest.param(
            "As the local media claimed, the sides discussed a ceasefire in [Kidal].",
            [("discuss (says local media, B) | subject the sides | object a ceasefire in Kidal")],
            id="as-claimed",
        ),
        pytest.param(
            "It was alleged that the mayor spoke with the smugglers.",
            [
                ("allege (passive) | subject It | content the mayor spoke with the smugglers"),
                "speak (says somebody, C) | subject the mayor | with with the smugglers",
            ],
            id="it-was-alleged",
        ),
        pytest.param(
            "Reports said that <Ann Lee> had left [Rome].",
            [
                "say | subject Reports | content Ann Lee had left Rome",
                "leave (pluperfect, says reports, C) | subject <Ann Lee> | object <Rome>",
            ],
            id="reports-said",
        ),
        pytest.param(
            "Claims are that <Ann Lee> left [Rome] on {3 May}.",
            [("leave (says claims, C) | subject <Ann Lee> | object <Rome> | when on <3 May>")],
            id="claims-are",
        ),
        pytest.param(
            "|Reuters| reported that <Tom Poe>, who left [Rome] on {1 May}, was ill.",
            [
                ("report | subject <Reuters> | content Tom Poe, who left Rome on 1 May, was ill"),
                (
                    "leave (relative, says Reuters, B) | subject <Tom Poe> | object <Rome> | "
                    "when on <1 May>"
                ),
            ],
            id="relative-inside-a-report",
        ),
        pytest.param(
            '"We won," <Ann Lee> said in [Rome] on {3 May}.',
            [("say | content We won | subject <Ann Lee> | where in <Rome> | when on <3 May>")],
            id="quotation-before-the-speaker",
        ),
        pytest.param(
            '"I left [Rome] on {3 May}," said <Ann Lee>.',
            ["say | content I left Rome on 3 May | subject <Ann Lee>"],
            id="nothing-inside-a-quotation",
        ),
        pytest.param(
            "<Tom Poe> denied that he had left [Rome].",
            ["deny | subject <Tom Poe> | content he had left Rome"],
            id="denied-is-not-reported",
        ),
        pytest.param(
            "Officials believe that <Ann Lee> visited [Rome] on {3 May}.",
            [("believe (present) | subject Officials | content Ann Lee visited Rome on 3 May")],
            id="believed-is-not-reported",
        ),
        pytest.param(
            "It seems that <Tom Poe> left [Rome] on {3 May}.",
            [],
            id="it-seems-makes-none",
        ),
        pytest.param(
            "<Ann Lee> reportedly left [Rome] on {3 May}.",
            ["leave (C) | subject <Ann Lee> | object <Rome> | when on <3 May>"],
            id="reportedly",
        ),
        pytest.param(
            "Apparently <Ann Lee> visited [Rome] in {1950}.",
            ["visit (D) | subject <Ann Lee> | object <Rome> | when in <1950>"],
            id="apparently",
        ),
        pytest.param(
            "The minister did not visit [Oslo] on {3 May}.",
            [("visit (negated, E) | subject The minister | object <Oslo> | when on <3 May>")],
            id="negated",
        ),
        pytest.param(
            "<Ann Lee> may have visited [Rome] in {1950}.",
            ["visit (modal, E) | subject <Ann Lee> | object <Rome> | when in <1950>"],
            id="modal",
        ),
    ],
)
def test_find_frames_keeps_who_says_so(marked, expected):
    assert frames(marked) == expected
