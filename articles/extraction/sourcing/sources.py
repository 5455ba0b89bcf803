"""A source as it is shown: who speaks, by which name, and whether it is anybody at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.framing.phrases import extent, named
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.records import Certainty, Entity, Kind
from articles.extraction.sourcing.words import (
    ANONYMOUS,
    PAPERS,
    PERSONS,
    UNNAMED,
    UNNAMED_ALONE,
    VAGUE,
)

SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Cue:
    """`carries` when what follows may well come from the same source; `pronoun` when the source
    is only "he" or "it" and has to be looked for in the sentences before; `act` when somebody is
    told something, which is an event as much as a claim."""

    certainty: Certainty
    source: str = ""
    entity: str | None = None
    carries: bool = False
    pronoun: str = ""
    act: bool = False


def cue_of(text: str, syntax: Syntax, noun: Word) -> Cue:
    if (meant := noun.stands_for) is not None:
        return Cue(Certainty.NAMED_SOURCE, meant.name, meant.id)
    if noun.low in PERSONS:
        return Cue(Certainty.HEDGED, pronoun=noun.low)
    if noun.lemma in PAPERS and (issuer := issuer_of(noun)) is not None:
        return cue_of(text, syntax, issuer)
    entity = named(noun)
    source = describe(text, syntax, noun)
    if entity is not None:
        name = entity.name if entity.kind is Kind.PERSON else source
        return Cue(Certainty.NAMED_SOURCE, name, entity.id)
    if (person := _person_at_end(syntax, noun)) is not None:
        return Cue(Certainty.NAMED_SOURCE, person.name, person.id)
    inside = _only_entity(syntax, noun)
    if _is_unnamed(syntax, noun):
        return Cue(Certainty.HEDGED, source, None)
    return Cue(Certainty.NAMED_SOURCE, source, inside)


def _person_at_end(syntax: Syntax, noun: Word) -> Entity | None:
    """ "investment officer at the bank Charlie Smith": a post with its holder glued on."""
    reach = extent(syntax, noun)
    last = syntax.at(reach[1]) if reach else noun
    return last.name.entity if last.name is not None and last.kind is Kind.PERSON else None


def issuer_of(noun: Word) -> Word | None:
    for child in noun.children:
        if child.dep == "poss":
            return child
        if child.low in ("of", "from", "by"):
            issuer = child.kid("pobj")
            # "Reports from London": nobody issues them.
            sent = child.low == "from" and noun.lemma == "report" and issuer is not None
            return None if sent and issuer and issuer.kind is Kind.PLACE else issuer
    return None


def _is_unnamed(syntax: Syntax, noun: Word) -> bool:
    """Whether nobody in particular speaks, or somebody who does not want to be known."""
    words = " ".join(child.low for child in sorted(noun.subtree(), key=lambda word: word.i))
    if ANONYMOUS.search(words):
        return True
    lemma = noun.lemma
    if lemma in UNNAMED:
        # "A UN report", "the report": a paper that exists.
        return noun.tag == "NNS" or lemma not in ("report", "claim")
    if any(child.low in VAGUE for child in noun.kids("det", "amod")):
        return True
    if lemma not in UNNAMED_ALONE:
        return False
    return not any(
        child.name is not None
        or child.tag in ("NNP", "NNPS")
        or (child.text[:1].isupper() and syntax.before(child) is not None)
        for child in noun.subtree()
        if child is not noun
    )


def _only_entity(syntax: Syntax, noun: Word) -> str | None:
    """The one actor that the phrase is about: "spokesman for Boeing" is Boeing's."""
    ids = {
        word.name.entity.id
        for word in noun.subtree()
        if word.name is not None and word.kind in (Kind.ORGANISATION, Kind.GROUP)
    }
    return ids.pop() if len(ids) == 1 else None


def describe(text: str, syntax: Syntax, noun: Word) -> str:
    """The source as printed, ready to follow "according to"."""
    reach = extent(syntax, noun)
    first, last = reach if reach else (noun.i, noun.i)
    words = [syntax.at(i) for i in range(first, last + 1)]
    if words[0].low == "the" and noun.tag in ("NNS", "NNPS"):
        words = words[1:]
    printed = " ".join(text[words[0].start : words[-1].end].split())
    return printed if _keeps_capital(words[0]) else printed[:1].lower() + printed[1:]


def _keeps_capital(word: Word) -> bool:
    return (
        word.name is not None
        or word.tag in ("NNP", "NNPS")
        or (word.text.isupper() and len(word.text) > 1)
        or (
            # Adjectives of nationality keep theirs wherever they stand.
            word.tag == "JJ" and word.text[:1].isupper() and word.low.endswith(NATIONAL)
        )
    )


NATIONAL = ("an", "ish", "ese", "ch", "i", "ic")


def speakers(words: list[Word]) -> Iterator[Word]:
    """Who could have spoken the quotation that follows: "a response from Yerevan"."""
    for word in words:
        if word.lemma in ("response", "answer", "reply", "statement", "message") and (
            issuer := issuer_of(word)
        ):
            yield issuer
    for word in words:
        if word.dep in SUBJECTS and word.kind in (Kind.PERSON, Kind.ORGANISATION):
            yield word
