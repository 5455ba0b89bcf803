"""Where sentences of an earlier text stand in the text as it is now."""

import pytest

from articles.aligning import Alignment, Placed, Standing
from articles.models import digest

OPENED = "The bridge was opened on 3 May 1931."
DREW = "Ada Lund drew the plans in Narva."
COST = "The city paid two million crowns for it."
STANDS = "It still stands."
SUPPORTED, MOVED, CHANGED, LOST = Standing


def find(quote, before, after):
    """What became of a sentence: its standing, and where it is."""
    alignment = Alignment([*map(digest, before)], [*map(digest, after)], after)
    position = before.index(quote) if quote in before else None
    return alignment.place(digest(quote), quote, position)


@pytest.mark.parametrize(
    ("quote", "after", "placed"),
    [
        pytest.param(DREW, [OPENED, DREW, COST], (SUPPORTED, 1), id="nothing-happened"),
        pytest.param(
            DREW, [STANDS, OPENED, DREW, COST], (SUPPORTED, 2), id="what-is-put-ahead-moves-nothing"
        ),
        pytest.param(DREW, [DREW, COST], (SUPPORTED, 0), id="what-is-cut-ahead-moves-nothing"),
        pytest.param(DREW, [COST, DREW, OPENED], (SUPPORTED, 1), id="others-are-swapped-around-it"),
        pytest.param(OPENED, [DREW, OPENED, COST], (MOVED, 1), id="swapped-with-the-next"),
        pytest.param(DREW, [DREW, OPENED, COST], (MOVED, 0), id="swapped-with-the-one-before"),
        pytest.param(
            DREW, [OPENED, "Ada  Lund drew\nthe plans in Narva.", COST], (SUPPORTED, 1), id="spaces"
        ),
        pytest.param(
            DREW, [OPENED, "Ada Lund drew the plans in Riga.", COST], (CHANGED, 1), id="a-place"
        ),
        pytest.param(
            OPENED, ["The bridge was opened on 5 June 1932.", DREW], (CHANGED, 0), id="a-date"
        ),
        pytest.param(
            OPENED,
            [DREW, "The old bridge was opened at last on 3 May 1931, in the rain."],
            (CHANGED, 1),
            id="added-words",
        ),
        pytest.param(DREW, [OPENED, COST], (LOST, None), id="deleted"),
        pytest.param(DREW, [OPENED, COST, STANDS], (LOST, None), id="another-sentence-instead"),
        pytest.param(DREW, [], (LOST, None), id="nothing-left"),
        pytest.param(STANDS, [OPENED, STANDS], (SUPPORTED, 1), id="it-was-gone-and-is-back"),
    ],
)
def test_a_sentence_is_found_again(quote, after, placed):
    assert find(quote, [OPENED, DREW, COST], after) == Placed(*placed)


def test_of_equal_sentences_the_second_stays_the_second():
    before, after = [STANDS, OPENED, STANDS], [STANDS, DREW, OPENED, STANDS]
    alignment = Alignment([*map(digest, before)], [*map(digest, after)], after)

    assert alignment.place(digest(STANDS), STANDS, 2) == Placed(SUPPORTED, 3)


def test_a_sentence_that_stands_elsewhere_is_not_taken_for_a_changed_one():
    """DREW is deleted; COST, which stays, may never become its proof, however like it."""
    like = "Ada Lund drew the plans in Riga."

    assert find(DREW, [DREW, like], [like]) == Placed(LOST, None)
