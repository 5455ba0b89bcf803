"""Parts of clauses: dates, places and objects on the verb that they belong to."""

from __future__ import annotations

import pytest

from tests.extraction.marked import frames


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "<Tom Poe> left [Rome] {five days later}.",
            ["leave | subject <Tom Poe> | object <Rome> | when <five days later>"],
            id="five-days-later-is-a-date",
        ),
        pytest.param(
            "At around 9:40 on the morning of {1 November 1755}, an earthquake struck [Lisbon].",
            ["strike | when on <1 November 1755> | subject an earthquake | object <Lisbon>"],
            id="a-day-with-its-hour",
        ),
        pytest.param(
            "On {9 May 2006} [Kenya] was elected to the council by the |Coffee Board|.",
            [
                "elect (passive) | when on <9 May 2006> | subject <Kenya> | other to the council "
                "| agent by the <Coffee Board>"
            ],
            id="a-date-swallowed-by-the-subject",
        ),
        pytest.param(
            "On the night of {9 November 1989}, <Tom Poe> left [Rome].",
            ["leave | when on <9 November 1989> | subject <Tom Poe> | object <Rome>"],
            id="the-night-of-a-day",
        ),
        pytest.param(
            "On the morning of the fire in {1989}, <Tom Poe> left [Rome].",
            [
                "leave | other on the morning of the fire | when in <1989> | subject <Tom Poe> "
                "| object <Rome>"
            ],
            id="the-morning-of-an-event",
        ),
        pytest.param(
            "Plague broke out in [Rome] and <Tom Poe> left the city.",
            [],
            id="a-town-and-whoever-leaves-it",
        ),
        pytest.param(
            "Sales in [Kenya] rose 43 percent in {May}.",
            ["rise | subject Sales in Kenya | other 43 percent | when in <May>"],
            id="a-measure-is-kept",
        ),
        pytest.param(
            "The meeting came just days after <Tom Poe> left [Rome].",
            ["come | subject The meeting", "leave | subject <Tom Poe> | object <Rome>"],
            id="a-measure-of-a-clause-goes-with-it",
        ),
        pytest.param(
            "<Tom Poe> took six months off in {1909}.",
            ["take | subject <Tom Poe> | other six months off | when in <1909>"],
            id="months-off",
        ),
        pytest.param(
            ("The flight will take off from [Singapore] and land in [Sydney] on {25 October}."),
            [],
            id="verb-taken-for-a-noun",
        ),
        pytest.param(
            ("The school was renamed |Fair School| in {1931} and |Fair College| in {1943}."),
            [],
            id="renamed-twice",
        ),
        pytest.param(
            "<Tom Poe> bought a guitar (an old one) in {1981}.",
            ["buy | subject <Tom Poe> | object a guitar | when in <1981>"],
            id="an-aside-in-brackets-is-no-object",
        ),
        pytest.param(
            "<Tom Poe> was elected as an anti-war candidate in {1830}.",
            [
                (
                    "elect (passive) | subject <Tom Poe> | other as an anti-war candidate | "
                    "when in <1830>"
                )
            ],
            id="half-a-hyphenated-word",
        ),
        pytest.param(
            "<Tom Poe> played for |The Blues| in {1933}-34.",
            [],
            id="half-a-range-of-years",
        ),
        pytest.param(
            "<Tom Poe> studied at |Hill School| in [Metairie].",
            ["study | subject <Tom Poe> | other at <Hill School> in Metairie"],
            id="at-a-named-school-in-a-city",
        ),
        pytest.param(
            "<Ann Lee> left on {3 May}; <Tom Poe> stayed in [Rome].",
            [
                "leave | subject <Ann Lee> | when on <3 May>",
                "stay | subject <Tom Poe> | where in <Rome>",
            ],
            id="semicolon-then-dated",
        ),
        pytest.param(
            "The chairman <Tom Poe> stepped down on {14 April}.",
            ["step down | subject The chairman <Tom Poe> | when on <14 April>"],
            id="particle-taken-for-an-adverb",
        ),
        pytest.param(
            "On {28 July 1914} [Austria] declared war on [Serbia].",
            [
                (
                    "declare | when on <28 July 1914> | subject <Austria> | object war | "
                    "other on <Serbia>"
                )
            ],
            id="declared-war-on-is-no-place",
        ),
        pytest.param(
            (
                "[Germany] invaded [Belgium] on {4 August} and [Britain] joined the war "
                "{the same day}."
            ),
            [
                "invade | subject <Germany> | object <Belgium> | when on <4 August>",
                "join | subject <Britain> | object the war | when <the same day>",
            ],
            id="the-same-day-without-a-preposition",
        ),
        pytest.param(
            ("<Tom Poe> reached the coast on {14 December 1911}, five weeks before <Ida Fox>."),
            [
                (
                    "reach | subject <Tom Poe> | object the coast | when on <14 December "
                    "1911> | other five weeks before <Ida Fox>"
                )
            ],
            id="five-weeks-before",
        ),
        pytest.param(
            "The bank closed in {1931} because of the crash.",
            ["close | subject The bank | when in <1931> | other because of the crash"],
            id="because-of",
        ),
        pytest.param(
            "Troops landed on [Rhodes Island] in {1522}.",
            ["land | subject Troops | where on <Rhodes Island> | when in <1522>"],
            id="on-an-island",
        ),
        pytest.param(
            "The company was founded by <Tom Poe> in [Paris] in {1858}.",
            [
                (
                    "found (passive) | subject The company | agent by <Tom Poe> | where in "
                    "<Paris> | when in <1858>"
                )
            ],
            id="date-after-a-place-after-an-agent",
        ),
        pytest.param(
            "Her great-grandson, <Suleiman>, captured [Belgrade] in {1521}.",
            ["capture | subject <Suleiman> | object <Belgrade> | when in <1521>"],
            id="description-then-name",
        ),
        pytest.param(
            "<Ann Lee> met her Danish counterpart, <Tom Poe>, in [Oslo] on {3 May}.",
            [("meet | subject <Ann Lee> | object <Tom Poe> | where in <Oslo> | when on <3 May>")],
            id="named-counterpart",
        ),
        pytest.param(
            "The |Boeing| 737-500 crashed on {9 January}.",
            ["crash | subject The Boeing 737-500 | when on <9 January>"],
            id="hyphenated-model-is-not-its-maker",
        ),
        pytest.param(
            "Shares of carmaker |Ford| fell on {9 January}.",
            ["fall | subject Shares of carmaker Ford | when on <9 January>"],
            id="shares-of-are-not-the-company",
        ),
        pytest.param(
            "<Tom Poe> had <Ida Fox> arrested in [Rome].",
            [],
            id="causative-have-makes-none",
        ),
        pytest.param(
            "The king gave <Ann Lee> a ring in {1522}.",
            [("give | subject The king | other <Ann Lee> | object a ring | when in <1522>")],
            id="give-has-two-objects",
        ),
        pytest.param(
            "|Apple| unveiled its new line, the nano, on {7 September}.",
            ["unveil | subject <Apple> | object its new line | when on <7 September>"],
            id="apposition-is-no-second-object",
        ),
        pytest.param(
            "Danish, Swedish and Finnish ships attacked [Riga] in {1656}.",
            [
                (
                    "attack | subject Danish, Swedish and Finnish ships | object <Riga> | "
                    "when in <1656>"
                )
            ],
            id="unknown-nationality-is-kept",
        ),
        pytest.param(
            "The cases were priced at [US] $29 before the show.",
            [],
            id="money-is-no-place",
        ),
        pytest.param(
            "Pre-orders of the phone began on {3 May}.",
            [],
            id="pre-orders-are-not-pre",
        ),
        pytest.param(
            "The assembly will be dissolved on {3 May}.",
            ["dissolve (passive, future, E) | subject The assembly | when on <3 May>"],
            id="will-be-elected",
        ),
        pytest.param(
            ("<Ann Lee> sold the firm to a group led by <Tom Poe> for a dollar in {2018}."),
            [
                (
                    "sell | subject <Ann Lee> | object the firm | other to a group led by "
                    "Tom Poe for a dollar in 2018"
                ),
                "lead (participle, passive) | subject a group | agent by <Tom Poe>",
            ],
            id="participle-object-date-is-unclear",
        ),
        pytest.param(
            "Police arrested two men over the shooting of a guard in {March}.",
            [
                (
                    "arrest | subject Police | object two men | other over the shooting of a "
                    "guard | other in <March>"
                )
            ],
            id="ambiguous-date-in-a-nested-event",
        ),
        pytest.param(
            "<Tom Poe> proclaimed himself emperor in {1804}.",
            ["proclaim | subject <Tom Poe> | other himself emperor | when in <1804>"],
            id="reflexive-stays-out",
        ),
        pytest.param(
            "In {1975} voters in [Norway] rejected the treaty.",
            ["reject | when in <1975> | subject voters in Norway | object the treaty"],
            id="in-a-referendum",
        ),
        pytest.param(
            "The train left at noon on {3 May}.",
            ["leave | subject The train | other at noon | when on <3 May>"],
            id="time-of-day-and-day",
        ),
        pytest.param(
            "<Ann Lee> ruled from {1450} to {1470}.",
            ["rule | subject <Ann Lee> | other from <1450> to <1470>"],
            id="between-dates-is-no-when",
        ),
        pytest.param(
            "The siege lasted until {3 May}.",
            ["last | subject The siege | other until <3 May>"],
            id="until-is-no-when",
        ),
        pytest.param(
            "By {1450} the empire had lost [Thrace].",
            [("lose (pluperfect) | other by <1450> | subject the empire | object <Thrace>")],
            id="by-year-is-no-when",
        ),
        pytest.param(
            "<Tom Poe> died in the Battle of [Lund] in {1676}.",
            ["die | subject <Tom Poe> | other in the Battle of Lund | when in <1676>"],
            id="died-in-the-battle-of",
        ),
        pytest.param(
            '"The road is closed," said <Ann Lee> on {3 May}.',
            ["say | content The road is closed | subject <Ann Lee> | when on <3 May>"],
            id="inverted-report",
        ),
        pytest.param(
            "There was a riot in [Rome] on {3 May}.",
            [],
            id="there-was",
        ),
        pytest.param(
            "It was <Ann Lee> who founded the school in {1901}.",
            [],
            id="it-was-who",
        ),
        pytest.param(
            "<Ann Lee> was taken from [Rome] to [Ostia] on {3 May}.",
            [
                (
                    "take (passive) | subject <Ann Lee> | other from <Rome> | where to "
                    "<Ostia> | when on <3 May>"
                )
            ],
            id="passive-with-two-places",
        ),
        pytest.param(
            "<Ann Lee> moved from [Rome] to [Ostia] in {1951}.",
            ["move | subject <Ann Lee> | other from <Rome> | where to <Ostia> | when in <1951>"],
            id="from-one-town-to-another",
        ),
        pytest.param(
            "Nobody left [Rome] on {3 May}.",
            ["leave (negated, E) | subject Nobody | object <Rome> | when on <3 May>"],
            id="nobody",
        ),
        pytest.param(
            "No ship left [Ostia] on {3 May}.",
            ["leave (negated, E) | subject No ship | object <Ostia> | when on <3 May>"],
            id="no-noun",
        ),
        pytest.param(
            "<Ann Lee> never visited [Rome].",
            ["visit (negated, E) | subject <Ann Lee> | object <Rome>"],
            id="never",
        ),
        pytest.param(
            "<Ann Lee> was to visit [Rome] on {3 May}.",
            ["be (E) | subject <Ann Lee> | infinitive to visit Rome on 3 May"],
            id="had-been-to-be",
        ),
        pytest.param(
            "<Ann Lee> wanted to visit [Rome] in {May}.",
            ["want | subject <Ann Lee> | infinitive to visit Rome in May"],
            id="wanted-to",
        ),
        pytest.param(
            "<Ann Lee> failed to reach [Rome] by {May}.",
            ["fail | subject <Ann Lee> | infinitive to reach Rome by May"],
            id="failed-to",
        ),
    ],
)
def test_find_frames_hangs_each_part_where_it_belongs(marked, expected):
    assert frames(marked) == expected
