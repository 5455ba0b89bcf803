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
    ],
)
def test_find_frames_reads_event_nouns(marked, expected):
    assert frames(marked) == expected
