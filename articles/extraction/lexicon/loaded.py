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


@cache
def neutral_words() -> dict[str, str]:
    pairs = (line.split("=", 1) for line in lines(FOLDER / "loaded.txt"))
    return {word.strip(): neutral.strip() for word, neutral in pairs}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(neutral_words(), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def find_loaded(text: str) -> tuple[Loaded, ...]:
    """Every loaded word of `text`, longest wording first ("sabotage group", not "group")."""
    return tuple(
        Loaded(*found.span(), neutral_words()[found.group().lower()])
        for found in _pattern().finditer(text)
    )
