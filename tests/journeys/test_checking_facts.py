"""Checking facts beside the text with the keyboard alone, and pasting with JavaScript off."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from articles.ingest import save_reading
from tests.articles.readings import TEXT, reading
from tests.factories import ArticleFactory

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def article(instructor):
    article = ArticleFactory(owner=instructor, title="A bridge", body=TEXT)
    save_reading(article, reading())
    return article


def log_in(context, live_server, user):
    client = Client()
    client.force_login(user)
    key = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])


def test_facts_are_checked_by_keyboard(page, context, live_server, article, check_page):
    log_in(context, live_server, article.owner)
    page.goto(live_server.url + article.get_absolute_url())
    opened, drew = (page.locator(".fact").nth(n) for n in (0, 1))
    check_page()

    opened.get_by_role("link").first.press("Enter")
    expect(page.locator("#proof")).to_have_text("The bridge was opened on 3 May 1931.")

    page.keyboard.press("a")
    expect(opened.locator(".state")).to_have_text("accepted")
    expect(drew.get_by_role("link").first).to_be_focused()
    expect(page.locator("#proof")).to_have_text("Ada Lund drew the plans in Narva.")
    expect(page).to_have_url(re.compile(r"\?fact="))

    page.keyboard.press("ArrowUp")
    expect(opened).to_have_class(re.compile("current"))
    page.keyboard.press("x")
    expect(opened.locator(".state")).to_have_text("rejected")
    expect(page.locator("#live")).to_have_text("Rejected: 3 May 1931.")
    check_page()

    page.keyboard.press("u")
    expect(opened.locator(".state")).to_have_text("accepted")
    expect(page.locator("#live")).to_have_text("Undone: “3 May 1931” is accepted again.")


def test_a_fact_is_edited_in_its_place(page, context, live_server, article, check_page):
    log_in(context, live_server, article.owner)
    page.goto(live_server.url + article.facts.get(answer="Ada Lund").get_absolute_url())
    fact = page.locator(".fact.current")

    fact.get_by_role("link", name="Edit").click()
    expect(fact.get_by_label("Statement")).to_be_focused()
    check_page()
    fact.get_by_label("Answer").fill("")
    fact.get_by_role("button", name="Save").click()
    expect(fact.get_by_text("This field is required.")).to_be_visible()
    expect(fact.get_by_label("Answer")).to_be_focused()

    fact.get_by_label("Answer").fill("A. Lund")
    fact.get_by_role("button", name="Save").click()

    expect(fact.locator("b")).to_have_text("A. Lund")
    expect(fact.get_by_role("link").first).to_be_focused()
    expect(page.locator("#live")).to_have_text("Saved: A. Lund.")
    check_page()


def test_the_date_of_a_pasted_article_is_offered_while_pasting(
    page, context, live_server, instructor, check_page
):
    log_in(context, live_server, instructor)
    page.goto(live_server.url + reverse("articles:article_new"))
    check_page()

    page.get_by_label("Article").fill(f"By Ada Lund\n4 May 1931\n{TEXT}")
    page.get_by_label("Title").focus()

    expect(page.get_by_label("Publication date")).to_have_value("1931-05-04")
    check_page()


def test_everything_works_without_javascript(browser, live_server, article):
    context = browser.new_context(java_script_enabled=False)
    log_in(context, live_server, article.owner)
    page = context.new_page()
    page.goto(live_server.url + article.get_absolute_url())

    page.locator(".fact").nth(1).get_by_role("link").first.click()
    expect(page.locator("#proof")).to_have_text("Ada Lund drew the plans in Narva.")
    page.locator(".fact.current").get_by_role("button", name="Reject").click()
    expect(page.locator(".fact.current .state")).to_have_text("rejected")
    expect(page.get_by_text("Rejected: Ada Lund.").first).to_be_visible()

    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".fact.current .state")).to_have_count(0)
    context.close()
