"""The words of a page as plain lists, with what a name finder asks of each word."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from articles.extraction.parsing import Page
from articles.extraction.records import Span

QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''", "«", "»"})
OPENING_MARKS = QUOTES | {"-", "–", "—", "--", "(", "[", "•", "*", "..."}
# A sentence or a title begins after these as well.
BEGINNERS = frozenset({":", "``", "“", '"', "–", "—", "--", "-"})
ENDINGS = (".", "!", "?", "”", '"', "’", ")")
# Where authors, photographers and agencies sign.
SIGNED = frozenset({"byline", "caption"})
# A line is a headline for our purposes when this share of its longer words is capitalised: names
# cannot be told from other words there.
TITLE_CASE = 0.75

CREDITS = re.compile(
    r"[(\[]?\s*(?:Additional |Other |Further )?"
    r"(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]eported|[Ww]ritten|[Ee]dited|[Cc]ompiled)"
    r"(?: and (?:writing|editing))? by\b"
)


class Words:
    """Words by number. `closed` words lie in dates; `openings` begin a sentence or a quotation;
    `titled` words stand in a line where nearly every word has a capital, `signed` words in a
    byline or caption, `credits` in a line that says who reported."""

    def __init__(self, page: Page, taken: tuple[Span, ...]) -> None:
        self.text = page.text
        tokens = list(page.doc)
        self.printed = [token.text for token in tokens]
        self.starts = [token.idx for token in tokens]
        self.tags = [token.tag_ for token in tokens]
        self.capital = [word[:1].isupper() for word in self.printed]
        self.closed = self._inside(taken)
        self.openings = self._openings(page)
        self.titled = self._titled(page)
        self.signed = self._in_layout(page, SIGNED)
        self.credits = self._credits(page)

    def __len__(self) -> int:
        return len(self.printed)

    def _inside(self, spans: tuple[Span, ...]) -> frozenset[int]:
        found, ordered, k = [], sorted(spans), 0
        for i, start in enumerate(self.starts):
            while k < len(ordered) and ordered[k].end <= start:
                k += 1
            if k < len(ordered) and ordered[k].start < start + len(self.printed[i]):
                found.append(i)
        return frozenset(found)

    def _openings(self, page: Page) -> frozenset[int]:
        edges = {sentence.start for sentence in page.sentences}
        edges |= {paragraph.start for paragraph in page.paragraphs}
        found, opens = [], True
        for i, start in enumerate(self.starts):
            word = self.printed[i]
            opens = opens or start in edges
            if opens:
                found.append(i)
            parted = i + 1 < len(self) and self.starts[i + 1] > start + len(word)
            opens = (opens and word in OPENING_MARKS) or (
                word in BEGINNERS and (parted or word in QUOTES)
            )
        return frozenset(found)

    def _in_layout(self, page: Page, layouts: frozenset[str]) -> frozenset[int]:
        """Words of the paragraphs that are laid out in one of these ways."""
        found: list[int] = []
        for paragraph in page.paragraphs:
            if paragraph.layout in layouts:
                first = bisect_left(self.starts, paragraph.start)
                found.extend(range(first, bisect_left(self.starts, paragraph.end)))
        return frozenset(found)

    def _credits(self, page: Page) -> frozenset[int]:
        """Words of the lines that say who reported and edited."""
        found: list[int] = []
        for paragraph in page.paragraphs:
            if CREDITS.match(self.text, paragraph.start, paragraph.end):
                first = bisect_left(self.starts, paragraph.start)
                found.extend(range(first, bisect_left(self.starts, paragraph.end)))
        return frozenset(found)

    def _titled(self, page: Page) -> frozenset[int]:
        found: list[int] = []
        i, total = 0, len(self)
        for paragraph in page.paragraphs:
            first = i
            while i < total and self.starts[i] < paragraph.end:
                i += 1
            long = [k for k in range(first, i) if len(self.printed[k]) > 3]
            raised = sum(self.capital[k] for k in long)
            closed = self.text[paragraph.start : paragraph.end].rstrip().endswith(ENDINGS)
            if len(long) > 3 and raised >= TITLE_CASE * len(long) and not closed:
                found.extend(range(first, i))
        return frozenset(found)

    @cached_property
    def lowered(self) -> frozenset[str]:
        """Words that the page also prints in small letters: a capital on them means little."""
        return frozenset(word for word in self.printed if word.islower())

    @cached_property
    def raised(self) -> frozenset[str]:
        """Words that running text prints with a capital, be it that of a sentence."""
        return frozenset(
            word for i, word in enumerate(self.printed) if self.capital[i] and i not in self.titled
        )

    def end(self, i: int) -> int:
        return self.starts[i] + len(self.printed[i])

    def span(self, first: int, last: int) -> Span:
        return Span(self.starts[first], self.end(last - 1))

    def name(self, first: int, last: int) -> str:
        """The words from `first` up to `last` as printed, every gap a single space."""
        return " ".join(self.text[self.starts[first] : self.end(last - 1)].split())

    def between(self, start: int, end: int) -> tuple[int, int]:
        """The words printed from offset `start` up to `end`."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def touching(self, i: int) -> bool:
        """Whether word `i` follows the one before it in the same line."""
        return 0 < i < len(self) and "\n" not in self.text[self.starts[i - 1] : self.starts[i]]
