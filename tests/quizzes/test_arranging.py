"""What the questions of a quiz tell about each other, and the buttons that mend it."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains

from quizzes.making.arranging import hints
from quizzes.models import Quiz, Slot
from tests.factories import QuizFactory, SlotFactory
from tests.quizzes.making import KEY, STEM, make_fact, make_question

pytestmark = pytest.mark.django_db
SWAP = {"hx-request": "true", "hx-target": "quiz"}
TELLING = "Where did Ada Lund draw the plans for the bridge in spring?"
ASKED = "Who drew the plans for the bridge in spring?"


def url(quiz):
    return reverse("quizzes:quiz_edit", args=[quiz.pk])


def quiz_of(article, *questions):
    quiz = QuizFactory(title="Bridges", article=article, owner=article.owner)
    for position, question in enumerate(questions, start=1):
        SlotFactory(quiz=quiz, question=question, position=position)
    return quiz


def press(client, quiz, change, headers=None):
    slots = list(quiz.slots.all())
    data = {"title": quiz.title, "slot-TOTAL_FORMS": len(slots), "slot-INITIAL_FORMS": len(slots)}
    for place, slot in enumerate(slots):
        data |= {f"slot-{place}-question": slot.question_id, f"slot-{place}-points": "2"}
    page = client.get(url(quiz))
    settings = {
        name: value
        for name, field in page.context["form"].fields.items()
        if (value := page.context["form"].get_initial_for_field(field, name)) not in (None, "")
    }
    data = {**settings, **data, "change": change}
    return client.post(url(quiz), data, headers=headers or {}, follow=True)


def asked(quiz):
    slots = Slot.objects.filter(quiz=quiz).order_by("position")
    return [slot.question for slot in slots]


@pytest.fixture
def leak(article):
    """A question that tells the answer of the one after it."""
    fact = make_fact(article, kind="actor")
    telling = make_question(
        fact=fact, stem=TELLING, texts=("Porto", "Riga", "Turku"), key="Porto", score=2
    )
    told = make_question(
        fact=fact, stem=ASKED, texts=("Ada Lund", "Bo Ek", "Carl Ost"), key="Ada Lund", score=1
    )
    return telling, told


def test_what_asks_the_same_is_named_with_its_places_and_the_lesser_may_go(article):
    first = make_question(article, score=1)
    other = make_question(article, "Who drew it?", ("Ada Lund", "Bo Ek"), "Ada Lund")
    keyless = make_question(article, key="none of them")
    again = make_question(article, "When was the bridge opened?", score=2)

    (hint,) = hints([q.current for q in (first, keyless, other, again)])

    assert (hint.message, hint.places) == ("Two questions ask for the same fact.", (1, 4))
    assert [tuple(mend) for mend in hint.mends] == [
        ("Drop question 1", "drop-0"),
        ("Drop question 4", "drop-3"),
    ]


def test_a_question_that_is_gone_keeps_its_place(article):
    first, again = make_question(article), make_question(article)

    (hint,) = hints([first.current, None, again.current])

    assert hint.places == (1, 3)


def test_what_tells_an_answer_may_be_asked_after_it(leak):
    (hint,) = hints([question.current for question in leak])

    assert hint.message == "One question tells the other’s answer."
    assert [mend.wish for mend in hint.mends] == ["drop-1", "drop-0", "before-1-0"]


def test_asked_in_that_order_there_is_nothing_left_to_move(leak):
    (hint,) = hints([question.current for question in reversed(leak)])

    assert [mend.wish for mend in hint.mends] == ["drop-0", "drop-1"]


def test_keys_of_dates_that_crowd_one_place_are_told(article):
    stems = [f"On what date was the {name} opened?" for name in "port mill school inn".split()]
    stems += [f"On what date was the {name} shut?" for name in "port mill school inn".split()]
    days = range(2, 10)
    questions = [
        make_question(
            fact=make_fact(article, position=day),
            stem=stem,
            texts=(f"{day} May 1931", f"{day} June 1931", f"{day} July 1931"),
            key=f"{day} May 1931",
        )
        for day, stem in zip(days, stems, strict=True)
    ]

    found = hints([question.current for question in questions])

    assert [hint.message for hint in found] == ["The key is option 1 in 8 of 8 questions."]
    assert [mend.wish for mend in found[0].mends] == ["another-7", "drop-7"]


def test_keys_of_names_may_stand_anywhere_for_they_are_shuffled(article):
    things = "port mill school inn dock tower wall gate".split()
    questions = [
        make_question(
            fact=make_fact(article, position=place, kind="actor"),
            stem=f"Who built the {thing}?",
            texts=(f"A{thing}", f"B{thing}", f"C{thing}"),
            key=f"A{thing}",
        )
        for place, thing in enumerate(things)
    ]

    assert hints([question.current for question in questions]) == []


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["plain", "htmx"])
def test_the_page_shows_the_hint_and_its_button_mends_it(client, leak, headers):
    telling, told = leak
    quiz = quiz_of(told.article, telling, told)
    assertContains(client.get(url(quiz)), "Ask 2 before 1")

    press(client, quiz, "before-1-0", headers)

    assert asked(quiz) == [told, telling]


def test_one_of_two_may_go(client, leak):
    telling, told = leak
    quiz = quiz_of(told.article, telling, told)

    page = press(client, quiz, "drop-1")

    assert asked(quiz) == [telling]
    assert page.context["hints"] == []


def test_another_one_like_this_takes_its_place_and_its_points(client, article):
    def year(number, **fields):
        opened = 1900 + 4 * number
        return make_question(
            fact=make_fact(article, position=number),
            stem=f"In what year was the {'port mill school inn'.split()[number]} opened?",
            texts=(str(opened), str(opened + 1), str(opened + 2)),
            key=str(opened),
            **fields,
        )

    first, second = year(0), year(1)
    quiz = quiz_of(article, first, second)
    year(2, score=1, state="draft")
    make_question(fact=make_fact(article, kind="actor"), stem=ASKED, score=9)
    other = year(3, score=2)

    press(client, quiz, "another-0")

    assert asked(quiz) == [other, second]
    assert quiz.slots.get(position=1).points == 2


def test_there_may_be_no_other_one_and_that_is_said(client, article):
    quiz = quiz_of(article, make_question(article))
    make_question(article, STEM, state="hidden")

    page = press(client, quiz, "another-0")

    assertContains(page, "There is no other ready date question that goes with these.")
    assert len(asked(quiz)) == 1


@pytest.mark.parametrize(
    "change", ["another-9", "another-x", "before-1-9", "before-0-0", "before", "text-1", "dance"]
)
def test_a_wish_that_makes_no_sense_changes_nothing(client, leak, change):
    quiz = quiz_of(leak[0].article, *leak)

    press(client, quiz, change)

    assert asked(quiz) == list(leak)


def test_the_order_of_the_article_is_one_click(client, article):
    early = make_question(article)
    late_fact = make_fact(article, position=5)
    late_fact.evidence.update(start=40, end=60)
    late = make_question(fact=late_fact, stem="When did Ada Lund draw the plans?", key=KEY)
    quiz = quiz_of(article, late, early)

    press(client, quiz, "text")

    assert asked(quiz) == [early, late]
    assert Quiz.objects.get().title == "Bridges"
