"""The parse as a tree of plain words with the entities laid over it.

The finders of roles and frames walk this tree many times; plain objects are several times
cheaper to walk than spaCy's tokens, and a wrong arc can be hung elsewhere before they do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.extraction.parsing import Page
from articles.extraction.records import Entity, Kind
from articles.extraction.text import quotations

# Forms that the model's rules cut wrongly.
LEMMAS = {"hoped": "hope", "hoping": "hope", "hopes": "hope", "born": "bear", "founded": "found"}
QUOTES = frozenset('"“”')


@dataclass(slots=True, eq=False)
class Name:
    """One printing of an entity, from the word numbered `first` to the word numbered `last`."""

    entity: Entity
    first: int
    last: int


@dataclass(slots=True, eq=False)
class Word:
    """One word of one sentence; `head` is None at the top of a tree.

    `i` counts the words of the whole text without white space, so neighbours differ by one.
    `stands_for` is what a pronoun refers to, where that is safe.
    """

    i: int
    text: str
    low: str
    lemma: str
    tag: str
    dep: str
    start: int
    end: int
    sentence: int
    head: Word | None = None
    children: list[Word] = field(default_factory=list)
    name: Name | None = None
    quoted: bool = False
    stands_for: Entity | None = None

    def kids(self, *deps: str) -> list[Word]:
        return [child for child in self.children if child.dep in deps]

    def kid(self, *deps: str) -> Word | None:
        return next((child for child in self.children if child.dep in deps), None)

    def subtree(self) -> Iterator[Word]:
        stack = [self]
        while stack:
            word = stack.pop()
            yield word
            stack.extend(word.children)

    def ancestors(self) -> Iterator[Word]:
        word = self.head
        while word is not None:
            yield word
            word = word.head

    @property
    def is_noun(self) -> bool:
        return self.tag[:2] == "NN" or self.tag in ("PRP", "CD", "DT", "WP")

    @property
    def is_verb(self) -> bool:
        return self.tag[:2] == "VB"

    @property
    def kind(self) -> Kind | None:
        return self.name.entity.kind if self.name else None


@dataclass(slots=True)
class Syntax:
    """All words in order, and the numbers [first, end) of the words of each sentence."""

    words: list[Word]
    sentences: list[tuple[int, int]]

    def before(self, word: Word) -> Word | None:
        """The word printed before this one in the same sentence."""
        return self._near(word.i - 1, word.sentence)

    def after(self, word: Word) -> Word | None:
        return self._near(word.i + 1, word.sentence)

    def at(self, i: int) -> Word:
        return self.words[i]

    def words_of(self, start: int, end: int) -> list[str]:
        """The words printed in this span, in small letters."""
        first = bisect_left(self.words, start, key=lambda word: word.start)
        last = bisect_left(self.words, end, key=lambda word: word.start)
        return [word.low for word in self.words[first:last]]

    def sentence(self, position: int) -> list[Word]:
        first, end = self.sentences[position]
        return self.words[first:end]

    def _near(self, i: int, sentence: int) -> Word | None:
        first, end = self.sentences[sentence]
        return self.words[i] if first <= i < end else None


def move(word: Word, head: Word, dep: str) -> None:
    """Hang a word under another head, keeping children in printed order; never in a circle."""
    if word is head or any(above is word for above in head.ancestors()):
        return
    if word.head is not None:
        word.head.children.remove(word)
    word.head, word.dep = head, dep
    head.children.append(word)
    head.children.sort(key=lambda child: child.i)


def lay_syntax(page: Page, entities: tuple[Entity, ...]) -> Syntax:
    words, sentences = _words(page)
    _name(words, entities)
    _quote(page, words)
    return Syntax(words, sentences)


def _words(page: Page) -> tuple[list[Word], list[tuple[int, int]]]:
    words: list[Word] = []
    by_token: dict[int, Word] = {}
    heads: list[int] = []
    bounds = [(s.start, s.end) for s in page.sentences]
    edges: list[tuple[int, int]] = []
    position, first = 0, 0
    for token in page.doc:
        if token.is_space:
            continue
        start, text = token.idx, token.text
        while position < len(bounds) and start >= bounds[position][1]:
            edges.append((first, len(words)))
            position, first = position + 1, len(words)
        if position == len(bounds):
            break
        word = Word(
            len(words),
            text,
            text.lower(),
            LEMMAS.get(text.lower()) or token.lemma_.lower(),
            token.tag_,
            token.dep_,
            start,
            start + len(text),
            position,
        )
        words.append(word)
        by_token[token.i] = word
        heads.append(token.head.i)
    while len(edges) < len(bounds):
        edges.append((first, len(words)))
        first = len(words)
    for word, head_index in zip(words, heads, strict=True):
        head = by_token.get(head_index)
        # The parser does not know paragraphs: an arc that leaves the sentence is no arc.
        if head is not None and head is not word and head.sentence == word.sentence:
            word.head = head
            head.children.append(word)
    return words, edges


def _name(words: list[Word], entities: tuple[Entity, ...]) -> None:
    starts = [word.start for word in words]
    for entity in entities:
        for mention in entity.mentions:
            first = bisect_left(starts, mention.start)
            if first > 0 and words[first - 1].end > mention.start:
                first -= 1
            last = bisect_left(starts, mention.end) - 1
            if first > last or words[first].sentence != words[last].sentence:
                continue
            name = Name(entity, first, last)
            for i in range(first, last + 1):
                known = words[i].name
                if known is None or known.last - known.first < last - first:
                    words[i].name = name


def head_of(syntax: Syntax, name: Name) -> Word:
    """The word of a name that the rest of its sentence hangs on."""
    for i in range(name.last, name.first - 1, -1):
        word = syntax.at(i)
        if word.head is None or not name.first <= word.head.i <= name.last:
            return word
    return syntax.at(name.last)


def _quote(page: Page, words: list[Word]) -> None:
    """Mark the words that stand between a pair of quotation marks."""
    spans = iter(quotations(page.text, page.paragraphs))
    span = next(spans, None)
    for word in words:
        while span is not None and span.end <= word.start:
            span = next(spans, None)
        word.quoted = span is not None and span.start <= word.start
