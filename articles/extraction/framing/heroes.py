"""Whom "he" stands for on a page about one person: mostly that person, told from sentence to
sentence as the subject.
"""

from __future__ import annotations

import re
from collections import Counter

from articles.extraction.framing.phrases import named
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.parsing import Page
from articles.extraction.records import Entity, Kind

SUBJECTS = ("nsubj", "nsubjpass")
HERS, HIS = frozenset("she her hers herself".split()), frozenset("he him his himself".split())
# Of all "he" and "she" of the page, one sex has at least this share where it is about one person.
SHARE = 0.8
_WORD = re.compile(r"\w+")


class Hero:
    """The person of the title, and the pronoun that the page has for them; empty without one."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.syntax = syntax
        self.entity = _titled(page.title, syntax)
        self.pronoun = _common_pronoun(syntax) if self.entity else ""

    def means(self, pronoun: Word) -> bool:
        """Whether a pronoun that opens a sentence goes on telling of the hero.

        So it does where the sentence before, in the same paragraph, has the hero for its subject,
        and nobody else does anything there.
        """
        if self.entity is None or pronoun.low != self.pronoun or not self._opens(pronoun):
            return False
        position = pronoun.sentence
        if position == 0 or not self._goes_on(position):
            return False
        before = [w for w in self.syntax.sentence(position - 1) if not w.quoted]
        doers = [w for w in before if w.dep in SUBJECTS]
        main = [w for w in doers if w.head is not None and w.head.head is None]
        if not main or self._told(main[0]) is not self.entity:
            return False
        return all(self._is_no_rival(word) for word in doers)

    def _goes_on(self, position: int) -> bool:
        here, before = self.page.sentences[position], self.page.sentences[position - 1]
        return here.layout == before.layout == "body" and here.paragraph == before.paragraph

    def _told(self, word: Word) -> Entity | None:
        return word.stands_for or named(word)

    def _is_no_rival(self, word: Word) -> bool:
        """ "Where she worked" is she; "whom Crail taught" lets Crail be the next "he"."""
        told = self._told(word)
        if told is not None:
            return told is self.entity or told.kind is not Kind.PERSON
        return word.low in (self.pronoun, "who", "which", "that", "it", "they") or (
            word.low not in HERS | HIS and not word.text[:1].isupper()
        )

    def _opens(self, pronoun: Word) -> bool:
        """Whether no other person and no clause stands before it: "In 1890, ... he left"."""
        for word in self.syntax.sentence(pronoun.sentence):
            if word.i == pronoun.i:
                return True
            told = self._told(word)
            rival = told is not None and told.kind is Kind.PERSON and told is not self.entity
            if rival or word.quoted or word.dep in SUBJECTS:
                return False
        return False


def _titled(title: str, syntax: Syntax) -> Entity | None:
    """The only person whose whole name the title prints."""
    words = {word.casefold() for word in _WORD.findall(title)}
    found: dict[str, Entity] = {}
    for word in syntax.words:
        entity = word.name.entity if word.name else None
        if entity is None or entity.kind is not Kind.PERSON:
            continue
        parts = {part.casefold() for part in _WORD.findall(entity.name)}
        if parts and words and (parts <= words or words <= parts) and len(words & parts) > 1:
            found[entity.id] = entity
    return next(iter(found.values())) if len(found) == 1 else None


def _common_pronoun(syntax: Syntax) -> str:
    counts = Counter("she" if w.low in HERS else "he" for w in syntax.words if w.low in HERS | HIS)
    both = counts.total()
    return next((one for one in ("he", "she") if both and counts[one] >= SHARE * both), "")
