"""An article as HTML: names and dates marked, proof highlighted, everything else escaped."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

LINE = re.compile(r"[^\n]*\S[^\n]*")


class Mark(NamedTuple):
    """Words to be marked; `css` is a class of ours, `title` anything."""

    start: int
    end: int
    css: str
    title: str = ""


class Piece(NamedTuple):
    """One paragraph of the text, and its offsets."""

    start: int
    end: int
    html: SafeString


def mark_up(text: str, marks: Iterable[Mark], proofs: Iterable[tuple[int, int]]) -> list[Piece]:
    """Paragraphs with `<mark>` around each mark and `<span class="proof">` around each proof.

    Of overlapping marks the longest stays. A mark that crosses the edge of a proof is closed
    there and opened again, so the elements always nest. The first proof has the id "proof".
    Linear in the text after sorting.
    """
    page = Page(text, apart(marks), joined(proofs))
    return [Piece(*line.span(), page.line(*line.span())) for line in LINE.finditer(text)]


def apart(marks: Iterable[Mark]) -> list[Mark]:
    """Marks that do not overlap, in order: of two that do, the longer one, else the first."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start >= mark.end:
            continue
        if kept and mark.start < kept[-1].end:
            if mark.end - mark.start <= kept[-1].end - kept[-1].start:
                continue
            kept.pop()
        kept.append(mark)
    return kept


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, with those that overlap made one."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


class Page:
    def __init__(self, text: str, marks: list[Mark], proofs: list[tuple[int, int]]) -> None:
        self.text = text
        self.marks = marks
        self.proofs = proofs
        self.mark_ends = [mark.end for mark in marks]
        self.proof_ends = [end for _, end in proofs]

    def line(self, start: int, end: int) -> SafeString:
        pieces: list[str] = []
        for number in range(bisect_right(self.proof_ends, start), len(self.proofs)):
            first, last = self.proofs[number]
            if first >= end:
                break
            first, last = max(first, start), min(last, end)
            anchor = ' id="proof" tabindex="-1"' if first == self.proofs[0][0] else ""
            pieces.append(self._marked(start, first))
            pieces.append(f'<span class="proof"{anchor}>{self._marked(first, last)}</span>')
            start = last
        pieces.append(self._marked(start, end))
        return mark_safe("".join(pieces))  # noqa: S308 every part of it is escaped in _marked

    def _marked(self, start: int, end: int) -> str:
        if start >= end:
            return ""
        pieces: list[str] = []
        for number in range(bisect_right(self.mark_ends, start), len(self.marks)):
            mark = self.marks[number]
            if mark.start >= end:
                break
            first, last = max(mark.start, start), min(mark.end, end)
            title = f' title="{escape(mark.title)}"' if mark.title else ""
            pieces.append(escape(self.text[start:first]))
            pieces.append(f'<mark class="{escape(mark.css)}"{title}>')
            pieces.append(f"{escape(self.text[first:last])}</mark>")
            start = last
        pieces.append(escape(self.text[start:end]))
        return "".join(pieces)
