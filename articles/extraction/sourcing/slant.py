"""Whether an author takes sides, by the wording of the whole article."""

from __future__ import annotations

import re

from articles.extraction.lexicon.loaded import find_loaded
from articles.extraction.parsing import Page
from articles.extraction.text import quotations

WE = re.compile(r"\b(?:[Ww]e|us|[Oo]urselves)\b")
OUR_OWN = re.compile(
    r"\b[Oo]ur (?:\w+ )?(?:army|armed forces|military|troops|soldiers|servicemen|country|nation"
    r"|people|government|forces|land|homeland|state|party|leaders?|president|borders?|territor)"
)
MUST = re.compile(r"\b(?:must|should|ought to|need to)\b")
LABEL = re.compile(
    r"\b(?:Opinion|Feature|Op-Ed|Comment(?:ary)?|Editorial|Column|Analysis|Viewpoint)\b",
    re.IGNORECASE,
)
# Loaded words per thousand words above which the wording takes sides.
LOADED_SHARE = 3


def is_opinionated(page: Page) -> bool:
    """Whether the author takes sides: two of five signs, quotations left out."""
    body = _unquoted(page)
    words = max(len(body.split()), 1)
    labels = " ".join(
        page.text[p.start : p.end] for p in page.paragraphs if p.layout in ("byline", "headline")
    )
    signs = (
        WE.search(body),
        OUR_OWN.search(body),
        len(find_loaded(body)) * 1000 >= LOADED_SHARE * max(words, 300),
        LABEL.search(labels),
        MUST.search(body),
    )
    return sum(bool(sign) for sign in signs) >= 2


def _unquoted(page: Page) -> str:
    """The body paragraphs, with quotations taken out."""
    pieces, at = [], 0
    for start, end in quotations(page.text, page.paragraphs):
        pieces.append((at, start))
        at = end
    pieces.append((at, len(page.text)))
    bodies = [(p.start, p.end) for p in page.paragraphs if p.layout == "body"]
    kept = []
    for first, last in pieces:
        kept += [
            page.text[max(first, start) : min(last, end)]
            for start, end in bodies
            if start < last and first < end
        ]
    return " ".join(kept)
