"""The gazetteer: the size of its file, and what finding one name costs."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Iterator
from contextlib import closing

from articles.extraction import places
from config.bench.records import Budget

EVERY = 150  # one place in so many is looked up


def measure() -> Iterator[Budget]:
    yield Budget("gazetteer, size of the file", places.GAZETTEER.stat().st_size / 2**20, "MB", 8)
    yield Budget("gazetteer, a name never asked for before", lookup(), "ms", 1)


def lookup() -> float:
    """Median milliseconds of CPU; no name twice, as an answer is kept."""
    places.namesakes.cache_clear()
    times = []
    for name in names():
        began = time.process_time()
        assert places.locate(name)
        times.append(time.process_time() - began)
    return statistics.median(times[1:]) * 1000


def names() -> list[str]:
    with closing(sqlite3.connect(places.GAZETTEER)) as connection:
        rows = connection.execute("SELECT DISTINCT name FROM place WHERE id % ? = 0", [EVERY])
        return [name for (name,) in rows]
