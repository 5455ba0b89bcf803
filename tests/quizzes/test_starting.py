import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains

from quizzes.models import Question
from tests.factories import OptionFactory, QuizFactory, VersionFactory
from tests.quizzes.sitting import make_quiz, page_url, post_answer, start, submit


@pytest.fixture
def quiz(db):
    return make_quiz(3)


@pytest.fixture
def attempt(signed_in, quiz):
    return start(signed_in, quiz)


def test_start_pins_the_newest_version_of_each_question(signed_in, quiz):
    old = quiz.slots.get(position=1).question.versions.get()
    new = VersionFactory(question=old.question, number=2)
    OptionFactory(version=new, key=True)
    OptionFactory(version=new)

    attempt = start(signed_in, quiz)

    assert attempt.questions.get(position=1).version == new
    assert [q.position for q in attempt.questions.all()] == [1, 2, 3]


def test_start_leaves_out_questions_that_are_not_ready(signed_in, quiz):
    Question.objects.filter(slots__position=2).update(state=Question.State.HIDDEN)

    attempt = start(signed_in, quiz)

    asked = [q.version.question_id for q in attempt.questions.order_by("position")]
    slots = quiz.slots.exclude(position=2).order_by("position")
    assert asked == [slot.question_id for slot in slots]


def test_start_keeps_points_of_the_slots(signed_in, quiz):
    quiz.slots.filter(position=3).update(points=2)

    attempt = start(signed_in, quiz)

    assert [int(q.points) for q in attempt.questions.order_by("position")] == [1, 1, 2]


def test_start_resumes_the_open_attempt_at_the_first_unanswered(signed_in, quiz, attempt):
    post_answer(signed_in, attempt, 1, option=1)

    response = signed_in.post(reverse("quizzes:attempt_start", args=[quiz.pk]), follow=True)

    assert response.redirect_chain[-1][0] == page_url(attempt, 2)
    assert quiz.attempts.count() == 1


def test_start_after_submission_begins_the_next_attempt(signed_in, quiz, attempt):
    submit(signed_in, attempt)

    again = start(signed_in, quiz)

    assert (attempt.number, again.number) == (1, 2)


def test_start_without_ready_questions_says_so(signed_in):
    quiz = QuizFactory(published=True)

    page = signed_in.post(reverse("quizzes:attempt_start", args=[quiz.pk]))

    assertContains(page, "has no questions yet")
    assert not quiz.attempts.exists()


@pytest.mark.parametrize("state", ["draft", "closed"])
def test_start_of_a_quiz_that_is_not_open_is_404(signed_in, quiz, state):
    quiz.state = state
    quiz.save()

    response = signed_in.post(reverse("quizzes:attempt_start", args=[quiz.pk]))

    assert response.status_code == 404
    assert not quiz.attempts.exists()


def test_start_by_a_guest_needs_the_instructors_leave(client, quiz):
    url = reverse("quizzes:attempt_start", args=[quiz.pk])
    assert client.post(url).status_code == 404

    quiz.allows_guests = True
    quiz.save()
    attempt = start(client, quiz)

    assert attempt.student is None
    assert attempt.guest == client.session["guest"]


def test_dates_keep_their_order_and_other_options_are_shuffled_once(signed_in, quiz):
    dates = quiz.slots.get(position=1).question.versions.get()
    names = quiz.slots.get(position=2).question
    Question.objects.filter(pk=names.pk).update(kind="actor")
    orders = set()
    for _ in range(20):
        attempt = start(signed_in, quiz)
        first, second, _ = attempt.questions.order_by("position")
        assert first.option_order == [option.pk for option in dates.options.all()]
        orders.add(tuple(second.option_order))
        submit(signed_in, attempt)

    assert len(orders) > 1
    assert {tuple(sorted(order)) for order in orders} == {tuple(sorted(orders.pop()))}


@pytest.mark.parametrize("count", [10, 100])
def test_start_takes_8_queries(signed_in, django_assert_num_queries, count):
    quiz = make_quiz(count)

    with django_assert_num_queries(8):
        start_url = reverse("quizzes:attempt_start", args=[quiz.pk])
        signed_in.post(start_url)

    assert quiz.attempts.get().questions.count() == count
