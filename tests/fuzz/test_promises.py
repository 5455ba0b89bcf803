"""A short run of `make fuzz`: 2,000 texts, half of them from hypothesis."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.promises import as_bytes, check
from tests.fuzz.texts import DATES, FOREIGN, HTML, MARKS, NAMES, ODD, WORDS, make

MADE, INVENTED, PARTS = 1_000, 1_000, 4
# Long enough to break things, short enough for two thousand of them.
SHORT = 110
PIECES = st.sampled_from([*ODD, *FOREIGN, *HTML, *MARKS, *DATES, *NAMES, *WORDS])
ANYTHING = st.characters(exclude_categories=())
TEXTS = st.lists(PIECES | st.text(ANYTHING, max_size=6), max_size=12).map(" ".join)


@pytest.mark.parametrize("part", range(PARTS))
def test_made_texts_break_no_promise(part: int) -> None:
    for number in range(part, MADE, PARTS):
        check(make(number)[:SHORT], number)


@pytest.mark.parametrize("part", range(PARTS))
def test_invented_texts_break_no_promise(part: int) -> None:
    @settings(max_examples=INVENTED // PARTS, deadline=None, derandomize=True, database=None)
    @given(text=TEXTS, number=st.just(part))
    def hold(text: str, number: int) -> None:
        check(text, number)

    hold()


def test_the_same_text_gives_the_same_bytes() -> None:
    texts = [make(number) for number in range(0, 400, 10)]

    assert [as_bytes(check(text)) for text in texts] == [as_bytes(check(text)) for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“" * 10_000, id="opening-quotes"),
        pytest.param('"a" ' * 2_500, id="short-quotations"),
        pytest.param("1234567890 " * 900, id="only-digits"),
        pytest.param("x" * 10_000, id="one-long-word"),
        pytest.param(
            "supercalifragilistic" * 20 + " said Ada Lund in Narva.", id="a-very-long-word"
        ),
        pytest.param("e" + "\u0301" * 5_000, id="combining-marks"),
        pytest.param("👩‍🚀" * 1_500, id="joined-emoji"),
        pytest.param("\u202eAda Lund opened it on 3 May 1931.\u202c " * 40, id="turned-around"),
        pytest.param("السلام عليكم في ٣ مايو ١٩٣١. " * 80, id="right-to-left"),
        pytest.param("<p>Ada Lund<br/>opened <b>it</p> " * 100, id="html"),
        pytest.param("Ada Lund opened the bridge in Narva and " * 250, id="one-huge-paragraph"),
        pytest.param("\ud800 Ada \udfff Lund \x00 in \x00Narva.\n" * 100, id="no-text-at-all"),
    ],
)
def test_enormous_texts_break_no_promise(text: str) -> None:
    check(text)
