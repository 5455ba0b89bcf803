"""EDTF dates as spans of days, so that dates of any precision can be compared."""

from __future__ import annotations

from functools import lru_cache

from articles.extraction.edtf import Calendar, read

# Year, month, day: tuples compare as days do, before Christ too.
Day = tuple[int, int, int]
# A season from its first to its last month; winter reaches into the next year.
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
LAST_DAY = 31


@lru_cache(maxsize=1024)
def bounds(value: str) -> tuple[Day, Day] | None:
    """The first and the last day that an EDTF value may mean; None where it is none.

    Every month has 31 days here: the bounds are compared, never printed.
    """
    first, slash, final = value.partition("/")
    if slash:
        start, end = bounds(first), bounds(final)
        return (start[0], end[1]) if start and end and start[0] <= end[1] else None
    if value.endswith("X"):
        return _of_mask(value)
    parts = read(value)
    return _of_parts(parts) if parts else None


def overlap(one: str, other: str) -> bool:
    """Whether the two may be the same time; also where one of them is no date."""
    a, b = bounds(one), bounds(other)
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])


def is_before(one: str, other: str) -> bool:
    """Whether all of the one is over when the other begins."""
    a, b = bounds(one), bounds(other)
    return a is not None and b is not None and a[1] < b[0]


def holds(outer: str, inner: str) -> bool:
    a, b = bounds(outer), bounds(inner)
    return a is not None and b is not None and a[0] <= b[0] and b[1] <= a[1]


def _of_parts(parts: Calendar) -> tuple[Day, Day] | None:
    year, month, day = parts
    if month in SEASONS:
        first, final = SEASONS[month]
        after, final = divmod(final - 1, 12)
        return (year, first, 1), (year + after, final + 1, LAST_DAY)
    if month > 12 or day > LAST_DAY:
        return None
    return (year, month or 1, day or 1), (year, month or 12, day or LAST_DAY)


def _of_mask(value: str) -> tuple[Day, Day] | None:
    """A decade `192X` or a century `18XX`; before Christ the years count down."""
    digits = value.lstrip("-").rstrip("X")
    if not digits.isdecimal() or len(value.lstrip("-")) != 4:
        return None
    width = 10 ** value.count("X")
    low, high = int(digits) * width, int(digits) * width + width - 1
    if value[0] == "-":
        low, high = -high, -max(low, 1)
    else:
        low = max(low, 1)
    return (low, 1, 1), (high, 12, LAST_DAY)
