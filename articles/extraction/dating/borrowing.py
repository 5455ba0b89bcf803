"""Dates that take their year from the next one: "28 July to 3 August 1914"."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction import edtf
from articles.extraction.dating.expressions import Expression, Form
from articles.extraction.dating.modes import DEICTIC

JOINED = re.compile(
    r"(?i)\s?(?:,|,?\s?(?:and|or|to|through|until|-|–|—|/)|of|in)?\s?"
    r"(?:of |the )?(?:early |late |mid-)?"
)


def borrow_years(text: str, expressions: list[Expression]) -> list[Expression]:
    """ "28 July to 3 August 1914": the first end takes the year of the other."""
    borrowed = list(expressions)
    for index in range(len(borrowed) - 2, -1, -1):
        first, second = borrowed[index], borrowed[index + 1]
        if is_told_of_year(text, first, second):
            borrowed[index + 1] = replace(second, year=first.year)
            continue
        if first.form is Form.FEAST and not first.year and not first.which:
            beside = text[first.end : second.start]
            if second.form is Form.CALENDAR and second.day and beside.strip() in ("", ","):
                borrowed[index] = replace(first, year=second.year)
        if first.form is not Form.CALENDAR or first.year or not first.month:
            continue
        if second.start - first.end > 14 or not JOINED.fullmatch(text[first.end : second.start]):
            continue
        if second.form is Form.CALENDAR and second.year:
            wraps = second.month and first.month > second.month
            borrowed[index] = replace(first, year=edtf.move_year(second.year, -1 if wraps else 0))
        elif not first.which and second.form is Form.NAMED and second.unit == "year":
            cue = "of year" if second.cue in DEICTIC else "of told year"
            borrowed[index] = replace(first, which=second.which, cue=cue)
            if cue == "of told year":
                # The month has counted the step; its year is now the one that is told.
                borrowed[index + 1] = replace(second, which="that")
    return borrowed


WHEN = re.compile(r",? when\b[^.;:!?\n]{1,80}")


def is_told_of_year(text: str, first: Expression, second: Expression) -> bool:
    """Whether a clause tells what happened in the year: "1981, when he was shot on Oct. 6"."""
    is_year = first.form is Form.CALENDAR and first.year and not first.month
    is_day = second.form is Form.CALENDAR and second.month and not (second.year or second.which)
    return bool(is_year and is_day and WHEN.fullmatch(text[first.end : second.start]))
