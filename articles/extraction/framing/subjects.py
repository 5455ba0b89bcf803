"""The subject of a clause: its own, the one before "and", or the noun that it describes."""

from __future__ import annotations

from articles.extraction.framing.eventwords import NOT_EVENTS
from articles.extraction.framing.parts import PRONOUNS, SUBJECTS
from articles.extraction.framing.persons import PEOPLE
from articles.extraction.framing.phrases import extent, leftmost, members, named
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.records import Kind

# These are done to works, and not to who made them.
TO_WORKS = frozenset("publish release print issue serialise serialize record film".split())


def subject_of(verb: Word) -> Word | None:
    subject = verb.kid(*SUBJECTS)
    if subject is not None:
        return subject
    if verb.kid("csubj", "csubjpass", "expl"):
        return None
    if verb.dep == "conj" and verb.head and verb.head.is_verb:
        if verb.head.dep == "relcl":
            return None
        return subject_of(verb.head)
    return None


def follows_on(syntax: Syntax, verb: Word) -> bool:
    """Whether a verb without a subject follows "and", so that it may share the one before."""
    first = min([verb.i, *(w.i for w in verb.kids("aux", "auxpass", "neg", "advmod"))])
    before = syntax.before(syntax.at(first))
    while before is not None and before.tag == "RB":
        before = syntax.before(before)
    if before is not None and before.text == "," and verb.kid("prep", "advmod"):
        opening = min((w.i for w in verb.kids("prep", "advmod")), default=first)
        before = syntax.before(syntax.at(opening)) if opening < first else before
        if before is not None and before.text == "," and opening < first:
            # "Joined the firm and, after a year, left it".
            before = syntax.before(before)
    if before is None:
        return False
    return before.tag == "CC" or (before.text == "," and verb.kid("conj") is not None)


def antecedent(syntax: Syntax, verb: Word) -> Word | None:
    """The named noun before ", who ..." or ", which ...", past its appositions."""
    pronoun = verb.kid(*SUBJECTS)
    noun = verb.head
    if pronoun is None or noun is None or pronoun.low not in ("who", "which"):
        return None
    comma = syntax.before(pronoun)
    last = syntax.before(comma) if comma is not None and comma.text == "," else None
    if last is None:
        return None
    reach = extent(syntax, noun, without=verb)
    if reach is None or reach[1] != last.i:
        return None
    if noun.dep == "appos" and noun.head is not None and named(noun.head) is not None:
        noun = noun.head
    if (
        _of_somebody(noun)
        or (pronoun.low == "which" and _of_something(noun))
        or len(list(members(noun))) > 1
        or (noun.dep == "conj" and noun.kind is None)
    ):
        return None
    entity = named(noun)
    if pronoun.low == "which":
        if entity is None:
            # "The Treaty of Lund, which ...": a thing with a name that is no body and no place.
            return noun if noun.tag == "NNP" and noun.name is None else None
        return noun if entity.kind not in (Kind.PERSON, Kind.DATE) else None
    if entity is None or noun.tag == "NNS":
        return noun if noun.tag == "NNS" else None
    return noun if entity.kind in (Kind.PERSON, Kind.GROUP) else None


def _of_somebody(noun: Word) -> bool:
    """ "the son of Lee, who ...": he or Lee?"""
    of = noun.head
    return (
        noun.dep == "pobj"
        and of is not None
        and of.low == "of"
        and of.head is not None
        and of.head.low in PEOPLE
    )


def _of_something(noun: Word) -> bool:
    """ "a permit for a line to Porto, which was granted": the permit, the line or Porto?"""
    for above in noun.ancestors():
        if above.is_verb and above.tag != "VBG" and above.dep != "acl":
            return noun.dep == "pobj" and any(
                # "Paid for the line from Porto, which was opened in 1862".
                above.i < thing.i < noun.i
                and (thing.dep == "dobj" or (thing.tag in ("NN", "NNS") and thing.name is None))
                for thing in above.subtree()
            )
        if above.tag in ("NN", "NNS") and above.low not in PEOPLE:
            return True
    return False


def participle_subject(syntax: Syntax, verb: Word) -> Word | None:
    """ "the statement signed on 10 November"; "Built in 1902, the tower fell"."""
    if verb.lemma in NOT_EVENTS or verb.head is None or verb.kid("mark", "aux", "neg"):
        return None
    if any(adverb.low != "first" for adverb in verb.kids("advmod")):
        return None
    if verb.dep == "acl" or verb.head.dep in SUBJECTS:
        noun = verb.head
        if (whole := _described(syntax, noun, verb)) is not None:
            return whole
        if noun.dep == "appos" and noun.head is not None and noun.head.kind == Kind.PERSON:
            # "Lee, a lawyer born in Ghent": the name is meant, whatever stands between.
            return noun.head
        return noun if _can_undergo(noun, verb) else None
    subject = verb.head.kid(*SUBJECTS)
    told = verb.head.kid("attr")
    if told is not None and told.i < verb.i:
        return _described(syntax, told, verb)
    if subject is None or subject.low in PRONOUNS or verb.i > subject.i:
        return None
    end = max(w.i for w in verb.subtree())
    comma = syntax.at(end + 1)
    return subject if comma.text == "," and leftmost(subject) == end + 2 else None


def _described(syntax: Syntax, noun: Word, verb: Word) -> Word | None:
    """ "Salt Wind is a novel by Lund, first published in 1951": what is described as a novel."""
    by = noun.head
    if by is not None and by.low == "by" and by.head is not None and verb.lemma in TO_WORKS:
        # Not Lund was published.
        noun = by.head
    be = noun.head
    if noun.dep != "attr" or be is None or be.lemma != "be" or be.kid("neg"):
        return None
    subject = be.kid("nsubj")
    article = noun.kid("det")
    if subject is None or article is None or article.low not in ("a", "an", "the"):
        return None
    single = noun.tag == "NN" and not noun.kid("conj") and not subject.kid("conj")
    named = subject.tag in ("NNP", "NNPS") and subject.i < be.i
    return subject if single and named and be.tag in ("VBZ", "VBD") else None


def _can_undergo(noun: Word, verb: Word) -> bool:
    """False where the participle may belong to another noun: "a league in Australia founded by"."""
    if noun.head is None or noun.tag[:2] != "NN" or noun.i > verb.i or noun.dep == "conj":
        return False
    prep = noun.head
    nested = noun.dep == "pobj" and prep.head is not None and not prep.head.is_verb
    return not nested and noun.kind not in (Kind.PLACE, Kind.DATE)
