"""A name as it stands in a sentence: with its article where the text prints one."""

from __future__ import annotations

from articles.extraction.records import Entity, Kind


def in_sentence(text: str, entity: Entity) -> str:
    """ "the Red Cross", "the Danes", but "Dalton Bank": as most of its mentions are printed."""
    if entity.kind in (Kind.PERSON, Kind.DATE) or entity.name[:4].lower() == "the ":
        return entity.name
    printed = [m for m in entity.mentions if text[m.start : m.end] == entity.name]
    before = [text[max(0, m.start - 4) : m.start].lower() == "the " for m in printed]
    return f"the {entity.name}" if sum(before) * 2 > len(before) else entity.name
