"""What an attempt is worth, replayed from its steps. Knows no database and no clock.

Marks are never stored: the same steps against another key are a regrade. Formulas are those of
Moodle's question behaviours (see quizzes/marks/behaviours.py):

| behaviour | a question's fraction                                                              |
|-----------|------------------------------------------------------------------------------------|
| deferred  | raw fraction of the last answer before the submission                              |
| immediate | raw fraction of the one check; of the last answer, where it was never checked      |
| several   | max(0, raw - penalty x wrong tries before), of the last try                        |
| adaptive  | the best of raw - penalty x earlier tries; never below 0                           |

In all of them the same answer again is no further try, a check that cannot be read is none either,
and an answer that was left unchecked is one more try at the submission. (Moodle's `interactive`
fines the last wrong answer a second time at the submission; we do not.)

Certainty marking takes its numbers from Moodle's `question_cbm`: a right answer earns 1, 2 or 3, a
wrong one 0, -2 or -6, a partly right one its fraction of the right mark, no answer 0. Who chose no
certainty is taken to be not very sure. Expected values cross at 2/3 and 4/5, so honesty pays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import NamedTuple

from quizzes.marks.behaviours import Behaviour, Certainty
from quizzes.marks.marking import EMPTY, NOTHING, WHOLE, Question, Response, mark

TENTH, CENT, FINE = Decimal("0.1"), Decimal("0.01"), Decimal("0.00001")
RIGHT_MARKS = {1: 1, 2: 2, 3: 3}
WRONG_MARKS = {1: 0, 2: -2, 3: -6}
MOST = RIGHT_MARKS[3]


class Event(NamedTuple):
    """A step without its row. `action` is answer, check, flag, unflag or submit."""

    sequence: int
    action: str
    question: int | None = None
    response: Response = EMPTY
    certainty: int | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """As the quiz had them when the attempt began. `penalty` is exact: a third is a third."""

    behaviour: Behaviour = Behaviour.DEFERRED
    penalty: Fraction = NOTHING
    certainty: Certainty = Certainty.OFF


DEFERRED = Rules()


def rules_of(behaviour: str, penalty: Decimal, certainty: str) -> Rules:
    """The rules as a row keeps them; 0.3333333 stands for a third."""
    exact = Fraction(penalty).limit_denominator(1000)
    return Rules(Behaviour(behaviour), exact, Certainty(certainty))


class Try(NamedTuple):
    """One marked answer: `raw` as it is, `fraction` with the penalty for the tries before it."""

    response: Response
    raw: Fraction
    fraction: Fraction
    certainty: int | None = None


@dataclass(slots=True)
class Course:
    """What has become of one question so far. `is_unread`: its last check could not be read."""

    question: Question
    rules: Rules
    tries: list[Try] = field(default_factory=list)
    response: Response = EMPTY
    certainty: int | None = None
    is_unread: bool = False

    @property
    def last(self) -> Try | None:
        return self.tries[-1] if self.tries else None

    @property
    def tries_left(self) -> int | None:
        """How often it can still be checked; None where there is no limit."""
        if self.is_settled:
            return 0
        if self.rules.behaviour is Behaviour.SEVERAL:
            return self.question.tries - len(self.tries)
        return None if self.rules.behaviour is Behaviour.ADAPTIVE else 1

    @property
    def is_settled(self) -> bool:
        """Whether no further answer can change its mark."""
        if not self.tries:
            return False
        if self.rules.behaviour is Behaviour.IMMEDIATE or self.tries[-1].raw == WHOLE:
            return True
        several = self.rules.behaviour is Behaviour.SEVERAL
        return several and len(self.tries) >= self.question.tries

    def take(self, step: Event) -> None:
        """Let one answer or check happen; after the question is settled nothing does."""
        if self.is_settled:
            return
        self.response, self.certainty, self.is_unread = step.response, step.certainty, False
        if step.action == "check" and self.rules.behaviour.checks:
            self.try_it()

    def try_it(self) -> None:
        """Mark the answer as it stands, unless it is empty or the same as before."""
        if self.response.is_empty or (self.last and self.last.response == self.response):
            return
        raw = mark(self.response, self.question)
        if raw is None:
            self.is_unread = True
            return
        fined = self.rules.behaviour in (Behaviour.SEVERAL, Behaviour.ADAPTIVE)
        penalty = self.rules.penalty * len(self.tries) if fined else NOTHING
        self.tries.append(Try(self.response, raw, max(NOTHING, raw - penalty), self.certainty))

    def finish(self) -> Mark:
        """The mark as it is at the submission."""
        if self.question.is_free:
            return Mark(self.question, self.response, WHOLE, WHOLE, self.certainty, self.rules)
        if not self.is_settled:
            self.try_it()
        if not self.tries:
            return Mark(self.question, self.response, NOTHING, NOTHING, self.certainty, self.rules)
        adaptive = self.rules.behaviour is Behaviour.ADAPTIVE
        counts = max(self.tries, key=lambda one: one.fraction) if adaptive else self.tries[-1]
        return Mark(
            self.question,
            counts.response,
            counts.fraction,
            counts.raw,
            counts.certainty,
            self.rules,
            len(self.tries),
        )


@dataclass(frozen=True, slots=True)
class Mark:
    """What one question came to: `fraction` of its points is earned, `raw` was the answer's own."""

    question: Question
    response: Response
    fraction: Fraction
    raw: Fraction
    certainty: int | None = None
    rules: Rules = DEFERRED
    tries: int = 0

    @property
    def worth(self) -> Fraction:
        """Points, exactly; below 0 only where certainty marks are the score."""
        if self.question.is_dropped:
            return NOTHING
        scores = self.rules.certainty is Certainty.SCORE
        share = self.certainty_mark / MOST if scores else self.fraction
        return share * Fraction(self.question.points)

    @property
    def earned(self) -> Decimal:
        return as_decimal(self.worth)

    @property
    def certainty_mark(self) -> Fraction:
        """-6 to 3; all of it where a ruling gave the points to everybody."""
        if self.question.is_free:
            return Fraction(MOST)
        return certainty_mark(self.raw, self.certainty) if self.is_answered else NOTHING

    @property
    def is_right(self) -> bool:
        """Whether the answer that counts was, however many tries it took."""
        return self.raw == WHOLE

    @property
    def is_partly(self) -> bool:
        return NOTHING < self.raw < WHOLE

    @property
    def is_answered(self) -> bool:
        return not self.response.is_empty


@dataclass(frozen=True, slots=True)
class Score:
    """The marks of one attempt, in the order of its questions."""

    marks: tuple[Mark, ...]

    @property
    def counted(self) -> list[Mark]:
        return [mark for mark in self.marks if not mark.question.is_dropped]

    @property
    def right(self) -> int:
        return sum(mark.is_right for mark in self.counted)

    @property
    def answered(self) -> int:
        return sum(mark.is_answered for mark in self.marks)

    @property
    def total(self) -> int:
        return len(self.counted)

    @property
    def worth(self) -> Fraction:
        return sum((mark.worth for mark in self.marks), NOTHING)

    @property
    def earned(self) -> Decimal:
        return as_decimal(self.worth)

    @property
    def points(self) -> Decimal:
        return sum((mark.question.points for mark in self.counted), Decimal(0))

    @property
    def percentage(self) -> Decimal:
        """0 to 100, to one decimal; 0 where nothing could be earned."""
        if not self.points:
            return Decimal(0)
        share = max(NOTHING, self.worth) / Fraction(self.points)
        return as_decimal(100 * share, TENTH)

    @property
    def asks_certainty(self) -> bool:
        return any(mark.rules.certainty.is_asked for mark in self.marks)

    @property
    def certainty_earned(self) -> Decimal:
        """The certainty marks, each question weighed by its points; may be below 0."""
        found = (mark.certainty_mark * Fraction(mark.question.points) for mark in self.counted)
        return as_decimal(sum(found, NOTHING))

    @property
    def certainty_most(self) -> Decimal:
        return MOST * self.points


def replay(steps: Iterable[Event], questions: Iterable[Question], rules: Rules = DEFERRED) -> Score:
    """Mark each question by what was done to it before the submission."""
    courses = follow(steps, questions, rules)
    return Score(tuple(course.finish() for course in courses))


def follow(
    steps: Iterable[Event], questions: Iterable[Question], rules: Rules = DEFERRED
) -> list[Course]:
    """How it stands with each question, in the order of `questions`."""
    of_question = defaultdict(list)
    for step in sorted(steps, key=lambda step: step.sequence):
        if step.action == "submit":
            break
        if step.action in ("answer", "check"):
            of_question[step.question].append(step)
    courses = [Course(question, rules) for question in questions]
    for course in courses:
        for step in of_question[course.question.id]:
            course.take(step)
    return courses


def certainty_mark(raw: Fraction, certainty: int | None) -> Fraction:
    """-6 to 3, for an answer that was given."""
    level = certainty or 1
    return RIGHT_MARKS[level] * raw if raw > NOTHING else Fraction(WRONG_MARKS[level])


def as_decimal(exact: Fraction, step: Decimal = FINE) -> Decimal:
    """Rounded half up; in hundredths where that is exact enough."""
    value = (Decimal(exact.numerator) / exact.denominator).quantize(step, ROUND_HALF_UP)
    return value.quantize(CENT) if step < CENT and value == value.quantize(CENT) else value
