"""What comes late, by a millisecond or by an hour: judged by when it reached the server."""

import uuid
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse

from tests.quizzes.sitting import make_quiz, post_answer, start, submit

GRACE = 3
DELAYS = {
    "at-the-deadline": timedelta(0),
    "by-a-millisecond": timedelta(milliseconds=1),
    "by-a-second": timedelta(seconds=1),
    "by-a-minute": timedelta(minutes=1),
    "at-the-end-of-grace": timedelta(minutes=GRACE),
    "a-millisecond-after-grace": timedelta(minutes=GRACE, milliseconds=1),
    "by-an-hour": timedelta(hours=1),
}
late = pytest.mark.parametrize("delay", DELAYS.values(), ids=DELAYS)
overtime = pytest.mark.parametrize("overtime", ["submit", "grace"])


@pytest.fixture
def clock(monkeypatch):
    """Sets when the next requests reach the server; all other clocks go on as they are."""

    def arrive(at):
        monkeypatch.setattr("config.arrival.timezone", SimpleNamespace(now=lambda: at))

    return arrive


@pytest.fixture
def attempt(client, student, overtime):
    client.force_login(student)
    quiz = make_quiz(2, time_limit=40, overtime=overtime, grace=GRACE, behaviour="several")
    return start(client, quiz)


def state(attempt):
    attempt.refresh_from_db()
    return attempt.state, attempt.submitted_at


def is_over(attempt, delay):
    return delay > attempt.closes_at - attempt.deadline


@late
@overtime
@pytest.mark.parametrize("go", ["next", "check", "flag", "save"])
def test_what_is_sent_for_a_question(client, attempt, clock, delay, go):
    clock(attempt.deadline + delay)
    data = {"option": 2, "client_key": str(uuid.uuid4()), "go": go}
    url = reverse("quizzes:attempt_answer", args=[attempt.pk, 1])
    headers = {"hx-request": "true", "hx-target": "saved"} if go == "save" else {}

    page = client.post(url, data, headers=headers)

    if delay:
        assert b"The time was up at" in page.content
        assert not attempt.steps.exists()
    else:
        actions = {"check": ["check"], "flag": ["flag", "answer"]}.get(go, ["answer"])
        steps = attempt.steps.order_by("sequence").values_list("action", flat=True)
        assert list(steps) == actions
    closed = ("submitted", attempt.deadline) if is_over(attempt, delay) else ("open", None)
    assert state(attempt) == closed


@late
@overtime
def test_submission(client, attempt, clock, delay):
    post_answer(client, attempt, 1, option=2)
    clock(attempt.deadline + delay)

    submit(client, attempt)

    ran_out = is_over(attempt, delay)
    at = attempt.deadline if ran_out else attempt.deadline + delay
    assert state(attempt) == ("submitted", at)
    assert attempt.steps.filter(action="submit").exists() is not ran_out
    assert attempt.steps.filter(action="answer").count() == 1


@late
@overtime
def test_question_shows_its_form_in_time_only(client, attempt, clock, delay):
    clock(attempt.deadline + delay)

    page = client.get(reverse("quizzes:attempt_question", args=[attempt.pk, 1]))

    assert page.status_code == (302 if delay else 200)


def by_hand(client, attempt, clock):
    submit(client, attempt)


def by_the_clock(client, attempt, clock):
    clock(attempt.closes_at + timedelta(milliseconds=1))


@overtime
@pytest.mark.parametrize("close", [by_hand, by_the_clock])
@pytest.mark.parametrize("htmx", [True, False], ids=["htmx", "plain"])
def test_old_forms_sent_again_after_the_close_change_nothing(client, attempt, clock, close, htmx):
    sent = [
        (1, {"client_key": str(uuid.uuid4()), "option": 2, "go": "check"}),
        (1, {"client_key": str(uuid.uuid4()), "option": 1, "go": "flag"}),
        (2, {"client_key": str(uuid.uuid4()), "option": 3, "go": "next"}),
    ]
    for position, data in sent:
        post_answer(client, attempt, position, **data)
    close(client, attempt, clock)
    client.get(reverse("quizzes:attempt_submit", args=[attempt.pk]))
    stored, closed = list(attempt.steps.values()), state(attempt)

    for position, data in sent:
        for key in (data["client_key"], str(uuid.uuid4())):
            for option in (1, data["option"]):
                fields = data | {"client_key": key, "option": option}
                page = post_answer(client, attempt, position, htmx=htmx, **fields)
                assert page.status_code == (200 if htmx else 409)
    submit(client, attempt)

    assert closed[0] == "submitted"
    assert list(attempt.steps.values()) == stored
    assert state(attempt) == closed
