"""Noun phrases of the tree: how far they reach, and which entities head them."""

from __future__ import annotations

from collections.abc import Iterator

from articles.extraction.eventwords import EVENT_NOUNS, LIGHT, PLACE_NOUNS
from articles.extraction.posts import POSTPOSITIVE, POSTS
from articles.extraction.records import Entity, Kind
from articles.extraction.syntax import QUOTES, Syntax, Word, move

BREAKS = frozenset(", — – -- ( [ : ;".split())
EDGES = frozenset(", — – -- ( ) [ ] : ; . ! ?".split())
CONJUNCTIONS = frozenset("and or but nor &".split())
# "met with Lee in Delft": the place may pass "with"; in "after the council of X in 451" it may not
# pass "after".
CARRIERS = frozenset("with to in at on by near from of into for between against".split())


def members(head: Word) -> Iterator[Word]:
    """The head of a phrase and the heads of all that it is joined to by "and"."""
    yield head
    for child in head.children:
        if child.dep == "conj":
            yield from members(child)


def named(head: Word) -> Entity | None:
    """The entity that a single phrase stands for: its own name, or a title with its holder."""
    if head.low in POSTS or head.low in POSTPOSITIVE:
        for child in head.kids("appos"):
            if child.kind == Kind.PERSON and child.i > head.i:
                return child.name.entity if child.name else None
    if head.stands_for is not None:
        return head.stands_for
    if head.name is not None:
        return head.name.entity
    if head.lemma in PLACE_NOUNS:
        return _called_after(head)
    return None


def _called_after(head: Word) -> Entity | None:
    """ "the city of Porto", "Agdam village"."""
    for child in head.children:
        name = child.name
        if name and child.dep in ("compound", "nmod") and name.last == head.i - 1:
            return name.entity if name.entity.kind == Kind.PLACE else None
        if child.low == "of" and (place := child.kid("pobj")) and place.kind == Kind.PLACE:
            return place.name.entity if place.name else None
    return None


def entity_ids(head: Word) -> tuple[str, ...]:
    """The ids of all members of a phrase; none where one of them is no entity."""
    found = [named(member) for member in members(head)]
    if any(entity is None for entity in found):
        return ()
    return tuple(dict.fromkeys(entity.id for entity in found if entity is not None))


def extent(syntax: Syntax, head: Word, without: Word | None = None) -> tuple[int, int] | None:
    """First and last word of a phrase, without what is set off by commas and can be left out.

    None where the phrase is torn (a member of a list stands beyond a piece that was left out) or
    where the parser took the verb of the clause into it.
    """
    kept = set(_kept(syntax, head, without))
    for i in tuple(kept):
        if (name := syntax.at(i).name) is not None:
            kept.update(range(name.first, name.last + 1))
    first = last = head.i
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    if any(not first <= member.i <= last for member in members(head)):
        return None
    if any(syntax.at(i).is_verb for i in kept if not first <= i <= last):
        return None
    if any(_astray(syntax, syntax.at(i)) for i in range(first, last + 1)):
        return None
    return trim(syntax, first, last)


def _kept(syntax: Syntax, head: Word, without: Word | None) -> Iterator[int]:
    yield head.i
    for child in head.children:
        if child is without or _left_out(syntax, head, child):
            continue
        yield from _kept(syntax, child, without)


def _left_out(syntax: Syntax, head: Word, child: Word) -> bool:
    if child.dep in ("conj", "punct", "cc") or child.i < head.i:
        return child.dep == "conj" and child.is_verb and not head.is_verb
    if child.dep in ("advcl", "parataxis", "nsubj", "nsubjpass", "aux"):
        return not head.is_verb
    opening = syntax.at(leftmost(child))
    before = syntax.before(opening)
    while before is not None and before.text in QUOTES:
        before = syntax.before(before)
    return opening.text in BREAKS or (before is not None and before.text in BREAKS)


EMBEDDED = frozenset("relcl acl ccomp advcl pcomp csubj csubjpass parataxis".split())


def _astray(syntax: Syntax, word: Word) -> bool:
    """A sign inside a noun phrase that the parser took the verb of the clause into it."""
    if word.tag in ("VBD", "VBZ", "VBP", "MD"):
        verb = word.head if word.dep in ("aux", "auxpass") and word.head else word
        while verb.dep == "conj" and verb.head is not None and verb.head.is_verb:
            verb = verb.head
            if verb.tag in ("VBN", "VBG") and not verb.kid("aux", "auxpass"):
                return True
        return verb.dep not in EMBEDDED
    if word.low in ("latter", "former") and word.tag[:2] != "JJ":
        return True
    return word.kind == Kind.DATE and _undetermined(syntax, word)


def _undetermined(syntax: Syntax, word: Word) -> bool:
    """ "voted on 19 March 2007 prohibited parties": no article, so the date stands alone."""
    name = word.name
    if name is None or name.first != word.i or name.last == word.i:
        return False
    before, after = syntax.before(word), syntax.after(syntax.at(name.last))
    return (
        before is not None
        and before.tag == "IN"
        and after is not None
        and after.tag in ("NN", "NNS", "NNP", "VBN", "JJ")
    )


def leftmost(word: Word) -> int:
    return min(w.i for w in word.subtree())


def trim(syntax: Syntax, first: int, last: int) -> tuple[int, int] | None:
    """Take punctuation and conjunctions off both ends; None where a quotation is cut in two."""
    while first <= last and (
        syntax.at(first).text in EDGES or syntax.at(first).low in CONJUNCTIONS
    ):
        first += 1
    while last >= first and (syntax.at(last).text in EDGES or syntax.at(last).low in CONJUNCTIONS):
        last -= 1
    if first > last:
        return None
    texts = [syntax.at(i).text for i in range(first, last + 1)]
    if texts.count("(") != texts.count(")"):
        return None
    marks = [i for i in range(first, last + 1) if syntax.at(i).text in QUOTES]
    if len(marks) % 2:
        if marks[-1] == last:
            last -= 1
        elif marks[0] == first:
            first += 1
        else:
            return None
    return (first, last) if first <= last else None


def mend(syntax: Syntax) -> None:
    """Hang elsewhere what parsers are known to hang wrongly around names and dates."""
    for word in list(syntax.words):
        name = word.name
        if name and name.entity.kind == Kind.PERSON and word.i == name.first:
            _part_from_place(syntax, word)
            _lift_to_post(syntax, word)
    for word in syntax.words:
        if word.dep == "prep" and word.low in ("on", "in", "at", "near"):
            _raise_adjunct(word)


def _head_in_name(syntax: Syntax, first: int, last: int) -> Word:
    for i in range(last, first - 1, -1):
        head = syntax.at(i).head
        if head is None or not first <= head.i <= last:
            return syntax.at(i)
    return syntax.at(last)


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
    if name is None or glued is None or glued.name is None or glued.name is name:
        return
    if glued.kind not in (Kind.PLACE, Kind.ORGANISATION, Kind.GROUP):
        return
    person = _head_in_name(syntax, name.first, name.last)
    place = _head_in_name(syntax, glued.name.first, glued.name.last)
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


def _lift_to_post(syntax: Syntax, word: Word) -> None:
    """ "the director of the FSS, Ann Lee": she is no apposition to the FSS."""
    name = word.name
    if name is None:
        return
    person = _head_in_name(syntax, name.first, name.last)
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


def _passes_on(head: Word, kind: Kind | None) -> bool:
    if head.lemma in EVENT_NOUNS or head.low in EVENT_NOUNS:
        return head.dep == "dobj" and head.head is not None and head.head.lemma in LIGHT
    if head.dep not in ("pobj", "dobj", "conj", "appos", "attr"):
        return False
    if kind == Kind.PLACE:
        light = head.dep == "dobj" and head.head is not None and head.head.lemma in LIGHT
        person = named(head)
        return (
            light
            or head.kind == Kind.DATE
            or (person is not None and person.kind == Kind.PERSON)
            or head.lemma in ("counterpart", "colleague")
        )
    return True
