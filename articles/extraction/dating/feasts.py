"""The days of the year that have a name."""

from __future__ import annotations

from datetime import date

from articles.extraction import edtf

FIXED = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year": (1, 1),
    "the new year": (1, 1),
    "new year's": (1, 1),
    "new year day": (1, 1),
    "new year's day": (1, 1),
    "new year eve": (12, 31),
    "new year's eve": (12, 31),
    "epiphany": (1, 6),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "july fourth": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "veterans day": (11, 11),
}
FROM_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
}
# month, weekday from Monday, which of them in the month (-1 the last)
BY_WEEKDAY = {
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
}


def day_of(name: str, year: int) -> str:
    """The day that the feast falls on in that year; "" where it has none."""
    name = name.replace(".", "")
    if not 1583 <= year <= 9998:
        fixed = FIXED.get(name)
        return edtf.build(year, *fixed) if fixed else ""
    if name in FIXED:
        return edtf.build(year, *FIXED[name])
    if name in FROM_EASTER:
        return edtf.shift(edtf.easter(year), FROM_EASTER[name], "day")
    month, weekday, position = BY_WEEKDAY[name]
    if position < 0:
        last = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
        return date.fromordinal(last - (date.fromordinal(last).weekday() - weekday) % 7).isoformat()
    first = date(year, month, 1)
    return edtf.build(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (position - 1))
