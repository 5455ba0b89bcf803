"""What the lint reads and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from articles.extraction.records import Certainty, Entity, FactKind
from quizzes.generation.names import Names
from quizzes.generation.records import Choice, Form, key_of


class Flaw(NamedTuple):
    """`severity` is "error", which blocks, or "warning"; `field` is "stem", "options" or "key"."""

    code: str
    severity: str
    message: str
    field: str


class SetFlaw(NamedTuple):
    """A flaw between questions of one quiz; `positions` count from 0 in the order given."""

    code: str
    severity: str
    message: str
    positions: tuple[int, ...]


@dataclass(frozen=True)
class Draft:
    """A question as it stands on the page, whoever wrote it; options in the order of display."""

    stem: str
    options: tuple[Choice, ...] = ()
    form: Form = Form.CHOICE
    kind: FactKind | None = None

    @cached_property
    def key(self) -> str:
        return key_of(self.form, self.options)

    @cached_property
    def distractors(self) -> tuple[str, ...]:
        return tuple(option.text for option in self.options if not option.is_right)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(option.text for option in self.options)


@dataclass(frozen=True)
class Context:
    """What is known about the proof. A check whose matter is absent is skipped.

    `quotes` are the sentences of evidence; `text` is the article that the mentions of `entities`
    count in; `also_true` are names that the article gives in the same place of the same event;
    `published` is an EDTF day.
    """

    quotes: tuple[str, ...] = ()
    text: str = ""
    title: str = ""
    published: str = ""
    entities: tuple[Entity, ...] = ()
    certainty: Certainty = Certainty.ASSERTED
    source: str = ""
    opinionated: bool = False
    also_true: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    index: Names | None = field(default=None, compare=False, repr=False)

    @cached_property
    def names(self) -> Names:
        """The index of the entities; one made before may be handed in to save time."""
        return self.index or Names(self.entities, self.text)

    @cached_property
    def proof(self) -> str:
        return " ".join(self.quotes)
