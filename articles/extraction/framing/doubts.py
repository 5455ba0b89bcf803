"""When the parse of a clause is not to be trusted: then it makes no frame."""

from __future__ import annotations

from articles.extraction.framing.eventwords import NEAR_MISSES, OPINION, REPORT
from articles.extraction.framing.parts import EXPLETIVES, SUBJECTS, Doubt, juxtaposed
from articles.extraction.framing.phrases import extent
from articles.extraction.framing.subjects import follows_on
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.framing.verbgroups import Group
from articles.extraction.records import Kind, Part, Slot

# "re-entered" is cut at its hyphen, and the parser takes the first piece for the verb.
PREFIXES = frozenset("re co pre de un over under out".split())
# These have both a hearer and what is said: "told the paper that ..."; "announced the suite that
# ..." has lost its way.
TELLING = frozenset(
    "tell inform warn remind assure notify advise convince promise show ask".split()
)
# None of these opens a clause.
PREPOSITIONS = frozenset(
    "with of for from by under in at on to into without between against among during despite "
    "through via over about amid".split()
)
COPULAS = frozenset("be become remain".split())
COMPLEMENTS = frozenset((Slot.ATTRIBUTE, Slot.WHERE, Slot.INFINITIVE, Slot.OTHER))


def check(
    syntax: Syntax, verb: Word, subject: Word, group: Group, form: str, parts: list[Part]
) -> None:
    """Raise Doubt where the shape of the clause says that the parse went wrong."""
    if (
        _is_odd_subject(verb, subject, group, form)
        or _is_odd_verb(syntax, verb)
        or _are_odd_parts(verb, form, parts)
        or _loses_a_clause(syntax, verb, subject)
    ):
        raise Doubt
    if form == "clause":
        _check_order(syntax, verb, subject, group)


def _is_odd_subject(verb: Word, subject: Word, group: Group, form: str) -> bool:
    if subject.low in EXPLETIVES and not group.passive and verb.lemma in ("be", "seem"):
        return True
    if subject.low == "there" or subject.kind == Kind.DATE or subject.tag[:2] == "VB":
        return True
    if len(verb.kids(*SUBJECTS)) > 1:
        return True
    return form == "clause" and subject.low in ("who", "which", "that", "what")


def _is_odd_verb(syntax: Syntax, verb: Word) -> bool:
    if verb.low in PREFIXES or _is_of_opinion(verb):
        return True
    if any(child.low in NEAR_MISSES for child in verb.kids("advmod")):
        return True
    quality = verb.kid("acomp")
    if verb.lemma in ("be", "seem", "become") and quality is not None:
        # "Became engaged to Lund" tells an event, "became angry" a mood.
        return verb.lemma != "become" or quality.kid("prep") is None
    return verb.lemma == "have" and verb.kid("ccomp") is not None


def _are_odd_parts(verb: Word, form: str, parts: list[Part]) -> bool:
    slots = {part.slot for part in parts}
    whens = [part for part in parts if part.slot is Slot.WHEN]
    if len(whens) > 1 or any(len(part.entities) > 1 for part in whens):
        return True
    if Slot.CONTENT in slots:
        if len(verb.kids("ccomp", "xcomp")) > 1:
            return True
        if Slot.OBJECT in slots and verb.lemma not in TELLING:
            return True
    if verb.lemma in COPULAS and not slots & COMPLEMENTS:
        return True
    return form == "participle" and not slots & {Slot.WHEN, Slot.WHERE, Slot.AGENT}


def _loses_a_clause(syntax: Syntax, verb: Word, subject: Word) -> bool:
    """Whether a clause beside or before this one has no place of its own."""
    for child in verb.kids("conj"):
        if child.is_verb and not child.kid(*SUBJECTS) and not follows_on(syntax, child):
            return True
    if any(_headless(clause) for clause in _beside(verb)):
        return True
    before = [child for child in verb.kids("ccomp") if child.i < subject.i]
    if verb.lemma not in REPORT and not all(juxtaposed(syntax, verb, child) for child in before):
        return True
    early = (child for child in verb.kids("ccomp", "parataxis") if child.i < verb.i)
    return any(child.lemma in OPINION for child in early)


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


def _hangs_on_a_preposition(syntax: Syntax, subject: Word) -> bool:
    """ "With the support of a banker, the railway was built" read as built support."""
    reach = extent(syntax, subject)
    before = syntax.before(syntax.at(reach[0])) if reach else None
    return before is not None and before.low in PREPOSITIONS and before.kid("pobj") is None


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
    if _loses_its_opening(syntax, subject) or _hangs_on_a_preposition(syntax, subject):
        raise Doubt
    if verb.kid(*SUBJECTS) is subject:
        commas = sum(syntax.at(i).text == "," for i in range(subject.i + 1, first))
        if commas % 2 and not any(c.dep == "conj" for c in subject.children):
            raise Doubt
