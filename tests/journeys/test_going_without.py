"""Whole attempts where something is missing: the log-in, the eyes and the mouse, the scripts."""

import re

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from quizzes.taking import attempts
from tests.factories import StudentFactory
from tests.journeys.test_every_page import SCREENS, log_in
from tests.quizzes.sitting import answers, make_quiz, number_of

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PASSWORD = "a long walk to the river"


@pytest.fixture
def student():
    student = StudentFactory()
    student.set_password(PASSWORD)
    student.save()
    return student


def begin(quiz, student):
    return attempts.start(quiz, {"student": student}, timezone.now())


def test_answer_after_the_session_has_ended_is_stored_after_the_next_login(
    page, context, live_server, student
):
    attempt = begin(make_quiz(2), student)
    log_in(context, live_server.url, student)
    page.goto(live_server.url + reverse("quizzes:attempt_question", args=[attempt.pk, 1]))
    Session.objects.all().delete()

    page.get_by_label("5 May 1931").check()
    expect(page.locator("#refused")).to_be_visible()
    expect(page.locator("#saved")).not_to_contain_text("Saved 1")
    assert answers(attempt) == []
    page.reload()
    page.get_by_role("main").get_by_role("link", name="Log in").click()
    page.locator("[name=login]").fill(student.username)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")

    expect(page.get_by_label("5 May 1931")).to_be_checked()
    expect(page.locator("#saved")).to_contain_text("Saved ")
    assert answers(attempt) == ["5 May 1931"]


@pytest.fixture
def heard(page):
    """All that the live region has said, in order."""
    page.add_init_script(
        "document.addEventListener('DOMContentLoaded', () => {"
        " window.heard = []; const live = document.getElementById('live');"
        " if (live) new MutationObserver(() => { if (live.textContent)"
        " window.heard.push(live.textContent); }).observe(live, {childList: true}); });"
    )
    return lambda: page.evaluate("window.heard")


class TestOnAPhoneInTheDark:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return {**browser_context_args, **SCREENS["phone"]}

    def test_whole_attempt_by_keys_tells_what_happens(
        self, page, context, live_server, student, heard, check_page
    ):
        quiz = make_quiz(2, behaviour="immediate")
        attempt = begin(quiz, student)
        log_in(context, live_server.url, student)
        page.goto(live_server.url + reverse("quizzes:attempt_question", args=[attempt.pk, 1]))
        check_page()

        for position, is_right, words in [(1, True, "Right"), (2, False, "Not right")]:
            number = number_of(attempt, position, key=is_right)
            page.keyboard.press(str(number))
            expect(page.locator("#saved")).to_contain_text("Saved")
            page.keyboard.press("Enter")
            expect(page.locator("#verdict")).to_be_focused()
            expect(page.locator("#live")).to_contain_text(words)
            assert any(text.startswith("Saved ") for text in heard())
            check_page()
            press(page, "next")
            if position == 1:
                expect(page.locator("legend").first).to_be_focused()
                expect(page.locator("#live")).to_contain_text("Question 2 of 2.")

        expect(page.locator("[data-focus]").first).to_be_focused()
        check_page()
        page.get_by_role("button", name="Submit").focus()
        page.keyboard.press("Enter")
        expect(page.locator(".score")).to_contain_text("1 of 2 right")
        check_page()


def press(page, go):
    page.locator(f"button[name=go][value={go}]").focus()
    page.keyboard.press("Enter")


class TestWithoutScripts:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return {**browser_context_args, "java_script_enabled": False}

    def test_whole_attempt_with_tries_and_certainty(self, page, context, live_server, student):
        quiz = make_quiz(2, behaviour="several", certainty="beside")
        quiz.slots.first().question.versions.update(hints=["It was in spring."])
        log_in(context, live_server.url, student)
        page.goto(live_server.url + quiz.get_absolute_url())
        page.get_by_role("button", name="Start").click()
        attempt = quiz.attempts.get()

        choose(page, number_of(attempt, 1, key=False), "Fairly")
        page.get_by_role("button", name="Check").click()
        expect(page.locator("#verdict")).to_contain_text("It was in spring.")
        choose(page, number_of(attempt, 1, key=True), "Very")
        page.get_by_role("button", name="Try again").click()
        expect(page.locator("#verdict")).to_contain_text("Right")
        page.get_by_role("button", name="Next").click()
        choose(page, number_of(attempt, 2, key=True), "Not very")
        page.get_by_role("button", name="Finish").click()
        page.get_by_role("button", name="Submit").click()

        expect(page.locator(".score")).to_contain_text("2 of 2 right")
        sure = attempt.steps.exclude(certainty=None).order_by("sequence")
        assert list(sure.values_list("certainty", flat=True)) == [2, 3, 1]


def choose(page, number, sure):
    page.locator(f"[name=option][value='{number}']").check()
    page.get_by_role("radio", name=re.compile(f"^{sure}")).check()
