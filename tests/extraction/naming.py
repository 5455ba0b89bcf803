"""What is found in a text, in the shapes that tests of names compare."""

from __future__ import annotations

from articles.extraction.names import find_names
from articles.extraction.parsing import parse
from articles.extraction.records import Entity, Kind, Span


def entities(text: str, *dates: str) -> tuple[Entity, ...]:
    """The actors and places of a text in which `dates` are read as dates."""
    taken = tuple(Span(text.index(date), text.index(date) + len(date)) for date in dates)
    return find_names(parse(text), taken)


def found(text: str, kind: Kind, *dates: str) -> dict[str, list[str]]:
    """The printed mentions of each entity of one kind by its name."""
    return {
        entity.name: [text[m.start : m.end] for m in entity.mentions]
        for entity in entities(text, *dates)
        if entity.kind is kind
    }
