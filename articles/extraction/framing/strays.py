"""Subjects, appositions and reports that the parser hung on the wrong verb, hung rightly."""

from __future__ import annotations

from articles.extraction.framing.eventwords import INTRANSITIVE, REPORT
from articles.extraction.framing.syntax import Syntax, Word, head_of, move
from articles.extraction.records import Kind

SUBJECTS = ("nsubj", "nsubjpass")
OPENING = INTRANSITIVE | frozenset(
    "open close start break erupt spread land collapse crash explode sink meet win".split()
)
PASSIVE_SIGNS = frozenset("to by in on at from into".split())
# Adjectives that end like participles: "was married to", "was interested in".
STATES_OF_MIND = frozenset(
    """
    marry interest involve concern know base locate commit dedicate limit oppose unite divide
    surround associate relate suppose use worry tire convince determine accustom devote engage
    compose situate dress please relate connect confine inclined incline expose attach entitle
    """.split()
)
# A list of names before a verb is made of these.
NOMINAL = ("NN", "DT", "JJ", "CC", "POS", "PRP$")
BEFORE_A_YEAR = frozenset(("since", "until", "in"))


def gather_strays(syntax: Syntax) -> None:
    for word in syntax.words:
        if word.dep in SUBJECTS and word.tag == "VBD" and _ends_a_title(syntax, word):
            word.tag = "NNP"
        if not word.is_verb:
            if word.head is None and word.tag[:2] == "NN":
                _find_main_verb(syntax, word)
            continue
        _put_name_first(syntax, word)
        _read_as_passive(syntax, word)
        _keep_time_from_subject(syntax, word)
        _join_subjects(syntax, word)
        _part_from_late_apposition(word)
        _give_back_subject(syntax, word)
        _take_subject_before(syntax, word)
        _lift_report(word)
        _read_as_past(word)
        _fold_coarser_time(word)


def _ends_a_title(syntax: Syntax, word: Word) -> bool:
    """ "Atlas Shrugged", "The Mill Burned": a subject that is written like a verb."""
    before = syntax.before(word)
    titled = word.text[:1].isupper() and before is not None and before.tag in ("NNP", "NNPS")
    return titled and before is not None and before.head is word


def _read_as_passive(syntax: Syntax, verb: Word) -> None:
    """ "Led a revolt and was exiled to Peru": no adjective, though the parser makes it one."""
    be, after = verb.head, syntax.after(verb)
    if verb.dep != "acomp" or verb.tag != "VBN" or be is None or be.lemma != "be":
        return
    if verb.i != be.i + 1 or verb.lemma in STATES_OF_MIND or after is None:
        return
    if after.low not in PASSIVE_SIGNS or be.kids("acomp", "attr") != [verb]:
        return
    above, dep = be.head, be.dep
    if above is None:
        return
    move(verb, above, dep)
    for child in list(be.children):
        move(child, verb, "nsubjpass" if child.dep == "nsubj" else child.dep)
    move(be, verb, "auxpass")


def _find_main_verb(syntax: Syntax, noun: Word) -> None:
    """ "Lee, who was born in Riga, settled in Lima": no participle, for nothing else is told."""
    found = [verb for verb in noun.kids("acl") if verb.tag in ("VBN", "VBD")]
    if len(found) != 1:
        return
    verb = found[0]
    if not any(word.dep == "relcl" and word.i < verb.i for word in noun.subtree()):
        return
    comma = syntax.before(verb)
    if comma is None or comma.text != "," or verb.kid("agent", "aux", "auxpass", *SUBJECTS):
        return
    noun.children.remove(verb)
    verb.head, verb.dep, verb.tag = None, "ROOT", "VBD"
    for stop in noun.kids("punct", "cc", "conj"):
        if stop.i > verb.i:
            move(stop, verb, stop.dep)
    move(noun, verb, "nsubj")


def _put_name_first(syntax: Syntax, verb: Word) -> None:
    """ "Apollo 8, the second mission to the moon, was launched": the name is the subject."""
    subject = verb.kid(*SUBJECTS)
    name = next((word for word in verb.kids("npadvmod") if word.tag == "NNP"), None)
    if subject is None or name is None or name.kind is Kind.DATE or name.i > subject.i:
        return
    first = min(word.i for word in name.subtree())
    last = max(word.i for word in name.subtree())
    opening = min(word.i for word in subject.subtree())
    if syntax.sentences[name.sentence][0] != first or opening != last + 2:
        return
    if syntax.at(last + 1).text == "," and syntax.at(opening).low in ("the", "a", "an"):
        name.dep = subject.dep
        move(subject, name, "appos")


def _keep_time_from_subject(syntax: Syntax, verb: Word) -> None:
    """ "Peru has since 2014 kept observers there": the year is no second subject."""
    for child in verb.kids(*SUBJECTS):
        before = syntax.before(child)
        if child.kind == Kind.DATE and before is not None and before.low in BEFORE_A_YEAR:
            move(before, verb, "prep")
            move(child, before, "pobj")


def _join_subjects(syntax: Syntax, verb: Word) -> None:
    """ "Its candidate, Senator Ann Lee, won", "Louis the Pious ruled": one subject told twice."""
    subjects = [child for child in verb.kids(*SUBJECTS) if child.i < verb.i]
    if len(subjects) != 2:
        return
    first, second = subjects
    name = second.name
    person = head_of(syntax, name) if name else second
    opening = min(word.i for word in second.subtree())
    before = syntax.before(syntax.at(opening))
    after = syntax.after(syntax.at(name.last)) if name else None
    commas = before is not None and after is not None and before.text == after.text == ","
    if name and name.entity.kind == Kind.PERSON and commas and person is second:
        move(second, first, "appos")
    elif name is None and syntax.at(opening).low == "the" and second.text[:1].isupper():
        # An epithet stands right behind the name of a ruler.
        ruler = before.name if before is not None else None
        if ruler is not None and ruler.entity.kind == Kind.PERSON and opening == second.i - 1:
            move(second, head_of(syntax, ruler), "appos")


def _part_from_late_apposition(verb: Word) -> None:
    """ "Ann Lee was born in Riga in 1901, the fifth child of a teacher": said after the verb."""
    for subject in verb.kids(*SUBJECTS):
        for child in subject.kids("appos"):
            if subject.i < verb.i < child.i:
                move(child, verb, "dep")


def _give_back_subject(syntax: Syntax, verb: Word) -> None:
    """ "The Santiago, sent ahead, was lost": the participle took the subject of its verb."""
    if verb.head is not None or verb.kid(*SUBJECTS):
        return
    for aside in verb.kids("advcl"):
        subject = aside.kid(*SUBJECTS)
        if subject is None or not subject.i < aside.i < verb.i or aside.tag not in ("VBN", "VBD"):
            continue
        between = syntax.before(aside)
        if between is not None and between.text == "," and not aside.kid("aux", "auxpass", "mark"):
            move(subject, verb, "nsubjpass" if verb.kid("auxpass") else "nsubj")
            move(aside, subject, "acl")
            return


def _take_subject_before(syntax: Syntax, verb: Word) -> None:
    """ "In 1837, in the hills near Lund, Ann Lee and the army won": who stands before the verb.

    The parser took them for more of the phrase in front of the comma.
    """
    if verb.tag != "VBD" or verb.head is not None or verb.kid(*SUBJECTS, "expl", "csubj"):
        return
    words: list[Word] = []
    word = syntax.before(verb)
    while word is not None and word.text != ",":
        words.insert(0, word)
        word = syntax.before(word)
    if word is None or not words or not all(w.tag.startswith(NOMINAL) for w in words):
        return
    tops = [w for w in words if w.head is None or w.head not in words]
    if not tops[0].tag.startswith("NNP") or words[-1].tag[:2] != "NN":
        return
    if len(tops) > 1 and not all(w.tag in ("CC", "NNP") for w in tops):
        return
    move(tops[0], verb, "nsubj")
    for other in tops[1:]:
        move(other, tops[0], "cc" if other.tag == "CC" else "conj")


def _lift_report(clause: Word) -> None:
    """ "announced in a speech at Riga that Peru had won": what was announced, not which speech."""
    mark = clause.kid("mark")
    if clause.dep not in ("relcl", "acl") or mark is None or mark.low != "that":
        return
    if clause.kid(*SUBJECTS) is None:
        return
    above = clause.head
    while above is not None and not above.is_verb:
        if above.dep == "dobj":
            return
        above = above.head
    if above is not None and above.lemma in REPORT and not above.kid("ccomp", "dobj"):
        move(clause, above, "ccomp")


def _read_as_past(verb: Word) -> None:
    """ "A conference of 22 nations opened in Riga": past tense, though tagged as a participle."""
    if verb.tag != "VBN" or verb.head is not None:
        return
    if verb.lemma not in OPENING and not _behind_a_who(verb):
        return
    subject = verb.kid("nsubj")
    if subject is not None and subject.i < verb.i and not verb.kid("aux", "auxpass", "agent"):
        verb.tag = "VBD"


def _behind_a_who(verb: Word) -> bool:
    """ "Lee, who was born in Riga, settled in Lima": with no second verb, this is the first."""
    subject = verb.kid("nsubj")
    if subject is None or verb.kid("conj", "ccomp", "parataxis"):
        return False
    return any(word.dep == "relcl" and word.i < verb.i for word in subject.subtree())


def _fold_coarser_time(verb: Word) -> None:
    """ "Last year, on 5 August, ..." tells one time, not two."""
    loose = [child for child in verb.kids("npadvmod") if child.kind == Kind.DATE]
    bound = [
        day for prep in verb.kids("prep") if (day := prep.kid("pobj")) and day.kind == Kind.DATE
    ]
    for coarse in loose:
        for day in bound:
            if _covers(coarse, day):
                move(coarse, day, "npadvmod")


def _covers(coarse: Word, day: Word) -> bool:
    one, other = coarse.name, day.name
    if one is None or other is None or one.entity.subtype not in ("year", "month"):
        return False
    # "Ten years later, in 1788".
    same = other.entity.value == one.entity.value and one.first < other.first
    return same or other.entity.value.startswith(f"{one.entity.value}-")
