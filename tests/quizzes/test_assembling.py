"""A quiz of so many questions, as an instructor wishes for it."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateNotUsed

from quizzes.models import Question, Quiz
from tests.factories import InstructorFactory
from tests.quizzes.making import STEM, make_fact, make_question

pytestmark = pytest.mark.django_db
SWAP = {"hx-request": "true", "hx-target": "proposal"}
PLACES = ("port", "school", "mill", "station", "library", "theatre")


def url(article):
    return reverse("quizzes:quiz_make", args=[article.pk])


def wish(count=3, level="mixed", kinds=("date", "actor", "place", "role", "claim"), **more):
    return {"count": count, "level": level, "kinds": list(kinds)} | more


def ask(article, number, state="ready", kind="date", **fields):
    """A question that goes with the others: its own thing, its own answer."""
    fact = make_fact(article, position=number, kind=kind)
    year = 1900 + 4 * number
    return make_question(
        fact=fact, stem=f"In what year was the {PLACES[number]} opened?", state=state,
        texts=(str(year), str(year + 1), str(year + 2)), key=str(year), **fields,
    )  # fmt: skip


@pytest.fixture
def four(article):
    return [ask(article, number, score=number) for number in range(4)]


def stems(page):
    return [one.version.stem for one in page.context["proposal"].picked]


def test_the_page_proposes_a_usual_quiz_at_once(client, article, four):
    page = client.get(url(article))

    assert len(stems(page)) == 4
    assertContains(page, "You wished for 10, and 4 are here: there are no more on this article.")


def test_the_wish_is_shown_before_anything_is_made(client, article, four):
    page = client.get(url(article), wish(2), headers=SWAP)

    assertContains(page, "<h2 data-announce")
    assertContains(page, "2 questions")
    assertContains(page, "2 left out, and why")
    assertContains(page, "There were enough that fit better.", count=2)
    assertTemplateNotUsed(page, "base.html")
    assert not Quiz.objects.exists()


def test_the_quiz_asks_what_was_proposed(client, article, four):
    proposed = stems(client.get(url(article), wish(3)))

    page = client.post(url(article), wish(3))

    quiz = Quiz.objects.get()
    assert page["Location"] == reverse("quizzes:quiz_edit", args=[quiz.pk])
    assert (quiz.title, quiz.article, quiz.owner) == (article.title, article, article.owner)
    assert [slot.question.current.stem for slot in quiz.slots.all()] == proposed


def test_only_the_wished_kinds_go_in(client, article, four):
    ask(article, 4, kind="place")

    page = client.get(url(article), wish(3, kinds=["place"]))

    assert stems(page) == ["In what year was the library opened?"]
    assertContains(page, "You wished for 3, and 1 is here: 4 are of other kinds.")


def test_drafts_go_in_only_where_that_was_wished_for_and_it_is_said(client, article):
    ask(article, 0)
    ask(article, 1, state="draft")

    without = client.get(url(article), wish(2))
    with_them = client.get(url(article), wish(2, drafts="on"))

    assertContains(without, "You wished for 2, and 1 is here: 1 is not checked yet.")
    assert len(stems(with_them)) == 2
    assertContains(with_them, "1 of them is not checked yet")

    client.post(url(article), wish(2, drafts="on"))
    quiz = Quiz.objects.get()
    client.post(reverse("quizzes:quiz_publish", args=[quiz.pk]))
    assert Quiz.objects.get().state == "draft"
    page = client.get(reverse("quizzes:quiz_edit", args=[quiz.pk]))
    assertContains(page, "1 question is not ready, so the quiz cannot be published yet.")


def test_two_that_ask_the_same_are_told_apart(client, article):
    for score in (2, 1):
        make_question(article, STEM, score=score)

    page = client.get(url(article), wish(2))

    assert stems(page) == [STEM]
    assertContains(page, f"It asks the same as “{STEM}”.")
    assertContains(page, "1 does not go with the others")


@pytest.mark.parametrize("state", ["hidden", "spare", "pulled"])
def test_what_nobody_may_be_asked_is_never_proposed(client, article, state):
    ask(article, 0, state=state)

    assert stems(client.get(url(article), wish(2, drafts="on"))) == []


def test_a_question_on_a_rejected_fact_is_never_proposed(client, article, four):
    four[0].fact.__class__.objects.filter(pk=four[0].fact_id).update(state="rejected")

    assert len(stems(client.get(url(article), wish(4)))) == 3


def test_an_empty_wish_makes_no_quiz_and_says_so(client, article):
    page = client.post(url(article), wish(2))

    assertContains(page, "No question fits this wish")
    assert not Quiz.objects.exists()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (wish(0), "greater than or equal to 1"),
        (wish(51), "less than or equal to 50"),
        (wish("many"), "Enter a whole number."),
        (wish(3, kinds=[]), "Choose at least one kind."),
        (wish(3, level="cruel"), "not one of the available choices"),
    ],
    ids=["none", "too-many", "no-number", "no-kind", "no-level"],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_wish_that_makes_no_sense_is_told_beside_the_field(
    client, article, four, method, data, told
):
    page = getattr(client, method)(url(article), data)

    assertContains(page, told)
    assert not Quiz.objects.exists()


def test_hand_written_questions_without_a_score_count_like_the_middle(client, article, four):
    ask(article, 4, score=0)

    page = client.get(url(article), wish(4, level="easy"))

    assert "In what year was the library opened?" in stems(page)
    assertNotContains(page, "library opened? <small>")


@pytest.mark.parametrize("count", [1, 5])
def test_the_page_takes_as_many_queries_for_five_questions_as_for_one(
    client, article, django_assert_num_queries, count
):
    for number in range(count):
        ask(article, number)

    # Session, person, groups, cards due; the article; versions, options, evidence, sentences;
    # how many are not checked.
    with django_assert_num_queries(10):
        client.get(url(article), wish(6))


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_page_is_not_there_for_strangers(client, student, method):
    question = make_question()
    for stranger in (student, InstructorFactory()):
        client.force_login(stranger)

        assert getattr(client, method)(url(question.article), wish(1)).status_code == 404
    assert not Quiz.objects.exists()


def test_the_page_asks_visitors_to_log_in(client):
    page = client.get(url(make_question().article))

    assert page["Location"].startswith(reverse("account_login"))


def test_no_other_method_is_taken(client, article):
    assert client.delete(url(article)).status_code == 405


def test_a_proposal_changes_no_question(client, article, four):
    before = list(Question.objects.values())

    client.get(url(article), wish(3))

    assert list(Question.objects.values()) == before
