"""Wrong typed answers that are frequent: offered to the instructor, and accepted.

Accepting is a ruling for the quiz, which replays its finished attempts and leaves their students a
note, and a further spelling of the version, which counts in attempts that begin later. Finished
attempts at other quizzes stay as they are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from quizzes.interactions.names import ends, normalise
from quizzes.marks import rulings
from quizzes.marks.marking import Question as MarkedQuestion
from quizzes.marks.marking import Response, mark
from quizzes.marks.scoring import Known, question_rows
from quizzes.models import (
    AcceptedAnswer,
    AttemptQuestion,
    Question,
    QuestionVersion,
    Quiz,
    Ruling,
    Step,
)

# One student may have slipped; two who type the same had a reason.
FEWEST = 2
MOST = 20
GIVEN = (Step.Action.ANSWER, Step.Action.CHECK)
REASON = "This answer is right as well."


@dataclass(frozen=True, slots=True)
class Offer:
    """A typed answer that earned nothing in `count` attempts; `text` as most of them wrote it."""

    version_id: int
    stem: str
    key: str
    text: str
    count: int


def offers(quiz: Quiz) -> list[Offer]:
    """What might be accepted, the most frequent first: one query, five where there is something."""
    given, attempts = _given(quiz)
    frequent = {at: texts for at, texts in given.items() if texts.total() >= FEWEST}
    if not frequent:
        return []
    asked = question_rows([attempts[version] for version, _ in frequent], stem=F("version__stem"))
    rows = {row.version_id: row for row in asked if not row.option_order}
    known, decided = Known(list(rows.values())), _decided(quiz)
    found = []
    for (version, plain), texts in frequent.items():
        text, _ = texts.most_common(1)[0]
        question = known.question(rows[version])
        if (version, plain) in decided or plain in _names(question):
            continue
        if mark(Response(text=text), question) == 0:
            row = rows[version]
            found.append(Offer(version, row.stem, row.key_text or "", text, texts.total()))
    return sorted(found, key=lambda offer: (-offer.count, offer.stem, offer.text))[:MOST]


def _given(quiz: Quiz) -> tuple[dict[tuple[int, str], Counter[str]], dict[int, Any]]:
    """The last typed answers of submitted attempts by version and folded text, with how each was
    written; and for each version the last attempt that has it."""
    attempts = quiz.attempts.submitted().counted()
    typed = AttemptQuestion.objects.filter(attempt__in=attempts, option_order=[])
    steps = Step.objects.filter(question__in=typed, action__in=GIVEN)
    columns = ("question_id", "question__version_id", "attempt_id", "answer")
    rows = steps.order_by("attempt", "sequence").values_list(*columns)
    last = {question: row for question, *row in rows}
    given: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    for version, _, text in last.values():
        if plain := normalise(text):
            given[version, plain][text.strip()] += 1
    return given, {version: attempt for version, attempt, _ in last.values()}


def _decided(quiz: Quiz) -> set[tuple[int, str]]:
    """Answers that were ruled on: accepted already, or made the key."""
    named = Ruling.objects.filter(quiz=quiz).exclude(text="")
    return {(version, normalise(text)) for version, text in named.values_list("version", "text")}


def _names(question: MarkedQuestion) -> set[str]:
    """The other names of the article: whoever types one of them means somebody else."""
    return ends(map(normalise, question.others))


@transaction.atomic
def accept(quiz: Quiz, offer: Offer, by: Any, at: datetime) -> Ruling:
    """Let the answer count: in this quiz for all attempts, elsewhere for those that begin later."""
    version = QuestionVersion.objects.get(pk=offer.version_id)
    if Question.objects.visible_to(by).filter(pk=version.question_id).exists():
        AcceptedAnswer.objects.get_or_create(
            version=version, text=offer.text, defaults={"accepted_by": by, "accepted_at": at}
        )
    ruling = rulings.unsaved(quiz, version, by, at)
    ruling.decision, ruling.text, ruling.reason = Ruling.Decision.ACCEPT, offer.text, REASON
    return rulings.decide(ruling)
