"""Whether a text prints a word: what is looked for once costs more to compile than to find."""

from __future__ import annotations

import re

_EDGE = re.compile(r"\b")
_OWN_THE = re.compile(r"[a-z,] The [A-Z]")


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


def opens_with_own_the(text: str, start: int) -> bool:
    """ "Came with The Long Harbour": an article whose capital is no sentence's."""
    return start > 1 and bool(_OWN_THE.match(text, start - 2))
