"""Texts read for their dates: each printed date with its value."""

from __future__ import annotations

from datetime import date

from articles.extraction.dates import DateMention, find_dates
from articles.extraction.parsing import parse

THURSDAY = date(2021, 1, 7)


def mentions_of(text: str, published: date | None = None) -> tuple[DateMention, ...]:
    return find_dates(parse(text, published))


def valued(text: str, published: date | None = None) -> list[tuple[str, str]]:
    """The printed words and value of every date that has a value."""
    found = mentions_of(text, published)
    return [(text[m.start : m.end], m.value) for m in found if m.value]


def values(text: str, published: date | None = None) -> list[str]:
    return [value for _, value in valued(text, published)]
