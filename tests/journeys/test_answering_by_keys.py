"""Every form of question answered by keys alone: accessible, saved, and scored."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from quizzes.marks.scoring import scores
from quizzes.taking.attempts import start
from tests.factories import QuizFactory, SlotFactory, StudentFactory
from tests.journeys.test_every_page import SCREENS, log_in
from tests.quizzes.sitting import make_question
from tests.quizzes.test_answering_in_parts import TEXTS, VALUES

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture(params=SCREENS)
def browser_context_args(request, browser_context_args):
    return {**browser_context_args, **SCREENS[request.param]}


@pytest.fixture
def quiz():
    quiz = QuizFactory(published=True)
    for position, (form, values) in enumerate(VALUES.items(), 1):
        version = make_question(TEXTS[0], TEXTS[1:], form=form, stem=f"Question of {form}?")
        for option, value in zip(version.options.order_by("pk"), values, strict=True):
            option.value = value
            option.is_key = option.is_key and form in ("map", "source")
            option.save()
        SlotFactory(quiz=quiz, question=version.question, position=position)
    return quiz


def put(page, label, keys):
    page.get_by_label(label, exact=True).focus()
    page.keyboard.press(keys)


def test_all_forms_by_keys(page, context, live_server, check_page, quiz):
    student = StudentFactory()
    log_in(context, live_server.url, student)
    page.goto(live_server.url + reverse("quizzes:quiz_detail", args=[quiz.pk]))
    page.get_by_role("button", name=re.compile("Start|Begin")).focus()
    page.keyboard.press("Enter")

    expect(page.get_by_text("Question of several?").first).to_be_visible()
    check_page()
    for text in ("Ada Lund", "Ivar Kask"):
        page.get_by_label(text).focus()
        page.keyboard.press("Space")
    expect(page.locator("#saved")).to_contain_text("Saved")
    page.keyboard.press("Enter")

    expect(page.get_by_text("Question of order?").first).to_be_visible()
    check_page()
    for rank, text in enumerate(TEXTS, 1):
        put(page, text, str(rank))
    press_next(page)

    expect(page.get_by_text("Question of match?").first).to_be_visible()
    check_page()
    for text, first in zip(TEXTS, "MBH", strict=True):
        put(page, text, first)
    press_next(page)

    expect(page.get_by_text("Question of map?").first).to_be_visible()
    expect(page.locator("[data-map] svg")).to_be_visible()
    check_page()
    put(page, "Place", "A")
    press_next(page)

    expect(page.get_by_text("Question of source?").first).to_be_visible()
    check_page()
    page.get_by_label("Ada Lund").focus()
    page.keyboard.press("Space")
    press_next(page)

    expect(page.get_by_text("All 5 answered").first).to_be_visible()
    # The page has set its own focus by then; a key must not fall between the two.
    page.wait_for_timeout(200)
    page.get_by_role("button", name="Submit").first.press("Enter")
    expect(page).to_have_url(re.compile("/review/"))
    check_page()
    attempt = quiz.attempts.get()
    assert scores([attempt])[attempt.pk].percentage == 100


def press_next(page):
    page.locator("button[name=go][value=next]").focus()
    page.keyboard.press("Enter")


def test_a_click_on_the_map_is_saved_and_shown_again(page, context, live_server, quiz):
    student = StudentFactory()
    log_in(context, live_server.url, student)
    attempt = start(quiz, {"student": student}, quiz.published_at)
    page.goto(live_server.url + reverse("quizzes:attempt_question", args=[attempt.pk, 4]))

    page.locator("[data-map] svg").click(position={"x": 60, "y": 50})
    expect(page.locator("#saved")).to_contain_text("Saved")
    page.reload()

    expect(page.locator("[data-map] circle")).to_be_visible()
    assert re.fullmatch(r"-?\d+\.\d\d -?\d+\.\d\d", attempt.steps.get().answer)
