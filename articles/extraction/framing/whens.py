"""Times that are told in a way of their own: by the hour, before "when", by count."""

from __future__ import annotations

from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.records import Kind, Part, Slot

HOURS = frozenset(
    "hour hours morning afternoon evening night dawn noon midday midnight am pm a.m. p.m.".split()
)
COUNTED = frozenset("later earlier following next same previous".split())


def without_counted(syntax: Syntax, parts: list[Part]) -> list[Part]:
    """ "Ten years later in 1788": the year alone tells when."""
    whens = [part for part in parts if part.slot is Slot.WHEN]
    counted = [part for part in whens if COUNTED & set(syntax.words_of(part.start, part.end))]
    return parts if len(whens) - len(counted) != 1 else [p for p in parts if p not in counted]


def when_antecedent(verb: Word) -> Word | None:
    """The date before ", when ..."."""
    adverb = next((w for w in verb.kids("advmod") if w.low == "when"), None)
    date = verb.head
    if adverb is None or date is None or verb.dep != "relcl" or date.kind != Kind.DATE:
        return None
    return date if adverb.i == min(w.i for w in verb.subtree()) else None


def day_of(hour: Word) -> Word | None:
    """The day of "9:40 on the morning of 1 November 1755"; None where it is no hour of a day."""
    if hour.tag != "CD" and hour.low not in HOURS:
        return None
    for prep in hour.kids("prep"):
        noun = prep.kid("pobj")
        if noun is None or prep.low not in ("on", "of", "in"):
            continue
        if noun.kind == Kind.DATE and noun.name is not None:
            return noun if noun.name.entity.subtype == "day" else None
        if (day := day_of(noun)) is not None:
            return day
    return None
