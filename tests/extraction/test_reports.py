"""Frames under a source: who says it, and what nobody asserts."""

from __future__ import annotations

import pytest

from tests.extraction.marked import frames


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "Sales in [Kenya] fell in {May}, as |Ford| reported a loss.",
            ["fall | subject Sales in Kenya | when in <May>"],
            id="as-manufacturers-reported-is-no-source",
        ),
        pytest.param(
            "When the road is finished, <Ann Lee> will open it in {May}.",
            [
                "finish (passive, present, E) | subject the road",
                "open (future, E) | subject <Ann Lee> | object it | when in <May>",
            ],
            id="when-under-a-future",
        ),
        pytest.param(
            "<Ann Lee> will visit [Rome] on {3 May}.",
            ["visit (future, E) | subject <Ann Lee> | object <Rome> | when on <3 May>"],
            id="future-of-the-article",
        ),
        pytest.param(
            "<Tom Poe> was not a candidate and died near [Newark] in {1844}.",
            [
                "be (negated, E) | subject <Tom Poe> | attribute a candidate",
                "die | subject <Tom Poe> | where near <Newark> | when in <1844>",
            ],
            id="negated-then-told",
        ),
        pytest.param(
            "The fever has killed 40 people in [Kenya], the <Red Cross> says, closing all roads.",
            ["kill (perfect, says Red Cross, B) | subject The fever | object 40 people in Kenya"],
            id="says-set-in-with-commas",
        ),
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
            [("discuss (says local media, C) | subject the sides | object a ceasefire in Kidal")],
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
        pytest.param(
            "|Reuters| said <Ann Lee> had told police that <Tom Poe> left [Rome].",
            [
                (
                    "say | subject <Reuters> | content Ann Lee had told police that Tom Poe "
                    "left Rome"
                ),
                (
                    "tell (pluperfect, says Reuters, B) | subject <Ann Lee> | object police "
                    "| content Tom Poe left Rome"
                ),
                "leave (says Ann Lee, B) | subject <Tom Poe> | object <Rome>",
            ],
            id="nested-source",
        ),
        pytest.param(
            "<Ann Lee> added that the road would open in {May}.",
            [
                "add | subject <Ann Lee> | content the road would open in May",
                "open (conditional, says Ann Lee, B) | subject the road | when in <May>",
            ],
            id="added",
        ),
        pytest.param(
            "The road opened on {3 May}, according to |Reuters|.",
            ["open (says Reuters, B) | subject The road | when on <3 May>"],
            id="according-to-at-the-end",
        ),
        pytest.param(
            "As |Reuters| reported, <Ann Lee> left [Rome] on {3 May}.",
            [("leave (says Reuters, B) | subject <Ann Lee> | object <Rome> | when on <3 May>")],
            id="as-reported",
        ),
        pytest.param(
            "It was reported that <Ann Lee> left [Rome] on {3 May}.",
            [
                "report (passive) | subject It | content Ann Lee left Rome on 3 May",
                ("leave (says somebody, C) | subject <Ann Lee> | object <Rome> | when on <3 May>"),
            ],
            id="it-was-reported",
        ),
        pytest.param(
            "<Ann Lee> allegedly sold the painting in {May}.",
            ["sell (C) | subject <Ann Lee> | object the painting | when in <May>"],
            id="allegedly",
        ),
        pytest.param(
            "<Ann Lee> is said to have left [Rome].",
            [("say (passive, present, C) | subject <Ann Lee> | infinitive to have left Rome")],
            id="said-to-have-makes-no-deed",
        ),
        pytest.param(
            "Police accused <Ann Lee> of leaving [Rome] on {3 May}.",
            [("accuse | subject Police | object <Ann Lee> | other of leaving Rome on 3 May")],
            id="accused-of",
        ),
        pytest.param(
            "The police said that <Ann Lee> fled, and <Tom Poe> was held in [Rome].",
            [
                ("say | subject The police | content Ann Lee fled, and Tom Poe was held in Rome"),
                "flee (says police, B) | subject <Ann Lee>",
                "hold (passive, says police, B) | subject <Tom Poe> | where in <Rome>",
            ],
            id="conjunct-after-a-report",
        ),
        pytest.param(
            "<Ann Lee> visited [Rome] on {3 May} and said that all was well.",
            [
                "visit | subject <Ann Lee> | object <Rome> | when on <3 May>",
                "say | subject <Ann Lee> | content all was well",
            ],
            id="visited-and-said",
        ),
        pytest.param(
            '"I left on {3 May}. I came to [Rome]," said <Ann Lee>.',
            ["say | content I came to Rome | subject <Ann Lee>"],
            id="quoted-second-sentence",
        ),
        pytest.param(
            "Officials fear that <Ann Lee> left [Rome] on {3 May}.",
            ["fear (present) | subject Officials | content Ann Lee left Rome on 3 May"],
            id="feared",
        ),
        pytest.param(
            "<Ann Lee> hopes to visit [Rome] on {3 May}.",
            ["hope (present) | subject <Ann Lee> | infinitive to visit Rome on 3 May"],
            id="hoped",
        ),
        pytest.param(
            "<Ann Lee> denied visiting [Rome] on {3 May}.",
            ["deny | subject <Ann Lee> | other visiting Rome on 3 May"],
            id="denial-of-a-visit",
        ),
        pytest.param(
            "We say that <Ann Lee> left [Rome] on {3 May}.",
            ["say (present) | subject We | content Ann Lee left Rome on 3 May"],
            id="source-is-we",
        ),
    ],
)
def test_find_frames_keeps_who_says_so(marked, expected):
    assert frames(marked) == expected
