"""Clauses whose phrases tell too little of what they are about, or nothing worth a question."""

from __future__ import annotations

import re

from articles.extraction.records import Entity, Frame, Kind, Part, Slot
from quizzes.generation.lexicon import word_set
from quizzes.generation.lint.words import unquoted
from quizzes.generation.phrasing.clauses import Clause
from quizzes.generation.phrasing.wording import Unclear, Wording

# "The first permanent settlement" of where, "the last king" of what?
_RANKED = re.compile(
    r"^(?:the|its|their) (?:first|second|third|fourth|fifth|last|only|sole|oldest|earliest|current"
    r"|original) (?:[\w-]+ )+",
    re.IGNORECASE,
)
# Each of these is of something: a version of a book, a segment of a show.
_RELATIVE = word_set(
    "version edition adaptation sequel prequel remake translation segment episode instalment "
    "installment branch subsidiary extension replica draft copy excerpt supplement spin-off "
    "correspondence counterpart member representative detachment garrison vicinity predecessor "
    "successor programme program service facility building wing annex section chapter"
)
_INDEFINITE = re.compile(
    r"(?:an?|another|one|new|several|many|some|\d+|two|three)\b", re.IGNORECASE
)
_OF_A_NAME = re.compile(r"\b(?:of|for|to|from|between|with|about|by) [^?]*?[A-Z]")
_OWNER = re.compile(r"[A-Z][\w.-]*['’]s? ")
_ONE_PARTY = re.compile(
    r"(?:(?:an?|the|new|several|other|further|second|third|first|trade|peace) )*"
    r"(?:treat(?:y|ies)|agreements?|contracts?|deals?|pacts?|alliances?|relations) with (?!each)",
    re.IGNORECASE,
)
# Figures of one year among many: nobody needs to know them by heart.
_COUNTING = word_set(
    "rank estimate average total number stand account comprise constitute live speak amount equal "
    "exceed measure weigh decline decrease increase rise drop soar surge jump grow fall peak reach"
)
_SHARE = re.compile(
    r"(?:(?:over|more than|nearly|about|almost|some|roughly|around) )?"
    r"(?:half|(?:a|one) (?:third|quarter)|two[ -]thirds|[\d.,]+ ?(?:%|per ?cent))",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(
    r"(?:(?:about|over|around|some|nearly|almost|more than|at least|just|only) )?"
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens|hundreds"
    r"|thousands) (?:of )?[a-z]",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d|\b(?:percent|per cent|half|million|thousand|rate|third|quarter)\b", re.I)


def check_scope(clause: Clause, part: Part, wording: Wording) -> None:
    frame = clause.frame
    if part.slot in (Slot.WHEN, Slot.WHERE) and frame.lemma == "be" and frame.form != "nominal":
        raise Unclear("who or what something was has no time and place of its own")
    if frame.form == "clause" and _is_going_on(frame):
        raise Unclear("the clause tells only what was going on")
    if part.slot is Slot.WHEN and _counts(frame, wording):
        raise Unclear("a figure of one year among many is not worth asking")
    if part.slot is Slot.WHEN and _only_counts(frame, wording):
        raise Unclear("how many there were in one year is not worth asking")
    for other in frame.parts:
        if other.slot is Slot.ATTRIBUTE and other is not part and not other.entities:
            # "Became a full member" of what?
            _check_relative(unquoted(wording.part(other)), other)
        if other.slot in (Slot.SUBJECT, Slot.OBJECT) and other is not part and not other.entities:
            words = unquoted(wording.part(other))
            _check_ranked(words, frame, part, wording)
            if other.slot is Slot.SUBJECT:
                _check_relative(words, other)
                _check_one_party(words, frame)
                _check_plural_participle(words, frame)


def _is_going_on(frame: Frame) -> bool:
    """ "Was touring Peru": what went on while something else happened."""
    past = any(word.lower() in ("was", "were") for word in frame.auxiliaries)
    return past and not frame.passive and frame.verb.endswith("ing")


def _counts(frame: Frame, wording: Wording) -> bool:
    subject = next((p for p in frame.parts if p.slot is Slot.SUBJECT), None)
    if subject is not None and _SHARE.match(wording.reading.quote(subject)):
        return True
    if frame.lemma not in _COUNTING:
        return False
    parts = [p for p in frame.parts if p.slot is not Slot.WHEN]
    return any(_FIGURE.search(wording.reading.quote(p)) for p in parts)


def _only_counts(frame: Frame, wording: Wording) -> bool:
    """ "Took part in five tournaments", "hired 20,000 teachers": a number and a common noun."""
    told = [p for p in frame.parts if p.slot not in (Slot.SUBJECT, Slot.WHEN, Slot.AGENT)]
    if frame.passive or not told:
        return False
    first = wording.reading.quote(told[0])
    named = any(re.search(r"\b[A-Z]", wording.reading.quote(part)) for part in told)
    return bool(_NUMBER_FIRST.match(first)) and not named


def _check_ranked(words: str, frame: Frame, part: Part, wording: Wording) -> None:
    """Refuse "the first permanent settlement was founded": there is one in every country."""
    found = _RANKED.match(words)
    if found is None or _names(words, wording):
        return
    if part.slot is Slot.SUBJECT and len(found.group().split()) > 3:
        return  # "The first transatlantic telegraph cable": of its kind there is one first.
    scopes = (p for p in frame.parts if p is not part and p.slot in (Slot.WHERE, Slot.AGENT))
    if not any(p.entities for p in scopes) and part.slot not in (Slot.AGENT, Slot.WHERE):
        raise Unclear(f"it is not told of where or what it is “{words}”")


def _names(words: str, wording: Wording) -> bool:
    """Whether a name stands in the words: a place, a body, a person, a work in capitals."""
    if _OWNER.search(words) or _OF_A_NAME.search(words):
        return True
    return any(_stands_in(entity, words) for entity in wording.reading.entities)


def _stands_in(entity: Entity, words: str) -> bool:
    return entity.kind in (Kind.PLACE, Kind.ORGANISATION, Kind.PERSON) and entity.name in words


def _check_relative(words: str, part: Part) -> None:
    """Refuse "a radio version was broadcast": a version of what?"""
    if part.head not in _RELATIVE or not _INDEFINITE.match(words):
        return
    if not _OF_A_NAME.search(words):
        raise Unclear(f"it is not told of what it is “{words}”")


def _check_one_party(words: str, frame: Frame) -> None:
    """Refuse "new treaties with Congo were signed": by whom?"""
    slots = {part.slot for part in frame.parts}
    if frame.passive and _ONE_PARTY.match(words) and Slot.AGENT not in slots:
        raise Unclear(f"it is not told whose it is “{words}”")


def _check_plural_participle(words: str, frame: Frame) -> None:
    """Refuse "areas administered by the Service": which areas?"""
    if frame.form == "participle" and re.match(r"[a-z]+s\b", words):
        raise Unclear(f"it is not told which “{words}” are meant")
