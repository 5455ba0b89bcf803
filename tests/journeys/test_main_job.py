"""The main job, from an article on the clipboard to a card that comes back."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from quizzes.demo.texts import texts
from tests.conftest import GOLD

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PASSWORD = "a long walk to the river"


@pytest.fixture
def article():
    """Title, text and publication day: the gold article where it is there, else a demo article."""
    path = GOLD / "security_chiefs.txt"
    if path.exists():
        return "Security chiefs", path.read_text(encoding="utf-8"), date(2021, 1, 7)
    text = texts()[0]
    return text.title, text.body, text.published


def sign_up(page, base, name, role):
    page.goto(f"{base}/accounts/signup/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Email").fill(f"{name}@example.org")
    page.get_by_label(role).check()
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password (again)").fill(PASSWORD)
    page.get_by_role("button", name="Sign Up").click()
    expect(page.locator(".who summary")).to_have_text(name)


def log_out(page):
    page.locator(".who summary").click()
    page.get_by_role("button", name="Log out").click()


def paste(page, title, text, published):
    page.get_by_role("link", name="Paste an article").click()
    page.get_by_label("Article").fill(text)
    page.get_by_label("Title").fill(title)
    page.get_by_label("Publication date").fill(published.isoformat())
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name=re.compile("^Facts"))).to_be_visible(timeout=30_000)


def judge_facts(page):
    """See the proof of the first fact, accept it, reject the second, and take that back."""
    facts = page.locator(".fact")
    facts.nth(0).get_by_role("link").first.click()
    expect(page.locator("#proof")).to_be_visible()

    facts.nth(0).get_by_role("button", name="Accept").click()
    expect(facts.nth(0).locator(".state")).to_have_text("accepted")
    facts.nth(1).get_by_role("link").first.click()
    facts.nth(1).get_by_role("button", name="Reject").click()
    expect(facts.nth(1).locator(".state")).to_have_text("rejected")

    page.get_by_role("button", name="Undo").click()
    expect(facts.nth(1).locator(".state")).to_have_count(0)


def publish(page):
    """Make all clean drafts ready, edit one, and publish a quiz of them."""
    page.get_by_role("link", name="Questions").click()
    page.get_by_label("all drafts without a flaw").check()
    page.get_by_role("button", name="Make ready").click()
    expect(page.locator(".tally")).to_contain_text(re.compile(r"[1-9]\d* ready"))
    page.get_by_role("button", name="Make a quiz of the ready ones").click()
    page.get_by_role("button", name="Publish").click()
    expect(page.locator(".state.published").first).to_be_visible()


def answer_all(page):
    """Answer by keyboard; always the first option, so that something is missed."""
    total = int(page.locator("progress").get_attribute("max"))
    for number in range(1, total + 1):
        expect(page.locator(".progress span").first).to_have_text(f"{number} of {total}")
        if page.locator("#answer select").count():
            rank(page)
        elif page.get_by_label("Your answer").count():
            page.get_by_label("Your answer").press_sequentially("nobody")
        else:
            page.keyboard.press("1")
        page.keyboard.press("Enter")
    return total


def rank(page):
    """By arrows: the first choice in the first list, the second in the second, and so on."""
    for place, part in enumerate(page.locator("#answer select").all(), 1):
        part.focus()
        for _ in range(place):
            page.keyboard.press("ArrowDown")
    page.locator("#answer button[name=go]").first.focus()


def test_an_article_becomes_a_quiz_a_score_and_a_card(page, live_server, article, check_page):
    base = live_server.url
    sign_up(page, base, "teacher", "I make quizzes")
    paste(page, *article)
    check_page()
    judge_facts(page)
    publish(page)
    check_page()
    log_out(page)

    sign_up(page, base, "pupil", "I take quizzes")
    check_page()
    page.get_by_role("link", name=article[0]).first.click()
    page.get_by_role("button", name="Start").click()
    check_page()
    total = answer_all(page)
    expect(page.get_by_role("heading", name=f"All {total} answered")).to_be_visible()
    check_page()
    page.get_by_role("button", name="Submit").click()

    expect(page.locator(".score")).to_contain_text(f"of {total} right")
    expect(page.locator("mark.proof")).not_to_have_count(0)
    check_page()
    page.get_by_role("button", name="Keep what I missed").click()
    page.get_by_role("link", name=re.compile("^Cards")).click()
    check_page()
    page.keyboard.press("Space")
    expect(page.locator(".back-side")).to_be_visible()
    check_page()
    page.keyboard.press("2")
    expect(page.get_by_text("That card comes back in").first).to_be_visible()
