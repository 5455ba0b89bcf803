"""What passes between a question and its wrong options."""

from __future__ import annotations

from dataclasses import dataclass

from articles.extraction.records import Entity, Frame


@dataclass(frozen=True, slots=True)
class Setting:
    """What a key is asked within: its frame and the ids of the entities that the stem names."""

    stem: str
    frame: Frame | None = None
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong option; `entity` is None where it comes from the gazetteer or the calendar."""

    text: str
    entity: Entity | None = None
