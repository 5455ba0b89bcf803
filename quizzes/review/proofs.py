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
from articles.wording import as_sentence, attribution

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
    """Who says so, how surely and when, as a sentence."""
    words = attribution(certainty, source) or "stated by the article"
    return as_sentence(f"{words}, {display(published.isoformat())}" if published else words)
