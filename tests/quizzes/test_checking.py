"""Checking single answers during the attempt, over HTTP."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from quizzes.review.showing import PRACTICE, TEST, Phase, Thing, rules_of
from tests.factories import QuizFactory, SlotFactory
from tests.quizzes.sitting import make_question, make_quiz, number_of, post_answer, start, submit

HINTS = ["Read paragraph 1.", "It was in spring."]


def quiz_that(behaviour, **quiz):
    made = make_quiz(2, behaviour=behaviour, **quiz)
    for slot in made.slots.all():
        slot.question.versions.update(hints=HINTS)
    return made


def check(client, attempt, *, right, position=1, htmx=True, **data):
    option = number_of(attempt, position, key=right)
    return post_answer(client, attempt, position, option=option, go="check", htmx=htmx, **data)


def actions(attempt):
    return list(attempt.steps.order_by("sequence").values_list("action", flat=True))


def score_of(client, attempt):
    submit(client, attempt)
    page = client.get(reverse("quizzes:attempt_review", args=[attempt.pk]))
    return page.context["reviewed"].result.earned


def test_wrong_try_gets_a_hint_and_another_try(signed_in):
    attempt = start(signed_in, quiz_that("several"))

    page = check(signed_in, attempt, right=False)

    assertContains(page, "Not right.")
    assertContains(page, "2 tries left.")
    assertContains(page, "Not 4 May 1931.")
    assertContains(page, HINTS[0])
    assertNotContains(page, HINTS[1])
    assertNotContains(page, "3 May 1931</span>")
    assertContains(page, "1 of 2")
    assert actions(attempt) == ["check"]


def test_verdict_is_spoken_and_gets_the_focus(signed_in):
    attempt = start(signed_in, quiz_that("several"))

    page = check(signed_in, attempt, right=False)

    assertContains(page, "Not right. 2 tries left. Read paragraph 1.")
    assertContains(page, 'id="verdict" data-focus')


def test_check_without_javascript_leads_back_to_the_question(signed_in):
    attempt = start(signed_in, quiz_that("several"))

    response = check(signed_in, attempt, right=False, htmx=False)

    url = reverse("quizzes:attempt_question", args=[attempt.pk, 1])
    assertRedirects(response, url)
    assertContains(signed_in.get(url), "2 tries left.")


def test_right_at_the_second_try_earns_two_thirds(signed_in):
    attempt = start(signed_in, quiz_that("several"))
    check(signed_in, attempt, right=False)

    page = check(signed_in, attempt, right=True)

    assertContains(page, "Right.")
    assertContains(page, "0.67 of 1 point")
    assertContains(page, "disabled")
    assert float(score_of(signed_in, attempt)) == pytest.approx(2 / 3, abs=1e-4)


@pytest.mark.parametrize("behaviour", ["immediate", "several", "adaptive"])
def test_settled_question_takes_no_further_answer(signed_in, behaviour):
    attempt = start(signed_in, quiz_that(behaviour))
    check(signed_in, attempt, right=True)

    page = post_answer(
        signed_in, attempt, 1, option=number_of(attempt, 1, key=False), go="next", htmx=True
    )

    assertContains(page, "answered for good")
    assert actions(attempt) == ["check"]


@pytest.mark.parametrize(("go", "told"), [("next", ""), ("flag", "Unflag")])
def test_settled_question_of_parts_can_be_left(signed_in, go, told):
    """Its fields are off, so they say nothing, which is an answer where it is open."""
    quiz = QuizFactory(published=True, behaviour="immediate")
    version = make_question(form="several")
    version.options.filter(position__lt=3).update(value="right", is_key=False)
    SlotFactory(quiz=quiz, question=version.question)
    attempt = start(signed_in, quiz)
    post_answer(signed_in, attempt, 1, option=[1, 2], go="check")

    page = post_answer(signed_in, attempt, 1, go=go, since=1, htmx=True)

    assertContains(page, told)
    assertNotContains(page, "answered for good")
    assert [step.answer != "" for step in attempt.steps.filter(action="check")] == [True]
    assert "answer" not in actions(attempt)


def test_immediate_tells_the_right_answer_once_it_is_fixed(signed_in):
    attempt = start(signed_in, quiz_that("immediate"))

    page = check(signed_in, attempt, right=False)

    assertContains(page, "Not right.")
    assertContains(page, "3 May 1931</span>")
    assertContains(page, '<mark class="proof">')


def test_nothing_is_told_that_the_quiz_withholds(signed_in):
    attempt = start(signed_in, quiz_that("immediate", review_rules=TEST))

    page = check(signed_in, attempt, right=False)

    assertContains(page, "Not right.")
    assertNotContains(page, "3 May 1931</span>")
    assertNotContains(page, '<mark class="proof">')


def test_whether_it_is_right_can_be_withheld_too(signed_in):
    attempt = start(signed_in, quiz_that("immediate", review_rules=0))

    wrong = check(signed_in, attempt, right=False)
    right = check(signed_in, attempt, right=True, position=2)

    for page in (wrong, right):
        assertContains(page, "Checked. Whether it is right is told later.")
        assertNotContains(page, "points")


def test_adaptive_has_no_end_of_tries(signed_in):
    attempt = start(signed_in, quiz_that("adaptive"))
    for option in (2, 3, 4):
        page = post_answer(signed_in, attempt, 1, option=option, go="check", htmx=True)
        assertContains(page, "You can try again.")

    page = check(signed_in, attempt, right=True)

    assertContains(page, "Right.")
    assertContains(page, "0 of 1 point")


def test_same_answer_checked_again_is_no_second_try(signed_in):
    attempt = start(signed_in, quiz_that("several"))
    check(signed_in, attempt, right=False)

    page = check(signed_in, attempt, right=False)

    assertContains(page, "2 tries left.")
    assert actions(attempt) == ["check"]


def test_check_sent_twice_is_one_step_and_the_same_reply(signed_in):
    attempt = start(signed_in, quiz_that("several"))
    key = "6d0f4c4e-6a52-4f5c-9a40-0d5f3a1c7b11"

    first = check(signed_in, attempt, right=False, client_key=key)
    second = check(signed_in, attempt, right=False, client_key=key)

    assert first.context["verdict"] == second.context["verdict"]
    assert actions(attempt) == ["check"]


def test_check_of_nothing_says_so_and_costs_nothing(signed_in):
    attempt = start(signed_in, quiz_that("several"))

    page = post_answer(signed_in, attempt, 1, go="check", htmx=True)

    assertContains(page, "Give an answer first")
    assert actions(attempt) == []


def test_check_of_an_answer_that_was_saved_before(signed_in):
    attempt = start(signed_in, quiz_that("several"))
    post_answer(signed_in, attempt, 1, option=number_of(attempt, 1, key=True), go="next")

    page = check(signed_in, attempt, right=True)

    assertContains(page, "Right.")
    assert actions(attempt) == ["answer", "check"]


def test_check_where_nothing_is_checked_is_an_answer(signed_in):
    attempt = start(signed_in, quiz_that("deferred"))

    page = check(signed_in, attempt, right=True)

    assertNotContains(page, "verdict")
    assert actions(attempt) == ["answer"]


def test_rules_are_those_of_the_start(signed_in):
    quiz = quiz_that("several")
    attempt = start(signed_in, quiz)
    quiz.behaviour, quiz.penalty = "deferred", 1
    quiz.save()
    check(signed_in, attempt, right=False)

    check(signed_in, attempt, right=True)

    assert float(score_of(signed_in, attempt)) == pytest.approx(2 / 3, abs=1e-4)


@pytest.mark.parametrize(("checks", "queries"), [(1, 7), (2, 8)])
def test_check_takes_8_queries(signed_in, django_assert_num_queries, checks, queries):
    attempt = start(signed_in, quiz_that("several", review_rules=TEST))
    for option in range(2, 1 + checks):
        post_answer(signed_in, attempt, 1, option=option, go="check")

    with django_assert_num_queries(queries):
        post_answer(signed_in, attempt, 1, option=4, go="check", htmx=True)


# Certainty


def test_certainty_is_kept_with_the_answer(signed_in):
    attempt = start(signed_in, make_quiz(1, certainty="beside"))

    post_answer(signed_in, attempt, 1, option=2, certainty=3, go="next")

    assert list(attempt.steps.values_list("certainty", flat=True)) == [3]
    page = signed_in.get(reverse("quizzes:attempt_question", args=[attempt.pk, 1]))
    assertContains(page, 'name="certainty" value="3" checked')


def test_certainty_alone_can_be_changed(signed_in):
    attempt = start(signed_in, make_quiz(1, certainty="beside"))
    post_answer(signed_in, attempt, 1, option=2, certainty=3, go="next")

    post_answer(signed_in, attempt, 1, option=2, certainty=1, go="next")

    assert list(attempt.steps.values_list("certainty", flat=True)) == [3, 1]


@pytest.mark.parametrize("certainty", ["0", "4", "x"])
def test_certainty_that_is_none_is_refused(signed_in, certainty):
    attempt = start(signed_in, make_quiz(1, certainty="beside"))

    page = post_answer(signed_in, attempt, 1, option=2, certainty=certainty, htmx=True)

    assertContains(page, "Choose how sure you are.")
    assert not attempt.steps.exists()


def test_certainty_is_not_asked_where_it_is_off(signed_in):
    attempt = start(signed_in, make_quiz(1))

    page = signed_in.get(reverse("quizzes:attempt_question", args=[attempt.pk, 1]))

    assertNotContains(page, "How sure are you?")


def test_review_pictures_the_calibration(signed_in):
    attempt = start(signed_in, make_quiz(2, certainty="score"))
    for position, right in ((1, True), (2, False)):
        option = number_of(attempt, position, key=right)
        post_answer(signed_in, attempt, position, option=option, certainty=2)
    submit(signed_in, attempt)

    page = signed_in.get(reverse("quizzes:attempt_review", args=[attempt.pk]))

    assertContains(page, "Certainty: 0 of 6")
    assertContains(page, "Stated facts")
    assertContains(page, "50 %")
    assertContains(page, "you were fairly sure", count=2)


def test_review_hides_certainty_where_the_quiz_says_so(signed_in):
    hidden = PRACTICE & ~rules_of(dict.fromkeys(Phase, Thing.CERTAINTY))
    attempt = start(signed_in, make_quiz(1, certainty="score", review_rules=hidden))
    post_answer(signed_in, attempt, 1, option=1, certainty=2)
    submit(signed_in, attempt)

    page = signed_in.get(reverse("quizzes:attempt_review", args=[attempt.pk]))

    assertNotContains(page, "fairly sure")
    assertNotContains(page, "Certainty")


def test_review_tells_at_which_try_it_was_right(signed_in):
    attempt = start(signed_in, quiz_that("several"))
    check(signed_in, attempt, right=False)
    check(signed_in, attempt, right=True)
    submit(signed_in, attempt)

    page = signed_in.get(reverse("quizzes:attempt_review", args=[attempt.pk]))

    assertContains(page, "at try 2")
