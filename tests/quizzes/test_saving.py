"""Answers that are saved as they change, and pages that lie open in several tabs."""

import uuid

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateNotUsed

from tests.factories import QuizFactory, SlotFactory
from tests.quizzes.sitting import answers, make_question, make_quiz, post_answer, start, submit


@pytest.fixture
def attempt(client, student):
    client.force_login(student)
    return start(client, make_quiz(3))


def save(client, attempt, position, **data):
    """What the script of the page sends on a change."""
    data = {"client_key": str(uuid.uuid4()), "go": "save"} | data
    url = reverse("quizzes:attempt_answer", args=[attempt.pk, position])
    return client.post(url, data, headers={"hx-request": "true", "hx-target": "saved"})


def since(client, attempt, position):
    """What the page of this question would send along."""
    page = client.get(reverse("quizzes:attempt_question", args=[attempt.pk, position]))
    return page.context["since"]


def test_change_is_saved_and_told_with_its_time(client, attempt):
    page = save(client, attempt, 1, option=2)

    assertTemplateNotUsed(page, "base.html")
    assertContains(page, "Saved ")
    assertContains(page, 'aria-label="Question 1, answered"')
    assertNotContains(page, "<form")
    assert answers(attempt) == ["4 May 1931"]


def test_same_change_sent_again_is_one_step(client, attempt):
    key = str(uuid.uuid4())

    first, second = (save(client, attempt, 1, option=2, client_key=key) for _ in range(2))

    assert first.content == second.content
    assert answers(attempt) == ["4 May 1931"]


def test_button_after_the_change_stores_nothing_more(client, attempt):
    shown = since(client, attempt, 1)
    save(client, attempt, 1, option=2)

    post_answer(client, attempt, 1, option=2, since=shown, go="next")

    assert answers(attempt) == ["4 May 1931"]


def test_change_and_back_again_is_stored(client, attempt):
    for option in (2, 3, 2):
        save(client, attempt, 1, option=option)

    assert answers(attempt) == ["4 May 1931", "5 May 1931", "4 May 1931"]


def test_button_on_an_old_page_does_not_undo_another_tab(client, attempt):
    save(client, attempt, 1, option=2)
    shown = since(client, attempt, 1)
    save(client, attempt, 1, option=3)

    post_answer(client, attempt, 1, option=2, since=shown, go="next")

    assert answers(attempt) == ["4 May 1931", "5 May 1931"]


def test_button_on_an_old_page_saves_what_was_changed_there(client, attempt):
    save(client, attempt, 1, option=2)
    shown = since(client, attempt, 1)
    save(client, attempt, 1, option=3)

    post_answer(client, attempt, 1, option=4, since=shown, go="next")

    assert answers(attempt) == ["4 May 1931", "5 May 1931", "6 May 1931"]


def test_blank_page_of_an_answered_question_takes_nothing_back(client, student):
    client.force_login(student)
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=make_question(form="typed").question)
    attempt = start(client, quiz)
    shown = since(client, attempt, 1)
    save(client, attempt, 1, text="3 May 1931")

    post_answer(client, attempt, 1, text="", since=shown, go="next")

    assert answers(attempt) == ["3 May 1931"]


def test_emptied_field_takes_the_answer_back(client, student):
    client.force_login(student)
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=make_question(form="typed").question)
    attempt = start(client, quiz)
    save(client, attempt, 1, text="3 May 1931")

    save(client, attempt, 1, text="")

    assert answers(attempt) == ["3 May 1931", ""]


def test_change_that_cannot_be_read_says_why(client, attempt):
    page = save(client, attempt, 1, option=9)

    assertContains(page, "Not saved: Choose one of the options shown.")
    assert answers(attempt) == []


def test_change_after_the_submission_closes_the_page(client, attempt):
    submit(client, attempt)

    page = save(client, attempt, 1, option=2)

    assertContains(page, "data-closed")
    assert answers(attempt) == []


@pytest.mark.parametrize("number", [10, 100])
def test_change_takes_4_queries(client, student, django_assert_num_queries, number):
    client.force_login(student)
    attempt = start(client, make_quiz(number))

    with django_assert_num_queries(4):
        save(client, attempt, 5, option=1)


def test_pages_carry_what_saving_needs(client, attempt):
    question = client.get(reverse("quizzes:attempt_question", args=[attempt.pk, 1]))
    check = client.get(reverse("quizzes:attempt_submit", args=[attempt.pk]))

    for page in (question, check):
        assertContains(page, "saving.js")
        assertContains(page, f'data-attempt="{attempt.pk}"')
        assertContains(page, 'id="waiting"')
    assertContains(check, 'id="held"')
