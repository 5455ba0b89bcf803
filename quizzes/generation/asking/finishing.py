"""The last touches on a stem: its mark, its length, and what must not be left in it."""

from __future__ import annotations

import re

from quizzes.generation.lint.words import unquoted
from quizzes.generation.phrasing.plain import capital, tidy
from quizzes.generation.phrasing.pointers import check_definite
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.refusing.refusals import check_words

LONGEST = 30
LONGEST_PLAIN = 22
# The full stop of a sentence, not that of "C.E." or "Inc.".
_FULL_STOP = re.compile(r"(?<!\b[A-Z])(?<!\bInc)(?<!\bCorp)(?<!\bLtd)(?<!\bJr)(?<!\bSr)\.$")
# "Bail for Ana Lund, 28"; 'a "working device,"'.
_AGE = re.compile(r"(?<=[a-z]), \d{2}$")
_COMMA_IN_QUOTE = re.compile(r",([\"”])$")
_THE_LAND = re.compile(r"(?<=[a-z,] )The (Bahamas|Gambia|Netherlands|Philippines)\b")
# "In the capital Port-au-Prince Port-au-Prince"; "the election on video 6 April 2005".
_TWICE = re.compile(
    r"\b([A-Z][\w-]+) \1\b|\bthe country [A-Z]\w+"
    r"|\b([A-Z]\w+ (?:(?:for|of|the) )*[A-Z]\w+)\b(?!['’]| [A-Z]).* \2\b(?!['’]| [A-Z])"
)
# "Dismiss Karl B. Weiss after Karl B. Weiss's letter".
_ITS_OWN = re.compile(r"\b([A-Z][\w’-]+(?: [A-Z]\.)? [A-Z][\w-]+)\b.*\b\1['’]s?\b")
_STRAY_DATE = re.compile(
    r"\b(?!(?:on|of|from|until|till|to|by|after|before|since|between|and|for|the|around|about|or|than)\b)"
    r"[a-z]+ \d{1,2} (?:Janu|Febr|Mar|Apr|May|Jun|Jul|Aug|Sept|Octo|Nov|Dec)\w* \d{3,4}\b"
)
# "Denied knowing that proceeds went to Peru": of what?
_OF_WHAT = re.compile(
    r"\bthat (?:the )?(?:proceeds|profits|revenues|takings|findings|contents|remainder)\b"
    r"(?! (?:of|from|on|in)\b)"
)
_KIN = re.compile(
    r"['’]s (?:first |second |only |eldest |younger |elder )?(?:father|mother|son|daughter)\b"
    r"(?! [A-Z])"
)


# "Was United Nations Mission in Peru founded", "adopted by Security Council".
_BARE_BODY = re.compile(
    r"\b(was|were|did|by|from|with|of|composed|joined|created|founded) "
    r"((?:[A-Z][\w.]+ ){1,4}(?:Mission|Commission|Agency|Ministry|Bureau|Committee|Authority)"
    r"|(?:[A-Z][\w.]+ )*Security Council)\b(?! [A-Z]|['’])"
)


# "Gave assurances that workers will be paid": asked in the past, it is what they would be.
_ASSURED = re.compile(
    r"\b((?:gave|made|issued|received) (?:[a-z]+ ){0,2}(?:assurances?|promises?|guarantees?"
    r"|warnings?|announcements?|predictions?|pledges?|commitments?) that [^?\"“]*?\b)will\b"
)
# What is asked is as true without the second aim, or the aim of an aim.
_TAIL = re.compile(r"(?:, and to (?!the\b)[a-z]+|(?<=[a-z]) in order to) [^\"“”,;]+$")
# "Order Brig with 4,000 men", of "Brig. Gen. Ana Costa".
_CUT_RANK = re.compile(
    r"\b(Brig|Gen|Maj|Lt|Col|Capt|Sgt|Adm|Cmdr)\b(?!\.)(?! Gen\b| Col\b| Cmdr\b)"
)
# "Did Prince of Wied appoint".
_LORD_OF = re.compile(
    r"\b(did|was|were|is|by|with|to|from|of) ((?:Prince|Princess|Duke|Duchess|Earl|Count|Countess"
    r"|Marquis|Bishop|Archbishop|Elector|Sultan) of [A-Z])"
)


def check_lone(subject: str, text: str) -> None:
    """Refuse "was Service restored": a noun that has a capital only where a sentence opens."""
    lone = re.fullmatch(r"[A-Z][a-z]+", subject) and not subject.endswith(("anity", "ism", "slam"))
    if lone and not re.search(rf"[a-z,;] {subject}\b", text):
        raise Unclear(f"“{subject}” says too little of what it is")
    if re.fullmatch(r"[A-Za-z][a-z]+hood", subject):
        raise Unclear(f"it is not told of whom or what “{subject}” is")


def check_loose(outside: str) -> None:
    """Refuse words that belong to nothing, and kin without a name; `outside` has no quotations."""
    if found := _TWICE.search(outside) or _ITS_OWN.search(outside) or _STRAY_DATE.search(outside):
        raise Unclear(f"“{found.group()}” hangs in the air")
    if found := _OF_WHAT.search(outside):
        raise Unclear(f"it is not told of what “{found.group()}” tells")
    if found := _CUT_RANK.search(outside):
        raise Unclear(f"the rank “{found[1]}” is cut short")
    if found := _KIN.search(outside):
        raise Unclear(f"“{found.group()}” has no name")


class TooLong(Unclear):
    """The question is clear, but longer than can be read at a glance."""


def finish(lead: str, text: str) -> str:
    """Put who says so in front, one question mark behind, and refuse what is too long."""
    text = asked = _THE_LAND.sub(r"the \1", tidy(text)) if " The " in text else tidy(text)
    if (cut := _TAIL.search(asked)) and len(unquoted(asked).split()) > LONGEST_PLAIN:
        return finish(lead, asked[: cut.start()])
    text = _BARE_BODY.sub(r"\1 the \2", text)
    if lead:
        text = f"{lead}, {text[:1].lower()}{text[1:]}"
    text = _ASSURED.sub(lambda found: f"{found[1]}would", text)
    text = _LORD_OF.sub(r"\1 the \2", capital(text).rstrip("?"))
    text = _AGE.sub("", _COMMA_IN_QUOTE.sub(r"\1", text))
    text = (_FULL_STOP.sub("", text) if text.endswith(".") else text) + "?"
    check_words(text)
    check_definite(text)
    check_loose(unquoted(asked))
    if len(text.split()) > LONGEST:
        raise TooLong("the question would be longer than thirty words")
    if len(unquoted(asked).split()) > LONGEST_PLAIN and not re.search(r" that .*\b\w", asked):
        raise TooLong("what is asked is told in more than 22 words")
    return text
