"""A place to point at. Fields `point`: "latitude longitude" of a click; `option`: one of a list."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from quizzes.generation.records import Form
from quizzes.interactions.base import NOTHING, WHOLE, Interaction
from quizzes.interactions.choice import ONE_OF
from quizzes.interactions.records import (
    Invalid,
    Laid,
    Part,
    Question,
    Response,
    Sent,
    Shown,
    ShownOption,
    Told,
    Window,
    last,
    number,
)

EARTH_KM = 6371.0
FARTHEST_KM = 20_100
# Height of the narrowest map in degrees, width of all maps by their height, and room at the edges.
LEAST_HEIGHT = 14.0
SHAPE = 1.5
ROOM = 1.3
HALF = Fraction(1, 2)
# What a click is given where its author said nothing.
TOLERANCE_KM = 250.0


class Point(NamedTuple):
    """Degrees north and east."""

    lat: float
    lon: float


class Map(Interaction):
    """Right within the tolerance of the key, half right within twice as far.

    The list stands for the map where that cannot be seen or pointed at; there the key is right.
    """

    form = Form.MAP
    template = "quizzes/answer_map.html"
    has_parts = True
    shows_values = True

    def uncover(self, value: str) -> str:
        """The points say which part of the world to show; the tolerance would tell the key."""
        return " ".join(value.split()[:2])

    def read(self, sent: Sent, order: Sequence[int]) -> Response | None:
        chosen = number(last(sent, "option"), len(order), ONE_OF)
        if chosen:
            return Response(option=order[chosen - 1])
        text = last(sent, "point")
        if not text:
            return None
        point = read_point(text)
        if point is None:
            raise Invalid("That is no point of the map: click on it again.")
        return Response(text=f"{point.lat:.2f} {point.lon:.2f}")

    def show(self, laid: Laid, response: Response, sent: Sent | None = None) -> Shown:
        """The list is in alphabetical order, as one looks a name up in it; the map shows all of its
        places and does not have the key in the middle."""
        options = (
            ShownOption(place, laid.texts[part], part == response.option)
            for place, part in enumerate(laid.order, 1)
            if part in laid.texts
        )
        window = window_of(
            [point for value in laid.values.values() if (point := read_point(value))]
        )
        given = read_point(response.text)
        return Shown(
            tuple(sorted(options, key=lambda option: option.text)),
            text=response.text,
            window=window,
            point=(round(given.lon * window.squeeze, 2), -given.lat) if given else None,
        )

    def mark(self, response: Response, question: Question) -> Fraction:
        if response.option:
            return WHOLE if response.option == question.key else NOTHING
        distance, tolerance = _off(response, question)
        if distance <= tolerance:
            return WHOLE
        return HALF if distance <= 2 * tolerance else NOTHING

    def tell(self, response: Response, question: Question) -> Told:
        key = _key(question)
        right = key.text if key else ""
        if response.option or response.is_empty:
            return Told(question.text_of(response.option), right)
        distance, _ = _off(response, question)
        away = f", {round(distance)} km from there" if distance < FARTHEST_KM else ""
        return Told("a point on the map", f"{right}{away}")


def window_of(points: Sequence[Point]) -> Window:
    """The part of the world with all the points in it, of one shape, on whole degrees."""
    if not points:
        return Window(-180, -85, 360, 170, 1.0)
    lats, lons = [point.lat for point in points], [point.lon for point in points]
    middle = (min(lats) + max(lats)) / 2
    squeeze = round(max(0.2, cos(radians(middle))), 2)
    tall = max((max(lats) - min(lats)) * ROOM, LEAST_HEIGHT)
    wide = max((max(lons) - min(lons)) * squeeze * ROOM, tall * SHAPE)
    tall = max(tall, wide / SHAPE)
    left = (min(lons) + max(lons)) / 2 * squeeze - wide / 2
    return Window(round(left), round(-middle - tall / 2), round(wide), round(tall), squeeze)


def read_point(text: str) -> Point | None:
    """ "40.41 49.87" as a point; what stands behind is left alone."""
    try:
        lat, lon = map(float, text.replace(",", " ").split()[:2])
    except ValueError:
        return None
    return Point(lat, lon) if -90 <= lat <= 90 and -180 <= lon <= 180 else None


def tolerance_of(value: str) -> float:
    """The km behind the point of a key."""
    parts = value.split()
    try:
        return float(parts[2])
    except (IndexError, ValueError):
        return TOLERANCE_KM


def distance_km(one: Point, other: Point) -> float:
    """Along the great circle, by the haversine formula."""
    lat1, lat2 = radians(one.lat), radians(other.lat)
    across = sin(radians(other.lon - one.lon) / 2) ** 2
    part = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * across
    return 2 * EARTH_KM * asin(min(1.0, sqrt(part)))


def _key(question: Question) -> Part | None:
    return next((part for part in question.parts if part.id == question.key), None)


def _off(response: Response, question: Question) -> tuple[float, float]:
    """How far from the key, and how far is right; beyond the world where one has no point."""
    key = _key(question)
    given, wanted = read_point(response.text), read_point(key.value) if key else None
    if key is None or given is None or wanted is None:
        return float("inf"), 0.0
    return distance_km(given, wanted), tolerance_of(key.value)
