"""The parts of a clause or an event noun, each a whole phrase with its slot."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.framing.eventwords import ATTITUDES, COMPANY, EVENT_NOUNS, MOTION, REPORT
from articles.extraction.framing.phrases import (
    BREAKS,
    by_name,
    entity_ids,
    extent,
    leftmost,
    members,
    named,
    trim,
)
from articles.extraction.framing.syntax import QUOTES, Syntax, Word
from articles.extraction.framing.verbgroups import PARTICLES
from articles.extraction.framing.whens import day_of, when_antecedent, without_counted
from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import Kind, Part, Slot

SUBJECTS = ("nsubj", "nsubjpass")
PRONOUNS = frozenset("he she it they we i you him her them us me this that these those".split())
EXPLETIVES = frozenset("it there".split())
PLACE_PREPOSITIONS = frozenset(
    "in at near into inside outside onto across around through on to within towards toward".split()
)
UNDERFOOT = frozenset(
    """
    island islands isle road street avenue highway square coast river lake bridge mountain mount
    peninsula plain plateau shore beach hill front border railway line bank isles
    """.split()
)
# What these bring in happened at another time than the verb.
ELSEWHEN = frozenset("over about for of after against following from despite".split())
SHORTLY = frozenset("soon shortly immediately".split())
# What a bare date may be to its verb: "left today", "left two years ago".
DATED = frozenset("dobj npadvmod tmod advmod".split())
APPOSABLE = frozenset("dobj attr oprd ccomp npadvmod advmod".split())
WHEN_PREPOSITIONS = frozenset("on in at".split())
DEMANDS = frozenset("call appeal push press plead campaign lobby".split())


# An agent of more words than this is a list that went wrong.
LONGEST_AGENT = 12


class Doubt(Exception):
    """The parse of this clause is not to be trusted."""


def parts_of(syntax: Syntax, verb: Word, subject: Word, form: str) -> list[Part]:
    without = None
    if form != "clause" and subject.i < verb.i:
        # The second verb of "who left Riga and settled in Lima" hangs on the first.
        without = verb.head if verb.dep == "conj" else verb
    parts = [phrase(syntax, Slot.SUBJECT, subject, "", without)]
    complement = False
    for child in verb.children:
        before = syntax.before(syntax.at(leftmost(child)))
        if before is not None and before.text == "(":
            continue
        if juxtaposed(syntax, verb, child) or _set_off(syntax, verb, child):
            continue
        part = _part(syntax, verb, child)
        if part is None:
            continue
        if part.slot == Slot.WHEN and (complement or _dates_object(verb, child)):
            # "agreed to rebuild the library in 1951": which of the two is dated?
            part = _as_other(part)
        complement = complement or (
            part.slot in (Slot.INFINITIVE, Slot.CONTENT) and child.i > verb.i
        )
        parts.append(part)
        if (goal := _goal(syntax, verb, child)) is not None:
            parts.append(goal)
    if form == "relative" and (place := where_antecedent(verb)) is not None:
        parts.append(phrase(syntax, Slot.WHERE, place, "in", verb))
    if form == "relative" and (date := when_antecedent(verb)) is not None:
        known = any(part.slot is Slot.WHEN for part in parts)
        day = date.name is not None and date.name.entity.subtype == "day"
        if not known:
            parts.append(phrase(syntax, Slot.WHEN, date, "on" if day else "in", verb))
    parts = without_counted(syntax, parts)
    parts = list({(part.slot, part.start, part.end): part for part in parts}.values())
    # "Dar es Salaam": the middle of a name was read as a preposition.
    names = {part.start for part in parts if part.entities and not part.preposition}
    parts = [part for part in parts if not (part.preposition and part.start in names)]
    return sorted(parts, key=lambda part: (part.start, part.end))


def where_antecedent(verb: Word) -> Word | None:
    """The place before ", where ..."."""
    adverb = next((w for w in verb.kids("advmod") if w.low == "where"), None)
    noun = verb.head
    if adverb is None or noun is None or verb.dep != "relcl" or noun.kind != Kind.PLACE:
        return None
    return noun if adverb.i == min(w.i for w in verb.subtree()) else None


def _set_off(syntax: Syntax, verb: Word, child: Word) -> bool:
    """An object after a comma is an apposition to something: "its latest line, the nano"."""
    if child.i < verb.i or child.dep not in APPOSABLE:
        return False
    if child.dep == "ccomp" and (verb.lemma in REPORT or child.quoted):
        return False
    before = syntax.before(syntax.at(leftmost(child)))
    while before is not None and before.text in QUOTES:
        before = syntax.before(before)
    return before is not None and before.text in BREAKS


def juxtaposed(syntax: Syntax, verb: Word, child: Word) -> bool:
    """ "Rome fell; Lee fled": a semicolon parts clauses that the parser hangs together."""
    if child.dep not in ("ccomp", "conj"):
        return False
    first, last = sorted((verb.i, child.i))
    return any(syntax.at(i).text == ";" for i in range(first, last))


def _dates_object(verb: Word, adjunct: Word) -> bool:
    """Whether a date after the object may be the object's: "criticised the elections in 2009"."""
    before = [child for child in verb.children if verb.i < child.i < adjunct.i]
    passive = [child for child in verb.kids("nsubjpass") if child.i < adjunct.i]
    if not [*before, *passive]:
        return False
    if adjunct.low != "on" and before and _nests_event(before[-1]):
        return True
    noun = verb.kid("dobj")
    if adjunct.dep != "prep" or (noun is None and not passive):
        return False
    if verb.lemma in ATTITUDES:
        return True
    return (
        verb.lemma in REPORT
        and noun is not None
        and (adjunct.low != "on" or any(word.low in EVENT_NOUNS for word in noun.subtree()))
    )


def _nests_event(part: Word) -> bool:
    """ "arrested twelve people over the kidnapping of a girl last month": of what month?"""
    head = part
    if part.dep == "prep":
        head = part if part.low in ELSEWHEN else part.kid("pobj") or part
    return any(
        word.tag in ("NN", "NNS")
        and (word.low in EVENT_NOUNS or word.low.endswith(("ing", "sion", "ction", "ation")))
        for word in part.subtree()
        if word is not head
    )


def _as_other(part: Part) -> Part:
    return Part(Slot.OTHER, part.start, part.end, part.entities, part.preposition, part.head)


def _part(syntax: Syntax, verb: Word, child: Word) -> Part | None:
    dep = child.dep
    if dep in DATED and child.kind == Kind.DATE and child.name:
        before = syntax.before(syntax.at(child.name.first))
        preposition = before.low if before is not None and before.tag == "IN" else ""
        dated = not preposition or preposition in WHEN_PREPOSITIONS
        return phrase(syntax, Slot.WHEN if dated else Slot.OTHER, child, preposition)
    if dep == "dobj" and child.tag == "JJ" and not child.children:
        return phrase(syntax, Slot.ATTRIBUTE, child, "")
    if dep == "dobj":
        second = any(
            other.i > child.i and not _set_off(syntax, verb, other) for other in verb.kids("dobj")
        )
        return phrase(syntax, Slot.OTHER if second else Slot.OBJECT, child, "")
    if dep in ("attr", "oprd"):
        return phrase(syntax, Slot.ATTRIBUTE, child, "")
    if dep == "acomp":
        return phrase(syntax, Slot.ATTRIBUTE, child, "")
    if dep == "dative" and child.low != "to":
        return phrase(syntax, Slot.OTHER, child, "")
    if dep in ("prep", "agent", "dative"):
        return _prepositional(syntax, verb, child)
    if dep == "npadvmod" and child.i > verb.i:
        after = syntax.after(child)
        if after is not None and after.low in ("after", "before", "since"):
            # "came just days after the bank closed": the clause is not told, so its measure is not.
            return None
        return phrase(syntax, Slot.OTHER, child, "")
    if dep == "advmod" and child.low in PARTICLES and child.i > verb.i + 1:
        return _whole(syntax, Slot.OTHER, child, "")
    if dep in ("xcomp", "ccomp"):
        return _clausal(syntax, verb, child)
    if dep == "advcl" and verb.lemma in DEMANDS:
        return _demanded(syntax, child)
    return None


def _demanded(syntax: Syntax, clause: Word) -> Part | None:
    """ "Called for Peru to send observers": what is called for, in a clause of its own."""
    mark = clause.kid("mark")
    if mark is None or mark.low != "for" or mark.i > clause.i:
        return None
    return _whole(syntax, Slot.OTHER, clause, "for", mark)


def _prepositional(syntax: Syntax, verb: Word, prep: Word) -> Part | None:
    if prep.low == "according":
        return None
    if prep.low == "based":
        # "selected Los Angeles based Northrop": the object is Northrop.
        raise Doubt
    noun = prep.kid("pobj")
    inner = prep.kid("prep") or prep.kid("pcomp")
    if noun is None and inner is not None and not inner.is_verb:
        noun = inner.kid("pobj")
    if noun is None:
        gerund = prep.kid("pcomp")
        return _whole(syntax, Slot.OTHER, gerund, prep.low) if gerund is not None else None
    if (day := day_of(noun)) is not None:
        return phrase(syntax, Slot.WHEN, day, "on")
    slot = slot_of(verb.lemma, prep.low, noun) if prep.dep != "agent" else Slot.AGENT
    part = phrase(syntax, slot, noun, prep.low)
    part = replace(part, preposition=_preposition(syntax, prep, part.start))
    ends = inner is not None and inner.i > noun.i and inner.low in ("to", "until", "till")
    other = inner.kid("pobj") if inner is not None and ends else None
    if other is None or _goal(syntax, verb, prep) is not None:
        return part
    # "from 1450 to 1470" stays whole.
    until = phrase(syntax, slot, other, "")
    return replace(part, slot=Slot.OTHER, end=until.end, entities=part.entities + until.entities)


def _goal(syntax: Syntax, verb: Word, prep: Word) -> Part | None:
    """Riga in "moved from Porto to Riga", where the second hangs on the first."""
    noun = prep.kid("pobj") if prep.dep == "prep" and prep.low == "from" else None
    inner = prep.kid("prep")
    if noun is None or noun.kind != Kind.PLACE or inner is None or inner.low != "to":
        return None
    other = inner.kid("pobj")
    if other is None or other.kind != Kind.PLACE or other.i < noun.i:
        return None
    return phrase(syntax, slot_of(verb.lemma, "to", other), other, "to")


def _preposition(syntax: Syntax, prep: Word, start: int) -> str:
    """ "in", "because of", "five weeks before": the small words up to the phrase."""
    measure = prep.kid("npadvmod")
    first = leftmost(measure) if measure is not None and measure.i < prep.i else prep.i
    if first == prep.i and (before := syntax.before(prep)) and before.low in SHORTLY:
        first -= 1
    low, word = " ".join(syntax.at(i).low for i in range(first, prep.i + 1)), syntax.after(prep)
    while word is not None and word.start < start and word.tag in ("IN", "TO"):
        low, word = f"{low} {word.low}", syntax.after(word)
    return low


def slot_of(lemma: str, preposition: str, noun: Word) -> Slot:
    """The slot of "in Delft", "on 9 May", "with King Willem" beside a verb."""
    entities = [named(member) for member in members(noun)]
    kinds = {entity.kind if entity else None for entity in entities}
    if Kind.DATE in kinds and len(kinds) > 1:
        # "renamed A in 1931 and B in 1943": two clauses in one.
        raise Doubt
    if preposition in PLACE_PREPOSITIONS and kinds == {Kind.PLACE, Kind.PERSON}:
        # "Plague broke out in Riga and Lee left the city": the second is no place.
        raise Doubt
    if kinds == {Kind.DATE}:
        return Slot.WHEN if preposition in WHEN_PREPOSITIONS else Slot.OTHER
    if preposition == "with" and lemma in COMPANY and Kind.DATE not in kinds:
        return Slot.WITH
    if kinds == {Kind.PLACE} and preposition in PLACE_PREPOSITIONS:
        if preposition == "to" and lemma not in MOTION:
            return Slot.OTHER
        if preposition == "on" and not all(_lies_under(member) for member in members(noun)):
            return Slot.OTHER
        return Slot.WHERE
    return Slot.OTHER


def _is_finite(clause: Word) -> bool:
    """ "that it rained" is a clause; "New Zealand a colony", "him to leave" are none."""
    if clause.kid(*SUBJECTS, "expl") is None:
        return False
    if clause.tag in ("VBD", "VBZ", "VBP") or clause.kid("mark"):
        return True
    return any(child.low != "to" for child in clause.kids("aux", "auxpass"))


def _lies_under(noun: Word) -> bool:
    """Where one is "on" it: an island, a road, a coast; "war on Serbia" is no place of war."""
    name = noun.name
    if name is None:
        return noun.low in UNDERFOOT
    words = name.entity.name.lower().replace("-", " ").split()
    return name.entity.subtype in ("facility", "water") or not UNDERFOOT.isdisjoint(words)


def _clausal(syntax: Syntax, verb: Word, child: Word) -> Part | None:
    # "Said that depends on the port": this "that" is what depends.
    leads = (w for w in child.children if w.low in ("to", "that") and w.dep not in SUBJECTS)
    lead = next((w for w in leads if w.i < child.i), None)
    if child.dep == "xcomp":
        if lead is None or lead.low != "to":
            return _whole(syntax, Slot.OTHER, child, "")
        return _whole(syntax, Slot.INFINITIVE, child, "to", lead)
    if not _is_finite(child):
        return _whole(syntax, Slot.OTHER, child, "")
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
    if slot is Slot.INFINITIVE or preposition == "for":
        last = _before_aside(syntax, head, last)
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


# Behind a comma these bring in what else was so: "to guard the port, with Peru leading".
ASIDES = frozenset("with as while although though after amid saying adding despite".split())


def _before_aside(syntax: Syntax, head: Word, last: int) -> int:
    """The last word of an infinitive without what a comma sets off behind it."""
    for i in range(head.i + 2, last):
        if syntax.at(i).text == "," and syntax.at(i + 1).low in ASIDES:
            return i - 1
    return last


def phrase(
    syntax: Syntax, slot: Slot, head: Word, preposition: str, without: Word | None = None
) -> Part:
    head = by_name(syntax, head)
    reach = extent(syntax, head, without)
    if reach is None or (slot is Slot.AGENT and reach[1] - reach[0] >= LONGEST_AGENT):
        raise Doubt
    return Part(
        slot,
        syntax.at(reach[0]).start,
        syntax.at(reach[1]).end,
        entity_ids(head) if _is_headed(syntax, head, reach) else (),
        preposition,
        head.lemma,
        _points_back(head, reach),
    )


def _points_back(head: Word, reach: tuple[int, int]) -> bool:
    """A pronoun, or "the company" where it stands for a name."""
    if head.stands_for is not None and head.low not in PRONOUNS:
        return reach[1] - reach[0] == 1
    return head.low in PRONOUNS and head.text != "US" and reach[0] == reach[1]


def _is_headed(syntax: Syntax, head: Word, reach: tuple[int, int]) -> bool:
    """False where the phrase is more than the name: "shares of Exxon", "Boeing 737", "X and Y men".

    A post before a person is no more than the person.
    """
    name = head.name
    if name is None or not name.first <= head.i <= name.last:
        return True
    before = [syntax.at(i) for i in range(reach[0], name.first)]
    if any(word.tag in ("IN", "CC") for word in before):
        return head.kind == Kind.PERSON and any(word.low in POSTS for word in before)
    if before and before[-1].tag == "HYPH":
        return False
    after = syntax.after(syntax.at(name.last))
    return after is None or after.i > reach[1] or after.tag not in ("CD", "HYPH", "NN", "NNP", "$")
