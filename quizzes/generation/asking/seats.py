"""Places that stand within another part: "opened the school in Riga", "studied at X in Riga"."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction.records import Entity, Frame, Kind, Part, Slot
from quizzes.generation.lexicon import COMMITMENT, SAYING, SENT_TO, word_set
from quizzes.generation.phrasing.wording import Unclear, Wording

LONGEST = 12
SEATING = (Slot.OBJECT, Slot.OTHER, Slot.WITH, Slot.ATTRIBUTE)
_BEFORE = re.compile(
    r"(?P<thing>.*[\w.)”\"'’]) (?P<preposition>in|at|near|to)(?: the)? $", re.DOTALL
)
# Whoever does this to a thing does it where the thing is.
_DONE_THERE = word_set(
    "abandon acquire assault attack attend besiege blast bomb bombard build burn buy capture "
    "celebrate chair close complete construct create damage defend demolish design destroy direct "
    "dissolve earn erect establish evacuate film finish found guard head hit host inaugurate "
    "inspect join launch lead lease liberate lose manage occupy open operate organise organize "
    "own perform plant play purchase raid rebuild receive record reopen restore rob run secure "
    "seize sell set serve shell shoot sign sink stage start storm strike teach tour undergo visit "
    "win witness"
)
# Inside these somebody is where they are; a date or a deed is not.
_INDOORS = word_set(
    "academy battle camp cathedral cemetery ceremony church clinic college competition concert "
    "conference congress convention exhibition factory festival fire championship final games "
    "garrison hall hospital hotel house institute jail laboratory match meeting monastery museum "
    "office palace parade prison race rally school seminary summit stadium theatre theater "
    "talks tournament university village visit war workshop"
)
# Whoever does these does them where the people around are.
_STAYING = word_set("appear lecture live lodge play perform reside stay study teach train work")
_WITHIN = frozenset(("in", "during"))
# "Became a professor at the University in Riga".
_MEMBER = re.compile(r" (?:at|of) (?:the |an? )?(?:[A-Z][\w-]+ )*[A-Z][\w-]+$")
_TRAVELLERS = word_set(
    "army battalion brigade column commission committee contingent convoy delegate delegation "
    "detachment diplomat division embassy emissary engineer envoy expedition fleet force frigate "
    "group man mission missionary observer officer party patrol peacekeeper police policeman "
    "regiment representative settler ship soldier squad squadron team troop troops unit vessel "
    "volunteer warship worker"
)
# Another clause begins within the part, and the place may belong to that.
_CLAUSE = re.compile(
    r"\b(?:who|which|that|whose|where|when|while|after|before|to|from|between|against|about|over"
    r"|including|such as|and(?! [A-Z])|or|by|as|than|into|towards?|through)\b"
    r"|,|\b[a-z]+(?:ing|ed)\b"
)


def seated(frame: Frame, place: Entity, wording: Wording) -> tuple[Frame, Part]:
    """The frame with a place of its own part, cut off from the thing that is there, and that part;
    Unclear where the two do not part cleanly."""
    for part in frame.parts:
        if part.slot not in SEATING or part.pronoun:
            continue
        inside = wording.mentions(part.start, part.end)
        if not inside or inside[-1][2] is not place or inside[-1][1] != part.end:
            continue
        start = inside[-1][0]
        found = _BEFORE.fullmatch(wording.reading.text[part.start : start])
        if found is None or place.kind is not Kind.PLACE:
            continue
        _check(frame, part, found["thing"], found["preposition"])
        # "In the Netherlands": the article belongs to the place.
        opening = part.start + found.end("preposition") + 1
        thing = replace(part, end=part.start + len(found["thing"]))
        where = Part(Slot.WHERE, opening, part.end, (place.id,), found["preposition"])
        parts = tuple(new for one in frame.parts for new in _in_place(one, part, thing, where))
        return replace(frame, parts=parts), where
    raise Unclear("the answer is no name")


def _in_place(one: Part, part: Part, thing: Part, where: Part) -> tuple[Part, ...]:
    return (thing, where) if one is part else (one,)


def _check(frame: Frame, part: Part, thing: str, preposition: str) -> None:
    told = {one.slot for one in frame.parts} & {Slot.CONTENT, Slot.INFINITIVE, Slot.OBJECT}
    if frame.lemma in SAYING | COMMITMENT and not told and not frame.passive:
        raise Unclear("what was said is not told")
    if any(one.slot is Slot.WHERE for one in frame.parts):
        raise Unclear("the clause tells another place too")
    if len(thing.split()) > LONGEST or _CLAUSE.search(thing):
        raise Unclear("the place may belong to something within the phrase")
    lows = thing.lower().split()
    head = part.head if any(low.startswith(part.head or " ") for low in lows) else lows[-1]
    if preposition == "to":
        # "Sent a request to Washington": no place, but a government.
        fits = part.slot is Slot.OBJECT and frame.lemma in SENT_TO and head in _TRAVELLERS
    elif part.slot is Slot.OBJECT:
        fits = frame.lemma in _DONE_THERE
    elif part.slot is Slot.ATTRIBUTE:
        fits = frame.lemma == "become" and bool(_MEMBER.search(thing))
    else:
        fits = part.preposition == "at" or (part.preposition in _WITHIN and head in _INDOORS)
        company = part.slot is Slot.WITH or part.preposition == "with"
        fits = fits or (company and frame.lemma in _STAYING)
    if not fits:
        raise Unclear("what is there may be done from elsewhere")
