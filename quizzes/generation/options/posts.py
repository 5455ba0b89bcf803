"""Wrong posts: those that others of the article hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.records import Reading, Role
from quizzes.generation.lint.words import content_words, root, roots
from quizzes.generation.options.cues import Cues
from quizzes.generation.options.records import Wrong
from quizzes.generation.options.rivals import roles_by_person
from quizzes.generation.posts import in_full
from quizzes.generation.spellings import contains, near

# "Owner of a landscaping company" is no post beside "president of the Builders Association".
_OF_NOBODY = re.compile(r"\b(?:of|at|for|with) an? [a-z]")
_OF_WOMEN = re.compile(r"wom[ae]n\b", re.IGNORECASE)


class Posts:
    """Finds wrong posts in one reading."""

    def __init__(self, reading: Reading, cues: Cues) -> None:
        self.reading = reading
        self._cues = cues
        self._roles = roles_by_person(reading.roles)
        self._phrases: dict[Role, str] = {}

    def seek(self, role: Role, stem: str) -> Iterator[Wrong]:
        """Other posts of the article, as full noun phrases, for the key `role.phrase`."""
        own = [self._in_full(held) for held in self._roles.get(role.person, ())]
        taken: list[str] = [*own]
        told = roots(stem)
        # The name mostly tells who may be a spokeswoman.
        of_women = bool(_OF_WOMEN.search(role.phrase))
        for other in sorted(self.reading.roles, key=lambda r: self._post_order(r, role)):
            phrase = self._in_full(other)
            if other.person == role.person or _loose(phrase, role.phrase, taken):
                continue
            if other.kind != role.kind or self._cues.tell_apart(other, role):
                continue
            if not re.search(r"\b[A-Z]", phrase.removeprefix(other.title)):
                continue
            if _OF_NOBODY.search(phrase) or bool(_OF_WOMEN.search(phrase)) != of_women:
                continue
            if len({root(word) for word in content_words(phrase)} & told) > 1:
                continue
            taken.append(phrase)
            yield Wrong(phrase[:1].upper() + phrase[1:], self.reading.entity(other.person))

    def _in_full(self, role: Role) -> str:
        if role not in self._phrases:
            self._phrases[role] = in_full(role, self.reading)
        return self._phrases[role]

    def _post_order(self, other: Role, role: Role) -> tuple[bool, int, int, str]:
        same_family = root(other.title.split()[-1]) == root(role.title.split()[-1])
        length = abs(len(other.phrase.split()) - len(role.phrase.split()))
        return (not same_family, length, abs(other.sentence - role.sentence), other.phrase)


def _loose(phrase: str, key: str, taken: list[str]) -> bool:
    """Whether a post may be, or be part of, one taken: "director" beside "director of X"."""
    return any(near(phrase, other) or contains(phrase, other) for other in (key, *taken))
