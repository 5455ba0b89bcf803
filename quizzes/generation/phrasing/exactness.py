"""Whether the printed words of a time are as exact as the date they stand for."""

from __future__ import annotations

import re

# Behind these a date is asked for as a beginning or an end: "since what year".
BORDERS = ("since", "until")
_NEAR_DATE = re.compile(
    r"\b(?:early|late|mid|around|about|circa|approximately|nearly|first|last|end|beginning|middle|"
    r"start|days|weeks|months|before|after|since|until|till|by)\b[\s-]*(?:the |of |in )*$",
    re.IGNORECASE,
)
LOOSE_DATE = re.compile(
    r"\b(?:early|late|mid|around|about|first|last days|end|beginning|middle|days|weeks|recent\w*|"
    r"few|some|next|coming)\b|\bago\b",
    re.IGNORECASE,
)
# A day counted from another is as exact as that one.
_COUNTED_DAY = re.compile(
    r"(?:the )?(?:next|following|same|previous) day|(?:a|one|two|three|four|five|six|ten|\d+) days?"
    r" (?:later|earlier)|that (?:day|morning|evening|night|afternoon)",
    re.IGNORECASE,
)


def is_exactly(printed: str, before: str, preposition: str) -> bool:
    """No "early in 1912", "a week after 3 May": `before` is what stands in front of the time."""
    if _COUNTED_DAY.fullmatch(printed):
        return True
    if before.lower().endswith("the ") and printed.isdigit():
        # "After the 1729 Battle of Lund": the year of the battle.
        return True
    if preposition in BORDERS:
        before = before.rstrip().lower().removesuffix(preposition)
    return not LOOSE_DATE.search(printed) and not _NEAR_DATE.search(before)
