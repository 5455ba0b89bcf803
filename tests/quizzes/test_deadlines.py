"""Time limits, closing times and what happens at their end. The clock is the server's."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from articles.signals import sweeping
from quizzes.marks.marking import Response
from quizzes.models import Accommodation, Attempt
from quizzes.taking import attempts
from quizzes.taking.attempts import Change, Outcome
from quizzes.taking.sittings import load
from tests.quizzes.sitting import answers, make_quiz, post_answer, start, submit

MINUTE = timedelta(minutes=1)


def running(client, **quiz):
    """An attempt at a quiz with a limit of 40 minutes."""
    return start(client, make_quiz(2, time_limit=40, **quiz))


def let_pass(attempt, time):
    """Let the attempt have started so much earlier."""
    for field in ("started_at", "deadline", "closes_at"):
        setattr(attempt, field, getattr(attempt, field) - time)
    attempt.save()


def url(name, attempt, *args):
    return reverse(f"quizzes:{name}", args=[attempt.pk, *args])


def test_deadline_is_stored_at_the_start(signed_in):
    attempt = running(signed_in)

    assert attempt.deadline == attempt.started_at + 40 * MINUTE
    assert attempt.closes_at == attempt.deadline


def test_grace_moves_the_close_and_not_the_deadline(signed_in):
    attempt = running(signed_in, overtime="grace", grace=3)

    assert attempt.closes_at == attempt.deadline + 3 * MINUTE


def test_close_of_the_quiz_cuts_the_limit(signed_in):
    closes = timezone.now() + 10 * MINUTE

    attempt = running(signed_in, closes_at=closes)

    assert attempt.deadline == closes


def test_extra_time_is_in_the_deadline_and_in_words(signed_in, student):
    quiz = make_quiz(1, time_limit=40)
    Accommodation.objects.create(quiz=quiz, student=student, minutes=20)

    page = signed_in.get(quiz.get_absolute_url())
    attempt = start(signed_in, quiz)

    assertContains(page, "60 min (40 + your 20)")
    assert attempt.deadline == attempt.started_at + 60 * MINUTE


@pytest.mark.parametrize(
    ("late", "outcome"),
    [
        (timedelta(0), Outcome.SAVED),
        (timedelta(milliseconds=1), Outcome.LATE),
        (timedelta(hours=1), Outcome.LATE),
    ],
    ids=["at-the-deadline", "by-a-millisecond", "by-an-hour"],
)
@pytest.mark.parametrize("overtime", ["submit", "grace"])
def test_answer_counts_by_when_it_arrived(signed_in, student, late, outcome, overtime):
    attempt = running(signed_in, overtime=overtime)
    owner = {"student": student}
    sitting = load(owner, attempt.pk)
    change = Change(uuid.uuid4(), Response(sitting.places[0].options[0]))

    found, _ = attempts.answer(owner, sitting, 1, change, attempt.deadline + late)

    assert found is outcome
    assert attempt.steps.exists() is (outcome is Outcome.SAVED)


@pytest.mark.django_db(transaction=True)
def test_answer_that_came_in_time_counts_though_the_sweep_was_faster(signed_in, student):
    attempt = running(signed_in)
    owner = {"student": student}
    slow = load(owner, attempt.pk)
    attempts.sweep(attempt.closes_at + MINUTE)
    change = Change(uuid.uuid4(), Response(slow.places[0].options[0]))

    for sitting in (slow, load(owner, attempt.pk)):
        outcome, _ = attempts.answer(owner, sitting, 1, change, attempt.deadline)

        assert outcome in (Outcome.SAVED, Outcome.UNCHANGED)
    assert len(answers(attempt)) == 1


@pytest.mark.parametrize("htmx", [True, False])
def test_late_answer_is_refused_with_a_page(signed_in, htmx):
    attempt = running(signed_in)
    post_answer(signed_in, attempt, 1, option=2)
    let_pass(attempt, 41 * MINUTE)

    page = post_answer(signed_in, attempt, 1, option=3, htmx=htmx)

    assertContains(page, "The time was up at", status_code=200 if htmx else 409)
    assert answers(attempt) == ["4 May 1931"]


@pytest.mark.parametrize("name", ["attempt_resume", "attempt_submit", "attempt_question"])
def test_whoever_looks_first_closes_it_at_its_deadline(signed_in, name):
    attempt = running(signed_in)
    post_answer(signed_in, attempt, 1, option=1)
    let_pass(attempt, 41 * MINUTE)
    deadline = attempt.deadline

    response = signed_in.get(url(name, attempt, *([1] if name == "attempt_question" else [])))

    assertRedirects(response, url("attempt_review", attempt))
    attempt.refresh_from_db()
    assert (attempt.state, attempt.submitted_at) == (Attempt.State.SUBMITTED, deadline)


def test_list_and_page_of_the_quiz_close_it_too(signed_in):
    for address in (reverse("quizzes:attempt_list"), None):
        attempt = running(signed_in)
        let_pass(attempt, 41 * MINUTE)

        page = signed_in.get(address or attempt.quiz.get_absolute_url())

        assertNotContains(page, "Go on<")
        attempt.refresh_from_db()
        assert attempt.state == Attempt.State.SUBMITTED


def test_results_show_those_who_never_came_back(signed_in, student):
    attempt = running(signed_in)
    post_answer(signed_in, attempt, 1, option=1)
    let_pass(attempt, 41 * MINUTE)
    signed_in.force_login(attempt.quiz.owner)

    page = signed_in.get(reverse("quizzes:quiz_results", args=[attempt.quiz_id]))

    assertContains(page, student.username)
    assertContains(page, "50 %")


def test_worker_closes_what_nobody_looks_at(signed_in):
    late, other = running(signed_in), make_quiz(1)
    let_pass(late, 41 * MINUTE)
    endless = start(signed_in, other)

    sweeping.send(sender=None, at=timezone.now())

    late.refresh_from_db()
    endless.refresh_from_db()
    assert (late.state, late.submitted_at) == ("submitted", late.deadline)
    assert endless.state == "open"


def test_submission_by_hand_after_the_end_is_at_the_deadline(signed_in):
    attempt = running(signed_in)
    let_pass(attempt, 41 * MINUTE)

    submit(signed_in, attempt)

    attempt.refresh_from_db()
    assert attempt.submitted_at == attempt.deadline
    assert not attempt.steps.exists()


def test_grace_is_for_submitting_only(signed_in):
    attempt = running(signed_in, overtime="grace", grace=5)
    post_answer(signed_in, attempt, 1, option=2)
    let_pass(attempt, 42 * MINUTE)

    page = signed_in.get(url("attempt_question", attempt, 1), follow=True)
    refused = post_answer(signed_in, attempt, 1, option=3, htmx=True)
    submit(signed_in, attempt)

    assertContains(page, "Answers can no longer be changed")
    assertNotContains(page, "Go on answering")
    assertContains(refused, "Submit it now")
    attempt.refresh_from_db()
    assert attempt.submitted_at > attempt.deadline
    assert answers(attempt) == ["4 May 1931"]


def test_countdown_has_both_clocks_and_a_time_to_read(signed_in):
    attempt = running(signed_in)

    page = signed_in.get(url("attempt_question", attempt, 1))

    assertContains(page, f"until {timezone.localtime(attempt.deadline):%H:%M}")
    assertContains(page, "data-now=")


def test_endless_attempt_loads_no_clock(signed_in):
    attempt = start(signed_in, make_quiz(1))

    page = signed_in.get(url("attempt_question", attempt, 1))

    assertNotContains(page, "clock")


# Before the start


def begin(client, quiz, **data):
    return client.post(reverse("quizzes:attempt_start", args=[quiz.pk]), data)


@pytest.mark.parametrize(
    ("opens", "closes", "words"),
    [(5, None, "This quiz opens"), (None, -5, "This quiz closed")],
    ids=["too-early", "too-late"],
)
def test_quiz_starts_only_while_it_is_open(signed_in, opens, closes, words):
    now = timezone.now()
    quiz = make_quiz(
        1,
        opens_at=now + opens * MINUTE if opens else None,
        closes_at=now + closes * MINUTE if closes else None,
    )

    page = begin(signed_in, quiz)

    assertContains(page, words)
    assert not quiz.attempts.exists()


def test_attempts_are_counted(signed_in):
    quiz = make_quiz(1, max_attempts=2)
    for left in ("1 left", "0 left"):
        submit(signed_in, start(signed_in, quiz))
        assertContains(signed_in.get(quiz.get_absolute_url()), left)

    page = begin(signed_in, quiz)

    assertContains(page, "You have used all 2 attempts.")
    assert quiz.attempts.count() == 2


def test_cool_off_is_waited_for(signed_in):
    quiz = make_quiz(1, cool_off=30)
    attempt = start(signed_in, quiz)
    submit(signed_in, attempt)

    page = begin(signed_in, quiz)
    Attempt.objects.update(submitted_at=timezone.now() - 30 * MINUTE)
    again = start(signed_in, quiz)

    assertContains(page, "You can take it again from")
    assert again.number == 2


def test_last_attempt_that_ran_out_does_not_block_the_next(signed_in):
    attempt = running(signed_in)
    let_pass(attempt, 41 * MINUTE)

    again = start(signed_in, attempt.quiz)

    assert again.number == 2


def test_open_attempt_goes_on_whatever_the_rules_say_now(signed_in):
    quiz = make_quiz(1, max_attempts=1)
    attempt = start(signed_in, quiz)

    response = begin(signed_in, quiz)

    assert str(attempt.pk) in response.url


@pytest.mark.parametrize(
    ("typed", "started"), [("river", True), ("River", False), ("", False)], ids=str
)
def test_password_is_asked_before_the_first_question(signed_in, typed, started):
    quiz = make_quiz(1, password="river")

    response = begin(signed_in, quiz, password=typed)

    assert response.status_code == (302 if started else 200)
    assert quiz.attempts.exists() is started
    if not started:
        assertContains(response, "errorlist")


def test_open_attempt_needs_no_password_again(signed_in):
    quiz = make_quiz(1, password="river")
    begin(signed_in, quiz, password="river")

    response = begin(signed_in, quiz)

    assert response.status_code == 302


def test_passwords_cannot_be_tried_without_end(signed_in, settings):
    settings.WRONG_TRIES = {"quiz_password": (3, 10)}
    quiz = make_quiz(1, password="river")
    for _ in range(3):
        begin(signed_in, quiz, password="wrong")

    page = begin(signed_in, quiz, password="river")

    assertContains(page, "That was wrong too often.")
    assert not quiz.attempts.exists()


# Which attempt counts


@pytest.mark.parametrize(
    ("grading", "words"),
    [("best", "100 %"), ("first", "50 %"), ("last", "0 %"), ("mean", "50 %")],
)
def test_result_of_several_attempts(signed_in, grading, words):
    quiz = make_quiz(2, grading=grading)
    for right in (1, 2, 0):
        attempt = start(signed_in, quiz)
        for position in (1, 2):
            post_answer(signed_in, attempt, position, option=1 if position <= right else 2)
        submit(signed_in, attempt)

    page = signed_in.get(quiz.get_absolute_url())
    listed = signed_in.get(reverse("quizzes:attempt_list"))
    shown = signed_in.get(reverse("quizzes:quiz_list"))
    signed_in.force_login(quiz.owner)
    results = signed_in.get(reverse("quizzes:quiz_results", args=[quiz.pk]))

    assertContains(page, f"Your result: <b>{words}</b>")
    assertContains(listed, f"result {words}")
    assertContains(shown, f"your result: {words}")
    assertContains(results, f'data-name="result">{words}')
