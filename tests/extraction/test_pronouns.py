"""Pronouns that are safe to resolve, and those that are not."""

from __future__ import annotations

import pytest

from tests.extraction.marked import frames


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "<Ann Lee> arrived in [Rome] on {3 May}. She met <Tom Poe> on {5 May}.",
            [
                "arrive | subject <Ann Lee> | where in <Rome> | when on <3 May>",
                "meet | subject She <Ann Lee> | object <Tom Poe> | when on <5 May>",
            ],
            id="only-person-of-the-sentence-before",
        ),
        pytest.param(
            "<Ann Lee> met <Tom Poe> in [Rome]. He left on {5 May}.",
            [
                "meet | subject <Ann Lee> | object <Tom Poe> | where in <Rome>",
                "leave | subject He | when on <5 May>",
            ],
            id="two-people-before",
        ),
        pytest.param(
            "<Ann Lee> met the mayor in [Rome]. He left on {5 May}.",
            [
                "meet | subject <Ann Lee> | object the mayor | where in <Rome>",
                "leave | subject He | when on <5 May>",
            ],
            id="an-unnamed-person-before",
        ),
        pytest.param(
            "Queen <Ida> arrived in [Rome]. He left on {5 May}.",
            [
                "arrive | subject Queen <Ida> | where in <Rome>",
                "leave | subject He | when on <5 May>",
            ],
            id="a-title-tells-the-wrong-gender",
        ),
        pytest.param(
            "The crowd cheered <Ann Lee>. She left on {5 May}.",
            [
                "cheer | subject The crowd | object <Ann Lee>",
                "leave | subject She | when on <5 May>",
            ],
            id="person-is-no-subject",
        ),
        pytest.param(
            ("<Ann Lee> arrived in [Rome] on {3 May}. She was tired. She left on {5 May}."),
            [
                "arrive | subject <Ann Lee> | where in <Rome> | when on <3 May>",
                "leave | subject She <Ann Lee> | when on <5 May>",
            ],
            id="a-chain-of-pronouns",
        ),
        pytest.param(
            "<Ann Lee> arrived in [Rome]. They left on {5 May}.",
            [
                "arrive | subject <Ann Lee> | where in <Rome>",
                "leave | subject They | when on <5 May>",
            ],
            id="they-is-never-resolved",
        ),
        pytest.param(
            "[Kenya] said that it would close the border.",
            [
                "say | subject <Kenya> | content it would close the border",
                ("close (conditional, says Kenya, B) | subject it <Kenya> | object the border"),
            ],
            id="it-of-a-speaker",
        ),
        pytest.param(
            "[Kenya] told the bank that it would close.",
            [
                "tell | subject <Kenya> | object the bank | content it would close",
                "close (conditional, says Kenya, B) | subject it",
            ],
            id="it-of-somebody-else",
        ),
    ],
)
def test_find_frames_resolves_safe_pronouns_only(marked, expected):
    assert frames(marked) == expected
