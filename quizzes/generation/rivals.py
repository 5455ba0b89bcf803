"""A question must have one answer even with its options covered: who else does what is asked?"""

from __future__ import annotations

from collections.abc import Iterator, Set

from articles.extraction.records import Entity, Frame, Kind, Part, Reading, Slot
from quizzes.generation.lexicon import SAYING
from quizzes.generation.wording import Unclear

# The other parts tell what was done: a stem that holds them is not answered by another deed.
_WHEN_OR_WHO = (Slot.WHEN, Slot.SUBJECT)


class Rivals:
    """Finds the frames of an article that answer a question too, with another entity."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._entities = {entity.id: entity for entity in reading.entities}
        self._by_lemma: dict[str, list[Frame]] = {}
        for frame in reading.frames:
            self._by_lemma.setdefault(frame.lemma, []).append(frame)

    def refuse(self, frame: Frame, part: Part, key: Entity, named: Set[str]) -> None:
        """Raise Unclear where `named`, the entities of the stem, hold for another answer as well.

        "Ortiz resigned on 3 July. … Mora resigned on 3 July": "Who resigned on 3 July?" is no
        question, but "On what date did Ortiz resign?" is.
        """
        for other in self._by_lemma.get(frame.lemma, ()):
            if other is frame or other.negated != frame.negated:
                continue
            if not self._fits(frame, part, other, named):
                continue
            for answer in self._answers(other, part):
                if self._is_another(answer, key, frame):
                    raise Unclear(f"“{answer.name}” is a right answer too")

    def _fits(self, frame: Frame, part: Part, other: Frame, named: Set[str]) -> bool:
        """Whether everything that the stem tells is told of the other frame too."""
        told = {id_ for each in other.parts for id_ in each.entities}
        if not named <= told:
            return False
        deeds = [each for each in frame.parts if each.slot not in _WHEN_OR_WHO and each is not part]
        if frame.lemma in SAYING and deeds:
            return False
        return all(
            any(one.slot is each.slot and _alike(one, each) for one in other.parts)
            for each in deeds
        )

    def _answers(self, other: Frame, part: Part) -> Iterator[Entity]:
        for each in other.parts:
            if each.slot is part.slot:
                yield from (self._entities[id_] for id_ in each.entities)

    def _is_another(self, answer: Entity, key: Entity, frame: Frame) -> bool:
        if answer.id == key.id or answer.kind is not key.kind:
            return False
        if key.kind is Kind.DATE:
            # "In May" and "on 3 May" are one time told twice.
            return not (answer.value.startswith(key.value) or key.value.startswith(answer.value))
        if any(answer.id in part.entities for part in frame.parts):
            return False  # it is in the stem, or listed with the key
        return not (answer.name in key.name or key.name in answer.name)


def _alike(one: Part, other: Part) -> bool:
    if one.entities or other.entities:
        return bool(set(one.entities) & set(other.entities))
    return one.head == other.head
