"""A whole article's questions checked by keys alone, and the same without JavaScript."""

import re
from time import monotonic

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from quizzes.making import bank
from quizzes.models import Decision, Override, Question, SpareOption
from tests.factories import ArticleFactory
from tests.quizzes.making import DATES, KEY, STEM, make_question

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
COUNT = 20
# Keys on a question are pressed at leisure; what the machine adds has to be nothing beside it.
SECONDS_OF_MACHINE = 60


@pytest.fixture
def article(instructor):
    """Twenty drafts, one of them with a hint and one that cannot be ready as it is."""
    article = ArticleFactory(owner=instructor, title="Twenty bridges")
    for number in range(COUNT):
        texts = DATES[::-1] if number == 3 else DATES
        stem = "When was it opened?" if number == 5 else STEM
        question = make_question(article, stem, texts, state="draft", score=-number)
        SpareOption.objects.create(question=question, position=0, key=KEY, text="5 May 1931")
    reserve = make_question(
        article, "In what year did Ada Lund leave?", ("1930", "1931", "1932"), "1931",
        state="spare", score=-COUNT,
    )  # fmt: skip
    assert reserve.state == "spare"
    return article


def log_in(context, live_server, user):
    client = Client()
    client.force_login(user)
    key = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])


@pytest.fixture
def bench(page, context, live_server, article):
    log_in(context, live_server, article.owner)
    page.goto(live_server.url + reverse("quizzes:workbench", args=[article.pk]))
    return page


def at(page, number):
    """Wait for the question of this number, counted from 1, with the focus on its words."""
    expect(page.locator("#bench .meta")).to_contain_text(f"Question {number} of")
    expect(page.locator("#bench h2").first).to_be_focused()


def proof_is_in_view(page):
    expect(page.locator("#bench .proof").first).to_be_in_viewport()


class Hand:
    """Presses keys on a page and counts them."""

    def __init__(self, page):
        self.page = page
        self.pressed = 0

    def press(self, *names):
        for name in names:
            self.page.keyboard.press(name)
            self.pressed += 1


def accept_and_skip(page, press):
    for number in (1, 2):
        proof_is_in_view(page)
        press("a")
        at(page, number + 1)
    press("s")
    at(page, 4)


def answer_a_hint_with_one_key(page, press, check_page):
    press("a")
    expect(page.locator(".note")).to_contain_text("say why it may stay")
    check_page()
    press("1")
    at(page, 5)
    press("a")
    at(page, 6)


def mend_what_blocks_in_its_place(page, press, check_page):
    press("a")
    expect(page.locator(".note")).to_contain_text("something has to be mended first")
    at(page, 6)
    press("e")
    expect(page.get_by_label("Question", exact=True)).to_be_focused()
    proof_is_in_view(page)
    check_page()
    press("Control+a")
    page.keyboard.type("When was the bridge opened?")
    press("Control+Enter")
    at(page, 7)


def take_another_option_undo_a_mistake_and_ask_the_reserve(page, press):
    press("3")
    expect(page.locator(".judged li").nth(2)).to_contain_text("5 May 1931")
    at(page, 7)
    press("x")
    at(page, 8)
    press("u")
    at(page, 7)
    expect(page.locator(".told")).to_contain_text("Undone")
    press("a")
    at(page, 8)
    press("m")
    expect(page.locator("#bench h2").first).to_have_text("In what year did Ada Lund leave?")
    at(page, 21)
    press("x")
    at(page, 3)


def test_twenty_questions_are_checked_by_keys_alone(bench, article, check_page):
    page, hand = bench, Hand(bench)
    press, began = hand.press, monotonic()
    at(page, 1)
    check_page()

    accept_and_skip(page, press)
    answer_a_hint_with_one_key(page, press, check_page)
    mend_what_blocks_in_its_place(page, press, check_page)
    take_another_option_undo_a_mistake_and_ask_the_reserve(page, press)
    for number in (3, *range(8, COUNT + 1)):
        at(page, number)
        press("a")

    expect(page.locator("#bench .empty h2")).to_have_text("All 21 are checked")
    expect(page.locator(".bench-head")).to_contain_text("21 of 21 checked, 20 accepted")
    took = monotonic() - began
    check_page()
    expect(page.get_by_role("button", name="Make a quiz of the 20 accepted")).to_be_focused()
    press("Enter")
    expect(page.locator(".slot-row")).to_have_count(COUNT)
    assert took < SECONDS_OF_MACHINE
    assert hand.pressed < 2 * COUNT
    assert article.questions.ready().count() == COUNT
    assert Override.objects.get().reason == "The hint does not apply here."


def test_undo_outlives_a_reload_and_the_address_keeps_the_place(bench, article):
    page = bench
    at(page, 1)
    page.keyboard.press("a")
    at(page, 2)
    expect(page).to_have_url(re.compile(r"\?at="))
    page.keyboard.press("ArrowRight")
    at(page, 3)

    page.reload()
    at(page, 3)
    page.keyboard.press("u")

    at(page, 1)
    expect(page.locator("#live")).to_contain_text("is draft again. Question 1 of 20.")
    assert [d.action for d in Decision.objects.order_by("pk")] == ["accept", "undo"]


def test_the_keys_sleep_while_the_focus_is_elsewhere_or_in_a_field(bench, article):
    page = bench
    at(page, 1)
    page.get_by_role("link", name="Library").focus()
    page.keyboard.press("a")
    page.keyboard.press("x")
    assert not Decision.objects.exists()

    page.locator("#bench h2").first.focus()
    page.keyboard.press("?")
    expect(page.locator("#shortcuts dl")).to_be_visible()
    page.keyboard.press("e")
    expect(page.get_by_label("Question", exact=True)).to_be_focused()
    page.keyboard.type("ax")
    page.keyboard.press("Escape")
    at(page, 1)
    assert not Decision.objects.exists()


def test_a_colleagues_change_is_told_and_stays(bench, article):
    page = bench
    at(page, 1)
    first = article.questions.order_by("-score").first()
    Question.objects.filter(pk=first.pk).update(state="hidden", changed_at=article.created_at)

    page.keyboard.press("a")

    expect(page.locator(".note")).to_contain_text("changed this question meanwhile")
    expect(page.locator(".meta .state")).to_have_text("hidden")
    assert not Decision.objects.exists()


def test_the_bench_works_without_javascript(browser, live_server, article):
    context = browser.new_context(java_script_enabled=False)
    log_in(context, live_server, article.owner)
    page = context.new_page()
    page.goto(live_server.url + reverse("quizzes:workbench", args=[article.pk]))

    page.get_by_role("button", name="Accept A").click()
    expect(page.locator("#bench .meta")).to_contain_text("Question 2 of 20")
    page.get_by_role("link", name="Skip S").click()
    page.get_by_role("button", name="Another wrong option in place of 3 June 1931").click()
    expect(page.locator(".judged")).to_contain_text("5 May 1931")
    page.get_by_role("link", name="Edit E").click()
    page.get_by_label("Question", exact=True).fill("When was the bridge opened?")
    page.get_by_role("button", name="Save and make ready").click()
    expect(page.locator("#bench .meta")).to_contain_text("Question 4 of 20")

    page.get_by_role("button", name="Accept A").click()
    page.get_by_label("Another reason").fill("It is meant so.")
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(page.locator("#bench .meta")).to_contain_text("Question 5 of 20")
    page.get_by_role("button", name="Undo").click()

    expect(page.locator("#bench .meta")).to_contain_text("Question 4 of 20")
    assert Override.objects.get().reason == "It is meant so."
    context.close()


def test_the_bench_fits_a_phone_with_its_proof_in_view(bench, article, check_page):
    page = bench
    page.set_viewport_size({"width": 390, "height": 844})

    proof_is_in_view(page)
    check_page()
    page.get_by_role("link", name="Edit E").click()
    expect(page.get_by_label("Question", exact=True)).to_be_focused()
    check_page()


def test_a_flaw_is_mended_in_one_click_while_typing_and_by_one_key(bench, article, check_page):
    page = bench
    at(page, 1)
    page.keyboard.press("e")
    expect(page.get_by_label("Question", exact=True)).to_be_focused()
    page.get_by_label("Question", exact=True).fill("when was the bridge opened")
    page.get_by_role("button", name="Put it right").click()

    expect(page.get_by_label("Question", exact=True)).to_have_value("When was the bridge opened?")
    expect(page.get_by_text("Mended. Look at it, then save it.").first).to_be_focused()
    expect(page.locator("#lint")).to_have_text("Nothing to mend.")
    check_page()

    page.keyboard.press("Escape")
    at(page, 1)
    for number in (2, 3, 4):
        page.keyboard.press("ArrowRight")
        at(page, number)
    bank.recheck(bank.for_check().filter(article=article))
    page.reload()
    at(page, 4)
    expect(page.locator(".flaws")).to_contain_text("The dates are not in order of time.")
    page.keyboard.press("f")

    expect(page.locator(".told")).to_have_text("Mended.")
    expect(page.locator(".judged li b").first).to_have_text(DATES[0])
    expect(page.locator(".flaws")).to_have_count(0)
    at(page, 4)
    check_page()
