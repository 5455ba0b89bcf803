"""Scores of date reading: what counts as right, wrong and missed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.extraction.evaluation.dates import evaluate_dates

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "wikinews.jsonl"

TEXT = "The firm closed on Monday. It had opened in 1987. It sold 1500 tickets today."


def test_evaluate_dates_counts_calendar_values_at_overlapping_spans() -> None:
    dates = [
        {"start": 16, "end": 25, "value": "2021-01-04"},
        {"start": 44, "end": 48, "value": "1988"},
        {"start": 50, "end": 52, "value": "2021-01-01"},
        {"start": 0, "end": 8, "value": "P3D"},
    ]
    row = {"id": "closing", "published": "2021-01-07", "text": TEXT, "dates": dates}

    report = evaluate_dates([row])

    assert (report.expected, report.stated, report.right) == (3, 3, 1)
    assert report.f_score == pytest.approx(1 / 3)
    assert [(slip.expected, slip.found) for slip in report.slips] == [
        ("1988", "1987"),
        ("", "2021-01-07"),
        ("2021-01-01", ""),
    ]
    assert report.lines(worst=1)[1] == (
        "dates: wrong among stated 66.7 % (0 of the 2 are the right day of an hour)"
    )


def test_evaluate_dates_counts_the_day_of_an_hour_apart() -> None:
    dates = [{"start": 19, "end": 25, "value": "2021-01-04TMO"}]
    row = {"id": "closing", "published": "2021-01-07", "text": TEXT[:26], "dates": dates}

    report = evaluate_dates([row])

    assert (report.stated, report.right, report.times) == (1, 0, 1)


def test_evaluate_dates_of_nothing_is_nothing() -> None:
    assert evaluate_dates([]).f_score == 0


@pytest.mark.skipif(not GOLD.exists(), reason="the annotated set is not beside the checkout")
def test_dates_of_the_annotated_news_are_read_well() -> None:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]

    assert evaluate_dates(rows).f_score >= 0.88
