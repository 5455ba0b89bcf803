"""What the buttons beside a list say: "drop-2", "up-2", "down-2", "before-7-3"."""

from __future__ import annotations


def rearranged(count: int, wish: str) -> tuple[list[int], int]:
    """The old places in their new order, and the place to look at next.

    Places count from 0. A wish that makes no sense changes nothing.
    """
    verb, _, number = wish.partition("-")
    order, at = list(range(count)), place_of(number)
    if verb == "before":
        return _set_before(order, *map(place_of, number.partition("-")[::2]))
    if at not in order or verb not in ("drop", "up", "down"):
        return order, 0
    moved = order.pop(at)
    to = at if verb == "drop" else max(0, at - 1 if verb == "up" else at + 1)
    if verb != "drop":
        order.insert(to, moved)
    return order, max(0, min(to, len(order) - 1))


def _set_before(order: list[int], moved: int, other: int) -> tuple[list[int], int]:
    if moved not in order or other not in order or moved == other:
        return order, 0
    order.remove(moved)
    order.insert(order.index(other), moved)
    return order, order.index(moved)


def place_of(text: str | None) -> int:
    """A place in a list as posted; -1 for anything that is not a small number."""
    return int(text) if text and text.isdecimal() and len(text) < 4 else -1
