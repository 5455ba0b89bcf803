"""Which names stand near each other on the page, looked up without walking the whole text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from articles.extraction.records import Entity, Kind, Mention, Reading
from quizzes.generation.lint.words import QUOTED

BETWEEN = frozenset(("and", ",", ", and", "and the", "or", "&"))
# "New Carthage, today Cartagena".
_ALSO_CALLED = re.compile(
    r",? ?\(?(?:today|now|later|then|formerly|present-day|modern|ancient|old|or|called|known as)"
    r"(?: called| known as)?"
)
_OF_A_WORK = re.compile(
    r"\b(?:author|novel|book|film|movie|play|opera|musical|comic|series|song|painting|statue)"
    r"(?: of| called|,)? $"
)
_OWNS = re.compile(
    r"['’]s? (?:Cathedral|Church|Hospital|College|Hall|School|Square|Palace|Bridge)\b"
)
_YEAR = re.compile(r"-?\d{4}")
_LONGEST = max(map(len, BETWEEN))
_PARAGRAPH = re.compile(r"[^\n]+")


class Neighbours:
    """The mentions and paragraphs of one reading in printed order."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self._entities = reading.entities
        self._sentences = reading.sentences
        self._sentence_starts = [sentence.start for sentence in reading.sentences]
        printed = [(mention, entity) for entity in reading.entities for mention in entity.mentions]
        self._by_start = sorted((mention.start, entity.id) for mention, entity in printed)
        self._by_end = sorted((mention.end, entity.id) for mention, entity in printed)
        self._paragraphs: dict[str, list[int]] = {}

    def listed_with(self, mention: Mention) -> Iterator[str]:
        """Ids of whoever stands directly before or after in a list: "Costa, Barr and Weiss"."""
        for at in range(bisect_left(self._by_start, (mention.end, "")), len(self._by_start)):
            start, id_ = self._by_start[at]
            between = self.text[mention.end : start].strip()
            if between in BETWEEN:
                yield id_
            elif len(between) > _LONGEST:
                break
        for at in reversed(range(bisect_left(self._by_end, (mention.start + 1, "")))):
            end, id_ = self._by_end[at]
            between = self.text[end : mention.start].strip()
            if between in BETWEEN:
                yield id_
            elif len(between) > _LONGEST:
                break

    def also_called(self, mention: Mention) -> Iterator[str]:
        """Ids of other names of the same thing: "New Carthage, today Cartagena"."""
        after = bisect_left(self._by_start, (mention.end, ""))
        for start, id_ in self._by_start[after : after + 2]:
            if _ALSO_CALLED.fullmatch(self.text[mention.end : start].strip()):
                yield id_
        before = bisect_left(self._by_end, (mention.start + 1, ""))
        for end, id_ in self._by_end[max(0, before - 2) : before]:
            if _ALSO_CALLED.fullmatch(self.text[end : mention.start].strip()):
                yield id_

    def in_body(self, mention: Mention) -> bool:
        """Whether a sentence of the article itself prints it: no headline, byline or caption."""
        at = self.sentence_of(mention.start)
        sentence = self._sentences[at] if at >= 0 else None
        return bool(sentence and sentence.layout == "body" and mention.start < sentence.end)

    def sentence_of(self, position: int) -> int:
        """The place of the sentence that holds an offset; -1 before the first."""
        return bisect_right(self._sentence_starts, position) - 1

    def is_quoted(self, mention: Mention) -> bool:
        """Whether it stands within somebody's words: "I will lead you to Canaan"."""
        at = bisect_right(self._quotes, (mention.start, len(self.text))) - 1
        return at >= 0 and mention.end <= self._quotes[at][1]

    def is_in_a_title(self, mention: Mention) -> bool:
        """ "St Paul's Cathedral" is no town of St Paul, nor "the author of Peter Pan" a person."""
        before = self.text[max(0, mention.start - 20) : mention.start]
        return bool(_OF_A_WORK.search(before) or _OWNS.match(self.text, mention.end))

    @cached_property
    def _quotes(self) -> list[tuple[int, int]]:
        # A quotation that runs on is not closed in its first paragraph: each pairs its own marks.
        return [
            (paragraph.start() + found.start(), paragraph.start() + found.end())
            for paragraph in _PARAGRAPH.finditer(self.text)
            for found in QUOTED.finditer(paragraph.group())
        ]

    def distance(self, one: Entity, other: Entity) -> int:
        """How many paragraphs lie between the nearest mentions of two entities; both have some."""
        ones, others = self._paragraphs_of(one), self._paragraphs_of(other)
        if len(ones) > len(others):
            ones, others = others, ones
        nearest = abs(ones[0] - others[0])
        for paragraph in ones:
            at = bisect_left(others, paragraph)
            for there in others[max(0, at - 1) : at + 1]:
                nearest = min(nearest, abs(there - paragraph))
        return nearest

    def years_around(self, position: int) -> tuple[int, ...]:
        """The years told in the paragraph that holds an offset."""
        return self._years.get(self._paragraph(position), ())

    def years_beside(self, entity: Entity) -> tuple[int, ...]:
        """The years told in the paragraphs that name an entity."""
        found = {year for at in self._paragraphs_of(entity) for year in self._years.get(at, ())}
        return tuple(sorted(found))

    @cached_property
    def _years(self) -> dict[int, tuple[int, ...]]:
        found: dict[int, set[int]] = {}
        for entity in self._entities:
            # The summer of 1499 is of a year, too.
            told = _YEAR.match(entity.value) if entity.kind is Kind.DATE else None
            for mention in entity.mentions if told else ():
                assert told is not None
                found.setdefault(self._paragraph(mention.start), set()).add(int(told.group()))
        return {paragraph: tuple(sorted(years)) for paragraph, years in found.items()}

    def _paragraphs_of(self, entity: Entity) -> list[int]:
        found = self._paragraphs.get(entity.id)
        if found is None:
            found = sorted({self._paragraph(mention.start) for mention in entity.mentions})
            self._paragraphs[entity.id] = found
        return found

    def _paragraph(self, position: int) -> int:
        at = self.sentence_of(position)
        return self._sentences[at].paragraph if at >= 0 else 0
