import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import (
    assertContains,
    assertNotContains,
    assertRedirects,
    assertTemplateNotUsed,
)

from quizzes.cards import flashcards
from quizzes.models import Card, Review
from tests.factories import StudentFactory
from tests.quizzes.sitting import make_question

STUDY = "quizzes:card_study"
NOW = datetime(2021, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def card(student):
    return make_card(student)


def make_card(student, due_in=timedelta(0), **card):
    version = make_question()
    card = Card.objects.create(
        student=student,
        fact=version.question.fact,
        version=version,
        due_at=timezone.now() + due_in,
        **card,
    )
    card.refresh_from_db()
    return card


def study(client, **data):
    return client.get(reverse(STUDY), data)


def back(client, card, *, htmx=False):
    return client.get(reverse("quizzes:card_back", args=[card.pk]), headers=swap(htmx))


def rate(client, card, *, htmx=False, **data):
    data = {"rating": 3, "client_key": str(uuid.uuid4())} | data
    return client.post(reverse("quizzes:card_rate", args=[card.pk]), data, headers=swap(htmx))


def swap(htmx):
    return {"hx-request": "true", "hx-target": "card"} if htmx else {}


# The page


def test_front_asks_and_does_not_tell(signed_in, card):
    page = study(signed_in)

    assertContains(page, card.version.stem)
    assertNotContains(page, "3 May 1931")


@pytest.mark.parametrize("htmx", [True, False])
def test_back_tells_the_key_with_its_proof(signed_in, card, htmx):
    page = back(signed_in, card, htmx=htmx)

    assertContains(page, '<p class="back-side" data-focus>3 May 1931</p>')
    assertContains(page, '<mark class="proof">The bridge was opened on 3 May 1931.</mark>')
    assertContains(page, "Stated by the article.")
    assert (b"<html" in page.content) is not htmx


def test_back_shows_the_next_interval_on_each_button(signed_in, card):
    page = back(signed_in, card)

    assertContains(page, "Again <small>1 min</small>")
    assertContains(page, "Good <small>10 min</small>")


def test_card_that_is_due_longest_comes_first(signed_in, student):
    make_card(student, due_in=-timedelta(hours=1))
    longest = make_card(student, due_in=-timedelta(days=1))

    assert study(signed_in).context["card"] == longest


def test_counts_tell_new_learning_and_due_cards_apart(signed_in, student):
    reviewed = {"last_review_at": timezone.now(), "stability": 3.0, "difficulty": 5.0}
    make_card(student)
    make_card(student)
    make_card(student, state=Card.State.LEARNING, **reviewed)
    make_card(student, state=Card.State.RELEARNING, due_in=timedelta(minutes=5), **reviewed)
    make_card(student, state=Card.State.REVIEW, due_in=-timedelta(days=1), **reviewed)
    make_card(student, state=Card.State.REVIEW, due_in=timedelta(days=1), **reviewed)
    make_card(StudentFactory())

    counts = study(signed_in).context["counts"]

    assert (counts["new"], counts["learning"], counts["due"], counts["all"]) == (2, 2, 1, 6)


def test_without_cards_the_page_says_how_to_get_some(signed_in):
    assertContains(study(signed_in), "No cards yet")


def test_with_nothing_due_the_page_says_when_the_next_comes(signed_in, student):
    card = make_card(student, due_in=timedelta(days=3))

    page = study(signed_in)

    assertContains(page, "Nothing is due now")
    assertContains(page, f"{card.due_at:%-d %B, %H:%M}")


# Rating


def test_good_moves_the_card_on_and_logs_the_review(signed_in, card):
    page = rate(signed_in, card, htmx=True)

    assertTemplateNotUsed(page, "base.html")
    assertContains(page, "That card comes back in 10 min.")
    badge = """<span class="count" id="due-now" hx-swap-oob="true" hidden>
        0<span class="unseen"> due</span></span>"""
    assertContains(page, badge, html=True)
    card.refresh_from_db()
    assert card.step == 1
    assert [review.rating for review in card.reviews.all()] == [Review.Rating.GOOD]


def test_rating_without_javascript_redirects_and_tells_when_it_returns(signed_in, card):
    response = rate(signed_in, card, rating=1)

    assertRedirects(response, f"{reverse(STUDY)}?rated={card.pk}")
    assertContains(signed_in.get(response.url), "That card comes back in 1 min.")


def test_rating_sent_twice_is_one_review(signed_in, card):
    key = str(uuid.uuid4())
    first = rate(signed_in, card, client_key=key, htmx=True)
    card.refresh_from_db()
    due_at = card.due_at
    second = rate(signed_in, card, client_key=key, htmx=True)

    card.refresh_from_db()
    assert (first.status_code, second.status_code) == (200, 200)
    assert card.reviews.count() == 1
    assert card.due_at == due_at


@pytest.mark.django_db(transaction=True)
def test_rating_with_the_key_of_another_card_changes_nothing(signed_in, student, card):
    key = str(uuid.uuid4())
    rate(signed_in, card, client_key=key)
    other = make_card(student)

    assert rate(signed_in, other, client_key=key).status_code == 302
    assert not other.reviews.exists()


@pytest.mark.parametrize("rating", ["", "0", "5", "x"])
def test_rating_out_of_range_shows_the_back_again(signed_in, card, rating):
    page = rate(signed_in, card, rating=rating)

    assertContains(page, "errorlist")
    assertContains(page, "3 May 1931")
    assert not card.reviews.exists()


def test_review_is_never_before_the_one_before_it(student, card):
    late, early = NOW + timedelta(hours=1), NOW
    for at in (late, early):
        flashcards.rate(card, 3, uuid.uuid4(), at)

    times = card.reviews.order_by("pk").values_list("reviewed_at", flat=True)
    assert list(times) == [late, late]


def test_schedule_can_be_rebuilt_from_the_log(student, card):
    at = NOW
    for rating in (3, 3, 3, 1, 3, 2, 4, 1, 3):
        card = flashcards.rate(card, rating, uuid.uuid4(), at)
        at = card.due_at + timedelta(hours=5)
    card.refresh_from_db()
    stored = flashcards.memory_of(card)
    Card.objects.update(state=1, step=0, stability=None, difficulty=None, last_review_at=None)

    flashcards.rebuild(Card.objects.get())

    assert flashcards.memory_of(Card.objects.get()) == stored


@pytest.mark.parametrize(
    ("wait", "told"),
    [
        (timedelta(seconds=1), "1 min"),
        (timedelta(minutes=10), "10 min"),
        (timedelta(minutes=90), "2 h"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=11), "11 days"),
        (timedelta(days=163), "5 months"),
        (timedelta(days=1100), "3 years"),
    ],
)
def test_waits_are_told_in_the_largest_unit_that_says_enough(wait, told):
    assert flashcards.spell(wait) == told


# Rights, methods, queries


def test_strangers_find_no_card_and_write_nothing(client, card):
    client.force_login(StudentFactory())

    assert back(client, card).status_code == 404
    assert rate(client, card).status_code == 404
    assert study(client, rated=card.pk).status_code == 404
    assert not card.reviews.exists()


@pytest.mark.parametrize("name", ["study", "back", "rate"])
def test_visitors_are_asked_to_log_in(client, card, name):
    responses = {
        "study": lambda: study(client),
        "back": lambda: back(client, card),
        "rate": lambda: rate(client, card),
    }

    assert responses[name]().url.startswith(reverse("account_login"))


def test_wrong_methods_are_405(signed_in, card):
    assert signed_in.post(reverse(STUDY)).status_code == 405
    assert signed_in.post(reverse("quizzes:card_back", args=[card.pk])).status_code == 405
    assert signed_in.get(reverse("quizzes:card_rate", args=[card.pk])).status_code == 405


@pytest.mark.parametrize("rated", ["x", "0", "' OR 1=1"])
def test_nonsense_in_the_address_is_404(signed_in, card, rated):
    assert study(signed_in, rated=rated).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_study_page_takes_5_queries(signed_in, student, django_assert_num_queries, count):
    for _ in range(count):
        make_card(student)

    with django_assert_num_queries(5):
        study(signed_in)


def test_back_takes_8_queries(signed_in, card, django_assert_num_queries):
    with django_assert_num_queries(8):
        back(signed_in, card)
