"""What the buttons beside a list say: "drop-2", "up-2", "down-2"."""

from __future__ import annotations


def rearranged(count: int, wish: str) -> tuple[list[int], int]:
    """The old places in their new order, and the place to look at next.

    Places count from 0. A wish that makes no sense changes nothing.
    """
    verb, _, number = wish.partition("-")
    order, at = list(range(count)), place_of(number)
    if at not in order or verb not in ("drop", "up", "down"):
        return order, 0
    moved = order.pop(at)
    to = at if verb == "drop" else max(0, at - 1 if verb == "up" else at + 1)
    if verb != "drop":
        order.insert(to, moved)
    return order, max(0, min(to, len(order) - 1))


def place_of(text: str | None) -> int:
    """A place in a list as posted; -1 for anything that is not a small number."""
    return int(text) if text and text.isdecimal() and len(text) < 4 else -1
