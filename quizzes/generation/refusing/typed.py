"""Which answers may be asked for without options: short ones that everybody says in one way."""

from __future__ import annotations

import re

from articles.extraction.lexicon import words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.records import Entity, Kind
from quizzes.generation.lexicon import word_set
from quizzes.generation.lint.words import content_words, root, roots
from quizzes.generation.names import title_of
from quizzes.generation.options.cues import lands_in
from quizzes.generation.options.people import is_trade
from quizzes.generation.phrasing.wording import Unclear

_KIND = re.compile(r"^(?:\w+ )?[Ww]hich (\w+)")
LONGEST = {Kind.PERSON: 5, Kind.ORGANISATION: 4}
# "The Foreign Ministry", "the Federal Government": every country has one, and each of them is
# called in several ways.
_BODIES = word_set(
    "ministry department government parliament congress senate assembly court council cabinet army "
    "navy police force forces guard commission committee agency authority administration treasury "
    "bureau office board party bank service services university college school"
)
_GENERIC = word_set(
    "foreign home interior internal defence defense justice state federal national central supreme "
    "high general public health finance education trade labour labor social security royal civil "
    "affairs armed special united north south east west northern southern eastern western upper "
    "lower house houses representatives commons lords land of for and the"
)


def check_typed(key: Entity, stem: str, is_old: bool) -> None:
    """Refuse a key that a student who knows it may well write in another way.

    "Where?" can be answered with a town, a street or a country.
    `is_old` tells that the person is of a time when people had one name.
    """
    parts = key.name.split()
    if len(parts) > LONGEST.get(key.kind, len(parts)):
        raise Unclear(f"“{key.name}” is long to type")
    if key.kind is Kind.PERSON:
        if (len(parts) < 2 or title_of(key.name)) and not is_old:
            raise Unclear(f"“{key.name}” alone is no full name to ask for")
        if len(parts) > 2 and is_trade(parts[0]):
            raise Unclear(f"“{parts[0]}” may be no part of the name")
    # "Which district?" does not tell "Tombigbee District".
    asked = {root(word) for word in _KIND.findall(stem)}
    if (_telling(key.name) - asked) & roots(stem):
        raise Unclear("the question holds a part of the answer")
    if key.kind is Kind.PLACE and stem.startswith("Where "):
        raise Unclear("where it was can be said in several ways")
    if key.kind is Kind.ORGANISATION and not set(lands_in(key.name)).isdisjoint(lands_in(stem)):
        raise Unclear("the question tells the land of the answer")
    if key.kind is Kind.ORGANISATION and is_generic(parts):
        raise Unclear(f"“{key.name}” does not say of which country")


def _telling(name: str) -> set[str]:
    return {root(word) for word in content_words(name) if word[0].isupper()}


def is_generic(parts: list[str]) -> bool:
    """Whether every word of the name is one that such bodies have everywhere."""
    if len(parts) == 1 and parts[0] in words("organisation_words"):
        return True  # "the Fund"
    lands = any(part.strip(".") in demonyms() or part in country_names() for part in parts)
    return not lands and all(part.casefold() in _GENERIC | _BODIES for part in parts)
