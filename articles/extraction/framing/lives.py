"""Births and deaths in the brackets behind a name: "Ana Lund (3 May 1807 – 4 June 1882)".

Only of whom the page is about: those of others are asides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.parsing import Page
from articles.extraction.records import Certainty, Entity, Frame, Kind, Mention, Part, Slot, Span

# "Ana Lund of Riga (in Latvian: Anna Lunde; 3 May 1807 in Riga – 4 June 1882)".
_BRACKET = re.compile(r"(?: of [A-Z][\w’'-]+)? \((?P<within>[^()]{4,180})\)")
_DASH = re.compile(r"[–—]|(?<=[\s\d])-(?=[\s\d])")
_BORN, _DIED = re.compile(r"(?:\bborn|\bb\.)[^;–—]*$"), re.compile(r"(?:\bdied|\bd\.)[^;–—]*$")
_PLACE = re.compile(r",? (?:in|at) $|, $")
# "The second son of Ana Lund (1807-1882)": the mother may bear the name of the title.
_KIN = re.compile(
    r"\b(?:sons?|daughters?|child|children|brother|sister|wife|husband|widow|nephew|niece|heir"
    r"|grandson|granddaughter) of $"
)
_EXACT = re.compile(r"\d{3,4}(?:-\d\d-\d\d)?")


def life_frames(page: Page, entities: tuple[Entity, ...]) -> Iterator[Frame]:
    """When, and where it is told, whoever the page is about was born and died."""
    for person, mention in _heroes(page, entities):
        found = _BRACKET.match(page.plain, mention.end)
        if found is None:
            continue
        dates = _inside(entities, Kind.DATE, found.start("within"), found.end("within"))
        for lemma, (day, at) in _events(page.plain, found.start("within"), dates):
            if _EXACT.fullmatch(day.value):
                places = _inside(entities, Kind.PLACE, at.end, found.end("within"))
                place = next(
                    (one for one in places if _PLACE.fullmatch(page.plain, at.end, one[1].start)),
                    None,
                )
                yield _frame(page, lemma, (person, mention), (day, at), place)


def _heroes(page: Page, entities: tuple[Entity, ...]) -> Iterator[tuple[Entity, Mention]]:
    """The printings in full of the person of the title, or of the one who opens the text."""
    body = [sentence for sentence in page.sentences if sentence.layout == "body"]
    if not body:
        return
    title = set(re.findall(r"\w+", page.title.casefold()))
    for person in entities:
        if person.kind is not Kind.PERSON:
            continue
        named = len(title & set(re.findall(r"\w+", person.name.casefold()))) > 1
        for mention in person.mentions:
            opens = mention.start == body[0].start
            full = " " in page.plain[mention.start : mention.end]
            if _KIN.search(page.plain, max(0, mention.start - 24), mention.start):
                continue
            if full and mention.end < body[0].end and (named or opens):
                yield person, mention


def _inside(
    entities: tuple[Entity, ...], kind: Kind, start: int, end: int
) -> list[tuple[Entity, Mention]]:
    found = (
        (entity, mention)
        for entity in entities
        if entity.kind is kind
        for mention in entity.mentions
        if start <= mention.start and mention.end <= end
    )
    return sorted(found, key=lambda one: one[1].start)


def _events(
    text: str, start: int, dates: list[tuple[Entity, Mention]]
) -> Iterator[tuple[str, tuple[Entity, Mention]]]:
    """Two dates with a dash between are a life; one alone needs "born" or "died" before it."""
    if len(dates) == 2 and len(_DASH.findall(text[dates[0][1].end : dates[1][1].start])) == 1:
        yield "bear", dates[0]
        yield "die", dates[1]
    elif len(dates) == 1:
        before = text[start : dates[0][1].start]
        if _BORN.search(before):
            yield "bear", dates[0]
        elif _DIED.search(before):
            yield "die", dates[0]


def _frame(
    page: Page,
    lemma: str,
    who: tuple[Entity, Mention],
    when: tuple[Entity, Mention],
    where: tuple[Entity, Mention] | None,
) -> Frame:
    day = when[0].subtype == "day"
    parts = [_part(Slot.SUBJECT, who, ""), _part(Slot.WHEN, when, "on" if day else "in")]
    if where is not None:
        parts.append(_part(Slot.WHERE, where, "in"))
    here = next(s for s in page.sentences if s.start <= who[1].start < s.end)
    return Frame(
        sentence=page.sentences.index(here),
        start=who[1].start,
        end=parts[-1].end,
        form="nominal",
        lemma=lemma,
        verb="birth" if lemma == "bear" else "death",
        auxiliaries=(),
        particle="",
        passive=lemma == "bear",
        tense="past",
        negated=False,
        parts=tuple(parts),
        certainty=Certainty.ASSERTED,
        source="",
        source_entity=None,
        reported=False,
        main=Span(when[1].start, when[1].start),
    )


def _part(slot: Slot, named: tuple[Entity, Mention], preposition: str) -> Part:
    entity, mention = named
    return Part(slot, mention.start, mention.end, (entity.id,), preposition)
