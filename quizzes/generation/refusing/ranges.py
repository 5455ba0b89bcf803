"""Dates that are printed as one end of a range, or as one of two: neither is the exact date."""

from __future__ import annotations

import re

from articles.extraction.edtf import MONTHS

_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
_MONTH = rf"(?:{'|'.join((*MONTHS, *_SHORT))})\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DASH = r"\s?[-–—−/&]\s?"
_WORD = r",? (?:and|or|to|through|until|till) (?:the )?"
_DATE = rf"(?:{_MONTH} {_DAY}|(?:{_DAY} )?(?:of )?{_MONTH}|{_DAY})"
# "9–" and "9 and " before "10 May", "May–" before "June 1860", "1764 or " before "1765".
_TIED_BEFORE = re.compile(
    rf"\b(?:{_DATE}(?:,? \d{{3,4}})?|\d{{3,4}})(?:{_DASH}|{_WORD})(?:{_MONTH} )?\Z"
    r"|\b[Bb]etween (?:the )?\Z"
)
# "–10", "/61", "–June", " and 10 June", " or 1765" behind a date.
_TIED_BEHIND = re.compile(
    rf"{_DASH}(?:\d|{_MONTH})|{_WORD}(?:(?:{_DAY} )(?:of )?{_MONTH}|{_MONTH}|\d{{3,4}}\b)"
)
# " and 10", ", 10 and 11" behind a day that has no year.
_DAYS_BEHIND = re.compile(rf"(?:, {_DAY})*(?:{_WORD}){_DAY}\b(?!,\d)")
_LONGEST = 40
# "Ana Lund (14 March 1879 – 18 April 1955)": the two ends of a life.
_FULL = rf"(?:{_DAY} {_MONTH}|{_MONTH} {_DAY},?) \d{{4}}"
_LIFE = re.compile(rf"\((?:[^()\d]*[,;] )?({_FULL}){_DASH}({_FULL})\)")


def is_in_a_range(text: str, start: int, end: int) -> bool:
    """Whether the date printed from `start` to `end` is tied to a second one.

    "9–10 May 1860", "between 9 and 12 May", "1764–65", "May and June 1860": each of the two.
    """
    bracket = text.rfind("(", max(0, start - 2 * _LONGEST), start)
    life = _LIFE.match(text, bracket) if bracket >= 0 else None
    if life and (start, end) in (life.span(1), life.span(2)):
        return False
    if _TIED_BEFORE.search(text[max(0, start - _LONGEST) : start]):
        return True
    if _TIED_BEHIND.match(text, end):
        return True
    has_year = text[max(0, end - 3) : end].isdigit()
    return not has_year and bool(_DAYS_BEHIND.match(text, end))
