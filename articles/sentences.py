"""The sentence rows of one article, found by offset, and what they prove."""

from __future__ import annotations

from bisect import bisect_right

from articles.models import Evidence, Fact, Sentence, digest


class Sentences:
    def __init__(self, rows: list[Sentence], text: str) -> None:
        self.rows = rows
        self.text = text
        self.starts = [row.start for row in rows]

    def at(self, offset: int) -> Sentence:
        return self.rows[max(bisect_right(self.starts, offset) - 1, 0)]

    def quote(self, row: Sentence) -> str:
        return self.text[row.start : row.end]

    def prove(self, fact: Fact, start: int, end: int) -> Evidence:
        quote = self.text[start:end]
        return Evidence(
            fact=fact,
            sentence=self.at(start),
            start=start,
            end=end,
            quote=quote,
            digest=digest(quote),
        )

    def tie(self, proof: Evidence, row: Sentence) -> None:
        """Let the proof stand where this sentence stands."""
        proof.sentence, proof.start, proof.end = row, row.start, row.end
        proof.quote, proof.digest = self.quote(row), row.digest
