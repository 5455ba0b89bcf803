"""What an article is about as a whole: no question asks for that, since its title answers."""

from __future__ import annotations

import re
from functools import cached_property

from articles.extraction.records import Entity, Kind, Reading
from quizzes.generation.lexicon import demonyms_of
from quizzes.generation.names import contains, fold

# A longer title is a headline, which tells an event and no topic.
LONGEST_TITLE = 5
# Where nothing but a headline stands above it: the one land or person that the text keeps naming.
FEWEST_MENTIONS = 8
LEAST_SHARE = 0.75
_PREFACE = re.compile(r"[\w' -]+? (?:of|in) (?:the )?(?=[A-Z])")
_ASIDE = re.compile(r"\s*\([^()]*\)$|[,:].*$")
_HEADING = re.compile(r"(?:[A-Z][\w.'’-]*|of|the|and|in|for|de|von|van|&|\d+)")


class Topics:
    """Judges the names of one reading by its title and by how often each is printed."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @property
    def are_told(self) -> bool:
        """Whether the title names a topic, as that of an encyclopedia does."""
        return bool(self._titles)

    def holds(self, entity: Entity) -> bool:
        """Whether whoever knows what the article is about knows this answer."""
        if entity.kind is Kind.DATE:
            return False
        return self._is_in_title(entity) or entity.id == self._dominant.get(_sort(entity))

    def _is_in_title(self, entity: Entity) -> bool:
        if not self._titles:
            return False
        if any(fold(entity.name) == fold(title) for title in self._titles):
            return True
        if entity.kind is Kind.PERSON:
            return contains(entity.name, self._titles[0])
        if _sort(entity) != "country":
            return False
        first = self._titles[0].split()[0]
        return first in demonyms_of(entity.name)

    @cached_property
    def _titles(self) -> tuple[str, ...]:
        """ "Foreign relations of Peru", and what that is about: "Peru"; none for a headline."""
        title = _ASIDE.sub("", self.reading.title.strip())
        subject = _PREFACE.sub("", title, count=1)
        words = subject.split()
        if not words or len(words) > LONGEST_TITLE or not all(map(_HEADING.fullmatch, words)):
            return ()
        return tuple(dict.fromkeys((title, subject)))

    @cached_property
    def _dominant(self) -> dict[str, str]:
        """By sort of name, the id of the one that has most of all mentions of that sort."""
        counts: dict[str, dict[str, int]] = {}
        for entity in self.reading.entities:
            if sort := _sort(entity):
                counts.setdefault(sort, {})[entity.id] = len(entity.mentions)
        found = {}
        for sort, by_id in counts.items():
            most = max(by_id, key=lambda id_: by_id[id_])
            if by_id[most] >= max(FEWEST_MENTIONS, LEAST_SHARE * sum(by_id.values())):
                found[sort] = most
        return found


def _sort(entity: Entity) -> str:
    if entity.kind is Kind.PERSON:
        return "person"
    return "country" if entity.kind is Kind.PLACE and entity.subtype == "country" else ""
