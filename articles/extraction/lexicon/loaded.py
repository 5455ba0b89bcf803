"""Loaded words: where they stand in a text, and what a neutral writer would put instead."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from articles.extraction.lexicon import FOLDER, lines


class Loaded(NamedTuple):
    """One loaded word at `text[start:end]`, and a neutral wording for it."""

    start: int
    end: int
    neutral: str


REACH = 24


@cache
def neutral_words() -> dict[str, str]:
    pairs = (line.split("=", 1) for line in lines(FOLDER / "loaded.txt"))
    return {word.strip(): neutral.strip() for word, neutral in pairs}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(neutral_words(), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


# "the Liberation Front", "the Boston Massacre": a capital inside a sentence makes it a name.
_OPENS = re.compile(r"(?:^|[.!?:;\n\"“”'‘(—–]\s?|\bThe\s)$")
# Company in which such a word takes no side.
_PLAIN = re.compile(
    r"(?i)\b(?:(?:his|her|their|whose|by|main|previous|an) occupation|occupation (?:was|as)"
    r"|(?:tax|trade|customs|exercise|fitness|sanctions|legal|visa|inspection|regulatory|training"
    r"|rainfall) regimes?|free radicals|(?:hand|glove|finger|shadow) puppets?"
    r"|puppet (?:theatre|theater|show|play|maker)s?|the butcher['’]s|natural enem\w+"
    r"|(?:appointed|perpetual|named|elected|roman) dictator"
    r"|occupied(?: by (?:tenants|families|a family|shops|offices)| the (?:post|seat|throne|chair"
    r"|room|house|position|office|site|top|same|first|second)))\b"
)


def find_loaded(text: str) -> tuple[Loaded, ...]:
    """Every loaded word of `text`, longest wording first ("sabotage group", not "group").

    Names ("Liberation Front") and plain senses ("his occupation was farming") are none.
    """
    return tuple(
        Loaded(*found.span(), neutral_words()[found.group().lower()])
        for found in _pattern().finditer(text)
        if not _takes_no_side(text, found)
    )


def _takes_no_side(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - REACH) : found.start()]
    word = found.group()
    if word[0].isupper():
        after = text[found.end() : found.end() + 2]
        is_name = not _OPENS.search(before) or (after[:1] == " " and after[1:].isupper())
        if is_name and not word.isupper():
            return True
    window = max(0, found.start() - REACH)
    around = _PLAIN.finditer(text, window, min(len(text), found.end() + REACH))
    return any(plain.start() < found.end() and found.start() < plain.end() for plain in around)
