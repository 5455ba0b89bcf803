"""Words of a stem or an option, compared without a parser."""

from __future__ import annotations

import re
from functools import lru_cache

from quizzes.generation.lexicon import LOADED, LOADED_PATTERN, SMALL_WORDS
from quizzes.generation.phrasing.verbs import FORMS
from quizzes.generation.spellings import fold

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_PLAIN_WORD = re.compile(r"\w+")
QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|(?<!\w)‘[^‘’]*’")

# Nouns and forms that belong to a verb, beyond its past and participle.
_KIN = (
    "be is are am were being", "meet meeting", "die died dies death dead dying", "bear birth",
    "do does", "have has", "speak speech", "sign signing signed signature", "wed married",
    "defeat defeats defeated defeating", "retreat retreats retreated retreating",
    "repeat repeats repeated repeating",
)  # fmt: skip
_ROOT = {form: forms.split()[0] for forms in _KIN for form in forms.split()}
_ROOT |= {form: base for base, forms in FORMS.items() for form in (base, *forms)}
_ENDINGS = (
    "ations", "ation", "ating", "ated", "ates", "ate", "als", "al", "ings", "ing", "ions", "ion",
    "ies", "ied", "ers", "er", "ors", "or", "ments", "ment", "es", "ed", "s", "e", "y",
)  # fmt: skip
_ENDINGS_BY_LAST = {
    last: tuple(ending for ending in _ENDINGS if ending[-1] == last)
    for last in {ending[-1] for ending in _ENDINGS}
}


@lru_cache(maxsize=4_096)
def words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text))


@lru_cache(maxsize=4_096)
def small_words(text: str) -> frozenset[str]:
    """The words of a text in small letters, parted where a pattern sees the edge of a word."""
    return frozenset(_PLAIN_WORD.findall(text.lower()))


class Telltale:
    """A pattern of which every match holds one of `words`, small letters: most texts hold none,
    and to see that takes far less time than the pattern."""

    def __init__(self, pattern: str, words: str, flags: int = re.IGNORECASE) -> None:
        self.pattern = re.compile(pattern, flags)
        self.words = frozenset(words.split())

    def search(self, text: str) -> re.Match[str] | None:
        return None if self.words.isdisjoint(small_words(text)) else self.pattern.search(text)


@lru_cache(maxsize=4_096)
def content_words(text: str) -> tuple[str, ...]:
    return tuple(word for word in words(text) if word.casefold() not in SMALL_WORDS)


@lru_cache(maxsize=4_096)
def unquoted(text: str) -> str:
    if '"' in text or "“" in text or "‘" in text:
        return QUOTED.sub(" ", text)
    return text


@lru_cache(maxsize=4_096)
def loaded_word(text: str) -> str:
    """The first label that takes a side outside quotation marks; empty where there is none."""
    outside = unquoted(text)
    match = LOADED_PATTERN.search(outside) if may_be_loaded(outside) else None
    return match.group() if match else ""


_LABELS = frozenset(piece for label in LOADED for piece in _PLAIN_WORD.findall(label)[:1])


def may_be_loaded(text: str) -> bool:
    """Whether it holds the first word of a label that takes a side.

    To look each word up is several times quicker than to try every label at every letter.
    """
    return not _LABELS.isdisjoint(small_words(text))


@lru_cache(maxsize=16_384)
def root(word: str) -> str:
    """A rough stem: irregular forms by table, the others by cutting endings.

    Cuts as much as comparison needs and no more: visited, visits, visiting, visit -> visit.
    """
    word = fold(word)
    if word in _ROOT:
        return _ROOT[word]
    for ending in _ENDINGS_BY_LAST.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word


@lru_cache(maxsize=4_096)
def roots(text: str) -> frozenset[str]:
    return frozenset(map(root, words(text)))
