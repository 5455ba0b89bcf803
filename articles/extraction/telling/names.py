"""A name as it stands in a sentence: with its article where the text prints one."""

from __future__ import annotations

from articles.extraction.records import Entity, Kind

OWNERS = frozenset("his her its their".split())


def owner_in_sentence(text: str, printed: str, entity: Entity) -> str:
    """The name in the place of words that stand for it: "his" becomes "Ann Lee's"."""
    name = in_sentence(text, entity)
    return f"{name}'s" if printed.lower() in OWNERS else name


def in_sentence(text: str, entity: Entity) -> str:
    """ "the Red Cross", "the Danes", but "Dalton Bank": as most of its mentions are printed."""
    if entity.kind in (Kind.PERSON, Kind.DATE) or entity.name[:4].lower() == "the ":
        return entity.name
    printed = [m for m in entity.mentions if text[m.start : m.end] == entity.name]
    before = [text[max(0, m.start - 4) : m.start].lower() == "the " for m in printed]
    return f"the {entity.name}" if sum(before) * 2 > len(before) else entity.name
