"""Gap texts: one clause, said again, with its time or place left out at the end.

They are grammatical by construction and serve where a clause cannot be turned into a question.
"""

from __future__ import annotations

import re

from articles.extraction.records import Entity, Frame, Kind, Part, Slot
from quizzes.generation.asking.claims import lead
from quizzes.generation.asking.finishing import check_loose
from quizzes.generation.asking.stems import Asker, Stem
from quizzes.generation.lint.words import unquoted
from quizzes.generation.phrasing.clauses import LOOSE, Clause
from quizzes.generation.phrasing.plain import capital, tidy
from quizzes.generation.phrasing.pointers import check_commas, check_definite
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.records import Form
from quizzes.generation.refusing.asides import check_aside, check_comparison
from quizzes.generation.refusing.clipped import check_clipped
from quizzes.generation.refusing.leftovers import is_cut_off
from quizzes.generation.refusing.refusals import check_frame, check_words

BLANK = "____"
LONGEST = 25
KINDS_OF_DATE = {"day": "date", "month": "month and year", "year": "year"}
# "Before laying siege to the fort": a time put behind it would be the time of the siege.
_CLAUSAL = re.compile(r"^[a-z]+ing\b|\b(?:before|after|while|by|and) [a-z]+ing\b")


def gap(asker: Asker, frame: Frame, part: Part) -> Stem:
    """A statement of `frame` that ends in a gap for `part`; Unclear says why there is none."""
    check_frame(frame, asker.reading)
    asker.keys.check_families(frame)
    asker.keys.check_years(frame)
    asker.keys.check_pronouns(frame)
    if part.slot not in (Slot.WHEN, Slot.WHERE):
        raise Unclear("only a time or a place at the end of a clause is left out")
    if part.slot is Slot.WHERE and part.preposition not in ("in", "at", "to", "near", "into", "on"):
        raise Unclear(f"“{part.preposition}” does not tell where")
    if part.slot is Slot.WHERE and is_cut_off(part, frame, asker.reading):
        raise Unclear("a clause stands between the place and the verb")
    if part.slot is Slot.WHEN:
        check_aside(frame, asker.reading)
    key = asker.keys.checked(part, asker.keys.key_of(part))
    if key.kind is Kind.DATE and key.subtype not in KINDS_OF_DATE:
        raise Unclear("a century is no matter for a gap")
    clause = Clause(asker.wording, frame)
    source = lead(asker.wording, frame, key)
    asker.complete.check(clause, part)
    said = clause.said(part) if source else clause.statement(blank=part)
    check_comparison(said)
    check_commas(clause.subject_words())
    if any(
        p.preposition in LOOSE or _CLAUSAL.search(asker.reading.quote(p))
        for p in frame.parts
        if p is not part and p is not clause.subject
    ):
        raise Unclear("at the end of the clause the gap would belong to another verb")
    if re.search(r" (?:that|which|who|where) ", said):
        raise Unclear("the gap may belong to a clause within")
    text = f"{said} {_preposition(part, key.subtype)} {BLANK}"
    text = f"{text} ({_kind(asker, key)})"
    if source:
        text = f"{source}, {text}"
    text = capital(tidy_gap(text)) + "."
    check_words(text)
    check_definite(text)
    check_loose(unquoted(text))
    if len(text.split()) > LONGEST:
        raise Unclear("the gap text would be longer than 25 words")
    check_clipped(text, frame, part, asker.reading)
    named = asker.named(frame, part)
    asker.enough.check_anchor(text, frame, part, named)
    asker.enough.check(said, clause, part, key)
    asker.keys.check_allusion(text, key, named)
    asker.keys.check_homeland(text, key, named | named_in(asker, text))
    return Stem(text, asker.kind_of(frame, part), key, frame, named, Form.CLOZE)


def _kind(asker: Asker, key: Entity) -> str:
    """What the gap holds: "in ____" alone could be a place or a time."""
    if key.kind is Kind.PLACE:
        return asker.nouns.noun(key)
    return KINDS_OF_DATE[key.subtype]


def named_in(asker: Asker, text: str) -> frozenset[str]:
    """The places that a gap text prints, in whatever part: "the people of Wadi Halfa"."""
    places = (e for e in asker.reading.entities if e.kind is Kind.PLACE)
    return frozenset(place.id for place in places if place.name in text)


def _preposition(part: Part, subtype: str) -> str:
    if part.slot is Slot.WHEN:
        return "on" if subtype == "day" else "in"
    return part.preposition


def tidy_gap(text: str) -> str:
    """Tidied without losing the bracketed kind of answer behind the gap."""
    said, _, kind = text.partition(BLANK)
    return f"{tidy(said)} {BLANK}{kind}"
