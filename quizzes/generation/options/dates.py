"""Wrong days and years for a question that asks when: none that its reader can rule out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from articles.extraction.edtf import Calendar
from articles.extraction.records import Entity, Reading
from quizzes.generation.dates import read_exact
from quizzes.generation.options import timeline
from quizzes.generation.options.lives import DYING, OF_AGE, Lives
from quizzes.generation.options.records import Setting, Wrong
from quizzes.generation.options.rivals import entities_of


class Dates:
    """Finds wrong dates in one reading and in the calendar."""

    def __init__(self, reading: Reading, fit: Sequence[Entity], lives: Lives) -> None:
        """`fit` are the dates of the reading that may be options at all."""
        self.reading = reading
        self._fit = fit
        self._lives = lives

    def seek(
        self, key: Entity, barred: frozenset[str], setting: Setting, chance: Random
    ) -> Iterator[Wrong]:
        day = read_exact(key.value)
        if day is None:
            told = {entity.value for entity in self.reading.entities}
            texts = timeline.spans(key.value, told, self.reading.published, chance)
            yield from map(Wrong, texts)
            return
        others: dict[Calendar, Entity] = {}
        for entity in self._fit:
            other = read_exact(entity.value)
            if other and entity.id not in barred:
                others.setdefault(other, entity)
        shunned = {
            other
            for id_ in sorted(barred)
            if (other := read_exact(self.reading.entity(id_).value)) is not None
        }
        first, limit = self._open_years(day, setting)
        for _ in range(2):
            chosen = timeline.distractors(day, list(others), shunned, limit, chance, first)
            shunned.update(chosen)
            yield from (Wrong(timeline.spell(other), others.get(other)) for other in chosen)

    def _open_years(self, key: Calendar, setting: Setting) -> tuple[int | None, Calendar | None]:
        """The first year and the last day that a reader cannot rule out: nobody whom the question
        names acts unborn or dead, and nothing later than the article is told."""
        limit = read_exact(self.reading.published)
        people = setting.named | frozenset(entities_of(setting.frame) if setting.frame else ())
        born, died = self._lives.span(people)
        lemma = setting.frame.lemma if setting.frame else ""
        if lemma == "bear" or (born is not None and born > key.year):
            born = None
        grown = born + OF_AGE if born is not None else None
        first = grown if grown is not None and grown <= key.year else born
        if died is not None and died >= key.year and lemma not in DYING:
            end = Calendar(died, 12, 31)
            limit = min(limit, end) if limit else end
        return first, limit
