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
        pytest.param(
            "After <Ann Lee> won, she moved to [Rome] in {1950}.",
            [
                "win | subject <Ann Lee>",
                "move | subject she <Ann Lee> | where to <Rome> | when in <1950>",
            ],
            id="same-sentence",
        ),
        pytest.param(
            "When he arrived in [Rome], <Tom Poe> was ill.",
            ["arrive | subject he | where in <Rome>"],
            id="before-its-name",
        ),
        pytest.param(
            "<Ann Lee> was king. <Tom Poe> was poor. He died in {1950}.",
            [
                "be | subject <Ann Lee> | attribute king",
                "die | subject He <Tom Poe> | when in <1950>",
            ],
            id="somebody-of-the-same-name-group",
        ),
        pytest.param(
            '<Ann Lee> arrived. "<Tom Poe> is here." She left on {5 May}.',
            ["arrive | subject <Ann Lee>", "leave | subject She | when on <5 May>"],
            id="a-quotation-between",
        ),
        pytest.param(
            "<Ann Lee> arrived in [Rome] on {3 May}.\n\nShe left on {5 May}.",
            [
                "arrive | subject <Ann Lee> | where in <Rome> | when on <3 May>",
                "leave | subject She <Ann Lee> | when on <5 May>",
            ],
            id="over-a-paragraph",
        ),
        pytest.param(
            "This man is a thief. <Ann Lee> said she would leave [Rome].",
            [
                "be (present) | subject This man | attribute a thief",
                "say | subject <Ann Lee> | content she would leave Rome",
                ("leave (conditional, says Ann Lee, B) | subject she <Ann Lee> | object <Rome>"),
            ],
            id="speaker-after-a-mere-description",
        ),
        pytest.param(
            "<Tom Poe> resigned. <Ann Lee> said she was tired of [Rome].",
            [
                "resign | subject <Tom Poe>",
                "say | subject <Ann Lee> | content she was tired of Rome",
            ],
            id="speaker-after-another-person",
        ),
        pytest.param(
            "<Ann Lee> came. She sang. He left [Rome] on {5 May}.",
            [
                "come | subject <Ann Lee>",
                "sing | subject She",
                "leave | subject He | object <Rome> | when on <5 May>",
            ],
            id="he-and-she-for-one-person",
        ),
    ],
)
def test_find_frames_resolves_safe_pronouns_only(marked, expected):
    assert frames(marked) == expected
