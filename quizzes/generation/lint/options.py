"""Flaws of the options: E1-E4, E10-E13 and the warnings on key and order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from articles.extraction.records import Entity, Kind
from quizzes.generation.dates import is_planned, precision, read_exact, read_printed
from quizzes.generation.lexicon import demonyms_of
from quizzes.generation.lint.records import Context, Draft, Flaw
from quizzes.generation.lint.words import (
    content_words,
    loaded_word,
    root,
    roots,
    small_words,
    words,
)
from quizzes.generation.printed import prints_opening
from quizzes.generation.records import Form
from quizzes.generation.spellings import contains, fold, near

_CATCH_ALL = re.compile(
    r"\b(?:all|none|both|neither|any|some) of (?:the|these) "
    r"|\b(?:both|neither) \w+ (?:and|nor) \w+$"
    r"|^[A-D] (?:and|&|or) [A-D]$",
    re.IGNORECASE,
)
_YES_NO = ({"true", "false"}, {"yes", "no"}, {"right", "wrong"})
_DANGLING_END = re.compile(r"\b(?:of|in|on|at|to|for|from|by|with|and|or|the|a|an)$", re.IGNORECASE)


def _error(code: str, message: str, field: str = "options") -> Iterator[Flaw]:
    yield Flaw(code, "error", message, field)


def _warning(code: str, message: str, field: str = "options") -> Iterator[Flaw]:
    yield Flaw(code, "warning", message, field)


def key_is_proved(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E1: some trace of the key stands in the proof, under any of its spellings."""
    if not (draft.key and context.quotes):
        return
    proof = fold(context.proof)
    entity = context.names.find(draft.key)
    if entity and any(fold(alias) in proof for alias in context.names.aliases(entity)):
        return
    if entity and entity.kind is Kind.DATE and not context.text:
        return
    day = read_printed(draft.key)
    traces = [str(abs(day.year)), str(day.day)] if day else map(fold, content_words(draft.key))
    if any(trace != "0" and prints_opening(proof, trace) for trace in traces):
        return
    yield from _error("E1", f"The proof does not mention “{draft.key}”.", "key")


def one_option_is_right(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E2: no other option is true as well, holds the key or is a part of it."""
    key_entity = context.names.find(draft.key)
    also_true = {fold(name) for name in context.also_true}
    for text in draft.distractors:
        entity = context.names.find(text)
        names = {fold(text), fold(entity.name) if entity else ""}
        if names & also_true:
            yield from _error("E2", f"By the article “{text}” is a right answer too.")
        elif _beside_key(text, draft.key, context):
            yield from _error("E2", f"The proof names “{text}” together with the key.")
        elif key_entity and entity and _one_holds_the_other(key_entity, entity):
            yield from _error("E2", f"“{text}” and the key lie one within the other.")


def _beside_key(text: str, key: str, context: Context) -> bool:
    """Tell whether the proof lists the two side by side ("Aliyev and Nagiyev")."""
    if " and " not in context.proof:
        return False
    ones, others = (_printed_forms(name, context) for name in (text, key))
    return any(
        _listed(a, b, context.proof)
        for one in ones
        for other in others
        for a, b in ((one, other), (other, one))
    )


def _listed(one: str, other: str, proof: str) -> bool:
    # Seldom do the two stand about an "and" at all, and a pattern costs far more to make.
    first, last = proof.find(one) + len(one), proof.rfind(other)
    if proof.find(" and ", first, last) < 0:
        return False
    one, other = re.escape(one), re.escape(other)
    pattern = rf"\b{one}\b(?:, [\w ]+)?,? and (?:the |his |her |its )?\b{other}\b"
    return bool(re.search(pattern, proof))


def _printed_forms(name: str, context: Context) -> list[str]:
    entity = context.names.find(name)
    forms = context.names.aliases(entity) if entity else (name,)
    return [form for form in forms if form in context.proof]


def _one_holds_the_other(one: Entity, other: Entity) -> bool:
    if one.kind is not Kind.PLACE or other.kind is not Kind.PLACE or not one.country:
        return False
    subtypes = {one.subtype, other.subtype}
    return one.country == other.country and "country" in subtypes and len(subtypes) == 2


def options_are_different_things(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E3: no two options are spellings of one thing."""
    known = [(text, fold(text), read_printed(text)) for text in draft.texts]
    for (one, first, day), (other, second, other_day) in combinations(known, 2):
        if first == second:
            continue
        if day or other_day:
            same = day == other_day
        else:
            same = _same_name(one, other, context)
        if same:
            yield from _error("E3", f"“{one}” and “{other}” may be one and the same.")


def _same_name(one: str, other: str, context: Context) -> bool:
    first, second = context.names.find(one), context.names.find(other)
    if first and second:
        return first.id == second.id
    named = one[:1].isupper() and other[:1].isupper()
    if not (near(one, other) or (named and contains(one, other))):
        return False
    if len(words(one)) > 4 and len(words(other)) > 4:
        return False
    return re.findall(r"\d+", one) == re.findall(r"\d+", other)


def options_are_of_one_kind(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E4: all options are of one kind, and all dates of one precision."""
    days = [read_printed(text) for text in draft.texts]
    if any(days):
        if not all(days):
            yield from _error("E4", "Some options are dates and some are not.")
        elif len({precision(day) for day in days if day}) > 1:
            yield from _error("E4", "The dates are not all of one precision.")
        return
    entities = [context.names.find(text) for text in draft.texts]
    kinds = {entity.kind for entity in entities if entity}
    if len(kinds - {Kind.GROUP}) > 1 and Kind.DATE not in kinds:
        listed = " and ".join(sorted(kind.value for kind in kinds))
        yield from _error("E4", f"The options mix {listed}.")
    elif kinds == {Kind.PLACE}:
        classes = {entity.subtype for entity in entities if entity and entity.subtype}
        if len(classes) > 1 and "country" in classes:
            yield from _error("E4", "The options mix countries with smaller places.")


def options_share_a_format(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E10: no stray ending, article, full stop or small letter on some options only."""
    texts = draft.texts
    shapes = [_shape(text) for text in texts]
    if any(shape.is_spaced for shape in shapes):
        yield from _error("E10", "An option has stray spaces.")
    if any(shape.is_marked for shape in shapes):
        yield from _error("E10", "An option ends in a stray mark or ’s.")
    if any(shape.is_broken_off for shape in shapes):
        yield from _error("E10", "An option breaks off in the middle.")
    for what, has in (
        ("a full stop", [shape.has_stop for shape in shapes]),
        ("an article", [shape.has_article for shape in shapes]),
        ("a capital", [shape.has_capital for shape in shapes]),
    ):
        if any(has) and not all(has) and not (what == "an article" and _names_with_articles(texts)):
            yield from _error("E10", f"Some options have {what} and some do not.")


class _Shape(NamedTuple):
    is_spaced: bool
    is_marked: bool
    is_broken_off: bool
    has_stop: bool
    has_article: bool
    has_capital: bool


# One name is an option of many questions.
@lru_cache(maxsize=4_096)
def _shape(text: str) -> _Shape:
    return _Shape(
        is_spaced=text != text.strip() or bool(re.search(r"\s{2}", text)),
        is_marked=bool(re.search(r"['’]s?$|[,;:]$", text)),
        is_broken_off=bool(_DANGLING_END.search(text)),
        has_stop=text.endswith(".") and not re.search(r"\b\w{1,4}\.$", text),
        has_article=bool(re.match(r"(?:an?|the) ", text, re.IGNORECASE)),
        has_capital=not re.match(r"[a-z]+(?![A-Z])\b", text),
    )


def _names_with_articles(texts: tuple[str, ...]) -> bool:
    """The Hague and the Netherlands bring their article along."""
    return all(re.match(r"(?:[Tt]he )?[A-Z]", text) for text in texts)


@lru_cache(maxsize=4_096)
def sums_up(text: str) -> bool:
    """Whether an option speaks of the others, like "all of the above"."""
    return bool(_CATCH_ALL.search(text))


def no_catch_all(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E11, options: no "all of the above", no true and false, no combinations."""
    if any(map(sums_up, draft.texts)):
        yield from _error("E11", "An option sums up others, like “all of the above”.")
    if {fold(text) for text in draft.texts} in _YES_NO:
        yield from _error("E11", "True or false can be guessed; ask what, who or when.")


def options_are_enough(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E12: one key, at least two distractors, none twice."""
    if draft.form is Form.TYPED:
        if not draft.key:
            yield from _error("E12", "There is no right answer yet.", "key")
        return
    keys = sum(option.is_key for option in draft.options)
    if keys != 1:
        yield from _error("E12", f"Exactly one option must be the key; there are {keys}.", "key")
    folded = [fold(text) for text in draft.texts]
    if len(set(folded)) < len(folded):
        counts = Counter(folded)
        for text in draft.texts:
            if counts.pop(fold(text), 0) > 1:
                yield from _error("E12", f"“{text}” is there twice.")
    if len(draft.distractors) < 2:
        yield from _error("E12", "A question needs at least two wrong options.")
    if not all(text.strip() for text in draft.texts):
        yield from _error("E12", "An option is empty.")


def no_date_after_publication(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E13: no option lies after the day on which the article was published, save where the
    question is for what was to come."""
    published, key = read_exact(context.published), read_printed(draft.key)
    if not published or (key and is_planned(key, draft.stem, published)):
        return
    for text in draft.distractors:
        day = read_printed(text)
        limit = tuple(part if day[at] else 0 for at, part in enumerate(published)) if day else ()
        if day and tuple(day) > limit:
            yield from _error("E13", f"{text} is later than the article itself.")


def options_are_neutral(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E9, options: no label that takes a side outside quotation marks."""
    for text in draft.texts:
        if word := loaded_word(text):
            yield from _error("E9", f"“{word}” takes a side; quote it or say it plainly.")


def key_is_not_the_longest(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W1: the key is more than 1.4 times as long as the others are on average."""
    if len(draft.distractors) < 2 or len(draft.key) < 12 or read_printed(draft.key):
        return
    mean = sum(map(len, draft.distractors)) / len(draft.distractors)
    if len(draft.key) > 1.4 * mean and len(draft.key) > max(map(len, draft.distractors)):
        yield from _warning("W1", "The key is much longer than the other options.", "key")


def key_is_not_the_odd_one(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W2: something that all the other options share sets the key apart."""
    if len(draft.distractors) < 2:
        return
    is_date = read_printed(draft.key) is not None
    for what, of in _OF_DATES if is_date else _OF_NAMES:
        values = [of(text) for text in draft.distractors]
        if None in values or of(draft.key) is None:
            continue
        if len(set(values)) == 1 and of(draft.key) != values[0]:
            yield from _warning("W2", f"Only the key has another {what}.", "key")
            return
    entities = [context.names.find(text) for text in draft.distractors]
    key = context.names.find(draft.key)
    countries = {entity.country for entity in entities if entity}
    if not key or None in entities or len(countries) != 1 or "" in {key.country, *countries}:
        return
    if key.country not in countries:
        yield from _warning("W2", "Only the key lies in another country.", "key")


def _month(text: str) -> int | None:
    day = read_printed(text)
    return day.month or None if day else None


def _year(text: str) -> int | None:
    day = read_printed(text)
    return day.year if day and day.month else None


def _length(text: str) -> int | None:
    """One word or several; the exact number tells nothing."""
    return None if read_printed(text) else min(len(text.split()), 2)


_OF_DATES = (("month", _month), ("year", _year))
_OF_NAMES = (("number of words", _length),)


def options_do_not_point_at_key(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W3: the key alone shares a part with every other option, so it is the common centre."""
    if not draft.key or len(draft.distractors) < 3:
        return
    parts = {text: _parts(text) for text in draft.texts}
    shared = {
        text: sum(not parts[text].isdisjoint(parts[o]) for o in draft.texts if o != text)
        for text in draft.texts
    }
    others = max(shared[text] for text in draft.distractors)
    if shared[draft.key] == len(draft.distractors) and others < shared[draft.key]:
        yield from _warning("W3", "The other options all resemble the key.", "key")


@lru_cache(maxsize=4_096)
def _parts(text: str) -> frozenset[str]:
    day = read_printed(text)
    if day:
        return frozenset({f"d{day.day}", f"m{day.month}"} - {"d0", "m0"})
    return frozenset(root(word) for word in content_words(text))


def grammar_does_not_tell(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W4: "a" or "an" before the blank, or "both" and "two" in the stem, fits the key alone."""
    before = re.search(r"\b(an?) ____", draft.stem) if "____" in draft.stem else None
    if before and draft.distractors:
        vowels = [text[:1].casefold() in "aeiou" for text in draft.texts]
        if len(set(vowels)) > 1:
            yield from _warning(
                "W4", f"“{before.group(1)}” before the blank fits some options only."
            )
    asks_two = not small_words(draft.stem).isdisjoint(("both", "two"))
    if asks_two and [text for text in draft.texts if " and " in text] == [draft.key]:
        yield from _warning("W4", "The stem asks for two; only the key names two.")


def nationality_does_not_tell(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W5: a country in the stem is shared by the key and by none of the others."""
    stem = roots(draft.stem)
    hits = [text for text in draft.texts if not stem.isdisjoint(_country_words(text))]
    if hits == [draft.key]:
        yield from _warning("W5", "A country in the question points at the key.", "key")


def _country_words(text: str) -> set[str]:
    peoples = demonyms_of(text)
    return {root(word) for word in peoples} if peoples and len(text.split()) < 4 else set()


def options_are_in_order(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W9: dates run in time, names in the alphabet."""
    if draft.form is Form.TYPED or len(draft.texts) < 3:
        return
    days = [day for day in map(read_printed, draft.texts) if day]
    if len(days) == len(draft.texts):
        if days != sorted(days):
            yield from _warning("W9", "The dates are not in order of time.")
    elif list(map(fold, draft.texts)) != sorted(map(fold, draft.texts)):
        yield from _warning("W9", "The options are not in alphabetical order.")


def one_spelling_throughout(draft: Draft, context: Context) -> Iterator[Flaw]:
    """W12: an option is a spelling other than the name the article's reading settled on."""
    for text in draft.texts:
        entity = context.names.find(text)
        if entity and entity.kind is not Kind.DATE and fold(entity.name) != fold(text):
            yield from _warning("W12", f"Elsewhere “{text}” is called “{entity.name}”.")


CHECKS = (
    key_is_proved, one_option_is_right, options_are_different_things, options_are_of_one_kind,
    options_share_a_format, no_catch_all, options_are_enough, no_date_after_publication,
    options_are_neutral, key_is_not_the_longest, key_is_not_the_odd_one,
    options_do_not_point_at_key, grammar_does_not_tell, nationality_does_not_tell,
    options_are_in_order, one_spelling_throughout,
)  # fmt: skip
