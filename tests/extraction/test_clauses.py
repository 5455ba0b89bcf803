"""Frames of clauses: verb, voice, tense and parts, and the clauses that make none."""

from __future__ import annotations

import pytest

from tests.extraction.marked import frames


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "<Lena Ortiz> opened the [Lisbon] summit on {3 July 1990}.",
            [("open | subject <Lena Ortiz> | object the Lisbon summit | when on <3 July 1990>")],
            id="active-with-a-day",
        ),
        pytest.param(
            "On {14 July 1789}, a crowd stormed the [Bastille].",
            ["storm | when on <14 July 1789> | subject a crowd | object the <Bastille>"],
            id="day-first",
        ),
        pytest.param(
            "On {3 May} <Ann Lee> and <Tom Poe> founded the |Red Guild| in [Ghent].",
            [
                (
                    "found | when on <3 May> | subject <Ann Lee> and <Tom Poe> | object the "
                    "<Red Guild> | where in <Ghent>"
                )
            ],
            id="day-before-a-name-without-a-comma",
        ),
        pytest.param(
            "In {1906} <Tom Poe> sailed to [Greenland].",
            ["sail | when in <1906> | subject <Tom Poe> | where to <Greenland>"],
            id="year-before-a-name",
        ),
        pytest.param(
            "The Treaty of Tartu was signed on {2 February 1920}.",
            ["sign (passive) | subject The Treaty of Tartu | when on <2 February 1920>"],
            id="passive",
        ),
        pytest.param(
            "Chancellor <Otto Brandt> was born in [Lübeck] in {1913}.",
            [
                (
                    "bear (passive) | subject Chancellor <Otto Brandt> | where in <Lübeck> | "
                    "when in <1913>"
                )
            ],
            id="born-in-place-and-year",
        ),
        pytest.param(
            "The observatory was designed by <Jurgen Haas> in {1902}.",
            [
                (
                    "design (passive) | subject The observatory | agent by <Jurgen Haas> | "
                    "when in <1902>"
                )
            ],
            id="passive-agent-is-no-place",
        ),
        pytest.param(
            "The conference took place in [Bandung] in {April 1955}.",
            [
                (
                    "take | subject The conference | object place | where in <Bandung> | "
                    "when in <April 1955>"
                )
            ],
            id="event-takes-place",
        ),
        pytest.param(
            "<Otto Brandt> travelled to [Warsaw] in {December 1970}.",
            [("travel | subject <Otto Brandt> | where to <Warsaw> | when in <December 1970>")],
            id="motion",
        ),
        pytest.param(
            "French troops landed at [Oran] on {8 November 1942}.",
            [("land | subject French troops | where at <Oran> | when on <8 November 1942>")],
            id="landing-at",
        ),
        pytest.param(
            "[Bolivia] lost its coast to [Chile] in {1884}.",
            [("lose | subject <Bolivia> | object its coast | other to <Chile> | when in <1884>")],
            id="giving-to-a-country-is-no-motion",
        ),
        pytest.param(
            "<Ann Lee> flew from [Rome] to [Paris] on {3 May}.",
            [("fly | subject <Ann Lee> | other from <Rome> | where to <Paris> | when on <3 May>")],
            id="from-and-to",
        ),
        pytest.param(
            "<Ann Lee> will open the bridge on {3 May}.",
            [("open (future, E) | subject <Ann Lee> | object the bridge | when on <3 May>")],
            id="future",
        ),
        pytest.param(
            "<Ann Lee> has left [Rome].",
            ["leave (perfect) | subject <Ann Lee> | object <Rome>"],
            id="perfect-has-no-date",
        ),
        pytest.param(
            "<Ann Lee> did visit [Rome] in {1950}.",
            ["visit | subject <Ann Lee> | object <Rome> | when in <1950>"],
            id="emphatic-did",
        ),
        pytest.param(
            "<Ann Lee> grew up in [Munich].",
            ["grow up | subject <Ann Lee> | where in <Munich>"],
            id="particle",
        ),
        pytest.param(
            "<Ann Lee> became mayor of [Porto] in {1961}.",
            ["become | subject <Ann Lee> | attribute mayor of Porto | when in <1961>"],
            id="become",
        ),
        pytest.param(
            "The council elected <Ann Lee> president on {3 May}.",
            [
                (
                    "elect | subject The council | object <Ann Lee> | attribute president | "
                    "when on <3 May>"
                )
            ],
            id="elect-with-office",
        ),
        pytest.param(
            "<Ann Lee> was appointed director of the |Red Museum| in {1998}.",
            [
                (
                    "appoint (passive) | subject <Ann Lee> | attribute director of the Red "
                    "Museum | when in <1998>"
                )
            ],
            id="appointed-with-office",
        ),
        pytest.param(
            "<Ann Lee> has lived in [Rome] since {1950}.",
            [("live (perfect) | subject <Ann Lee> | where in <Rome> | other since <1950>")],
            id="since-is-not-when",
        ),
        pytest.param(
            "<Ann Lee> has called for [Peru] to send more observers.",
            ["call (perfect) | subject <Ann Lee> | other for Peru to send more observers"],
            id="what-is-called-for-in-a-clause",
        ),
        pytest.param(
            "<Ann Lee> said that depends on the price of coal.",
            ["say | subject <Ann Lee> | content that depends on the price of coal"],
            id="a-that-which-depends",
        ),
        pytest.param(
            "[France] pledged to send more observers.",
            ["pledge | subject <France> | infinitive to send more observers"],
            id="commitment-is-not-the-deed",
        ),
        pytest.param(
            "[France] pledged to send more observers to guard the port, with [Chile] paying.",
            ["pledge | subject <France> | infinitive to send more observers to guard the port"],
            id="what-a-comma-sets-off-is-no-part-of-the-pledge",
        ),
        pytest.param(
            "The city council agreed to rebuild the library in {1951}.",
            [("agree | subject The city council | infinitive to rebuild the library in 1951")],
            id="date-after-an-infinitive-is-not-the-verb's",
        ),
        pytest.param(
            "The parliament in [Oslo] voted on {3 May} to ban the sale.",
            [
                (
                    "vote | subject The parliament in Oslo | when on <3 May> | infinitive to "
                    "ban the sale"
                )
            ],
            id="date-before-an-infinitive-is-the-verb's",
        ),
        pytest.param(
            "[Chile] and [Bolivia] signed a treaty in [Santiago] in {1904}.",
            [
                (
                    "sign | subject <Chile> and <Bolivia> | object a treaty | where in "
                    "<Santiago> | when in <1904>"
                )
            ],
            id="two-countries-as-subject",
        ),
        pytest.param(
            "The treaty was signed by [Chile] and [Bolivia] in [Santiago] in {1904}.",
            [
                (
                    "sign (passive) | subject The treaty | agent by <Chile> and <Bolivia> | "
                    "where in <Santiago> | when in <1904>"
                )
            ],
            id="two-countries-as-agent",
        ),
        pytest.param(
            "<Ann Lee>, <Tom Poe> and <Ida Fox> met in [Rome] on {3 May}.",
            [
                (
                    "meet | subject <Ann Lee>, <Tom Poe> and <Ida Fox> | where in <Rome> | "
                    "when on <3 May>"
                )
            ],
            id="three-people-as-subject",
        ),
        pytest.param(
            "<Ann Lee> and two ministers visited [Rome] on {3 May}.",
            [("visit | subject Ann Lee and two ministers | object <Rome> | when on <3 May>")],
            id="a-list-with-an-unnamed-member-has-no-entities",
        ),
        pytest.param(
            (
                "Prime Minister <Ana Costa> met with King <Willem> and Chancellor <Otto "
                "Brandt> in [Delft] on {9 May}."
            ),
            [
                (
                    "meet | subject Prime Minister <Ana Costa> | with with King Willem and "
                    "Chancellor Otto Brandt | where in <Delft> | when on <9 May>"
                )
            ],
            id="titles-belong-to-the-list",
        ),
        pytest.param(
            ("<Ann Lee> met with her ~Danish~ and ~Swedish~ counterparts in [Oslo] on {3 May}."),
            [
                (
                    "meet | subject <Ann Lee> | with with her Danish and Swedish "
                    "counterparts | where in <Oslo> | when on <3 May>"
                )
            ],
            id="place-after-counterparts",
        ),
        pytest.param(
            "The two delegations signed the ceasefire in [Kampala].",
            [("sign | subject The two delegations | object the ceasefire | where in <Kampala>")],
            id="place-of-a-signing",
        ),
        pytest.param(
            "The |Red Crescent| evacuated the hospital in [Aleppo].",
            ["evacuate | subject The <Red Crescent> | object the hospital in Aleppo"],
            id="place-of-an-object-stays-with-it",
        ),
        pytest.param(
            "<Ann Lee> held a meeting with <Tom Poe> in [Rome] on {3 May}.",
            [
                (
                    "hold | subject <Ann Lee> | object a meeting with Tom Poe | where in "
                    "<Rome> | when on <3 May>"
                )
            ],
            id="a-light-verb-takes-the-date",
        ),
        pytest.param(
            "<Ann Lee>, the mayor of [Porto], was arrested in [Lisbon] on {3 May}.",
            [("arrest (passive) | subject <Ann Lee> | where in <Lisbon> | when on <3 May>")],
            id="apposition-is-left-out",
        ),
        pytest.param(
            "<Ann Lee> resigned on {4 May 1990} and moved to [Paris].",
            [
                "resign | subject <Ann Lee> | when on <4 May 1990>",
                "move | subject <Ann Lee> | where to <Paris>",
            ],
            id="shared-subject",
        ),
        pytest.param(
            "<Ann Lee> was arrested in [Lisbon] on {3 May} and released on {5 May}.",
            [
                ("arrest (passive) | subject <Ann Lee> | where in <Lisbon> | when on <3 May>"),
                "release (passive) | subject <Ann Lee> | when on <5 May>",
            ],
            id="shared-passive",
        ),
        pytest.param(
            "The king was crowned in [Reims] on {17 July 1429} and died in {1461}.",
            [
                ("crown (passive) | subject The king | where in <Reims> | when on <17 July 1429>"),
                "die | subject The king | when in <1461>",
            ],
            id="active-after-a-passive",
        ),
        pytest.param(
            "The war began on {3 May 1809} and ended on {4 June 1810}.",
            [
                "begin | subject The war | when on <3 May 1809>",
                "end | subject The war | when on <4 June 1810>",
            ],
            id="two-dated-verbs",
        ),
        pytest.param(
            "[Rome] fell on {3 May}; <Ann Lee> fled.",
            ["fall | subject <Rome> | when on <3 May>", "flee | subject <Ann Lee>"],
            id="a-semicolon-parts-clauses",
        ),
        pytest.param(
            "After <Ann Lee> died on {3 May 1950}, the house was sold.",
            [
                "die | subject <Ann Lee> | when on <3 May 1950>",
                "sell (passive) | subject the house",
            ],
            id="after-clause-is-a-fact",
        ),
        pytest.param(
            "When <Ann Lee> arrived in [Rome] on {3 May}, <Tom Poe> had left.",
            [
                "arrive | subject <Ann Lee> | where in <Rome> | when on <3 May>",
                "leave (pluperfect) | subject <Tom Poe>",
            ],
            id="when-clause-is-a-fact",
        ),
        pytest.param(
            "[Oslo] hosted the talks on {3 May}.",
            ["host | subject <Oslo> | object the talks | when on <3 May>"],
            id="metonym-subject",
        ),
        pytest.param(
            "<Ann Lee> filled the barrel with sand in [Rome].",
            [("fill | subject <Ann Lee> | object the barrel | other with sand | where in <Rome>")],
            id="company-is-for-verbs-of-company",
        ),
    ],
)
def test_find_frames_reads_clauses(marked, expected):
    assert frames(marked) == expected
