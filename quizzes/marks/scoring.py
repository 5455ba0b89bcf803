"""Scores of stored attempts: rows in, `marking.replay` out. No score is ever stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import (
    DateTimeField,
    Exists,
    F,
    FilteredRelation,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast, Substr

from articles.models import Entity, Mention
from quizzes import interactions
from quizzes.interactions.records import Part
from quizzes.marks.marking import Question, Response, normalise
from quizzes.marks.regrading import Decision, regrade, ruled
from quizzes.marks.replaying import Event, Rules, Score, rules_of
from quizzes.models import (
    AcceptedAnswer,
    Attempt,
    AttemptQuestion,
    Option,
    Ruling,
    Step,
)
from quizzes.models.attempts import AttemptQuerySet
from quizzes.review.showing import NOTHING, Result, result


def scores(attempts: Iterable[Attempt]) -> dict[UUID, Score]:
    """The score of each attempt by its id, open attempts as they stand.

    Two queries however many attempts and questions; one more where an answer is typed or has
    parts, and one where something was ruled.
    """
    ids = [attempt.pk for attempt in attempts]
    return mark_rows(question_rows(ids), step_rows(ids)) if ids else {}


def results(attempts: Iterable[Attempt], at: datetime) -> list[tuple[Attempt, Result | None]]:
    """Each attempt with as much of its score as its student may see; None while it is open.

    Those of which nothing may be seen are not marked. `attempts` come `with_rules`.
    """
    found = [(one, one.shows(at) if one.submitted_at else NOTHING) for one in attempts]
    ids = [one.pk for one, allowed in found if allowed.right or allowed.marks]
    rows = question_rows(ids) if ids else []
    sheets, rulings = Sheets(rows, step_rows(ids) if ids else []), rulings_on(rows)
    known, first = sheets.scores(rulings), sheets.scores([]) if rulings else {}
    ruled = _ruled_at(rows, rulings)
    told = []
    for one, allowed in found:
        shown = result(known.get(one.pk, Score(())), allowed)
        if one.pk in ruled and allowed.marks and first[one.pk].percentage != shown.percentage:
            shown = replace(shown, before=first[one.pk].percentage, ruled_at=ruled[one.pk])
        told.append((one, shown if one.submitted_at else None))
    return told


def _ruled_at(questions: list, rulings: Iterable[Ruling]) -> dict[UUID, datetime]:
    """When something was last ruled on a question of each attempt."""
    last = {(one.quiz_id, one.version_id): one.at for one in rulings if one.moves}
    found: dict[UUID, datetime] = {}
    for row in questions:
        if at := last.get((row.quiz_id, row.version_id)):
            found[row.attempt_id] = max(at, found.get(row.attempt_id, at))
    return found


def question_rows(
    attempts: list[UUID] | AttemptQuerySet, *, only: int | None = None, **extra: Any
) -> list:
    """The pinned questions in order, each with its key, or `only` one; `extra` adds columns."""
    key = FilteredRelation("version__options", condition=Q(version__options__is_key=True))
    on_it = Ruling.objects.filter(quiz=OuterRef("attempt__quiz"), version=OuterRef("version"))
    columns = {
        "quiz_id": F("attempt__quiz"),
        "is_ruled": Exists(on_it),
        "behaviour": F("attempt__behaviour"),
        "penalty": F("attempt__penalty"),
        "certainty_asked": F("attempt__certainty"),
        "started_at": F("attempt__started_at"),
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
    rows = rows if only is None else rows.filter(pk=only)
    rows = rows.annotate(key=key).annotate(**columns).order_by("attempt", "position")
    fields = ("id", "attempt_id", "version_id", "position", "points", "option_order")
    return list(rows.values_list(*fields, *columns, named=True))


def step_rows(attempt_ids: list[UUID] | QuerySet, **extra: Any) -> list:
    steps = Step.objects.filter(attempt__in=attempt_ids).order_by("attempt", "sequence")
    fields = "attempt_id sequence action question_id option_id answer certainty".split()
    return list(steps.annotate(**extra).values_list(*fields, *extra, named=True))


def mark_rows(questions: list, steps: list) -> dict[UUID, Score]:
    """The scores after all rulings on these questions."""
    return Sheets(questions, steps).scores(rulings_on(questions))


class Sheets:
    """Attempts ready to be marked, as often as there are rulings to be tried on them."""

    def __init__(self, questions: list, steps: list) -> None:
        known = Known(questions)
        self.rows = questions
        self.events: dict[UUID, list[Event]] = defaultdict(list)
        self.asked: dict[UUID, list[Question]] = defaultdict(list)
        self.rules = {row.attempt_id: rules_of_row(row) for row in questions}
        for step in steps:
            response = Response(step.option_id, step.answer)
            event = Event(step.sequence, step.action, step.question_id, response, step.certainty)
            self.events[step.attempt_id].append(event)
        for row in questions:
            self.asked[row.attempt_id].append(known.question(row))

    def scores(self, rulings: Iterable[Ruling]) -> dict[UUID, Score]:
        decided = _decisions(self.rows, rulings)
        return {
            attempt: regrade(self.events[attempt], found, decided[attempt], self.rules[attempt])
            for attempt, found in self.asked.items()
        }


def rulings_on(questions: list) -> list[Ruling]:
    """All that was ruled on these questions, in order; no query where nothing was."""
    pairs = {(row.quiz_id, row.version_id) for row in questions if row.is_ruled}
    if not pairs:
        return []
    quizzes, versions = zip(*pairs, strict=True)
    found = Ruling.objects.filter(quiz__in=quizzes, version__in=versions).select_related("option")
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


def question_of(row: Any) -> Question:
    """One question as marking knows it, after the rulings on it.

    A change of the key that is to improve only lets the old key stand beside the new one.
    """
    first = question = Known([row]).question(row)
    for one in rulings_on([row]):
        softened = one.only_improves and one.decision == Ruling.Decision.KEY
        kind = Ruling.Decision.ACCEPT if softened else one.decision
        question = ruled(question, first, Decision(row.id, kind, one.option_id, one.text))
    return question


def rules_of_row(row: Any) -> Rules:
    return rules_of(row.behaviour, row.penalty, row.certainty_asked)


class Known:
    """What marking has to know beside the rows of the questions: one query, none for choices.

    `spelled`: how the article prints an entity; `others`: the names of the article, by version;
    `accepted`: what its instructor accepts, and since when; `parts`: the options in their order.
    """

    def __init__(self, questions: list) -> None:
        self.spelled: dict[int, list[str]] = defaultdict(list)
        self.others: dict[int, list[tuple[int, str]]] = defaultdict(list)
        self.accepted: dict[int, list[tuple[datetime, str]]] = defaultdict(list)
        self.parts: dict[int, tuple[Part, ...]] = {}
        for what, owner, number, text, is_key, value, at, _ in _known_rows(questions):
            if what == "spelling":
                self.spelled[owner].append(text)
            elif what == "other":
                self.others[owner].append((number, text))
            elif what == "accepted":
                self.accepted[owner].append((at, text))
            else:
                part = Part(number, text, bool(is_key), value)
                self.parts[owner] = (*self.parts.get(owner, ()), part)

    def question(self, row: Any) -> Question:
        form = interactions.of(row.form, row.option_order)
        parts = self.parts.get(row.version_id) or (Part(row.key_id, row.key_text or "", True),)
        if form is not interactions.TYPED:
            return Question(
                row.id,
                str(form.form),
                row.points,
                row.key_id,
                parts=parts,
                tries=len(row.hints) + 1,
            )
        key = row.key_text or ""
        names = [row.entity_name, *self.spelled[row.entity]] if _is_name(row) else []
        # An author may have changed the key to something else than the entity of the fact.
        names = names if normalise(key) in map(normalise, names) else []
        later = [text for at, text in self.accepted[row.version_id] if at <= row.started_at]
        accepted = tuple(dict.fromkeys((key, *names, *later)))
        others = self.others[row.version_id]
        apart = tuple(name for entity, name in others if entity != row.entity or not names)
        return Question(
            row.id,
            str(form.form),
            row.points,
            row.key_id,
            accepted,
            others=apart,
            is_person=bool(names) and row.entity_kind == Entity.Kind.PERSON,
            parts=parts,
            tries=len(row.hints) + 1,
        )


def _is_name(row: Any) -> bool:
    """Not a date: "the same day" is a mention of one, and no answer."""
    return row.entity is not None and row.entity_kind != Entity.Kind.DATE


def _known_rows(questions: list) -> Iterable[tuple]:
    typed = [row for row in questions if interactions.of(row.form, row.option_order).is_typed]
    versions = {row.version_id for row in typed}
    parted = {
        row.version_id for row in questions if interactions.of(row.form, row.option_order).has_parts
    }
    found: list[QuerySet] = []
    if versions:
        found = [_others(versions), _accepted(versions)]
    if names := {row.entity for row in typed if _is_name(row)}:
        found.append(_spellings(names))
    if parted or versions:
        found.append(_parts(parted | versions))
    return found[0].union(*found[1:], all=True).order_by("place") if found else ()


NO_TIME = Cast(Value(None), DateTimeField())
COLUMNS = ("what", "owner", "number", "words", "right", "more", "since")


def _rows(rows: QuerySet, what: str, **columns: Any) -> QuerySet:
    given = {
        "what": Value(what),
        "number": Value(0),
        "right": Value(value=False),
        "more": Value(""),
        "since": NO_TIME,
        "place": Value(0),
        **columns,
    }
    return rows.order_by().annotate(**given).values_list(*COLUMNS, "place")


def _spellings(entities: set[int]) -> QuerySet:
    text = Substr("sentence__article__body", F("start") + 1, F("end") - F("start"))
    mentions = Mention.objects.filter(entity__in=entities)
    return _rows(mentions, "spelling", owner=F("entity_id"), words=text, place=F("start"))


def _others(versions: set[int]) -> QuerySet:
    entities = Entity.objects.filter(article__questions__versions__in=versions)
    version = F("article__questions__versions")
    names = entities.exclude(kind=Entity.Kind.DATE)
    return _rows(names, "other", owner=version, number=F("pk"), words=F("name"), place=F("pk"))


def _accepted(versions: set[int]) -> QuerySet:
    answers = AcceptedAnswer.objects.filter(version__in=versions)
    columns = {"owner": F("version_id"), "words": F("text"), "since": F("accepted_at")}
    return _rows(answers, "accepted", **columns, place=F("pk"))


def _parts(versions: set[int]) -> QuerySet:
    options = Option.objects.filter(version__in=versions)
    columns = {"owner": F("version_id"), "number": F("pk"), "words": F("text")}
    more = {"right": F("is_key"), "more": F("value"), "place": F("position")}
    return _rows(options, "part", **columns, **more)
