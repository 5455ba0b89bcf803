import pytest
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Attempt
from quizzes.taking.guests import claim_guest_attempts
from tests.factories import StudentFactory
from tests.quizzes.sitting import (
    answers,
    make_quiz,
    post_answer,
    start,
    submit,
)


@pytest.fixture
def quiz(db):
    return make_quiz(3)


@pytest.fixture
def guest_attempt(client, quiz):
    quiz.allows_guests = True
    quiz.save()
    return start(client, quiz)


def test_claim_gives_a_guests_attempts_to_the_student(client, student, guest_attempt):
    post_answer(client, guest_attempt, 1, option=1)

    moved = claim_guest_attempts(guest_attempt.guest, student)

    guest_attempt.refresh_from_db()
    assert moved == 1
    assert (guest_attempt.student, guest_attempt.guest) == (student, "")
    assert answers(guest_attempt) == ["3 May 1931"]


def test_claim_numbers_them_behind_the_students_own(client, student, guest_attempt, quiz):
    submit(client, guest_attempt)
    client.force_login(student)
    submit(client, start(client, quiz))

    claim_guest_attempts(guest_attempt.guest, student)

    numbers = student.attempts.order_by("number").values_list("number", "pk")
    assert list(numbers)[1] == (2, guest_attempt.pk)


@pytest.mark.parametrize(
    ("guests", "own", "left"),
    [
        (2, 1, [("guest", "open"), ("own", "submitted")]),
        (1, 2, [("guest", "submitted"), ("own", "open")]),
        (0, 1, [("own", "open")]),
        (1, 0, [("guest", "open")]),
    ],
    ids=["guest-has-more", "own-has-more", "guest-is-empty", "own-is-empty"],
)
def test_claim_of_a_second_open_attempt_keeps_one_open(
    client, student, guest_attempt, quiz, guests, own, left
):
    for position in range(1, guests + 1):
        post_answer(client, guest_attempt, position, option=1)
    client.force_login(student)
    own_attempt = start(client, quiz)
    for position in range(1, own + 1):
        post_answer(client, own_attempt, position, option=1)

    claim_guest_attempts(guest_attempt.guest, student)

    names = {guest_attempt.pk: "guest", own_attempt.pk: "own"}
    rows = student.attempts.values_list("pk", "state")
    assert sorted((names[pk], state) for pk, state in rows) == left


def test_claim_happens_at_log_in(client, student, guest_attempt):
    student.set_password("a long pass phrase")
    student.save()
    login = {"login": student.username, "password": "a long pass phrase"}

    client.post(reverse("account_login"), login)

    guest_attempt.refresh_from_db()
    assert guest_attempt.student == student


def test_claim_without_a_guest_moves_nothing(student, quiz):
    Attempt.objects.create(quiz=quiz, student=StudentFactory(), started_at=timezone.now())

    assert claim_guest_attempts("", student) == 0
