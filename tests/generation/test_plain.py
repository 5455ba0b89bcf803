"""Plain words in place of labels that take a side."""

import pytest

from quizzes.generation.phrasing.plain import neutral


@pytest.mark.parametrize(
    ("loaded", "plain"),
    [
        ("a terrorist in Riga", "an armed group member in Riga"),
        ("the regime fell", "the government fell"),
        ("a terrorist network", "a terrorist network"),
        ("terrorists attacked the port", "armed groups attacked the port"),
        ("what Ortiz called a “terrorist”", "what Ortiz called a “terrorist”"),
        ("a training regime", "a training programme"),
    ],
    ids=["a-noun", "one-word", "before-a-noun", "a-plural", "quoted", "a-habit"],
)
def test_loaded_words_give_way_to_plain_ones(loaded, plain):
    assert neutral(loaded) == plain
