"""Source, certainty and origin of a date in words that students understand."""

from __future__ import annotations

from articles.extraction.edtf import display
from articles.extraction.records import Basis, Certainty

WRITTEN = frozenset("account accounts article claims report reports rumors rumours story".split())


def attribution(certainty: str, source: str = "") -> str:
    """Who says it and how surely; empty where the article itself states it."""
    source = _inside_sentence(source)
    if certainty == Certainty.NAMED_SOURCE:
        return f"reported {_by(source)}" if source else "reported by a source"
    if certainty == Certainty.HEDGED:
        return f"alleged {_by(source)}" if source else "alleged"
    if certainty == Certainty.OPINION:
        return f"opinion of {source}" if source else "opinion, not fact"
    if certainty == Certainty.UNREAL:
        told = "denied, planned or only possible"
        return f"{told}, says {source}" if source else told
    return f"according to {source}" if source else ""


def how_dated(basis: str, anchor: str = "") -> str:
    """How the value of a date was found; empty where it is printed in full."""
    day = display(anchor) if anchor else ""
    if basis == Basis.FROM_PUBLICATION:
        return _with("year taken from the publication date", day)
    if basis == Basis.FROM_EARLIER_DATE:
        return _with("year taken from an earlier date in the text", day)
    if basis == Basis.RELATIVE:
        return f"counted from {day or 'another date'}"
    return ""


def as_sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _with(words: str, detail: str) -> str:
    return f"{words}, {detail}" if detail else words


def _by(source: str) -> str:
    """People and bodies report things; things are reported in reports."""
    last = source.rpartition(" ")[2].casefold()
    return f"in {source}" if last in WRITTEN else f"by {source}"


def _inside_sentence(source: str) -> str:
    first, _, rest = source.partition(" ")
    if first in ("The", "A", "An", "Some", "Several", "Many", "Its", "Their", "His", "Her"):
        return f"{first.lower()} {rest}".strip()
    return source
