"""How well posts are found: the roles of one reading against those of a hand-made list of facts.

A gold fact about a person holds `roles`, each a noun phrase ("chief of Azerbaijan's State Security
Service (SSS)"). It is found when the person has a role whose phrase prints the noun that heads it
and, where a body is named, a word of that body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.extraction.evaluation.facts import bare, share
from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import Entity, Kind, Reading, Role

Gold = Mapping[str, Any]
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Report:
    """`errors` name the posts not found, then those given to a listed person besides."""

    expected: int
    found: int
    given: int
    errors: tuple[str, ...]

    def lines(self, worst: int = 10) -> list[str]:
        return [
            f"roles: {share(self.found, self.expected)} of the posts found, {self.given} given to"
            " their holders in all",
            *(f"  {error}" for error in self.errors[:worst]),
        ]


def evaluate_roles(reading: Reading, gold: Sequence[Gold]) -> Report:
    people = [entity for entity in reading.entities if entity.kind is Kind.PERSON]
    found = expected = 0
    missed: list[str] = []
    besides: list[str] = []
    given: set[str] = set()
    for fact in gold:
        posts = [post for post in fact.get("roles", ()) if head_noun(post)]
        if fact.get("subtype") != "person" or not posts:
            continue
        held = roles_of(reading, people, fact)
        expected += len(posts)
        given |= {f"{role.person} {role.phrase}" for role in held}
        for post in posts:
            if any(tells(role, post) for role in held):
                found += 1
            else:
                missed.append(f"not found: {fact['canonical']}, {post}")
        besides += [
            f"given besides: {fact['canonical']}, {role.phrase}"
            for role in held
            if not any(tells(role, post) for post in posts)
        ]
    return Report(expected, found, len(given), (*missed, *dict.fromkeys(besides)))


def roles_of(reading: Reading, people: Sequence[Entity], fact: Gold) -> list[Role]:
    wanted = {bare(mention) for mention in fact["mentions"]}
    ids = {
        person.id
        for person in people
        if wanted & {bare(reading.quote(mention)) for mention in person.mentions}
    }
    return [role for role in reading.roles if role.person in ids]


def head_noun(post: str) -> str:
    """The first noun of the phrase that is a post; "" where none is, as in "author (byline)"."""
    return next((word for word in words(post) if word in POSTS - {"author"}), "")


def tells(role: Role, post: str) -> bool:
    printed = set(words(role.phrase))
    names = {word.casefold() for word in WORD.findall(post) if word[0].isupper()} - POSTS
    return head_noun(post) in printed and (not names or bool(names & printed))


def words(phrase: str) -> Iterator[str]:
    return (word.casefold() for word in WORD.findall(phrase))
