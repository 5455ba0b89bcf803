"""A slim gazetteer in one read-only file. Town data: GeoNames (geonames.org), CC BY 4.0."""

from __future__ import annotations

import re
import unicodedata

# Degrees are stored as whole numbers of 1/1000 degree, about 100 metres.
SCALE = 1000

# Letters that Unicode does not take apart into a base letter and an accent.
LETTERS = str.maketrans(
    {"ə": "a", "Ə": "a", "ı": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d",
     "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ð": "d",
     "ħ": "h", "’": "", "'": "", "ʻ": "", "‘": ""}
)  # fmt: skip
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")


def fold(name: str) -> str:
    """The key of a name: small letters without accents, marks or doubled spaces."""
    if not name.isascii() or "'" in name:
        name = unicodedata.normalize("NFKD", name.translate(LETTERS))
        name = "".join(c for c in name if not unicodedata.combining(c))
    return NOT_A_LETTER.sub(" ", name.lower()).strip()
