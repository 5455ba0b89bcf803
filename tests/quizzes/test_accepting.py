"""Frequent wrong typed answers: offered, accepted, and marked anew."""

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from articles.models import Entity
from quizzes.marks.accepting import accept, offers
from quizzes.marks.scoring import scores
from quizzes.models import AcceptedAnswer, Attempt, Ruling
from tests.factories import QuizFactory, SlotFactory, StudentFactory
from tests.quizzes.sitting import make_question, make_quiz, post_answer, start, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz():
    """One typed question, whose key is Ada Lund."""
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=make_question("Ada Lund", (), form="typed").question)
    return quiz


def take(client, quiz, text):
    client.force_login(StudentFactory())
    attempt = start(client, quiz)
    post_answer(client, attempt, 1, text=text)
    submit(client, attempt)
    return attempt


def percentages(quiz):
    found = scores(Attempt.objects.filter(quiz=quiz))
    return sorted(score.percentage for score in found.values())


def results(quiz):
    return reverse("quizzes:quiz_results", args=[quiz.pk])


def post_accept(client, quiz, version_id, text):
    address = reverse("quizzes:quiz_accept", args=[quiz.pk])
    return client.post(address, {"version": version_id, "text": text})


def test_an_answer_that_two_gave_is_offered_as_most_of_them_wrote_it(client, quiz):
    for text in ("the engineer", "Engineer", "the engineer", "Ivar Kask", "ada lund"):
        take(client, quiz, text)

    [offer] = offers(quiz)

    assert (offer.text, offer.count, offer.key) == ("the engineer", 3, "Ada Lund")


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("the engineer",), id="once"),
        pytest.param(("Ada Lund", "ada lund"), id="right"),
        pytest.param(("", " "), id="empty"),
        pytest.param(("Mai Tamm", "Tamm", "Tamm"), id="another-name-of-the-article"),
    ],
)
def test_nothing_is_offered_for(client, quiz, texts):
    article = quiz.slots.get().question.article
    Entity.objects.create(article=article, key="e9", kind="person", name="Mai Tamm")
    for text in texts:
        take(client, quiz, text)

    assert offers(quiz) == []


def test_a_date_too_coarse_is_not_offered(client):
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=make_question(form="typed").question)
    for _ in range(2):
        take(client, quiz, "May 1931")

    assert offers(quiz) == []


def test_accepting_marks_finished_attempts_anew_and_counts_in_later_ones(client, quiz, instructor):
    for _ in range(2):
        take(client, quiz, "the engineer")
    [offer] = offers(quiz)

    accept(quiz, offer, quiz.owner, timezone.now())
    take(client, quiz, "The Engineer")

    assert percentages(quiz) == [100, 100, 100]
    assert offers(quiz) == []


def test_accepting_leaves_finished_attempts_at_another_quiz_alone(client, quiz):
    other = QuizFactory(published=True, owner=quiz.owner)
    SlotFactory(quiz=other, question=quiz.slots.get().question)
    before = take(client, other, "the engineer")
    for _ in range(2):
        take(client, quiz, "the engineer")
    question = quiz.slots.get().question
    question.author = quiz.owner
    question.save()

    accept(quiz, offers(quiz)[0], quiz.owner, timezone.now())
    after = take(client, other, "the engineer")

    found = scores(Attempt.objects.filter(quiz=other))
    assert (found[before.pk].percentage, found[after.pk].percentage) == (0, 100)


def test_who_accepted_is_kept_and_once(client, quiz):
    question = quiz.slots.get().question
    question.author = quiz.owner
    question.save()
    for _ in range(2):
        take(client, quiz, "the engineer")
    [offer] = offers(quiz)

    for _ in range(2):
        accept(quiz, offer, quiz.owner, timezone.now())

    assert AcceptedAnswer.objects.get().accepted_by == quiz.owner
    assert Ruling.objects.count() == 1


def test_results_offer_and_accept_without_scripts(client, quiz):
    for _ in range(2):
        take(client, quiz, "the engineer")
    client.force_login(quiz.owner)

    assertContains(client.get(results(quiz)), "Accept “the engineer”")
    page = post_accept(client, quiz, offers(quiz)[0].version_id, "the engineer")

    assertRedirects(page, results(quiz), fetch_redirect_response=False)
    page = client.get(results(quiz))
    assertContains(page, "counts from now on: 2 attempts marked anew.")
    assertNotContains(page, "Accept this too?")


def test_what_is_not_offered_is_not_accepted(client, quiz):
    take(client, quiz, "the engineer")
    client.force_login(quiz.owner)

    page = post_accept(client, quiz, "1", "the engineer")

    assertContains(client.get(page.url), "not among those offered")
    assert not Ruling.objects.exists()


def test_stranger_accepts_nothing(client, quiz):
    for _ in range(2):
        take(client, quiz, "the engineer")

    page = post_accept(client, quiz, offers(quiz)[0].version_id, "the engineer")

    assert page.status_code == 404
    assert not Ruling.objects.exists()


def test_accepting_by_get_is_not_allowed(client, quiz):
    client.force_login(quiz.owner)

    assert client.get(reverse("quizzes:quiz_accept", args=[quiz.pk])).status_code == 405


def test_a_quiz_of_choices_costs_the_results_one_query_more(client, django_assert_num_queries):
    quiz = make_quiz(1)

    with django_assert_num_queries(1):
        assert offers(quiz) == []
