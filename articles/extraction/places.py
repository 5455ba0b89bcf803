"""Where a name lies: the gazetteer, and who of several namesakes an article means.

Importable without spaCy: the web process asks for distractors and country names here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from articles.extraction.gazetteer import SCALE, fold
from articles.extraction.lexicon.countries import countries, country_names, demonyms
from articles.extraction.records import Entity

GAZETTEER = Path(__file__).parent / "gazetteer" / "places.db"

# A name of several classes is first of all a country, then a region: "Luxembourg", "Quebec".
CLASS_RANK = {"country": 5, "region": 4, "water": 3, "facility": 2, "district": 1, "city": 0}


# Paris in Texas is meant only where Paris in France cannot be.
WORLD_CITY = 1_000_000
MUCH_BIGGER = 15
FAR_BIGGER = 100
# A town with fewer people is not named abroad without its country.
KNOWN_TOWN = 100_000


# Towns of one state whose people differ by no more than this are guesses for each other.
NEAR_IN_SIZE = 6
# What lies so near to a city of so many people belongs to it.
METROPOLIS, SUBURB_DEGREES = 500_000, 0.3


class PlaceRow(NamedTuple):
    """A place of the gazetteer. `country` is an ISO 3166 two-letter code or empty; degrees."""

    id: int
    name: str
    subtype: str
    country: str
    region: str
    lat: float
    lon: float
    population: int


@cache
def _gazetteer() -> sqlite3.Connection:
    # The file never changes while we run, so readers need no locks and threads may share it.
    address = f"{GAZETTEER.as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    connection.execute("PRAGMA cache_size = -1024")
    return connection


def _row(raw: tuple) -> PlaceRow:
    number, name, subtype, country, region, lat, lon, population = raw
    return PlaceRow(number, name, subtype, country, region, lat / SCALE, lon / SCALE, population)


@lru_cache(maxsize=4096)
def namesakes(name: str) -> tuple[PlaceRow, ...]:
    """Every place of that name, however it is spelled; the most prominent first."""
    found = _gazetteer().execute(
        "SELECT place.* FROM name JOIN place ON place.id = name.place WHERE key = ?", (fold(name),)
    )
    return tuple(sorted(map(_row, found), key=_prominence, reverse=True))


def _prominence(row: PlaceRow) -> tuple[float, int, int]:
    # "Washington" is the capital before it is the state, "Luxembourg" the country before the city.
    rank = 4.5 if row.id in _capitals() else CLASS_RANK[row.subtype]
    return (rank, row.population, -row.id)


def locate(name: str, near: Iterable[str] = ()) -> PlaceRow | None:
    """The place that `name` means in an article about the countries `near`, dearest first.

    A country or region of that name wins over towns; among equals, the one in the article's own
    countries; else the one with more people. A world city gives way to no small namesake.
    """
    rows = namesakes(name)
    if not rows:
        return None
    countries = list(near)
    if rows[0].subtype == "country":
        return _country_or_region(rows, countries)
    wanted = [row for row in rows if row.subtype == rows[0].subtype]
    if rows[0].subtype != "city":
        return next((r for code in countries for r in wanted if r.country == code), wanted[0])
    biggest = _biggest(name, wanted)
    local = next((r for code in countries for r in wanted if r.country == code), biggest)
    is_world_city = biggest.population > max(WORLD_CITY, MUCH_BIGGER * local.population)
    # What a metropolis was once called may be a town at home: Batavia in Illinois.
    is_today = fold(biggest.name) == fold(name) or local.country == biggest.country
    return biggest if is_world_city and (is_today or fold(local.name) != fold(name)) else local


def _biggest(name: str, rows: list[PlaceRow]) -> PlaceRow:
    """The most populous of the towns that bear the name today; but a metropolis that once bore
    it ("Madras", "Batavia") is not outdone by a village that still does."""
    most = max(rows, key=lambda row: (row.population, -row.id))
    own = [row for row in rows if fold(row.name) == fold(name)]
    biggest = max(own, key=lambda row: (row.population, -row.id), default=most)
    is_metropolis = most.population > max(WORLD_CITY, FAR_BIGGER * biggest.population)
    return most if is_metropolis else biggest


def lands(name: str) -> tuple[str, ...]:
    """Codes of the countries that are called `name`, or of which a region is: Georgia has two."""
    rows = [row for row in namesakes(name) if row.subtype in {"country", "region"}]
    return tuple(dict.fromkeys(row.country for row in rows if row.country))


def is_far_fetched(row: PlaceRow, countries: Iterable[str]) -> bool:
    """Whether a small town lies in a country that an article never mentions, though it mentions
    others: such a name most likely means a place, or something else, that nobody has mapped."""
    near = tuple(countries)
    return (
        row.subtype == "city"
        and row.population < KNOWN_TOWN
        and bool(near)
        and row.country not in near
    )


def _country_or_region(rows: tuple[PlaceRow, ...], countries: list[str]) -> PlaceRow:
    """Georgia is a state in an article on the United States that never says "Georgian"."""
    regions = (row for row in rows if row.subtype == "region" and row.country in countries)
    if countries and rows[0].country not in countries:
        return next(regions, rows[0])
    return rows[0]


@cache
def _capitals() -> dict[int, str]:
    return {place: country for country, place in _gazetteer().execute("SELECT * FROM capital")}


def governed_from(name: str) -> str:
    """The code of the country whose capital bears that name; empty for any other name."""
    for row in namesakes(name):
        if row.id in _capitals():
            return row.country
    return ""


def country_name(code: str) -> str:
    """The usual English name of an ISO 3166 two-letter code; empty if unknown."""
    country = countries().get(code)
    return country.name if country else ""


def country_code(name: str) -> str:
    """The code of a country by any of its names as printed ("U.S.", "Burma"); empty if none."""
    return country_names().get(name, "")


def demonym(code: str) -> str:
    """The adjective of a country, "Danish" for DK; empty if unknown."""
    country = countries().get(code)
    return country.demonyms[0] if country and country.demonyms else ""


def demonym_country(word: str) -> str:
    """The code of the country an adjective or people belongs to; empty if none."""
    return demonyms().get(word, "")


def contains(outer: Entity, inner: Entity) -> bool:
    """Whether a country or region holds a place: the two never stand side by side as options."""
    if outer.id == inner.id or not outer.country or outer.country != inner.country:
        return False
    if outer.subtype == "country":
        return inner.subtype != "country" or outer.name == "United Kingdom"
    whole, part = _own_row(outer), _own_row(inner)
    if outer.subtype != "region" or whole is None or part is None:
        return False
    return bool(whole.region) and whole.region == part.region and part.subtype != "region"


# Towns beside a capital: how far down its list they are looked for, of how many people each, and
# how many are too few to begin with.
TOWNS, TOWN, FEWEST = 8, 50_000, 3


def like(place: Entity, *, count: int) -> tuple[PlaceRow, ...]:
    """Up to `count` places of the same class and country, nearest in number of people.

    A capital is set among the large towns of its land, then among the nearest capitals; countries
    and places without a country among the nearest of their class; a state or province among the
    nearest ones of its country; a town first of all among those of its state or province. Namesakes
    and suburbs are left out.
    """
    row = _own_row(place)
    if row is None or count < 1:
        return ()
    if row.id in _capitals():
        rows = _peers("id IN (SELECT place FROM capital)")
        capitals = sorted(rows, key=lambda other: (_distance(row, other), other.id))
        ranked = [*_towns_beside(row), *capitals]
    elif row.subtype == "country" or not row.country:
        rows = _peers("subtype <> 'city' AND subtype = ?", row.subtype)
        ranked = sorted(rows, key=lambda other: (_distance(row, other), other.id))
    elif row.subtype == "region":
        # Nobody counts their people, and their rows stand in the order of the alphabet.
        rows = _peers("subtype = 'region' AND country = ?", row.country)
        ranked = sorted(
            (other for other in rows if _is_division(other) == _is_division(row)),
            key=lambda other: (_distance(row, other), other.id),
        )
    else:
        # Rows of one country and class are numbered by falling population.
        rows = _query(
            "subtype = ? AND country = ? AND id BETWEEN ? AND ?",
            row.subtype, row.country, row.id - max(100, 4 * count), row.id + max(100, 4 * count),
        )  # fmt: skip
        rows = tuple(other for other in rows if not _is_suburb(row, other))
        ranked = sorted(rows, key=lambda other: (not _is_near(row, other), abs(other.id - row.id)))
    taken = {fold(place.name), fold(row.name), *(fold(other) for other in _others(row))}
    others = (other for other in ranked if other.id != row.id and fold(other.name) not in taken)
    return tuple(islice(others, count))


def _towns_beside(capital: PlaceRow) -> list[PlaceRow]:
    """The largest towns of its land: elsewhere is where the story is not."""
    rows = _query(
        "subtype = 'city' AND country = ? AND id BETWEEN ? AND ?",
        capital.country, capital.id - TOWNS, capital.id + TOWNS,
    )  # fmt: skip
    towns = (one for one in rows if one.id != capital.id and not _is_suburb(capital, one))
    known = sorted((one for one in towns if one.population >= TOWN), key=lambda one: one.id)
    return known if len(known) >= FEWEST else []


def _is_near(row: PlaceRow, other: PlaceRow) -> bool:
    """Of the same state or province, and of a like size: Tulsa beside Oklahoma City."""
    small, large = sorted((row.population, other.population))
    return row.region == other.region != "" and large < NEAR_IN_SIZE * max(small, 1)


def _is_suburb(row: PlaceRow, other: PlaceRow) -> bool:
    """ "Brooklyn" beside New York, Enfield beside any town: it is a part of another city."""
    near = (large for large in (row, *_metropolises()) if large.population >= METROPOLIS)
    return any(
        # Most of them lie too far north or south, which is cheaper to see.
        abs(large.lat - other.lat) < SUBURB_DEGREES
        and large.population > other.population
        and _distance(large, other) < SUBURB_DEGREES**2
        for large in near
    )


@cache
def _metropolises() -> tuple[PlaceRow, ...]:
    return _query("subtype = 'city' AND population >= ?", 2 * WORLD_CITY)


def is_division(region: Entity) -> bool:
    """Whether the gazetteer has a region as a division of its country: Ohio, not the Midwest."""
    row = _own_row(region)
    return row is not None and _is_division(row)


def _is_division(row: PlaceRow) -> bool:
    return row.subtype == "region" and bool(row.region)


def _others(row: PlaceRow) -> tuple[str, ...]:
    country = countries().get(row.country)
    return country.others if country and row.subtype == "country" else ()


# Capitals, countries and the seas and rivers of no country: a few hundred rows.
@cache
def _peers(condition: str, *values: str) -> tuple[PlaceRow, ...]:
    return _query(condition, *values)


def _query(condition: str, *values: object) -> tuple[PlaceRow, ...]:
    sql = f"SELECT * FROM place WHERE {condition}"  # noqa: S608
    return tuple(_row(raw) for raw in _gazetteer().execute(sql, values))


def _own_row(place: Entity) -> PlaceRow | None:
    rows = [row for row in namesakes(place.name) if row.subtype == place.subtype]
    own = (row for row in rows if row.country == place.country)
    return next(own, rows[0] if rows else None)


def _distance(here: PlaceRow, there: PlaceRow) -> float:
    """A cheap measure that orders places by distance; the shrinking of longitudes is ignored."""
    east = abs(here.lon - there.lon)
    return (here.lat - there.lat) ** 2 + min(east, 360 - east) ** 2
