"""Capitals that stand for their government: "Moscow said", "official Baku", "talks with Tehran"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from articles.extraction import places
from articles.extraction.lexicon import words
from articles.extraction.lexicon.countries import country_names
from articles.extraction.naming.occurrences import Occurrence
from articles.extraction.records import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = {"nsubj": "metonym_verbs", "nsubjpass": "metonym_passives"}
# After a dateline the parser may take the place for the subject.
DATELINE_MARKS = frozenset({"-", "–", "—", "--", ":", "("})
# Nouns before "with", "between", "against" and so on that only governments have.
DEALINGS = frozenset(
    {"talk", "tie", "relation", "relationship", "tension", "deal", "dispute", "negotiation",
     "sanction", "pressure", "alliance", "agreement", "treaty", "rivalry", "standoff", "row",
     "rift", "response", "war", "trade", "dialogue", "rapprochement", "criticism", "ultimatum",
     "contact", "cooperation", "demand"}
)  # fmt: skip


def governments(
    doc: Doc, occurrences: list[Occurrence], kinds: dict[str, Kind]
) -> list[Occurrence]:
    """The occurrences, those of capitals that act given to their country.

    Where the page never names the country, an organisation "Baku (government)" is added to
    `kinds`: the city itself never decides anything.
    """
    named: dict[str, str] = {}
    for occurrence in occurrences:
        if code := country_names().get(occurrence.name):
            named.setdefault(code, occurrence.name)
    return [_governing(doc, occurrence, kinds, named) for occurrence in occurrences]


def _governing(
    doc: Doc, occurrence: Occurrence, kinds: dict[str, Kind], named: dict[str, str]
) -> Occurrence:
    name = occurrence.name
    if kinds[name] is not Kind.PLACE or name in country_names():
        return occurrence
    code = places.governed_from(name)
    if not code or not acts(doc, occurrence.first, occurrence.last):
        return occurrence
    actor = named.get(code) or f"{name} (government)"
    kinds.setdefault(actor, Kind.ORGANISATION)
    return occurrence._replace(name=actor)


def acts(doc: Doc, first: int, last: int) -> bool:
    """Whether the place printed there does what only people can do."""
    token = doc[last - 1]
    if last < len(doc) and doc[last].text in DATELINE_MARKS:
        return False
    if first and doc[first - 1].lower_ == "official":
        return True
    if token.dep_ in SUBJECTS:
        return token.head.lemma_ in words(SUBJECTS[token.dep_])
    if token.dep_ == "poss":
        return token.head.lemma_ in words("metonym_nouns")
    if token.dep_ == "pobj":
        return _is_dealt_with(token.head)
    if token.dep_ == "conj" and token.head.i < token.i:
        return acts(doc, token.head.i, token.head.i + 1) and bool(
            places.governed_from(token.head.text) or token.head.text in country_names()
        )
    return False


def _is_dealt_with(preposition: Token) -> bool:
    if preposition.lower_ not in {"with", "between", "against", "from", "on"}:
        return False
    head = preposition.head
    return head.lemma_ in DEALINGS and not _has_other_place(head.children, preposition)


def _has_other_place(children: Iterable[Token], preposition: Token) -> bool:
    """Whether the noun says where it takes place with the same preposition; rare, then unsure."""
    return sum(child.lower_ == preposition.lower_ for child in children) > 1
