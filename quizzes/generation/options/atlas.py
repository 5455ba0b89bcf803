"""Wrong places from the gazetteer, where the article has too few of the key's kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from articles.extraction.places import PlaceRow, like
from articles.extraction.records import Entity
from quizzes.generation.asking.places import PlaceNouns, people_of, town_noun
from quizzes.generation.lexicon import demonyms_of
from quizzes.generation.lint.words import content_words, root, roots
from quizzes.generation.names import Names
from quizzes.generation.options.lands import (
    DEPENDENT,
    EARLY,
    MODERN,
    POWERS,
    are_heirs,
    is_before,
    is_old_town,
    is_realm,
    was_there,
)
from quizzes.generation.spellings import contains, near

# In people: Andorra and Luxembourg are no guess where France is the answer.
SMALL = 2_000_000
NEAR_DEGREES = 10
# From this year on there was one kingdom of that name.
UNITED = 1707
# "Gur’yevsk": how a map spells is not how an article does.
_WATERS = frozenset("River Lake Sea Ocean Gulf Bay Strait Canal Channel".split())
_MARKED = re.compile(r"[a-z]['’`ʼ]")


class Atlas:
    """Places that one reading does not name."""

    def __init__(self, names: Names, nouns: PlaceNouns) -> None:
        self.names = names
        self.nouns = nouns
        self._known_like: dict[str, tuple[PlaceRow, ...]] = {}

    def beside(self, key: Entity, stem: str, found: list[str], year: int | None) -> Iterator[str]:
        """Names of places like the key, none of them told in the stem, nor one of the `found`."""
        taken = [*found, key.name]
        told = roots(stem)
        people = {root(word) for name in taken for word in (name, *demonyms_of(name))}
        for row in self._like(key) if not is_realm(key) else ():
            own = (*content_words(row.name), *demonyms_of(row.name))
            own = tuple(word for word in own if word not in _WATERS)
            if not self._is_likely(row, key, year) or self.names.find(row.name):
                continue
            if any(root(word) in told for word in own):
                continue
            if any(near(row.name, name) or contains(row.name, name) for name in taken):
                continue
            # "Russian Empire" beside Russia.
            if people & roots(row.name) or any(are_heirs(row.name, name) for name in taken):
                continue
            taken.append(row.name)
            people |= {root(word) for word in (row.name, *demonyms_of(row.name))}
            yield spelt(row.name, key.name)

    def _is_likely(self, row: PlaceRow, key: Entity, year: int | None) -> bool:
        if row.subtype == "country":
            return row.country != key.country and _is_likely_country(row, key, year)
        # Nobody tells which town of today was one then.
        if row.subtype == "city" and (self.nouns.is_old or is_before(year, MODERN)):
            known = is_old_town(row.name, row.country, row.population)
            return known and (row.country != "US" or _is_near(row, key))
        return not _MARKED.search(row.name)

    def _like(self, key: Entity) -> tuple[PlaceRow, ...]:
        """What the gazetteer has of the same class; of towns, those of the same sort of size."""
        if key.id not in self._known_like:
            rows = like(key, count=24)
            size = town_noun(people_of(key)) if key.subtype == "city" else ""
            waters = _waters(key.name) if key.subtype == "water" else frozenset()
            self._known_like[key.id] = tuple(
                row
                for row in rows
                if (not size or town_noun(row.population) == size)
                and (not waters or _waters(row.name) == waters)
            )
        return self._known_like[key.id]


def _is_near(row: PlaceRow, key: Entity) -> bool:
    """Whether a town of the same land is as near as Boston is to Philadelphia: no Lexington where
    the story is of Alaska."""
    if key.lat is None or key.lon is None:
        return False
    return abs(row.lat - key.lat) < NEAR_DEGREES and abs(row.lon - key.lon) < NEAR_DEGREES


def _waters(name: str) -> frozenset[str]:
    """ "River" of "Potomac River": no lake and no bay beside it."""
    return frozenset(name.split()) & _WATERS


def spelt(name: str, like_this: str) -> str:
    """ "Mazar-e Sharif" beside "Kandahar": strokes over its letters would mark it as borrowed."""
    if not like_this.isascii():
        return name
    letters = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return plain if plain.isascii() else name


def _is_likely_country(row: PlaceRow, key: Entity, year: int | None) -> bool:
    """No dwarf among the powers, no state that is gone, and before 1850 none that came later."""
    if row.country in DEPENDENT or not row.population or not was_there(row.country, year):
        return False
    if row.country == "GB" and is_before(year, UNITED):
        return False
    if is_before(year, MODERN) and (row.country not in POWERS or is_before(year, EARLY)):
        return False
    return row.population >= SMALL or 0 < people_of(key) < SMALL
