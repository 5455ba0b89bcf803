"""Flaws of the parts of a question: events to order, pairs to match, several right, the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

from quizzes.generation.dates import read_exact, read_printed
from quizzes.generation.lint import stems
from quizzes.generation.lint.pointers import stem_stands_alone
from quizzes.generation.lint.records import Context, Draft, Flaw
from quizzes.generation.lint.words import content_words, root, words
from quizzes.generation.records import NO_NAMED_SOURCE, Form
from quizzes.generation.spellings import fold
from quizzes.interactions.calendar import bounds, overlap
from quizzes.interactions.map import distance_km, read_point, tolerance_of

Check = Callable[[Draft, Context], Iterator[Flaw]]

FEWEST = {Form.ORDER: 3, Form.MATCH: 3, Form.SEVERAL: 3}
PARTS = {Form.ORDER: "events", Form.MATCH: "pairs", Form.SEVERAL: "options"}


def _error(code: str, message: str) -> Iterator[Flaw]:
    yield Flaw(code, "error", message, "options")


def _warning(code: str, message: str) -> Iterator[Flaw]:
    yield Flaw(code, "warning", message, "options")


def parts_are_enough(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E12: three parts at least, none empty, none twice."""
    if len(draft.options) < FEWEST[draft.form]:
        yield from _error("E12", f"Give at least three {PARTS[draft.form]}.")
    if not all(text.strip() for text in draft.texts):
        yield from _error("E12", "One of them is empty.")
    yield from _twice(draft.texts)


def _twice(texts: tuple[str, ...]) -> Iterator[Flaw]:
    for text, count in Counter(map(fold, texts)).items():
        if text and count > 1:
            shown = next(one for one in texts if fold(one) == text)
            yield from _error("E12", f"“{shown}” is there twice.")


def events_have_dates(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E12 and E13: each event has a date that can be compared, and none lies after the article."""
    published = read_exact(context.published)
    for event in draft.options:
        span = bounds(event.value)
        if span is None:
            yield from _error("E12", f"Give “{event.text}” a date.")
        elif published and span[0] > tuple(published):
            yield from _error("E13", f"“{event.text}” is later than the article itself.")


def events_are_apart(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E3: some pair has to be decided; two events of one time count in either order."""
    dated = [event for event in draft.options if bounds(event.value)]
    pairs = list(combinations(dated, 2))
    together = [(a, b) for a, b in pairs if overlap(a.value, b.value)]
    if pairs and len(together) == len(pairs):
        yield from _error("E3", "All the events may be of the same time.")
        return
    for one, other in together:
        yield from _warning("W2", f"“{one.text}” and “{other.text}” count in either order.")


def events_hide_their_dates(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E5: an event does not say when it was."""
    for event in draft.options:
        span = bounds(event.value)
        told = {str(abs(span[0][0])), str(abs(span[1][0]))} if span else set()
        if told & set(words(event.text)) or any(map(read_printed, _runs(event.text))):
            yield from _error("E5", f"“{event.text}” tells its date.")


def _runs(text: str) -> Iterator[str]:
    """Runs of two or three words, in which a date could be printed."""
    parts = text.replace(",", " ").split()
    for size in (2, 3):
        for start in range(len(parts) - size + 1):
            yield " ".join(parts[start : start + size])


def parts_stand_alone(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E6 and E9 for each part, as for a question of its own."""
    for part in draft.options:
        alone = replace(draft, stem=part.text)
        for find in (stem_stands_alone, stems.wording_is_neutral):
            for flaw in find(alone, context):
                yield flaw._replace(field="options", message=f"“{part.text}”: {flaw.message}")


def pairs_are_whole(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E12: both sides of each pair are there, and each other side is there once."""
    for pair in draft.options:
        if pair.text.strip() and not pair.value.strip():
            yield from _error("E12", f"Write what belongs to “{pair.text}”.")
    yield from _twice(tuple(pair.value for pair in draft.options))


def pairs_hide_each_other(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E5: no side of a pair holds a word of the other."""
    for pair in draft.options:
        one, other = _telling(pair.text), _telling(pair.value)
        if one & other:
            yield from _error("E5", f"“{pair.text}” shares a word with what belongs to it.")


def _telling(text: str) -> set[str]:
    return {root(word) for word in content_words(text)}


def some_are_right(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E12: at least one is right and at least one is wrong."""
    right = sum(option.is_right for option in draft.options)
    if not right:
        yield from _error("E12", "Tick what is right.")
    elif right == len(draft.options):
        yield from _error("E12", "Something has to be wrong, or nothing is asked.")


def places_have_points(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E12: the map knows where each place of the list is."""
    for place in draft.options:
        if place.text.strip() and read_point(place.value) is None:
            yield from _error("E12", f"It is not known where “{place.text}” lies: give its point.")


def places_are_apart(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E2: a click on another place of the list is not taken for the key."""
    key = next((place for place in draft.options if place.is_key), None)
    point = read_point(key.value) if key else None
    if key is None or point is None:
        return
    for place in draft.options:
        other = read_point(place.value)
        if place is not key and other and distance_km(point, other) < tolerance_of(key.value):
            yield from _error("E2", f"“{place.text}” lies within the tolerance around the key.")


# Stems of parts have no single key and point to the parts: "these events".
STEMS: tuple[Check, ...] = (
    stems.stem_is_well_formed,
    stems.claim_is_attributed,
    stems.wording_is_neutral,
    stems.stem_asks_what_is,
    stems.stem_is_short,
    stems.wording_is_exact,
)
CHECKS: dict[Form, tuple[Check, ...]] = {
    Form.ORDER: (
        parts_are_enough,
        events_have_dates,
        events_are_apart,
        events_hide_their_dates,
        parts_stand_alone,
    ),
    Form.MATCH: (parts_are_enough, pairs_are_whole, pairs_hide_each_other),
    Form.SEVERAL: (parts_are_enough, some_are_right),
    Form.MAP: (places_have_points, places_are_apart),
}


def unsourced(draft: Draft) -> Draft:
    """A question for the source, without the offer that nobody is named: it is no name."""
    named = tuple(option for option in draft.options if option.text != NO_NAMED_SOURCE)
    return replace(draft, options=named)
