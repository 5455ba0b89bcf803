from decimal import Decimal

import pytest

from quizzes.marks.grading import final_of


@pytest.mark.parametrize(
    ("grading", "percentages", "result", "counting"),
    [
        ("best", "40 90 60", "90", {1}),
        ("best", "90 40 90", "90", {0}),
        ("first", "40 90 60", "40", {0}),
        ("last", "40 90 60", "60", {2}),
        ("mean", "40 90 60", "63.3", {0, 1, 2}),
        ("mean", "50", "50.0", {0}),
    ],
    ids=["best", "best-of-equals", "first", "last", "mean", "mean-of-one"],
)
def test_final(grading, percentages, result, counting):
    final = final_of(grading, [Decimal(one) for one in percentages.split()])

    assert (final.percentage, final.counting) == (Decimal(result), counting)


def test_nothing_submitted_is_no_result():
    assert final_of("best", []) is None
