"""What an article is about as a whole: no question asks for that, since its title answers."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.records import Entity, Kind, Reading
from quizzes.generation.lexicon import demonyms_of
from quizzes.generation.spellings import contains, fold

# A longer title is a headline, which tells an event and no topic.
LONGEST_TITLE = 5
# Where nothing but a headline stands above it: the one land or person that the text keeps naming.
FEWEST_MENTIONS = 8
LEAST_SHARE, HOME_SHARE = 0.75, 0.65
_CAPITALISED = re.compile(r"\b[A-Z][\w.]*\w")
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
        sort = _sort(entity)
        if sort == "country" and entity.country and entity.country == self._homeland:
            return True
        return self._is_in_title(entity) or entity.id == self._dominant.get(sort)

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

    @cached_property
    def _homeland(self) -> str:
        """The code of the land whose names and people the text keeps naming; else empty."""
        names, peoples = country_names(), demonyms()
        told = Counter(_CAPITALISED.findall(self.reading.text))
        lands: Counter[str] = Counter()
        for word, count in told.items():
            if code := peoples.get(word) or names.get(word):
                lands[code] += count
        for land in self.reading.entities:
            if _sort(land) == "country" and " " in land.name:
                lands[land.country] += len(land.mentions)
        code, count = max(lands.items(), key=lambda land: (land[1], land[0]), default=("", 0))
        is_home = count >= max(FEWEST_MENTIONS, HOME_SHARE * sum(lands.values()))
        return code if is_home else ""


def _sort(entity: Entity) -> str:
    if entity.kind is Kind.PERSON:
        return "person"
    return "country" if entity.kind is Kind.PLACE and entity.subtype == "country" else ""
