"""Frames of event nouns."""

from __future__ import annotations

import pytest

from tests.extraction.marked import frames


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "The visit of <Otto Brandt> to [Warsaw] on {7 December 1970} was brief.",
            [
                (
                    "visit (nominal) | subject <Otto Brandt> | object <Warsaw> | when on <7 "
                    "December 1970>"
                )
            ],
            id="visit-of-to-on",
        ),
        pytest.param(
            (
                "A week after the visit of the |SSS| chief <Ann Lee> to [Lyon] and "
                "[Vienne] on {9 December}, nothing changed."
            ),
            [
                (
                    "visit (nominal) | subject the SSS chief <Ann Lee> | object <Lyon> and "
                    "<Vienne> | when on <9 December>"
                ),
                (
                    "change (negated, E) | other after the visit of the SSS chief Ann Lee to "
                    "Lyon and Vienne on 9 December | subject nothing"
                ),
            ],
            id="visit-of-a-titled-person-to-two-places",
        ),
        pytest.param(
            (
                "The visit of <Ann Lee>, the director of the |Red Museum|, to [Peru] was "
                "no accident."
            ),
            [
                "visit (nominal) | subject <Ann Lee> | object <Peru>",
                "be (negated, E) | subject The visit of Ann Lee | attribute no accident",
            ],
            id="visit-with-an-apposition-inside",
        ),
        pytest.param(
            ("The visit of Chief of the |General Staff| of [Kenya] <Ann Lee> to [Oslo] was brief."),
            [
                (
                    "visit (nominal) | subject Chief of the General Staff of Kenya <Ann Lee> "
                    "| object <Oslo>"
                )
            ],
            id="visit-of-a-stacked-title",
        ),
        pytest.param(
            (
                "The meeting Kenyan police chief <Amos Rono> had with his Ugandan "
                "counterpart in [Kampala] on {4 May} was long."
            ),
            [
                (
                    "meet (nominal) | subject Kenyan police chief <Amos Rono> | with with "
                    "his Ugandan counterpart | where in <Kampala> | when on <4 May>"
                )
            ],
            id="meeting-x-had-with-y",
        ),
        pytest.param(
            (
                "The meeting which <Ada Holm> held with <Piet Smit> in [Ghent] on {4 May "
                "1931} was long."
            ),
            [
                (
                    "meet (nominal) | subject <Ada Holm> | with with <Piet Smit> | where in "
                    "<Ghent> | when on <4 May 1931>"
                )
            ],
            id="meeting-which-x-held",
        ),
        pytest.param(
            ("There was a meeting between <Ann Lee> and <Tom Poe> in [Rome] on {3 May}."),
            [
                (
                    "meet (nominal) | subject <Ann Lee> and <Tom Poe> | where in <Rome> | "
                    "when on <3 May>"
                )
            ],
            id="meeting-between",
        ),
        pytest.param(
            "Talks between [France] and [Spain] in [Bayonne] on {3 May} were brief.",
            [
                (
                    "meet (nominal) | subject <France> and <Spain> | where in <Bayonne> | "
                    "when on <3 May>"
                )
            ],
            id="talks-between",
        ),
        pytest.param(
            "The arrival of <Ann Lee> in [Rome] on {3 May} was late.",
            ["arrive (nominal) | subject <Ann Lee> | where in <Rome> | when on <3 May>"],
            id="arrival-in",
        ),
        pytest.param(
            "The death of <Ann Lee> on {3 May 1960} was sudden.",
            ["die (nominal) | subject <Ann Lee> | when on <3 May 1960>"],
            id="death-on",
        ),
        pytest.param(
            "<Weiss>'s appointment as ambassador on {3 July} was no surprise.",
            [
                (
                    "appoint (nominal, passive) | subject <Weiss> | other as ambassador | "
                    "when on <3 July>"
                ),
                (
                    "be (negated, E) | subject Weiss's appointment as ambassador on 3 July | "
                    "attribute no surprise"
                ),
            ],
            id="owner-of-an-appointment",
        ),
        pytest.param(
            "[Germany]'s invasion of [Poland] on {1 September 1939} was swift.",
            [
                (
                    "invade (nominal, passive) | agent by <Germany> | subject <Poland> | "
                    "when on <1 September 1939>"
                )
            ],
            id="owner-of-an-invasion-does-it",
        ),
        pytest.param(
            "The siege of [Vienna] by the ~Ottomans~ in {1529} was brief.",
            [
                (
                    "besiege (nominal, passive) | subject <Vienna> | agent by the <Ottomans> "
                    "| when in <1529>"
                )
            ],
            id="siege-by",
        ),
        pytest.param(
            "The attack on [Pearl Harbor] on {7 December 1941} was brief.",
            [("attack (nominal, passive) | subject <Pearl Harbor> | when on <7 December 1941>")],
            id="attack-on",
        ),
        pytest.param(
            (
                "The rebels' attacks on [Agda] village of [Kov], especially on {27 "
                "December}, were fierce."
            ),
            [("attack (nominal, passive) | subject <Agda> village of Kov | when on <27 December>")],
            id="attacks-especially-on",
        ),
        pytest.param(
            ("The founding of |Red Guild| by <Ann Lee> in [Ghent] in {1901} is well known."),
            [
                (
                    "found (nominal, passive) | subject <Red Guild> | agent by <Ann Lee> | "
                    "where in <Ghent> | when in <1901>"
                )
            ],
            id="founding-by",
        ),
        pytest.param(
            (
                "The assassination of Archduke <Franz Ferdinand> in [Sarajevo] on {28 "
                "June 1914} was a shock."
            ),
            [
                (
                    "assassinate (nominal, passive) | subject Archduke <Franz Ferdinand> | "
                    "where in <Sarajevo> | when on <28 June 1914>"
                ),
                (
                    "be | subject The assassination of Archduke Franz Ferdinand in Sarajevo "
                    "on 28 June 1914 | attribute a shock"
                ),
            ],
            id="assassination-of",
        ),
        pytest.param(
            "The planned visit of <Ann Lee> to [Rome] on {3 May} was brief.",
            [],
            id="a-planned-visit-makes-none",
        ),
        pytest.param(
            "He cancelled the visit of <Ann Lee> to [Rome] on {3 May}.",
            [
                (
                    "cancel | subject He | object the visit of Ann Lee | other to <Rome> | "
                    "other on <3 May>"
                )
            ],
            id="a-cancelled-visit-makes-none",
        ),
        pytest.param(
            "She called for a meeting with <Ann Lee> in [Rome] on {3 May}.",
            [("call | subject She | other for a meeting with Ann Lee in Rome | when on <3 May>")],
            id="a-meeting-called-for-makes-none",
        ),
        pytest.param(
            "The visit by <Ann Lee> to [Rome] on {3 May} was brief.",
            ["visit (nominal) | subject <Ann Lee> | object <Rome> | when on <3 May>"],
            id="visit-by-to",
        ),
        pytest.param(
            "<Ann Lee>'s visit to [Rome] on {3 May} was brief.",
            ["visit (nominal) | subject <Ann Lee> | object <Rome> | when on <3 May>"],
            id="owner-of-a-visit",
        ),
        pytest.param(
            "The return of <Ann Lee> to [Rome] in {1815} surprised all.",
            [
                "return (nominal) | subject <Ann Lee> | where to <Rome> | when in <1815>",
                "surprise | subject The return of Ann Lee to Rome in 1815 | other all",
            ],
            id="return-to",
        ),
        pytest.param(
            "The departure of <Ann Lee> from [Rome] on {3 May} was late.",
            [("depart (nominal) | subject <Ann Lee> | other from <Rome> | when on <3 May>")],
            id="departure-from",
        ),
        pytest.param(
            "The birth of <Ann Lee> in [Ghent] in {1901} went unnoticed.",
            [
                ("bear (nominal, passive) | subject <Ann Lee> | where in <Ghent> | when in <1901>"),
                "go | subject The birth of Ann Lee in Ghent in 1901 | attribute unnoticed",
            ],
            id="birth-in",
        ),
        pytest.param(
            "The election of <Ann Lee> as mayor on {3 May} was close.",
            [("elect (nominal, passive) | subject <Ann Lee> | other as mayor | when on <3 May>")],
            id="election-as",
        ),
        pytest.param(
            "The election of {3 May} was close.",
            [],
            id="election-of-no-person",
        ),
        pytest.param(
            "<Ann Lee>'s meeting with <Tom Poe> in [Rome] on {3 May} was brief.",
            [
                (
                    "meet (nominal) | subject <Ann Lee> | with with <Tom Poe> | where in "
                    "<Rome> | when on <3 May>"
                )
            ],
            id="meeting-with",
        ),
        pytest.param(
            "The meeting of <Ann Lee> and <Tom Poe> in [Rome] on {3 May} was brief.",
            [
                (
                    "meet (nominal) | subject <Ann Lee> and <Tom Poe> | where in <Rome> | "
                    "when on <3 May>"
                )
            ],
            id="meeting-in-a-city-with-two-people",
        ),
        pytest.param(
            "The signing of the treaty in [Rome] on {3 May} ended the war.",
            [
                (
                    "sign (nominal, passive) | subject the treaty | where in <Rome> | when "
                    "on <3 May>"
                ),
                ("end | subject The signing of the treaty in Rome on 3 May | object the war"),
            ],
            id="signing-of",
        ),
        pytest.param(
            "The invasion of [Kuwait] by [Iraq] in {August 1990} was swift.",
            [
                (
                    "invade (nominal, passive) | subject <Kuwait> | agent by <Iraq> | when "
                    "in <August 1990>"
                )
            ],
            id="invasion-by",
        ),
        pytest.param(
            "The capture of [Acre] in {1291} ended the realm.",
            [
                "capture (nominal, passive) | subject <Acre> | when in <1291>",
                "end | subject The capture of Acre in 1291 | object the realm",
            ],
            id="capture-of",
        ),
        pytest.param(
            "The fall of [Acre] in {1291} ended the realm.",
            ["end | subject The fall of Acre in 1291 | object the realm"],
            id="fall-is-no-event-noun",
        ),
        pytest.param(
            "The coronation of <Charles> in [Reims] on {17 July 1429} was hasty.",
            [
                (
                    "crown (nominal, passive) | subject <Charles> | where in <Reims> | when "
                    "on <17 July 1429>"
                )
            ],
            id="coronation-of",
        ),
        pytest.param(
            ("After the execution of <Charles> on {30 January 1649} the realm had no king."),
            [
                ("execute (nominal, passive) | subject <Charles> | when on <30 January 1649>"),
                (
                    "have (negated, E) | other after the execution of Charles on 30 January "
                    "1649 | subject the realm | object no king"
                ),
            ],
            id="execution-of",
        ),
        pytest.param(
            "The launch of the ship in {1911} drew a crowd.",
            [
                "launch (nominal, passive) | subject the ship | when in <1911>",
                "draw | subject The launch of the ship in 1911 | object a crowd",
            ],
            id="launch-of",
        ),
        pytest.param(
            "The visit of <Ann Lee>, who was born on {3 May}, to [Rome] was brief.",
            [
                "visit (nominal) | subject <Ann Lee> | object <Rome>",
                "bear (relative, passive) | subject <Ann Lee> | when on <3 May>",
            ],
            id="a-date-too-far-away",
        ),
        pytest.param(
            "The visit of <Ann Lee> to [Rome] on {3 May} or {4 May} was brief.",
            [],
            id="two-dates-on-a-visit",
        ),
        pytest.param(
            "A possible visit of <Ann Lee> to [Rome] on {3 May} was discussed.",
            ["discuss (passive) | subject A possible visit of Ann Lee to Rome on 3 May"],
            id="possible-visit",
        ),
        pytest.param(
            "No visit of <Ann Lee> to [Rome] took place.",
            ["take (negated, E) | subject No visit of Ann Lee to Rome | object place"],
            id="no-visit",
        ),
        pytest.param(
            "The plan would lead to a meeting of <Ann Lee> and <Tom Poe> in [Rome].",
            [
                (
                    "lead (conditional, E) | subject The plan | other to a meeting of Ann "
                    "Lee and Tom Poe in Rome"
                )
            ],
            id="would-lead-to-a-meeting",
        ),
        pytest.param(
            ("Pundits believe that the visit of <Ann Lee> to [Rome] on {3 May} was useful."),
            [
                (
                    "believe (present) | subject Pundits | content the visit of Ann Lee to "
                    "Rome on 3 May was useful"
                ),
                "visit (nominal, D) | subject <Ann Lee> | object <Rome> | when on <3 May>",
            ],
            id="believed-visit",
        ),
        pytest.param(
            "|Reuters| said the visit of <Ann Lee> to [Rome] on {3 May} was useful.",
            [
                (
                    "say | subject <Reuters> | content the visit of Ann Lee to Rome on 3 May "
                    "was useful"
                ),
                (
                    "visit (nominal, says Reuters, B) | subject <Ann Lee> | object <Rome> | "
                    "when on <3 May>"
                ),
            ],
            id="reported-visit",
        ),
    ],
)
def test_find_frames_reads_event_nouns(marked, expected):
    assert frames(marked) == expected
