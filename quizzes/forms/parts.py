"""What an instructor writes beside an option: a date, the other side of a pair, a point."""

from __future__ import annotations

from typing import NamedTuple

from articles.extraction.edtf import display
from articles.extraction.places import locate
from quizzes.generation.records import NO_NAMED_SOURCE, RIGHT, Choice, Form
from quizzes.interactions.calendar import bounds
from quizzes.interactions.dates import read_date
from quizzes.interactions.map import TOLERANCE_KM, read_point, tolerance_of
from quizzes.interactions.records import Invalid

# What the field beside an option is called; the other forms have none.
LABELS = {Form.ORDER: "Date", Form.MATCH: "Belongs to it", Form.MAP: "Point"}
SINGLE = (Form.CHOICE, Form.CLOZE, Form.TYPED, Form.MAP, Form.SOURCE)
WIDEST_KM = 2000


class TypedOption(NamedTuple):
    """One option as it stands on the page; `value` as a person writes it."""

    text: str = ""
    feedback: str = ""
    value: str = ""
    is_right: bool = False


def typed_option(option, form: str) -> TypedOption:
    value = shown_value(option.value, form)
    return TypedOption(option.text, option.feedback, value, option.value == RIGHT)


def shown_value(value: str, form: str) -> str:
    """The stored value as a person reads it: a date in words, a point without its tolerance."""
    if form == Form.ORDER and bounds(value):
        return display(value)
    if form == Form.MAP:
        return " ".join(value.split()[:2])
    return value if form == Form.MATCH else ""


def stored_value(option: TypedOption, form: str, tolerance: str = "") -> str:
    """What marking needs of it; `tolerance` in km, for the key of a map."""
    if form == Form.SEVERAL:
        return RIGHT if option.is_right else ""
    if form == Form.ORDER:
        return _date(option.value)
    if form == Form.MAP:
        return " ".join((_point(option), tolerance)).strip()
    return option.value.strip()[:300] if form == Form.MATCH else ""


def problem_with(value: str, form: str) -> str:
    """Why a value cannot be read, in words for the person; "" where it can, or is not there."""
    if form == Form.ORDER and value.strip() and not bounds(_date(value)):
        try:
            read_date(value)
        except Invalid as problem:
            return str(problem)
        return "Write a date, such as 3 July 1789, July 1789 or 1789."
    if form == Form.MAP and value.strip() and read_point(value) is None:
        return "Write degrees north and east, such as 48.86 2.35."
    return ""


def _date(text: str) -> str:
    """The EDTF value of what was typed; the words themselves where they are no date."""
    try:
        found = read_date(text)
    except Invalid:
        found = None
    return found.value if found and found.value else text.strip()


def _point(option: TypedOption) -> str:
    """As typed; where nothing was, what the gazetteer knows of the place."""
    if option.value.strip():
        point = read_point(option.value)
        return f"{point.lat:.2f} {point.lon:.2f}" if point else option.value.strip()
    row = locate(option.text) if option.text.strip() else None
    return f"{row.lat:.2f} {row.lon:.2f}" if row else ""


def read_tolerance(text: str) -> str:
    """Whole km for the key of a map; the usual ones where nothing sensible was typed."""
    fits = text.isascii() and text.isdecimal() and 0 < int(text[:6] or 0) <= WIDEST_KM
    return text if fits else str(int(TOLERANCE_KM))


def shown_tolerance(options: list[Choice] | list, form: str) -> str:
    keys = [option.value for option in options if option.is_key] if form == Form.MAP else []
    return str(int(tolerance_of(keys[0]))) if keys else str(int(TOLERANCE_KM))


def in_time(choices: list[Choice]) -> list[Choice]:
    """Events in order of time, which is the right order; as they are while a date is missing."""
    if all(bounds(choice.value) for choice in choices):
        return sorted(choices, key=lambda choice: bounds(choice.value) or ())
    return choices


def sources_of(fact) -> tuple[list[TypedOption], int]:
    """The sources that the article names, the fact's own first, and the place of the right one."""
    named = fact.article.facts.exclude(source="").order_by("position")
    names = list(dict.fromkeys([fact.source, *named.values_list("source", flat=True)]))
    names = [name for name in names if name][:5]
    options = [TypedOption(name) for name in (*names, NO_NAMED_SOURCE)]
    return options, 0 if fact.source else len(options) - 1
