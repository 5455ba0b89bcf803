"""Checking an answer during the attempt, by the replay that scores it, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.db.models import F

from quizzes import interactions
from quizzes.interactions.records import Part
from quizzes.marks.behaviours import Behaviour
from quizzes.marks.marking import WHOLE
from quizzes.marks.replaying import CENT, Course, follow
from quizzes.marks.scoring import question_of, question_rows, rules_of_row
from quizzes.models import Option
from quizzes.review.proofs import Piece
from quizzes.review.proving import proofs_by_question
from quizzes.review.showing import Allowed, Phase, allowed
from quizzes.taking.sittings import Place, Sitting

COLUMNS: dict[str, Any] = {
    "review_rules": F("attempt__quiz__review_rules"),
    "key_feedback": F("key__feedback"),
    "fact": F("version__question__fact"),
    "pinned": F("version__pinned"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a student is told of a question that was checked; what the quiz withholds is empty.

    `earned` are points as they would stand if the attempt ended now.
    """

    heading: str
    is_right: bool = False
    is_settled: bool = False
    left: str = ""
    earned: str = ""
    hints: tuple[str, ...] = ()
    key: str = ""
    feedback: str = ""
    proofs: tuple[list[Piece], ...] = ()

    @property
    def said(self) -> str:
        """For the live region."""
        return " ".join(part for part in (self.heading, self.left, *self.hints[-1:]) if part)


def row_of(sitting: Sitting, place: Place) -> Any:
    """The question with its key, which stays on the server; fetched once for each request."""
    if place.id not in sitting.checked:
        (row,) = question_rows([sitting.attempt_id], only=place.id, **COLUMNS)
        sitting.checked[place.id] = row
    return sitting.checked[place.id]


def course_of(sitting: Sitting, place: Place) -> Course:
    row = row_of(sitting, place)
    (course,) = follow(place.answers, [question_of(row)], rules_of_row(row))
    return course


def is_known_wrong(sitting: Sitting, place: Place) -> bool:
    """Whether its student was told that it is wrong, and can try it again."""
    course = course_of(sitting, place)
    tried = course.last is not None and course.last.raw < WHOLE and not course.is_settled
    return tried and allowed(row_of(sitting, place).review_rules, Phase.DURING).right


def verdict_of(sitting: Sitting, place: Place) -> Verdict | None:
    """What may be told now; None where the question was not checked since its last answer."""
    if not place.is_checked:
        return None
    row, course = row_of(sitting, place), course_of(sitting, place)
    if course.is_unread:
        heading = "That could not be read, so it cost no try. Write it another way."
        return Verdict(heading, hints=_hints(row, course))
    if course.last is None or course.last.response != place.response:
        return None
    return _verdict(row, course, allowed(row.review_rules, Phase.DURING))


def _verdict(row: Any, course: Course, may: Allowed) -> Verdict:
    settled = course.is_settled
    if not may.right:
        return Verdict("Checked. Whether it is right is told later.", is_settled=settled)
    mark = course.finish()
    right = course.last is not None and course.last.raw == 1
    points = mark.question.points
    return Verdict(
        heading=_heading(course),
        is_right=right,
        is_settled=settled,
        left="" if settled else _left(course),
        earned=_points(mark.earned, points) if may.marks else "",
        hints=() if settled else _hints(row, course),
        key=_key(row, course) if may.key and settled and not right else "",
        feedback=_feedback(row, course, may),
        proofs=_proofs(row) if may.proof and settled else (),
    )


def _key(row: Any, course: Course) -> str:
    parts = course.question.parts or (Part(row.key_id, row.key_text or "", is_key=True),)
    form = interactions.of(row.form, row.option_order)
    return form.tell(course.response, replace(course.question, parts=parts)).right


def _feedback(row: Any, course: Course, may: Allowed) -> str:
    """The author's words on the chosen option; those on the key once nothing can be changed."""
    if not may.feedback:
        return ""
    chosen, own = course.response.option, None
    if chosen is not None:
        own = Option.objects.filter(pk=chosen).values_list("feedback", flat=True).first()
    return own or ((row.key_feedback or "") if may.key and course.is_settled else "")


def _points(earned: Decimal, points: Decimal) -> str:
    """ "0.67 of 1 point"."""
    cents = earned.quantize(CENT).normalize()
    return f"{cents:f} of {points.normalize():f} point{'' if points == 1 else 's'}"


def _proofs(row: Any) -> tuple[list[Piece], ...]:
    first, *parts = proofs_by_question([row])[row.id]
    proof = first.as_pinned(row.pinned)
    for part in parts:
        proof.join(part)
    return tuple(proof.paragraphs)


def _heading(course: Course) -> str:
    assert course.last is not None
    raw = course.last.raw
    if raw == 1:
        return "Right."
    return f"Partly right: {round(100 * raw)} %." if raw > 0 else "Not right."


def _left(course: Course) -> str:
    left = course.tries_left
    if left is None:
        return "You can try again."
    return "One try left." if left == 1 else f"{left} tries left."


def _hints(row: Any, course: Course) -> tuple[str, ...]:
    several = course.rules.behaviour is Behaviour.SEVERAL
    return tuple(row.hints[: len(course.tries)]) if several else ()
