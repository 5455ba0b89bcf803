"""Words of a stem or an option, compared without a parser."""

from __future__ import annotations

import re
from functools import lru_cache

from quizzes.generation.lexicon import SMALL_WORDS
from quizzes.generation.names import fold
from quizzes.generation.verbs import FORMS

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|(?<!\w)‘[^‘’]*’")

# Nouns and forms that belong to a verb, beyond its past and participle.
_KIN = (
    "be is are am were being", "meet meeting", "die death dead dying", "bear birth", "do does",
    "have has", "speak speech", "sign signing signed signature", "wed married",
)  # fmt: skip
_ROOT = {form: forms.split()[0] for forms in _KIN for form in forms.split()}
_ROOT |= {form: base for base, forms in FORMS.items() for form in (base, *forms)}
_ENDINGS = (
    "ations", "ation", "ating", "ated", "ates", "ate", "als", "al", "ings", "ing", "ions", "ion",
    "ies", "ied", "ers", "er", "ors", "or", "ments", "ment", "es", "ed", "s", "e", "y",
)  # fmt: skip


def words(text: str) -> list[str]:
    return WORD.findall(text)


def content_words(text: str) -> list[str]:
    return [word for word in words(text) if word.casefold() not in SMALL_WORDS]


def unquoted(text: str) -> str:
    return QUOTED.sub(" ", text)


@lru_cache(maxsize=16_384)
def root(word: str) -> str:
    """A rough stem: irregular forms by table, the others by cutting endings.

    Cuts as much as comparison needs and no more: visited, visits, visiting, visit -> visit.
    """
    word = re.sub(r"['’]s?$", "", fold(word))
    if word in _ROOT:
        return _ROOT[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word


@lru_cache(maxsize=4_096)
def roots(text: str) -> frozenset[str]:
    return frozenset(map(root, words(text)))
