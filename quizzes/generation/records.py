"""What generation hands on: questions as plain records, before any of them is a row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from articles.extraction.records import Certainty, FactKind, Span


class Form(StrEnum):
    """How a question is asked and answered."""

    CHOICE = "choice"
    SEVERAL = "several"
    CLOZE = "cloze"
    TYPED = "typed"
    ORDER = "order"
    MATCH = "match"
    MAP = "map"
    SOURCE = "source"


# The value of an option that is one of several right ones.
RIGHT = "right"
NO_NAMED_SOURCE = "No named source"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option. `feedback` tells, from the article, why it is right or wrong.

    `value` is what marking needs beside the text, as interactions/records.py says of a part;
    `fact` indexes into `reading.facts` where the option has a proof of its own.
    """

    text: str
    is_key: bool = False
    feedback: str = ""
    value: str = ""
    fact: int | None = None

    @property
    def is_right(self) -> bool:
        return self.is_key or self.value == RIGHT


@dataclass(frozen=True)
class Item:
    """One question on one fact of a reading, with options in the order of display.

    A cloze stem holds exactly one `____`. `fact` indexes into `reading.facts`; `evidence` spans
    whole sentences, `clause` the words that the question was made from. `score` is the ranking
    score, higher first; `spares` are further safe wrong options, most plausible first;
    `warnings` are codes of the lint.
    """

    kind: FactKind
    form: Form
    stem: str
    options: tuple[Choice, ...]
    evidence: tuple[Span, ...]
    certainty: Certainty
    fact: int
    source: str = ""
    feedback: str = ""
    score: float = 0.0
    clause: Span | None = None
    answer_entity: str | None = None
    spares: tuple[Choice, ...] = ()
    warnings: tuple[str, ...] = ()

    @cached_property
    def key(self) -> str:
        """The right answer in words; of several parts, all of them."""
        return key_of(self.form, self.options)


def key_of(form: Form, options: tuple[Choice, ...]) -> str:
    """The text of the key; a list where a form has no single one, "" where nothing is right."""
    if form is Form.ORDER:
        return " → ".join(option.text for option in options)
    if form is Form.MATCH:
        return "; ".join(f"{option.text}: {option.value}" for option in options)
    return "; ".join([one.text for one in options if one.is_key or one.value == RIGHT])


@dataclass(frozen=True, slots=True)
class Refusal:
    """A fact that was not asked, or an item that was dropped, and why, in plain words."""

    kind: FactKind
    about: str
    reason: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that came of a reading: the questions shown, best first, what was refused, and the
    sound questions that were left out because others ask or tell the same.
    """

    items: tuple[Item, ...]
    refusals: tuple[Refusal, ...]
    reserve: tuple[Item, ...] = ()
