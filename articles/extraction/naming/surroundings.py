"""What the words around a name say about its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.lexicon import words
from articles.extraction.naming.words import Words
from articles.extraction.posting.nouns import POSTS

SAYING = frozenset(
    {"said", "says", "told", "added", "tweeted", "wrote", "explained", "insisted", "argued",
     "noted", "recalled", "joked", "tells", "adds", "thinks", "believes", "believed", "thought"}
)  # fmt: skip
PERSONAL = frozenset({"who", "whose", "he", "she", "his", "her", "himself", "herself"})
# Nouns before the name of a firm and of nobody else: "bicycle maker Caloi".
FIRM_NOUNS = frozenset(
    {"maker", "automaker", "carmaker", "planemaker", "chipmaker", "drugmaker", "manufacturer",
     "retailer", "brewer", "airline", "bank", "lender", "insurer", "operator", "company", "firm",
     "giant", "conglomerate", "subsidiary", "brand", "startup", "supplier", "carrier", "newspaper",
     "magazine", "website", "agency", "charity", "steelmaker", "shipbuilder", "supermarket"}
)  # fmt: skip
INTO_PLACES = frozenset({"in", "near", "outside", "across", "inside", "around", "throughout"})
TO_PLACES = frozenset({"to", "from", "at", "into", "toward", "towards"})
AGE = re.compile(r"\d{1,3}$")
BEFORE = {
    "the": "the before", "of": "of before", "by": "by before", "with": "by before",
    ",": "comma before", "(": "bracket before",
}  # fmt: skip
BEFORE |= dict.fromkeys(INTO_PLACES, "in before") | dict.fromkeys(TO_PLACES, "to before")


def around(words_: Words, first: int, last: int) -> Iterator[str]:
    """What the neighbours of an occurrence say about its kind."""
    yield from _title_or_noun_before(words_, first)
    yield from _word_before(words_, first)
    yield from _after(words_, first, last)
    if first in words_.openings:
        yield "opens"


def _title_or_noun_before(words_: Words, first: int) -> Iterator[str]:
    before = words_.printed[first - 1] if first else ""
    if before in words("titles"):
        yield "title before"
        if words_.capital[first - 1] and before.lower().rstrip(".") in POSTS:
            yield "post before"
    elif first and words_.tags[first - 1] in {"NN", "NNS"} and before.islower():
        yield "noun before"
        if before in FIRM_NOUNS:
            yield "firm before"


def _word_before(words_: Words, first: int) -> Iterator[str]:
    low = words_.printed[first - 1].lower() if first else ""
    if low in BEFORE:
        if low != "the" or not words_.printed[first].islower():
            yield BEFORE[low]
    elif first and words_.capital[first - 1] and first - 1 not in words_.openings:
        yield "capital before"


def _after(words_: Words, first: int, last: int) -> Iterator[str]:
    after = words_.printed[last] if last < len(words_) else ""
    before = words_.printed[first - 1].lower() if first else ""
    if after in SAYING or (before in {"said", "says"} and after in {".", ","}):
        yield "saying"
    elif after in PERSONAL:
        yield "personal after"
    elif after in {"'s", "’s"}:
        yield "possessive after"
    elif after == ",":
        yield _behind_comma(words_, last + 1)
    elif after == "(":
        yield "bracket after"
    elif after and (sign := _class_after(words_, last)):
        yield sign


def _behind_comma(words_: Words, i: int) -> str:
    follow = words_.printed[i] if i < len(words_) else ""
    if AGE.match(follow):
        return "age after"
    if follow in {"who", "whose"}:
        return "personal after"
    return "comma capital after" if follow and words_.capital[i] else "comma after"


def _class_after(words_: Words, i: int) -> str:
    if words_.tags[i] in {"NN", "NNS"}:
        return "noun after"
    if words_.tags[i].startswith("VB"):
        return "verb after"
    return "capital after" if words_.capital[i] else ""
