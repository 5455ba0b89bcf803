"""Noun phrases of the tree: how far they reach, and which entities head them."""

from __future__ import annotations

from collections.abc import Iterator

from articles.extraction.framing.eventwords import MOTION, PLACE_NOUNS
from articles.extraction.framing.syntax import QUOTES, Syntax, Word
from articles.extraction.posting.nouns import POSTPOSITIVE, POSTS
from articles.extraction.records import Entity, Kind

BREAKS = frozenset(", — – -- ( [ : ;".split())
EDGES = frozenset(", — – -- ( ) [ ] : ; . ! ?".split())
HYPHENS = frozenset("- – ‑".split())
CONJUNCTIONS = frozenset("and or but nor &".split())


def members(head: Word) -> Iterator[Word]:
    """The head of a phrase and the heads of all that it is joined to by "and"."""
    waiting = [head]
    while waiting:
        word = waiting.pop()
        yield word
        waiting += reversed(word.kids("conj"))


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
    if head.tag == "NN":
        return _apposed(head)
    return None


def by_name(syntax: Syntax, head: Word) -> Word:
    """The name that a comma sets beside a description: "the mayor, Rui Tavares, ..."."""
    for child in head.kids("appos"):
        before = syntax.before(syntax.at(leftmost(child)))
        apart = before is not None and before.text in BREAKS
        if child.kind == Kind.PERSON and apart and head.kind is None and not head.kid("conj"):
            return child if head.tag in ("NN", "NNP") else head
    return head


def _apposed(head: Word) -> Entity | None:
    """ "Claudius' successor, Nero, ...": the one name that says who is meant."""
    names = [child.name for child in head.kids("appos") if child.i > head.i]
    if len(names) != 1 or names[0] is None or names[0].entity.kind != Kind.PERSON:
        return None
    return names[0].entity


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
    """The ids of all members of a phrase; none where one of them is no entity.

    A town with its county and country ("Bo, Kent, England") is one place.
    """
    found = [named(member) for member in members(head)]
    if len(found) > 1 and all(one is not None and one.kind is Kind.PLACE for one in found):
        listed = any(member.kid("cc") is not None for member in members(head))
        found = found if listed else found[:1]
    if head.kind == Kind.DATE:
        found = [entity for entity in found if entity and entity.kind == Kind.DATE]
    if any(entity is None for entity in found):
        return ()
    return tuple(dict.fromkeys(entity.id for entity in found if entity is not None))


def extent(syntax: Syntax, head: Word, without: Word | None = None) -> tuple[int, int] | None:
    """First and last word of a phrase, without what is set off by commas and can be left out.

    None where the phrase is torn (a member of a list stands beyond a piece that was left out) or
    where the parser took the verb of the clause into it.
    """
    if head.name is not None and head.kind == Kind.DATE:
        reach = trim(syntax, *_dates(syntax, head))
        return None if reach is None or _broken_off(syntax, reach) else reach
    kept = set(_kept(syntax, head, without))
    for i in tuple(kept):
        if (name := syntax.at(i).name) is not None:
            kept.update(range(name.first, name.last + 1))
    first = last = head.i
    while first - 1 in kept or (first - 2 in kept and syntax.at(first - 1).text == ","):
        first -= 1
    while last + 1 in kept:
        closing = _closing(syntax, last + 1)
        if closing and closing + 1 in kept and syntax.at(closing + 1).dep != "punct":
            # "A stamp (no. 12) honouring Lee": what follows the aside belongs to it still.
            last = closing
        last += 1
    if any(not first <= member.i <= last for member in members(head)):
        return None
    if any(syntax.at(i).is_verb for i in kept if not first <= i <= last):
        return None
    if any(_astray(syntax, syntax.at(i), last) for i in range(first, last + 1)):
        return None
    reach = trim(syntax, first, last)
    return None if reach is None or _broken_off(syntax, reach) else reach


def _closing(syntax: Syntax, at: int) -> int:
    """Where the bracket closes that opens at this word; 0 where none does."""
    word: Word | None = syntax.at(at)
    if word is None or word.text != "(":
        return 0
    while (word := syntax.after(word)) is not None:
        if word.text in "()":
            return word.i if word.text == ")" else 0
    return 0


def _dates(syntax: Syntax, head: Word) -> tuple[int, int]:
    """A date is its own words; whatever the parser hangs on it belongs elsewhere."""
    names = [member.name for member in members(head) if member.kind == Kind.DATE and member.name]
    first = min(name.first for name in names)
    article = syntax.before(syntax.at(first))
    if article is not None and article.low in ("the", "that", "this"):
        first = article.i
    return first, max(name.last for name in names)


def _broken_off(syntax: Syntax, reach: tuple[int, int]) -> bool:
    """ "Pre" of "Pre-orders", "US" of "US $29", "the republic which preceded" of "... it"."""
    first, last = syntax.at(reach[0]), syntax.at(reach[1])
    before, after = syntax.before(first), syntax.after(last)
    if after is not None and (
        after.text == "$" or (after.text in HYPHENS and after.start == last.end)
    ):
        return True
    if before is not None and before.text in HYPHENS and before.end == first.start:
        return True
    if last.tag in ("DT", "CC", "IN", "TO") and last is not first and last.name is None:
        return True
    return last.tag in ("VBD", "VBZ", "VBP", "MD") and after is not None and after.tag == "PRP"


def _kept(syntax: Syntax, head: Word, without: Word | None) -> Iterator[int]:
    waiting = [head]
    while waiting:
        word = waiting.pop()
        yield word.i
        for child in word.children:
            if child is not without and not _left_out(syntax, word, child):
                waiting.append(child)


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


def _astray(syntax: Syntax, word: Word, last: int) -> bool:
    """A sign inside a noun phrase that the parser took the verb of the clause into it."""
    if word.tag in ("VBD", "VBZ", "VBP", "MD"):
        verb = word.head if word.dep in ("aux", "auxpass") and word.head else word
        while verb.dep == "conj" and verb.head is not None and verb.head.is_verb:
            verb = verb.head
            if verb.tag in ("VBN", "VBG") and not verb.kid("aux", "auxpass"):
                return True
        return verb.dep not in EMBEDDED
    if word.low in MOTION and word.dep == "conj" and not word.children and word.tag == "NN":
        # "from Singapore and land in Sydney": a verb taken for a noun.
        return True
    if word.low in ("latter", "former") and word.tag[:2] != "JJ":
        return True
    return word.kind == Kind.DATE and _undetermined(syntax, word, last)


def _undetermined(syntax: Syntax, word: Word, last: int) -> bool:
    """ "voted on 19 March 2007 prohibited parties", "in 1931 and Fair College": two in one."""
    name = word.name
    if name is None or name.first != word.i or name.last >= last:
        return False
    before, after = syntax.before(word), syntax.after(syntax.at(name.last))
    if before is None or before.tag != "IN" or after is None:
        return False
    if after.tag == "CC":
        return True
    return name.last > name.first and after.tag in ("NN", "NNS", "NNP", "VBN", "JJ")


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
