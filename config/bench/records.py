from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    """One measured figure. `floor` is for figures that should be high, such as words a second."""

    name: str
    value: float
    unit: str
    limit: float
    floor: bool = False

    @property
    def holds(self) -> bool:
        return self.value >= self.limit if self.floor else self.value <= self.limit

    def line(self) -> str:
        sign = ">=" if self.floor else "<="
        verdict = "ok" if self.holds else "over"
        figure = f"{self.value:>10,.2f} {self.unit:<12} {sign} {self.limit:>8,g}"
        return f"{self.name:<46} {figure}  {verdict}"
