"""What the questions of one quiz tell about each other, and one click that mends it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from quizzes.forms.order import place_of, rearranged
from quizzes.generation.dates import read_printed
from quizzes.generation.lint import SetFlaw, check_set
from quizzes.generation.lint.sets import gives_away
from quizzes.generation.records import Item
from quizzes.making.assembling import instead_of
from quizzes.making.linting import draft_of, item_of
from quizzes.models import Question, QuestionVersion, Quiz

Row = tuple[Question, Decimal]


class Mend(NamedTuple):
    """A button: what it says, and the wish that it posts."""

    label: str
    wish: str


class Hint(NamedTuple):
    """`places` count from 1, as the page does; the wishes of `mends` count from 0."""

    message: str
    places: tuple[int, ...]
    mends: tuple[Mend, ...] = ()


def hints(versions: Sequence[QuestionVersion | None]) -> list[Hint]:
    """What to look at before publishing; None stands for a question that is gone."""
    there = [(place, v) for place, v in enumerate(versions) if v is not None and _has_key(v)]
    items = {place: item_of(version) for place, version in there}
    scores = {place: version.question.score for place, version in there}
    whole = list(items)
    found = check_set(list(items.values()))
    told = [_moved(flaw, whole) for flaw in found if flaw.code != "Q3"]
    dated = [place for place, item in items.items() if _has_fixed_order(item)]
    crowded = check_set([items[place] for place in dated])
    told += [_moved(flaw, dated) for flaw in crowded if flaw.code == "Q3"]
    return [_hint(flaw, items, scores) for flaw in told]


def changed(quiz: Quiz, rows: Sequence[Row], wish: str, user) -> list[Row]:
    """The rows after what a button asks for; "another-2" and "text" need more than the list."""
    verb, _, number = wish.partition("-")
    if verb == "another" and 0 <= (at := place_of(number)) < len(rows):
        other = instead_of(quiz, [question for question, _ in rows], at, user)
        return [*rows[:at], (other, rows[at][1]), *rows[at + 1 :]]
    if verb == "text":
        places = _in_text(question for question, _ in rows)
        return sorted(rows, key=lambda row: places[row[0].pk])
    order, _ = rearranged(len(rows), wish)
    return [rows[old] for old in order]


def _in_text(questions) -> dict:
    """Where the proof of each question begins, by article; hand-made order elsewhere stays."""
    ids = [question.pk for question in questions]
    rows = Question.objects.filter(pk__in=ids).prefetch_related("fact__evidence")
    starts = {
        row.pk: min((proof.start for proof in row.fact.evidence.all()), default=0) for row in rows
    }
    articles = {row.pk: row.article_id for row in rows}
    first: dict = {}
    for pk in ids:
        first.setdefault(articles[pk], len(first))
    return {pk: (first[articles[pk]], starts[pk]) for pk in ids}


def _moved(flaw: SetFlaw, places: Sequence[int]) -> SetFlaw:
    return flaw._replace(positions=tuple(places[at] for at in flaw.positions))


def _hint(flaw: SetFlaw, items: dict[int, Item], scores: dict[int, float]) -> Hint:
    worst = sorted(flaw.positions, key=lambda place: (scores[place], -place))
    mends = []
    if flaw.code in ("Q1", "Q2"):
        mends += [Mend(f"Drop question {place + 1}", f"drop-{place}") for place in worst]
    if flaw.code == "Q2":
        mends += _first_asked(flaw.positions, items)
    if flaw.code in ("Q3", "Q4"):
        place = worst[0]
        mends = [
            Mend(f"Another in place of {place + 1}", f"another-{place}"),
            Mend(f"Drop question {place + 1}", f"drop-{place}"),
        ]
    return Hint(flaw.message, tuple(place + 1 for place in flaw.positions), tuple(mends))


def _first_asked(positions: Sequence[int], items: dict[int, Item]) -> list[Mend]:
    """Asking before telling: who meets them in order does not read the answer first."""
    first, second = positions
    if gives_away(items[first], items[second]):
        return [Mend(f"Ask {second + 1} before {first + 1}", f"before-{second}-{first}")]
    return []


def _has_key(version: QuestionVersion) -> bool:
    return bool(draft_of(version, version.question.kind).key)


def _has_fixed_order(item: Item) -> bool:
    """Dates are shown in order of time; all other options are shuffled for every attempt."""
    return bool(item.options) and all(read_printed(option.text) for option in item.options)
