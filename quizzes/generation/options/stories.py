"""Which names belong to one story: a page of news often tells several, one behind the other."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from articles.extraction.records import Kind, Reading
from quizzes.generation.lint.words import roots

# Shorter pages tell one story, and so does a page whose title names a topic.
FEWEST_PARAGRAPHS = 5


class Stories:
    """Paragraphs that name somebody or something in common tell one story, and so do those that
    take up a word of the headline."""

    def __init__(self, reading: Reading, has_topic: bool) -> None:
        paragraphs = {sentence.paragraph for sentence in reading.sentences}
        self._is_one = has_topic or len(paragraphs) < FEWEST_PARAGRAPHS
        self._above = {entity.id: entity.id for entity in reading.entities}
        starts = [sentence.start for sentence in reading.sentences]
        first: dict[int, str] = {}
        for entity in reading.entities:
            # Two stories of one day are two stories.
            for mention in entity.mentions if entity.kind is not Kind.DATE else ():
                at = bisect_right(starts, mention.start) - 1
                if at >= 0:
                    paragraph = reading.sentences[at].paragraph
                    self._join(first.setdefault(paragraph, entity.id), entity.id)
        headline = roots(reading.title)
        told = [
            first[one.paragraph]
            for one in reading.sentences
            if one.paragraph in first and not headline.isdisjoint(roots(reading.quote(one)))
        ]
        for one, other in pairwise(told):
            self._join(one, other)

    def are_one(self, one: str, other: str) -> bool:
        """Whether two entities, by their ids, are of one story."""
        return self._is_one or self._top(one) == self._top(other)

    def _join(self, one: str, other: str) -> None:
        self._above[self._top(other)] = self._top(one)

    def _top(self, id_: str) -> str:
        while self._above[id_] != id_:
            id_ = self._above[id_]
        return id_
