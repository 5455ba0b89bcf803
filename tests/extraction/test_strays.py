"""Clauses whose subject, apposition or report the parser hangs on the wrong verb."""

from __future__ import annotations

import pytest

from tests.extraction.marked import frames


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "<Ida Fox> was born in [Ghent] on {7 May 1867}, the last child of <Jan Fox>, a sailor.",
            "bear (passive) | subject <Ida Fox> | where in <Ghent> | when on <7 May 1867>",
            id="an-apposition-behind-the-verb",
        ),
        pytest.param(
            "<Ann Lee> led a revolt in {1825} and was exiled to [Peru], where she fell ill.",
            "exile (passive) | subject <Ann Lee> | where to <Peru>",
            id="a-participle-read-as-an-adjective",
        ),
        pytest.param(
            "The clerk <Otto Holm>, who was born in [Riga] in {1850}, settled in [Lima] in {1880}.",
            "settle | subject The clerk <Otto Holm> | where in <Lima> | when in <1880>",
            id="a-main-verb-behind-a-who",
        ),
        pytest.param(
            "Apollo 8, the second human spaceflight mission in the Apollo space program, was "
            "launched on {21 December 1968}.",
            "launch (passive) | subject Apollo 8 | when on <21 December 1968>",
            id="a-name-before-its-apposition",
        ),
        pytest.param(
            "<Karl Weiss> built the fort of [Riga] ten years later in {1788}.",
            "build | subject <Karl Weiss> | object the fort of Riga | when in <1788>",
            id="ten-years-later-without-a-value",
        ),
        pytest.param(
            "[Peru] has since {2014} maintained observers in [Chile].",
            "maintain (perfect) | subject <Peru> | other since <2014> | object observers in Chile",
            id="since-a-year-within-the-verb",
        ),
        pytest.param(
            "Its candidate for the vote in May, Senator <Ann Lee>, accepted 200 crowns in {2010}.",
            "accept | subject Senator <Ann Lee> | object 200 crowns | when in <2010>",
            id="a-candidate-and-her-name",
        ),
        pytest.param(
            "<Ann Lee> announced in a speech at [Ghent] that [Peru] had bought the |Amber Mill|.",
            "announce | subject <Ann Lee> | other in a speech at Ghent"
            " | content Peru had bought the Amber Mill",
            id="what-was-announced-in-a-speech",
        ),
        pytest.param(
            "A conference of 22 towns opened in [Ghent] on {16 May 1956}.",
            "open | subject A conference of 22 towns | where in <Ghent> | when on <16 May 1956>",
            id="a-past-tagged-as-a-participle",
        ),
    ],
)
def test_a_stray_is_gathered(marked, expected):
    found = frames(marked)

    verb = expected.split()[0]
    assert [frame for frame in found if frame.startswith(verb)] == [expected]
