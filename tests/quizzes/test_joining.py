"""Join codes: a class takes a quiz by a link or a code and a name."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from quizzes.taking import joining
from quizzes.taking.guests import claim_guest_attempts
from tests.factories import StudentFactory
from tests.quizzes.sitting import make_quiz, post_answer, start, submit

DAY = timedelta(days=1)


@pytest.fixture
def quiz(db):
    quiz = make_quiz(2)
    joining.make_code(quiz, timezone.now() + DAY)
    return quiz


def link(quiz, code=None):
    return reverse("quizzes:join_quiz", args=[code or quiz.join_code])


def join(client, quiz, name="Ada"):
    return client.post(link(quiz), {"name": name})


def test_code_is_short_and_has_no_letter_that_looks_like_another(quiz):
    assert re.fullmatch(r"[2-9A-HJKMNP-Z]{8}", quiz.join_code)


@pytest.mark.parametrize("typed", ["ABCD2345", "abcd-2345", " abcd 2345 ", "AbCd–2345"])
def test_code_is_read_as_people_type_it(typed):
    assert joining.tidy(typed) == "ABCD2345"


def test_guest_joins_with_a_name_and_stands_in_the_results(client, quiz):
    assertContains(client.get(link(quiz)), quiz.title)
    assertRedirects(join(client, quiz, "  Ada   Lund "), quiz.get_absolute_url())

    attempt = start(client, quiz)
    submit(client, attempt)

    attempt.refresh_from_db()
    assert (attempt.guest_name, attempt.student) == ("Ada Lund", None)
    client.force_login(quiz.owner)
    results = client.get(reverse("quizzes:quiz_results", args=[quiz.pk]))
    assertContains(results, "Ada Lund <small>guest</small>")


def test_name_is_needed(client, quiz):
    page = join(client, quiz, "  ")

    assertContains(page, "errorlist")
    assert "joined" not in client.session


def test_quiz_is_not_open_to_guests_without_the_code(client, quiz):
    response = client.post(reverse("quizzes:attempt_start", args=[quiz.pk]))

    assert response.status_code == 404


def test_account_needs_no_name(client, student, quiz):
    client.force_login(student)

    assertRedirects(client.get(link(quiz)), quiz.get_absolute_url())

    assert start(client, quiz).student == student


def test_code_stands_for_the_password(client, quiz):
    quiz.password = "river"
    quiz.save()

    join(client, quiz)

    assertNotContains(client.get(quiz.get_absolute_url()), "Password")
    assert start(client, quiz).guest_name == "Ada"


@pytest.mark.parametrize("what", ["unknown", "ended", "withdrawn", "closed", "short"])
def test_code_that_does_not_work_is_told_beside_the_field(client, quiz, what):
    code = {"unknown": "ZZZZ9999", "short": "ABC"}.get(what, quiz.join_code)
    if what == "ended":
        joining.make_code(quiz, timezone.now() - DAY)
        code = quiz.join_code
    if what == "withdrawn":
        joining.withdraw_code(quiz)
    if what == "closed":
        type(quiz).objects.update(state="closed")

    page = client.get(link(quiz, code))

    assertContains(page, "No quiz takes this code now", status_code=404)


def test_code_typed_in_leads_to_its_quiz(client, quiz):
    typed = f"{quiz.join_code[:4]}-{quiz.join_code[4:]}".lower()

    response = client.post(reverse("quizzes:join_code"), {"code": typed})

    assertRedirects(response, link(quiz))


def test_codes_cannot_be_guessed_without_end(client, quiz, settings):
    settings.WRONG_TRIES = {"join_code": (3, 10)}
    for number in range(3):
        client.get(link(quiz, f"ZZZZ999{number + 2}"))

    page = client.get(link(quiz))

    assertContains(page, "That was wrong too often.", status_code=404)


def test_right_codes_are_not_counted(client, quiz, settings):
    settings.WRONG_TRIES = {"join_code": (3, 10)}

    assert [client.get(link(quiz)).status_code for _ in range(6)] == [200] * 6


def test_somebody_else_at_the_same_device_is_somebody_else(client, quiz):
    join(client, quiz, "Ada")
    first = start(client, quiz)

    assertContains(client.get(link(quiz)), "You are here as <b>Ada</b>")
    join(client, quiz, "Ivar")
    second = start(client, quiz)

    assert first.guest != second.guest
    assert (first.guest_name, second.guest_name) == ("Ada", "Ivar")
    assert client.get(first.get_absolute_url()).status_code == 404


def test_same_name_again_goes_on(client, quiz):
    join(client, quiz, "Ada")
    first = start(client, quiz)

    join(client, quiz, "Ada")

    assert start(client, quiz) == first


def test_guest_who_signs_up_keeps_it_all(client, quiz):
    join(client, quiz)
    attempt = start(client, quiz)
    post_answer(client, attempt, 1, option=1)
    submit(client, attempt)
    student = StudentFactory()

    claim_guest_attempts(client.session["guest"], student)

    attempt.refresh_from_db()
    assert (attempt.student, attempt.guest_name) == (student, "Ada")
    assert attempt.steps.count() == 2


def test_withdrawn_code_ends_new_attempts_and_no_old_one(client, quiz):
    join(client, quiz)
    attempt = start(client, quiz)
    joining.withdraw_code(quiz)

    going = client.get(attempt.get_absolute_url())
    submit(client, attempt)
    again = client.post(reverse("quizzes:attempt_start", args=[quiz.pk]))

    assert (going.status_code, again.status_code) == (200, 404)


# The instructor's side


def test_instructor_makes_and_withdraws_a_code(client, quiz):
    client.force_login(quiz.owner)
    share, code = (reverse(f"quizzes:quiz_{n}", args=[quiz.pk]) for n in ("share", "code"))
    old = quiz.join_code

    made = client.post(code, {"days": 14, "make": 1}, follow=True)
    quiz.refresh_from_db()
    new = quiz.join_code
    gone = client.post(code, {"withdraw": 1}, follow=True)

    assertRedirects(made, share)
    assert new != old
    assertContains(made, f"{new[:4]}-{new[4:]}")
    assertContains(made, f"/join/{new}/")
    assertNotContains(gone, new)


@pytest.mark.parametrize("days", ["", "0", "9999", "x"])
def test_code_lasts_no_longer_than_offered(client, quiz, days):
    client.force_login(quiz.owner)
    before = quiz.join_code

    page = client.post(
        reverse("quizzes:quiz_code", args=[quiz.pk]), {"days": days, "make": 1}, follow=True
    )

    assertContains(page, "Choose how long the code should last.")
    quiz.refresh_from_db()
    assert quiz.join_code == before


@pytest.mark.parametrize("name", ["quiz_share", "quiz_code", "quiz_times", "quiz_times_drop"])
def test_strange_instructor_finds_nothing(client, quiz, instructor, name):
    client.force_login(instructor)

    assert client.post(reverse(f"quizzes:{name}", args=[quiz.pk])).status_code in (404, 405)
    quiz.refresh_from_db()
    assert quiz.join_code
