"""Repairs of the options: doubles, marks, articles, capitals, length, names and order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from articles.extraction.records import Kind
from quizzes.generation.dates import read_printed
from quizzes.generation.lint.options import sums_up
from quizzes.generation.lint.records import Context, Draft
from quizzes.generation.records import Choice
from quizzes.generation.spellings import fold


def drop_doubled(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    """Without the options that are another one again; the key is never dropped."""
    yield _without(draft, lambda option, kept: any(_same(option, o, context) for o in kept))


def _same(one: Choice, other: Choice, context: Context) -> bool:
    if fold(one.text) == fold(other.text):
        return True
    days = read_printed(one.text), read_printed(other.text)
    if any(days):
        return days[0] == days[1]
    entities = context.names.find(one.text), context.names.find(other.text)
    return entities[0] is not None and entities[0] is entities[1]


def _without(draft: Draft, drops: Callable[[Choice, list[Choice]], bool]) -> Draft:
    """The draft without options that `drops` names, given what is kept; the key comes first."""
    keys = [option for option in draft.options if option.is_key]
    kept = list(keys)
    for option in draft.options:
        if not option.is_key and not drops(option, kept):
            kept.append(option)
    chosen = set(map(id, kept))
    return replace(draft, options=tuple(o for o in draft.options if id(o) in chosen))


def drop_empty(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    yield _without(draft, lambda option, kept: not option.text.strip())


def drop_catch_all(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    yield _without(draft, lambda option, kept: sums_up(option.text))


def strip_marks(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    """Without stray spaces, without marks, ’s and small words at the end."""
    marked = _each(draft, lambda text: re.sub(r"(?:\s*[,;:]|['’]s?)$", "", " ".join(text.split())))
    yield marked
    yield _each(marked, lambda text: re.sub(r"(?<=\w{5})\.$", "", text))
    dangling = re.compile(r"(?:\s+(?:of|in|on|at|to|for|from|by|with|and|or|the|an?))+$", re.I)
    yield _each(marked, lambda text: dangling.sub("", text))


def drop_articles(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    yield _each(draft, lambda text: re.sub(r"^(?:an?|the) ", "", text, flags=re.IGNORECASE))
    bare = _each(draft, lambda text: re.sub(r"^(?:an?|the) ", "", text, flags=re.IGNORECASE))
    yield _each(bare, _capital)


def capitalise(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    yield _each(draft, _capital)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _each(draft: Draft, change: Callable[[str], str]) -> Draft:
    return replace(draft, options=tuple(replace(o, text=change(o.text)) for o in draft.options))


def trim_key(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    """A shorter key: without brackets, without what follows a comma, without its last part."""
    for shorter in _shorter(draft.key):
        yield replace(
            draft,
            options=tuple(replace(o, text=shorter) if o.is_key else o for o in draft.options),
        )


def _shorter(key: str) -> Iterator[str]:
    yield re.sub(r"\s*\([^)]*\)", "", key)
    for mark in (", ", " — ", " – ", "; "):
        if mark in key:
            yield key[: key.index(mark)]
    ends = [match.start() for match in re.finditer(r" (?:of|for|in|on|at|from|with|by) ", key)]
    for end in reversed(ends):
        yield key[:end]


def use_main_name(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    """The name that the article's reading settled on in place of other spellings."""

    def settled(text: str) -> str:
        entity = context.names.find(text)
        return entity.name if entity and entity.kind is not Kind.DATE else text

    yield in_order(_each(draft, settled))


def put_in_order(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    yield in_order(draft)


def in_order(draft: Draft) -> Draft:
    """Dates by time, everything else by the alphabet."""
    days = [read_printed(text) for text in draft.texts]
    if all(days):
        return replace(draft, options=tuple(sorted(draft.options, key=_time)))
    return replace(draft, options=tuple(sorted(draft.options, key=lambda o: fold(o.text))))


def _time(option: Choice) -> tuple[int, ...]:
    return tuple(read_printed(option.text) or ())
