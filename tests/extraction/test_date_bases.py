"""How a value was found, and the words that say so."""

from __future__ import annotations

import pytest

from articles.extraction.records import Basis
from tests.extraction.dated import THURSDAY, mentions_of

BASES = [
    ("stated", "It closed on 30 December 2020.", Basis.STATED, ""),
    ("from-publication", "It closed on 30 December.", Basis.FROM_PUBLICATION, "2021-01-07"),
    ("relative", "It closed on Monday.", Basis.RELATIVE, "2021-01-07"),
    ("from-earlier", "In 1914 war came. On 28 July it began. It was lost in 1917 and 1918,"
     " as the wars of 1866 and 1871 had been.", Basis.FROM_EARLIER_DATE, "1914"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "basis", "anchor"), [pytest.param(*row, id=name) for name, *row in BASES]
)
def test_find_dates_says_how_it_knows(text, basis, anchor):
    mentions = mentions_of(text, THURSDAY)

    found = mentions[0] if len(mentions) == 1 else mentions[1]
    assert (found.basis, found.anchor) == (basis, anchor)
