"""The years of a life in brackets: "Ana Lund (1807-1882)" dates a birth and a death, no story."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from articles.extraction.dating.expressions import Expression, Form
from articles.extraction.dating.tense import governing_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

YEAR = r"(?:c\.\s?)?(?:\d{1,2}\s[A-Z][a-z]{2,8}\s)?(?P<%s>\d{3,4})"
LIFE = re.compile(
    rf"(?P<name>[A-ZÀ-Þ][\w’'-]{{1,30}})[^\S\n]\({YEAR % 'birth'}\s?[–—-]\s?{YEAR % 'death'}\)"
)
DYING = frozenset(("die", "perish", "drown", "kill", "execute", "assassinate", "murder", "hang"))
PRONOUNS = frozenset(("he", "she", "who"))
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
# A pronoun this many characters after the bracket no longer goes with the name before it.
REACH = 600
REMEMBERED = 30
CLIMB = 4


class Life(NamedTuple):
    """The years of whoever's name ends in `name`; `start` and `end` are those of the bracket."""

    start: int
    end: int
    name: str
    birth: int
    death: int


def find_lives(text: str) -> tuple[Life, ...]:
    return tuple(
        Life(m.end("name") + 1, m.end(), m["name"], int(m["birth"]), int(m["death"]))
        for m in LIFE.finditer(text)
        if int(m["birth"]) < int(m["death"])
    )


def year_of_life(expression: Expression, token: Token | None, lives: tuple[Life, ...]) -> int:
    """The year of a day on which somebody with such a bracket was born or died; 0 for any other."""
    if expression.form is not Form.CALENDAR or expression.year or not expression.month:
        return 0
    verb = governing_verb(token) if token is not None else None
    if verb is None or not (verb.lemma_ == "bear" or verb.lemma_ in DYING):
        return 0
    if not (life := life_of(verb, expression.start, lives)):
        return 0
    return life.birth if verb.lemma_ == "bear" else life.death


def life_of(verb: Token, offset: int, lives: tuple[Life, ...]) -> Life | None:
    subject = subject_of(verb)
    if subject is None:
        return None
    last = bisect_right(lives, offset, key=lambda life: life.end)
    told = lives[max(0, last - REMEMBERED) : last]
    if subject.lower_ in PRONOUNS:
        return told[-1] if told and offset - told[-1].end < REACH else None
    return next((life for life in reversed(told) if life.name == subject.text), None)


def is_in_a_bracket(expression: Expression, lives: tuple[Life, ...]) -> bool:
    next_ = bisect_right(lives, expression.start, key=lambda life: life.end)
    return next_ < len(lives) and lives[next_].start <= expression.start


def subject_of(verb: Token) -> Token | None:
    """The subject, taken over from the first verb in "was born in Narva and died on 5 May"."""
    for _ in range(CLIMB):
        window = verb.doc[max(verb.sent.start, verb.i - 40) : verb.i]
        found = [word for word in window if word.head == verb and word.dep_ in SUBJECTS]
        if found:
            return found[-1]
        if verb.dep_ != "conj":
            return None
        verb = verb.head
    return None
