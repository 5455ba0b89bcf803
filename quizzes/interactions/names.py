"""Names as typed and as printed, made comparable."""

from __future__ import annotations

import re
import unicodedata

LEADING_ARTICLE = re.compile(r"^(?:the|a|an) (?=\S)")
NOT_A_WORD = re.compile(r"[\W_]+")


def normalise(text: str) -> str:
    """Fold what a reader would not call a difference: case, accents, punctuation, an article.

    NFKD rather than NFKC, so that an accent is a character of its own and can be dropped.
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return LEADING_ARTICLE.sub("", NOT_A_WORD.sub(" ", plain).strip())
