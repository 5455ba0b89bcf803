"""An instructor mends questions, makes them ready and puts a quiz together; keyboard and phone."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from tests.factories import ArticleFactory
from tests.quizzes.making import STEM, make_question

pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def question(instructor):
    return make_question(ArticleFactory(owner=instructor, title="A bridge"), state="draft")


@pytest.fixture
def open_page(page, context, live_server, instructor):
    client = Client()
    client.force_login(instructor)
    key = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])
    return lambda path: page.goto(live_server.url + path)


def bank_of(question):
    return reverse("quizzes:article_questions", args=[question.article_id])


def test_a_question_is_mended_while_the_lint_reads_along(page, open_page, question, check_page):
    open_page(question.get_absolute_url())
    expect(page.locator("#lint")).to_have_text("Nothing to mend.")
    check_page()

    page.get_by_label("Question").fill("When was it opened?")
    expect(page.locator("#lint")).to_contain_text("Nobody can tell who or what “it” is.")

    page.get_by_role("button", name="Add an option").click()
    expect(page.get_by_label("Option 4", exact=True)).to_be_focused()
    page.keyboard.type("5 May 1931")
    page.get_by_role("button", name="Move option 4 up").click()
    expect(page.get_by_label("Option 3", exact=True)).to_be_focused()
    expect(page.get_by_label("Option 3", exact=True)).to_have_value("5 May 1931")
    expect(page.locator("#live")).to_have_text("4 options; at option 3")
    expect(page.get_by_label("Option 2 is right")).to_be_checked()

    page.get_by_role("button", name="Save and make ready").click()
    expect(page.get_by_role("alert")).to_contain_text("This question is not ready")
    expect(page.get_by_role("alert")).to_be_focused()
    check_page()

    page.get_by_label("Question").fill("On what date was the bridge opened?")
    page.get_by_role("button", name="Save and make ready").click()
    expect(page.get_by_role("alert")).to_contain_text("It has a hint: say why it may stay.")
    check_page()
    page.get_by_label("Why may it stay so?").fill("They have to know the very day.")
    page.get_by_label("Why may it stay so?").press("Enter")
    expect(page.get_by_text("Saved.").first).to_be_visible()
    expect(page.locator(".heading .state")).to_have_text("ready")


def test_enter_in_the_editor_saves_and_changes_no_option(page, open_page, question):
    open_page(question.get_absolute_url())

    page.get_by_label("Option 1", exact=True).press("Enter")

    expect(page.get_by_text("Saved.").first).to_be_visible()
    expect(page.get_by_label("Option 1", exact=True)).to_have_value("2 May 1931")
    expect(page.locator(".heading .state")).to_have_text("draft")


def test_from_search_to_a_published_quiz(page, open_page, question, check_page):
    make_question(question.article, "Which ferry?", state="draft", texts=("Ida", "Ada"), key="Ida")
    open_page(bank_of(question))
    check_page()

    # Leaving the search field must not swap the list again: the tick would be lost.
    page.get_by_label("Search in questions").fill("bridge")
    expect(page).to_have_url(re.compile("q=bridge"))
    page.get_by_label(f"Tick: {STEM}").check()
    page.get_by_role("button", name="Make ready").click()
    expect(page.get_by_text("1 question is now ready.").first).to_be_visible()

    page.get_by_role("button", name="Make a quiz of the ready ones").click()
    expect(page.locator(".slot-row")).to_have_count(1)
    check_page()
    page.get_by_label("Title").fill("Bridges")
    page.get_by_label("Title").press("Enter")
    expect(page.locator("h1")).to_contain_text("Bridges")
    expect(page.locator("h1 .state")).to_have_text("draft")
    page.get_by_role("button", name="Publish").click()
    expect(page.locator("h1 .state")).to_have_text("published")


def test_questions_are_moved_without_javascript(browser, live_server, instructor, question):
    make_question(question.article, "When was the bridge opened?", state="ready", score=2)
    question.state = "ready"
    question.save()
    client = Client()
    client.force_login(instructor)
    client.post(reverse("quizzes:quiz_of_article", args=[question.article_id]))
    context = browser.new_context(java_script_enabled=False)
    key = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])
    page = context.new_page()
    quiz = question.quizzes.get()

    page.goto(live_server.url + reverse("quizzes:quiz_edit", args=[quiz.pk]))
    page.get_by_role("button", name="Move question 2 up").click()

    expect(page.locator(".preview summary").first).to_have_text(STEM)
    assert quiz.slots.first().question == question
    context.close()


def test_the_workshop_fits_a_phone(page, open_page, question, check_page):
    page.set_viewport_size({"width": 390, "height": 844})

    for path in (bank_of(question), question.get_absolute_url(), reverse("quizzes:quiz_new")):
        open_page(path)
        check_page()
