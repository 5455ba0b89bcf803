"""The verb group of a clause: auxiliaries, tense, voice, negation."""

from __future__ import annotations

from dataclasses import dataclass

from articles.extraction.framing.eventwords import INTRANSITIVE, MODALS
from articles.extraction.framing.syntax import Word

# Words between a verb and its particle at most: "carried the unpopular plan out".
FARTHEST_PARTICLE = 5
PARTICLES = frozenset(
    "up down out off in on away back over aside apart together through forward".split()
)


@dataclass(frozen=True, slots=True)
class Group:
    """The verb group of a clause."""

    auxiliaries: tuple[Word, ...]
    tense: str
    passive: bool
    negated: bool


def verb_group(verb: Word) -> Group | None:
    """The verb group of a finite clause; None for infinitives and bare participles."""
    auxiliaries = [w for w in verb.kids("aux", "auxpass") if w.i < verb.i]
    passive = any(w.dep == "auxpass" for w in auxiliaries)
    if not auxiliaries and verb.dep == "conj" and verb.head and verb.head.is_verb:
        shared = verb_group(verb.head)
        if shared and shared.auxiliaries and verb.tag in ("VB", "VBN", "VBG"):
            auxiliaries, passive = list(shared.auxiliaries), shared.passive
        elif shared and shared.passive and verb.tag == "VBD" and not _surely_active(verb):
            return None
    lows = [w.low for w in auxiliaries]
    if "to" in lows:
        return None
    tense = _tense(verb, lows)
    if not tense:
        return None
    negated = any(_negates(word) for word in verb.children)
    return Group(tuple(auxiliaries), tense, passive, negated)


def _negates(word: Word) -> bool:
    """ "never", "not"; "not only paid but closed" denies nothing."""
    if word.dep != "neg" and word.low not in ("never", "not", "n't"):
        return False
    return not (word.dep == "preconj" or any(kid.low == "only" for kid in word.children))


def _surely_active(verb: Word) -> bool:
    """ "was captured and executed" may be tagged VBD; "was captured and died" is rightly."""
    return verb.kid("dobj", "xcomp", "ccomp", "attr", "acomp") is not None or (
        verb.lemma in INTRANSITIVE
    )


def _taken_for_participle(verb: Word) -> bool:
    """ "The council elected Lee" with the verb tagged as a participle: object and subject tell."""
    subject = verb.kid("nsubj")
    return (
        verb.tag == "VBN"
        and subject is not None
        and subject.i < verb.i
        and verb.kid("dobj") is not None
        and verb.dep not in ("acl", "advcl")
    )


def particle_of(verb: Word) -> Word | None:
    """ "up" in "grew up", also where the parser takes it for an adverb or bare preposition."""
    for child in verb.children:
        if child.dep == "prt" and child.i - verb.i <= FARTHEST_PARTICLE:
            return child
        beside = child.i == verb.i + 1 and not child.children
        if beside and child.dep in ("advmod", "prep") and child.low in PARTICLES:
            return child
    return None


def _tense(verb: Word, auxiliaries: list[str]) -> str:
    first = auxiliaries[0] if auxiliaries else ""
    if first in ("will", "shall", "'ll", "wo"):
        return "future"
    if first == "would" or (first == "'d" and verb.tag == "VB"):
        return "conditional"
    if first in MODALS and first != "'d":
        return "modal"
    if first in ("has", "have", "'ve"):
        return "perfect"
    if first in ("had", "'d"):
        return "pluperfect"
    if first in ("was", "were", "did"):
        return "past"
    if first in ("is", "are", "am", "do", "does", "'s", "'re", "'m"):
        return "present"
    if not auxiliaries and (verb.tag == "VBD" or _taken_for_participle(verb)):
        return "past"
    if not auxiliaries and verb.tag in ("VBZ", "VBP"):
        return "present"
    return ""
