"""People who play no part in a story: they stand beside a speaker, or comment for a firm."""

from __future__ import annotations

import re

from articles.extraction.records import Reading, Role, Slot
from quizzes.generation.asking.offices import has_land, is_of_state
from quizzes.generation.asking.tenures import is_history
from quizzes.generation.lexicon import SAYING
from quizzes.generation.phrasing.wording import Unclear

_A_QUOTE_FROM = re.compile(r"\b(?:quote|quotation|comment|remark)s? (?:from|by|of) (?:the )?$")
_REMARKS = SAYING | frozenset("describe call praise comment remark".split())
_BESIDE = frozenset("flank accompany join surround escort".split())
# Firms whose trade it is to comment.
_COMMENTING_FIRM = re.compile(
    r"\b(?:Data Services|Research|Consult(?:ing|ants|ancy)|Analytics|Securities|Capital|Advisors"
    r"|Advisers|Associates|Asset Management|Economics)$"
)


def refuse_bystander(role: Role, phrase: str, reading: Reading) -> None:
    """Refuse who merely flanks a speaker, and who is there for a comment alone."""
    acts = [
        frame
        for frame in reading.frames
        for part in frame.parts
        if role.person in part.entities
        and part.slot in (Slot.SUBJECT, Slot.AGENT, Slot.OBJECT)
        and frame.lemma not in _BESIDE
    ]
    once = len(reading.entity(role.person).mentions) == 1
    if once and not acts and not has_land(phrase) and not is_of_state(phrase, role):
        sentence = reading.quote(reading.sentences[role.sentence])
        if re.search(rf"\b(?:{'|'.join(_BESIDE)})(?:e?d|ing)\b", sentence):
            raise Unclear("the holder only stands beside somebody")
    firm = _body(role, reading)
    if _COMMENTING_FIRM.search(firm) and all(frame.lemma in SAYING for frame in acts):
        raise Unclear(f"the holder only comments for {firm}")
    quoted = _A_QUOTE_FROM.search(reading.text, max(0, role.span.start - 20), role.span.start)
    remarks = quoted or (acts and all(frame.lemma in _REMARKS for frame in acts))
    if once and remarks and is_history(reading):
        raise Unclear("the holder is there for one remark")


def _body(role: Role, reading: Reading) -> str:
    return reading.entity(role.body_entity).name if role.body_entity else role.body
