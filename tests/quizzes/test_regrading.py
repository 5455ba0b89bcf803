from decimal import Decimal

import pytest

from quizzes.marks.marking import Question, Response
from quizzes.marks.regrading import Decision, regrade
from quizzes.marks.replaying import Event

# Question 1 is a choice whose key is option 11; question 2 is typed.
CHOICE = Question(1, "choice", Decimal(2), key=11)
TYPED = Question(2, "typed", Decimal(1), accepted=("Ada Lund",))
QUESTIONS = (CHOICE, TYPED)


def steps(option=None, text=""):
    given = [Event(1, "answer", 1, Response(option))] if option else []
    given += [Event(2, "answer", 2, Response(text=text))] if text else []
    return [*given, Event(3, "submit")]


def earned(score):
    return [str(mark.earned.normalize()) for mark in score.marks], str(score.percentage)


def test_without_decisions_the_score_is_the_plain_one():
    score = regrade(steps(11, "Ada Lund"), QUESTIONS, [])

    assert earned(score) == (["2", "1"], "100.0")


@pytest.mark.parametrize(
    ("kind", "chosen", "expected"),
    [
        ("stands", 11, (["2", "0"], "66.7")),
        ("stands", 12, (["0", "0"], "0.0")),
        ("accept", 11, (["2", "0"], "66.7")),
        ("accept", 12, (["2", "0"], "66.7")),
        ("accept", 13, (["0", "0"], "0.0")),
        ("key", 11, (["0", "0"], "0.0")),
        ("key", 12, (["2", "0"], "66.7")),
        ("full", 13, (["2", "0"], "66.7")),
        ("full", None, (["2", "0"], "66.7")),
        ("drop", 11, (["0", "0"], "0.0")),
        ("drop", 13, (["0", "0"], "0.0")),
    ],
)
def test_decision_on_a_choice(kind, chosen, expected):
    option = 12 if kind in ("accept", "key") else None

    score = regrade(steps(chosen), QUESTIONS, [Decision(1, kind, option)])

    assert earned(score) == expected


def test_dropped_question_is_neither_asked_nor_right_any_more():
    score = regrade(steps(11, "Ada Lund"), QUESTIONS, [Decision(1, "drop")])

    assert (score.right, score.total, score.points) == (1, 1, 1)
    assert score.percentage == 100


@pytest.mark.parametrize(
    ("kind", "text", "right"),
    [
        ("accept", "Ivar Kask", True),
        ("accept", "ada lund", True),
        ("key", "Ivar Kask", True),
        ("key", "Ada Lund", False),
    ],
)
def test_decision_on_a_typed_answer(kind, text, right):
    score = regrade(steps(text=text), QUESTIONS, [Decision(2, kind, text="Ivar Kask")])

    assert score.marks[1].is_right is right


@pytest.mark.parametrize(
    ("kinds", "chosen", "points"),
    [
        (("accept:12", "accept:13"), 12, 2),
        (("accept:12", "key:13"), 12, 0),
        (("key:13", "accept:12"), 11, 0),
        (("full", "key:12"), 11, 0),
        (("drop", "full"), 13, 2),
        (("key:12", "restore"), 11, 2),
        (("key:12", "restore"), 12, 0),
        (("full", "stands"), 13, 2),
    ],
    ids=lambda value: "-then-".join(value) if isinstance(value, tuple) else str(value),
)
def test_decisions_are_taken_in_their_order(kinds, chosen, points):
    parted = [kind.partition(":") for kind in kinds]
    decisions = [Decision(1, kind, int(option) if option else None) for kind, _, option in parted]

    assert regrade(steps(chosen), QUESTIONS, decisions).earned == points


@pytest.mark.parametrize(
    ("kind", "chosen", "text", "percentage"),
    [
        ("key", 11, "", "66.7"),  # would lose both points: kept
        ("key", 12, "", "66.7"),  # gains them
        ("drop", 11, "", "66.7"),  # would fall to nothing: kept
        ("drop", 12, "Ada Lund", "100.0"),  # rises from a third
    ],
    ids=["key-that-lowers", "key-that-raises", "drop-that-lowers", "drop-that-raises"],
)
def test_only_improving_decision_never_lowers(kind, chosen, text, percentage):
    option = 12 if kind == "key" else None
    decision = Decision(1, kind, option, only_improves=True)

    assert str(regrade(steps(chosen, text), QUESTIONS, [decision]).percentage) == percentage


def test_decision_after_one_that_was_left_out_stands_on_what_was_kept():
    kept = Decision(1, "key", 12, only_improves=True)

    score = regrade(steps(11), QUESTIONS, [kept, Decision(1, "accept", 13)])

    assert score.earned == 2


def test_quiz_with_everything_dropped_earns_nothing_of_nothing():
    score = regrade(steps(11), QUESTIONS, [Decision(1, "drop"), Decision(2, "drop")])

    assert (score.total, score.points, score.percentage) == (0, 0, 0)
