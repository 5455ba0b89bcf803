"""What a question tells of the person it asks for, so that options can be ruled out unread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.records import Entity, Reading, Role
from quizzes.generation.lint.words import unquoted
from quizzes.generation.options.rivals import roles_by_person

_POST_ASKED = re.compile(r"Who is named in the article as (?P<post>.+)\?")
_SEX = (
    r"(?:female|male|wom[ae]n|m[ae]n|girl|boy|lady|queen|empress|actress|mother|sister|daughter"
    r"|wife|widow)"
)
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
# Whoever runs no state is no guess for these.
_HEAD_ASKED = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|king|queen|emperor|empress|sultan|shah|tsar"
    r"|pope|monarch|prince|princess|leader|governor)\b",
    re.IGNORECASE,
)
# "President of the Baptist Union": of these nobody becomes the head of a state unread.
_PRIVATE = re.compile(
    r"\b(?:(?<!Soviet )(?<!European )(?<!African )[Uu]nion|[Cc]hurch|[Aa]ssociation|[Cc]lub"
    r"|[Cc]ollege|[Uu]niversity|[Ss]ociety|[Ii]nstitute|[Cc]hamber of|[Bb]ank"
    r"|[Cc]ompany|[Cc]orporation|[Ff]oundation|[Bb]oard)\b"
)
_OF_WOMEN = re.compile(r"wom[ae]n\b", re.IGNORECASE)
_LOCAL = re.compile(r"\b(?:mayor|governor)\b", re.IGNORECASE)
_HIGHEST = frozenset(("President", "Prime Minister", "King", "Queen", "Emperor", "Pope"))
_PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_PRONOUN = re.compile(rf"\b(?:{'|'.join(_PRONOUNS)})\b")
_FEMALE = frozenset("Mrs Ms Miss Dame Lady Queen Princess Duchess Empress Countess Sister".split())
_TITLE = re.compile(
    rf"\b({'|'.join(sorted(_FEMALE))}|Mr|Sir|Lord|King|Prince|Duke|Emperor|Brother|Father)\.? $"
)
# "Composed the U.S. Commission", "led the Spanish Crown": of those, foreigners are none.
_NATIONAL_BODY = re.compile(
    r"\b([A-Z][\w.]+) (?:[A-Z]\w+ )*(?:Commission|Army|Navy|Air Force|Crown|Cabinet|Congress|Senate"
    r"|Parliament|Council|Assembly|Committee|Delegation|commission|cabinet|delegation|team)\b"
)
# "The French admiral Jean Roux".
_CALLED = re.compile(
    r"\b([A-Z][\w.]+)(?: [a-z-]+)? [A-Za-z-]*(?:or|er|ist|m[ae]n|ian|al|envoy|king|queen) $"
)
# "Who became the first Briton in space?": the names of the others tell that they are none.
_FIRST = re.compile(r"\b(?:first|second|third|only|last|youngest|oldest) (?P<who>[^,?]+)")
_NAMED_PEOPLE = re.compile(rf"\b{_SEX}\b|\b(?:African|Native|Asian|Arab|Black|Hispanic)\b")


class Cues:
    """Knows the lands that the people of one reading serve, by their posts."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self._reading = reading
        self._roles = roles_by_person(reading.roles)
        self._lands: dict[str, frozenset[str]] = {}
        self._sexes: dict[str, set[str]] = {}
        for frame in reading.frames:
            for part in frame.parts:
                sex = _PRONOUNS.get(reading.quote(part).casefold()) if part.pronoun else None
                for id_ in part.entities if sex else ():
                    self._sexes.setdefault(id_, set()).add(sex or "")

    def rule_out(self, other: Entity, stem: str) -> bool:
        """Whether `other` has not the sex that the stem tells, or where it asks for the holder of
        a post, holds none, or none of the land that it tells."""
        asked = _POST_ASKED.fullmatch(stem)
        if asked is None:
            return self._is_of_other_sex(other, stem) or self._is_foreign(other, stem)
        if _OF_WOMEN.search(asked["post"]):
            return True  # "a spokeswoman": the names mostly tell who is a woman
        asked_of = frozenset(lands_in(asked["post"]))
        # Astronauts are no guess where the American president is asked for.
        is_national = asked_of and _OFFICE.search(asked["post"])
        if (is_national or _OF_STATE.search(asked["post"])) and not self._governs(
            other, head=bool(_HEAD_ASKED.search(asked["post"]))
        ):
            return True
        held = self._roles.get(other.id)
        local = _LOCAL.search(asked["post"]) or not _OFFICE.search(asked["post"])
        if held and local and any(map(_is_highest, held)):
            # Nobody takes a head of state for the chairman of a board.
            return True
        if not held:
            # Whoever neither holds a post nor speaks is ruled out where a holder is asked for.
            return other.id not in self._speakers
        served = self._served_by(other)
        if not served:
            # Where the posts of the page are of several lands, this one may be of any.
            return bool(asked_of) and not self._all_lands <= asked_of
        if not asked_of:
            return any(_OFFICE.search(role.phrase) for role in held)
        return served.isdisjoint(asked_of)

    def _is_of_other_sex(self, person: Entity, stem: str) -> bool:
        told = {_PRONOUNS[word] for word in _PRONOUN.findall(unquoted(stem).casefold())}
        known = self._sexes.get(person.id, set()) | self._titled(person) if told else set()
        return len(told) == len(known) == 1 and told != known

    def _is_foreign(self, person: Entity, stem: str) -> bool:
        """Whether a French admiral stands beside the men of "the U.S. Commission"."""
        bodies = {land for found in _NATIONAL_BODY.finditer(stem) for land in lands_in(found[1])}
        if not bodies:
            return False
        before = (self.text[max(0, m.start - 40) : m.start] for m in person.mentions)
        called = [found[1] for words in before if (found := _CALLED.search(words))]
        lands = {land for word in called for land in lands_in(word)} | self._served_by(person)
        return bool(lands) and lands.isdisjoint(bodies)

    def _titled(self, person: Entity) -> set[str]:
        """The sex that the titles before a name tell: "Mr Weiss", "Queen Ana"."""
        before = (self.text[max(0, m.start - 12) : m.start] for m in person.mentions)
        found = (_TITLE.search(words_before) for words_before in before)
        return {"f" if match[1] in _FEMALE else "m" for match in found if match}

    @cached_property
    def _speakers(self) -> frozenset[str]:
        """Whose words the article reports."""
        reading = self._reading
        told = {sentence.source_entity or "" for sentence in reading.sentences}
        return frozenset(told | {frame.source_entity or "" for frame in reading.frames})

    def _governs(self, person: Entity, head: bool) -> bool:
        """Whether somebody holds an office, or, for a minister's guess, serves at all: the
        chairman of a board, but no astronaut, beside the minister of transport."""
        held = self._roles.get(person.id, ())
        if not head and any(role.kind == "post" for role in held):
            return True
        return any(
            _OFFICE.search(role.phrase) and not _PRIVATE.search(role.phrase) for role in held
        )

    def are_of_two_worlds(self, one: Entity, other: Entity) -> bool:
        """Heads of state beside managers: the deed tells which of them it was."""
        ones, others = (self._roles.get(person.id, ()) for person in (one, other))
        return any(
            any(map(_is_head, rulers)) and any(map(_manages, managers))
            for rulers, managers in ((ones, others), (others, ones))
        )

    def tells_later(self, person: Entity, year: int | None, published: str) -> bool:
        """Whether somebody writes today of what was long ago: a historian, beside Washington."""
        if year is None or not published or int(published[:4]) - year < LIVING_MEMORY:
            return False
        return any(_SCHOLAR.search(role.phrase) for role in self._roles.get(person.id, ()))

    def tell_apart(self, other: Role, role: Role) -> bool:
        """Whether a post is of another land than the key, or the key alone is one of a land:
        "French President" beside Israel's, "editor of the Post" beside either."""
        served, asked = frozenset(lands_in(other.phrase)), frozenset(lands_in(role.phrase))
        if asked and _OFFICE.search(role.phrase) and not _OFFICE.search(other.phrase):
            return True
        return bool(served) and served.isdisjoint(asked)

    @cached_property
    def _all_lands(self) -> frozenset[str]:
        return frozenset(
            land for held in self._roles.values() for r in held for land in lands_in(r.phrase)
        )

    def _served_by(self, person: Entity) -> frozenset[str]:
        if person.id not in self._lands:
            held = self._roles.get(person.id, ())
            self._lands[person.id] = frozenset(
                land for role in held for land in lands_in(role.phrase.partition(" to ")[0])
            )
        return self._lands[person.id]


def _is_highest(role: Role) -> bool:
    return role.phrase in _HIGHEST or (role.title in _HIGHEST and any(lands_in(role.phrase)))


def _is_head(role: Role) -> bool:
    return bool(_HEAD.search(role.phrase)) and any(lands_in(role.phrase))


def _manages(role: Role) -> bool:
    return bool(_MANAGER.search(role.phrase)) and not any(lands_in(role.phrase))


LIVING_MEMORY = 80
_SCHOLAR = re.compile(
    r"\b(?:historian|biographer|scholar|archaeologist|political scientist)\b", re.IGNORECASE
)
_HEAD = re.compile(r"\b(?:president|prime minister|king|queen|emperor|chancellor)\b", re.IGNORECASE)
_MANAGER = re.compile(
    r"\b(?:chief executive|CEO|CFO|chair(?:man|woman)|director|manager|vice[- ]president|executive|"
    r"founder|editor|coach|captain|spokes\w+)\b",
    re.IGNORECASE,
)


def share_surname(one: str, other: str) -> bool:
    """Hermann and Albert Einstein: of one family, it seems."""
    first, last = one.rpartition(" ")[2], other.rpartition(" ")[2]
    return first == last and one != other


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
