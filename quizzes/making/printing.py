"""A quiz on paper: the questions, a sheet for the answers, and the key for its instructor.

The order of options is drawn once for each quiz and question, from their ids: the paper, the sheet
and the key agree with one another, however often they are printed, and the order says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from string import ascii_uppercase
from typing import NamedTuple
from uuid import UUID

from articles.models import Evidence
from quizzes import interactions
from quizzes.generation.records import Choice, Form, key_of
from quizzes.interactions.records import EMPTY, Laid
from quizzes.models import Question, QuestionVersion, Quiz
from quizzes.taking.attempts import option_order
from quizzes.taking.practising import Asked

SLOT = ("question", "points")


@dataclass(frozen=True, slots=True)
class Printed:
    """One question on paper: `options` and `choices` are letters or numbers with their words."""

    number: int
    stem: str
    form: str
    points: str
    options: tuple[tuple[str, str], ...] = ()
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedKey:
    """`marks` is what stands on a rightly filled sheet, where that is short."""

    number: int
    stem: str
    marks: str
    answer: str
    proofs: tuple[str, ...]


def paper(quiz: Quiz) -> list[Printed]:
    """The questions as a student may see them; three queries."""
    return [_printed(one) for one in _asked(quiz)]


def keys(quiz: Quiz) -> list[PrintedKey]:
    """The same questions with their keys and proofs; four queries."""
    asked = list(_asked(quiz))
    facts = [one.version.question.fact_id for one in asked]
    quotes: dict[UUID, tuple[str, ...]] = {}
    for fact, quote in Evidence.objects.filter(fact__in=facts).values_list("fact", "quote"):
        quotes[fact] = (*quotes.get(fact, ()), quote)
    return [
        PrintedKey(
            one.number,
            one.version.stem,
            _marks(one),
            _answer(one.version),
            quotes.get(one.version.question.fact_id, ()),
        )
        for one in asked
    ]


class _Asked(NamedTuple):
    """A question as an attempt would ask it now, with the order of its options."""

    number: int
    points: Decimal
    version: QuestionVersion
    order: list[int]


def _asked(quiz: Quiz) -> Iterator[_Asked]:
    slots = quiz.slots.filter(question__state=Question.State.READY).order_by("position")
    versions = QuestionVersion.objects.newest().filter(question__in=slots.values("question"))
    versions = versions.select_related("question").prefetch_related("options")
    found = {version.question_id: version for version in versions if version.options.all()}
    points = [(found.get(question), worth) for question, worth in slots.values_list(*SLOT)]
    asked = [(version, worth) for version, worth in points if version is not None]
    for number, (version, worth) in enumerate(asked, 1):
        options = [option.pk for option in version.options.all()]
        kind = Asked(version.pk, version.form, version.question.kind)
        yield _Asked(number, worth, version, option_order(kind, options, quiz.pk))


def _printed(one: _Asked) -> Printed:
    form = interactions.of(one.version.form, one.order)
    shown = form.show(_laid(one), EMPTY)
    numbers = [str(number) for number in range(1, len(shown.options) + 1)]
    names = numbers if form.form in (Form.MATCH, Form.ORDER) else ascii_uppercase
    others = shown.choices if form.form is Form.MATCH else ()
    return Printed(
        one.number,
        one.version.stem,
        str(form.form),
        f"{one.points.normalize():f}",
        tuple(zip(names, (option.text for option in shown.options), strict=False)),
        tuple(zip(ascii_uppercase, (choice.text for choice in others), strict=False)),
    )


def _laid(one: _Asked) -> Laid:
    """What may be known of a question before its review, as in an attempt."""
    form = interactions.of(one.version.form, one.order)
    options = one.version.options.all()
    values = {option.pk: form.uncover(option.value) for option in options}
    texts = {option.pk: option.text for option in options}
    return Laid(tuple(one.order), texts, values if form.shows_values else {})


def _answer(version: QuestionVersion) -> str:
    """The key in words; several right ones, an order or pairs as the form writes them."""
    options = sorted(version.options.all(), key=lambda option: option.position)
    choices = tuple(Choice(one.text, one.is_key, value=one.value) for one in options)
    return key_of(Form(version.form), choices)


def _marks(one: _Asked) -> str:
    """What is marked on a sheet: letters, the number of each event, the letter for each side."""
    form = interactions.of(one.version.form, one.order)
    if form is interactions.TYPED:
        return ""
    shown = form.show(_laid(one), EMPTY)
    options = sorted(one.version.options.all(), key=lambda option: option.position)
    if form.form is Form.ORDER:
        ranks = {option.text: rank for rank, option in enumerate(options, 1)}
        return " ".join(str(ranks[event.text]) for event in shown.options)
    if form.form is Form.MATCH:
        letters = dict(zip((one.text for one in shown.choices), ascii_uppercase, strict=False))
        values = {option.text: option.value for option in options}
        return " ".join(letters[values[side.text]] for side in shown.options)
    right = {option.text for option in options if option.is_right}
    pairs = zip(ascii_uppercase, shown.options, strict=False)
    return " ".join(letter for letter, option in pairs if option.text in right)
