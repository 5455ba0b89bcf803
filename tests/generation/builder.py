"""Readings from marked-up sentences, so that tests of generation need no parser.

A sentence is one clause: `{subject p1|Lena Ortiz} {verb open past|opened} {object|the port}
{on when d1|on 3 July}`. A tag names the slot, before it the preposition that stands first in the
words, after it the entities; `{p1|Ortiz}` outside a clause only mentions somebody. A clause inside
another part is not supported: nothing here needs it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction.records import (
    Certainty,
    Entity,
    Fact,
    FactKind,
    Frame,
    Kind,
    Mention,
    Part,
    Reading,
    Role,
    Sentence,
    Slot,
    Span,
)

TAG = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
SLOTS = {slot.value for slot in Slot}
TENSES = {"past", "present", "perfect", "pluperfect", "future", "conditional", "modal"}


def person(id_, name):
    return Entity(id_, Kind.PERSON, name, ())


def body(id_, name):
    return Entity(id_, Kind.ORGANISATION, name, ())


def place(id_, name, subtype="city", country=""):
    return Entity(id_, Kind.PLACE, name, (), subtype=subtype, country=country)


def date(id_, name, value, subtype="day"):
    return Entity(id_, Kind.DATE, name, (), value=value, subtype=subtype)


def build(
    *sentences, entities=(), roles=(), published="2021-05-12", title="", form="clause", **frame
):
    """A reading with a frame for each sentence that marks a verb.

    A sentence may be a pair of its text and what its frame or itself differs in:
    `("{subject p1|..} ..", {"certainty": Certainty.NAMED_SOURCE, "source": "Mora"})`.
    """
    text, told, frames = "", [], []
    mentions: dict[str, list[Mention]] = {entity.id: [] for entity in entities}
    for position, given in enumerate(sentences):
        marked, own = given if isinstance(given, tuple) else (given, {})
        start = len(text) + (1 if text else 0)
        text = f"{text} " if text else ""
        plain, parts, verb = _unmark(marked, start, mentions)
        text += plain
        told.append(
            Sentence(position, start, len(text), position // 3, certainty=Certainty.ASSERTED)
        )
        if verb:
            made = _frame(position, start, parts, verb, form)
            frames.append(replace(made, **{**frame, **own}))
    found = tuple(replace(e, mentions=tuple(mentions[e.id])) for e in entities)
    reading = Reading(text, title, published, tuple(told), found, (), tuple(frames), ())
    held = tuple(_role(reading, *role) for role in roles)
    return replace(reading, roles=held, facts=_facts(reading, held))


def _unmark(marked, start, mentions):
    plain, parts, verb, position = "", [], None, 0
    for tag in TAG.finditer(marked):
        plain += marked[position : tag.start()]
        names, words = tag.group(1).split(), tag.group(2)
        first = start + len(plain)
        plain += words
        position = tag.end()
        slot = next((name for name in names if name in SLOTS), "")
        if names[:1] == ["verb"]:
            verb = (names[1:], words, first)
            continue
        preposition = names[0] if slot and names[0] != slot else ""
        if preposition:
            first += len(preposition) + 1
        ids = tuple(name for name in names if name in mentions)
        for id_ in ids:
            mentions[id_].append(Mention(first, start + len(plain)))
        if slot:
            head = words.split()[-1].casefold()
            parts.append(
                Part(Slot(slot), first, start + len(plain), ids, preposition.casefold(), head)
            )
    return plain + marked[position:], parts, verb


def _frame(position, start, parts, verb, form):
    (lemma, *marks), words, first = verb
    *auxiliaries, main = words.split()
    end = first + len(words)
    return Frame(
        sentence=position,
        start=min(first, *(part.start for part in parts)),
        end=max(end, *(part.end for part in parts)),
        form=form,
        lemma=lemma,
        verb=main,
        auxiliaries=tuple(auxiliaries),
        particle="",
        passive="passive" in marks,
        tense=next((mark for mark in marks if mark in TENSES), "past"),
        negated="negated" in marks,
        parts=tuple(parts),
        certainty=Certainty.ASSERTED,
        main=Span(end - len(main), end),
    )


def _role(reading, holder, phrase, of="", tense="present"):
    start = reading.text.index(phrase)
    sentence = next(s.position for s in reading.sentences if s.start <= start < s.end)
    words = phrase.split(" of ")[0].split()
    title = " ".join(words[-2:] if words[-2:-1] in (["chief"], ["prime"]) else words[-1:])
    span = Span(start, start + len(phrase))
    return Role(holder, title, phrase, sentence, span, body=of, tense=tense)


def _facts(reading, roles):
    """One fact for every entity of every frame, and for every holder of a post."""
    facts = []
    for index, frame in enumerate(reading.frames):
        sentence = reading.sentences[frame.sentence]
        for part in frame.parts:
            for id_ in part.entities:
                facts.append(
                    Fact(
                        FactKind.ACTOR, "", reading.entity(id_).name,
                        (Span(sentence.start, sentence.end),), frame.certainty,
                        frame.source, answer_entity=id_, frame=index,
                    )
                )  # fmt: skip
    for index, role in enumerate(roles):
        sentence = reading.sentences[role.sentence]
        facts.append(
            Fact(
                FactKind.ROLE, "", reading.entity(role.person).name,
                (Span(sentence.start, sentence.end),), Certainty.ASSERTED,
                answer_entity=role.person, role=index,
            )
        )  # fmt: skip
    return tuple(facts)
