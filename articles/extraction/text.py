"""Paragraphs and sentences, as offsets into the text exactly as it was given."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.extraction.records import Sentence


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`layout` is body, headline, byline or caption."""

    start: int
    end: int
    layout: str = "body"


LINE = re.compile(r"\S[^\n]*")


def lay_out(text: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(*line.span()) for line in LINE.finditer(text))


def split_sentences(
    text: str, paragraphs: tuple[Paragraph, ...], proposed: Iterable[tuple[int, int]]
) -> tuple[Sentence, ...]:
    """Cut each paragraph where the parser proposes a sentence to start."""
    starts = sorted(start for start, _ in proposed)
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        inside = [s for s in starts if paragraph.start < s < paragraph.end]
        edges = [paragraph.start, *inside, paragraph.end]
        for start, end in zip(edges, edges[1:], strict=False):
            piece = text[start:end]
            if stripped := piece.strip():
                start += piece.index(stripped[0])
                sentences.append(
                    Sentence(
                        len(sentences), start, start + len(stripped), number, paragraph.layout
                    )
                )
    return tuple(sentences)
