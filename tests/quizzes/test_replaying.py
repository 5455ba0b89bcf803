from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.interactions.records import Part
from quizzes.marks.behaviours import Behaviour, Certainty
from quizzes.marks.marking import Question, Response, mark
from quizzes.marks.replaying import Event, Rules, certainty_mark, follow, replay, rules_of


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


# Behaviours. R is the key, A to C are wrong; "a" is an answer saved, "c" one that is checked.

THIRD = Fraction(1, 3)
OPTIONS = {"R": 10, "A": 11, "B": 12, "C": 13}


def played(steps, behaviour, *, tries=3, penalty=THIRD, certainty=Certainty.OFF, points="3"):
    """The mark of one question after steps such as "aA cA cR"."""
    actions = {"a": "answer", "c": "check", "s": "submit"}
    events = [
        Event(n, actions[step[0]], 1, Response(OPTIONS.get(step[1:2])), sure(step))
        for n, step in enumerate(steps.split(), 1)
    ]
    question = Question(1, "choice", Decimal(points), key=10, tries=tries)
    (mark,) = replay(events, [question], Rules(behaviour, penalty, certainty)).marks
    return mark


def sure(step):
    return int(step[2]) if len(step) > 2 else None


@pytest.mark.parametrize(
    ("steps", "earned", "tries"),
    [
        pytest.param("", 0, 0, id="nothing-done"),
        pytest.param("aR", 3, 1, id="right-but-never-checked"),
        pytest.param("aA aR", 3, 1, id="changed-before-the-end"),
        pytest.param("aR aA", 0, 1, id="changed-to-wrong"),
        pytest.param("aR s aA", 3, 1, id="after-the-submission"),
        pytest.param("cA cR", 3, 1, id="a-check-is-an-answer-like-others"),
    ],
)
def test_deferred(steps, earned, tries):
    mark = played(steps, Behaviour.DEFERRED)

    assert (mark.earned, mark.tries) == (earned, tries)


@pytest.mark.parametrize(
    ("steps", "earned", "tries"),
    [
        pytest.param("cR", 3, 1, id="right"),
        pytest.param("cA", 0, 1, id="wrong"),
        pytest.param("cA cR", 0, 1, id="locked-after-a-check"),
        pytest.param("cR aA", 3, 1, id="no-answer-after-a-check"),
        pytest.param("aA cR", 3, 1, id="changed-before-the-check"),
        pytest.param("aR", 3, 1, id="never-checked"),
        pytest.param("", 0, 0, id="nothing-done"),
    ],
)
def test_immediate_has_one_check(steps, earned, tries):
    mark = played(steps, Behaviour.IMMEDIATE)

    assert (mark.earned, mark.tries) == (earned, tries)


@pytest.mark.parametrize(
    ("steps", "earned", "tries"),
    [
        pytest.param("cR", 3, 1, id="first-try"),
        pytest.param("cA cR", 2, 2, id="second-try"),
        pytest.param("cA cB cR", 1, 3, id="third-try"),
        pytest.param("cA cB cC cR", 0, 3, id="no-fourth-try"),
        pytest.param("cA cA cR", 2, 2, id="same-again-is-no-try"),
        pytest.param("cA aR", 2, 2, id="left-unchecked-is-a-try-at-the-end"),
        pytest.param("cA aA", 0, 1, id="the-same-left-is-fined-once"),
        pytest.param("cA aB cR", 2, 2, id="a-change-of-mind-is-no-try"),
        pytest.param("cR cA", 3, 1, id="locked-after-right"),
        pytest.param("cA", 0, 1, id="given-up"),
    ],
)
def test_several_tries_cost_a_third_each(steps, earned, tries):
    mark = played(steps, Behaviour.SEVERAL)

    assert (mark.earned, mark.tries) == (earned, tries)


@pytest.mark.parametrize(
    ("penalty", "earned"), [(0, 3), (Fraction(1, 10), "2.4"), (Fraction(1, 2), 0), (1, 0)]
)
def test_several_tries_never_fall_below_nothing(penalty, earned):
    mark = played("cA cB cR", Behaviour.SEVERAL, penalty=Fraction(penalty))

    assert mark.earned == Decimal(earned)


@pytest.mark.parametrize(
    ("steps", "earned", "tries"),
    [
        pytest.param("cR", 3, 1, id="first-try"),
        pytest.param("cA cB cR", 1, 3, id="third-try"),
        pytest.param("cA cB cC cR", 0, 4, id="a-fourth-is-worth-nothing"),
        pytest.param("cA cA cA cR", 2, 2, id="same-again-is-ignored"),
        pytest.param("cA cR cB", 2, 2, id="nothing-to-gain-after-right"),
        pytest.param("cA aR", 2, 2, id="left-unchecked"),
    ],
)
def test_adaptive_keeps_the_best(steps, earned, tries):
    mark = played(steps, Behaviour.ADAPTIVE, tries=1)

    assert (mark.earned, mark.tries) == (earned, tries)


def test_adaptive_keeps_a_partly_right_try_that_is_worth_more():
    parts = (Part(20, "Ada", value="right"), Part(21, "Ivar", value="right"), Part(22, "Mai"))
    question = Question(1, "several", Decimal(2), parts=parts)
    steps = [
        Event(1, "check", 1, Response(text="20")),
        Event(2, "check", 1, Response(text="22")),
        Event(3, "check", 1, Response(text="21")),
    ]

    (mark,) = replay(steps, [question], Rules(Behaviour.ADAPTIVE, THIRD)).marks

    assert (mark.earned, mark.raw, mark.response.text) == (1, Fraction(1, 2), "20")
    assert mark.is_partly


@pytest.mark.parametrize("behaviour", [Behaviour.IMMEDIATE, Behaviour.SEVERAL, Behaviour.ADAPTIVE])
def test_check_that_cannot_be_read_costs_no_try(behaviour, monkeypatch):
    read = lambda response, question: None if response.option == 11 else mark(response, question)  # noqa: E731
    monkeypatch.setattr("quizzes.marks.replaying.mark", read)

    assert (played("cA", behaviour).tries, played("cA", behaviour).earned) == (0, 0)
    assert (played("cA cR", behaviour).tries, played("cA cR", behaviour).earned) == (1, 3)


def test_right_at_the_second_try_is_right_but_worth_less():
    mark = played("cA cR", Behaviour.SEVERAL)

    assert mark.is_right
    assert mark.fraction == Fraction(2, 3)


@pytest.mark.parametrize(
    ("steps", "left", "settled"),
    [("", 3, False), ("cA", 2, False), ("cA cB", 1, False), ("cA cB cC", 0, True), ("cR", 0, True)],
    ids=["none", "one-wrong", "two-wrong", "used-up", "right"],
)
def test_tries_left(steps, left, settled):
    events = [Event(n, "check", 1, Response(OPTIONS[s[1]])) for n, s in enumerate(steps.split())]
    question = Question(1, "choice", key=10, tries=3)

    (course,) = follow(events, [question], Rules(Behaviour.SEVERAL, THIRD))

    assert (course.tries_left, course.is_settled) == (left, settled)


def test_another_key_regrades_several_tries():
    steps = [Event(1, "check", 1, Response(11)), Event(2, "check", 1, Response(10))]
    rules = Rules(Behaviour.SEVERAL, THIRD)

    earned = [
        replay(steps, [Question(1, "choice", Decimal(3), key=key, tries=3)], rules).earned
        for key in (10, 11, 12)
    ]

    assert earned == [2, 3, 0]


def test_stored_penalty_of_a_third_is_a_third():
    assert rules_of("several", Decimal("0.3333333"), "off").penalty == THIRD
    assert rules_of("several", Decimal("0.2500000"), "off").penalty == Fraction(1, 4)


# Certainty


@pytest.mark.parametrize(
    ("certainty", "right", "wrong"), [(1, 1, 0), (2, 2, -2), (3, 3, -6), (None, 1, 0)]
)
def test_certainty_marks(certainty, right, wrong):
    assert certainty_mark(Fraction(1), certainty) == right
    assert certainty_mark(Fraction(0), certainty) == wrong


def test_partly_right_earns_its_share_of_the_right_mark():
    assert certainty_mark(Fraction(1, 2), 3) == Fraction(3, 2)


@pytest.mark.parametrize(
    ("steps", "earned", "marks"),
    [
        pytest.param("aR3", 3, 3, id="sure-and-right"),
        pytest.param("aR1", 1, 1, id="unsure-and-right"),
        pytest.param("aA3", -6, -6, id="sure-and-wrong"),
        pytest.param("aA2 aR2", 2, 2, id="changed"),
        pytest.param("", 0, 0, id="unanswered"),
    ],
)
def test_certainty_as_the_score(steps, earned, marks):
    mark = played(steps, Behaviour.DEFERRED, certainty=Certainty.SCORE)

    assert (mark.earned, mark.certainty_mark) == (earned, marks)


def test_certainty_beside_the_score_leaves_it_alone():
    mark = played("aR1", Behaviour.IMMEDIATE, certainty=Certainty.BESIDE)

    assert (mark.earned, mark.certainty_mark) == (3, 1)


def test_score_below_nothing_is_no_percent():
    rules = Rules(certainty=Certainty.SCORE)
    steps = [Event(1, "answer", 1, Response(11), 3)]

    score = replay(steps, [Question(1, "choice", Decimal(1), key=10)], rules)

    assert (score.earned, score.percentage) == (-2, 0)
    assert (score.certainty_earned, score.certainty_most) == (-6, 3)


@given(st.lists(st.sampled_from(["aA", "aR", "cA", "cB", "cC", "cR"]), max_size=12))
def test_no_steps_earn_more_than_the_points_or_less_than_nothing(steps):
    for behaviour in Behaviour:
        mark = played(" ".join(steps), behaviour)

        assert 0 <= mark.earned <= 3
        assert mark.tries <= len(steps)
