"""The pages of a quiz for students, lists, and results."""

import pytest
from django.urls import reverse
from pytest_django.asserts import (
    assertContains,
    assertNotContains,
)

from quizzes.models import Attempt, Quiz
from tests.factories import (
    AttemptFactory,
    InstructorFactory,
    ManagerFactory,
    QuizFactory,
    SlotFactory,
    StudentFactory,
)
from tests.quizzes.making import DATES, STEM, make_question
from tests.quizzes.making import sit as sit_quiz

pytestmark = pytest.mark.django_db


def url(name, quiz):
    return reverse(f"quizzes:{name}", args=[quiz.pk])


def test_quiz_detail_is_not_there_before_it_is_published(client, quiz):
    for stranger in (StudentFactory(), InstructorFactory()):
        client.force_login(stranger)

        assert client.get(url("quiz_detail", quiz)).status_code == 404


def test_quiz_detail_lets_its_instructors_see_the_draft(client, quiz):
    for person in (quiz.owner, ManagerFactory()):
        client.force_login(person)

        assertContains(client.get(url("quiz_detail", quiz)), "This quiz is a draft")


def test_quiz_detail_invites_to_start_and_tells_no_key(client, published, student):
    client.force_login(student)

    page = client.get(url("quiz_detail", published))

    assertContains(page, "2 questions, 2 points")
    assertContains(page, url("attempt_start", published))
    for secret in (STEM, *DATES):
        assertNotContains(page, secret)


def test_quiz_detail_shows_own_attempts_only(client, published, student):
    sit_quiz(published, student, [True, False])
    sit_quiz(published, StudentFactory(), [True, True])
    client.force_login(student)

    page = client.get(url("quiz_detail", published))

    assertContains(page, "1 of 2 right, 50 %")
    assert len(page.context["own"]) == 1


@pytest.mark.parametrize(("guests", "status"), [(True, 200), (False, 302)])
def test_quiz_detail_lets_visitors_in_where_the_instructor_allows_it(
    client, published, guests, status
):
    Quiz.objects.update(allows_guests=guests)
    client.logout()

    assert client.get(url("quiz_detail", published)).status_code == status


def test_quiz_detail_tells_visitors_nothing_about_what_exists(client, quiz):
    client.logout()
    missing = reverse("quizzes:quiz_detail", args=["00000000-0000-4000-8000-000000000000"])

    assert client.get(url("quiz_detail", quiz)).status_code == 302
    assert client.get(missing).status_code == 302


def test_quiz_detail_of_a_closed_quiz_stays_for_those_who_took_it(client, published, student):
    sit_quiz(published, student, [True, True])
    Quiz.objects.update(state="closed")
    client.force_login(student)

    page = client.get(url("quiz_detail", published))

    assertContains(page, "This quiz is closed.")
    assertNotContains(page, url("attempt_start", published))


def test_quiz_detail_takes_as_many_queries_for_three_attempts_as_for_one(
    client, published, student, django_assert_num_queries
):
    client.force_login(student)
    for _ in range(2):
        sit_quiz(published, student, [True, False])
        # Session, person, groups, cards due; quiz, attempts, scores (2).
        with django_assert_num_queries(8):
            client.get(url("quiz_detail", published))


def test_quiz_list_shows_instructors_their_own_with_states(client, published):
    QuizFactory(owner=published.owner, title="Ferries")
    QuizFactory(title="A stranger's draft")

    page = client.get(reverse("quizzes:quiz_list"))

    assert {quiz.title for quiz in page.context["taught"]} == {"Bridges", "Ferries"}
    assertContains(page, "published")
    assertNotContains(page, "A stranger's draft")


def test_quiz_list_shows_students_what_is_open_with_their_best_score(client, published, student):
    QuizFactory(title="A draft")
    for answers in ([True, False], [True, True], [False, False]):
        sit_quiz(published, student, answers)
    client.force_login(student)

    page = client.get(reverse("quizzes:quiz_list"))

    assertContains(page, "your result: 100 %")
    assertContains(page, "2 questions")
    assertNotContains(page, "A draft")
    assertNotContains(page, url("quiz_edit", published))


def test_quiz_list_shows_visitors_what_is_open_to_them(client, published):
    QuizFactory(published=True, title="For all", allows_guests=True)
    client.logout()

    page = client.get(reverse("quizzes:quiz_list"))

    assert [quiz.title for quiz, _ in page.context["open"]] == ["For all"]


@pytest.mark.parametrize("count", [2, 20])
def test_quiz_list_takes_eight_queries_however_many_quizzes(
    client, published, count, django_assert_num_queries
):
    for _ in range(count):
        quiz = QuizFactory(published=True, owner=published.owner, article=published.article)
        SlotFactory(quiz=quiz, question=make_question(published.article))
        sit_quiz(quiz, published.owner, [True])

    # Session, person, groups, cards due; taught, open, attempts; scores (2) of those taken.
    with django_assert_num_queries(8):
        client.get(reverse("quizzes:quiz_list"))


def test_quiz_results_show_names_and_scores(client, published):
    sit_quiz(published, StudentFactory(username="ida"), [True, False])
    sit_quiz(published, StudentFactory(username="jo"), [True, True])
    AttemptFactory(quiz=published, student=StudentFactory(username="kim"))

    page = client.get(url("quiz_results", published))

    found = {
        attempt.student.username: (score.right, score.percentage)
        for attempt, score, _, _ in page.context["rows"]
    }
    assert found == {"ida": (1, 50), "jo": (2, 100)}
    assertContains(page, "ida")
    assertNotContains(page, "kim")


def test_quiz_results_show_visitors_without_a_name(client, published):
    attempt = sit_quiz(published, StudentFactory(), [True, True])
    Attempt.objects.filter(pk=attempt.pk).update(student=None, guest="a-key")

    page = client.get(url("quiz_results", published))

    assertContains(page, "a visitor")
    assertNotContains(page, "a-key")


@pytest.mark.parametrize("page", ["0", "-1", "x", "9" * 5000])
def test_quiz_results_take_any_page_for_the_first(client, published, page):
    sit_quiz(published, StudentFactory(), [True, True])

    assert len(client.get(url("quiz_results", published), {"page": page}).context["rows"]) == 1


def test_quiz_results_say_what_to_do_where_there_are_none(client, published):
    assertContains(client.get(url("quiz_results", published)), "Nobody has submitted it yet.")


@pytest.mark.parametrize("count", [1, 10])
def test_quiz_results_take_as_many_queries_for_ten_attempts_as_for_one(
    client, published, count, django_assert_num_queries
):
    for _ in range(count):
        sit_quiz(published, StudentFactory(), [True, False])

    # Session, person, groups, cards due; quiz, attempts with names, scores (2), typed answers.
    with django_assert_num_queries(12):
        client.get(url("quiz_results", published))
