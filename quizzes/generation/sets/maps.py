"""Places to point at on a map: a question for a place, where the map can be sure of it.

Its options become the list that stands for the map where that cannot be used.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from articles.extraction.places import PlaceRow, namesakes
from articles.extraction.records import Certainty, Entity, FactKind, Reading
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.records import Choice, Form, Item
from quizzes.generation.spellings import fold
from quizzes.interactions.map import Point, distance_km

# Half of the way to the nearest other place, between what a finger can hit and what is near.
NARROWEST_KM, WIDEST_KM = 40.0, 250.0
# A namesake with fewer people than a tenth is not what an article means.
SMALLER = 10
# Beyond this the places lie on different maps.
FARTHEST_KM = 6000.0


def on_the_map(item: Item, reading: Reading) -> Item:
    """The same question, answered by a click; Unclear where some point is not sure."""
    if item.kind is not FactKind.PLACE or item.form is not Form.CHOICE:
        raise Unclear("it is no choice of places")
    if item.certainty is not Certainty.ASSERTED:
        raise Unclear("the place is only reported")
    countries = _countries(reading)
    known = {fold(entity.name): entity for entity in reading.entities}
    points = {
        option.text: _point(option.text, known.get(fold(option.text)), countries)
        for option in item.options
    }
    key = points[item.key]
    others = [distance_km(key, point) for text, point in points.items() if text != item.key]
    reach = min(others) / 2
    if reach < NARROWEST_KM:
        raise Unclear("another place of the list is too near to tell the two apart on a map")
    if max(others) > FARTHEST_KM:
        raise Unclear("the places are too far apart for one map")
    tolerance = int(min(reach, WIDEST_KM))
    options = (
        _placed(option, points[option.text], tolerance if option.is_key else 0)
        for option in item.options
    )
    return replace(item, form=Form.MAP, options=tuple(options), spares=())


def _placed(option: Choice, point: Point, tolerance: int) -> Choice:
    value = f"{point.lat:.2f} {point.lon:.2f}" + (f" {tolerance}" if tolerance else "")
    return replace(option, value=value)


def _countries(reading: Reading) -> frozenset[str]:
    return frozenset(
        entity.country
        for entity in reading.entities
        if entity.country and entity.subtype == "country"
    )


def _point(name: str, entity: Entity | None, countries: Iterable[str]) -> Point:
    """Where a town lies; Unclear where it may be another of the same name."""
    if entity is not None and (entity.subtype != "city" or entity.lat is None):
        raise Unclear(f"“{name}” is no town with one point")
    rows = [row for row in namesakes(name) if row.subtype == "city"]
    if entity is not None and entity.country:
        rows = [row for row in rows if row.country == entity.country]
    elif near := [row for row in rows if row.country in set(countries)]:
        rows = near
    if not rows or len(namesakes(name)) > len(rows) + 40:
        raise Unclear(f"it is not sure where “{name}” lies")
    row = max(rows, key=lambda row: (row.population, -row.id))
    if any(_rivals(other, row) for other in rows if other is not row):
        raise Unclear(f"there is more than one “{name}”")
    return Point(row.lat, row.lon)


def _rivals(other: PlaceRow, row: PlaceRow) -> bool:
    """Whether a namesake is large enough to be meant, and far enough to be another place."""
    far = distance_km(Point(other.lat, other.lon), Point(row.lat, row.lon)) > NARROWEST_KM
    return far and other.population * SMALLER > row.population
