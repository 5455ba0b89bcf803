"""Every page, on a desktop in light and on a phone in dark: accessible, in its frame, and quiet."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from quizzes.models import Attempt
from quizzes.views.printing import PARTS
from tests.factories import ManagerFactory
from tests.worlds import make_world

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

SCREENS = {
    "desktop": {"viewport": {"width": 1440, "height": 1000}, "color_scheme": "light"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}


@pytest.fixture(params=SCREENS)
def browser_context_args(request, browser_context_args):
    return {**browser_context_args, **SCREENS[request.param]}


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


def visit(page, live_server, check_page, paths):
    for path in paths:
        reply = page.goto(live_server.url + path)
        assert reply.status == 200, path
        assert page.url == live_server.url + path
        check_page()


def test_pages_of_a_visitor(page, live_server, check_page, world):
    names = ["home", "about", "account_login", "account_signup", "account_reset_password"]
    visit(page, live_server, check_page, [reverse(name) for name in names])
    codes = [reverse("quizzes:join_code"), reverse("quizzes:join_quiz", args=["ABCDEFGH"])]
    visit(page, live_server, check_page, codes)


def test_question_with_everything_on_it(page, context, live_server, check_page, world):
    """Certainty, a countdown, and a wrong try with its hint."""
    world.question.versions.update(hints=["Read paragraph 1 of the article once more."])
    deadline = timezone.now() + timedelta(minutes=4)
    Attempt.objects.filter(pk=world.open.pk).update(
        behaviour="several", certainty="beside", deadline=deadline, closes_at=deadline
    )
    log_in(context, live_server.url, world.student)
    visit(page, live_server, check_page, [world.open.get_absolute_url()])

    page.get_by_label("4 May 1931").check()
    page.get_by_label("Fairly").check()
    expect(page.locator("#saved")).to_contain_text("Saved")
    page.get_by_role("button", name="Check").click()

    expect(page.locator("#verdict")).to_be_focused()
    expect(page.locator("#verdict")).to_contain_text("One try left.")
    expect(page.locator("#clock")).to_contain_text("left")
    check_page()


def test_pages_of_a_student(page, context, live_server, check_page, world):
    student = world.student
    log_in(context, live_server.url, student)

    visit(
        page,
        live_server,
        check_page,
        [
            reverse("home"),
            reverse("quizzes:quiz_list"),
            world.quiz.get_absolute_url(),
            reverse("quizzes:attempt_list"),
            reverse("quizzes:attempt_question", args=[world.open.pk, 1]),
            reverse("quizzes:attempt_submit", args=[world.open.pk]),
            reverse("quizzes:attempt_review", args=[world.done.pk]),
            reverse("quizzes:attempt_dispute", args=[world.done.pk, 1]),
            reverse("quizzes:attempt_read", args=[world.done.pk, 1]),
            reverse("quizzes:card_study"),
            reverse("account_email"),
            reverse("account_change_password"),
            reverse("account_logout"),
        ],
    )


def test_pages_of_an_instructor(page, context, live_server, check_page, world):
    article, quiz, fact = world.article, world.quiz, world.fact
    log_in(context, live_server.url, world.instructor)

    visit(
        page,
        live_server,
        check_page,
        [
            reverse("articles:article_list"),
            reverse("articles:article_new"),
            article.get_absolute_url(),
            reverse("articles:article_edit", args=[article.pk]),
            reverse("articles:fact_new", args=[article.pk]),
            reverse("articles:fact_edit", args=[fact.pk]),
            reverse("quizzes:article_questions", args=[article.pk]),
            reverse("quizzes:workbench", args=[article.pk]),
            reverse("quizzes:quiz_make", args=[article.pk]),
            reverse("quizzes:workbench", args=[article.pk]) + f"?at={world.question.pk}",
            reverse("quizzes:question_mend", args=[world.question.pk]),
            reverse("quizzes:question_list"),
            reverse("quizzes:question_new", args=[fact.pk]),
            world.question.get_absolute_url(),
            reverse("quizzes:quiz_new"),
            reverse("quizzes:quiz_edit", args=[quiz.pk]),
            reverse("quizzes:quiz_results", args=[quiz.pk]),
            reverse("quizzes:quiz_share", args=[quiz.pk]),
            reverse("quizzes:quiz_times", args=[quiz.pk]),
            reverse("quizzes:quiz_showing", args=[quiz.pk]),
            reverse("quizzes:quiz_disputes", args=[quiz.pk]),
            *[f"{reverse('quizzes:quiz_print', args=[quiz.pk])}?part={part}" for part in PARTS],
            reverse("quizzes:quiz_ruling", args=[quiz.pk, world.question.current.pk]),
        ],
    )


def test_pages_of_a_manager(page, context, live_server, check_page, world):
    log_in(context, live_server.url, ManagerFactory())
    article, question = world.article, world.question

    visit(
        page,
        live_server,
        check_page,
        [
            reverse("admin:index"),
            reverse("admin:articles_article_changelist"),
            reverse("admin:articles_article_change", args=[article.pk]),
            reverse("admin:articles_fact_changelist"),
            reverse("admin:articles_evidence_changelist"),
            reverse("admin:quizzes_question_changelist"),
            reverse("admin:quizzes_question_change", args=[question.pk]),
            reverse("admin:quizzes_step_changelist"),
            reverse("admin:quizzes_override_changelist"),
            reverse("admin:quizzes_decision_changelist"),
            reverse("admin:quizzes_attempt_change", args=[world.done.pk]),
            reverse("admin:articles_entity_changelist"),
            reverse("admin:articles_mention_changelist"),
            reverse("admin:quizzes_quiz_change", args=[world.quiz.pk]),
            reverse("admin:auth_user_changelist"),
            reverse("admin:auth_user_change", args=[article.owner.pk]),
            reverse("admin:auth_group_change", args=[article.owner.groups.first().pk]),
        ],
    )
