"""What "the island" stands for on a page about Aruba: the place or body of the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.framing.definites import is_bare
from articles.extraction.framing.phrases import named
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.parsing import Page
from articles.extraction.records import Entity, Kind

SLOTS = ("nsubj", "nsubjpass", "pobj", "dobj", "poss")
# In these lands the parts with a government of their own are called so.
PARTS = {
    "state": frozenset("US AU IN BR MX NG MY VE DE AT".split()),
    "province": frozenset("CA AR ZA PK NL CN TR PH KE CU".split()),
}
CALLED = frozenset(
    """
    country state province island islands republic city town village municipality territory county
    company party university college museum bank club team band airline newspaper organisation
    organization railway league agency union movement church school
    """.split()
)
# Sentences back in which another country could be "the country".
REACH = 2
OTHERS = frozenset("a an another other each every one no that this which what neighbouring".split())


class Topic:
    """The entity of the title, and the nouns by which the page calls it; empty without one."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.syntax = syntax
        self.entity = _titled(page.title, syntax)
        self.nouns = frozenset(self._called(self.entity)) if self.entity else frozenset()

    def resolve(self) -> None:
        """Set `stands_for` of the bare nouns that can only be the title's."""
        for word in self.syntax.words if self.nouns else ():
            if (
                word.low in self.nouns
                and word.stands_for is None
                and self.page.sentences[word.sentence].layout == "body"
                and is_bare(self.syntax, word, SLOTS)
                and not self._is_contested(word)
            ):
                word.stands_for = self.entity

    def _called(self, entity: Entity) -> Iterator[str]:
        """ "country" for Angola, "state" for Alabama, and what the page says that it is."""
        if entity.kind is Kind.PLACE:
            if entity.subtype in ("country", "city"):
                yield entity.subtype
            if entity.subtype == "region":
                yield from (noun for noun, lands in PARTS.items() if entity.country in lands)
            if self._is_an_island(entity):
                yield "island"
        for word in self.syntax.words:
            if word.low in CALLED and self._tells_of(word, entity):
                yield word.low

    def _tells_of(self, word: Word, entity: Entity) -> bool:
        """ "Malta is an island"."""
        verb = word.head if word.dep == "attr" else None
        subject = verb.kid("nsubj") if verb is not None and verb.lemma == "be" else None
        return subject is not None and named(subject) is entity

    def _is_an_island(self, entity: Entity) -> bool:
        """Whether the page calls it so again and again, and names no other island."""
        text = self.page.plain
        alone = not re.search(r"\b(?:Islands?|Isle|islands|an island|island of (?!" + re.escape(
            entity.name) + r"))\b", text)  # fmt: skip
        return alone and len(re.findall(r"\bthe island\b", text, re.IGNORECASE)) > 1

    def _is_contested(self, noun: Word) -> bool:
        """Whether another of its kind, named or not, was told of since the title's own name."""
        first = max(noun.sentence - REACH, 0)
        near = [w for i in range(first, noun.sentence + 1) for w in self.syntax.sentence(i)]
        for word in reversed([w for w in near if w.i < noun.i]):
            told = word.name.entity if word.name else None
            if told is self.entity:
                return False
            if told is not None and self._is_rival(told):
                return True
            if told is None and word.lemma == noun.lemma and word.stands_for is None:
                if self.entity is not None and self._tells_of(word, self.entity):
                    return False
                if word.tag == "NNS" or any(child.low in OTHERS for child in word.children):
                    return True
        return False

    def _is_rival(self, other: Entity) -> bool:
        topic = self.entity
        if topic is None or other.kind is not topic.kind:
            return False
        return topic.kind is not Kind.PLACE or other.subtype in (topic.subtype, "")


def _titled(title: str, syntax: Syntax) -> Entity | None:
    """The one place or body whose whole name is the title."""
    found = {
        word.name.entity.id: word.name.entity
        for word in syntax.words
        if word.name is not None
        and word.name.entity.kind in (Kind.PLACE, Kind.ORGANISATION)
        and word.name.entity.name.casefold() == title.casefold()
    }
    return next(iter(found.values())) if len(found) == 1 else None
