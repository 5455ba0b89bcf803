"""What a reader keeps in mind: the day of publication and the dates told so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from articles.extraction import edtf
from articles.extraction.dating.tense import Outlook

REMEMBERED = 16
DAY, MONTH, YEAR = 3, 2, 1


@dataclass(frozen=True, slots=True)
class Told:
    """A date that was told. It `leads` where a main clause happens on it."""

    value: str
    sentence: int
    paragraph: int
    is_stated: bool
    leads: bool


@dataclass(slots=True)
class Story:
    """`setting` is the date at which the story has arrived, as EDTF."""

    published: date | None
    told: list[Told] = field(default_factory=list)
    setting: Told | None = None

    @property
    def today(self) -> str:
        return self.published.isoformat() if self.published else ""

    def remember(self, told: Told) -> None:
        if not told.value:
            return
        self.told.append(told)
        parts = edtf.read(told.value)
        if parts is None:
            return
        now = edtf.read(self.setting.value) if self.setting else None
        if told.leads or now is None or (parts.month and parts.year == now.year):
            self.setting = told

    def was_stated(self, value: str) -> bool:
        """Whether that date, told lately, came from the text and not from publication."""
        return any(t.value == value and t.is_stated for t in self.told[-REMEMBERED:])

    def latest(self, precision: int, sentence: int, reach: int) -> str:
        """The last date told, at least that precise, at most `reach` sentences back.

        "" where the story has moved on since: after "In 1917" no "next day" counts from 1914.
        """
        for told in reversed(self.told[-REMEMBERED:]):
            if sentence - told.sentence > reach:
                return ""
            if precision == YEAR and edtf.read(told.value) is None:
                return edtf.last_year(told.value)
            if precision_of(told.value) >= precision:
                return told.value if self.is_current(told) else ""
        return ""

    def is_current(self, told: Told) -> bool:
        setting = self.setting
        if setting is None or told.sentence >= setting.sentence:
            return True
        return precision_of(setting.value) >= precision_of(told.value) or told.value.startswith(
            setting.value
        )

    def latest_period(self, sentence: int) -> str:
        """The month, quarter or year that a comparison is made with, in the last two sentences."""
        for told in reversed(self.told[-REMEMBERED:]):
            if sentence - told.sentence > 1:
                return ""
            if precision_of(told.value) < DAY and not told.value.endswith("X"):
                return told.value
        return ""

    def stands_in_a_bare_year(self, sentence: int) -> bool:
        """Whether no more than a year was told, and not in this sentence."""
        told = self.setting
        return told is not None and told.sentence < sentence and precision_of(told.value) == YEAR

    def is_in_the_past(self, sentence: int, paragraph: int, precision: int) -> bool:
        """Whether a news story is just now telling of another time than its own.

        `precision` is that of the date needed to count from.
        """
        told = self.setting
        if told is None or self.published is None or not (told.is_stated and told.leads):
            return False
        parts = edtf.read(told.value)
        if parts is None or told.paragraph != paragraph or sentence - told.sentence > 2:
            return False
        if precision_of(told.value) < precision:
            return False
        return parts.year < self.published.year - (0 if parts.month else 1)


@dataclass(frozen=True, slots=True)
class Moment:
    """Where the reader stands, and whether it looks back or ahead from there."""

    story: Story
    sentence: int
    is_news: bool
    view: Outlook

    @property
    def published(self) -> date | None:
        return self.story.published if self.is_news else None

    def told(self, precision: int) -> str:
        """The date that "that day" or "two days later" counts from."""
        reach = NEAR if self.is_news else FAR
        return self.story.latest(precision, self.sentence, reach)


NEAR, FAR = 3, 8


def precision_of(value: str) -> int:
    """3 for a day, 2 for a month, 1 for a year or season, 0 for anything else."""
    parts = edtf.read(value)
    if parts is None:
        return 0
    return YEAR + bool(1 <= parts.month <= 12) + bool(parts.day)
