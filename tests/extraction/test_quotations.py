"""Quotations in all kinds of marks, and marks that quote nothing."""

import pytest

from articles.extraction.layout import lay_out
from articles.extraction.text import quotations

MARKS = [
    ("straight", 'He said "yes" and "no".', ["yes", "no"]),
    ("curly", "He said “yes” and “no”.", ["yes", "no"]),
    ("german-low-high", "He said „yes“ and left.", ["yes"]),
    ("french", "He said «yes» and left.", ["yes"]),
    ("odd-opening-left-over", 'He said "yes and left. "No," she said.', ["No,"]),
    ("odd-at-the-end", '"No," she said. He left".', ["No,"]),
    ("inches", 'The 12" gun and the 8" gun fired. "Stop," he said.', ["Stop,"]),
    ("seconds-of-arc", 'It lies at 5\' 12" east. "Here," he said.', ["Here,"]),
    ("plural-possessive", "The sailors' boats and the guards' keys were lost.", []),
    ("single-marks-are-apostrophes", "He said 'yes' and left.", []),
    ("nested", "\"He said 'stop' to me,\" said Rui.", ["He said 'stop' to me,"]),
    ("over-a-break-closed", '"One.\n\n"Two," he said.', ["One.", "Two,"]),
    ("over-a-break-not-closed", 'He said "one.\n\nThe boat left.', []),
    ("mixed-marks", 'He said “yes" and left.', ["yes"]),
    ("empty", 'He said "" and left.', []),
    ("only-a-mark", '"', []),
    ("four-marks-and-an-inch", '"Yes," he said of the 12" gun. "No," she said.', ["Yes,", "No,"]),
    ("closing-mark-first", "”He said “yes” and left.", ["yes"]),
    ("marks-of-two-paragraphs-do-not-pair", 'He said "yes.\n\nShe said no" and left.', []),
    ("a-word-glued-to-its-mark", 'The"boat"sank. "Help," he cried.', ["boat", "Help,"]),
    ("an-apostrophe-inside", "\"It's the dam's wall,\" he said.", ["It's the dam's wall,"]),
    ("a-title", 'He read "The Dam" twice.', ["The Dam"]),
    ("with-brackets", '("Stop," he said.)', ["Stop,"]),
    ("double-prime-curly-close", "He is 6' 2” tall and said “yes”.", ["yes"]),
    ("three-paragraphs", '"One.\n\n"Two.\n\n"Three," he said.', ["One.", "Two.", "Three,"]),
    ("backticks", "``Stop,'' he said.", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=name) for name, *row in MARKS]
)
def test_quotations_survive_stray_marks(text, expected):
    assert [text[q.start : q.end] for q in quotations(text, lay_out(text))] == expected
