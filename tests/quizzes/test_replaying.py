from decimal import Decimal

import pytest

from quizzes.marking import Question, Response
from quizzes.replaying import Event, replay


def choice(number, key=10, points="1"):
    return Question(number, "choice", Decimal(points), key=key)


def answered(sequence, question, option):
    return Event(sequence, "answer", question, Response(option))


def test_last_answer_counts():
    steps = [answered(1, 1, 11), answered(2, 1, 10)]

    assert replay(steps, [choice(1)]).right == 1


def test_order_of_steps_is_their_sequence_not_their_place():
    steps = [answered(2, 1, 10), answered(1, 1, 11)]

    assert replay(steps, [choice(1)]).right == 1


def test_answer_after_submission_counts_nothing():
    steps = [answered(1, 1, 11), Event(2, "submit"), answered(3, 1, 10)]

    assert replay(steps, [choice(1)]).right == 0


def test_flags_change_no_mark():
    steps = [answered(1, 1, 10), Event(2, "flag", 1), Event(3, "unflag", 1)]

    assert replay(steps, [choice(1)]).right == 1


def test_answer_to_another_attempts_question_is_ignored():
    score = replay([answered(1, 99, 10)], [choice(1)])

    assert (score.right, score.answered, score.total) == (0, 0, 1)


def test_score_weighs_questions_by_their_points():
    questions = [choice(1, points="2"), choice(2), choice(3)]
    steps = [answered(1, 1, 10), answered(2, 2, 11)]

    score = replay(steps, questions)

    assert (score.right, score.answered, score.total) == (1, 2, 3)
    assert (score.earned, score.points) == (2, 4)
    assert score.percentage == 50


@pytest.mark.parametrize(
    ("right", "total", "percentage"),
    [(0, 3, "0"), (1, 3, "33.3"), (2, 3, "66.7"), (3, 3, "100"), (1, 16, "6.3"), (0, 0, "0")],
)
def test_percentage_has_one_decimal_rounded_half_up(right, total, percentage):
    steps = [answered(n, n, 10) for n in range(1, right + 1)]

    score = replay(steps, [choice(n) for n in range(1, total + 1)])

    assert score.percentage == Decimal(percentage)


def test_questions_worth_nothing_give_no_percentage():
    assert replay([answered(1, 1, 10)], [choice(1, points="0")]).percentage == 0


def test_replay_with_another_key_is_a_regrade():
    steps = [answered(1, 1, 11)]

    assert replay(steps, [choice(1, key=10)]).right == 0
    assert replay(steps, [choice(1, key=11)]).right == 1
