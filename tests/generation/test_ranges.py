import pytest

from quizzes.generation.refusing.ranges import is_in_a_range

# The date that could be a key stands in braces.
TIED = [
    ("from-a-dash", "The fair was held on May {9}–10, 1860."),
    ("to-a-dash", "The fair was held on May 9–{10, 1860}."),
    ("to-a-hyphen", "The fair was held on 9-{10 May 1860}."),
    ("after-and", "The fair was held on 9 and {10 May 1860}."),
    ("before-and", "The fair was held on {May 9} and 10, 1860."),
    ("after-to", "The fair was held from 9 to {12 May 1860}."),
    ("after-a-slash", "The fair was held on 9/{10 May 1860}."),
    ("an-american-end", "The fair was held on May 9 to {12, 1860}."),
    ("between", "The fair was held between {9} and 12 May 1860."),
    ("and-the-other-end", "The fair was held between 9 and {12 May 1860}."),
    ("over-a-month", "The fair was held on {30 May} – 2 June 1860."),
    ("of-three-days", "The fair was held on {May 9}, 10 and 11, 1860."),
    ("with-ordinals", "The fair was held on the 9th and {10th of May 1860}."),
    ("a-repeated-month", "The fair was held between May 9 and {May 12, 1860}."),
    ("a-short-year", "The mill was built in {1764}–65."),
    ("a-year-with-a-slash", "The mill was built in {1860}/61."),
    ("the-second-year", "The mill was built in 1764 and {1765}."),
    ("one-of-two-years", "The mill was built in {1764} or 1765."),
    ("from-a-month", "The mill was built in {May}–June 1860."),
    ("to-a-month", "The mill was built in May and {June 1860}."),
]
LONE = [
    ("a-day", "The fair was held on {9 May 1860}, and 12 towns came."),
    ("an-american-day", "On {May 9, 1860}, the fair was held."),
    ("a-year-and-a-count", "In {1860} and for ten years the mill stood."),
    ("a-month-and-a-name", "In {May 1860} and all summer the mill stood."),
    ("after-a-name", "Ana Costa and Rui left on {9 May 1860}."),
    ("after-a-count", "It was sold for 40 to Rui on {9 May}."),
    ("years-of-a-life", "Ana Costa (1807–1882) left in {1860}."),
]


def _braced(marked):
    start, end = marked.index("{"), marked.index("}") - 1
    return marked.replace("{", "").replace("}", ""), start, end


@pytest.mark.parametrize("marked", [row[1] for row in TIED], ids=[row[0] for row in TIED])
def test_an_end_of_a_range_is_no_exact_date(marked):
    assert is_in_a_range(*_braced(marked))


@pytest.mark.parametrize("marked", [row[1] for row in LONE], ids=[row[0] for row in LONE])
def test_a_date_of_its_own_is_in_no_range(marked):
    assert not is_in_a_range(*_braced(marked))


def test_the_two_ends_of_a_life_are_each_exact():
    text = "Ana Lund (14 March 1879 – 18 April 1955) was a baker."
    for printed in ("14 March 1879", "18 April 1955"):
        start = text.index(printed)
        assert not is_in_a_range(text, start, start + len(printed))
