"""A text four times as long takes about four times the work, whatever it repeats."""

from datetime import date
from functools import partial

import pytest

from articles.extraction.reading import read
from tests.fuzz.repeats import REPEATED
from tests.growth import counted

# Calls of functions, which are the same on every machine. They grew 3.4 to 4.4 times when this was
# written; two things paired with each other would be sixteen times.
MOST = 5


@pytest.mark.parametrize("name", REPEATED)
def test_reading_grows_with_the_text(name):
    texts = (REPEATED[name](n) for n in (12, 48))
    few, many = (counted(partial(read, text, date(2024, 5, 1)))[0] for text in texts)

    assert many < MOST * few
