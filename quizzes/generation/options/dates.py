"""Wrong days and years for a question that asks when: none that its reader can rule out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from random import Random

from articles.extraction.edtf import Calendar
from articles.extraction.records import Entity, Kind, Reading
from quizzes.generation.dates import is_planned, read_exact
from quizzes.generation.options import eras, timeline
from quizzes.generation.options.lives import DYING, OF_AGE, Lives
from quizzes.generation.options.neighbours import Neighbours
from quizzes.generation.options.records import Setting, Wrong
from quizzes.generation.options.rivals import entities_of


class Dates:
    """Finds wrong dates in one reading and in the calendar."""

    def __init__(
        self, reading: Reading, fit: Sequence[Entity], lives: Lives, neighbours: Neighbours
    ) -> None:
        """`fit` are the dates of the reading that may be options at all."""
        self.reading = reading
        self._fit = fit
        self._lives = lives
        self._neighbours = neighbours

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
        first, limit = self._open_days(day, setting)
        for _ in range(2):
            chosen = timeline.distractors(day, list(others), shunned, limit, chance, first)
            shunned.update(chosen)
            yield from (Wrong(timeline.spell(other), others.get(other)) for other in chosen)

    def _open_days(
        self, key: Calendar, setting: Setting
    ) -> tuple[Calendar | None, Calendar | None]:
        """The first and the last day that a reader cannot rule out: nobody whom the question names
        acts unborn or dead, no body before there was one; what is told has happened by the day of
        the article, and what is planned has not."""
        today = read_exact(self.reading.published)
        if today and is_planned(key, setting.stem, today):
            return today, None
        people = setting.named | frozenset(entities_of(setting.frame) if setting.frame else ())
        born, died = self._lives.span(people)
        lemma = setting.frame.lemma if setting.frame else ""
        if lemma == "bear" or (born is not None and born > key.year):
            born = None
        grown = born + OF_AGE if born is not None else None
        first = grown if grown is not None and grown <= key.year else born
        since, until = eras.open_years(setting.stem, key.year)
        told = self._first_told(setting.named, key.year) if lemma != "bear" else None
        starts = [year for year in (first, since, told) if year is not None]
        ends = [until] if until is not None else []
        if died is not None and died >= key.year and lemma not in DYING:
            ends.append(died)
        last = [Calendar(year, 12, 31) for year in ends] + ([today] if today else [])
        return Calendar(max(starts)) if starts else None, min(last, default=None)

    def _first_told(self, named: frozenset[str], year: int) -> int | None:
        """The last of the years in which the article first tells of those whom a question names,
        where all that is before its own: they may not have been there earlier."""
        years = [self._years_of(self.reading.entity(id_)) for id_ in sorted(named)]
        firsts = [min(told) for told in years if told and min(told) < year]
        return max(firsts, default=None)

    def _years_of(self, entity: Entity) -> list[int]:
        """The years told in the sentences that name a person or body."""
        if entity.kind not in (Kind.PERSON, Kind.ORGANISATION):
            return []
        places = {self._neighbours.sentence_of(mention.start) for mention in entity.mentions}
        return [year for at in sorted(places) for year in self._told.get(at, ())]

    @cached_property
    def _told(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for entity in self.reading.entities:
            day = read_exact(entity.value) if entity.kind is Kind.DATE else None
            for mention in entity.mentions if day else ():
                assert day is not None
                found.setdefault(self._neighbours.sentence_of(mention.start), []).append(day.year)
        return found
