"""Plain words: one line of text, no stray marks, no labels that take a side."""

from __future__ import annotations

import re

from quizzes.generation.lexicon import LOADED, LOADED_PATTERN
from quizzes.generation.lint.words import QUOTED, may_be_loaded

_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
# A regime of these is no government.
_HABITS = re.compile(r"\b((?:training|dietary|exercise|drug|treatment|fitness) )regime\b")
_BEFORE_NOUN = re.compile(
    r" (?!(?:and|or|who|that|which|in|at|on|of|from|to|for|by|with|was|were|is|are|had|has|have)\b)"
    r"[a-z]+(?<!ed)\b"
)
_BEFORE_VOWEL = re.compile(r"\b([Aa]) ((?:armed|attacker|incident|agreement)\b)")
_SPACES = re.compile(r"\s+")
_STRAY_SPACE = re.compile(r"\s+([,.;:?!])")


def tidy(text: str) -> str:
    """One line, without bracketed asides and stray marks."""
    if "(" in text or "[" in text:
        text = _ASIDE.sub("", text)
    text = _SPACES.sub(" ", text).strip(" ,;:-–—")
    return _STRAY_SPACE.sub(r"\1", text)


def neutral(text: str) -> str:
    """Plain words for labels that take a side, outside quotation marks; others are left to lint."""
    if not may_be_loaded(text):
        return text
    pieces, position = [], 0
    for quote in QUOTED.finditer(text):
        pieces += [_neutral(text[position : quote.start()]), quote.group()]
        position = quote.end()
    return "".join([*pieces, _neutral(text[position:])])


def _neutral(text: str) -> str:
    if not may_be_loaded(text):
        return text
    text = _HABITS.sub(lambda m: m[1] + "programme", text)
    return _BEFORE_VOWEL.sub(r"\1n \2", LOADED_PATTERN.sub(_plain_word, text))


def _plain_word(loaded: re.Match[str]) -> str:
    """The plain word, where the loaded one is a noun: not of "a terrorist network"."""
    plain = LOADED[loaded.group().lower()]
    if not plain or (" " in plain and _BEFORE_NOUN.match(loaded.string, loaded.end())):
        return loaded.group()
    return plain


def listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
