"""Pulled questions with the words they were written on beside the words of the article now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from articles.models import Article, Fact, digest
from articles.page import Change, retold
from quizzes.making.bank import for_check
from quizzes.making.linting import standing
from quizzes.models import Question, QuestionVersion

# Two sentences that are less alike than this are not the same one in other words.
LIKE = 0.5


class Run(NamedTuple):
    """Some words, and whether the other sentence lacks them."""

    text: str
    differs: bool


class Pair(NamedTuple):
    """A proving sentence before and after an edit; `after` is empty where it is gone."""

    before: list[Run]
    after: list[Run]


@dataclass(frozen=True)
class Compared:
    """A pulled question. `claim` is what its fact claimed and claims, where that has changed."""

    question: Question
    version: QuestionVersion
    pairs: list[Pair]
    claim: Change | None


def pulled(article: Article) -> list[Compared]:
    """All pulled questions of the article, in four queries however many they are."""
    questions = for_check().filter(article=article, state=Question.State.PULLED)
    rows = questions.order_by("fact__position", "created_at")
    return [compared(row, version) for row in rows if (version := row.current)]


def compared(question: Question, version: QuestionVersion) -> Compared:
    pairs = list(_pairs(version, question.fact))
    was, now = version.pinned.get("found"), question.fact.found
    claim = retold(was, now, with_words=not pairs) if was and now and was != now else None
    return Compared(question, version, pairs, claim)


def differences(before: str, after: str) -> Pair:
    """Both texts in runs of words, those that only one of them has marked."""
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    left, right = [], []
    for action, a, b, c, d in matcher.get_opcodes():
        if b > a:
            left.append(Run(" ".join(old[a:b]), action != "equal"))
        if d > c:
            right.append(Run(" ".join(new[c:d]), action != "equal"))
    return Pair(left, right)


def _pairs(version: QuestionVersion, fact: Fact) -> Iterator[Pair]:
    """Only the sentences that do not stand as they were."""
    now = [proof.quote for proof in standing(fact)]
    there = {digest(quote) for quote in now}
    for quote in version.pinned.get("quotes", ()):
        if digest(quote) in there:
            continue
        nearest = _nearest(quote, now)
        yield differences(quote, nearest) if nearest else Pair([Run(quote, differs=False)], [])


def _nearest(quote: str, others: Iterable[str]) -> str:
    likeness = [(SequenceMatcher(None, quote, other).ratio(), other) for other in others]
    score, other = max(likeness, default=(0, ""))
    return other if score >= LIKE else ""
