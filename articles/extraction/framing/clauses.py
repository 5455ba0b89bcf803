"""Frames of clauses: main, coordinated, reported, relative and participle clauses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.framing.doubts import check
from articles.extraction.framing.eventwords import HEDGES, OPINION, REPORT
from articles.extraction.framing.parts import (
    SUBJECTS,
    Doubt,
    parts_of,
    where_antecedent,
)
from articles.extraction.framing.reports import Report, Told
from articles.extraction.framing.series import series
from articles.extraction.framing.subjects import (
    antecedent,
    follows_on,
    participle_subject,
    subject_of,
)
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.framing.verbgroups import Group, particle_of, verb_group
from articles.extraction.framing.whens import when_antecedent
from articles.extraction.records import Certainty, Frame, Part, Sentence, Slot, Span

UNREAL = frozenset("modal conditional future".split())
NEGATIVES = frozenset("no none nobody nothing neither few".split())


def clause_frames(telling: Told) -> Iterator[Frame]:
    for word in telling.syntax.sentence(telling.sentence.position):
        if not word.is_verb or word.quoted or word.dep in ("amod", "aux", "auxpass", "compound"):
            continue
        try:
            several = _series(telling, word)
            if several:
                yield from several
                continue
            frame = _frame(telling, word)
        except Doubt:
            continue
        if frame is not None:
            yield frame


def _series(telling: Told, verb: Word) -> list[Frame]:
    """A frame for each member of "built the mill in 1877 and the dock in 1888"."""
    subject = verb.kid(*SUBJECTS)
    if subject is None or verb.dep == "relcl":
        return []
    told = list(series(telling.syntax, verb, subject))
    if not told:
        return []
    report = telling.standing(verb)
    return [
        replace(
            _made(telling.sentence, verb, group, "clause", parts, report),
            start=place.start if number else min(part.start for part in parts),
            end=max(part.end for part in parts),
            main=place,
        )
        for number, (place, group, parts) in enumerate(told)
    ]


def _frame(telling: Told, verb: Word) -> Frame | None:
    syntax = telling.syntax
    group = verb_group(verb)
    if _is_participle(verb):
        form, subject = "participle", participle_subject(syntax, verb)
        group = Group((), "past", True, False)
    elif group is None:
        return None
    elif (joined := _relative_above(syntax, verb)) is not None:
        form, subject = "relative", antecedent(syntax, joined)
    elif verb.dep == "relcl":
        form, subject = "relative", antecedent(syntax, verb)
        if where_antecedent(verb) is not None or when_antecedent(verb) is not None:
            subject = verb.kid(*SUBJECTS)
    else:
        form, subject = "clause", subject_of(verb)
        if verb.kid(*SUBJECTS) is None and not follows_on(syntax, verb):
            return None
    if subject is None:
        return None
    if _denied(verb, subject):
        group = replace(group, negated=True)
    report = telling.standing(verb)
    parts = parts_of(syntax, verb, subject, form)
    if form == "participle":
        parts = _own_adjuncts(verb, subject, parts)
    check(syntax, verb, subject, group, form, parts)
    return _made(telling.sentence, verb, group, form, parts, report)


def _relative_above(syntax: Syntax, verb: Word) -> Word | None:
    """The first verb of "who left Riga and settled in Lima", for the second."""
    first = verb.head
    if verb.dep != "conj" or first is None or first.dep != "relcl" or verb.kid(*SUBJECTS):
        return None
    shares = verb.i > first.i and first.kid("nsubj") is not None and follows_on(syntax, verb)
    return first if shares and where_antecedent(first) is None else None


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


def _own_adjuncts(verb: Word, noun: Word, parts: list[Part]) -> list[Part]:
    """ "sold it to a group led by Lee in 2018": led or sold then? The latter, it may be."""
    main = next((above for above in noun.ancestors() if above.is_verb), None)
    if verb.dep != "acl":
        return parts
    parts = [part for part in parts if part.slot is Slot.SUBJECT or part.start > verb.start]
    if main is None or noun.i < main.i:
        return parts
    after = [part for part in parts if part.start > verb.start]
    sure = after[:1] if after and after[0].slot in (Slot.WHEN, Slot.WHERE, Slot.AGENT) else []
    return [part for part in parts if part not in after or part in sure]


def _certainty(
    sentence: Sentence, verb: Word, group: Group, form: str, report: Report | None
) -> Certainty:
    for adverb in verb.kids("advmod"):
        if adverb.low in HEDGES:
            return Certainty(HEDGES[adverb.low])
    if group.negated or (report is None and (group.tense in UNREAL or _hangs_on_unreal(verb))):
        return Certainty.UNREAL
    if verb.kid("xcomp") and (verb.lemma == "be" or group.passive):
        # "was to visit", "is expected to visit"; "is said to have left".
        if verb.lemma in OPINION or verb.lemma == "be":
            return Certainty.UNREAL
        if verb.lemma in REPORT:
            return Certainty.HEDGED
    if report is not None:
        return Certainty.NAMED_SOURCE if report.named else Certainty.HEDGED
    if form == "clause" and sentence.certainty is Certainty.OPINION:
        return Certainty.OPINION
    if form == "clause" and verb.head is None and sentence.certainty is Certainty.UNREAL:
        return Certainty.UNREAL
    return Certainty.ASSERTED


def _hangs_on_unreal(verb: Word) -> bool:
    """ "when the works are finished, the road will open": neither has happened."""
    if verb.dep != "advcl" or verb.head is None:
        return False
    group = verb_group(verb.head)
    return group is not None and group.tense in UNREAL
