"""What each option tells a student afterwards, from the article where it says anything."""

from __future__ import annotations

from articles.extraction.records import Entity, Frame, Kind, Reading, Slot
from quizzes.generation.lexicon import demonyms_of
from quizzes.generation.options.records import Wrong
from quizzes.generation.phrasing.clauses import Clause
from quizzes.generation.phrasing.plain import capital
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.refusing.refusals import check_words


class Feedback:
    """Knows, for each entity of a reading, one thing that the article tells of it."""

    def __init__(self, reading: Reading, wording: Wording) -> None:
        self.reading = reading
        self.wording = wording
        self._posts = {role.person: role.phrase for role in reversed(reading.roles)}
        self._known: dict[str, str] = {}
        self._frames: dict[str, Frame] = {}
        for frame in reading.frames:
            for part in frame.parts:
                for id_ in part.entities:
                    self._frames.setdefault(id_, frame)

    def of(self, wrong: Wrong) -> str:
        """Why a wrong option is wrong: what the article tells of it instead."""
        entity = wrong.entity
        if entity is None:
            printed = any(
                name in self.reading.text for name in (wrong.text, *demonyms_of(wrong.text))
            )
            return f"The article does not {'say this of' if printed else 'mention'} {wrong.text}."
        if post := self.post_of(entity):
            return post
        if entity.id not in self._known:
            self._known[entity.id] = self._told(entity)
        told = self._known[entity.id]
        if not told:
            return f"The article does not say this of {entity.name}."
        if entity.kind is Kind.DATE:
            return f"{entity.name} is when {told}."
        return f"{capital(told)}."

    def post_of(self, entity: Entity) -> str:
        """Who somebody is, by the post that the article gives them; empty where it gives none."""
        if entity.kind is not Kind.PERSON or entity.id not in self._posts:
            return ""
        return f"The article names {entity.name} as {self._posts[entity.id]}."

    def _told(self, entity: Entity) -> str:
        frame = self._frames.get(entity.id)
        if frame is None or frame.certainty.value != "A" or frame.negated:
            return ""
        when = next((p for p in frame.parts if p.slot is Slot.WHEN), None)
        try:
            said = Clause(self.wording, frame).said(when if entity.kind is Kind.DATE else None)
            check_words(said)
        except Unclear:
            return ""
        return said if len(said.split()) <= 25 else ""
