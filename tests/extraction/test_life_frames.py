"""Births and deaths in the brackets behind the name of whoever the page is about."""

from datetime import date

import pytest

from articles.extraction.reading import read

REST = " was a painter of ships. In 1830 Lund met Karl Weiss (4 May 1801 – 9 June 1870) in Riga."
LIVES = [
    ("Ana Lund (3 May 1807 – 4 June 1882)", ["born 1807-05-03", "died 1882-06-04"], "two-days"),
    (
        "Ana Lund (Danish: Anna Lunde; 3 May 1807 in Porto – 4 June 1882 in Riga, Latvia)",
        ["born 1807-05-03 Porto", "died 1882-06-04 Riga"],
        "with-places",
    ),
    ("Ana Lund (born 3 May 1967)", ["born 1967-05-03"], "still-alive"),
    ("Ana Lund (1807–1882)", ["born 1807", "died 1882"], "years-alone"),
    ("Ana Lund (c. 1807 – 4 June 1882)", ["died 1882-06-04"], "about-a-year"),
    ("Ana Lund (in office 3 May 1907)", [], "another-date"),
]


@pytest.mark.parametrize(("opening", "told"), [r[:2] for r in LIVES], ids=[r[2] for r in LIVES])
def test_the_life_of_whoever_the_page_is_about_is_read_from_the_bracket(opening, told):
    reading = read(opening + REST, date(2015, 6, 1), title="Ana Lund")

    assert [event(frame, reading) for frame in lives(reading)] == told


def test_the_life_of_a_mother_of_the_same_name_is_not_read():
    text = "Ana Lund, the second daughter of Ana Lund (1777–1832), was a painter from Porto."

    assert lives(read(text, date(2015, 6, 1), title="Ana Lund")) == []


def test_a_life_is_asked_for_by_its_days():
    reading = read(LIVES[0][0] + REST, date(2015, 6, 1), title="Ana Lund")

    told = {fact.statement for fact in reading.facts}

    assert "Ana Lund was born on 3 May 1807." in told
    assert not any("Weiss was born" in statement for statement in told)


def lives(reading):
    return [frame for frame in reading.frames if frame.verb in ("birth", "death")]


def event(frame, reading):
    names = [
        reading.entity(id_).value or reading.entity(id_).name
        for part in frame.parts[1:]
        for id_ in part.entities
    ]
    return " ".join(["born" if frame.passive else "died", *names])
