"""Flaws between the questions of one quiz."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import FactKind
from quizzes.generation.dates import read_printed
from quizzes.generation.lexicon import TITLES
from quizzes.generation.lint.records import SetFlaw
from quizzes.generation.lint.words import content_words, root, roots
from quizzes.generation.records import Form, Item
from quizzes.generation.spellings import fold

_TOLD_BY = roots("named article hold according post call")
# When, who and where are three questions on one event, as long as none tells another's answer.
_APART = frozenset((FactKind.DATE, FactKind.ACTOR, FactKind.PLACE))
MOST_PER_KEY = 3
LARGEST_POSITION_SHARE = 0.4
FEWEST_FOR_POSITIONS = 8


def check_set(items: Sequence[Item]) -> tuple[SetFlaw, ...]:
    """Name the questions that ask or tell the same thing, and keys that crowd one place."""
    return (*_enemies(items), *_crowded_keys(items), *_crowded_positions(items))


def _enemies(items: Sequence[Item]) -> Iterator[SetFlaw]:
    for (first, one), (second, other) in combinations(enumerate(items), 2):
        if ask_the_same(one, other):
            yield SetFlaw("Q1", "error", "Two questions ask for the same fact.", (first, second))
        elif gives_away(one, other) or gives_away(other, one):
            yield SetFlaw("Q2", "error", "One question tells the other’s answer.", (first, second))


def go_together(item: Item, others: Iterable[Item]) -> bool:
    """Whether the item neither repeats one of the others, nor tells its answer, nor is told."""
    return not any(
        ask_the_same(item, other) or gives_away(item, other) or gives_away(other, item)
        for other in others
    )


def told_by_others(item: Item, others: Iterable[Item]) -> bool:
    """Whether a question for the holder of a post, or for a source, can be answered by leaving out
    those whom the questions beside it ask for."""
    told_once = item.kind in (FactKind.ROLE, FactKind.CLAIM)
    if not told_once or item.answer_entity is None or len(item.options) < 2:
        return False
    held = {fold(other.key) for other in others if other.kind is item.kind and other != item}
    wrong = [option.text for option in item.options if not option.is_key]
    return 2 * sum(fold(text) in held for text in wrong) > len(wrong)


def offers_the_same(one: Item, other: Item) -> bool:
    """Whether two questions on posts are to be answered out of the same people, or posts."""
    if not one.kind is other.kind is FactKind.ROLE or len(one.options) < 2:
        return False
    ones, others = ({fold(option.text) for option in item.options} for item in (one, other))
    return ones == others


def ask_the_same(one: Item, other: Item) -> bool:
    """Same stem, same clause, or same proof and same key; a post is apart from what its holder did.

    Every order of events, and every match, is asked for in the same words.
    """
    if fold(one.stem) == fold(other.stem):
        return one.form not in (Form.ORDER, Form.MATCH) or fold(one.key) == fold(other.key)
    if one.clause and other.clause and one.clause == other.clause:
        if one.kind is other.kind is FactKind.ROLE:
            return True
        kinds = {one.kind, other.kind}
        apart = kinds <= _APART and len(kinds) == 2
        return fold(one.key) == fold(other.key) or (not apart and _same_question(one, other))
    if (one.kind is FactKind.ROLE) is not (other.kind is FactKind.ROLE):
        # "The mayor, Ana Costa, said that ...": a post and a saying are two things to know.
        return False
    return one.evidence == other.evidence and fold(one.key) == fold(other.key)


def _same_question(one: Item, other: Item) -> bool:
    stems = [{root(word) for word in content_words(item.stem)} for item in (one, other)]
    return len(stems[0] & stems[1]) >= 0.8 * min(map(len, stems))


def gives_away(one: Item, other: Item) -> bool:
    """Tell whether the stem of `one` holds the key of `other`, on the same event.

    The same event: a shared sentence of proof, or stems that share half of their words. A plain
    search for the key would fire on every name that an article is about.
    """
    if not _key_in_stem(other.key, one.stem):
        return False
    if other.kind is FactKind.ROLE:
        # A post told in passing, "the mayor of Porto Rui Tavares", answers who or what he is.
        asked = {root(word) for word in content_words(other.stem)} - _TOLD_BY
        if len(asked & roots(one.stem)) >= 0.8 * len(asked):
            return True
        return bool(asked & _titles_before(other.key, one.stem))
    if set(one.evidence) & set(other.evidence):
        return True
    stem, told = ({root(w) for w in content_words(item.stem)} for item in (other, one))
    return len(stem & told) >= 0.5 * max(1, len(stem))


def _titles_before(name: str, stem: str) -> set[str]:
    """The words right before a name that are no names: "Prime Minister Lena Ortiz"."""
    peoples, lands = demonyms(), country_names()
    words = _before(name, stem)
    return {root(word) for word in words if word not in peoples and word not in lands} & _POSTS


def _before(name: str, stem: str) -> list[str]:
    """Up to three words that stand right before the name, where it first follows any."""
    at = stem.find(name)
    while at >= 0:
        ends = _EDGE.match(stem, at + len(name))
        if ends and (found := _LAST_WORDS.search(stem, 0, at)):
            return found.group().split()
        at = stem.find(name, at + 1)
    return []


_EDGE = re.compile(r"\b")
_LAST_WORDS = re.compile(r"(?:[\w’'-]+ ){1,3}\Z")
_POSTS = {root(post) for post in POSTS if " " not in post}


def _key_in_stem(key: str, stem: str) -> bool:
    if read_printed(key):
        return fold(key) in fold(stem)
    telling = _telling_roots(key)
    return bool(telling) and telling <= roots(stem)


@lru_cache(maxsize=4_096)
def _telling_roots(key: str) -> frozenset[str]:
    return frozenset(root(word) for word in content_words(key) if fold(word) not in TITLES)


def _crowded_keys(items: Sequence[Item]) -> Iterator[SetFlaw]:
    for key, count in Counter(fold(item.key) for item in items).items():
        if count > MOST_PER_KEY:
            positions = tuple(i for i, item in enumerate(items) if fold(item.key) == key)
            name = items[positions[0]].key
            yield SetFlaw("Q4", "warning", f"“{name}” answers {count} questions.", positions)


def _crowded_positions(items: Sequence[Item]) -> Iterator[SetFlaw]:
    places = {
        index: next(place for place, option in enumerate(item.options) if option.is_key)
        for index, item in enumerate(items)
        if item.form is not Form.TYPED and any(option.is_key for option in item.options)
    }
    if len(places) < FEWEST_FOR_POSITIONS:
        return
    place, count = Counter(places.values()).most_common(1)[0]
    if count > LARGEST_POSITION_SHARE * len(places):
        positions = tuple(index for index, at in places.items() if at == place)
        message = f"The key is option {place + 1} in {count} of {len(places)} questions."
        yield SetFlaw("Q3", "warning", message, positions)
