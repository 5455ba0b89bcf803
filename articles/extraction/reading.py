"""read(text, published, title): the one door to extraction."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from articles.extraction.claims import judge
from articles.extraction.dates import DateMention, display, find_dates
from articles.extraction.facts import Clues, find_facts
from articles.extraction.frames import find_frames
from articles.extraction.framing.pronouns import references, resolve_pronouns
from articles.extraction.framing.syntax import lay_syntax
from articles.extraction.names import find_names
from articles.extraction.parsing import Page, parse
from articles.extraction.records import Entity, Fact, Kind, Mention, Reading, Sentence, Span
from articles.extraction.roles import find_roles
from articles.extraction.salience import rank
from articles.extraction.sourcing.slant import is_opinionated
from articles.extraction.telling.descriptions import Descriptions
from articles.extraction.telling.passages import find_passages
from articles.extraction.text import is_english, quotations

NOT_ENGLISH = "This does not look like English, and only English is read."
NO_SENTENCES = "No sentences found: there is nothing to read."


def read(text: str, published: date | None = None, title: str = "") -> Reading:
    """Find everything worth asking in one article. The same input gives the same reading."""
    page = parse(text, published, title)
    dates = find_dates(page)
    names = find_names(page, tuple(Span(found.start, found.end) for found in dates))
    entities = number(within(page.sentences, [*date_entities(text, dates), *names]))
    syntax = lay_syntax(page, entities)
    resolve_pronouns(page, syntax)
    page = replace(page, sentences=judge(page, syntax))
    roles = find_roles(page, entities)
    reading = Reading(
        text=text,
        title=title,
        published=published.isoformat() if published else "",
        sentences=page.sentences,
        entities=entities,
        roles=roles,
        frames=find_frames(page, entities),
        facts=(),
        opinionated=is_opinionated(page),
        references=references(syntax),
    )
    if not reading.opinionated:
        # An author who takes sides is not taken at their word.
        reading = replace(reading, passages=find_passages(page, syntax))
    exact = frozenset(found.start for found in dates if found.exact)
    quoted = quotations(text, page.paragraphs)
    clues = Clues(exact, Descriptions(text, syntax), quoted)
    facts = rank(reading, find_facts(reading, clues))
    return replace(reading, facts=facts, notices=notices(page, entities, facts))


def date_entities(text: str, dates: Iterable[DateMention]) -> list[Entity]:
    """One entity for each date that has a value, or two readings; durations are none."""
    mentions: dict[tuple[str, str, str], list[Mention]] = {}
    for found in dates:
        if found.value or found.readings:
            name = display(found.value) if found.value else text[found.start : found.end]
            key = (found.value, found.subtype, name)
            mention = Mention(
                found.start,
                found.end,
                found.basis,
                found.anchor,
                found.anchor_words,
                found.cue,
            )
            mentions.setdefault(key, []).append(mention)
    return [
        Entity("", Kind.DATE, name, tuple(group), value, subtype)
        for (value, subtype, name), group in mentions.items()
    ]


def within(sentences: Sequence[Sentence], entities: Iterable[Entity]) -> Iterator[Entity]:
    """Without mentions that run on into the next sentence: there the model has joined two names."""
    starts = [sentence.start for sentence in sentences]
    for entity in entities:
        whole = tuple(
            m
            for m in entity.mentions
            if bisect_left(starts, m.end) == bisect_right(starts, m.start)
        )
        if whole:
            yield entity if len(whole) == len(entity.mentions) else replace(entity, mentions=whole)


def number(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Give ids e1, e2, ... in the order of first mention."""
    ordered = sorted(entities, key=lambda entity: (entity.mentions[0][:2], entity.kind))
    return tuple(replace(entity, id=f"e{i}") for i, entity in enumerate(ordered, start=1))


def notices(page: Page, entities: tuple[Entity, ...], facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """What an instructor should know about a reading that found little."""
    if not page.sentences:
        return (NO_SENTENCES,)
    kinds = {entity.kind for entity in entities}
    found = [
        (is_english(page.text), NOT_ENGLISH),
        (Kind.DATE in kinds, "No dates found."),
        (kinds & {Kind.PERSON, Kind.ORGANISATION, Kind.GROUP}, "No people or organisations found."),
        (Kind.PLACE in kinds, "No places found."),
        (facts, "No facts found that could be asked."),
    ]
    return tuple(notice for passed, notice in found if not passed)
