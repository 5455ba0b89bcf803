"""A text four times as long takes about four times the work, whatever it repeats."""

from datetime import date

import pytest

from articles.extraction.reading import read
from quizzes.generation.writing import consider
from tests.growth import counted

SHORT, LONG = 20, 80
# Reading took 3.5 times the calls and writing 5.0 when this was written; all pairs of two things
# would take sixteen times.
READS, WRITES = 4.5, 7
FIRST = (
    "Ana Boris Clara Dmitri Elena Farid Greta Hugo Ines Jonas Karin Luis Maria Nils Olga"
).split()
LAST = (
    "Alvarez Bergstrom Castellano Dumitrescu Eriksson Ferreira Gustafsson Hakimov Ivanova "
    "Jankowski Kowalczyk Lindqvist"
).split()
TOWNS = "Lisbon Oslo Madrid Warsaw Vienna Prague Helsinki Riga Athens Dublin Sofia Zagreb".split()
DEEDS = "opened visited founded closed bought painted rebuilt sold praised restored".split()
MONTHS = "January March May July August October".split()


def told(number):
    """One of many different events, each with somebody, a place and a day of its own."""
    who = f"{FIRST[number % 15]} {LAST[number // 15 % 12]}"
    where, day = TOWNS[number * 7 % 12], f"{number % 27 + 1} {MONTHS[number % 6]} {1950 + number}"
    deed = DEEDS[number // 3 % 10]
    return f"Minister {who} of Norway {deed} the {LAST[number % 12]} Museum in {where} on {day}."


def varied(sentences):
    return "\n\n".join(told(number) for number in range(sentences))


def repeated(sentences):
    return "\n\n".join(told(number % 10) for number in range(sentences))


@pytest.mark.parametrize("text", [varied, repeated])
def test_reading_and_writing_grow_with_the_text(text):
    published = date(2024, 5, 1)
    read(text(2), published)  # loads the parser
    (reads_few, few), (reads_many, many) = (
        counted(lambda length=length: read(text(length), published)) for length in (SHORT, LONG)
    )
    writes_few, writes_many = (counted(lambda r=r: consider(r))[0] for r in (few, many))

    assert few.facts
    assert consider(few).items
    assert reads_many < READS * reads_few
    assert writes_many < WRITES * writes_few
