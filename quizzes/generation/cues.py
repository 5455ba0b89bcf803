"""What a question tells of the person it asks for, so that options can be ruled out unread."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.records import Entity, Reading, Role
from quizzes.generation.rivals import roles_by_person

_POST_ASKED = re.compile(r"Who is named in the article as (?P<post>.+)\?")
_SEX = r"(?:wom[ae]n|m[ae]n|girl|boy|lady|queen|empress|actress|mother|sister|daughter|wife|widow)"
_OFFICE = re.compile(
    r"\b(?:president|(?:prime )?minister|premier|chancellor|king|queen|emperor|empress|sultan|shah|"
    r"tsar|pope|treasurer|attorney[- ]general|governor|ambassador|secretary|leader|monarch|prince|"
    r"princess|mayor)\b",
    re.IGNORECASE,
)
# Of states only, whether or not the post says of which.
_OF_STATE = re.compile(
    r"\b(?:prime minister|minister|premier|treasurer|attorney[- ]general|king|queen|emperor)$",
    re.IGNORECASE,
)
# "Who became the first Briton in space?": the names of the others tell that they are none.
_FIRST = re.compile(r"\b(?:first|second|third|only|last|youngest|oldest) (?P<who>[^,?]+)")
_NAMED_PEOPLE = re.compile(rf"\b{_SEX}\b|\b(?:African|Native|Asian|Arab|Black|Hispanic)\b")


class Cues:
    """Knows the lands that the people of one reading serve, by their posts."""

    def __init__(self, reading: Reading) -> None:
        self._roles = roles_by_person(reading.roles)
        self._lands: dict[str, frozenset[str]] = {}

    def rule_out(self, other: Entity, stem: str) -> bool:
        """Whether the stem asks for the holder of a post, and `other` holds one of another land."""
        asked = _POST_ASKED.fullmatch(stem)
        if asked is None:
            return False
        asked_of = frozenset(lands_in(asked["post"]))
        # Astronauts are no guess where the American president is asked for.
        is_national = asked_of and _OFFICE.search(asked["post"])
        if (is_national or _OF_STATE.search(asked["post"])) and not self._governs(other):
            return True
        served = self._served_by(other)
        return bool(served) and served.isdisjoint(asked_of)

    def _governs(self, person: Entity) -> bool:
        return any(_OFFICE.search(role.phrase) for role in self._roles.get(person.id, ()))

    def tell_apart(self, other: Role, role: Role) -> bool:
        """Whether a post is of another land than the key: "French President" beside Israel's."""
        served = frozenset(lands_in(other.phrase))
        return bool(served) and served.isdisjoint(lands_in(role.phrase))

    def _served_by(self, person: Entity) -> frozenset[str]:
        if person.id not in self._lands:
            held = self._roles.get(person.id, ())
            self._lands[person.id] = frozenset(
                land for role in held for land in lands_in(role.phrase.partition(" to ")[0])
            )
        return self._lands[person.id]


def tells_people(stem: str) -> bool:
    """Whether the stem asks for the first, or the only one, of a nation or sex."""
    return any(
        _NAMED_PEOPLE.search(found["who"]) or any(lands_in(found["who"]))
        for found in _FIRST.finditer(stem)
    )


def lands_in(phrase: str) -> Iterator[str]:
    known = country_names()
    for name in re.findall(r"[A-Z][\w.]*(?: [A-Z][\w.]*)*", phrase):
        parts = name.split()
        for word in parts:
            if land := demonyms().get(word) or known.get(word):
                yield land
        for size in range(2, len(parts) + 1):
            for at in range(len(parts) - size + 1):
                if land := known.get(" ".join(parts[at : at + size])):
                    yield land
