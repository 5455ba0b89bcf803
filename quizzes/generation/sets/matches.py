"""People of one article to match with their posts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from articles.extraction.records import Certainty, FactKind, Reading
from quizzes.generation.asking import roles
from quizzes.generation.asking.homes import lands_in
from quizzes.generation.lint.words import content_words, root
from quizzes.generation.records import Choice, Form, Item
from quizzes.generation.spellings import contains, fold

STEM = "Which post does the article give to each of these people?"
FEWEST, USUAL, MOST = 3, 4, 5
BEHIND = 0.5
LONGEST = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """A person, the post as the article tells it, and the question that asks for one of them."""

    person: str
    post: str
    item: Item


def pairs(items: Sequence[Item], reading: Reading) -> list[Pair]:
    """The people and posts of sound questions for who holds a post, best first."""
    names = {entity.id: entity.name for entity in reading.entities}
    held = {post.role.person: post for post in reversed(list(roles.posts(reading)))}
    counts = _posts_by_person(reading)
    found: list[Pair] = []
    for item in sorted(items, key=lambda item: (-item.score, item.stem)):
        holder = item.answer_entity
        if item.kind is not FactKind.ROLE or holder not in held or counts[holder] != 1:
            continue
        post = held[holder]
        if post.role.tense != "present" or post.role.kind != "post":
            continue
        pair = Pair(names[holder], roles.as_option(post.phrase), item)
        if all(_is_apart(pair, other) for other in found):
            found.append(pair)
    return [pair for pair in found if _is_plain(pair.post) and not _tells(pair)]


def _is_plain(post: str) -> bool:
    return len(post.split()) <= LONGEST and not set(post) & set('"“”()')


def _posts_by_person(reading: Reading) -> dict[str, int]:
    """How many posts of different titles the article gives to each."""
    titles: dict[str, set[str]] = {}
    for role in reading.roles:
        titles.setdefault(role.person, set()).add(root(role.title.split()[-1]))
    return {person: len(found) for person, found in titles.items()}


def _is_apart(one: Pair, other: Pair) -> bool:
    """Neither the same person nor a post that is a part of the other's: "minister of defence"."""
    first, second = ({root(w) for w in content_words(pair.post)} for pair in (one, other))
    distinct = not (first <= second or second <= first)
    return distinct and not contains(one.person, other.person)


def _tells(pair: Pair) -> bool:
    words = {root(word) for word in content_words(pair.post)}
    return bool(words & {root(word) for word in content_words(pair.person)})


def asks(pair: Pair, item: Item) -> bool:
    """Whether the question asks for the person by the post, or for the post by the person."""
    told = item.key == pair.person or fold(pair.person) in fold(item.stem)
    return item.kind is FactKind.ROLE and told


def is_told(pair: Pair, items: Collection[Item]) -> bool:
    """Whether another question asks for the pair or says it in passing."""
    person = fold(pair.person)
    title = {root(word) for word in content_words(pair.post)}
    for item in items:
        stem = {root(word) for word in content_words(item.stem)}
        in_passing = person in fold(item.stem) and len(title & stem) >= 0.5 * len(title)
        if in_passing or asks(pair, item):
            return True
    return False


def is_given_away(found: Sequence[Pair]) -> bool:
    """Whether the lands in the posts pair them with the names: Israeli, German, Peruvian."""
    lands = Counter(land for pair in found[:MOST] for land in set(lands_in(pair.post)))
    alone = [p for p in found[:MOST] if any(lands[land] == 1 for land in lands_in(p.post))]
    return len(alone) >= len(found[:MOST]) - 1


def match_of(chosen: Sequence[Pair]) -> Item:
    """The question on the pairs, in alphabetical order of the people."""
    ordered = sorted(chosen[:MOST], key=lambda pair: fold(pair.person))
    spans = sorted({span for pair in ordered for span in pair.item.evidence})
    return Item(
        kind=FactKind.ROLE,
        form=Form.MATCH,
        stem=STEM,
        options=tuple(
            Choice(pair.person, value=pair.post, fact=pair.item.fact) for pair in ordered
        ),
        evidence=tuple(spans),
        certainty=Certainty.ASSERTED,
        fact=ordered[0].item.fact,
        score=round(sum(pair.item.score for pair in ordered) / len(ordered) - BEHIND, 3),
    )
