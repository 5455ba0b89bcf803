import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from articles.models import Entity, Fact
from quizzes.models import Card, Dispute, Quiz, Ruling
from tests.factories import QuizFactory, SlotFactory, StudentFactory
from tests.quizzes.sitting import (
    make_question,
    make_quiz,
    number_of,
    post_answer,
    review,
    review_of,
    start,
    submit,
)


@pytest.fixture
def attempt(signed_in):
    """One right, one wrong, one left unanswered, and submitted."""
    attempt = start(signed_in, make_quiz(3))
    post_answer(signed_in, attempt, 1, option=number_of(attempt, 1, key=True))
    post_answer(signed_in, attempt, 2, option=number_of(attempt, 2, key=False))
    submit(signed_in, attempt)
    return attempt


def keep(client, attempt, **data):
    htmx = data.pop("htmx", False)
    target = {"hx-request": "true", "hx-target": f"keep-{data.get('question')}"} if htmx else {}
    return client.post(reverse("quizzes:attempt_keep", args=[attempt.pk]), data, headers=target)


def test_review_shows_the_score(signed_in, attempt):
    page = review(signed_in, attempt)

    assertContains(page, "<b>1</b>", html=True)
    assertContains(page, "<span>of 3 right</span>", html=True)
    assertContains(page, "<small>33.3 %, 1 of 3 points</small>", html=True)


def test_review_shows_answer_key_and_feedback_of_a_wrong_answer(signed_in):
    version = make_question(feedback="It opened a year late.")

    page = review_of(signed_in, version, option=2)

    assertContains(page, "You said 4 May 1931.")
    assertContains(page, "It was 3 May 1931.")
    assertContains(page, "Not 4 May 1931.")
    assertContains(page, "As the plaque says.")
    assertContains(page, "It opened a year late.")


def test_review_of_a_right_answer_says_so(signed_in):
    page = review_of(signed_in, make_question(), option=1)

    assertContains(page, '<span class="key">3 May 1931</span> is right.')
    assertContains(page, "As the plaque says.")


def test_review_of_no_answer_says_so(signed_in):
    page = review_of(signed_in, make_question())

    assertContains(page, "You gave no answer.")
    assertContains(page, "It was 3 May 1931.")


def test_review_of_an_open_attempt_leads_back_to_it(signed_in):
    attempt = start(signed_in, make_quiz(1))

    response = review(signed_in, attempt)

    assertRedirects(
        response,
        reverse("quizzes:attempt_resume", args=[attempt.pk]),
        fetch_redirect_response=False,
    )


# Keeping what was missed


def test_keep_makes_one_card_per_missed_fact(signed_in, student, attempt):
    response = keep(signed_in, attempt)

    assertRedirects(response, reverse("quizzes:attempt_review", args=[attempt.pk]))
    missed = attempt.questions.filter(position__in=[2, 3])
    facts = {question.version.question.fact_id for question in missed}
    assert {card.fact_id for card in student.cards.all()} == facts


def test_keep_twice_keeps_the_cards_that_are_there(signed_in, student, attempt):
    keep(signed_in, attempt)
    before = list(student.cards.values_list("pk", "due_at"))

    page = keep(signed_in, attempt)
    page = signed_in.get(page.url)

    assert list(student.cards.values_list("pk", "due_at")) == before
    assertContains(page, "Study the cards")


def test_keep_of_two_questions_on_one_fact_is_one_card(signed_in, student):
    quiz = QuizFactory(published=True)
    first = make_question()
    second = make_question()
    second.question.fact = first.question.fact
    second.question.save()
    for position, version in enumerate([first, second], 1):
        SlotFactory(quiz=quiz, question=version.question, position=position)
    attempt = start(signed_in, quiz)
    submit(signed_in, attempt)

    keep(signed_in, attempt)

    assert [card.version for card in student.cards.all()] == [first]


def test_keep_of_one_question_swaps_in_its_own_button(signed_in, student, attempt):
    page = keep(signed_in, attempt, question=1, htmx=True)

    assertContains(page, "Kept as a card")
    assertNotContains(page, "<html")
    assert [card.fact for card in student.cards.all()] == [
        attempt.questions.get(position=1).version.question.fact
    ]


def test_keep_of_one_question_without_javascript_returns_to_it(signed_in, student, attempt):
    response = keep(signed_in, attempt, question=1)

    assert response.url.endswith("/review/#question-1")
    assert student.cards.count() == 1


@pytest.mark.parametrize("question", ["0", "9", "x"])
def test_keep_of_a_question_that_is_not_there_is_404(signed_in, student, attempt, question):
    assert keep(signed_in, attempt, question=question).status_code == 404
    assert not student.cards.exists()


def test_keep_before_submission_is_404(signed_in, student):
    attempt = start(signed_in, make_quiz(1))

    assert keep(signed_in, attempt).status_code == 404
    assert not student.cards.exists()


def test_guest_is_asked_to_sign_up_before_keeping(client, db):
    attempt = start(client, make_quiz(1, allows_guests=True))
    submit(client, attempt)

    page = review(client, attempt)
    response = keep(client, attempt)

    url = (
        reverse("account_signup")
        + "?next="
        + reverse("quizzes:attempt_review", args=[attempt.pk]).replace("/", "%2F")
    )
    assertContains(page, f'href="{url}"')
    assert response.url == url
    assert not Card.objects.exists()


# Queries and rights


@pytest.mark.parametrize("count", [10, 100])
def test_review_takes_7_queries(signed_in, django_assert_num_queries, count):
    attempt = start(signed_in, make_quiz(count))
    post_answer(signed_in, attempt, 1, option=1)
    submit(signed_in, attempt)

    with django_assert_num_queries(7):
        page = review(signed_in, attempt)

    assert len(page.context["reviewed"].findings) == count


@pytest.mark.parametrize("count", [10, 100])
def test_review_with_reports_and_rulings_takes_8_queries(
    signed_in, django_assert_num_queries, count
):
    attempt = start(signed_in, make_quiz(count))
    submit(signed_in, attempt)
    for question in attempt.questions.all()[:5]:
        Dispute.objects.create(question=question, reason="unclear", at=timezone.now())
        Ruling.objects.create(
            quiz=attempt.quiz,
            version=question.version,
            decision="full",
            reason="It was unclear.",
            by=attempt.quiz.owner,
            at=timezone.now(),
        )

    with django_assert_num_queries(8):
        page = review(signed_in, attempt)

    assert page.context["reviewed"].result.right == 5


def test_review_of_typed_answers_takes_8_queries(signed_in, django_assert_num_queries):
    version = make_question("Ada Lund", ("Ivar Kask",), form="typed")
    fact = version.question.fact
    person = Entity.objects.create(article=fact.article, key="e1", kind="person", name="Ada Lund")
    Fact.objects.update(answer_entity=person)
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=version.question)
    attempt = start(signed_in, quiz)
    submit(signed_in, attempt)

    with django_assert_num_queries(8):
        review(signed_in, attempt)


def test_review_says_who_may_see_it(client, signed_in, attempt):
    client.logout()
    client.force_login(StudentFactory())

    assert review(client, attempt).status_code == 404
    assert keep(client, attempt).status_code == 404
    assert not Card.objects.exists()


@pytest.mark.parametrize(("state", "again"), [("published", True), ("closed", False)])
def test_review_offers_another_try_while_the_quiz_is_open(signed_in, attempt, state, again):
    Quiz.objects.update(state=state)

    page = review(signed_in, attempt)

    assert (b"Take it again" in page.content) is again
