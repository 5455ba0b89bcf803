"""Whom "he" stands for on a page about one person: mostly that person, told from sentence to
sentence as the subject.
"""

from __future__ import annotations

import re
from collections import Counter

from articles.extraction.framing.persons import MEN, PEOPLE, WOMEN
from articles.extraction.framing.phrases import named
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.parsing import Page
from articles.extraction.records import Entity, Kind

SUBJECTS = ("nsubj", "nsubjpass")
HERS, HIS = frozenset("she her hers herself".split()), frozenset("he him his himself".split())
# Of all "he" and "she" of the page, one sex has at least this share where it is about one person.
SHARE = 0.8
# Sentences back in which the hero must be told of as the one who does something.
REACH = 3
_WORD = re.compile(r"\w+")


class Hero:
    """The person of the title, and the pronoun that the page has for them; empty without one."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.syntax = syntax
        self.entity = _titled(page.title, syntax)
        self.pronoun = _common_pronoun(syntax, self.entity) if self.entity else ""

    def means(self, pronoun: Word, sex: str) -> bool:
        """Whether a pronoun that opens a sentence goes on telling of the hero.

        So it does where the sentence before has the hero for its subject and nobody else does
        anything there. What names nobody may stand between, and a new paragraph may begin with it.
        """
        if self.entity is None or sex != self.pronoun or not self._opens(pronoun):
            return False
        for position in range(pronoun.sentence - 1, max(pronoun.sentence - 1 - REACH, -1), -1):
            if self.page.sentences[position].layout != "body":
                # Under a heading a new part of the life begins.
                return position + 1 == pronoun.sentence
            before = [word for word in self.syntax.sentence(position) if not word.quoted]
            if self._is_of_hero(before):
                return True
            if any(self._is_somebody(word) for word in before):
                return False
            if any(self._told(word) is self.entity for word in before):
                return True
            if not self._goes_on(position + 1):
                # The story of the hero goes on in a paragraph of its own.
                return position + 1 == pronoun.sentence
        return pronoun.sentence == 0

    def _is_of_hero(self, words: list[Word]) -> bool:
        """Whether a sentence has the hero for its subject, and nobody else does anything in it.

        "His father wanted a clerk, but Weiss went to sea": the last of its clauses counts.
        """
        doers = [w for w in words if w.dep in SUBJECTS]
        main = [w for w in doers if w.head is not None and _is_main(w.head)]
        if not main or self.entity not in (self._told(main[0]), self._told(main[-1])):
            return False
        if main[-1].low != self.pronoun and self._is_somebody(main[-1]):
            return False
        return all(self._is_no_rival(word) for word in doers)

    def _is_somebody(self, word: Word) -> bool:
        """Whether a word may be another person of the hero's sex, named or not."""
        told = self._told(word)
        if told is not None:
            return told.kind is Kind.PERSON and told is not self.entity
        if word.low in HERS | HIS:
            return word.dep in SUBJECTS and word.low == self.pronoun
        if word.tag == "NNP" and word.dep in SUBJECTS and word.name is None:
            return True
        others = WOMEN if self.pronoun == "he" else MEN
        return word.low in PEOPLE and word.low not in others

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


def _is_main(verb: Word) -> bool:
    while verb.dep == "conj" and verb.head is not None and verb.head.is_verb:
        verb = verb.head
    return verb.head is None


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


def _common_pronoun(syntax: Syntax, hero: Entity) -> str:
    """The pronoun of nearly all of the page, else of nearly all that is told with the name."""
    found = Counter("she" if w.low in HERS else "he" for w in syntax.words if w.low in HERS | HIS)
    beside = Counter(
        "she" if word.low in HERS else "he"
        for position in range(len(syntax.sentences))
        if (words := syntax.sentence(position)) and _acts(words, hero)
        for word in words
        if word.low in HERS | HIS
    )
    for counts in (found, beside):
        for one in ("he", "she"):
            if counts.total() and counts[one] >= SHARE * counts.total():
                return one
    return ""


def _acts(words: list[Word], hero: Entity) -> bool:
    return any(word.dep in SUBJECTS and named(word) is hero for word in words)
