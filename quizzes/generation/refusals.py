"""What is not asked, by its frame or by its wording (section 4 of the question brief)."""

from __future__ import annotations

import re

from articles.extraction.edtf import MONTHS
from articles.extraction.records import Certainty, Frame, Kind, Reading, Slot
from quizzes.generation.lexicon import (
    COMMITMENT,
    EVALUATIVE_PATTERN,
    MARKET_VERBS,
    MARKETS,
    MENTAL,
    SAYING,
    SUPERLATIVE,
    VIOLENT,
)
from quizzes.generation.lint.words import unquoted
from quizzes.generation.wording import Unclear

_MONTH = "|".join(MONTHS)
_YEARLESS = re.compile(
    rf"\b(?:{_MONTH}) \d{{1,2}}\b(?!\d|,? \d{{4}})|\b\d{{1,2}} (?:{_MONTH})\b(?! \d{{3,4}})"
)
LIFE = frozenset(("die", "bear", "marry", "divorce", "resign", "retire", "bury"))
_CONDITION = re.compile(r"\b(?:if|unless|whether|should|provided|in case) (?:the )?$", re.I)


def check_frame(frame: Frame, reading: Reading) -> None:
    """Refuse what is no plain fact or claim, whoever could be asked for."""
    if frame.certainty in (Certainty.OPINION, Certainty.UNREAL):
        raise Unclear("it is an opinion, or it did not happen")
    if _CONDITION.search(reading.text[max(0, frame.start - 14) : frame.start]):
        raise Unclear("the clause is only a condition")
    if frame.negated:
        raise Unclear("the clause says what did not happen")
    if frame.tense in ("conditional", "modal", "future"):
        raise Unclear("the clause tells what would, could or will happen")
    slots = {p.slot for p in frame.parts}
    if frame.lemma in SAYING and not frame.passive and not slots & {Slot.CONTENT, Slot.OBJECT}:
        raise Unclear("what was said is not told")
    if frame.lemma == "have" and frame.tense == "present":
        raise Unclear("what somebody has changes")
    if frame.lemma == "be" and frame.form != "nominal" and not names_holder(frame):
        raise Unclear("what something is, is asked as a post or not at all")
    if frame.lemma in MARKET_VERBS and MARKETS.search(reading.quote(frame)):
        raise Unclear("prices and figures move every day")
    if any(p.slot is Slot.CONTENT for p in frame.parts) and not says(frame):
        raise Unclear("somebody only hears, finds or is told something")
    goals = slots & {Slot.OBJECT, Slot.CONTENT, Slot.INFINITIVE, Slot.WITH, Slot.WHERE}
    if frame.tense == "present" and not frame.passive and not goals and not frame.auxiliaries:
        raise Unclear("a noun may have been read as a verb")
    _check_subject(frame, reading)
    if frame.lemma in MENTAL:
        raise Unclear(f"“{frame.lemma}” tells what somebody thinks or what seems so")


def _check_subject(frame: Frame, reading: Reading) -> None:
    """Refuse what only people do when told of others, and "a pianist born in New York"."""
    subject = next((part for part in frame.parts if part.slot is Slot.SUBJECT), None)
    if subject is None:
        return
    kinds = {reading.entity(id_).kind for id_ in subject.entities}
    if frame.lemma in LIFE and kinds and kinds != {Kind.PERSON}:
        raise Unclear("only people do this, and the name may be no person")
    if frame.form == "participle" and re.match(r"(?:an?|some) ", reading.quote(subject), re.I):
        raise Unclear("it is not told which one this is")


def check_words(text: str) -> None:
    """Refuse judgement, superlatives and cruelty in the wording of a question."""
    outside = unquoted(text)
    if found := EVALUATIVE_PATTERN.search(outside):
        raise Unclear(f"“{found.group()}” is a judgement")
    if found := VIOLENT.search(text):
        raise Unclear(f"“{found.group()}” is no matter for a quiz without an instructor")
    if found := _YEARLESS.search(outside):
        raise Unclear(f"“{found.group()}” lacks its year")
    if SUPERLATIVE.search(outside):
        raise Unclear("a superlative is easily out of date or disputed")


def names_holder(frame: Frame) -> bool:
    """ "The first mayor of Porto was Rui Tavares": a described subject, a name behind the verb."""
    slots = {part.slot: part for part in frame.parts}
    subject, named = slots.get(Slot.SUBJECT), slots.get(Slot.ATTRIBUTE)
    if subject is None or named is None or frame.lemma != "be" or len(named.entities) != 1:
        return False
    return not subject.entities and not subject.pronoun and frame.form == "clause"


def says(frame: Frame) -> bool:
    """Whether the clause tells what somebody says or undertakes."""
    if frame.lemma in COMMITMENT:
        return any(part.slot is Slot.INFINITIVE for part in frame.parts)
    if frame.passive:
        return False
    return frame.lemma in SAYING and any(part.slot is Slot.CONTENT for part in frame.parts)
