"""What events, papers and works with a date beside their name are called in a clause."""

from __future__ import annotations

from articles.extraction.records import Frame, Part

_PLURALS = frozenset("acts laws statutes accords landings".split())
# What is told of them; each of it happens once.
LEMMAS = frozenset("take pass sign issue adopt publish release".split())


def is_occasion(frame: Frame) -> bool:
    """Whether the frame is that of a date beside a name, and of no printed verb."""
    return frame.form == "nominal" and frame.main.start == frame.main.end and frame.lemma in LEMMAS


def is_plural(part: Part) -> bool:
    """ "The Corn Laws", and no "Salt and Wind": a title is one thing."""
    return part.head in _PLURALS


def called(part: Part, words: str) -> str:
    """ "The Battle of Lund", "the novel Salt Wind": a title with the kind of thing it names."""
    own = words.lower().split()
    return f"the {words}" if part.head in own else f"the {part.head} {words}"
