"""Countries, what else they are called, and the words for what belongs to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from articles.extraction.lexicon import FOLDER, lines


@dataclass(frozen=True, slots=True)
class Country:
    """`demonyms` begins with the adjective ("Danish", "Danes", "Dane"); it may be empty."""

    code: str
    name: str
    others: tuple[str, ...]
    demonyms: tuple[str, ...]


def _listed(field: str) -> tuple[str, ...]:
    return tuple(part for part in field.split(",") if part)


@cache
def countries() -> dict[str, Country]:
    """Every country by its ISO 3166 two-letter code (XK for Kosovo)."""
    table = {}
    for line in lines(FOLDER / "countries.txt"):
        code, name, others, demonyms = line.split("|")
        table[code] = Country(code, name, _listed(others), _listed(demonyms))
    return table


@cache
def country_names() -> dict[str, str]:
    """Code by every name that a country goes by, written as in print."""
    return {
        name: country.code
        for country in countries().values()
        for name in (country.name, *country.others)
    }


@cache
def demonyms() -> dict[str, str]:
    """Code by adjective or people: "Danish" and "Danes" are both DK."""
    return {word: country.code for country in countries().values() for word in country.demonyms}
