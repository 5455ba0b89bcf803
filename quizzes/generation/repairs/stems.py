"""Repairs of the wording: form, source, loaded and vague words, years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.extraction.edtf import MONTHS
from articles.extraction.records import Entity, Kind
from quizzes.generation.dates import read_exact, read_printed
from quizzes.generation.lexicon import LOADED, LOADED_PATTERN, SMALL_WORDS, VAGUE
from quizzes.generation.lint.records import Context, Draft
from quizzes.generation.lint.stems import YEARLESS
from quizzes.generation.lint.words import QUOTED
from quizzes.generation.records import Choice, Form

UNNAMED = "According to unnamed reports cited in the article"


def put_right(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    """Spaces, doubled words, the article before a vowel, capital and question mark."""
    stem = " ".join(draft.stem.split())
    stem = re.sub(r"\s+([,.;:?!])", r"\1", stem)
    stem = re.sub(r"\b(?!that |had )([A-Za-z]+) \1\b", r"\1", stem)
    stem = re.sub(r"\b([Aa]) ((?!uni|use|eu|one|once)[aeio]\w+)", r"\1n \2", stem)
    stem = re.sub(
        r"\b([Aa])n ((?!hour|hono|heir|[A-Z]{2})[bcdfgjklmnpqrstvwyz]\w+)", r"\1 \2", stem
    )
    stem = stem[:1].upper() + stem[1:]
    if draft.form is not Form.CLOZE:
        stem = stem.rstrip(" .,;:!?") + "?"
    yield replace(draft, stem=stem)


def name_source(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    """ "According to the ministry, ..." before what only the ministry says."""
    lead = f"According to {_with_article(context)}" if context.source else UNNAMED
    first, _, rest = draft.stem.partition(" ")
    plain = first.casefold() in SMALL_WORDS
    begin = first.casefold() if plain else first
    yield replace(draft, stem=f"{lead}, {begin} {rest}")


def _with_article(context: Context) -> str:
    source = re.sub(r"^(The|A|An|Some|Several|Many)\b", lambda m: m[0].lower(), context.source)
    entity = context.names.find(context.source)
    if entity is None or entity.kind is Kind.PERSON or not source[:1].isupper():
        return source
    printed = any(
        context.text[max(0, m.start - 4) : m.start].casefold() == "the " for m in entity.mentions
    )
    return f"the {source}" if printed else source


def say_plainly(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    """A plain word for each label that takes a side, in stem and options."""
    options = tuple(replace(o, text=_plain(o.text)) for o in draft.options)
    yield replace(draft, stem=_plain(draft.stem), options=options)


def _plain(text: str) -> str:
    """The text with its labels replaced, except in quotation marks."""
    pieces, position = [], 0
    for quoted in QUOTED.finditer(text):
        pieces += [LOADED_PATTERN.sub(_neutral, text[position : quoted.start()]), quoted.group()]
        position = quoted.end()
    return "".join([*pieces, LOADED_PATTERN.sub(_neutral, text[position:])])


def _neutral(match: re.Match[str]) -> str:
    """The plain word, or the label in quotation marks where there is none."""
    word = LOADED[match.group().casefold()]
    if not word:
        return f"“{match.group()}”"
    return word.capitalize() if match.group()[0].isupper() else word


def cut_aside(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    """Without a part set off by commas; each of them is tried."""
    for match in re.finditer(r", [^,]+,(?= )", draft.stem):
        yield replace(draft, stem=draft.stem[: match.start()] + draft.stem[match.end() :])


def drop_vague(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    words = "|".join(sorted(VAGUE))
    stem = re.sub(rf" (?:{words})\b", "", draft.stem, count=1, flags=re.IGNORECASE)
    yield replace(draft, stem=stem)


def add_year(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    """The year that the article gives for a day, in the stem and in the options."""
    stem = YEARLESS.sub(lambda match: _dated(match, context, ""), draft.stem)
    years = {str(day.year) for text in draft.texts if (day := read_printed(text))}
    only = years.pop() if len(years) == 1 else ""
    options = tuple(replace(o, text=_with_year(o.text, context, only)) for o in draft.options)
    yield replace(draft, stem=stem, options=options)


def _with_year(option: str, context: Context, only: str) -> str:
    match = YEARLESS.fullmatch(option.strip())
    return _dated(match, context, only) if match else option


def _dated(match: re.Match[str], context: Context, otherwise: str) -> str:
    """ "8 May" as "8 May 2021", where the article has one such day."""
    day = int(match["day"] or match["day_after"])
    month = MONTHS.index(match["month"] or match["month_first"]) + 1
    years = {
        exact.year
        for entity in context.entities
        if (exact := _exact(entity)) and (exact.day, exact.month) == (day, month)
    }
    year = str(years.pop()) if len(years) == 1 else otherwise
    return f"{day} {MONTHS[month - 1]} {year}" if year else match.group()


def _exact(entity: Entity):
    return read_exact(entity.value) if entity.kind is Kind.DATE and entity.value else None
