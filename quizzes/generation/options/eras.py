"""From when to when there was what a question names: no year before it is an option."""

from __future__ import annotations

import re

# The years from which, and to which, a body or state of that name was one.
_ERAS: tuple[tuple[str, int, int | None], ...] = (
    (r"U\.S\.|US|United States", 1776, None),
    (r"Confedera(?:te|cy)(?: States)?", 1860, 1865),
    (r"Soviets?|Soviet Union|USSR|U\.S\.S\.R\.", 1917, 1991),
    (r"Nazis?|Third Reich", 1919, 1945),
    (r"Weimar Republic", 1918, 1933),
    (r"(?:East|West) German(?:y|s)?", 1949, 1990),
    (r"Yugoslavia", 1918, 2003),
    (r"Czechoslovakia", 1918, 1992),
    (r"League of Nations", 1919, 1946),
    (r"United Nations|UN|U\.N\.|UNICEF|UNESCO", 1942, None),
    (r"NATO|North Atlantic Treaty Organi[sz]ation", 1949, None),
    (r"Warsaw Pact", 1955, 1991),
    (r"European Union|EU", 1992, None),
    (r"euro", 1999, None),
    (r"Internet|World Wide Web", 1983, None),
    (r"NASA", 1958, None),
    (r"CIA", 1947, None),
    (r"KGB", 1954, 1991),
)
_KNOWN = tuple(
    (re.compile(rf"(?<!\w)(?:{name})(?!\w)"), since, until) for name, since, until in _ERAS
)
# A stamp commemorates what has just happened.
_AFTERWARDS = re.compile(r"\bcommemorat\w+|\bin (?:memory|honou?r) of\b|\baftermath of\b")


def open_years(stem: str, year: int) -> tuple[int | None, int | None]:
    """The first and the last year open for what happened in `year`, None where nothing tells.

    A name bounds them only where `year` itself lies in its time.
    """
    starts, ends = [], []
    for pattern, since, until in _KNOWN:
        if since <= year <= (until or year) and pattern.search(stem):
            starts.append(since)
            ends.append(until or year + 100)
    if _AFTERWARDS.search(stem):
        starts.append(year - 1)
    last = min(ends, default=None)
    return max(starts, default=None), last if last and last < year + 100 else None
