"""The workshop of a quiz: putting together, publishing."""

from decimal import Decimal

import pytest
from django.urls import reverse
from pytest_django.asserts import (
    assertContains,
    assertRedirects,
    assertTemplateNotUsed,
)

from quizzes.models import Quiz
from tests.factories import (
    ArticleFactory,
    InstructorFactory,
    QuizFactory,
    SlotFactory,
    StudentFactory,
)
from tests.quizzes.making import KEY, STEM, make_question

pytestmark = pytest.mark.django_db
SWAP = {"hx-request": "true", "hx-target": "quiz"}


def url(name, quiz):
    return reverse(f"quizzes:{name}", args=[quiz.pk])


def posted(questions=(), points=(), **extra):
    """What the page of a quiz posts."""
    data = {"title": "Bridges", "introduction": "", "co_instructors": "", "save": "1"}
    data |= {"slot-TOTAL_FORMS": len(questions), "slot-INITIAL_FORMS": len(questions)}
    for place, question in enumerate(questions):
        worth = points[place] if points else 1
        data |= {f"slot-{place}-question": question.pk, f"slot-{place}-points": worth}
    return data | extra


def asked(quiz):
    return [(slot.question, slot.points) for slot in quiz.slots.all()]


def test_quiz_of_article_makes_a_quiz_in_one_click(client, instructor):
    article = make_question(ArticleFactory(title="Bridges", owner=instructor)).article
    client.force_login(instructor)

    page = client.post(reverse("quizzes:quiz_of_article", args=[article.pk]), follow=True)

    assertContains(page, "Here is the quiz.")
    assertContains(page, STEM)
    assert Quiz.objects.get().article == article


def test_quiz_of_article_says_what_is_missing(client, instructor):
    article = ArticleFactory(owner=instructor)
    client.force_login(instructor)

    page = client.post(reverse("quizzes:quiz_of_article", args=[article.pk]), follow=True)

    assertContains(page, "Make at least one question ready first")
    assert not Quiz.objects.exists()


def test_quiz_new_makes_a_draft_of_this_instructor(client, instructor):
    client.force_login(instructor)

    page = client.post(
        reverse("quizzes:quiz_new"),
        {"title": "Ferries", "introduction": "Two weeks of reading.", "allows_guests": "on"},
    )

    quiz = Quiz.objects.get()
    assertRedirects(page, url("quiz_edit", quiz))
    assert (quiz.title, quiz.owner, quiz.state) == ("Ferries", instructor, "draft")
    assert (quiz.introduction, quiz.allows_guests) == ("Two weeks of reading.", True)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"title": ""}, "This field is required."),
        ({"title": "x" * 201}, "at most 200 characters"),
        ({"introduction": "x" * 5001}, "Keep it under 5,000 characters."),
        ({"title": "a\x00b"}, "Null characters are not allowed"),
        ({"co_instructors": "nobody"}, "Nobody who teaches here is called nobody."),
    ],
    ids=["no-title", "long-title", "long-introduction", "a-null", "unknown-colleague"],
)
def test_quiz_new_answers_bad_input_beside_the_field(client, instructor, wrong, message):
    client.force_login(instructor)

    page = client.post(
        reverse("quizzes:quiz_new"), {"title": "Kept", "introduction": "Kept too."} | wrong
    )

    assertContains(page, message)
    assertContains(page, "Kept")
    assert not Quiz.objects.exists()


def test_quiz_new_is_not_there_for_students(client, student):
    client.force_login(student)

    assert client.get(reverse("quizzes:quiz_new")).status_code == 404
    assert client.post(reverse("quizzes:quiz_new"), {"title": "Mine"}).status_code == 404


def test_quiz_edit_shows_questions_with_key_and_points(client, quiz):
    page = client.get(url("quiz_edit", quiz))

    assertContains(page, STEM)
    assertContains(page, f'<li class="key">{KEY}')
    assertContains(page, 'name="slot-1-points" value="1"')


def test_quiz_edit_saves_heading_order_and_points(client, quiz):
    one, two = (slot.question for slot in quiz.slots.all())

    client.post(url("quiz_edit", quiz), posted([two, one], ["0.5", "3"], title="Piers"))

    quiz.refresh_from_db()
    assert quiz.title == "Piers"
    assert asked(quiz) == [(two, Decimal("0.5")), (one, 3)]


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["plain", "htmx"])
@pytest.mark.parametrize(
    ("wish", "left"),
    [("up-1", [1, 0]), ("down-0", [1, 0]), ("drop-0", [1]), ("up-0", [0, 1]), ("x-9", [0, 1])],
)
def test_quiz_edit_moves_and_drops_questions(client, quiz, wish, left, headers):
    questions = [slot.question for slot in quiz.slots.all()]

    page = client.post(
        url("quiz_edit", quiz), posted(questions, change=wish), headers=headers, follow=True
    )

    assert page.status_code == 200
    assert [question for question, _ in asked(quiz)] == [questions[place] for place in left]


def test_quiz_edit_swaps_the_questions_only(client, quiz):
    questions = [slot.question for slot in quiz.slots.all()]

    page = client.post(url("quiz_edit", quiz), posted(questions, change="drop-0"), headers=SWAP)

    assertTemplateNotUsed(page, "base.html")
    assertContains(page, 'data-announce="1 question in the quiz"')


def test_quiz_edit_adds_ticked_questions_at_the_end(client, quiz):
    questions = [slot.question for slot in quiz.slots.all()]
    more = make_question(quiz.article, "Which bridge?")

    page = client.get(url("quiz_edit", quiz))
    assertContains(page, f'id="add-{more.pk}"')
    client.post(url("quiz_edit", quiz), posted(questions, add=[more.pk, questions[0].pk]))

    assert [question for question, _ in asked(quiz)] == [*questions, more]


@pytest.mark.parametrize("what", ["a draft", "a stranger's", "garbage"])
def test_quiz_edit_adds_nothing_else(client, quiz, what):
    questions = [slot.question for slot in quiz.slots.all()]
    other = {
        "a draft": lambda: make_question(quiz.article, state="draft").pk,
        "a stranger's": lambda: make_question().pk,
        "garbage": lambda: "not an id",
    }[what]()

    client.post(url("quiz_edit", quiz), posted(questions, add=[other]))

    assert [question for question, _ in asked(quiz)] == questions


def test_quiz_edit_offers_ready_questions_of_other_articles_on_demand(client, quiz):
    other = make_question(ArticleFactory(owner=quiz.owner), "Which ferry sank?")
    make_question(stem="Which stranger?")

    here = client.get(url("quiz_edit", quiz))
    everywhere = client.get(url("quiz_edit", quiz), {"scope": "all", "q": "ferry"})

    assert list(here.context["pool"]) == []
    assert [version.question for version in everywhere.context["pool"]] == [other]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"slot-0-points": "-1"}, "greater than or equal to 0"),
        ({"slot-0-points": "1e9"}, "less than or equal to 100"),
        ({"slot-0-points": "much"}, "Enter a number."),
        ({"slot-0-points": "0.001"}, "no more than 2 decimal places"),
        ({"slot-0-points": "NaN"}, "Enter a number."),
        ({"slot-0-points": ""}, "This field is required."),
        ({"title": ""}, "This field is required."),
        ({"slot-TOTAL_FORMS": "150"}, "At most 100 questions"),
        ({"slot-TOTAL_FORMS": "x"}, "ManagementForm data is missing"),
    ],
    ids=[
        "negative",
        "huge",
        "words",
        "too-fine",
        "not-a-number",
        "empty",
        "no-title",
        "too-many",
        "no-count",
    ],
)
def test_quiz_edit_answers_bad_input_beside_the_field(client, quiz, wrong, message):
    before = asked(quiz)
    questions = [question for question, _ in before]

    page = client.post(url("quiz_edit", quiz), posted(questions, introduction="Kept.") | wrong)

    assertContains(page, message)
    assertContains(page, "Kept.")
    assert asked(quiz) == before


def test_quiz_edit_survives_a_question_id_that_is_none(client, quiz):
    questions = [slot.question for slot in quiz.slots.all()]

    page = client.post(url("quiz_edit", quiz), posted(questions) | {"slot-0-question": "not an id"})

    assertContains(page, "not there any more")
    assert len(asked(quiz)) == 2


def test_quiz_edit_refuses_to_empty_a_published_quiz(client, published):
    page = client.post(url("quiz_edit", published), posted(), follow=True)

    assertContains(page, "A published quiz needs at least one question")
    assert len(asked(published)) == 2


def test_quiz_edit_shares_the_quiz_with_colleagues(client, quiz):
    one, two = InstructorFactory(username="ada"), InstructorFactory(email="bo@example.org")
    questions = [slot.question for slot in quiz.slots.all()]

    client.post(url("quiz_edit", quiz), posted(questions, co_instructors="ada, bo@example.org"))

    assert set(quiz.co_instructors.all()) == {one, two}
    assertContains(client.get(url("quiz_edit", quiz)), "ada")


def test_quiz_edit_lets_a_co_instructor_edit_but_not_share(client, quiz):
    colleague, third = InstructorFactory(username="ada"), InstructorFactory(username="cy")
    quiz.co_instructors.add(colleague)
    client.force_login(colleague)
    questions = [slot.question for slot in quiz.slots.all()]

    client.post(
        url("quiz_edit", quiz), posted(questions, title="Piers", co_instructors=third.username)
    )

    quiz.refresh_from_db()
    assert quiz.title == "Piers"
    assert list(quiz.co_instructors.all()) == [colleague]
    assert len(asked(quiz)) == 2


def test_quiz_edit_hints_at_questions_that_ask_the_same(client, quiz):
    page = client.get(url("quiz_edit", quiz))

    assertContains(page, "Two questions ask for the same fact. <small>Questions 1, 2</small>")


@pytest.mark.parametrize("count", [10, 100])
def test_quiz_edit_takes_as_many_queries_for_ten_as_for_a_hundred(
    client, quiz, count, django_assert_num_queries
):
    for position in range(3, count + 1):
        SlotFactory(quiz=quiz, question=make_question(quiz.article), position=position)
    make_question(quiz.article, "Not in it?")

    # Session, person, groups, cards due; quiz, colleagues, slots, questions, options, proof, the
    # pool.
    with django_assert_num_queries(11):
        client.get(url("quiz_edit", quiz))


def test_publish_close_and_open_again(client, quiz):
    for name, state in [
        ("quiz_publish", "published"),
        ("quiz_close", "closed"),
        ("quiz_reopen", "published"),
    ]:
        page = client.post(url(name, quiz))

        assertRedirects(page, url("quiz_edit", quiz))
        quiz.refresh_from_db()
        assert quiz.state == state


def test_quiz_edit_saves_before_it_publishes(client, quiz):
    questions = [slot.question for slot in quiz.slots.all()]

    client.post(url("quiz_edit", quiz), posted(questions[:1], title="Piers", publish="1"))

    quiz.refresh_from_db()
    assert (quiz.title, quiz.state) == ("Piers", "published")
    assert [question for question, _ in asked(quiz)] == questions[:1]


def test_quiz_edit_does_not_publish_what_it_cannot_save(client, quiz):
    page = client.post(url("quiz_edit", quiz), posted(title="", publish="1"))

    assertContains(page, "This field is required.")
    quiz.refresh_from_db()
    assert quiz.state == "draft"


def test_quiz_publish_says_why_not(client, instructor):
    quiz = QuizFactory(owner=instructor)
    client.force_login(instructor)

    page = client.post(url("quiz_publish", quiz), follow=True)

    assertContains(page, "A quiz needs at least one question before it is published.")


PAGES = [
    ("quiz_edit", "get"),
    ("quiz_edit", "post"),
    ("quiz_publish", "post"),
    ("quiz_close", "post"),
    ("quiz_reopen", "post"),
    ("quiz_results", "get"),
]


@pytest.mark.parametrize(("name", "method"), PAGES)
def test_teaching_pages_are_not_there_for_strangers(client, quiz, name, method):
    for stranger in (StudentFactory(), InstructorFactory()):
        client.force_login(stranger)

        assert getattr(client, method)(url(name, quiz), posted()).status_code == 404
    quiz.refresh_from_db()
    assert (quiz.state, len(asked(quiz))) == ("draft", 2)


@pytest.mark.parametrize("name", ["quiz_publish", "quiz_close", "quiz_reopen"])
def test_states_do_not_change_by_following_a_link(client, quiz, name):
    assert client.get(url(name, quiz)).status_code == 405
