"""What a sentence says beside the parts of a frame: words that the parse has lost.

A clause that leaves out what belongs to it says something else than its sentence: of "gold rushes
in Peru and the Yungas drew thousands" the parser may keep the last name, and of "the first to reach
the pole" the first word. The printed words around the parts are a second reading of the clause.
"""

from __future__ import annotations

import re
from itertools import pairwise

from articles.extraction.records import Frame, Part, Reading, Slot, Span
from quizzes.generation.phrasing.verbs import FORMS
from quizzes.generation.phrasing.wording import Unclear

_JOINED = re.compile(r"(?:^|[\s,(])(?:and|or|nor|plus|as well as)\s+(?:the |an? |his |her |its )?$")
_JOINS = re.compile(r"(?:^|[\s,;])(?:and|or|nor|plus|but|as well as)\b")
_PASTS = frozenset(past for past, _ in FORMS.values())
_BE_OR_HAVE = frozenset(
    "is are was were has have had does did do will would can could may might must should".split()
)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
# Behind the last part: a name, a number, a sum or a noun that the last part was cut from.
_CUT_NAME = re.compile(
    r"(?: ?[-–] ?| )(?:[A-Z$£€]|\d(?!\d{2,3}\b))(?!\w*[.,]? (?:said|says)\b)|\. \d"
)
_PURPOSE = re.compile(r" to (?!the\b|an?\b|[A-Z])[a-z]+\b")
_PURPOSE_ENDS = re.compile(
    r"[,.;:()\[\]–—\"“”]|\s(?:and|but|or|when|while|where|because|after|before|until|as|if|since|that"
    r"|which|who|to)\s"
)
# These are told with what somebody is to do, or say nothing.
_NEED_PURPOSE = frozenset(
    "assign commission appoint hire invite ask select choose force allow permit authorise authorize"
    " sign conclude negotiate oblige order empower instruct employ recruit engage become be use"
    " enable help cause send dispatch take deploy".split()
)
# "Characterised Lee's ideas as naive".
_JUDGED_AS = frozenset(
    "characterise characterize describe define portray depict present denounce condemn dismiss"
    " criticise criticize hail praise recognise recognize interpret treat identify classify label"
    " brand reject accept ridicule establish name quote".split()
)
# "Fired on Khan Yunis and on the towns of ...".
_ONE_MORE_PLACE = re.compile(
    r" (?:and|or) (?:also |later |then )?(?:in|on|at|to|from|near|by|with|for|into)\b"
)
# "Fathered, with a servant, a daughter".
_ASIDE_FIRST = re.compile(
    r", (?:with|in|on|at|by|for|from|after|before|during|under|as|despite)\b[^,.;]+,"
    r" (?:an?|the|his|her|their|its|one|two|three|several|many)\b"
)
_SUBORDINATES = re.compile(r"\b(?:after|before|when|while|since|until|as|because|if|that)\b")
LONGEST_PURPOSE = 11


def check_leftovers(frame: Frame, reading: Reading) -> None:
    """Refuse a clause that has lost a word without which it says something else."""
    if frame.form == "nominal":
        return
    sentence = reading.sentences[frame.sentence]
    subject = next((part for part in frame.parts if part.slot is Slot.SUBJECT), None)
    if subject is not None and frame.form == "clause" and subject.start < frame.main.start:
        _check_before(reading.text[sentence.start : subject.start], frame)
    _check_early(frame)
    _check_times(frame, reading)
    if _ASIDE_FIRST.match(reading.text, frame.main.end) and not _has_object(frame):
        raise Unclear("the object stands behind an aside")
    _check_within(frame, reading)
    _check_behind(frame, reading.text[_end(frame) : sentence.end])


def _check_early(frame: Frame) -> None:
    """Refuse "In Sea Songs, printed in Riga, Lee tells ...": it is Lee who tells in Sea Songs."""
    others = (part for part in frame.parts if part.slot is not Slot.SUBJECT)
    if frame.form == "participle" and any(part.start < frame.main.start for part in others):
        raise Unclear("the first words of the sentence belong to another verb")


def _check_before(before: str, frame: Frame) -> None:
    """Refuse "gold rushes in Peru and | the Yungas": the subject is the last of several."""
    if _JOINED.search(before) and not has_verb(before):
        raise Unclear("the subject may be the last of several")


def has_verb(text: str) -> bool:
    """Whether a word of it can be the finite verb of a clause."""
    lows = [word.lower() for word in _WORD.findall(text)]
    return any(
        low in _BE_OR_HAVE or low in _PASTS or low.endswith("ed") or low in ("says", "say")
        for low in lows
    )


def _has_object(frame: Frame) -> bool:
    slots = {part.slot for part in frame.parts}
    told = {Slot.OBJECT, Slot.CONTENT, Slot.INFINITIVE, Slot.ATTRIBUTE}
    return frame.passive or bool(slots & told)


def _check_times(frame: Frame, reading: Reading) -> None:
    """Refuse a date that stands with another clause or in an aside of its own."""
    for part in frame.parts:
        if part.slot is Slot.WHEN and _is_of_another_clause(part, frame, reading.text):
            raise Unclear("the time belongs to another clause")
        if part.slot is Slot.WHEN and _is_of_an_aside(part, frame, reading.text):
            raise Unclear("the time belongs to an aside")


def _is_of_another_clause(part: Part, frame: Frame, text: str) -> bool:
    """ "On 3 July, a week after Lee had left, Ortiz came": not the day on which he left."""
    subject = next((one for one in frame.parts if one.slot is Slot.SUBJECT), None)
    if subject is None or frame.form != "clause" or part.end > subject.start:
        return False
    between = text[part.end : subject.start]
    # "In 1990, when the war ended, Peru opened the port": closed off on both sides.
    is_closed = between.startswith(", ") and between.endswith(", ") and between.count(",") > 1
    return not is_closed and bool(_SUBORDINATES.search(between))


def _is_of_an_aside(part: Part, frame: Frame, text: str) -> bool:
    """ "Peru turned from a league, in place since its birth in 1921, into a state"."""
    behind = {one.end: one for one in frame.parts if one.start > frame.main.end}
    first = part
    while (before := behind.get(_start(first) - 1)) is not None:
        first = before
    aside = first is not part and text[: _start(first)].endswith(", ")
    return aside and text[part.end : part.end + 1] == ","


def _start(part: Part) -> int:
    """Where its preposition begins."""
    return part.start - (len(part.preposition) + 1 if part.preposition else 0)


def _check_within(frame: Frame, reading: Reading) -> None:
    """Refuse "moved to Riga and later | to Kiel": what is joined to a part is a part of its own."""
    own = sorted(part for part in _spans(frame) if part[0] >= frame.main.start)
    for (_, end), (start, _) in pairwise(own):
        if end < start and _JOINS.search(reading.text[end:start]):
            raise Unclear("the clause joins two things, and one of them is lost")
        if end < start and _CUT_NAME.match(reading.text[end:start]):
            raise Unclear(f"the clause goes on with “{reading.text[end:start].strip()}”")


def _spans(frame: Frame) -> list[tuple[int, int]]:
    found = [(frame.main.start, frame.main.end)]
    for part in frame.parts:
        found.append((_start(part), part.end))
    return found


def _end(frame: Frame) -> int:
    behind = [part.end for part in frame.parts if part.start > frame.main.start]
    return max([frame.main.end, *behind])


def _check_behind(frame: Frame, behind: str) -> None:
    company = any(part.preposition == "with" or part.slot is Slot.WITH for part in frame.parts)
    if company and behind.startswith(" as the "):
        raise Unclear("it is lost as what somebody came in")
    if frame.lemma in _JUDGED_AS and re.match(r",? as (?!well\b)[a-z“\"]", behind):
        raise Unclear("it is lost as what it was judged")
    if _ONE_MORE_PLACE.match(behind):
        raise Unclear("the clause joins two things, and one of them is lost")
    if _CUT_NAME.match(behind):
        raise Unclear(f"the clause goes on with “{behind[:20].strip()}”")
    if frame.lemma in _NEED_PURPOSE and _PURPOSE.match(behind) and not _purpose_in(behind):
        raise Unclear("it is not told what for")


def is_cut_off(part: Part, frame: Frame, reading: Reading) -> bool:
    """Whether a clause stands between a part before the subject and the subject.

    "In Riga, as talks began, Lee resigned": he may have resigned anywhere.
    """
    subject = next((one for one in frame.parts if one.slot is Slot.SUBJECT), None)
    if frame.form != "clause" or subject is None or part.end > subject.start:
        return False
    return has_verb(reading.text[part.end : subject.start])


def purpose(frame: Frame, reading: Reading) -> Span | None:
    """Where "to reach space" stands behind "became the first Briton", if it is short."""
    if frame.lemma not in _NEED_PURPOSE or frame.form == "nominal":
        return None
    end = _end(frame)
    told = _purpose_in(reading.text[end : reading.sentences[frame.sentence].end])
    return Span(end + 1, end + len(told)) if told else None


def _purpose_in(behind: str) -> str:
    opening = _PURPOSE.match(behind)
    if opening is None:
        return ""
    ending = _PURPOSE_ENDS.search(behind, opening.end())
    told = behind[: ending.start()] if ending else ""
    return told if 2 < len(told.split()) <= LONGEST_PURPOSE else ""
