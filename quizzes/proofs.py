"""What is shown as proof: the sentence in its paragraph, who says it, and how a year was found.

Pure: text and offsets in, plain records out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from articles.extraction.edtf import display
from articles.extraction.records import Basis, Certainty

# Characters fetched on either side of a proving sentence; a longer paragraph is cut at a space.
AROUND = 1200


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or what is near the proof in a very long one; `start` counts in the article."""

    start: int
    text: str


class Piece(NamedTuple):
    text: str
    is_proof: bool


def passage(window: str, offset: int, start: int, end: int) -> Passage:
    """The paragraph around `start:end`, out of a window that begins at `offset` of the article."""
    inner, outer = start - offset, end - offset
    first = window.rfind("\n", 0, inner) + 1
    last = window.find("\n", outer)
    if not first and offset:
        first = min(window.find(" ", 0, inner) + 1, inner)
    if last < 0:
        is_cut = len(window) - outer >= AROUND
        last = max(window.rfind(" ", outer), outer) if is_cut else len(window)
    return Passage(offset + first, window[first:last].rstrip())


def pieces(shown: Passage, spans: Iterable[tuple[int, int]]) -> list[Piece]:
    """The passage cut into proof and surroundings; `spans` count in the article."""
    text, first = shown.text, shown.start
    inside = [(max(a - first, 0), min(b - first, len(text))) for a, b in spans]
    edges = sorted({0, len(text), *(edge for span in inside for edge in span)})
    return [
        Piece(text[a:b], any(start <= a and b <= end for start, end in inside))
        for a, b in pairwise(edges)
    ]


def provenance(certainty: str, source: str, published: date | None) -> str:
    """Who says so and how surely, in plain words; as far as the sentence goes, never further."""
    of = f", {_day(published)}" if published else ""
    match certainty:
        case Certainty.NAMED_SOURCE:
            return f"Reported by {source or 'a source the article names'}{of}."
        case Certainty.HEDGED if source:
            return f"Alleged by {source}{of}."
        case Certainty.HEDGED:
            return f"Alleged; the article names no source{of}."
        case Certainty.OPINION:
            return f"An opinion of {source or 'the article'}{of}."
        case Certainty.UNREAL:
            return f"Planned, denied or supposed in the article{of}."
    return f"Stated by {source or 'the article'}{of}."


def inference(basis: str, anchor: str, published: date | None) -> str:
    """How the year of a date was found; empty where the article prints it."""
    if basis in ("", Basis.STATED):
        return ""
    if basis == Basis.FROM_PUBLICATION:
        of = f", {_day(published)}" if published else ""
        return f"The year was inferred from the publication date{of}."
    if basis == Basis.FROM_EARLIER_DATE:
        told = f", {display(anchor)}" if anchor else ""
        return f"The year was carried over from an earlier date in the article{told}."
    if anchor:
        return f"The date was counted from {display(anchor)}."
    return "The date was counted from another date in the article."


def _day(day: date) -> str:
    return display(day.isoformat())
