"""The list of what was pulled: whom it tells, and what they can do there."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from quizzes.models import Question
from tests.factories import InstructorFactory
from tests.quizzes.rereading.bridge import BODY, ask, ask_about

pytestmark = pytest.mark.django_db


@pytest.fixture
def pulled(article, opened, edit):
    edit(BODY.replace("opened", "finally opened"))
    return ask_about(opened)


def address(article):
    return reverse("quizzes:article_pulled", args=[article.pk])


def test_the_page_of_the_article_lists_what_was_pulled(client, article, pulled):
    page = client.get(article.get_absolute_url())

    assertContains(page, "1 question was pulled: its proof changed")
    assertContains(page, "<ins>finally</ins>")
    assertContains(page, "On what date was the bridge opened?")


def test_nothing_is_listed_where_nothing_was_pulled(client, article, opened):
    assertNotContains(client.get(article.get_absolute_url()), "pulled")
    assertContains(client.get(address(article)), "Nothing is pulled")


def test_keeping_without_javascript_comes_back_to_the_list(client, article, pulled):
    page = client.post(address(article), {"keep": str(pulled.pk)}, follow=True)

    assertRedirects(page, address(article))
    assertContains(page, "Kept: “On what date was the bridge opened?”.")
    assert Question.objects.get(pk=pulled.pk).state == "ready"


def test_keeping_swaps_the_list_alone(client, article, pulled):
    headers = {"HX-Request": "true", "HX-Target": "pulled"}

    page = client.post(address(article), {"keep": str(pulled.pk)}, headers=headers)

    assertContains(page, 'id="pulled"')
    assertNotContains(page, "<html")
    assertNotContains(page, "Still true")


def test_all_are_rechecked_at_once(client, article, pulled):
    page = client.post(address(article), {"all": "1"}, follow=True)

    assertContains(page, "1 question is back in use.")


def test_one_that_stays_pulled_says_why(client, article, opened, edit):
    edit(BODY.replace("3 May 1931", "4 June 1932"))

    page = client.post(address(article), {"check_one": str(ask_about(opened).pk)}, follow=True)

    assertContains(page, "stays pulled: The article says something else now.")
    assertContains(page, "Answer: <del>3 May 1931</del> <ins>4 June 1932</ins>")


@pytest.mark.parametrize("typed", [{"keep": "nonsense"}, {"check_one": "1"}])
def test_an_unknown_question_is_refused_in_words(client, article, pulled, typed):
    page = client.post(address(article), typed, follow=True)

    assertContains(page, "not among those that were pulled")


def test_a_second_tab_is_told_that_it_was_put_back(client, article, pulled):
    client.post(address(article), {"keep": str(pulled.pk)})

    page = client.post(address(article), {"keep": str(pulled.pk)}, follow=True)

    assertContains(page, "not among those that were pulled")


def test_a_stranger_keeps_nothing(client, article, pulled):
    client.force_login(InstructorFactory())

    assert client.post(address(article), {"keep": str(pulled.pk)}).status_code == 404
    assert Question.objects.get(pk=pulled.pk).state == "pulled"


def test_another_method_is_refused(client, article):
    assert client.put(address(article)).status_code == 405


def test_the_list_takes_the_same_queries_for_more(
    client, article, opened, edit, django_assert_max_num_queries
):
    for number in range(3):
        ask(opened, f"When was bridge {number} opened?")
    edit(BODY.replace("opened", "finally opened"))
    client.get(address(article))

    with django_assert_max_num_queries(9):
        client.get(address(article))


def test_the_quiz_names_its_pulled_questions(client, quiz, edit):
    edit(BODY.replace("opened", "first opened"))

    page = client.get(reverse("quizzes:quiz_edit", args=[quiz.pk]))

    assertContains(page, "1 question was pulled: its proof changed.")


def test_a_published_quiz_is_edited_while_a_question_of_it_is_pulled(quiz, opened, edit):
    from quizzes.making.publishing import arrange

    edit(BODY.replace("opened", "first opened"))

    arrange(quiz, [(ask_about(opened), 2)])

    assert quiz.slots.get().points == 2
