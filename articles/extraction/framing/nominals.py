"""Frames of event nouns: "the visit of X to Y on 9 December" tells that X visited Y."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.framing.eventwords import (
    EVENT_NOUNS,
    OPINION,
    UNREAL_GOVERNORS,
    UNREAL_MODIFIERS,
)
from articles.extraction.framing.parts import Doubt, phrase, slot_of
from articles.extraction.framing.phrases import extent, named
from articles.extraction.framing.reports import Report, Told
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.records import Certainty, Frame, Kind, Part, Slot, Span

# "Weiss's appointment": Weiss is appointed; "Russia's invasion of X": Russia invades.
HAPPENS_TO_OWNER = frozenset(
    "appointment election birth assassination murder execution arrest coronation".split()
)
# "X's attack on Y", "X's bombing of Y": the owner may be left out, the other is named anyway.
UNOWNED = frozenset("attack attacks invasion siege bombing bombardment".split())
LIGHT_HAVE = frozenset("have hold".split())
TALKS = frozenset("meeting talk talks discussion conversation".split())


def nominal_frames(telling: Told) -> Iterator[Frame]:
    syntax = telling.syntax
    for word in syntax.sentence(telling.sentence.position):
        lemma = word.low if word.low in EVENT_NOUNS else ""
        if not lemma or word.quoted or word.tag not in ("NN", "NNS") or _unreal(word):
            continue
        try:
            parts = _meeting_had(syntax, word) or _arguments(syntax, word, lemma)
        except Doubt:
            continue
        if _tells(parts):
            yield _frame(telling, word, lemma, parts)


def _unreal(word: Word) -> bool:
    if any(child.low in UNREAL_MODIFIERS for child in word.children):
        return True
    for above in word.ancestors():
        if above.dep == "neg" or any(child.dep == "neg" for child in above.children):
            return above.is_verb and word.dep == "dobj"
        if above.is_verb:
            aux = {child.low for child in above.kids("aux")}
            return above.lemma in UNREAL_GOVERNORS or bool(
                aux & {"would", "could", "may", "might", "will", "to"}
            )
        if above.lemma in UNREAL_GOVERNORS:
            return True
    return False


def _arguments(syntax: Syntax, word: Word, noun: str) -> list[Part]:
    verb, _, of_names = EVENT_NOUNS[noun]
    parts: list[Part] = []
    owner = word.kid("poss")
    has_of = any(child.low == "of" for child in word.kids("prep"))
    if owner is not None and named(owner) is not None:
        if of_names == "agent" or noun in HAPPENS_TO_OWNER:
            parts.append(_part(syntax, Slot.SUBJECT, owner))
        elif has_of or noun in UNOWNED:
            parts.append(_part(syntax, Slot.AGENT, owner, "by"))
        elif noun not in UNOWNED:
            return []
    for prep in word.kids("prep"):
        phrase = prep.kid("pobj")
        if phrase is None:
            return []
        part = _argument(syntax, verb, noun, prep.low, phrase)
        if part is not None:
            parts.append(part)
    return sorted(parts, key=lambda part: part.start)


def _argument(syntax: Syntax, verb: str, noun: str, preposition: str, phrase: Word) -> Part | None:
    if preposition == "of" or (preposition == "between" and noun in TALKS):
        return _part(syntax, Slot.SUBJECT, phrase)
    if preposition == "by" and EVENT_NOUNS[noun][2] == "agent":
        return _part(syntax, Slot.SUBJECT, phrase)
    if preposition == "by":
        return _part(syntax, Slot.AGENT, phrase, "by")
    if preposition == "to" and verb == "visit":
        return _part(syntax, Slot.OBJECT, phrase)
    if preposition == "on" and verb == "attack" and phrase.kind != Kind.DATE:
        return _part(syntax, Slot.SUBJECT, phrase)
    slot = slot_of(verb, preposition, phrase)
    if slot == Slot.OTHER and preposition not in ("as", "to", "from"):
        return None
    return _part(syntax, slot, phrase, preposition)


def _meeting_had(syntax: Syntax, word: Word) -> list[Part]:
    """ "The meeting X had with Y in Z on DATE", which parsers often take to pieces."""
    verb = _light_verb(word)
    if verb is None or word.low not in TALKS:
        return []
    person = next(
        (w for w in (*verb.kids("nsubj"), *word.kids("appos")) if word.i < w.i < verb.i), None
    )
    if person is None or named(person) is None:
        return []
    reach = extent(syntax, person)
    if reach is None or reach[1] != verb.i - 1:
        return []
    if any(syntax.at(i).low not in ("which", "that") for i in range(word.i + 1, reach[0])):
        return []
    parts = [_part(syntax, Slot.SUBJECT, person)]
    for prep in verb.kids("prep"):
        phrase = prep.kid("pobj")
        if phrase is not None:
            parts.append(_part(syntax, slot_of("meet", prep.low, phrase), phrase, prep.low))
    return parts


def _light_verb(word: Word) -> Word | None:
    for verb in (*word.kids("relcl"), word.head):
        if verb is not None and verb.lemma in LIGHT_HAVE and verb.tag == "VBD" and verb.i > word.i:
            return verb
    return None


def _part(syntax: Syntax, slot: Slot, head: Word, preposition: str = "") -> Part:
    part = phrase(syntax, slot, head, preposition)
    end = part.end
    if head.dep == "poss" and (mark := head.kid("case")) is not None:
        end = mark.start
    return replace(part, end=end)


def _tells(parts: list[Part]) -> bool:
    """One who did it or underwent it, and a place or a date besides; never two dates."""
    slots = [part.slot for part in parts]
    if any(part.slot == Slot.WHEN and len(part.entities) != 1 for part in parts):
        return False
    if slots.count(Slot.SUBJECT) != 1 or slots.count(Slot.WHEN) > 1:
        return False
    return any(slot in slots for slot in (Slot.WHEN, Slot.WHERE, Slot.OBJECT, Slot.WITH))


def _told(telling: Told, word: Word) -> tuple[Certainty, Report | None]:
    """How surely the event is told: as the clause that mentions it is."""
    verbs = (above for above in word.ancestors() if above.is_verb)
    verb = next((above for above in verbs if above.dep not in ("csubj", "csubjpass")), None)
    try:
        report = telling.standing(verb) if verb is not None else telling.whole
    except Doubt:
        above = {verb.lemma for verb in word.ancestors()}
        return Certainty.OPINION if above & OPINION else Certainty.ASSERTED, None
    if report is None:
        return Certainty.ASSERTED, None
    return Certainty.NAMED_SOURCE if report.named else Certainty.HEDGED, report


def _frame(telling: Told, word: Word, noun: str, parts: list[Part]) -> Frame:
    verb, particle, of_names = EVENT_NOUNS[noun]
    certainty, report = _told(telling, word)
    return Frame(
        sentence=telling.sentence.position,
        start=min(word.start, parts[0].start),
        end=max(word.end, *(part.end for part in parts)),
        form="nominal",
        lemma=verb,
        verb=word.text,
        auxiliaries=(),
        particle=particle,
        passive=of_names == "patient",
        tense="past",
        negated=False,
        parts=tuple(parts),
        certainty=certainty,
        source=report.source if report else "",
        source_entity=report.entity if report else None,
        reported=report is not None,
        main=Span(word.start, word.end),
    )
