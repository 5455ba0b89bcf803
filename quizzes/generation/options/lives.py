"""When the people of one reading lived, as far as it tells: neither the dead nor children act."""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.extraction.records import Entity, Frame, Kind, Part, Reading, Slot
from quizzes.generation.dates import read_exact

# Nobody founds, commands or says anything younger than this.
OF_AGE = 14
LONGEST = 110
DYING = frozenset("die kill murder assassinate execute hang behead drown shoot perish".split())
# What is left of a life's beginning and end in a question for its day.
_LIFE_ENDS, _CAUSE = ("bear", "die"), ("of", "from")
_LIFE_SLOTS = (Slot.SUBJECT, Slot.WHEN, Slot.WHERE)
# "Ana Costa (1869-1940)", "(12 May 1869 – 3 June 1940)", "(born 1869)", "(died 1940)".
_YEARS = re.compile(r" \((?:[^()]{0,25}?\b)?(\d{4})\s?[-–—]\s?(?:[^()]{0,15}?\b)?(\d{4})\)")
_BORN = re.compile(r" \((?:born|b\.)[^()]{0,25}?\b(\d{4})\)")
_DIED = re.compile(r" \((?:died|d\.)[^()]{0,25}?\b(\d{4})\)")


class Lives:
    """Births and deaths of the people of one reading, by year."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._born: dict[str, int] = {}
        self._died: dict[str, int] = {}
        for frame in reading.frames:
            if frame.lemma == "bear" and frame.passive:
                self._note(frame, self._born)
            elif frame.lemma in DYING and not frame.negated:
                self._note(frame, self._died)
        for person in reading.entities:
            if person.kind is Kind.PERSON:
                self._read_behind(person)

    def could_act(self, person: Entity, year: int | None) -> bool:
        """Whether somebody was alive and of age in a year, or nothing tells against it."""
        if year is None:
            return True
        born, died = self._born.get(person.id), self._died.get(person.id)
        old_enough = born is None or born + OF_AGE <= year <= born + LONGEST
        return old_enough and (died is None or year <= died)

    def span(self, people: Iterable[str]) -> tuple[int | None, int | None]:
        """From the year of the last birth to that of the first death of these people."""
        ids = sorted(people)
        born = [self._born[id_] for id_ in ids if id_ in self._born]
        died = [self._died[id_] for id_ in ids if id_ in self._died]
        return max(born, default=None), min(died, default=None)

    def conflict(self, person: Entity) -> bool:
        """Whether two people were read as one: killed in 1786, and born in 1809."""
        born, died = self._born.get(person.id), self._died.get(person.id)
        return born is not None and died is not None and died < born

    def _note(self, frame: Frame, years: dict[str, int]) -> None:
        known = self.reading.entity
        whose = Slot.SUBJECT if frame.passive or frame.lemma == "die" else Slot.OBJECT
        told = [id_ for part in frame.parts if part.slot is Slot.WHEN for id_ in part.entities]
        days = [day for id_ in told if (day := read_exact(known(id_).value)) is not None]
        for part in frame.parts if len(days) == 1 else ():
            if part.slot is whose and len(part.entities) == 1:
                years.setdefault(part.entities[0], days[0].year)

    def _read_behind(self, person: Entity) -> None:
        text = self.reading.text
        for mention in person.mentions:
            if both := _YEARS.match(text, mention.end):
                self._born[person.id], self._died[person.id] = int(both[1]), int(both[2])
            if born := _BORN.match(text, mention.end):
                self._born[person.id] = int(born[1])
            if died := _DIED.match(text, mention.end):
                self._died[person.id] = int(died[1])


def needless(frame: Frame, part: Part) -> tuple[Part, ...]:
    """ "Was born Ana Weiss to a family of bakers", "died of a fever": the name, the place and the
    day are enough."""
    if frame.lemma not in _LIFE_ENDS or part.slot not in (Slot.WHEN, Slot.WHERE):
        return ()
    # "Born in Riga, in the Duchy of Kurland": the land would rule out the towns of others.
    told = tuple(slot for slot in _LIFE_SLOTS if slot is not part.slot)
    others = [one for one in frame.parts if one is not part and one.slot not in told]
    return tuple(one for one in others if frame.lemma == "bear" or one.preposition in _CAUSE)
