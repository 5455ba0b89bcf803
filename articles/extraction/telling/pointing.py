"""What in the words of a sentence points out of it, or keeps it from telling a past event."""

from __future__ import annotations

from collections.abc import Sequence

from articles.extraction.framing.syntax import Word
from articles.extraction.records import Kind
from articles.extraction.sourcing.words import SPEECH, THOUGHT

# Words that mean something only beside what was said before.
POINTERS = frozenset(
    """
    this these those such another other others latter same here there then now ago today yesterday
    tomorrow tonight currently recently later earlier previously next previous subsequent again
    still already too instead likewise similar similarly further additional respectively above
    below so more less second third fourth fifth last final finally eventually aforementioned
    presently nowadays lately meanwhile both either each soon afterwards thereafter initially
    originally also only even current present-day modern-day turn therefore thus hence consequently
    """.split()
)
DENIALS = frozenset(
    """
    not n't n’t never no none neither nor cannot without nothing nobody if unless whether fail
    refuse deny almost nearly hardly barely except
    """.split()
)
HEDGES = frozenset(
    """
    reportedly allegedly apparently perhaps probably possibly likely supposedly seemingly maybe
    presumably arguably purportedly believed considered regarded thought said rumoured alleged
    claimed suspected estimated about around approximately circa roughly some unfortunately
    controversially famously notably importantly
    """.split()
)
# What is said so is done, where an object follows: "concluded a treaty".
DEEDS = frozenset("write conclude announce declare report".split())
# Verbs that tell a state, a view or a figure, and no event.
NO_EVENTS = (
    (SPEECH - DEEDS)
    | THOUGHT
    | frozenset(
        """
        be have seem appear remain include consist comprise contain want hope feel think believe
        consider mean regard see know like love hate argue suggest claim accuse blame allege
        increase decrease rise fall grow drop decline reach total cost average account rank amount
        exceed estimate need try attempt plan intend expect live exist continue tend differ vary
        involve depend belong represent reflect show prove indicate reveal describe note
        """.split()
    )
)
# There is one of these, or everybody knows which is meant.
UNIQUE = frozenset(
    """
    world sun sea moon earth air ground public press internet west east north south end age
    beginning start rest age time universe year
    """.split()
)
PINS = frozenset(
    "of for between in at on near from against to with by into over about under on".split()
)
# "The province", behind the name of one, is that.
LANDS = frozenset(
    "city town village island province state country colony kingdom republic settlement".split()
)
BREAKS = frozenset(": ; -- – — - ... … ? ! % $ € £ / ~ • * ▪ =".split())


class Unfit(Exception):
    """The sentence does not stand alone: why, and the word that is at fault, if one is.

    `length` is below zero where it is too short, and above where too long. It `can_be_cut` where a
    shorter sentence may do.
    """

    def __init__(self, reason: str, word: Word | None = None, length: int = 0) -> None:
        super().__init__(reason)
        self.word = word
        self.can_be_cut = word is not None or length > 0
        self.is_short = length < 0


def check_alone(kept: Sequence[Word], root: Word) -> None:
    """Unfit where the words do not tell, by themselves, an event that happened."""
    _check_event(kept, root)
    _check_plain(kept, root)
    for word in kept:
        if _points(word, kept):
            raise Unfit(f"“{word.text}” points elsewhere", word)
    _check_nouns(kept)


def subject_of(root: Word, kept: Sequence[Word]) -> Word | None:
    """The head of the subject; where the tree has none, the last noun before the verb."""
    told = root.kid("nsubj", "nsubjpass")
    if told is not None or root.dep == "ROOT":
        return told
    before = [w for w in kept if w.i < root.i and w.is_noun and w.kind is not Kind.DATE]
    return before[-1] if before else None


def _check_event(kept: Sequence[Word], root: Word) -> None:
    subject = subject_of(root, kept)
    if root.tag not in ("VBD", "VBN") or subject is None:
        raise Unfit("no verb in the past tells an event")
    if root.tag == "VBN" and root.dep == "ROOT" and not _is_past(root, kept):
        raise Unfit("no verb in the past tells an event")
    if root not in kept or subject not in kept or subject.i > root.i:
        raise Unfit("the subject does not stand before its verb")
    if root.lemma in DEEDS and (root.kid("dobj") is None or root.kid("ccomp") is not None):
        raise Unfit(f"“{root.text}” tells no event")
    if root.lemma in NO_EVENTS and not _became_first(root):
        raise Unfit(f"“{root.text}” tells no event")
    for word in kept:
        if word.tag == "MD" or word.tag in ("VBZ", "VBP"):
            raise Unfit(f"“{word.text}” is not told as past", word)
        if word.low in DENIALS or word.lemma in DENIALS or word.dep == "neg":
            raise Unfit(f"“{word.text}” denies or makes a condition", word)


def _became_first(root: Word) -> bool:
    """ "Was the first woman to sail the Atlantic": a feat, and what it was."""
    feat = root.kid("attr") if root.lemma == "be" else None
    if feat is None or not any(child.low == "first" for child in feat.children):
        return False
    return any(child.i > feat.i and child.dep in ("relcl", "acl") for child in feat.children)


def _is_past(participle: Word, kept: Sequence[Word]) -> bool:
    """ "Was opened"; and "qualified", taken for a participle although nothing helps it."""
    helpers = participle.kids("aux", "auxpass")
    if helpers:
        return any(helper.tag == "VBD" for helper in helpers)
    alone = not any(w.tag in ("VBD", "VBN") for w in kept if w is not participle)
    return alone and participle.kid("nsubj") is not None and participle.low.endswith("ed")


def _check_plain(kept: Sequence[Word], root: Word) -> None:
    figures = 0
    for at, word in enumerate(kept):
        if word.quoted and word.text[:1].islower() and len(word.text) > 4:
            raise Unfit("words are quoted", word)
        if word.text in BREAKS and not _joins(word, kept[at - 1], kept[at + 1 : at + 2]):
            raise Unfit(f"“{word.text}” breaks the sentence", word)
        if word.low in HEDGES and not _is_preposition(word, kept[at + 1 :]):
            raise Unfit(f"“{word.text}” is no plain assertion", word)
        if word.tag in ("JJS", "RBS", "JJR", "RBR") and not _is_of_name(word, kept):
            raise Unfit(f"“{word.text}” compares", word)
        if word.low == "first" and not _is_told_first(word, root, kept[at + 1 :]):
            raise Unfit("“first” points elsewhere", word)
        figures += word.tag == "CD" and word.name is None and not word.low.isalpha()
        if figures > 1:
            raise Unfit("it tells figures", word)


def _is_of_name(word: Word, kept: Sequence[Word]) -> bool:
    """ "The Award for Best Film": a capital within the sentence."""
    return word.text[:1].isupper() and word is not kept[0]


def _is_preposition(word: Word, after: Sequence[Word]) -> bool:
    """ "Around the moon", and not "around 1780"."""
    if word.low not in ("about", "around") or not after or word.tag != "IN":
        return False
    return after[0].tag != "CD" and after[0].kind is not Kind.DATE


def _joins(mark: Word, before: Word, behind: Sequence[Word]) -> bool:
    """ "Pro-Russian": a hyphen within a word."""
    return mark.text == "-" and before.end == mark.start and mark.end == behind[0].start


def _is_told_first(word: Word, root: Word, after: Sequence[Word]) -> bool:
    """ "The first bridge over the Tagus", "the first transatlantic telegraph cable" say first of
    what, and so does "was first published"."""
    if word.dep == "advmod" and word.head is root:
        return root.i == word.i + 1
    for told, other in enumerate(after):
        if not (other.is_noun or other.tag in ("JJ", "VBN", "VBG")):
            return told > 2 or (told > 0 and other.low in PINS)
    return False


def _points(word: Word, kept: Sequence[Word]) -> bool:
    if word.name is not None and word.kind is not Kind.DATE:
        return False
    if word.low == "yesterday":
        return word.kind is not Kind.DATE
    if word.low == "that":
        return word.tag == "DT"
    if word.low == "following":
        return word.dep == "amod"
    if word.low == "former":
        return word.tag.startswith("NN") or not any(w.i == word.i + 1 and w.is_noun for w in kept)
    if word.low == "other":
        # "Weimar and other towns".
        return not any(w.i == word.i - 1 and w.low in ("and", "or") for w in kept)
    if word.low == "there":
        return not any(w.kind is Kind.PLACE for w in kept if w.i < word.i)
    if word.low == "one":
        return word.tag in ("NN", "PRP") or (not word.children and word.dep in ("dobj", "pobj"))
    return word.low in POINTERS and not (word.low == "both" and word.dep == "preconj")


def _check_nouns(kept: Sequence[Word]) -> None:
    """ "The poem", "the law": nothing in the sentence says which."""
    seen: set[str] = set()
    for word in kept:
        if word.tag in ("NN", "NNS") and word.name is None:
            article = word.kid("det")
            definite = article is not None and article.low == "the"
            known = (
                word.stands_for is not None
                or word.lemma in seen
                or (word.lemma in LANDS and Kind.PLACE in seen)
            )
            if definite and not known and not _is_pinned(word, kept):
                raise Unfit(f"it is not told which “the {word.text}” is", word)
            seen.add(word.lemma)
        elif word.name is not None:
            seen |= {word.low, word.name.entity.kind}


def _is_pinned(noun: Word, kept: Sequence[Word]) -> bool:
    if noun.lemma in UNIQUE:
        return True
    if any(w.i == noun.i + 1 and w.text[:1].isupper() and w.tag == "NNP" for w in kept):
        # "The film Stalker", "the physicist Lise Meitner".
        return True
    for child in noun.children:
        if child not in kept:
            continue
        if child.i > noun.i and (child.low in PINS or child.dep in ("relcl", "acl")):
            # "The exhibition in June": its time does not say which one it was.
            told = child.kid("pobj")
            if told is None or told.kind is not Kind.DATE:
                return True
        if child.i > noun.i and child.dep == "appos" and child.name is not None:
            return True
        if child.i < noun.i and child.dep != "det":
            inside = [child, *child.children]
            if any(w.text[:1].isupper() or w.text[:1].isdigit() for w in inside):
                return True
    return False
