"""Word lists kept as plain text files, one entry per line, `#` for comments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


def lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def words(name: str) -> frozenset[str]:
    """The entries of the list `name`; a line may hold several, parted by commas."""
    return frozenset(
        word.strip() for line in lines(FOLDER / f"{name}.txt") for word in line.split(",")
    )


@cache
def place_words() -> dict[str, str]:
    """The class of place by the last word of a name: "Airport" is a facility."""
    table: dict[str, str] = {}
    for line in lines(FOLDER / "place_words.txt"):
        subtype, _, listed = line.partition(":")
        table |= {word.strip(): subtype for word in listed.split(",")}
    return table
