"""Whether a text prints a word: what is looked for once costs more to compile than to find."""

from __future__ import annotations

import re

_EDGE = re.compile(r"\b")


def prints(text: str, word: str) -> bool:
    """Whether the text holds it as a whole word, or as whole words."""
    length, at = len(word), text.find(word)
    while at >= 0:
        if _EDGE.match(text, at) and _EDGE.match(text, at + length):
            return True
        at = text.find(word, at + 1)
    return False


def prints_opening(text: str, opening: str) -> bool:
    """Whether a word of the text begins with it: "Lund" in "Lundgren" or in "Lund Bridge"."""
    at = text.find(opening)
    while at >= 0:
        if _EDGE.match(text, at):
            return True
        at = text.find(opening, at + 1)
    return False
