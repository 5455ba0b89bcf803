"""Arcs that parsers are known to hang wrongly around names, dates and participles, hung rightly."""

from __future__ import annotations

from articles.extraction.framing.eventwords import EVENT_NOUNS, LIGHT
from articles.extraction.framing.phrases import named
from articles.extraction.framing.strays import gather_strays
from articles.extraction.framing.syntax import Name, Syntax, Word, head_of, move
from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import Kind

# "met with Lee in Delft": the place may pass "with"; in "after the council of X in 451" it may not
# pass "after".
CARRIERS = frozenset("with to in at on by near from of into for between against as".split())


def mend(syntax: Syntax) -> None:
    """Hang elsewhere what parsers are known to hang wrongly around names and dates."""
    for word in list(syntax.words):
        name = word.name
        if name and name.entity.kind == Kind.PERSON and word.i == name.first:
            _part_from_place(syntax, word)
            _lift_to_post(syntax, word)
            _part_from_post(syntax, word)
    gather_strays(syntax)
    for word in syntax.words:
        if word.is_verb and word.tag in ("VBD", "VBN"):
            _split_participle(syntax, word)
    for word in syntax.words:
        if word.kind == Kind.DATE and word.name and word.i == word.name.last:
            _part_from_date(syntax, word)
    for word in syntax.words:
        if word.dep == "prep" and word.low in ("on", "in", "at", "near"):
            _raise_adjunct(word)


def _post_above(word: Word) -> Word | None:
    """The post whose "of" chain ends in this word: "chief of the staff of Armenia"."""
    for above in word.ancestors():
        if above.low in POSTS:
            return above
        if above.low != "of" and above.dep != "pobj":
            return None
    return None


def _part_from_place(syntax: Syntax, word: Word) -> None:
    """ "director of the Service of Armenia Ann Lee": the parser reads one name Armenia Ann Lee."""
    name = word.name
    glued = syntax.before(word)
    if name is None or glued is None or glued.name is name or glued.tag[:2] != "NN":
        return
    if glued.kind in (Kind.DATE, Kind.PERSON) or glued.low in POSTS:
        return
    person = head_of(syntax, name)
    place = head_of(syntax, glued.name) if glued.name else glued
    if place.head is not person or person.dep != "pobj" or person.head is None:
        return
    post = _post_above(person)
    if post is None:
        return
    of = person.head
    move(person, post, "appos")
    move(place, of, "pobj")
    for child in list(person.children):
        if child.i < name.first:
            move(child, place, child.dep)


def _part_from_post(syntax: Syntax, word: Word) -> None:
    """ "elected Ann Lee president": the parser reads one phrase Ann Lee president."""
    name = word.name
    if name is None:
        return
    person = head_of(syntax, name)
    post = person.head
    if post is None or person.dep not in ("compound", "nmod") or post.i != name.last + 1:
        return
    verb = post.head
    if post.text not in POSTS or post.dep not in ("dobj", "oprd", "attr") or verb is None:
        return
    move(person, verb, "dobj")
    post.dep = "oprd"


def _split_participle(syntax: Syntax, verb: Word) -> None:
    """ "The note signed on Monday was lost", "The mill, built by Lee, fell": two verbs, one noun.

    The parser made the participle a verb of its own and left the real verb without a subject.
    """
    subject = verb.kid("nsubj")
    if subject is None or subject.i > verb.i or verb.kid("dobj", "aux", "auxpass", "mark"):
        return
    if verb.lemma == "have" or (verb.lemma == "hold" and subject.kid("appos")):
        return
    if verb.dep in ("csubj", "csubjpass") and verb.head is not None and verb.head.i > verb.i:
        main = verb.head
        if main.kid("nsubj", "nsubjpass"):
            return
        move(subject, main, "nsubjpass" if main.kid("auxpass") else "nsubj")
    elif verb.kid("agent") and (fallen := verb.kid("conj")) is not None and verb.head is None:
        before = syntax.before(fallen)
        if before is None or before.text != "," or fallen.kid("nsubj") or fallen.tag != "VBD":
            return
        fallen.head = None
        verb.children.remove(fallen)
        fallen.dep, main = verb.dep, fallen
        move(subject, main, "nsubj")
    else:
        return
    verb.tag = "VBN"
    move(verb, subject, "acl")


def _part_from_date(syntax: Syntax, word: Word) -> None:
    """ "On 3 May Ann Lee left": the parser reads one name May Ann Lee, and no subject."""
    name = word.name
    if name is None:
        return
    date = _gather(syntax, name)
    glued, prep = date.head, syntax.before(syntax.at(name.first))
    if date.dep not in ("compound", "nmod", "nummod") or glued is None or glued.i < name.last:
        return
    if prep is None or prep.head is None:
        return
    if prep.dep == "prep" and not prep.kid("pobj") and glued.dep in ("nsubj", "nsubjpass"):
        # "On 9 May 2006 Peru was elected": the subject has swallowed the date.
        move(date, prep, "pobj")
        return
    if glued.head is not prep or glued.dep != "pobj":
        return
    verb = prep.head
    if not verb.is_verb or verb.kid("nsubj", "nsubjpass") or verb.i < glued.i:
        return
    move(date, prep, "pobj")
    move(glued, verb, "nsubjpass" if verb.kid("auxpass") else "nsubj")


def _gather(syntax: Syntax, name: Name) -> Word:
    """Hang all words of a date under the one that hangs on a preposition or a verb."""
    words = [syntax.at(i) for i in range(name.first, name.last + 1)]
    tops = [w for w in words if w.head is None or not name.first <= w.head.i <= name.last]
    best = next((w for w in tops if w.dep in ("pobj", "npadvmod", "tmod")), tops[-1])
    for top in tops:
        if top is not best and top.head is not None:
            move(top, best, "nmod")
    return best


def _lift_to_post(syntax: Syntax, word: Word) -> None:
    """ "the director of the FSS, Ann Lee": she is no apposition to the FSS."""
    name = word.name
    if name is None:
        return
    person = head_of(syntax, name)
    above = person.head
    if person.dep != "appos" or above is None or above.low in POSTS or above.dep != "pobj":
        return
    if above.kind == Kind.PERSON:
        return
    post = _post_above(above)
    if post is not None:
        move(person, post, "appos")


def _raise_adjunct(prep: Word) -> None:
    """Lift "on 9 May" and "in Delft" from the name they follow to the event they belong to."""
    phrase = prep.kid("pobj")
    if phrase is None or phrase.kind not in (Kind.DATE, Kind.PLACE):
        return
    if prep.low == "on" and phrase.name and phrase.name.entity.subtype == "year":
        return
    head = prep.head
    while head is not None and not head.is_verb:
        if not _passes_on(head, phrase.kind):
            break
        head = head.head
        while head is not None and (head.dep in ("prep", "agent") and not head.is_verb):
            if head is prep or head.low not in CARRIERS:
                return
            head = head.head
    if head is not None and head is not prep.head and head is not prep:
        move(prep, head, "prep")


def _is_event(noun: Word) -> bool:
    return noun.low in EVENT_NOUNS


def _passes_on(head: Word, kind: Kind | None) -> bool:
    if _is_event(head):
        return head.dep == "dobj" and head.head is not None and head.head.lemma in LIGHT
    if head.dep == "advmod":
        return True
    if head.dep not in ("pobj", "dobj", "conj", "appos", "attr"):
        return False
    if head.head is not None and head.head.dep == "agent":
        return True
    if kind == Kind.PLACE:
        light = head.dep == "dobj" and head.head is not None and head.head.lemma in LIGHT
        person = named(head)
        of = head.head
        return (
            light
            or (of is not None and of.low == "of" and of.head is not None and _is_event(of.head))
            or head.kind == Kind.DATE
            or (person is not None and person.kind == Kind.PERSON)
            or head.lemma in ("counterpart", "colleague")
        )
    return True
