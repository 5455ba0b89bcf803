"""What a reader keeps in mind: the day of publication and the dates told so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
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
    # Told in the pluperfect, of a time before the one at which the story stands.
    is_flashback: bool = False
    # The printed day of the week; -1 is none. Old calendars have others than ours.
    weekday: int = -1
    words: str = ""


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
        parts = edtf.read(told.value)
        now = edtf.read(self.setting.value) if self.setting else None
        if told.is_flashback and parts and now and parts >= now:
            told = replace(told, is_flashback=False)  # "By February six more had followed"
        self.told.append(told)
        if parts is None:
            return
        if self.setting is None or now is None:
            self.setting = told
        elif told.is_flashback and parts.year < now.year:
            return
        elif told.leads:
            self.setting = told
        elif parts.month and parts.year == now.year:
            self.setting = replace(told, leads=self.setting.leads)

    def was_stated(self, value: str) -> bool:
        """Whether that date, told lately, came from the text and not from publication."""
        return any(t.value == value and t.is_stated for t in self.told[-REMEMBERED:])

    def latest(self, precision: int, sentence: int, reach: int, is_flashback: bool = False) -> str:
        """The last date told, at least that precise, at most `reach` sentences back.

        What was told in the pluperfect counts only for what goes on in it, `is_flashback`.
        "" where the story has moved on since: after "In 1917" no "next day" counts from 1914.
        """
        for told in reversed(self.told[-REMEMBERED:]):
            if sentence - told.sentence > reach:
                return ""
            if told.is_flashback and not is_flashback and self.is_aside(told, sentence):
                continue
            if precision == YEAR and edtf.read(told.value) is None:
                return edtf.last_year(told.value)
            if precision_of(told.value) >= precision:
                return told.value if self.is_current(told) else ""
        return ""

    def is_aside(self, told: Told, sentence: int) -> bool:
        """Whether it was told in passing, in an earlier sentence."""
        return told.sentence < sentence and self.setting is not None and self.setting is not told

    def is_current(self, told: Told) -> bool:
        setting = self.setting
        if setting is None or told.sentence >= setting.sentence:
            return True
        return precision_of(setting.value) >= precision_of(told.value) or told.value.startswith(
            setting.value
        )

    def latest_century(self, unit: str, sentence: int, reach: int) -> str:
        """The century or decade (`unit`) told last, by itself or by one of its years."""
        for told in reversed(self.told[-REMEMBERED:]):
            if sentence - told.sentence > reach:
                return ""
            parts = edtf.read(told.value)
            if told.value.endswith("XX") and unit == "century":
                return told.value
            if told.value.endswith("X") and unit == "decade":
                return told.value
            if parts is not None and parts.year > 0:
                return edtf.of_year(parts.year, unit)
        return ""

    def tells_weekdays(self, sentence: int) -> bool:
        """Whether an old day was told lately together with its weekday."""
        told = self.told[-1] if self.told else None
        parts = edtf.read(told.value) if told else None
        if told is None or parts is None or self.published is None or sentence - told.sentence > 1:
            return False
        return told.weekday >= 0 and told.is_stated and parts.year < self.published.year - 1

    def span_of(self, sentence: int) -> tuple[str, str]:
        """The two ends of a time told in this sentence or the one before; "" where none is."""
        last = [told for told in self.told[-REMEMBERED:] if sentence - told.sentence <= 1]
        ends = [t.value for t in last if t.is_stated and precision_of(t.value) >= MONTH][-2:]
        if len(ends) < 2 or last[-1].value != ends[1] or not ends[0] < ends[1]:
            return "", ""
        return ends[0], ends[1]

    def words_of(self, value: str) -> str:
        """The printed words of the date told last that has, or lies in, that value."""
        for told in reversed(self.told[-REMEMBERED:]):
            if told.value == value or edtf.last_year(told.value) == value:
                return told.words
        return ""

    def weekday_of(self, day: str) -> int:
        """The weekday printed beside that day, which is told; -1 where none is."""
        printed = (t.weekday for t in reversed(self.told[-REMEMBERED:]) if t.value == day)
        return next(printed, -1)

    def just_told(self, sentence: int) -> str:
        """The date told last, in this sentence or the one before; "" for a span or a far one."""
        told = self.told[-1] if self.told else None
        is_near = told is not None and sentence - told.sentence <= 1
        return told.value if told and is_near and edtf.read(told.value) else ""

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
        # A page that is told as of a later day than it is dated has its own time.
        now = self.published
        is_later = bool(parts.month) and parts[:2] > (now.year, now.month)
        return is_later or parts.year < now.year - (0 if parts.month else 1)


@dataclass(frozen=True, slots=True)
class Moment:
    """Where the reader stands, and whether it looks back or ahead from there."""

    story: Story
    sentence: int
    is_news: bool
    view: Outlook
    is_flashback: bool = False

    @property
    def published(self) -> date | None:
        return self.story.published if self.is_news else None

    def told(self, precision: int) -> str:
        """The date that "that day" or "two days later" counts from."""
        reach = NEAR if self.is_news else FAR
        return self.story.latest(precision, self.sentence, reach, self.is_flashback)

    def told_century(self, unit: str) -> str:
        """The century or decade that the text is telling of; "" in news that tells of now."""
        value = self.story.latest_century(unit, self.sentence, NEAR if self.is_news else FAR)
        now = self.published
        return "" if now and value == edtf.of_year(now.year, unit) else value


NEAR, FAR = 3, 8


def precision_of(value: str) -> int:
    """3 for a day, 2 for a month, 1 for a year or season, 0 for anything else."""
    parts = edtf.read(value)
    if parts is None:
        return 0
    return YEAR + bool(1 <= parts.month <= 12) + bool(parts.day)
