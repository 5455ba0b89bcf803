"""Who says a clause: the article itself, a source, or nobody who could be relied on."""

from __future__ import annotations

from dataclasses import dataclass

from articles.extraction.eventwords import CLAIM_NOUNS, OPINION, REPORT, TRUE_MARKS
from articles.extraction.parsing import Page
from articles.extraction.parts import EXPLETIVES, PRONOUNS, SUBJECTS, Doubt
from articles.extraction.phrases import entity_ids, extent
from articles.extraction.syntax import Syntax, Word

UNASSERTED = frozenset("xcomp pcomp csubj csubjpass parataxis dep".split())


@dataclass(frozen=True, slots=True)
class Report:
    """Who says a clause: a named source, or nobody in particular."""

    source: str = ""
    entity: str | None = None


def standing(page: Page, syntax: Syntax, verb: Word) -> Report | None:
    """Who reports this clause, None where the article says it; Doubt where nobody asserts it."""
    current: Word | None = verb
    own = _cited(page, syntax, verb)
    while current is not None:
        head = current.head
        if current.dep in ("conj", "relcl") and head is not None:
            current = head
        elif current.dep == "ccomp" and head is not None:
            if any(syntax.at(i).text == ";" for i in range(current.i, head.i)):
                return own
            return own or _reporter(page, syntax, head, current)
        elif current.dep == "advcl" and head is not None:
            mark = current.kid("mark") or current.kid("advmod")
            if current.tag != "VBN" or current.kid(*SUBJECTS):
                if mark is None or mark.low not in TRUE_MARKS:
                    raise Doubt
                if mark.low == "as" and current.lemma in REPORT | OPINION:
                    raise Doubt
            current = head
        elif (
            current.dep in ("xcomp", "pcomp", "csubj", "csubjpass", "parataxis", "dep")
            and current is verb
        ):
            raise Doubt
        elif current.is_verb:
            if current.dep == "acl" and current is verb and current.kid("mark", *SUBJECTS):
                raise Doubt
            own = own or _cited(page, syntax, current)
            current = head
        else:
            current = head
    return own


def _reporter(page: Page, syntax: Syntax, head: Word, clause: Word) -> Report:
    subject = head.kid(*SUBJECTS)
    if subject is None and head.dep == "conj" and head.head is not None:
        subject = head.head.kid(*SUBJECTS)
    if head.kid("neg") or head.lemma in OPINION:
        raise Doubt
    if head.lemma == "be" and subject is not None and subject.lemma in CLAIM_NOUNS:
        return Report()
    if head.lemma not in REPORT or subject is None:
        raise Doubt
    if subject.lemma in CLAIM_NOUNS or subject.low in EXPLETIVES:
        return Report()
    return _source(page, syntax, subject) if subject.dep == "nsubj" else Report()


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
