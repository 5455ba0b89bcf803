"""Where names are printed: what the model proposes, trimmed to the name itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from articles.extraction.lexicon import words
from articles.extraction.parsing import Page
from articles.extraction.records import Kind, Span

KINDS = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "NORP": Kind.GROUP,
}

POSSESSIVES = frozenset({"'s", "’s", "'", "’", "‘s", "`s", "s’", "s'"})
DETERMINERS = frozenset("the a an this that these those its his her their our my your".split())
OPENERS = frozenset(
    {"The", "A", "An", "This", "That", "These", "Its", "His", "Her", "Their", "Our"}
)
# Small words that may stand inside a name, never at its edge.
INNER = frozenset(
    "of the and for de da do dos das del della di la le les el al bin ibn bint ben von van der den"
    " zu und y e & ul ur au du des a on in at upon to".split()
)
PARTICLES = frozenset(
    "de da di del della van von der den bin ibn al el la le ben abu du dos das".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first` up to `last` (exclusive) of the page, proposed as one name."""

    first: int
    last: int
    kind: Kind | None
    source: str = "model"


class Words:
    """The words of a page with their offsets, as plain lists: much faster than tokens."""

    def __init__(self, page: Page, taken: tuple[Span, ...]) -> None:
        self.text = page.text
        self.printed = [token.text for token in page.doc]
        self.starts = [token.idx for token in page.doc]
        self.tags = [token.tag_ for token in page.doc]
        self.closed = self._inside(taken)
        self.openings = self._openings(page)

    def __len__(self) -> int:
        return len(self.printed)

    def _inside(self, spans: tuple[Span, ...]) -> frozenset[int]:
        """Words that belong to a date and so to no name."""
        found, ordered, k = [], sorted(spans), 0
        for i, start in enumerate(self.starts):
            while k < len(ordered) and ordered[k].end <= start:
                k += 1
            if k < len(ordered) and ordered[k].start < start + len(self.printed[i]):
                found.append(i)
        return frozenset(found)

    def _openings(self, page: Page) -> frozenset[int]:
        """Words that open a sentence, where a capital says nothing."""
        edges = {sentence.start for sentence in page.sentences}
        found = {i for i, start in enumerate(self.starts) if start in edges}
        quotes = {'"', "“", "'", "‘", "``", "-", "–", "—", "("}
        return frozenset(found | {i + 1 for i in found if self.printed[i] in quotes})

    def end(self, i: int) -> int:
        return self.starts[i] + len(self.printed[i])

    def span(self, first: int, last: int) -> Span:
        return Span(self.starts[first], self.end(last - 1))

    def name(self, first: int, last: int) -> str:
        """The words as one printed name, with every gap a single space."""
        return " ".join(self.text[self.starts[first] : self.end(last - 1)].split())

    @cached_property
    def capital(self) -> list[bool]:
        return [word[:1].isupper() for word in self.printed]


def propose(page: Page, words_: Words) -> list[Candidate]:
    """The model's names, trimmed; a line break always parts two names."""
    found = []
    for entity in page.doc.ents:
        if entity.label_ not in KINDS:
            continue
        kind = KINDS[entity.label_]
        for first, last in _pieces(words_, entity.start, entity.end):
            edges = trim(words_, first, last, kind)
            if edges:
                found.append(Candidate(*edges, kind))
    return found


def _pieces(words_: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    for i in range(first, last):
        if words_.printed[i].isspace() or i in words_.closed:
            if i > start:
                yield start, i
            start = i + 1
    if last > start:
        yield start, last


def trim(words_: Words, first: int, last: int, kind: Kind | None) -> tuple[int, int] | None:
    """Cut determiners, titles, possessives and marks from the edges; None if nothing is left."""
    printed = words_.printed
    while last > first and _is_tail(printed[last - 1]):
        last -= 1
    while first < last and _is_head(words_, first, last, kind):
        first += 1
    if first >= last or not any(words_.capital[i] for i in range(first, last)):
        return None
    return first, last


def _is_tail(word: str) -> bool:
    return word in POSSESSIVES or not any(c.isalnum() for c in word)


def _is_head(words_: Words, first: int, last: int, kind: Kind | None) -> bool:
    word = words_.printed[first]
    if word in DETERMINERS or not any(c.isalnum() for c in word):
        return True
    if word in OPENERS and first in words_.openings:
        return True
    return kind is Kind.PERSON and last - first > 1 and word in words("titles")
