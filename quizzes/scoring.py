"""Scores of stored attempts: rows in, `marking.replay` out. No score is ever stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, QuerySet
from django.db.models.functions import Substr

from articles.models import Entity, Mention
from quizzes.marking import Question, Response, normalise
from quizzes.models import Attempt, AttemptQuestion, QuestionVersion, Ruling, Step
from quizzes.models.attempts import AttemptQuerySet
from quizzes.regrading import Decision, regrade
from quizzes.replaying import Event, Rules, Score, rules_of

TYPED = QuestionVersion.Form.TYPED.value


def scores(attempts: Iterable[Attempt]) -> dict[UUID, Score]:
    """The score of each attempt by its id, open attempts as they stand.

    Two queries however many attempts and questions; one more where answers are typed, and one
    where something was ruled.
    """
    ids = [attempt.pk for attempt in attempts]
    return mark_rows(question_rows(ids), step_rows(ids)) if ids else {}


def question_rows(attempts: list[UUID] | AttemptQuerySet, **extra: Any) -> list:
    """The pinned questions in order, each with its key; `extra` adds columns."""
    key = FilteredRelation("version__options", condition=Q(version__options__is_key=True))
    on_it = Ruling.objects.filter(quiz=OuterRef("attempt__quiz"), version=OuterRef("version"))
    columns = {
        "quiz_id": F("attempt__quiz"),
        "is_ruled": Exists(on_it),
        "behaviour": F("attempt__behaviour"),
        "penalty": F("attempt__penalty"),
        "certainty_asked": F("attempt__certainty"),
        "form": F("version__form"),
        "hints": F("version__hints"),
        "key_id": F("key__pk"),
        "key_text": F("key__text"),
        "entity": F("version__question__fact__answer_entity"),
        "entity_kind": F("version__question__fact__answer_entity__kind"),
        "entity_name": F("version__question__fact__answer_entity__name"),
        **extra,
    }
    rows = AttemptQuestion.objects.filter(attempt__in=attempts)
    rows = rows.annotate(key=key).annotate(**columns).order_by("attempt", "position")
    fields = ("id", "attempt_id", "version_id", "position", "points", "option_order")
    return list(rows.values_list(*fields, *columns, named=True))


def step_rows(attempt_ids: list[UUID] | QuerySet, **extra: Any) -> list:
    steps = Step.objects.filter(attempt__in=attempt_ids).order_by("attempt", "sequence")
    fields = "attempt_id sequence action question_id option_id answer certainty".split()
    return list(steps.annotate(**extra).values_list(*fields, *extra, named=True))


def mark_rows(
    questions: list, steps: list, rulings: Iterable[Ruling] | None = None
) -> dict[UUID, Score]:
    """The scores after `rulings`, which are those of the database if not given."""
    spelled = _spellings(questions)
    decided = _decisions(questions, rulings_on(questions) if rulings is None else rulings)
    events, asked = defaultdict(list), defaultdict(list)
    rules = {row.attempt_id: rules_of_row(row) for row in questions}
    for step in steps:
        response = Response(step.option_id, step.answer)
        event = Event(step.sequence, step.action, step.question_id, response, step.certainty)
        events[step.attempt_id].append(event)
    for row in questions:
        asked[row.attempt_id].append(_question(row, spelled))
    return {
        attempt: regrade(events[attempt], found, decided[attempt], rules[attempt])
        for attempt, found in asked.items()
    }


def rulings_on(questions: list) -> list[Ruling]:
    """All that was ruled on these questions, in order; no query where nothing was."""
    pairs = {(row.quiz_id, row.version_id) for row in questions if row.is_ruled}
    if not pairs:
        return []
    quizzes, versions = zip(*pairs, strict=True)
    found = Ruling.objects.filter(quiz__in=quizzes, version__in=versions)
    return [ruling for ruling in found if (ruling.quiz_id, ruling.version_id) in pairs]


def _decisions(questions: list, rulings: Iterable[Ruling]) -> dict[UUID, list[Decision]]:
    """By attempt, in the order of the rulings."""
    asked = defaultdict(list)
    for row in questions:
        asked[row.quiz_id, row.version_id].append(row)
    decided: dict[UUID, list[Decision]] = defaultdict(list)
    for one in rulings:
        for row in asked[one.quiz_id, one.version_id]:
            decided[row.attempt_id].append(
                Decision(row.id, one.decision, one.option_id, one.text, one.only_improves)
            )
    return decided


def rules_of_row(row: Any) -> Rules:
    return rules_of(row.behaviour, row.penalty, row.certainty_asked)


def _question(row: Any, spelled: dict[int, list[str]]) -> Question:
    if row.option_order:
        return Question(row.id, row.form, row.points, row.key_id, tries=len(row.hints) + 1)
    names = spelled.get(row.entity, [])
    # An author may have changed the key to something else than the entity of the fact.
    same = normalise(row.key_text or "") in map(normalise, names)
    accepted = (row.key_text or "", *(names if same else ()))
    return Question(row.id, TYPED, row.points, row.key_id, accepted, len(row.hints) + 1)


def _spellings(questions: list) -> dict[int, list[str]]:
    """How the article prints the entities that are answers to typed questions.

    Not for dates: "the same day" is a mention of one, and no answer.
    """
    typed = [row for row in questions if not row.option_order and row.entity]
    names = {row.entity: [row.entity_name] for row in typed if row.entity_kind != Entity.Kind.DATE}
    if names:
        text = Substr("sentence__article__body", F("start") + 1, F("end") - F("start"))
        mentions = Mention.objects.filter(entity__in=names).order_by("start")
        for entity, spelling in mentions.values_list("entity_id", text):
            names[entity].append(spelling)
    return names
