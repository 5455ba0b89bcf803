"""Proof: the whole sentences that a fact rests on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from articles.extraction.records import Basis, Kind, Mention, Part, Reading, Span


class Proofs:
    """Finds sentences of one reading by offset, and those that a date hangs on."""

    def __init__(self, reading: Reading) -> None:
        self.sentences = reading.sentences
        self.references = reading.references
        self.starts = [sentence.start for sentence in reading.sentences]
        self.told: dict[str, list[int]] = defaultdict(list)
        self.named: dict[str, list[int]] = {}
        for entity in reading.entities:
            self.named[entity.id] = sorted(mention.start for mention in entity.mentions)
            if entity.kind is Kind.DATE:
                told = (m.start for m in entity.mentions if m.basis != Basis.RELATIVE)
                self.told[entity.value] += told
        for starts in self.told.values():
            starts.sort()

    def spans(self, positions: Iterable[int]) -> tuple[Span, ...]:
        ordered = sorted(set(positions))
        return tuple(Span(self.sentences[i].start, self.sentences[i].end) for i in ordered)

    def sentence_at(self, offset: int) -> int:
        return max(bisect_right(self.starts, offset) - 1, 0)

    def antecedents(self, part: Part) -> Iterator[int]:
        """The sentences that last name whom a pronoun or a bare noun stands for."""
        inside = (told.entity for told in self.references if part.start <= told.start < part.end)
        for entity in (*(part.entities if part.pronoun else ()), *inside):
            starts = self.named.get(entity, [])
            index = bisect_left(starts, part.start) - 1
            if (
                index >= 0
                and self.sentences[at := self.sentence_at(starts[index])].layout == "body"
            ):
                yield at

    def anchor(self, mention: Mention) -> int | None:
        """The sentence of the date that this one is counted from ("the same day")."""
        if mention.basis not in (Basis.RELATIVE, Basis.FROM_EARLIER_DATE) or not mention.anchor:
            return None
        starts = self.told.get(mention.anchor, [])
        index = bisect_left(starts, mention.start) - 1
        if index < 0:
            return None
        position = self.sentence_at(starts[index])
        return position if self.sentences[position].layout == "body" else None
