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
    return _sorted("place_words")


@cache
def kind_nouns() -> dict[str, str]:
    """The kind, ORG or PLACE, that a common noun gives to the name beside it: "village"."""
    return _sorted("kind_nouns")


def _sorted(name: str) -> dict[str, str]:
    """The words of a list whose lines begin with their class: "water: Sea, Ocean"."""
    table: dict[str, str] = {}
    for line in lines(FOLDER / f"{name}.txt"):
        group, _, listed = line.partition(":")
        table |= {word.strip(): group for word in listed.split(",")}
    return table
