from fractions import Fraction

import pytest

from quizzes.marks.calibration import Answer, calibrate


def answers(certainty, right, wrong, *, stated=True):
    given = [Fraction(1)] * right + [Fraction(0)] * wrong
    return [Answer(certainty, raw, stated) for raw in given]


@pytest.mark.parametrize(
    ("certainty", "right", "wrong", "verdict"),
    [
        pytest.param(3, 9, 1, "fits", id="sure-and-mostly-right"),
        pytest.param(3, 8, 2, "fits", id="sure-at-the-edge"),
        pytest.param(3, 7, 3, "surer than right", id="sure-and-often-wrong"),
        pytest.param(2, 7, 3, "fits", id="fairly-sure"),
        pytest.param(2, 5, 5, "surer than right", id="fairly-sure-and-half-right"),
        pytest.param(2, 9, 1, "more right than sure", id="modest"),
        pytest.param(1, 5, 5, "fits", id="guessing"),
        pytest.param(1, 9, 1, "more right than sure", id="knew-more-than-thought"),
        pytest.param(3, 0, 2, "too few to tell", id="too-few"),
    ],
)
def test_verdict(certainty, right, wrong, verdict):
    ((group),) = calibrate(answers(certainty, right, wrong))

    assert [level.verdict for level in group.levels] == [verdict]


def test_claims_are_told_apart_from_facts():
    facts, claims = calibrate(answers(3, 4, 0) + answers(3, 1, 3, stated=False))

    assert (facts.label, facts.levels[0].right) == ("Stated facts", 100)
    assert (claims.label, claims.levels[0].right) == ("Attributed claims", 25)


def test_partly_right_counts_its_share():
    (group,) = calibrate([Answer(2, Fraction(1, 2), is_stated=True)])

    assert group.levels[0].right == 50


def test_no_answers_no_picture():
    assert calibrate([]) == []
