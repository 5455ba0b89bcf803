"""Which way a date looks from the day of writing: by cue word, then by the verb it belongs to."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from articles.extraction.dating.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token


class Outlook(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    EITHER = "either"  # "was due in May": before or after, whichever is nearer


CLIMB = 12
DEPTH = 4
WINDOW = 20

BETWEEN = r"(?: (?:in|on|early|late|the|at least|mid|end of))?[\s-]{1,2}$"
AHEAD = re.compile(
    r"(?i)\b(?:until|till|due(?: (?:in|on|by))?|starting|beginning|commencing|effective"
    r"|no later than|as early as|as soon as|as late as|deadline of|(?:scheduled|slated|set|planned)"
    rf" for|expected (?:in|on|by)){BETWEEN}"
)
# "ahead of Sunday's vote", "in the run-up to elections on November 4".
AHEAD_OF = re.compile(
    r"(?i)\b(?:ahead of|run-up to|in (?:advance of|preparation for|anticipation of)"
    r"|look(?:s|ing)? (?:ahead|forward) to)(?: [\w’'-]{1,20}){0,4} $"
)
BY = re.compile(r"(?i)\bby (?:early |late |the end of |mid-?|(?:the )?(?:middle|start) of )?$")
BACK = re.compile(rf"(?i)\b(?:since|last|back in|as of|previously){BETWEEN}")
ASIDE = re.compile(
    r"(?i)(?:\b(?:since|from|by|until|till|before|after|than|to|between|and|of|through)\s(?:the\s)?|\()$"
)
PLANNING = frozenset(
    words(
        "schedule slate set plan expect due postpone delay adjourn intend aim hope want promise"
        " pledge vow propose prepare agree threaten order project forecast anticipate predict seek"
        " urge book extend move push await face summon direct instruct invite tell"
    )
)
PLANNED = frozenset(words("scheduled slated set planned expected due forecast anticipated booked"))
LASTING = frozenset(words("postpone adjourn suspend delay extend close remand shut"))
EVENTS = frozenset(
    words(
        "begin start open end expire close take run launch arrive resume vote meet conclude travel"
        " return leave face host visit come kick go play be have"
    )
)
EXPECTING = frozenset(
    words("expect anticipate plan schedule promise await forecast predict project target foresee")
)
MODALS = frozenset(words("will would shall should may might could can 'll ’ll wo 'd must"))
TO_COME = frozenset(words("before until once when after if unless till"))
IN_PROGRESS = frozenset(words("is are am 's 're ’s ’re"))


# "February sales", "August unemployment data": figures of a time that is over.
RESULTS = re.compile(
    r"\s(?:[a-z]{3,20}\s){0,2}(?:sales|data|figures|results|earnings|numbers|profits?|output|exports"
    r"|imports|losses|revenues?|orders|inflation|unemployment)\b"
)


# "set a hearing for April 9", "moved the vote to April 2".
SETTING = frozenset(words("set schedule fix plan slate book call reschedule plan announce arrange"))
MOVING = frozenset(words("move postpone push delay reschedule defer extend adjourn bring change"))
FOR_DAY = re.compile(r"(?i)\bfor (?:the )?(?:early |late |mid-)?$")
TO_DAY = re.compile(r"(?i)\b(?:to|until|till) (?:the )?(?:early |late |mid-)?$")


def is_set_for(left: str, verb: Token) -> bool:
    """Whether the date is one that somebody has set: only the setting itself is past."""
    if "had" in {child.lower_ for child in before(verb)}:
        return False
    return bool(
        (verb.lemma_ in SETTING and FOR_DAY.search(left))
        or (verb.lemma_ in MOVING and TO_DAY.search(left))
    )


def outlook(left: str, right: str, token: Token | None) -> Outlook:
    """`left` and `right` are the words around the date, `token` ties it to the parse."""
    if BACK.search(left) or RESULTS.match(right):
        return Outlook.PAST
    if AHEAD_OF.search(left):
        return Outlook.FUTURE
    verb = governing_verb(token) if token is not None else None
    if verb is None:
        return Outlook.FUTURE if AHEAD.search(left) or BY.search(left) else Outlook.PRESENT
    seen = verb_outlook(verb)
    if seen is Outlook.FUTURE or is_set_for(left, verb):
        return Outlook.FUTURE
    if AHEAD.search(left):
        return seen if is_plain_past(verb) else Outlook.FUTURE
    if BY.search(left):
        return seen if seen is Outlook.PAST else Outlook.FUTURE
    return seen


def governing_verb(token: Token) -> Token | None:
    for _ in range(CLIMB):
        if token.pos_ in ("VERB", "AUX"):
            return token
        if token.head is token:
            return None
        token = token.head
    return None


def before(verb: Token) -> list[Token]:
    """The words shortly before the verb that hang on it: its auxiliaries and conjunctions.

    A window, because a hostile sentence can hang ten thousand words on one verb.
    """
    doc, position = verb.doc, verb.i
    window = range(max(0, position - WINDOW), position)
    return [doc[index] for index in window if doc[index].head.i == position]


def verb_outlook(verb: Token, depth: int = 0) -> Outlook:
    auxiliaries = [child for child in before(verb) if child.dep_ in ("aux", "auxpass")]
    said = {child.lower_ for child in auxiliaries}
    if said & MODALS:
        has_perfect = any(child.lemma_ == "have" for child in auxiliaries)
        return Outlook.PAST if has_perfect else Outlook.FUTURE
    if "to" in said or verb.tag_ == "VB":
        return infinitive_outlook(verb, depth)
    if verb.lower_ in PLANNED and verb.tag_ == "VBN" and "had" not in said:
        return Outlook.EITHER if said & {"was", "were"} else Outlook.FUTURE
    is_present_passive = verb.tag_ == "VBN" and said & IN_PROGRESS
    if verb.tag_ in ("VBD", "VBN") and not is_present_passive:
        return Outlook.PAST
    if verb.tag_ in ("VBZ", "VBP") or is_present_passive:
        return Outlook.FUTURE if is_scheduled(verb) else Outlook.PRESENT
    if said & IN_PROGRESS:
        return Outlook.FUTURE
    above = governing_verb(verb.head) if verb.head is not verb else None
    if above is None or depth > DEPTH:
        return Outlook.PRESENT
    return verb_outlook(above, depth + 1)


def is_pluperfect(token: Token | None) -> bool:
    """Whether what happened then is told as older than the story: "the dam had burst".

    A second verb shares the auxiliary of the first: "had joined in 1935 and married that year".
    """
    verb = governing_verb(token) if token is not None else None
    if verb is None:
        return False
    while verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD") and verb.head.pos_ == "VERB":
        own = {child.dep_ for child in before(verb)}
        if own & {"nsubj", "nsubjpass", "aux", "auxpass"}:
            break
        verb = verb.head
    auxiliaries = [child for child in before(verb) if child.dep_ == "aux"]
    return any(child.lower_ == "had" for child in auxiliaries)


def is_scheduled(verb: Token) -> bool:
    """The present of a timetable ("opens on Friday") or of a clause to come ("before it opens")."""
    marks = {child.lower_ for child in before(verb) if child.dep_ in ("mark", "advmod")}
    return verb.lemma_ in EVENTS | EXPECTING or bool(marks & TO_COME)


def infinitive_outlook(verb: Token, depth: int) -> Outlook:
    """ "plans to open", "is set to begin" look ahead; "managed to leave" does not."""
    head = verb.head
    if head is verb or depth > DEPTH:
        return Outlook.FUTURE
    if head.pos_ == "ADJ" and head.head.lower_ in ("was", "were", "been"):
        return Outlook.EITHER
    if head.pos_ not in ("VERB", "AUX"):
        return Outlook.FUTURE
    if head.lower_ in PLANNED and head.tag_ == "VBN":
        return verb_outlook(head, depth + 1)
    if head.lemma_ in PLANNING or verb.dep_ == "advcl":
        return Outlook.FUTURE
    above = verb_outlook(head, depth + 1)
    return Outlook.PAST if above is Outlook.PAST else Outlook.FUTURE


def is_plain_past(verb: Token) -> bool:
    """ "lasted until Friday" is over; "was adjourned until Friday" and "has closed" are not."""
    if verb.tag_ == "VBD":
        return verb.lemma_ not in PLANNING
    if verb.tag_ != "VBN":
        return False
    said = {child.lower_ for child in before(verb) if child.dep_ in ("aux", "auxpass")}
    if verb.lemma_ in LASTING or verb.lemma_ in PLANNING:
        return "had" in said
    return bool(said & {"was", "were", "had"})


# "In the winter of", "Meanwhile, on": the sentence opens with the date.
OPENING = re.compile(
    r"[\W_]*(?:(?:and|but|then|meanwhile|later|finally|only|again|so|thus|however),?\s)?"
    r"(?:early\s|late\s)?(?:in|on|at|during|throughout)\s(?:the\s)?(?:\w+\sof\s(?:the\s)?)?",
    re.IGNORECASE,
)


def is_main_event(opening: str, token: Token | None) -> bool:
    """Whether a main clause happens on that date, so that the story stands there now.

    `opening` are the words of the sentence before the date.
    """
    if OPENING.fullmatch(opening):
        return True
    if token is None or ASIDE.search(opening):
        return False
    verb = token.head if token.dep_ != "pobj" else token.head.head
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    for _ in range(DEPTH):
        if verb.dep_ == "ROOT":
            return True
        if verb.dep_ not in ("conj", "ccomp", "advcl"):
            return False
        verb = verb.head
    return False
