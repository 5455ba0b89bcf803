"""Frames of relative clauses and participles."""

from __future__ import annotations

import pytest

from tests.extraction.marked import frames


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "<Karl Weiss>, who had studied in [Jena], returned to [Riga] in {1899}.",
            [
                "study (relative, pluperfect) | subject <Karl Weiss> | where in <Jena>",
                "return | subject <Karl Weiss> | where to <Riga> | when in <1899>",
            ],
            id="who-with-a-place",
        ),
        pytest.param(
            ("<Lena Ortiz>, who first visited [Peru], arrived in [Chile] on {18 December}."),
            [
                "visit (relative) | subject <Lena Ortiz> | object <Peru>",
                "arrive | subject <Lena Ortiz> | where in <Chile> | when on <18 December>",
            ],
            id="who-with-an-adverb",
        ),
        pytest.param(
            "The |Labour Party|, which was founded in {1900}, won the election.",
            [
                "found (relative, passive) | subject The <Labour Party> | when in <1900>",
                "win | subject The <Labour Party> | object the election",
            ],
            id="which-after-an-organisation",
        ),
        pytest.param(
            "The Treaty of Lund, which was signed on {6 May 1679} by <Karl Weiss>, ended the war.",
            [
                (
                    "sign (relative, passive) | subject The Treaty of Lund | when on <6 May 1679> "
                    "| agent by <Karl Weiss>"
                ),
                "end | subject The Treaty of Lund | object the war",
            ],
            id="which-after-a-treaty",
        ),
        pytest.param(
            "<Karl Weiss>, who left [Riga] in {1890} and settled in [Lima] in {1892}, was a clerk.",
            [
                "leave (relative) | subject <Karl Weiss> | object <Riga> | when in <1890>",
                ("settle (relative) | subject <Karl Weiss> | where in <Lima> | when in <1892>"),
                "be | subject <Karl Weiss> | attribute a clerk",
            ],
            id="who-did-two-things",
        ),
        pytest.param(
            "The gold had paid for the railway from [Lima], which was opened by <Karl Weiss>.",
            ["pay (pluperfect) | subject The gold | other for the railway | other from <Lima>"],
            id="which-after-one-of-two-things",
        ),
        pytest.param(
            "Trade grew in {1741}, when <Karl Weiss> led an expedition to [Riga].",
            [
                "grow | subject Trade | when in <1741>",
                (
                    "lead (relative) | when in <1741> | subject <Karl Weiss> "
                    "| object an expedition to Riga"
                ),
            ],
            id="when-behind-a-year",
        ),
        pytest.param(
            "Dutch officers, who visited [Turkey] on {31 December}, praised the plan.",
            [
                (
                    "visit (relative) | subject Dutch officers | object <Turkey> | when on "
                    "<31 December>"
                ),
                "praise | subject Dutch officers | object the plan",
            ],
            id="unnamed-plural-antecedent",
        ),
        pytest.param(
            "<Ann Lee> moved to [Rome], where <Ida Fox> had died in {1950}.",
            [
                "move | subject <Ann Lee> | where to <Rome>",
                (
                    "die (relative, pluperfect) | where in <Rome> | subject <Ida Fox> | when "
                    "in <1950>"
                ),
            ],
            id="where-after-a-place",
        ),
        pytest.param(
            "The medal went to <Ann Lee>, the mayor, who visited [Rome] and [Ostia].",
            [
                "go | subject The medal | other to <Ann Lee>",
                "visit (relative) | subject <Ann Lee> | object <Rome> and <Ostia>",
            ],
            id="past-an-apposition",
        ),
        pytest.param(
            "The man who visited [Rome] on {3 May} was tall.",
            [],
            id="restrictive-relative-makes-none",
        ),
        pytest.param(
            "The bank failed, which led to riots in [Rome].",
            ["fail | subject The bank"],
            id="which-about-a-whole-clause-makes-none",
        ),
        pytest.param(
            "<Ann Lee>, whom <Tom Poe> met in [Rome], died in {1950}.",
            ["die | subject <Ann Lee> | when in <1950>"],
            id="whom-makes-none",
        ),
        pytest.param(
            "<Zheng He>, whose fleet reached [Calicut] in {1406}, died in {1433}.",
            ["die | subject <Zheng He> | when in <1433>"],
            id="whose-makes-none",
        ),
        pytest.param(
            "<Ann Lee> and <Tom Poe>, who met in [Rome], died in {1433}.",
            ["die | subject <Ann Lee> and <Tom Poe> | when in <1433>"],
            id="who-after-two-names-makes-none",
        ),
        pytest.param(
            "The son of <Ann Lee>, who ruled [Rome] in {1433}, died.",
            ["die | subject The son of Ann Lee"],
            id="who-after-of",
        ),
        pytest.param(
            "[Thrace], which fell in {1361}, lay waste.",
            [
                "fall (relative) | subject <Thrace> | when in <1361>",
                "lie | subject <Thrace> | object waste",
            ],
            id="which-after-a-place",
        ),
        pytest.param(
            "The |Red Party|, which was founded by <Tom Poe> in {1978}, ruled alone.",
            [
                (
                    "found (relative, passive) | subject The <Red Party> | agent by <Tom "
                    "Poe> | when in <1978>"
                ),
                "rule | subject The <Red Party>",
            ],
            id="which-passive-with-agent",
        ),
        pytest.param(
            (
                "<Lenin>, who had returned from [Switzerland] in {April}, seized power "
                "in {November 1917}."
            ),
            [
                (
                    "return (relative, pluperfect) | subject <Lenin> | other from "
                    "<Switzerland> | when in <April>"
                ),
                "seize | subject <Lenin> | object power | when in <November 1917>",
            ],
            id="who-had-been",
        ),
        pytest.param(
            "The board chose <Ann Lee>, who had joined |Ford| in {1990}.",
            [
                "choose | subject The board | object <Ann Lee>",
                (
                    "join (relative, pluperfect) | subject <Ann Lee> | object <Ford> | when "
                    "in <1990>"
                ),
            ],
            id="who-inside-an-object",
        ),
        pytest.param(
            "It seems that <Ann Lee>, who visited [Rome] on {3 May}, was ill.",
            [],
            id="relative-in-an-opinion",
        ),
        pytest.param(
            "<Ann Lee> moved to [Rome], where she died in {1950}.",
            [
                "move | subject <Ann Lee> | where to <Rome>",
                ("die (relative) | where in <Rome> | subject she <Ann Lee> | when in <1950>"),
            ],
            id="where-with-a-pronoun",
        ),
    ],
)
def test_find_frames_reads_relative_clauses(marked, expected):
    assert frames(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "A small party in [Peru] founded by <Tom Poe> won the vote.",
            [
                (
                    "found (participle, passive) | subject A small party in Peru | agent by "
                    "<Tom Poe>"
                ),
                "win | subject A small party in Peru founded by Tom Poe | object the vote",
            ],
            id="organisation-in-a-place-founded-by",
        ),
        pytest.param(
            ("The wing and its units transferred to [England] in {June 1943} flew missions."),
            [
                (
                    "fly | subject The wing and its units transferred to England in June "
                    "1943 | object missions"
                )
            ],
            id="list-then-participle",
        ),
        pytest.param(
            "The statement signed on {10 November 1920} was printed.",
            [
                ("sign (participle, passive) | subject The statement | when on <10 November 1920>"),
                "print (passive) | subject The statement signed on 10 November 1920",
            ],
            id="signed-on",
        ),
        pytest.param(
            "The statement signed on {10 November} ended the war.",
            [
                ("sign (participle, passive) | subject The statement | when on <10 November>"),
                "end | subject The statement signed on 10 November | object the war",
            ],
            id="signed-on-before-an-active-verb",
        ),
        pytest.param(
            "Built in {1902}, the tower was sold to [Belgium] in {1911}.",
            [
                "build (participle, passive) | when in <1902> | subject the tower",
                "sell (passive) | subject the tower | other to <Belgium> | when in <1911>",
            ],
            id="built-in-first",
        ),
        pytest.param(
            "Born in [Ulm] in {1879}, <Albert Stern> grew up in [Munich].",
            [
                (
                    "bear (participle, passive) | where in <Ulm> | when in <1879> | subject "
                    "<Albert Stern>"
                ),
                "grow up | subject <Albert Stern> | where in <Munich>",
            ],
            id="born-in-first",
        ),
        pytest.param(
            "<Ann Lee>, born in [Ghent] in {1901}, became a painter.",
            [
                (
                    "bear (participle, passive) | subject <Ann Lee> | where in <Ghent> | "
                    "when in <1901>"
                ),
                "become | subject <Ann Lee> | attribute a painter",
            ],
            id="born-in-after-the-name",
        ),
        pytest.param(
            "<Ann Lee>, a lawyer born in [Ghent] in {1901}, became a painter.",
            [
                (
                    "bear (participle, passive) | subject <Ann Lee> | where in <Ghent> | "
                    "when in <1901>"
                ),
                "become | subject <Ann Lee> | attribute a painter",
            ],
            id="born-in-after-a-calling",
        ),
        pytest.param(
            "The bridge, built by <Ann Lee>, collapsed on {3 May}.",
            [
                "build (participle, passive) | subject The bridge | agent by <Ann Lee>",
                "collapse | subject The bridge | when on <3 May>",
            ],
            id="built-by",
        ),
        pytest.param(
            (
                "The |Red Museum| in [Lima], opened in {1920} by <Ann Lee>, burned down "
                "on {3 May 1950}."
            ),
            [
                (
                    "open (participle, passive) | subject The <Red Museum> in Lima | when in "
                    "<1920> | agent by <Ann Lee>"
                ),
                "burn down | subject The <Red Museum> in Lima | when on <3 May 1950>",
            ],
            id="opened-then-burned",
        ),
        pytest.param(
            "The company, based in [Detroit], sold 3,000 cars in {May}.",
            ["sell | subject The company | object 3,000 cars | when in <May>"],
            id="based-in-is-no-event",
        ),
        pytest.param(
            (
                "The Treaty of Waitangi, signed on {6 February 1840} by <Hobson> and "
                "forty chiefs, made peace."
            ),
            [
                (
                    "sign (participle, passive) | subject The Treaty of Waitangi | when on "
                    "<6 February 1840> | agent by Hobson and forty chiefs"
                ),
                "make | subject The Treaty of Waitangi | object peace",
            ],
            id="named-after-a-comma",
        ),
        pytest.param(
            "The college, founded in {1379} by <Tom Poe>, burned down.",
            [
                (
                    "found (participle, passive) | subject The college | when in <1379> | "
                    "agent by <Tom Poe>"
                ),
                "burn down | subject The college",
            ],
            id="founded-in",
        ),
        pytest.param(
            "They praised the statue made by <Ann Lee>.",
            [
                "praise | subject They | object the statue made by Ann Lee",
                "make (participle, passive) | subject the statue | agent by <Ann Lee>",
            ],
            id="object-participle-with-an-agent",
        ),
        pytest.param(
            "The feast, followed by a dance, began on {3 May}.",
            ["begin | subject The feast | when on <3 May>"],
            id="followed-by-is-no-event",
        ),
        pytest.param(
            "Captured at [Lund] in {1676}, <Tom Poe> wrote a book.",
            [
                (
                    "capture (participle, passive) | where at <Lund> | when in <1676> | "
                    "subject <Tom Poe>"
                ),
                "write | subject <Tom Poe> | object a book",
            ],
            id="captured-first",
        ),
    ],
)
def test_find_frames_reads_participles(marked, expected):
    assert frames(marked) == expected
