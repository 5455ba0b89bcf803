"""Whose capital it is: the sentence's or the word's own."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from articles.extraction.lexicon.countries import demonyms
from quizzes.generation.lexicon import PROPER_ADJECTIVES

_WORD = re.compile(r"\w+")
_WORD_WITHIN = re.compile(r"(?<=[a-z,] )\w+")
_PLURAL_ENDING = re.compile(r"(?<![aious])s$")
# No names, however seldom a text prints them.
_COMMON_THINGS = frozenset(
    "slavery serfdom apartheid rationing conscription censorship homosexuality polygamy divorce "
    "cholera smallpox electricity football cricket television radio gold silver oil coal".split()
)
_COMMON_ENDING = re.compile(r"(?:tion|sion|ment|ing|ness|ship|ence|ance|ers|ies|hood)$")
# "Suleiman the Magnificent", "Leonardo da Vinci".
_IN_NAMES = frozenset("the de da di von van der al el bin ibn".split())
_COUNTED = frozenset(
    "About Some Nearly Almost Around More Over Fewer Less Hundreds Thousands Dozens Scores Only At "
    "Up Most Many Several Both".split()
)
_TWO_WORDS = re.compile(r"(\w+)(?: (\w+))?")


# "Apache helicopters": makes of machines.
_MAKES = frozenset("Apache Tomahawk Scud Boeing Airbus Hercules Cobra Hornet Chinook".split())


class Capitals:
    """Tells the two apart by how an article prints a word elsewhere."""

    def __init__(self, text: str) -> None:
        self.text = text

    def are_of_sentence(self, start: int, end: int) -> bool:
        """Whether the word that opens a sentence owes its capital to that alone."""
        match = _TWO_WORDS.match(self.text, start, end)
        if not match or match.group(1).isupper():
            return False
        word, following = match.group(1), match.group(2) or ""
        if word.lower() in _COMMON_THINGS:
            return True
        if word in _COUNTED and not following[:1].isupper():
            return True
        if following in _IN_NAMES or word in _MAKES:
            return False
        small, large = self._words[word.lower()], self._words_within[word]
        if small and _COMMON_ENDING.search(word) and following.islower():
            return True
        if small or large:
            return small > large
        if not following:
            return bool(_COMMON_ENDING.search(word) or _PLURAL_ENDING.search(word))
        return following.islower() and word not in demonyms() and word not in PROPER_ADJECTIVES

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(_WORD.findall(self.text))

    @cached_property
    def _words_within(self) -> Counter[str]:
        """Words after a small letter or a comma, where a capital is the word's own."""
        return Counter(_WORD_WITHIN.findall(self.text))
