"""What "the statement" and "the saboteurs" refer to: the fuller words printed for them before."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from articles.extraction.framing.phrases import extent
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.records import Kind, Part

# A bare noun may stand for a fuller phrase no further back than this, in sentences and phrases.
REACH = 30
LONGEST = 14
# After these a word has a capital because a sentence starts.
OPENING = frozenset('- -- – — : " “'.split())
BODIES = (Kind.ORGANISATION, Kind.GROUP, Kind.PLACE)
NATIONAL = ("ian", "ish", "ese", "can", "ench", "utch", "eek", "man", "ani")


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase that holds a name. `dates` are the ids of the dates printed in it."""

    start: int
    sentence: int
    words: str
    dates: frozenset[str]


class Descriptions:
    """The described nouns of a page by their lemma, in order of printing."""

    def __init__(self, text: str, syntax: Syntax) -> None:
        self.found: dict[str, list[Description]] = defaultdict(list)
        self.others: dict[str, list[int]] = defaultdict(list)
        for word in syntax.words:
            if _ends_a_name(word):
                # "The Dublin & Drogheda Railway": from now on that is "the railway".
                self.others[word.low].append(word.start)
            if word.tag not in ("NN", "NNS"):
                continue
            if not word.quoted and _is_described(syntax, word):
                description = _describe(text, syntax, word)
                if description is not None:
                    self.found[word.lemma].append(description)
            elif _is_another(word):
                self.others[word.lemma].append(word.start)

    def fuller(self, part: Part, sentence: int, date: str = "") -> Description | None:
        """The one description that a bare definite phrase repeats; None where several could be
        meant, unless just one of them bears the same date."""
        known = self.found.get(part.head, [])
        index = bisect_left(known, part.start, key=lambda description: description.start)
        near = [d for d in known[max(index - REACH, 0) : index] if sentence - d.sentence <= REACH]
        if date and len(dated := [d for d in near if date in d.dates]) == 1:
            return dated[0]
        distinct = {d.words.casefold() for d in near}
        if len(distinct) != 1 or near[-1].dates:
            return None
        # "A fleet of five ships" came since: "the fleet" is that one.
        since = bisect_left(self.others.get(part.head, ()), near[-1].start)
        until = bisect_left(self.others.get(part.head, ()), part.start)
        return near[-1] if since == until else None


def _ends_a_name(word: Word) -> bool:
    name = word.name
    return name is not None and name.first < name.last == word.i and name.entity.kind in BODIES


def _is_described(syntax: Syntax, word: Word) -> bool:
    """Whether a name or an adjective of nationality narrows the noun down."""
    for child in word.children:
        if child.kind is Kind.DATE:
            continue
        before = syntax.before(child)
        first = before is None or before.text in OPENING
        opens = first and child.name is None and child.tag[:3] != "NNP"
        if child.dep in ("amod", "compound", "nmod", "poss") and child.text[:1].isupper():
            return not opens or child.low.endswith(NATIONAL)
        noun = child.kid("pobj") if child.low == "of" else None
        if noun is not None and any(
            w.text[:1].isupper() for w in (noun, *noun.kids("amod", "compound", "nmod"))
        ):
            return True
    return False


def _is_another(word: Word) -> bool:
    """Whether a noun brings in a thing of its own: "a second fleet", "five ships"."""
    return any(
        child.low in ("a", "an", "another") or child.tag == "CD" or child.low == "of"
        for child in word.children
    )


def _first_list(words: list[Word]) -> list[Word]:
    """Up to a comma after an "and": there the parser ran on into the next phrase."""
    joined = False
    for number, word in enumerate(words):
        joined = joined or word.low == "and"
        if joined and word.text == ",":
            return words[:number]
    return words


def _describe(text: str, syntax: Syntax, word: Word) -> Description | None:
    reach = extent(syntax, word)
    words = _first_list([syntax.at(i) for i in range(reach[0], reach[1] + 1)]) if reach else []
    if not words or len(words) > LONGEST or words[-1].i < word.i:
        return None
    dates = {w.name.entity.id for w in words if w.name and w.kind is Kind.DATE}
    kept = [w for w in words if w.kind is not Kind.DATE]
    if kept and kept[0].tag in ("DT", "PRP$"):
        kept = kept[1:]
    if not kept or kept[0].tag in ("CD", "IN"):
        return None
    while kept[-1].tag in ("IN", "POS", ","):
        kept = kept[:-1]
    printed = "".join(
        text[w.start : (syntax.at(w.i + 1).start if w is not kept[-1] else w.end)] for w in kept
    )
    return Description(word.start, word.sentence, " ".join(printed.split()), frozenset(dates))
