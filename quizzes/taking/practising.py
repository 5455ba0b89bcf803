"""Practice: the missed questions of an attempt, asked again without counting for anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction
from django.db.models import Max

from quizzes.marks.behaviours import Behaviour
from quizzes.models import Attempt, AttemptQuestion, QuestionVersion
from quizzes.taking.attempts import option_order


class Asked(NamedTuple):
    """What the layout of a question hangs on."""

    version: int
    form: str
    kind: str


def practise(
    done: Attempt,
    versions: Sequence[int],
    owner: dict[str, Any],
    behaviour: Behaviour,
    at: datetime,
) -> Attempt:
    """Begin practice of these versions, or go on with what was begun and not finished.

    Practice of practice hangs on the attempt that it all began with. It has no time limit, asks
    for no certainty, and the options are laid out anew.
    """
    first = done.practice_of or done
    going = Attempt.objects.filter(practice_of=first).open()
    if (found := going.first()) is not None:
        return found
    try:
        with transaction.atomic():
            return _begin(first, versions, owner, behaviour, at)
    except IntegrityError:  # a double click: the other one was first
        return going.get()


def _begin(
    first: Attempt,
    versions: Sequence[int],
    owner: dict[str, Any],
    behaviour: Behaviour,
    at: datetime,
) -> Attempt:
    last = first.practices.aggregate(last=Max("number"))["last"] or 0
    practice = Attempt(
        quiz=first.quiz,
        practice_of=first,
        number=last + 1,
        started_at=at,
        behaviour=behaviour,
        **owner,
    )
    asked = AttemptQuestion.objects.filter(attempt=first, version__in=versions)
    points = dict(asked.order_by("position").values_list("version", "points"))
    known = QuestionVersion.objects.select_related("question").prefetch_related("options")
    found = known.in_bulk(list(points))
    questions = [
        AttemptQuestion(
            attempt=practice,
            position=position,
            version_id=pk,
            points=worth,
            option_order=_order(found[pk], practice),
        )
        for position, (pk, worth) in enumerate(points.items(), 1)
    ]
    practice.save(force_insert=True)
    AttemptQuestion.objects.bulk_create(questions)
    return practice


def _order(version: QuestionVersion, practice: Attempt) -> list[int]:
    asked = Asked(version.pk, version.form, version.question.kind)
    return option_order(asked, [option.pk for option in version.options.all()], practice.pk)
