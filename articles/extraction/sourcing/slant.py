"""Whether an author takes sides, by the wording of the whole article."""

from __future__ import annotations

import re

from articles.extraction.lexicon.loaded import find_loaded
from articles.extraction.parsing import Page
from articles.extraction.records import Certainty
from articles.extraction.text import quotations

WE = re.compile(r"\b(?:[Ww]e|us|[Oo]urselves|[Ll]et['’]s)\b")
# "World War I" and "Elizabeth I" are no first persons.
I_MYSELF = re.compile(r"(?<![A-Z]\w\s)(?<!\w[a-z] )\bI (?=[a-z])|\bmy\b|\bMy (?=[a-z])")
OUR_OWN = re.compile(
    r"\b[Oo]ur (?:\w+ )?(?:army|armed forces|military|troops|soldiers|servicemen|country|nation"
    r"|people|government|forces|land|homeland|state|party|leaders?|president|borders?|territor)"
)
# A question that the author asks, and nobody answers.
ASKS = re.compile(r"[a-z]\?(?=\s|$)")
VERDICTS = re.compile(
    r"\b(?:shame(?:ful|less)(?:ly)?|disgraceful(?:ly)?|outrageous(?:ly)?|cynical(?:ly)?|cynicism"
    r"|hypocri(?:sy|tical|te)s?|betray(?:al|ed|ing)|affront|folly|farc(?:e|ical)|grovel\w*"
    r"|monstrous|barbaric|kleptocra\w+|ruthless(?:ly)?|puerile|irresponsib\w+|insane|absurd(?:ity)?"
    r"|ridiculous(?:ly)?|ludicrous|pathetic|disgusting|deplorable|appalling|indefensib\w+|hell-bent"
    r"|debacle|idiotic|venality|subservien\w+|servile|spineless|cowardly|treacherous(?:ly)?"
    r"|mercilessly|propaganda machine|gross disregard|unthinkable|unimaginable|sadly|thankfully"
    r"|frankly|of course|needless to say|surely|undoubtedly|no doubt|ironic(?:ally)?|apartheid"
    r"|genocidal|less than edifying|bewildering|most sad|to their credit|harbinger|falsely"
    r"|riddled with|wildly|knuckle-dragging|in Name Only|nitwitted|hooliganism)\b",
    re.IGNORECASE,
)
MUST = re.compile(r"\b(?:must|should|ought to|need to)\b")
LABEL = re.compile(
    r"\b(?:Opinion|Feature|Op-Ed|Comment(?:ary)?|Editorial|Column|Analysis|Viewpoint)\b",
    re.IGNORECASE,
)
# Loaded words per thousand words above which the wording takes sides.
LOADED_SHARE = 3
# Verdicts per thousand words: so many are a sign, twice as many are two.
VERDICT_SHARE = 5
# Sentences that are opinions, among all: one in so many is a sign.
OPINIONS_IN = 6


def is_opinionated(page: Page) -> bool:
    """Whether the author takes sides: two signs, quotations left out."""
    body = _unquoted(page)
    words = max(len(body.split()), 300)
    verdicts = len(VERDICTS.findall(body)) * 1000 / words
    told = [sentence.certainty for sentence in page.sentences if sentence.layout == "body"]
    labels = " ".join(
        page.text[p.start : p.end] for p in page.paragraphs if p.layout in ("byline", "headline")
    )
    signs = (
        WE.search(body),
        OUR_OWN.search(body),
        I_MYSELF.search(body),
        ASKS.search(body),
        len(find_loaded(body)) * 1000 >= LOADED_SHARE * words,
        verdicts >= VERDICT_SHARE,
        verdicts >= 2 * VERDICT_SHARE,
        told.count(Certainty.OPINION) * OPINIONS_IN >= max(len(told), 10),
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
