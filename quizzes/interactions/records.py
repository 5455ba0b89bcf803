"""What a form of question is made of: its parts, a response to it, and what people see of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

# What a browser sends: each field with all its values.
Sent = Mapping[str, Sequence[str]]


class Response(NamedTuple):
    """The answer to one question: an option id, or a text.

    The text is what was typed; for a form with parts it is ids of options as `pack` writes them,
    never places as shown, so that it means the same in every order of display.
    """

    option: int | None = None
    text: str = ""

    @property
    def is_empty(self) -> bool:
        return self.option is None and not self.text


EMPTY = Response()


class Invalid(Exception):
    """An answer that cannot be read, and what to do about it, in words for the student.

    Nothing is stored and no try is spent.
    """


@dataclass(frozen=True, slots=True)
class Part:
    """One option as stored. `value` is what marking needs beside the text:

    several: "right" or nothing; order: the EDTF date of the event; match: the other side of the
    pair; map: "latitude longitude", and the tolerance in km behind the key's; typed: the EDTF
    date of the key where its text is no plain date.
    """

    id: int
    text: str
    is_key: bool = False
    value: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What marking knows. `key` is the id of the right option, where one option is right.

    `accepted` are the spellings that count when typed, the key first, `others` names of the same
    article that must not be taken for them; `is_person` where a title or a given name may be left
    out. `parts` are there for typed answers and for the forms that have no single key.

    A ruling (quizzes/marks/regrading.py) may add `also`, the question with other keys, the best of
    which counts; or make it free, which earns everybody all of it; or drop it, which takes it out
    of the points and out of what is counted.

    `tries` is how often it can be checked where there are several tries.
    """

    id: int
    form: str
    points: Decimal = Decimal(1)
    key: int | None = None
    accepted: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    is_person: bool = False
    parts: tuple[Part, ...] = ()
    tries: int = 1
    also: tuple[Question, ...] = ()
    is_free: bool = False
    is_dropped: bool = False

    def text_of(self, part: int | None) -> str:
        return next((known.text for known in self.parts if known.id == part), "")


@dataclass(frozen=True, slots=True)
class Laid:
    """What may be known of a question before its review: the allow-list of every form.

    `order` are ids of options as they were laid out at the start of the attempt; `texts` has their
    words. `values` is filled for match and map only, where other sides and points are shown, and
    holds no tolerance.
    """

    order: tuple[int, ...]
    texts: Mapping[int, str]
    values: Mapping[int, str]


class ShownOption(NamedTuple):
    """`number` stands for the option in the page; `given` is the number put beside it, if any."""

    number: int
    text: str
    is_chosen: bool = False
    given: int | None = None


class Window(NamedTuple):
    """The part of the world that a map shows, for an SVG: degrees, those of longitude times
    `squeeze`, as meridians draw together; south counts downwards."""

    left: float
    top: float
    width: float
    height: float
    squeeze: float

    @property
    def dot(self) -> float:
        """The radius of a mark that a finger has made."""
        return round(self.height / 60, 2)


@dataclass(frozen=True, slots=True)
class Shown:
    """A question on the page. `choices` are what may be put beside each option; `window` and
    `point`, in units of the window, are of a map."""

    options: tuple[ShownOption, ...] = ()
    choices: tuple[ShownOption, ...] = ()
    text: str = ""
    window: Window | None = None
    point: tuple[float, float] | None = None


class ToldPart(NamedTuple):
    """One part at review. `given` is empty where nothing was said about it.

    Where the review hides them, `right` is empty and `is_right` None.
    """

    text: str
    given: str
    right: str
    is_right: bool | None


@dataclass(frozen=True, slots=True)
class Told:
    """An answer at review in words; `parts` where there is more than one thing to be right on."""

    given: str
    right: str
    parts: tuple[ToldPart, ...] = ()

    def without_key(self) -> Told:
        """What the student did, and nothing of what was right: parts stand as they were given."""
        parts = sorted(self.parts, key=lambda part: (part.given, part.text))
        return Told(self.given, "", tuple(part._replace(right="") for part in parts))


def last(sent: Sent, name: str) -> str:
    """The last value of a field without spaces around it, as a form has it; "" where absent."""
    values = sent.get(name)
    return values[-1].strip() if values else ""


def number(text: str, most: int, problem: str) -> int | None:
    """A number from 1 to `most`; None where nothing was sent, Invalid where it is no such thing."""
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) < 4 and 1 <= int(text) <= most):
        raise Invalid(problem)
    return int(text)


def pack(pairs: Mapping[int, int]) -> str:
    """Ids, each with an id or a rank: "12=1 15=3". The same whatever the order of `pairs`."""
    return " ".join(f"{one}={other}" for one, other in sorted(pairs.items()))


def unpack(text: str) -> dict[int, int]:
    """What `pack` wrote; whatever is no pair is left out."""
    found = (pair.partition("=") for pair in text.split())
    return {int(a): int(b) for a, _, b in found if a.isdecimal() and b.isdecimal()}
