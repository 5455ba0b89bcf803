"""Words of a stem or an option, compared without a parser."""

from __future__ import annotations

import re

from quizzes.generation.lexicon import SMALL_WORDS
from quizzes.generation.names import fold

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|(?<!\w)‘[^‘’]*’")

# Verbs whose forms share too little for a comparison of beginnings.
_IRREGULAR = (
    "be was were been is are am being", "become became", "begin began begun", "bring brought",
    "build built", "buy bought", "catch caught", "choose chose chosen", "come came", "do did done",
    "draw drew drawn", "eat ate", "fall fell", "fight fought", "find found", "flee fled",
    "fly flew flown", "get got", "give gave given", "go went gone", "have had has",
    "hold held", "keep kept", "know knew known", "lay laid", "lead led", "leave left",
    "lose lost", "make made", "meet met meeting", "pay paid", "ride rode", "rise rose", "run ran",
    "say said", "see saw seen", "seek sought", "sell sold", "send sent", "shoot shot",
    "sign signed signing", "sink sank sunk", "speak spoke spoken speech", "spend spent",
    "stand stood", "steal stole", "strike struck", "swear swore sworn", "take took taken",
    "teach taught", "tell told", "think thought", "throw threw", "undertake undertook",
    "win won", "withdraw withdrew", "write wrote written", "wed married", "die death dead died",
    "born birth", "die dying",
)  # fmt: skip
_ROOT = {form: forms.split()[0] for forms in _IRREGULAR for form in forms.split()}


def words(text: str) -> list[str]:
    return WORD.findall(text)


def content_words(text: str) -> list[str]:
    return [word for word in words(text) if word.casefold() not in SMALL_WORDS]


def unquoted(text: str) -> str:
    return QUOTED.sub(" ", text)


def root(word: str) -> str:
    """A rough stem: irregular forms by table, the others by cutting endings.

    Cuts as much as comparison needs and no more: visited, visits, visiting, visit -> visit.
    """
    word = re.sub(r"['’]s?$", "", fold(word))
    if word in _ROOT:
        return _ROOT[word]
    for ending in ("ations", "ation", "ings", "ing", "ions", "ion", "ies", "ied", "ers", "er",
                   "ors", "or", "ments", "ment", "es", "ed", "s", "e", "y"):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word


def roots(text: str) -> set[str]:
    return {root(word) for word in words(text)}
