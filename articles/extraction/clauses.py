"""Frames of clauses: main, coordinated, reported, relative and participle clauses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.eventwords import (
    CLAIM_NOUNS,
    HEDGES,
    MODALS,
    MOTION,
    NEAR_MISSES,
    NOT_EVENTS,
    OPINION,
    REPORT,
    TRUE_MARKS,
)
from articles.extraction.parsing import Page
from articles.extraction.phrases import QUOTES, entity_ids, extent, leftmost, members, named, trim
from articles.extraction.records import Certainty, Frame, Kind, Part, Sentence, Slot, Span
from articles.extraction.syntax import Syntax, Word

SUBJECTS = ("nsubj", "nsubjpass")
PRONOUNS = frozenset("he she it they we i you him her them us me this that these those".split())
EXPLETIVES = frozenset("it there".split())
NEGATIVES = frozenset("no none nobody neither nothing few".split())
FINITE = frozenset("VBD VBZ VBP".split())
PLACE_PREPOSITIONS = frozenset(
    "in at near into inside outside onto across around through on to within towards toward".split()
)
WHEN_PREPOSITIONS = frozenset("on in at".split())


class Doubt(Exception):
    """The parse of this clause is not to be trusted."""


@dataclass(frozen=True, slots=True)
class Report:
    """Who says a clause: a named source, or nobody in particular."""

    source: str = ""
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The verb group of a clause."""

    auxiliaries: tuple[Word, ...]
    tense: str
    passive: bool
    negated: bool


def clause_frames(page: Page, syntax: Syntax, sentence: Sentence) -> Iterator[Frame]:
    quoted = False
    for word in syntax.sentence(sentence.position):
        if word.text in QUOTES:
            quoted = not quoted
        if not word.is_verb or quoted or word.dep in ("amod", "aux", "auxpass", "compound"):
            continue
        try:
            frame = _frame(page, syntax, sentence, word)
        except Doubt:
            continue
        if frame is not None:
            yield frame


def _frame(page: Page, syntax: Syntax, sentence: Sentence, verb: Word) -> Frame | None:
    group = verb_group(verb)
    if group is None:
        if verb.tag != "VBN" or verb.dep not in ("acl", "advcl"):
            return None
        form, subject = "participle", _participle_subject(syntax, verb)
        group = Group((), "past", True, False)
    elif verb.dep == "relcl":
        form, subject = "relative", _antecedent(syntax, verb)
    else:
        form, subject = "clause", _subject(verb)
    if subject is None:
        return None
    told = _standing(page, syntax, verb)
    parts = _parts(page, syntax, verb, subject, form)
    _check(syntax, verb, subject, group, form, parts)
    return _made(page, syntax, sentence, verb, group, form, parts, told)


def _made(
    page: Page,
    syntax: Syntax,
    sentence: Sentence,
    verb: Word,
    group: Group,
    form: str,
    parts: list[Part],
    told: Report | None,
) -> Frame:
    words = [*group.auxiliaries, verb]
    particle = verb.kid("prt")
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
        certainty=_certainty(sentence, verb, group, form, told),
        source=told.source if told else "",
        source_entity=told.entity if told else None,
        reported=told is not None,
        main=Span(verb.start, verb.end),
    )


def verb_group(verb: Word) -> Group | None:
    """The verb group of a finite clause; None for infinitives and bare participles."""
    auxiliaries = [w for w in verb.kids("aux", "auxpass") if w.i < verb.i]
    passive = any(w.dep == "auxpass" for w in auxiliaries)
    if not auxiliaries and verb.dep == "conj" and verb.head and verb.head.is_verb:
        shared = verb_group(verb.head)
        if shared and shared.auxiliaries and verb.tag in ("VB", "VBN", "VBG"):
            auxiliaries, passive = list(shared.auxiliaries), shared.passive
    lows = [w.low for w in auxiliaries]
    if "to" in lows:
        return None
    tense = _tense(verb, lows)
    if not tense:
        return None
    negated = any(w.dep == "neg" or w.low in ("never", "not", "n't") for w in verb.children)
    return Group(tuple(auxiliaries), tense, passive, negated)


def _tense(verb: Word, auxiliaries: list[str]) -> str:
    first = auxiliaries[0] if auxiliaries else ""
    if first in ("will", "shall", "'ll", "wo"):
        return "future"
    if first in ("would", "'d") and verb.tag == "VB":
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
    if not auxiliaries and verb.tag == "VBD":
        return "past"
    if not auxiliaries and verb.tag in ("VBZ", "VBP"):
        return "present"
    return ""


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
    if len(list(members(noun))) > 1 or (noun.dep == "conj" and noun.kind is None):
        return None
    entity = named(noun)
    if pronoun.low == "which":
        return noun if entity and entity.kind not in (Kind.PERSON, Kind.DATE) else None
    if entity is None:
        return noun if noun.tag == "NNS" else None
    return noun if entity.kind in (Kind.PERSON, Kind.GROUP) else None


def _participle_subject(syntax: Syntax, verb: Word) -> Word | None:
    """ "the statement signed on 10 November"; "Built in 1902, the tower fell"."""
    if verb.lemma in NOT_EVENTS or verb.head is None or verb.kid("mark", "aux", "advmod", "neg"):
        return None
    if verb.dep == "acl":
        noun = verb.head
        return noun if noun.tag[:2] == "NN" and noun.i < verb.i else None
    subject = verb.head.kid(*SUBJECTS)
    if subject is None or subject.low in PRONOUNS or verb.i > subject.i:
        return None
    end = max(w.i for w in verb.subtree())
    comma = syntax.at(end + 1)
    return subject if comma.text == "," and leftmost(subject) == end + 2 else None


def _standing(page: Page, syntax: Syntax, verb: Word) -> Report | None:
    """Who reports this clause, None where the article says it; Doubt where nobody asserts it."""
    current: Word | None = verb
    own = _cited(page, syntax, verb)
    while current is not None:
        head = current.head
        if current.dep in ("conj", "relcl") and head is not None:
            if current.dep == "relcl" and current is not verb and not head.is_verb:
                pass
            current = head
        elif current.dep == "ccomp" and head is not None:
            return own or _reporter(page, syntax, head, current)
        elif current.dep == "advcl" and head is not None:
            mark = current.kid("mark") or current.kid("advmod")
            if current.tag != "VBN" or current.kid(*SUBJECTS):
                if mark is None or mark.low not in TRUE_MARKS:
                    raise Doubt
                if mark.low == "as" and current.lemma in REPORT:
                    raise Doubt
            current = head
        elif current.dep in ("xcomp", "pcomp", "csubj", "parataxis", "dep") and current is verb:
            raise Doubt
        elif current.is_verb:
            if current.dep == "acl" and current is verb and current.tag != "VBN":
                raise Doubt
            own = own or _cited(page, syntax, current)
            current = head
        else:
            current = head
    return own


def _reporter(page: Page, syntax: Syntax, head: Word, clause: Word) -> Report:
    subject = head.kid(*SUBJECTS) or (_subject(head) if head.dep == "conj" else None)
    if verb_negated(head) or head.lemma in OPINION:
        raise Doubt
    if head.lemma == "be" and subject is not None and subject.lemma in CLAIM_NOUNS:
        return Report()
    if head.lemma not in REPORT or subject is None:
        raise Doubt
    if subject.low in EXPLETIVES and subject.dep == "nsubjpass":
        return Report()
    return _source(page, syntax, subject) if subject.dep == "nsubj" else Report()


def verb_negated(verb: Word) -> bool:
    return any(child.dep == "neg" for child in verb.children)


def _source(page: Page, syntax: Syntax, noun: Word) -> Report:
    reach = extent(syntax, noun)
    if reach is None:
        return Report()
    text = page.text[syntax.at(reach[0]).start : syntax.at(reach[1]).end]
    ids = entity_ids(noun)
    if noun.low in PRONOUNS:
        return Report()
    return Report(text, ids[0] if len(ids) == 1 else None)


def _cited(page: Page, syntax: Syntax, verb: Word) -> Report | None:
    """ "According to X, ..." and "As X claimed, ..." on this verb."""
    for child in verb.children:
        if child.low == "according" and (to := child.kid("prep")):
            noun = to.kid("pobj")
            return _source(page, syntax, noun) if noun else Report()
        if child.dep == "advcl" and child.lemma in REPORT:
            mark, subject = child.kid("mark"), child.kid("nsubj")
            if mark is not None and mark.low == "as" and subject is not None:
                return _source(page, syntax, subject)
    return None


def _parts(page: Page, syntax: Syntax, verb: Word, subject: Word, form: str) -> list[Part]:
    without = verb if form != "clause" else None
    parts = [_phrase(syntax, Slot.SUBJECT, subject, "", without)]
    complement = False
    for child in verb.children:
        part = _part(syntax, verb, child)
        if part is None:
            continue
        if part.slot == Slot.WHEN and complement:
            # "agreed to rebuild the library in 1951": which of the two is dated?
            part = _as_other(part)
        complement = complement or part.slot in (Slot.INFINITIVE, Slot.CONTENT)
        parts.append(part)
    return sorted(parts, key=lambda part: (part.start, part.end))


def _as_other(part: Part) -> Part:
    return Part(Slot.OTHER, part.start, part.end, part.entities, part.preposition, part.head)


def _part(syntax: Syntax, verb: Word, child: Word) -> Part | None:
    dep = child.dep
    if dep in ("dobj", "npadvmod", "tmod") and child.kind == Kind.DATE:
        return _phrase(syntax, Slot.WHEN, child, "")
    if dep == "dobj":
        return _phrase(syntax, Slot.OBJECT, child, "")
    if dep in ("attr", "oprd"):
        return _phrase(syntax, Slot.ATTRIBUTE, child, "")
    if dep == "acomp":
        return _phrase(syntax, Slot.ATTRIBUTE, child, "")
    if dep == "dative" and child.low != "to":
        return _phrase(syntax, Slot.OTHER, child, "")
    if dep in ("prep", "agent", "dative"):
        return _prepositional(syntax, verb, child)
    if dep in ("xcomp", "ccomp"):
        return _clausal(syntax, verb, child)
    return None


def _prepositional(syntax: Syntax, verb: Word, prep: Word) -> Part | None:
    if prep.low == "according":
        return None
    noun, preposition = prep.kid("pobj"), prep.low
    inner = prep.kid("prep")
    if noun is None and inner is not None:
        noun, preposition = inner.kid("pobj"), f"{prep.low} {inner.low}"
    if noun is None:
        gerund = prep.kid("pcomp")
        if gerund is None:
            return None
        return _whole(syntax, Slot.OTHER, gerund, preposition)
    if prep.dep == "agent":
        return _phrase(syntax, Slot.AGENT, noun, preposition)
    return _phrase(syntax, slot_of(verb.lemma, preposition, noun), noun, preposition)


def slot_of(lemma: str, preposition: str, noun: Word) -> Slot:
    """The slot of "in Delft", "on 9 May", "with King Willem" beside a verb."""
    entities = [named(member) for member in members(noun)]
    kinds = {entity.kind if entity else None for entity in entities}
    if kinds == {Kind.DATE}:
        return Slot.WHEN if preposition in WHEN_PREPOSITIONS else Slot.OTHER
    if preposition == "with" and (kinds <= {Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.PLACE}):
        return Slot.WITH
    if preposition == "with" and lemma in ("meet", "talk", "speak", "negotiate", "fight"):
        return Slot.WITH
    if kinds == {Kind.PLACE} and preposition in PLACE_PREPOSITIONS:
        if preposition == "to" and lemma not in MOTION:
            return Slot.OTHER
        return Slot.WHERE
    return Slot.OTHER


def _clausal(syntax: Syntax, verb: Word, child: Word) -> Part | None:
    lead = next((w for w in child.children if w.low in ("to", "that") and w.i < child.i), None)
    if child.dep == "xcomp":
        if lead is None or lead.low != "to":
            return _whole(syntax, Slot.OTHER, child, "")
        return _whole(syntax, Slot.INFINITIVE, child, "to", lead)
    return _whole(syntax, Slot.CONTENT, child, "", lead)


def _whole(
    syntax: Syntax, slot: Slot, head: Word, preposition: str, lead: Word | None = None
) -> Part:
    """All the words under a verb, which must stand together."""
    inside = sorted(w.i for w in head.subtree())
    first, last = inside[0], inside[-1]
    if lead is not None and lead.i == first:
        first += 1
    if last - inside[0] + 1 != len(inside):
        raise Doubt
    reach = trim(syntax, first, last)
    if reach is None:
        raise Doubt
    return Part(
        slot,
        syntax.at(reach[0]).start,
        syntax.at(reach[1]).end,
        (),
        preposition,
        head.lemma,
    )


def _phrase(
    syntax: Syntax, slot: Slot, head: Word, preposition: str, without: Word | None = None
) -> Part:
    reach = extent(syntax, head, without)
    if reach is None:
        raise Doubt
    pronoun = head.low in PRONOUNS and reach[0] == reach[1]
    return Part(
        slot,
        syntax.at(reach[0]).start,
        syntax.at(reach[1]).end,
        entity_ids(head),
        preposition,
        head.lemma,
        pronoun,
    )


def _check(
    syntax: Syntax, verb: Word, subject: Word, group: Group, form: str, parts: list[Part]
) -> None:
    """Raise Doubt where the shape of the clause says that the parse went wrong."""
    if subject.low in EXPLETIVES and group.passive is False and verb.lemma in ("be", "seem"):
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
    if form == "clause":
        _check_order(syntax, verb, subject, group)
    if form == "participle" and not any(
        part.slot in (Slot.WHEN, Slot.WHERE, Slot.AGENT) for part in parts
    ):
        raise Doubt


def _check_order(syntax: Syntax, verb: Word, subject: Word, group: Group) -> None:
    first = min([w.i for w in group.auxiliaries if w.i > subject.i] + [verb.i])
    if subject.i > verb.i:
        if verb.lemma in REPORT:
            return
        raise Doubt
    if verb.kid(*SUBJECTS) is subject:
        commas = sum(syntax.at(i).text == "," for i in range(subject.i + 1, first))
        if commas % 2 and not any(c.dep == "conj" for c in subject.children):
            raise Doubt


def _certainty(
    sentence: Sentence, verb: Word, group: Group, form: str, told: Report | None
) -> Certainty:
    for adverb in verb.kids("advmod"):
        if adverb.low in HEDGES:
            return Certainty(HEDGES[adverb.low])
    if group.negated or group.tense in ("modal", "conditional") and told is None:
        return Certainty.UNREAL
    if told is not None:
        return Certainty.NAMED_SOURCE if told.source else Certainty.HEDGED
    if verb.lemma in REPORT and verb.kid("ccomp"):
        return Certainty.ASSERTED
    if form == "clause" or sentence.certainty in (Certainty.NAMED_SOURCE, Certainty.HEDGED):
        return sentence.certainty
    return Certainty.ASSERTED
