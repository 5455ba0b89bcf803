"""Dates whose year was inferred from an earlier date, and may be another one."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from articles.extraction import edtf
from articles.extraction.edtf import Calendar
from articles.extraction.records import Basis, Kind, Mention, Reading

# Sentences back in which the year that a story has reached is looked for.
REACH = 4
# Sentences back in which the day that another is counted from is near enough to be sure.
NEAR = 2


class Told(NamedTuple):
    mention: Mention
    day: Calendar
    sentence: int


def doubtful_dates(reading: Reading) -> frozenset[int]:
    """Where those dates are printed, by their first character.

    "In 1681 and 1682 they clashed. … On 31 March a letter came": of which year? And where the same
    day is told of two years, one of them by inference, that one may be the other.
    """
    told = sorted(_told(reading), key=lambda each: each.mention.start)
    years: dict[tuple[int, int], set[int]] = defaultdict(set)
    for each in told:
        if each.day.day:
            years[each.day.month, each.day.day].add(each.day.year)
    carried = (
        each.mention.start
        for position, each in enumerate(told)
        if each.mention.basis == Basis.FROM_EARLIER_DATE
        and (
            len(years[each.day.month, each.day.day]) > 1
            or len(_years_before(told[:position], each)) > 1
        )
    )
    return frozenset((*carried, *_counted_from_afar(reading, told)))


def _counted_from_afar(reading: Reading, told: list[Told]) -> Iterator[int]:
    """ "The next day" far behind the day it is counted from: another may be meant."""
    starts = [sentence.start for sentence in reading.sentences]
    for each in told:
        words = each.mention.anchor_words
        if each.mention.basis != Basis.RELATIVE or not words:
            continue
        at = bisect_right(starts, reading.text.rfind(words, 0, each.mention.start)) - 1
        anchor, own = reading.sentences[at], reading.sentences[each.sentence]
        if anchor.paragraph != own.paragraph or each.sentence - at > NEAR:
            yield each.mention.start


def _told(reading: Reading) -> Iterator[Told]:
    starts = [sentence.start for sentence in reading.sentences]
    for entity in reading.entities:
        day = edtf.read(entity.value) if entity.kind is Kind.DATE else None
        if day is None:
            continue
        for mention in entity.mentions:
            yield Told(mention, day, bisect_right(starts, mention.start) - 1)


def _years_before(earlier: list[Told], each: Told) -> set[int]:
    """The years printed in the nearest sentence before it that prints any."""
    stated = [
        other
        for other in earlier
        if other.mention.basis == Basis.STATED and each.sentence - REACH <= other.sentence
    ]
    if not stated:
        return set()
    nearest = stated[-1].sentence
    return {other.day.year for other in stated if other.sentence == nearest}
