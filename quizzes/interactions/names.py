"""Names as typed: when they are the name that is asked for.

The ladder: equal once both are normalised; a spelling of the article; the surname, where no other
name of the article ends so; and last a slip of the fingers, unless another name is as near.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from articles.extraction.gazetteer import LETTERS
from articles.extraction.lexicon import words
from articles.extraction.lexicon.countries import country_names

LEADING_ARTICLE = re.compile(r"^(?:the|a|an) (?=\S)")
NOT_A_WORD = re.compile(r"[\W_]+")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# A slip in a short word makes another word: Iran and Iraq, Mali and Malta.
ONE_SLIP, TWO_SLIPS = 5, 9
FAR = 99


def normalise(text: str) -> str:
    """Fold what a reader would not call a difference: case, accents, punctuation, an article.

    NFKD rather than NFKC, so that an accent is a character of its own and can be dropped.
    """
    apart = unicodedata.normalize("NFKD", text.translate(LETTERS).casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return LEADING_ARTICLE.sub("", NOT_A_WORD.sub(" ", plain).strip())


def is_name(typed: str, accepted: Iterable[str], others: Iterable[str], *, person: bool) -> bool:
    """Whether what was typed is one of `accepted`, and none of `others`, names of the article.

    Titles and posts are dropped, and the surname alone counts, where the name is a person's.
    """
    plain = untitled if person else normalise
    given, known = plain(typed), _folded(map(plain, accepted))
    apart = [name for name in _folded(map(plain, others)) if name not in known]
    if not given or not known:
        return False
    if given in known:
        return given == known[0] or given not in ends(apart)
    if person and _is_short_for(given, known, apart):
        return True
    if _squeezed(given) in map(_squeezed, known):
        return True
    short = [name.split()[-1] for name in known[:1]] if person else []
    off = min((_slips(given, name) for name in (*known, *short)), default=FAR)
    near = min((distance(given, name) for name in ends(apart)), default=FAR)
    return off < FAR and off < near and not _is_other_country(given, known)


@lru_cache(maxsize=4096)
def untitled(name: str) -> str:
    """Without titles and posts before the name, or behind a comma: "Gen. Ada Lund, the chief"."""
    head, comma, tail = name.partition(",")
    if comma and head and set(normalise(tail).split()[:2]) & _titles():
        name = head
    kept = normalise(name).split()
    while len(kept) > 1 and kept[0] in _titles():
        kept = kept[1:]
    while len(kept) > 1 and kept[-1] in SUFFIXES:
        kept = kept[:-1]
    return " ".join(kept)


@cache
def _titles() -> frozenset[str]:
    return frozenset(normalise(title) for title in words("titles"))


def _folded(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def ends(names: Iterable[str]) -> set[str]:
    """The names and the last words of them, by which they may be meant as well."""
    return {end for name in names if name for end in (name, name.split()[-1])}


def _is_short_for(given: str, known: list[str], apart: list[str]) -> bool:
    """Whether the words are the end of the full name ("de Gaulle"), it with initials ("A. Lund"),
    or the surname first ("Lund Ada"), and nobody else in the article is called so."""
    typed, full = given.split(), known[0].split()
    if len(full) < 2 or len(typed) > len(full):
        return False
    if sorted(typed) == sorted(full):
        return True
    start = len(full) - len(typed)
    if typed == full[start:] and len(given) > 1:
        return given not in ends(apart)
    initials = [word[0] for word in full[:-1]]
    initialled = typed[-1] == full[-1] and all(
        word in initials or word in full for word in typed[:-1]
    )
    return initialled and typed[-1] not in ends(apart)


def _slips(given: str, name: str) -> int:
    """The letters to change, FAR where that is more than a slip.

    Word by word, so that "South Korea" is never a slip in "North Korea"; numbers have no slips.
    """
    typed, wanted = given.split(), name.split()
    if len(typed) != len(wanted) or _numbers(typed) != _numbers(wanted):
        return FAR
    pairs = [(distance(a, b), len(b)) for a, b in zip(typed, wanted, strict=True)]
    off = sum(letters for letters, _ in pairs)
    fits = all(letters <= _allowed(length) for letters, length in pairs)
    return off if fits and off <= _allowed(len(name)) else FAR


def distance(one: str, other: str) -> int:
    """Letters to change, leave out, put in or swap with the next one."""
    # Loaded late: 3 MB that a web process needs only where somebody has mistyped a name.
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other)


def _allowed(length: int) -> int:
    return (length >= ONE_SLIP) + (length >= TWO_SLIPS)


def _numbers(parts: list[str]) -> list[str]:
    return [part for part in parts if any(letter.isdigit() for letter in part)]


def _squeezed(name: str) -> str:
    return name.replace(" ", "")


def _is_other_country(given: str, known: list[str]) -> bool:
    """Zambia is one letter from Gambia."""
    codes = _countries()
    return given in codes and codes[given] not in {codes.get(name) for name in known}


@cache
def _countries() -> dict[str, str]:
    return {normalise(name): code for name, code in country_names().items()}
