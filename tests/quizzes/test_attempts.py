import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import (
    assertContains,
    assertNotContains,
    assertRedirects,
    assertTemplateNotUsed,
    assertTemplateUsed,
)

from quizzes.models import Attempt, Step
from tests.factories import QuizFactory, SlotFactory, StudentFactory
from tests.quizzes.sitting import (
    answers,
    chosen,
    make_question,
    make_quiz,
    number_of,
    page_url,
    post_answer,
    start,
    submit,
)


@pytest.fixture
def quiz(db):
    return make_quiz(3)


@pytest.fixture
def attempt(signed_in, quiz):
    return start(signed_in, quiz)


def test_answer_is_saved_as_one_step_and_swaps_in_the_next_question(signed_in, attempt):
    page = post_answer(signed_in, attempt, 1, option=2, go="next", htmx=True)

    assertTemplateNotUsed(page, "base.html")
    assertContains(page, "2 of 3")
    assertContains(page, "Saved ")
    assert page["HX-Push-Url"] == page_url(attempt, 2)
    assert answers(attempt) == ["4 May 1931"]


def test_answer_without_javascript_redirects_to_the_next_question(signed_in, attempt):
    response = post_answer(signed_in, attempt, 1, option=2, go="next")

    assertRedirects(response, page_url(attempt, 2))
    assert answers(attempt) == ["4 May 1931"]


def test_answer_is_shown_on_the_way_back(signed_in, attempt):
    post_answer(signed_in, attempt, 1, option=2, go="next")

    page = signed_in.get(page_url(attempt, 1))

    assert chosen(page) == ["2"]
    assertTemplateUsed(page, "base.html")


def test_answer_sent_twice_is_one_step_and_the_same_reply(signed_in, attempt):
    key = str(uuid.uuid4())

    first = post_answer(signed_in, attempt, 1, option=2, client_key=key, htmx=True)
    second = post_answer(signed_in, attempt, 1, option=2, client_key=key, htmx=True)

    assert (first.status_code, second.status_code) == (200, 200)
    assert first.context["question"] == second.context["question"]
    assert attempt.steps.count() == 1


def test_answer_with_a_used_key_shows_what_is_saved(signed_in, attempt):
    key = str(uuid.uuid4())
    post_answer(signed_in, attempt, 1, option=2, client_key=key)

    page = post_answer(signed_in, attempt, 1, option=3, client_key=key)

    assertContains(page, "had been sent before")
    assert chosen(page) == ["2"]
    assert answers(attempt) == ["4 May 1931"]


def test_answer_can_be_changed_and_the_log_keeps_both(signed_in, attempt):
    post_answer(signed_in, attempt, 1, option=2)
    post_answer(signed_in, attempt, 1, option=3)

    assert answers(attempt) == ["4 May 1931", "5 May 1931"]


def test_blank_answer_goes_on_and_writes_nothing(signed_in, attempt):
    page = post_answer(signed_in, attempt, 1, htmx=True)

    assertContains(page, "2 of 3")
    assert not attempt.steps.exists()


@pytest.mark.parametrize("option", ["0", "5", "-1", "x", "1e3"])
def test_answer_that_is_no_option_is_refused_beside_the_field(signed_in, attempt, option):
    page = post_answer(signed_in, attempt, 1, option=option)

    assertContains(page, "errorlist")
    assertContains(page, "1 of 3")
    assert not attempt.steps.exists()


def test_what_is_wrong_with_an_answer_is_announced(signed_in, attempt):
    key = str(uuid.uuid4())
    post_answer(signed_in, attempt, 1, htmx=True, option=1, client_key=key)

    wrong = post_answer(signed_in, attempt, 1, htmx=True, option=99)
    used = post_answer(signed_in, attempt, 1, htmx=True, option=2, client_key=key)

    assertContains(wrong, f'data-announce="{wrong.context["errors"][0]}"')
    assertContains(used, 'data-announce="This page had been sent before.')


@pytest.mark.parametrize(
    ("go", "shown"), [("next", 3), ("back", 1), ("3", 3), ("1", 1), ("", 3), ("99", 3)]
)
def test_every_button_saves_the_answer_first(signed_in, attempt, go, shown):
    page = post_answer(signed_in, attempt, 2, option=4, go=go, htmx=True)

    assert page.context["question"].position == shown
    assert answers(attempt) == ["6 May 1931"]


def test_flag_stays_on_the_question_and_keeps_the_answer(signed_in, attempt):
    page = post_answer(signed_in, attempt, 2, option=1, go="flag", htmx=True)

    assertContains(page, "2 of 3")
    assertContains(page, "Unflag")
    assertContains(page, 'aria-label="Question 2, answered, flagged"')
    assert answers(attempt) == ["3 May 1931"]


def test_flag_is_taken_back_by_the_next_press(signed_in, attempt):
    post_answer(signed_in, attempt, 2, go="flag")
    page = post_answer(signed_in, attempt, 2, go="flag", htmx=True)

    assertNotContains(page, "flagged")
    assert list(attempt.steps.values_list("action", flat=True)) == ["flag", "unflag"]


def test_flag_sent_twice_is_one_step(signed_in, attempt):
    key = str(uuid.uuid4())
    for _ in range(2):
        page = post_answer(signed_in, attempt, 2, go="flag", client_key=key, htmx=True)

    assertContains(page, "Unflag")
    assert attempt.steps.count() == 1


def test_last_answer_leads_to_the_page_before_submission(signed_in, attempt):
    page = post_answer(signed_in, attempt, 3, option=1, go="next", htmx=True)

    assertContains(page, "2 of 3 unanswered")
    assert page["HX-Retarget"] == "#attempt"
    assert page["HX-Push-Url"] == reverse("quizzes:attempt_submit", args=[attempt.pk])


def test_typed_answer_is_kept_as_typed(signed_in):
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=make_question(form="typed").question)
    attempt = start(signed_in, quiz)

    post_answer(signed_in, attempt, 1, text="  may 3,  1931 ")
    page = signed_in.get(page_url(attempt, 1))

    assertContains(page, 'value="may 3,  1931"')
    assertNotContains(page, "radio")


@pytest.mark.parametrize("text", ["x" * 301, "3 May\x001931"], ids=["too long", "a NUL"])
def test_typed_answer_that_cannot_be_stored_is_kept_in_its_field(signed_in, text):
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=make_question(form="typed").question)
    attempt = start(signed_in, quiz)

    page = post_answer(signed_in, attempt, 1, text=text)

    assertContains(page, "errorlist")
    assertContains(page, text)
    assert not attempt.steps.exists()


@pytest.mark.django_db(transaction=True)
def test_key_of_someone_elses_answer_stores_nothing(signed_in, attempt, quiz):
    stolen = Step.objects.create(
        attempt=Attempt.objects.create(
            quiz=quiz, student=StudentFactory(), started_at=timezone.now()
        ),
        sequence=1,
        at=timezone.now(),
        action="flag",
    )

    page = post_answer(signed_in, attempt, 1, option=1, client_key=str(stolen.client_key))

    assertContains(page, "had been sent before")
    assert not attempt.steps.exists()


def test_saved_time_is_of_the_last_answer(signed_in, attempt):
    post_answer(signed_in, attempt, 1, option=1)
    at = timezone.now() - timedelta(hours=2)
    attempt.steps.update(at=at)

    page = signed_in.get(page_url(attempt, 2))

    assertContains(page, f"Saved {at:%H:%M}")


# Submitting


def test_submit_page_names_unanswered_and_flagged_questions(signed_in, attempt):
    post_answer(signed_in, attempt, 1, option=1, go="flag")
    stems = [q.version.stem for q in attempt.questions.order_by("position")]

    page = signed_in.get(reverse("quizzes:attempt_submit", args=[attempt.pk]))

    assert page.context["lists"] == [
        ("These questions have no answer yet:", [(2, stems[1]), (3, stems[2])]),
        ("You flagged:", [(1, stems[0])]),
    ]
    assertContains(page, f'href="{page_url(attempt, 2)}"')


def test_submit_closes_the_attempt_once(signed_in, attempt):
    first, second = submit(signed_in, attempt), submit(signed_in, attempt)

    review = reverse("quizzes:attempt_review", args=[attempt.pk])
    assertRedirects(first, review)
    assertRedirects(second, review)
    attempt.refresh_from_db()
    assert attempt.state == Attempt.State.SUBMITTED
    assert attempt.steps.filter(action="submit").count() == 1


@pytest.mark.parametrize(("htmx", "status"), [(True, 200), (False, 409)])
def test_answer_after_submission_is_refused_with_a_page(signed_in, attempt, htmx, status):
    submit(signed_in, attempt)

    page = post_answer(signed_in, attempt, 1, option=1, htmx=htmx)

    assertContains(page, "was not saved", status_code=status)
    assert answers(attempt) == []


@pytest.mark.parametrize("name", ["attempt_resume", "attempt_question", "attempt_submit"])
def test_submitted_attempt_leads_to_its_review(signed_in, attempt, name):
    submit(signed_in, attempt)
    args = [attempt.pk, 1] if name == "attempt_question" else [attempt.pk]

    response = signed_in.get(reverse(f"quizzes:{name}", args=args))

    assertRedirects(response, reverse("quizzes:attempt_review", args=[attempt.pk]))


# Rights and methods

PAGES = [
    ("get", "attempt_resume", 0),
    ("get", "attempt_question", 1),
    ("post", "attempt_answer", 1),
    ("get", "attempt_submit", 0),
    ("post", "attempt_submit", 0),
    ("get", "attempt_review", 0),
    ("post", "attempt_keep", 0),
]


@pytest.mark.parametrize(("method", "name", "position"), PAGES)
@pytest.mark.parametrize("who", ["anonymous", "student", "owner", "manager"])
def test_strangers_find_nothing_and_write_nothing(
    client, attempt, quiz, manager, method, name, position, who
):
    people = {"student": StudentFactory(), "owner": quiz.owner, "manager": manager}
    client.logout()
    if who in people:
        client.force_login(people[who])
    args = [attempt.pk, position] if position else [attempt.pk]

    response = getattr(client, method)(reverse(f"quizzes:{name}", args=args), {"option": 1})

    assert response.status_code == 404
    attempt.refresh_from_db()
    assert (attempt.state, attempt.steps.count()) == (Attempt.State.OPEN, 0)


@pytest.mark.parametrize(
    ("method", "name", "args"),
    [
        ("get", "attempt_start", "quiz"),
        ("post", "attempt_list", ""),
        ("post", "attempt_resume", "attempt"),
        ("post", "attempt_question", "position"),
        ("get", "attempt_answer", "position"),
        ("put", "attempt_submit", "attempt"),
        ("post", "attempt_review", "attempt"),
        ("get", "attempt_keep", "attempt"),
    ],
)
def test_wrong_method_is_405(signed_in, attempt, method, name, args):
    values = {"quiz": [attempt.quiz_id], "attempt": [attempt.pk], "position": [attempt.pk, 1]}

    response = getattr(signed_in, method)(reverse(f"quizzes:{name}", args=values.get(args, [])))

    assert response.status_code == 405


@pytest.mark.parametrize("position", [0, 4, 10_000])
def test_question_beyond_the_end_is_404(signed_in, attempt, position):
    assert signed_in.get(page_url(attempt, position)).status_code == 404
    assert post_answer(signed_in, attempt, position, option=1).status_code == 404


# Queries: the same for 10 and for 100 questions


@pytest.fixture(params=[10, 100])
def long_attempt(request, signed_in):
    return start(signed_in, make_quiz(request.param))


def test_answer_takes_5_queries(signed_in, long_attempt, django_assert_num_queries):
    with django_assert_num_queries(5):
        post_answer(signed_in, long_attempt, 5, option=1, htmx=True)


def test_question_page_takes_4_queries(signed_in, long_attempt, django_assert_num_queries):
    with django_assert_num_queries(4):
        signed_in.get(page_url(long_attempt, 5))


def test_submit_page_takes_4_queries(signed_in, long_attempt, django_assert_num_queries):
    with django_assert_num_queries(4):
        signed_in.get(reverse("quizzes:attempt_submit", args=[long_attempt.pk]))


@pytest.mark.parametrize("count", [1, 3])
def test_list_takes_6_queries(signed_in, quiz, django_assert_num_queries, count):
    for _ in range(count):
        submit(signed_in, start(signed_in, quiz))

    with django_assert_num_queries(6):
        page = signed_in.get(reverse("quizzes:attempt_list"))

    assert len(page.context["rows"]) == count


def test_answer_is_small_on_the_wire(signed_in, long_attempt):
    page = signed_in.post(
        reverse("quizzes:attempt_answer", args=[long_attempt.pk, 5]),
        {"option": 1},
        headers={"hx-request": "true", "hx-target": "question", "accept-encoding": "gzip"},
    )

    assert len(page.content) <= 1500


# The list of attempts


def test_list_shows_scores_and_open_attempts(signed_in, quiz):
    attempt = start(signed_in, quiz)
    post_answer(signed_in, attempt, 1, option=number_of(attempt, 1, key=True))
    post_answer(signed_in, attempt, 2, option=number_of(attempt, 2, key=False))
    submit(signed_in, attempt)
    start(signed_in, quiz)

    page = signed_in.get(reverse("quizzes:attempt_list"))

    assertContains(page, "1 of 3")
    assertContains(page, "33.3 %")
    assertContains(page, "not submitted yet")


def test_list_is_only_ones_own(signed_in, quiz):
    client_of_another = type(signed_in)()
    client_of_another.force_login(StudentFactory())
    start(client_of_another, quiz)

    page = signed_in.get(reverse("quizzes:attempt_list"))

    assert page.context["rows"] == []
    assertContains(page, "You have not taken a quiz yet")
