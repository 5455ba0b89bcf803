"""The sentences that prove a question, where the reading has no fact that names them."""

from __future__ import annotations

from bisect import bisect_right

from articles.extraction.records import Entity, Frame, Kind, Part, Reading, Span


class Evidence:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._starts = [sentence.start for sentence in reading.sentences]
        self._entities = {entity.id: entity for entity in reading.entities}

    def sentence_at(self, position: int) -> int:
        return max(0, bisect_right(self._starts, position) - 1)

    def of_sentence(self, position: int) -> tuple[Span, ...]:
        sentence = self.reading.sentences[position]
        return (Span(sentence.start, sentence.end),)

    def of(self, frame: Frame) -> tuple[Span, ...]:
        """Its sentence, and the ones before that name whom a pronoun or "the same day" means."""
        positions = {frame.sentence}
        for part in frame.parts:
            for id_ in part.entities:
                positions |= self._named_before(part, id_, frame.sentence)
            for told in self.reading.references:
                if part.start <= told.start < part.end:
                    positions |= self._before(self._entities[told.entity], frame.sentence)
        return tuple(span for at in sorted(positions) for span in self.of_sentence(at))

    def of_source(self, frame: Frame) -> tuple[Span, ...]:
        """The sentence that last names the source of a claim, which may carry on for some."""
        source = self._entities.get(frame.source_entity or "")
        if source is None or not frame.source:
            return ()
        end = self.reading.sentences[frame.sentence].end
        named = [m.start for m in source.mentions if m.start < end]
        return self.of_sentence(self.sentence_at(named[-1])) if named else ()

    def _named_before(self, part: Part, id_: str, sentence: int) -> set[int]:
        entity = self._entities[id_]
        here = [m for m in entity.mentions if part.start <= m.start < part.end]
        if entity.kind is Kind.DATE:
            printed = self.reading.quote(here[0]) if here else "same"
            if "same" not in printed and "that" not in printed:
                return set()
        elif not part.pronoun:
            return set()
        return self._before(entity, sentence)

    def _before(self, entity: Entity, sentence: int) -> set[int]:
        """The sentence before that names an entity last; none where there is none."""
        start = self.reading.sentences[sentence].start
        earlier = [m.start for m in entity.mentions if m.start < start]
        return {self.sentence_at(earlier[-1])} if earlier else set()
