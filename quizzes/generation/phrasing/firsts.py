"""Who was the first to do something became so on the day: "was the first woman to sail round"."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction.records import Frame, Reading, Slot

_FIRST = re.compile(r"the (?:first|second|third) (?:[\w-]+ ){0,3}?(?:to (?!be\b)|who )")
_HEDGE = re.compile(r"\b(?:allegedly|reportedly|supposedly|probably|perhaps|arguably)\b")


def as_becoming(frame: Frame, reading: Reading) -> Frame:
    """ "In 1952 Lund was the first woman to cross the strait": she became it then.

    What somebody was has no time of its own; what somebody became has one.
    """
    dated = any(part.slot is Slot.WHEN for part in frame.parts)
    plain = frame.lemma == "be" and frame.tense == "past" and not frame.auxiliaries
    if not (dated and plain) or frame.form != "clause" or frame.verb.lower() != "was":
        return frame
    named = next((part for part in frame.parts if part.slot is Slot.ATTRIBUTE), None)
    told = reading.quote(named) if named is not None else ""
    if not _FIRST.match(told) or _HEDGE.search(told):
        return frame
    return replace(frame, lemma="become", verb="became")
