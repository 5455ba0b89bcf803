"""Answers that save themselves: on a change, without a connection, and when the time runs out."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from quizzes.models import Attempt
from quizzes.taking import attempts
from tests.factories import StudentFactory
from tests.journeys.test_every_page import log_in
from tests.quizzes.sitting import answers, make_quiz

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def attempt(context, live_server):
    student = StudentFactory()
    log_in(context, live_server.url, student)
    return attempts.start(make_quiz(3), {"student": student}, timezone.now())


@pytest.fixture
def at(page, live_server):
    """Goes to the page of a question; 0 is the page before the submission."""

    def go(attempt, position):
        url = reverse("quizzes:attempt_submit", args=[attempt.pk])
        if position:
            url = reverse("quizzes:attempt_question", args=[attempt.pk, position])
        page.goto(live_server.url + url)

    return go


def saved(page):
    expect(page.locator("#saved")).to_contain_text("Saved")


def test_change_is_saved_without_a_button_and_once(page, attempt, at):
    at(attempt, 1)

    page.get_by_label("4 May 1931").check()
    saved(page)
    expect(page.locator("#live")).to_contain_text("Saved")
    expect(page.locator("#number-1")).to_have_text("1 ✓")
    page.get_by_role("button", name="Next").click()
    expect(page.locator("#question")).to_contain_text("2 of 3")
    page.go_back()
    page.reload()

    expect(page.get_by_label("4 May 1931")).to_be_checked()
    assert answers(attempt) == ["4 May 1931"]


def test_keyboard_alone_saves_too(page, attempt, at):
    at(attempt, 1)

    page.keyboard.press("3")
    saved(page)

    assert answers(attempt) == ["5 May 1931"]


def test_answer_waits_for_the_connection_and_is_stored_once(page, context, attempt, at):
    at(attempt, 1)
    context.set_offline(True)

    page.get_by_label("5 May 1931").check()
    expect(page.locator("#waiting")).to_be_visible()
    expect(page.locator("#waiting")).to_contain_text("1 answer is kept in this browser")
    expect(page.locator("#saved")).to_have_text("Not saved yet")
    assert answers(attempt) == []
    context.set_offline(False)

    expect(page.locator("#waiting")).to_be_hidden(timeout=10_000)
    saved(page)
    assert answers(attempt) == ["5 May 1931"]


def test_answer_is_kept_over_a_reload(page, context, attempt, at):
    at(attempt, 1)
    page.route("**/answer/", lambda route: route.abort())
    page.get_by_label("5 May 1931").check()
    expect(page.locator("#waiting")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.get_by_label("5 May 1931")).to_be_checked()
    expect(page.locator("#waiting")).to_be_visible()

    page.unroute("**/answer/")

    expect(page.locator("#waiting")).to_be_hidden(timeout=15_000)
    assert answers(attempt) == ["5 May 1931"]


def test_submitting_waits_for_what_is_on_its_way(page, context, attempt, at):
    at(attempt, 1)
    page.route("**/answer/", lambda route: route.abort())
    page.get_by_label("5 May 1931").check()
    expect(page.locator("#waiting")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())

    at(attempt, 0)
    expect(page.locator("#submit")).to_be_disabled()
    expect(page.locator("#held")).to_contain_text("1 answer is still on the way")
    page.unroute("**/answer/")

    expect(page.locator("#submit")).to_be_enabled(timeout=15_000)
    page.locator("#submit").click()
    expect(page.get_by_role("heading", name=attempt.quiz.title)).to_be_visible()
    assert answers(attempt) == ["5 May 1931"]


def test_two_tabs_undo_nothing(page, context, attempt, at, live_server):
    at(attempt, 1)
    other = context.new_page()
    other.goto(page.url)
    page.get_by_label("4 May 1931").check()
    saved(page)

    other.get_by_role("button", name="Next").click()
    expect(other.locator("#question")).to_contain_text("2 of 3")

    assert answers(attempt) == ["4 May 1931"]


def test_double_click_is_one_step(page, attempt, at):
    at(attempt, 1)
    page.get_by_label("4 May 1931").check()

    page.get_by_role("button", name="Next").dblclick()
    expect(page.locator("#question")).to_contain_text("2 of 3")

    assert answers(attempt) == ["4 May 1931"]


def test_attempt_is_submitted_when_its_time_is_up(page, attempt, at):
    ends = timezone.now() + timedelta(seconds=6)
    Attempt.objects.filter(pk=attempt.pk).update(deadline=ends, closes_at=ends)
    at(attempt, 1)
    expect(page.locator("#clock")).to_contain_text("00:0")
    page.get_by_label("6 May 1931").check()

    expect(page.get_by_text("of 3 right").first).to_be_visible(timeout=15_000)

    attempt.refresh_from_db()
    assert (attempt.state, attempt.submitted_at) == ("submitted", ends)
    assert answers(attempt) == ["6 May 1931"]


def test_countdown_speaks_five_minutes_before_the_end(page, attempt, at):
    ends = timezone.now() + timedelta(minutes=5, seconds=4)
    Attempt.objects.filter(pk=attempt.pk).update(deadline=ends, closes_at=ends)
    at(attempt, 1)

    expect(page.locator("#live")).to_have_text("Five minutes left.", timeout=10_000)
    expect(page.locator("#clock")).to_contain_text("04:5")


@pytest.mark.parametrize("by_button", [True, False], ids=["button", "change"])
def test_answer_that_the_server_could_not_take_is_sent_again(page, attempt, at, by_button):
    at(attempt, 1)
    page.clock.install()
    failing = "**/answer/"
    page.route(failing, lambda route: route.fulfill(status=500, body="Something broke"))

    page.get_by_label("5 May 1931").check()
    if by_button:
        page.get_by_role("button", name="Next").click()
    expect(page.locator("#refused")).to_be_visible()
    assert answers(attempt) == []
    page.unroute(failing)
    page.clock.fast_forward(16_000)

    expect(page.locator("#saved")).to_contain_text("Saved")
    expect(page.locator("#refused")).to_be_hidden()
    assert answers(attempt) == ["5 May 1931"]
