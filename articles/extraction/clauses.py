"""Frames of clauses: main, coordinated, reported, relative and participle clauses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.eventwords import HEDGES, NEAR_MISSES, NOT_EVENTS, OPINION, REPORT
from articles.extraction.parts import (
    EXPLETIVES,
    PRONOUNS,
    SUBJECTS,
    Doubt,
    juxtaposed,
    parts_of,
    where_antecedent,
)
from articles.extraction.phrases import extent, leftmost, members, named
from articles.extraction.pronouns import PEOPLE
from articles.extraction.records import Certainty, Frame, Kind, Part, Sentence, Slot, Span
from articles.extraction.reports import Report, Told
from articles.extraction.syntax import Syntax, Word
from articles.extraction.verbgroups import Group, particle_of, verb_group

NEGATIVES = frozenset("no none nobody nothing neither few".split())
# "re-entered" is cut at its hyphen, and the parser takes the first piece for the verb.
PREFIXES = frozenset("re co pre de un over under out".split())
# These have both a hearer and what is said: "told the paper that ..."; "announced the suite that
# ..." has lost its way.
TELLING = frozenset(
    "tell inform warn remind assure notify advise convince promise show ask".split()
)
COPULAS = frozenset("be become remain".split())
COMPLEMENTS = frozenset((Slot.ATTRIBUTE, Slot.WHERE, Slot.INFINITIVE, Slot.OTHER))


def clause_frames(telling: Told) -> Iterator[Frame]:
    for word in telling.syntax.sentence(telling.sentence.position):
        if not word.is_verb or word.quoted or word.dep in ("amod", "aux", "auxpass", "compound"):
            continue
        try:
            frame = _frame(telling, word)
        except Doubt:
            continue
        if frame is not None:
            yield frame


def _frame(telling: Told, verb: Word) -> Frame | None:
    syntax = telling.syntax
    group = verb_group(verb)
    if _is_participle(verb):
        form, subject = "participle", _participle_subject(syntax, verb)
        group = Group((), "past", True, False)
    elif group is None:
        return None
    elif verb.dep == "relcl":
        form, subject = "relative", _antecedent(syntax, verb)
        if where_antecedent(verb) is not None:
            subject = verb.kid(*SUBJECTS)
    else:
        form, subject = "clause", _subject(verb)
        if verb.kid(*SUBJECTS) is None and not _follows_on(syntax, verb):
            return None
    if subject is None:
        return None
    if _denied(verb, subject):
        group = replace(group, negated=True)
    report = telling.standing(verb)
    parts = parts_of(syntax, verb, subject, form)
    if form == "participle":
        parts = _own_adjuncts(verb, subject, parts)
    _check(syntax, verb, subject, group, form, parts)
    return _made(telling.sentence, verb, group, form, parts, report)


def _is_participle(verb: Word) -> bool:
    """ "signed on 10 November" after its noun, where taggers waver between VBN and VBD."""
    if verb.kid("aux", "auxpass", *SUBJECTS):
        return False
    return (verb.dep in ("acl", "advcl") and verb.tag == "VBN") or (
        verb.dep == "acl" and verb.tag == "VBD"
    )


def _denied(verb: Word, subject: Word) -> bool:
    """ "Nobody came", "No ship left", "It was no accident": negated without a "not"."""
    if verb.dep == "conj" and subject.head is not verb:
        nouns = [subject]
    else:
        nouns = [subject, *verb.kids("dobj", "attr")]
    return any(
        noun.low in NEGATIVES or any(child.low in NEGATIVES for child in noun.kids("det"))
        for noun in nouns
    )


def _made(
    sentence: Sentence,
    verb: Word,
    group: Group,
    form: str,
    parts: list[Part],
    report: Report | None,
) -> Frame:
    words = [*group.auxiliaries, verb]
    particle = particle_of(verb)
    own = [part for part in parts if not (form != "clause" and part.slot == Slot.SUBJECT)]
    return Frame(
        sentence=sentence.position,
        start=min([w.start for w in words] + [part.start for part in own]),
        end=max([w.end for w in words] + [part.end for part in own]),
        form=form,
        lemma=verb.lemma,
        verb=verb.text,
        auxiliaries=tuple(w.text for w in group.auxiliaries),
        particle=particle.text if particle else "",
        passive=group.passive,
        tense=group.tense,
        negated=group.negated,
        parts=tuple(parts),
        certainty=_certainty(sentence, verb, group, form, report),
        source=report.source if report else "",
        source_entity=report.entity if report else None,
        reported=report is not None,
        main=Span(verb.start, verb.end),
    )


def _subject(verb: Word) -> Word | None:
    subject = verb.kid(*SUBJECTS)
    if subject is not None:
        return subject
    if verb.kid("csubj", "csubjpass", "expl"):
        return None
    if verb.dep == "conj" and verb.head and verb.head.is_verb:
        if verb.head.dep == "relcl":
            return None
        return _subject(verb.head)
    return None


def _follows_on(syntax: Syntax, verb: Word) -> bool:
    """Whether a verb without a subject follows "and", so that it may share the one before."""
    first = min([verb.i, *(w.i for w in verb.kids("aux", "auxpass", "neg", "advmod"))])
    before = syntax.before(syntax.at(first))
    while before is not None and before.tag == "RB":
        before = syntax.before(before)
    if before is not None and before.text == "," and verb.kid("prep", "advmod"):
        opening = min((w.i for w in verb.kids("prep", "advmod")), default=first)
        before = syntax.before(syntax.at(opening)) if opening < first else before
    if before is None:
        return False
    return before.tag == "CC" or (before.text == "," and verb.kid("conj") is not None)


def _antecedent(syntax: Syntax, verb: Word) -> Word | None:
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
        or len(list(members(noun))) > 1
        or (noun.dep == "conj" and noun.kind is None)
    ):
        return None
    entity = named(noun)
    if pronoun.low == "which":
        return noun if entity and entity.kind not in (Kind.PERSON, Kind.DATE) else None
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


def _participle_subject(syntax: Syntax, verb: Word) -> Word | None:
    """ "the statement signed on 10 November"; "Built in 1902, the tower fell"."""
    if verb.lemma in NOT_EVENTS or verb.head is None or verb.kid("mark", "aux", "advmod", "neg"):
        return None
    if verb.dep == "acl":
        noun = verb.head
        if noun.head is None or noun.tag[:2] != "NN" or noun.i > verb.i:
            return None
        return noun
    subject = verb.head.kid(*SUBJECTS)
    if subject is None or subject.low in PRONOUNS or verb.i > subject.i:
        return None
    end = max(w.i for w in verb.subtree())
    comma = syntax.at(end + 1)
    return subject if comma.text == "," and leftmost(subject) == end + 2 else None


def _own_adjuncts(verb: Word, noun: Word, parts: list[Part]) -> list[Part]:
    """ "sold it to a group led by Lee in 2018": led or sold then? The latter, it may be."""
    main = next((above for above in noun.ancestors() if above.is_verb), None)
    if main is None or noun.i < main.i or verb.dep != "acl":
        return parts
    after = [part for part in parts if part.start > verb.start]
    sure = after[:1] if after and after[0].slot in (Slot.WHEN, Slot.WHERE, Slot.AGENT) else []
    return [part for part in parts if part not in after or part in sure]


def _check(
    syntax: Syntax, verb: Word, subject: Word, group: Group, form: str, parts: list[Part]
) -> None:
    """Raise Doubt where the shape of the clause says that the parse went wrong."""
    if subject.low in EXPLETIVES and group.passive is False and verb.lemma in ("be", "seem"):
        raise Doubt
    if verb.low in PREFIXES or _is_of_opinion(verb):
        raise Doubt
    if subject.low == "there" or subject.kind == Kind.DATE or subject.tag[:2] == "VB":
        raise Doubt
    if subject.low in ("who", "which", "that", "what") and form == "clause":
        raise Doubt
    whens = [part for part in parts if part.slot == Slot.WHEN]
    if len(whens) > 1 or any(len(part.entities) > 1 for part in whens):
        raise Doubt
    if any(child.low in NEAR_MISSES for child in verb.kids("advmod")):
        raise Doubt
    if verb.lemma in ("be", "seem", "become") and verb.kid("acomp"):
        raise Doubt
    if len(verb.kids("ccomp", "xcomp")) > 1 and any(part.slot == Slot.CONTENT for part in parts):
        raise Doubt
    if verb.lemma == "have" and verb.kid("ccomp"):
        raise Doubt
    slots = {part.slot for part in parts}
    if {Slot.OBJECT, Slot.CONTENT} <= slots and verb.lemma not in TELLING:
        raise Doubt
    if verb.lemma in COPULAS and not any(part.slot in COMPLEMENTS for part in parts):
        raise Doubt
    for child in verb.kids("conj"):
        if child.is_verb and not child.kid(*SUBJECTS) and not _follows_on(syntax, child):
            raise Doubt
    if any(_headless(clause) for clause in _beside(verb)) or len(verb.kids(*SUBJECTS)) > 1:
        raise Doubt
    before = [child for child in verb.kids("ccomp") if child.i < subject.i]
    if verb.lemma not in REPORT and not all(juxtaposed(syntax, verb, child) for child in before):
        raise Doubt
    if any(child.lemma in OPINION for child in verb.kids("ccomp", "parataxis") if child.i < verb.i):
        raise Doubt
    if form == "clause":
        _check_order(syntax, verb, subject, group)
    if form == "participle" and not any(
        part.slot in (Slot.WHEN, Slot.WHERE, Slot.AGENT) for part in parts
    ):
        raise Doubt


def _beside(verb: Word) -> list[Word]:
    around = verb.head.children if verb.head is not None and verb.dep == "ccomp" else []
    return [w for w in (*verb.children, *around) if w.dep in ("advcl", "ccomp", "dep")]


def _headless(clause: Word) -> bool:
    """ "The statement signed on Monday was printed": the second verb is left without a subject."""
    if clause.kid("mark", "advmod", "expl", *SUBJECTS):
        return False
    finite = clause.dep != "advcl" and clause.tag in ("VBD", "VBZ", "VBP")
    finite = finite and not clause.kid("aux")
    return finite or (clause.kid("auxpass") is not None and not clause.kid("aux"))


def _is_of_opinion(verb: Word) -> bool:
    """ "are of the opinion", "is of the view"."""
    phrases = [prep.kid("pobj") for prep in verb.kids("prep") if prep.low == "of"]
    return verb.lemma == "be" and any(noun and noun.low in ("opinion", "view") for noun in phrases)


def _loses_its_opening(syntax: Syntax, subject: Word) -> bool:
    """ "Israeli, British and French forces" read from "British" on."""
    reach = extent(syntax, subject)
    comma = syntax.before(syntax.at(reach[0])) if reach else None
    word = syntax.before(comma) if comma is not None and comma.text == "," else None
    if word is None or word.kind == Kind.DATE or word.tag not in ("JJ", "NNP", "NNPS"):
        return False
    return syntax.before(word) is None


def _check_order(syntax: Syntax, verb: Word, subject: Word, group: Group) -> None:
    if any(w.i < subject.i for w in group.auxiliaries) and verb.kid(*SUBJECTS) is subject:
        raise Doubt
    first = min([w.i for w in group.auxiliaries if w.i > subject.i] + [verb.i])
    if subject.i > verb.i:
        if verb.lemma in REPORT:
            return
        raise Doubt
    if any(word.i > verb.i for word in subject.subtree() if word.dep != "punct"):
        raise Doubt
    if _loses_its_opening(syntax, subject):
        raise Doubt
    if verb.kid(*SUBJECTS) is subject:
        commas = sum(syntax.at(i).text == "," for i in range(subject.i + 1, first))
        if commas % 2 and not any(c.dep == "conj" for c in subject.children):
            raise Doubt


def _certainty(
    sentence: Sentence, verb: Word, group: Group, form: str, report: Report | None
) -> Certainty:
    for adverb in verb.kids("advmod"):
        if adverb.low in HEDGES:
            return Certainty(HEDGES[adverb.low])
    if group.negated or (group.tense in ("modal", "conditional") and report is None):
        return Certainty.UNREAL
    if verb.kid("xcomp") and (verb.lemma == "be" or group.passive):
        # "was to visit", "is expected to visit"; "is said to have left".
        if verb.lemma in OPINION or verb.lemma == "be":
            return Certainty.UNREAL
        if verb.lemma in REPORT:
            return Certainty.HEDGED
    if report is not None:
        return Certainty.NAMED_SOURCE if report.named else Certainty.HEDGED
    if form == "clause" and sentence.certainty in (Certainty.OPINION, Certainty.UNREAL):
        return sentence.certainty
    return Certainty.ASSERTED
