"""Whose body a bare name means."""

from __future__ import annotations

import pytest

from articles.extraction.records import Reading
from quizzes.generation.refusing.owners import Owners

TWO = "Norway and Denmark quarrelled. Norwegian boats left Danish ports."
ONE = "Norway has a new law. Norwegian boats left Bergen, and Norway waits."


def reading(text: str) -> Reading:
    return Reading(text, "", "", (), (), (), (), ())


@pytest.mark.parametrize(
    ("text", "name", "is_told"),
    [
        pytest.param(TWO, "Foreign Ministry", False, id="one-of-two"),
        pytest.param(TWO, "Ministry of Fisheries", False, id="ministry-of"),
        pytest.param(TWO, "Supreme Court", False, id="court"),
        pytest.param(TWO, "Norwegian Foreign Ministry", True, id="with-its-country"),
        pytest.param(TWO, "Harbour Union", True, id="a-name-of-its-own"),
        pytest.param(ONE, "Foreign Ministry", True, id="one-country"),
    ],
)
def test_a_bare_body_needs_one_country(text, name, is_told):
    assert Owners(reading(text)).is_told(name) is is_told
