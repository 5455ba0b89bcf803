import random
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from quizzes.models import Attempt, Quiz, Ruling
from quizzes.review.progress import HEIGHT, MARGIN, chart
from quizzes.review.showing import TEST
from quizzes.taking.guests import claim_guest_attempts
from tests.factories import StudentFactory
from tests.quizzes.sitting import make_quiz, number_of, post_answer, start, submit
from tests.quizzes.test_secrecy import generated_quiz


@pytest.fixture
def attempt(signed_in):
    """Of three questions one right, one wrong, one left unanswered."""
    attempt = start(signed_in, make_quiz(3))
    post_answer(signed_in, attempt, 1, option=number_of(attempt, 1, key=True))
    post_answer(signed_in, attempt, 2, option=number_of(attempt, 2, key=False))
    submit(signed_in, attempt)
    return attempt


def practise(client, attempt, **data):
    response = client.post(reverse("quizzes:attempt_practise", args=[attempt.pk]), data)
    assert response.status_code == 302, response.content
    return Attempt.objects.get(pk=response.url.split("/")[2])


def versions(attempt):
    return [question.version_id for question in attempt.questions.order_by("position")]


def test_practice_asks_what_was_missed_and_nothing_else(signed_in, student, attempt):
    practice = practise(signed_in, attempt)

    assert versions(practice) == versions(attempt)[1:]
    assert (practice.practice_of, practice.student, practice.number) == (attempt, student, 1)
    assert practice.deadline is None
    assert all(question.option_order for question in practice.questions.all())


@pytest.mark.parametrize(
    ("data", "behaviour"),
    [({}, "immediate"), ({"behaviour": "deferred"}, "deferred"), ({"behaviour": "x"}, "immediate")],
)
def test_practice_is_checked_at_once_or_at_the_end(signed_in, attempt, data, behaviour):
    assert practise(signed_in, attempt, **data).behaviour == behaviour


def test_practice_that_was_begun_goes_on(signed_in, attempt):
    first = practise(signed_in, attempt)

    assert practise(signed_in, attempt) == first


def test_practice_of_practice_asks_what_is_still_missed(signed_in, attempt):
    first = practise(signed_in, attempt, behaviour="deferred")
    post_answer(signed_in, first, 1, option=number_of(first, 1, key=True))
    submit(signed_in, first)

    second = practise(signed_in, first)

    assert versions(second) == versions(attempt)[2:]
    assert (second.practice_of, second.number) == (attempt, 2)


def test_practice_counts_for_nothing(signed_in, attempt):
    practice = practise(signed_in, attempt, behaviour="deferred")
    for position in (1, 2):
        key = number_of(practice, position, key=True)
        post_answer(signed_in, practice, position, option=key)
    submit(signed_in, practice)

    page = signed_in.get(reverse("quizzes:quiz_list"))
    assertContains(page, "your result: 33.3 %")
    signed_in.force_login(attempt.quiz.owner)
    results = signed_in.get(reverse("quizzes:quiz_results", args=[attempt.quiz_id]))
    assert [row[0] for row in results.context["rows"]] == [attempt]


def test_next_attempt_is_numbered_as_if_there_were_no_practice(signed_in, attempt):
    practise(signed_in, attempt)

    assert start(signed_in, attempt.quiz).number == 2


def test_practice_is_named_in_the_lists(signed_in, attempt):
    practice = practise(signed_in, attempt)
    submit(signed_in, practice)

    assertContains(signed_in.get(reverse("quizzes:attempt_list")), "practice of what was missed")
    page = signed_in.get(reverse("quizzes:quiz_detail", args=[attempt.quiz_id]))
    assertContains(page, "Practice 1, review")


def test_review_and_list_offer_practice_of_what_was_missed(signed_in, attempt):
    url = reverse("quizzes:attempt_practise", args=[attempt.pk])

    for page in (
        signed_in.get(reverse("quizzes:attempt_review", args=[attempt.pk])),
        signed_in.get(reverse("quizzes:attempt_list")),
    ):
        assertContains(page, f'action="{url}"')


def test_nothing_missed_is_nothing_to_practise(signed_in):
    attempt = start(signed_in, make_quiz(1))
    post_answer(signed_in, attempt, 1, option=number_of(attempt, 1, key=True))
    submit(signed_in, attempt)
    url = reverse("quizzes:attempt_practise", args=[attempt.pk])

    response = signed_in.post(url)

    assertRedirects(response, reverse("quizzes:attempt_review", args=[attempt.pk]))
    assert Attempt.objects.count() == 1
    assertNotContains(signed_in.get(reverse("quizzes:attempt_list")), url)


def test_dropped_question_is_not_practised(signed_in, attempt):
    Ruling.objects.create(
        quiz=attempt.quiz,
        version=attempt.questions.get(position=2).version,
        decision="drop",
        reason="Nobody could know.",
        by=attempt.quiz.owner,
        at=timezone.now(),
    )

    assert versions(practise(signed_in, attempt)) == versions(attempt)[2:]


def test_practice_is_no_way_round_what_is_hidden(signed_in, attempt):
    Quiz.objects.update(review_rules=TEST)
    url = reverse("quizzes:attempt_practise", args=[attempt.pk])

    assert signed_in.post(url).status_code == 404
    assert Attempt.objects.count() == 1
    assertNotContains(signed_in.get(reverse("quizzes:attempt_list")), url)


def test_practice_does_not_open_the_two_minutes_again(signed_in, attempt):
    Quiz.objects.update(review_rules=TEST, state="closed")
    practice = practise(signed_in, attempt, behaviour="deferred")
    submit(signed_in, practice)
    early = timezone.now() - timedelta(hours=1)
    Attempt.objects.filter(pk=attempt.pk).update(submitted_at=early)
    Quiz.objects.update(state="published")

    fresh = Attempt.objects.with_rules().get(pk=practice.pk)

    assert fresh.phase(timezone.now()).name == "WHILE_OPEN"


@pytest.mark.parametrize("headers", [{}, {"hx-request": "true"}], ids=["plain", "htmx"])
def test_practice_of_another_student_is_404(client, signed_in, attempt, headers):
    client.force_login(StudentFactory())

    url = reverse("quizzes:attempt_practise", args=[attempt.pk])

    assert client.post(url, headers=headers).status_code == 404
    assert client.get(url).status_code == 405
    assert Attempt.objects.count() == 1


def test_guest_practises_too(client, db):
    attempt = start(client, make_quiz(1, allows_guests=True))
    submit(client, attempt)

    practice = practise(client, attempt)

    assert (practice.guest, practice.student) == (attempt.guest, None)


# The chart of progress


def test_chart_goes_from_left_to_right_and_up(db):
    found = chart([(1, Decimal(0)), (2, Decimal(50)), (3, Decimal(100))])

    assert [dot.x for dot in found.dots] == [12, 160, 308]
    assert [dot.y for dot in found.dots] == [HEIGHT - MARGIN, HEIGHT // 2, MARGIN]
    assert found.said == "attempt 1: 0 %; attempt 2: 50 %; attempt 3: 100 %"


@pytest.mark.parametrize("attempts", [[], [(1, Decimal(50))]], ids=["none", "one"])
def test_chart_needs_two_attempts(attempts):
    assert chart(attempts) is None


def test_marks_below_nothing_stay_in_the_box():
    found = chart([(1, Decimal(-40)), (2, Decimal(120))])

    assert [dot.y for dot in found.dots] == [HEIGHT - MARGIN, MARGIN]


def test_quiz_page_shows_the_progress_of_what_counts(signed_in, attempt):
    second = start(signed_in, attempt.quiz)
    for position in (1, 2, 3):
        post_answer(signed_in, second, position, option=number_of(second, position, key=True))
    submit(signed_in, second)
    practise_once = practise(signed_in, attempt)
    submit(signed_in, practise_once)

    page = signed_in.get(reverse("quizzes:quiz_detail", args=[attempt.quiz_id]))

    label = 'aria-label="Progress, attempt 1: 33.3 %; attempt 2: 100.0 %"'
    assertContains(page, label)
    assertNotContains(page, "style=")


def test_quiz_page_shows_no_chart_where_marks_are_hidden(signed_in, attempt):
    submit(signed_in, start(signed_in, attempt.quiz))
    Quiz.objects.update(review_rules=0)

    page = signed_in.get(reverse("quizzes:quiz_detail", args=[attempt.quiz_id]))

    assertNotContains(page, "<svg")


@pytest.mark.parametrize("seed", range(8))
def test_practice_of_every_form_can_be_taken_and_reviewed(signed_in, seed):
    quiz = generated_quiz(random.Random(seed))
    attempt = start(signed_in, quiz)
    submit(signed_in, attempt)

    practice = practise(signed_in, attempt)
    pages = [
        signed_in.get(reverse("quizzes:attempt_question", args=[practice.pk, position]))
        for position in range(1, practice.questions.count() + 1)
    ]
    submit(signed_in, practice)
    pages.append(signed_in.get(reverse("quizzes:attempt_review", args=[practice.pk])))

    assert {page.status_code for page in pages} == {200}
    for before, now in zip(attempt.questions.all(), practice.questions.all(), strict=True):
        assert sorted(before.option_order) == sorted(now.option_order)


def test_guest_who_signs_up_keeps_the_practice_with_its_attempt(client, student):
    attempt = start(client, make_quiz(1, allows_guests=True))
    submit(client, attempt)
    practice = practise(client, attempt)
    begin = start_of_own(student, attempt.quiz)

    claim_guest_attempts(attempt.guest, student)

    attempt.refresh_from_db()
    practice.refresh_from_db()
    assert (attempt.student, attempt.number) == (student, begin.number + 1)
    assert (practice.student, practice.practice_of, practice.number) == (student, attempt, 1)


def start_of_own(student, quiz):
    """An attempt that the account has made before."""
    now = timezone.now()
    return Attempt.objects.create(
        quiz=quiz, student=student, started_at=now, state="submitted", submitted_at=now
    )
