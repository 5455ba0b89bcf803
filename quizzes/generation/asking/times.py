"""The words that ask for a time: on what date, in what year, since or until when."""

from __future__ import annotations

from articles.extraction.records import Entity, Part
from quizzes.generation.dates import precision, read_exact
from quizzes.generation.phrasing.plain import capital
from quizzes.generation.phrasing.wording import Unclear

WHEN = {"day": "On what date", "month": "In which month and year", "year": "In what year"}


def when(key: Entity) -> str:
    """ "On what date", "In which century": as precise as the key is."""
    day = read_exact(key.value)
    return WHEN[precision(day)] if day else f"In which {key.subtype}"


def border(part: Part, key: Entity, lasts: bool) -> str:
    """ "Since what year" of what `lasts`, "Until what year" of what is over."""
    day = read_exact(key.value)
    if day is None or (part.preposition == "since") is not lasts:
        raise Unclear("it is not told since when or until when")
    _, asked = WHEN[precision(day)].split(" ", 1)
    return f"{capital(part.preposition)} {asked}"
