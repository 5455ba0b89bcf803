"""Wrong dates: of the article first, then from the calendar, never after publication.

Where the article's own dates would leave the key the only one of its month, a two-by-two grid of
days and months is made instead: nothing stands out in it and nothing converges on the key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from random import Random

from articles.extraction.edtf import Calendar, display, show_parts
from quizzes.generation.dates import days_in, precision

WANTED = 3
NEAREST = 3
FAR_OFF = 8
NEAR_YEARS = 2
spell = show_parts


def distractors(
    key: Calendar,
    others: Iterable[Calendar],
    shunned: Iterable[Calendar],
    limit: Calendar | None,
    chance: Random,
    first: Calendar | None = None,
) -> tuple[Calendar, ...]:
    """Three wrong dates of the key's precision, none later than `limit` and none in `shunned`.

    Nor is any before `first`, read as roughly as they are told: 1968 is not before May 1968.
    """
    avoid = {key, *shunned}
    reach = _reach(key.year) if precision(key) == "year" else 2
    fine = [
        other
        for other in others
        if abs(other.year - key.year) <= reach
        and precision(other) == precision(key)
        and other not in avoid
        and _is_past(other, limit)
        and _has_begun(other, first)
    ]
    if key.day:
        # Of two neighbouring days of one story a reader thinks as one.
        avoid.update(other for other in fine if _distance(other, key) < NEAREST)
        fine = [other for other in fine if other not in avoid]
    fine.sort(key=lambda other: (_distance(other, key), other))
    if precision(key) == "year":
        return _years(key, fine, avoid, limit, chance, first)
    apart = _apart(key, fine) if key.day else fine
    if len(apart) >= WANTED and not _stands_out(key, apart[:WANTED]):
        return tuple(apart[:WANTED])
    return _grid(key, fine, avoid, limit, chance, first)


def spans(value: str, told: set[str], published: str, chance: Random) -> tuple[str, ...]:
    """Three centuries (`12XX`) or decades (`192X`) near the key that the article does not name."""
    match = re.fullmatch(r"(-?)(\d{2,3})X{1,2}", value)
    if not match:
        return ()
    sign, digits = match.groups()
    tail = "X" * (4 - len(digits))
    limit = int((published or "9999")[: len(digits)])
    before = chance.randrange(WANTED + 1)
    steps = [*range(-before, 0), *range(1, WANTED + 1 - before)]
    steps += [-before - 1, -before - 2, -before - 3]
    found = []
    for step in steps:
        number = int(digits) + (-step if sign else step)
        text = f"{sign}{number:0{len(digits)}d}{tail}"
        if number >= 0 and (sign or number <= limit) and text not in told:
            found.append(display(text))
    return tuple(found[:WANTED])


def _is_past(day: Calendar, limit: Calendar | None) -> bool:
    """Parts that are not told count 0, so a month is past on each of its days."""
    return limit is None or day <= limit


def _has_begun(day: Calendar, first: Calendar | None) -> bool:
    depth = 3 if day.day else 2 if day.month else 1
    return first is None or day[:depth] >= first[:depth]


def _distance(one: Calendar, other: Calendar) -> int:
    return abs(_ordinal(one) - _ordinal(other))


def _ordinal(day: Calendar) -> int:
    return day.year * 372 + day.month * 31 + day.day


def _stands_out(key: Calendar, others: list[Calendar]) -> bool:
    """Whether the others share a month or year that the key lacks, or the key's is its alone."""
    same_month = sum(other.month == key.month for other in others)
    same_year = sum(other.year == key.year for other in others)
    years, months = {other.year for other in others}, {other.month for other in others}
    if precision(key) == "month":
        return same_year == 0 and len(years) == 1
    return (same_month == 0 and len(months) == 1) or (same_year == 0 and len(years) == 1)


def _apart(key: Calendar, days: Iterable[Calendar]) -> list[Calendar]:
    """Those that lie some days from the key and from each other: two days of one conference make
    a pair in which the key is looked for."""
    kept = [key]
    for day in days:
        if all(_distance(day, other) >= NEAREST for other in kept):
            kept.append(day)
    return kept[1:]


def _reach(year: int) -> int:
    """How many years off the key a year is still of its time: not of the peace before a war."""
    return 6 if year >= 1800 else 10 if year > 1500 else 40 if year > 500 else 60


def _years(
    key: Calendar,
    fine: list[Calendar],
    avoid: set[Calendar],
    limit: Calendar | None,
    chance: Random,
    first: Calendar | None,
) -> tuple[Calendar, ...]:
    """The article's nearest years and others; `chance` says how many lie before the key.

    From none to all of them do, so that a key in the middle is no better guess than one at an end.
    """
    told = _without_outlier(key, fine[:WANTED])
    pool = [
        year
        for year in _made_up(key, told, chance)
        if year not in avoid and _is_past(year, limit) and _has_begun(year, first)
    ]
    before = chance.randrange(WANTED + 1)
    kept = told if before in (0, WANTED) else _on_both_sides(key, told, pool)
    chosen = _filled(key, kept, pool, before)
    if _is_outlier(key, chosen):
        chosen = _filled(key, told[:1], pool, before)
    return tuple(sorted(chosen))


def _made_up(key: Calendar, told: list[Calendar], chance: Random) -> list[Calendar]:
    """Years around the key, by chance: at first not far off, as close as the `told` ones."""
    step = 1 if key.year >= 1800 else 2 if key.year > 1500 else 7
    if told and abs(told[0].year - key.year) <= NEAR_YEARS:
        step = 1
    found: dict[Calendar, None] = {}
    for width, fars in ((step, range(2, 6)), (1, range(1, 9)), (step, range(6, 12))):
        numbers = [key.year + sign * width * far for far in fars for sign in (-1, 1)]
        years = [Calendar(number) for number in numbers if number * key.year > 0]
        chance.shuffle(years)
        found.update(dict.fromkeys(years))
    return list(found)


def _on_both_sides(key: Calendar, years: list[Calendar], pool: list[Calendar]) -> list[Calendar]:
    """Two of three years that lie on one side of the key, where the other side is open."""
    early = {year < key for year in years}
    is_open = any((year < key) not in early for year in pool)
    return years[:-1] if len(years) == WANTED and len(early) == 1 and is_open else years


def _filled(
    key: Calendar, years: list[Calendar], pool: list[Calendar], before: int
) -> list[Calendar]:
    """Three years, as far as the pool goes, of which `before` are earlier than the key."""
    chosen = list(years)
    left = [year for year in pool if year not in chosen]
    while len(chosen) < WANTED and left:
        early = sum(other < key for other in chosen) < before
        fitting = [year for year in left if (year < key) is early] or left
        chosen.append(fitting[0])
        left.remove(fitting[0])
    return chosen


def _is_outlier(key: Calendar, years: list[Calendar]) -> bool:
    """Whether the key lies far off the others: 1991 beside 1983, 1984 and 1985."""
    numbers = sorted(year.year for year in years)
    gaps = [after - before for before, after in pairwise(numbers)]
    nearest = min((abs(number - key.year) for number in numbers), default=0)
    return bool(gaps) and nearest > max(3, *gaps)


def _without_outlier(key: Calendar, years: list[Calendar]) -> list[Calendar]:
    """The nearest years, without a last one that lies far off: 1763 beside those around 1780."""
    gaps = [abs(year.year - key.year) for year in years]
    is_far = key.year > 1000 and len(gaps) == WANTED and gaps[-1] > max(FAR_OFF, 3 * gaps[-2])
    return years[:-1] if is_far else years


def _grid(
    key: Calendar,
    fine: list[Calendar],
    avoid: set[Calendar],
    limit: Calendar | None,
    chance: Random,
    first: Calendar | None,
) -> tuple[Calendar, ...]:
    """Two days by two months, or for a date without a day two months by two years."""
    for column in _columns(key, fine, chance):
        for row in _rows(key, fine, chance):
            cells = [_cross(key, key, row), _cross(key, column, key), _cross(key, column, row)]
            fits = all(_is_real(cell) and _is_past(cell, limit) for cell in cells)
            fits = fits and all(_has_begun(cell, first) for cell in cells)
            if fits and not avoid & set(cells):
                return tuple(sorted(cells))
    return _in_line(key, avoid, limit, first)


def _in_line(
    key: Calendar, avoid: set[Calendar], limit: Calendar | None, first: Calendar | None
) -> tuple[Calendar, ...]:
    """The months before, for a January of the year of publication, or after, for what is only
    planned: no grid fits there."""
    steps = [sign * step for sign in (-1, 1) for step in range(1, 12)]
    found = (_move(key, step) for step in steps)
    open_days = [day for day in found if _is_past(day, limit) and _has_begun(day, first)]
    return tuple(sorted([day for day in open_days if day not in avoid and _is_real(day)][:WANTED]))


def _move(day: Calendar, months: int) -> Calendar:
    total = day.year * 12 + day.month - 1 + months
    return day._replace(year=total // 12, month=total % 12 + 1)


def _columns(key: Calendar, fine: list[Calendar], chance: Random) -> list[Calendar]:
    """Other months (other years, for a key without a day) to set beside the key's."""
    steps = [-1, 1, -2, 2] if chance.random() < 0.5 else [1, -1, 2, -2]
    if not key.day:
        return [key._replace(year=key.year + step) for step in steps]
    told = [other for other in fine if other.month != key.month and other.year == key.year]
    return [*told, *(_move(key, step) for step in steps)]


def _rows(key: Calendar, fine: list[Calendar], chance: Random) -> list[Calendar]:
    """Other days (other months, for a key without a day) to set beside the key's."""
    if not key.day:
        steps = chance.sample([-5, -4, -3, -2, 2, 3, 4, 5], 8)
        return [key._replace(month=(key.month + step - 1) % 12 + 1) for step in steps]
    told = [other for other in fine if other.day != key.day and other.year == key.year]
    steps = chance.sample([-10, -9, -8, -7, -6, -5, -4, -3, 3, 4, 5, 6, 7, 8, 9, 10], 16)
    made = [key._replace(day=key.day + step) for step in steps if 1 <= key.day + step <= 28]
    return [*told, *made]


def _cross(key: Calendar, column: Calendar, row: Calendar) -> Calendar:
    if key.day:
        return Calendar(column.year, column.month, row.day)
    return Calendar(column.year, row.month)


def _is_real(day: Calendar) -> bool:
    return day.day <= days_in(day.month, day.year)
