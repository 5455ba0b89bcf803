"""What is mine, with the id of what is another's: not found or refused, and nothing is stored."""

import uuid

import pytest
from django.urls import reverse

from quizzes.models import AcceptedAnswer, Card, Dispute, Pointing, Review, Ruling, Step
from tests.factories import StudentFactory
from tests.quizzes.sitting import make_quiz, post_answer, start, submit
from tests.worlds import make_world

pytestmark = pytest.mark.django_db
WRITTEN = (AcceptedAnswer, Card, Dispute, Pointing, Review, Ruling, Step)


@pytest.fixture
def mine():
    return make_world()


@pytest.fixture
def theirs(mine):
    """Another class with its own article, quiz, attempts and cards."""
    return make_world("HGFEDCBA")


def everything():
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in WRITTEN}


def two_ids(mine, theirs):
    """Addresses that take two ids or an id in the form: the first is mine, the second is not."""
    key, option = str(uuid.uuid4()), theirs.question.current.options.first().pk
    sentence = theirs.fact.evidence.get().sentence_id
    return {
        "position-of-an-answer": ("attempt_answer", [mine.open.pk, 2], {"option": 1}, 404),
        "option-by-its-id": ("attempt_answer", [mine.open.pk, 1], {"option": option + 9}, 200),
        "attempt-of-another": ("attempt_answer", [theirs.open.pk, 1], {"option": 1}, 404),
        "question-to-keep": ("attempt_keep", [mine.done.pk], {"question": 2}, 404),
        "attempt-to-keep": ("attempt_keep", [theirs.done.pk], {}, 404),
        "attempt-to-practise": ("attempt_practise", [theirs.done.pk], {}, 404),
        "position-to-read": ("attempt_read", [mine.done.pk, 2], {"sentence": sentence}, 404),
        "sentence-to-read": ("attempt_read", [mine.done.pk, 1], {"sentence": sentence}, 200),
        "attempt-to-read": ("attempt_read", [theirs.done.pk, 1], {"sentence": sentence}, 404),
        "position-to-report": ("attempt_dispute", [mine.done.pk, 2], {"reason": "key"}, 404),
        "sentence-to-report": (
            "attempt_dispute",
            [mine.done.pk, 1],
            {"reason": "key", "sentence": 10_000 + sentence},
            200,
        ),
        "attempt-to-report": ("attempt_dispute", [theirs.done.pk, 1], {"reason": "key"}, 404),
        "card": ("card_rate", [theirs.card.pk], {"rating": 3, "client_key": key}, 404),
    }


def taught(mine, theirs):
    version, option = theirs.question.current, theirs.question.current.options.first()
    ruling = {"decision": "key", "option": option.pk, "reason": "x", "decide": "1"}
    rehearsed = {"rehearsed": f"key|{option.pk}||0"}
    return {
        "version-to-rule-on": ("quiz_ruling", [mine.quiz.pk, version.pk], ruling | rehearsed, 404),
        "option-of-a-ruling": (
            "quiz_ruling",
            [mine.quiz.pk, mine.question.current.pk],
            ruling | rehearsed,
            200,
        ),
        "version-to-accept": (
            "quiz_accept",
            [mine.quiz.pk],
            {"version": version.pk, "text": "4 May 1931"},
            302,
        ),
        "quiz-to-accept": ("quiz_accept", [theirs.quiz.pk], {"version": version.pk}, 404),
        "extra-time": (
            "quiz_times_drop",
            [mine.quiz.pk],
            {"student": theirs.student.username},
            404,
        ),
    }


@pytest.mark.parametrize("htmx", [False, True], ids=["plain", "htmx"])
@pytest.mark.parametrize("who", ["student", "instructor"])
def test_id_of_another_is_not_found_and_stores_nothing(client, mine, theirs, who, htmx):
    client.force_login(getattr(mine, who))
    before = everything()

    told = {}
    cases = (two_ids if who == "student" else taught)(mine, theirs)
    for case, (name, args, data, _) in cases.items():
        headers = {"hx-request": "true", "hx-target": "main"} if htmx else {}
        page = client.post(reverse(f"quizzes:{name}", args=args), data, headers=headers)
        told[case] = page.status_code
        assert everything() == before, case

    assert told == {case: status for case, (*_, status) in cases.items()}


@pytest.mark.parametrize(
    ("form", "data"),
    [
        ("several", {"option": ["{}"]}),
        ("order", {"place-1": "{}", "place-2": "1"}),
        ("match", {"pair-1": "{}"}),
        ("map", {"option": "{}"}),
        ("source", {"option": "{}"}),
        ("cloze", {"option": "{}"}),
    ],
)
def test_no_form_of_question_takes_an_option_by_its_id(client, student, form, data):
    """What a page numbers from 1 is no id: that of another question's option is refused."""
    client.force_login(student)
    quiz = make_quiz(1)
    quiz.slots.get().question.versions.update(form=form)
    attempt = start(client, quiz)
    foreign = make_quiz(1).slots.get().question.current.options.last().pk + 100
    sent = {
        name: [one.format(foreign) for one in value]
        if isinstance(value, list)
        else value.format(foreign)
        for name, value in data.items()
    }

    page = post_answer(client, attempt, 1, **sent)

    assert page.status_code == 200
    assert not attempt.steps.exists()


def test_attempt_of_a_classmate_cannot_be_submitted(client, student):
    quiz = make_quiz(1)
    client.force_login(StudentFactory())
    theirs = start(client, quiz)
    client.force_login(student)

    response = submit(client, theirs)

    theirs.refresh_from_db()
    assert (response.status_code, theirs.state) == (404, "open")
