"""What two spellings have in common: which of them may be one name."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from articles.extraction.records import Entity

# "Vila i Mas", "Vila y Mas".
_DOUBLE = frozenset(("i", "y", "e"))
# Letters that decomposition leaves alone, and digraphs that transliterate one letter of
# Azerbaijani, Armenian and Russian names (Xocavand, Khojavand).
_FOLDS = str.maketrans({"ə": "a", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae"})
_MARKS = str.maketrans({"'": "", "’": "", "`": "", ".": "", "-": " "})


# The same few hundred names and words come back for every question of an article.
@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Reduce a name to what its spellings share: case, accents, apostrophes, leading article."""
    plain = text.casefold()
    if plain.isascii() and plain.isalpha():
        return plain.replace("kh", "x")
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain).translate(_FOLDS)
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = plain.translate(_MARKS).replace("kh", "x")
    return " ".join(plain.split()).removeprefix("the ")


@lru_cache(maxsize=16_384)
def near(one: str, other: str) -> bool:
    """Tell whether two names may be spellings of one: at most two letters of eight or more differ.

    Short names differ by two letters and are two things (Iran, Iraq).
    """
    one, other = fold(one), fold(other)
    if abs(len(one) - len(other)) > 2:
        return False
    if len(one) < 8 or len(other) < 8:
        return one == other
    # Three megabytes that a web process needs only where somebody writes a question.
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other, score_cutoff=2) <= 2


@lru_cache(maxsize=16_384)
def contains(one: str, other: str) -> bool:
    """Tell whether the words of one name are all within the other (Costa, Ana Costa)."""
    (count, short), (others, long) = bag(one), bag(other)
    if others < count:
        short, long = long, short
    return bool(short) and short <= long


@lru_cache(maxsize=16_384)
def bag(name: str) -> tuple[int, frozenset[str]]:
    """How many words a name has, and each of them once, folded."""
    words = fold(name).split()
    return len(words), frozenset(words)


def share_words(one: Entity, other: Entity) -> bool:
    """Whether two names have two words in common, and neither is all of the other."""
    ones, others = bag(one.name)[1], bag(other.name)[1]
    return len(ones & others) > 1 and not ones <= others and not others <= ones


def shares_double(one: Entity, other: Entity) -> bool:
    """Jordi Vila and Vila i Mas: the surname of one opens the double surname of the other."""
    ones, others = fold(one.name).split(), fold(other.name).split()
    return any(
        long[:1] == short[-1:] and len(short) > 1 and bool(_DOUBLE & {*long[1:-1]})
        for short, long in ((ones, others), (others, ones))
    )
