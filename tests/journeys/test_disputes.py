"""A good objection: reported by one student, decided once, told to the whole class."""

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.urls import reverse
from playwright.sync_api import expect

from tests.worlds import make_world

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def world():
    return make_world()


def log_in(context, base, user):
    session = SessionStore()
    session["_auth_user_id"] = str(user.pk)
    session["_auth_user_backend"] = settings.AUTHENTICATION_BACKENDS[1]
    session["_auth_user_hash"] = user.get_session_auth_hash()
    session.save()
    context.add_cookies([{"name": "sessionid", "value": session.session_key, "url": base}])


def test_report_is_decided_and_told(page, context, live_server, check_page, world):
    base, quiz = live_server.url, world.quiz
    review = base + reverse("quizzes:attempt_review", args=[world.done.pk])

    log_in(context, base, world.student)
    page.goto(review)
    page.get_by_role("link", name="Report this question").click()
    expect(page.get_by_role("button", name="Report it")).to_be_focused()
    check_page()
    page.get_by_role("button", name="Report it").click()
    expect(page.get_by_text("This field is required.").first).to_be_visible()
    page.get_by_label("More than one answer is right").check()
    page.get_by_label("In your own words").fill("The mayor's diary has the other day.")
    page.get_by_role("button", name="Report it").click()
    expect(page.locator("#dispute-1")).to_contain_text("Reported on")
    expect(page.locator("#live")).to_contain_text("Reported.")
    check_page()

    log_in(context, base, world.instructor)
    page.goto(base + reverse("quizzes:quiz_results", args=[quiz.pk]))
    page.get_by_role("link", name="Reports and rulings 1 to answer").click()
    page.get_by_role("link", name=world.question.current.stem).click()
    expect(page.get_by_text("The mayor's diary has the other day.").first).to_be_visible()
    page.get_by_label("Accept another answer too").check()
    page.get_by_label("4 May 1931").check()
    page.get_by_label("Reason").fill("Both days are printed in sources of the time.")
    page.get_by_role("button", name="Rehearse").click()
    expect(page.get_by_role("heading", name="1 attempt would move")).to_be_focused()
    expect(page.get_by_role("cell", name="+100")).to_be_visible()
    check_page()
    page.get_by_role("button", name="Decide it so").click()
    expect(page.locator(".messages")).to_contain_text("Decided.")

    log_in(context, base, world.student)
    page.goto(review)
    expect(page.get_by_text("Another answer counts as well.").first).to_be_visible()
    expect(page.get_by_text("This attempt went from 0 % to 100 %.").first).to_be_visible()
    page.goto(base + reverse("quizzes:attempt_list"))
    expect(page.get_by_text("was 0 %, regraded").first).to_be_visible()
    check_page()


def test_proof_is_found_before_the_next_attempt(page, context, live_server, check_page, world):
    base = live_server.url
    world.open.delete()
    log_in(context, base, world.student)
    page.goto(base + reverse("quizzes:attempt_review", args=[world.done.pk]))

    page.get_by_role("button", name="Take it again").click()
    expect(page.get_by_role("heading", name="Read before another try")).to_be_visible()
    page.get_by_role("button", name="This one").click()
    expect(page.get_by_text("Choose a sentence.").first).to_be_visible()
    check_page()
    page.get_by_label("The bridge was opened on 3 May 1931.").check()
    page.get_by_role("button", name="This one").click()

    expect(page.get_by_text("That is the sentence.").first).to_be_visible()
    page.get_by_role("button", name="Take it again").click()
    expect(page.get_by_text("1 of 1").first).to_be_visible()


def test_missed_question_is_practised(page, context, live_server, check_page, world):
    base = live_server.url
    log_in(context, base, world.student)
    page.goto(base + reverse("quizzes:attempt_review", args=[world.done.pk]))

    page.get_by_role("button", name="Practise what I missed").click()
    page.get_by_label("3 May 1931").check()
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#question")).to_contain_text("Right.")
    page.get_by_role("button", name="Finish").click()
    page.get_by_role("button", name="Submit").click()

    expect(page.get_by_text("practice, counts for nothing").first).to_be_visible()
    check_page()
