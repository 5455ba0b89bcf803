"""A small chart of one student's attempts at a quiz. Pure: percentages in, places in a box out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

WIDTH, HEIGHT, MARGIN = 320, 120, 12


class Dot(NamedTuple):
    x: int
    y: int
    number: int
    percentage: Decimal


@dataclass(frozen=True, slots=True)
class Chart:
    """`dots` from left to right; y grows downwards, as in SVG."""

    dots: tuple[Dot, ...]
    width: int = WIDTH
    height: int = HEIGHT
    margin: int = MARGIN

    @property
    def line(self) -> str:
        """The points of a polyline."""
        return " ".join(f"{dot.x},{dot.y}" for dot in self.dots)

    @property
    def lines(self) -> list[tuple[int, int]]:
        """Where 0, 50 and 100 % lie: pairs of percent and y."""
        return [(percent, _y(Decimal(percent))) for percent in (0, 50, 100)]

    @property
    def right(self) -> int:
        return self.width - self.margin

    @property
    def said(self) -> str:
        """The chart in words."""
        return "; ".join(f"attempt {dot.number}: {dot.percentage:f} %" for dot in self.dots)


def chart(attempts: Sequence[tuple[int, Decimal]]) -> Chart | None:
    """From numbers and percentages in order of time; None where there is nothing to compare."""
    if len(attempts) < 2:
        return None
    step = (WIDTH - 2 * MARGIN) / (len(attempts) - 1)
    return Chart(
        tuple(
            Dot(round(MARGIN + place * step), _y(percentage), number, percentage)
            for place, (number, percentage) in enumerate(attempts)
        )
    )


def _y(percentage: Decimal) -> int:
    inside = min(max(percentage, Decimal(0)), Decimal(100))
    return round(HEIGHT - MARGIN - inside / 100 * (HEIGHT - 2 * MARGIN))
