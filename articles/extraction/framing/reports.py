"""Who says a clause: the article itself, a source, or nobody who could be relied on."""

from __future__ import annotations

from dataclasses import dataclass

from articles.extraction.framing.eventwords import CLAIM_NOUNS, OPINION, REPORT, TRUE_MARKS
from articles.extraction.framing.parts import EXPLETIVES, SUBJECTS, Doubt
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.parsing import Page
from articles.extraction.records import Certainty, Kind, Sentence
from articles.extraction.sourcing.cues import find_cue, root_of, tags_of
from articles.extraction.sourcing.sources import Cue, cue_of
from articles.extraction.sourcing.words import THOUGHT

UNASSERTED = frozenset("xcomp pcomp csubj csubjpass parataxis dep".split())
FIRST_PERSON = frozenset("i we you one".split())
SAID = (Certainty.NAMED_SOURCE, Certainty.HEDGED)


@dataclass(frozen=True, slots=True)
class Report:
    """Who says a clause. `named` is False where that is nobody in particular ("reports")."""

    source: str = ""
    entity: str | None = None
    named: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with what its words and the sentences before say about its source."""

    page: Page
    syntax: Syntax
    sentence: Sentence
    whole: Report | None
    spoken_here: bool

    def standing(self, verb: Word) -> Report | None:
        """Who reports this clause, None where the article does; Doubt where nobody asserts it."""
        found = self._standing(verb)
        if found is not None and not found.source and self.whole is not None:
            return self.whole
        if found is None and not self.spoken_here:
            return self.whole
        if found is None and _has_own_say(verb):
            return self.whole
        return found

    def _standing(self, verb: Word) -> Report | None:
        current: Word | None = verb
        own: Report | None = None
        while current is not None:
            own = self._cited(current) or own if current.is_verb else own
            head = current.head
            if current.dep == "ccomp" and head is not None:
                if any(self.syntax.at(i).text == ";" for i in range(current.i, head.i)):
                    return own
                outer = self._reporter(head)
                return outer if outer.source or own is None else own
            if current.dep == "advcl":
                _check_adverbial(current)
            elif current is verb and _is_unasserted(verb):
                raise Doubt
            current = head
        return own

    def _reporter(self, head: Word) -> Report:
        subject = head.kid(*SUBJECTS)
        if subject is None and head.dep == "conj" and head.head is not None:
            subject = head.head.kid(*SUBJECTS)
        if head.kid("neg") or head.lemma in OPINION:
            raise Doubt
        if head.lemma == "be" and subject is not None and subject.lemma in CLAIM_NOUNS:
            return self._source(subject)
        if head.lemma not in REPORT or subject is None:
            raise Doubt
        if subject.low in EXPLETIVES and subject.stands_for is None:
            return Report()
        return self._source(subject) if subject.dep == "nsubj" else Report()

    def _source(self, noun: Word) -> Report:
        if noun.low in FIRST_PERSON:
            raise Doubt
        return _report(cue_of(self.page.text, self.syntax, noun))

    def _cited(self, verb: Word) -> Report | None:
        """ "According to X, ...", "As X claimed, ..." and "..., X said" on this verb."""
        for tag in tags_of(verb):
            subject = tag.kid("nsubj")
            if subject is not None and subject.low not in EXPLETIVES:
                return self._source(subject)
        for child in verb.children:
            if child.low == "according" and (to := child.kid("prep")):
                noun = to.kid("pobj")
                return self._source(noun) if noun else Report()
            if (
                child.dep == "advcl"
                and child.lemma in REPORT | THOUGHT
                and not child.kid("dobj", "ccomp")
            ):
                mark, subject = child.kid("mark"), child.kid("nsubj")
                if mark is not None and mark.low == "as" and subject is not None:
                    return self._source(subject)
        return None


def told(page: Page, syntax: Syntax, sentence: Sentence) -> Told:
    words = syntax.sentence(sentence.position)
    root = root_of(words)
    cue = find_cue(page.text, syntax, words, root) if root is not None else None
    whole = None
    if sentence.certainty in SAID and sentence.source:
        named = sentence.certainty is Certainty.NAMED_SOURCE
        whole = Report(sentence.source, sentence.source_entity, named)
    return Told(page, syntax, sentence, whole, cue is not None)


def _report(cue: Cue) -> Report:
    if cue.pronoun:
        return Report()
    return Report(cue.source, cue.entity, cue.certainty is Certainty.NAMED_SOURCE)


def _has_own_say(verb: Word) -> bool:
    """ "Pundits say that A fell, and B was taken": a clause of its own after a report."""
    if verb.dep != "conj" or not verb.kid(*SUBJECTS):
        return False
    head = verb.head
    while head is not None:
        if head.kid("ccomp") or (head.lemma == "be" and head.kid("prep") and not head.kid("attr")):
            return head.lemma in REPORT or head.lemma == "be"
        head = head.head if head.dep == "conj" else None
    return False


def _check_adverbial(clause: Word) -> None:
    if clause.tag == "VBN" and not clause.kid(*SUBJECTS):
        return
    mark = clause.kid("mark") or clause.kid("advmod")
    if mark is not None and mark.low == "until" and _is_dated(clause):
        return
    if mark is None or mark.low not in TRUE_MARKS:
        raise Doubt
    if mark.low == "as" and clause.lemma in REPORT | OPINION:
        raise Doubt


def _is_dated(clause: Word) -> bool:
    """ "Until Lund declared herself queen in 1826": she did, for it is told when."""
    finite = clause.tag == "VBD" or any(word.tag == "VBD" for word in clause.kids("auxpass", "aux"))
    times = (prep.kid("pobj") for prep in clause.kids("prep") if prep.low in ("in", "on"))
    return finite and any(time is not None and time.kind is Kind.DATE for time in times)


def _is_unasserted(verb: Word) -> bool:
    if verb.dep in UNASSERTED:
        return True
    return verb.dep == "acl" and verb.kid("mark", *SUBJECTS) is not None
