"""What an instructor can set on a quiz: behaviour, times, attempts, extra time."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from quizzes.models import Accommodation
from tests.factories import StudentFactory
from tests.quizzes.sitting import make_quiz, start


@pytest.fixture
def quiz(client, db):
    quiz = make_quiz(1, title="Bridges")
    client.force_login(quiz.owner)
    return quiz


def change(client, quiz, **data):
    slots = {"slot-TOTAL_FORMS": 1, "slot-INITIAL_FORMS": 1, "slot-0-points": 1}
    slots["slot-0-question"] = quiz.slots.get().question_id
    url = reverse("quizzes:quiz_edit", args=[quiz.pk])
    return client.post(url, {"title": quiz.title, "save": 1} | slots | data, follow=True)


def test_all_settings_are_kept(client, quiz):
    given = {
        "behaviour": "several",
        "penalty": "0.25",
        "certainty": "off",
        "opens_at": "2030-01-07T08:00",
        "closes_at": "2030-01-08T08:00",
        "time_limit": 40,
        "overtime": "grace",
        "grace": 5,
        "max_attempts": 3,
        "cool_off": 60,
        "grading": "mean",
        "password": "river",
    }

    change(client, quiz, **given)

    quiz.refresh_from_db()
    kept = {name: getattr(quiz, name) for name in given}
    for name in ("opens_at", "closes_at"):
        kept[name] = f"{timezone.localtime(kept[name]):%Y-%m-%dT%H:%M}"
    kept["penalty"] = f"{kept['penalty'].normalize():f}"
    assert kept == given
    page = client.get(reverse("quizzes:quiz_edit", args=[quiz.pk]))
    assertContains(page, 'value="2030-01-07T08:00"')
    assertContains(page, '<option value="0.25" selected>a quarter</option>', html=True)


def test_what_is_left_out_stays(client, quiz):
    quiz.behaviour, quiz.grading = "adaptive", "last"
    quiz.save()

    change(client, quiz)

    quiz.refresh_from_db()
    assert (quiz.behaviour, quiz.grading, quiz.grace) == ("adaptive", "last", 2)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        pytest.param(
            {"opens_at": "2030-01-07T08:00", "closes_at": "2030-01-07T08:00"},
            "It has to close after it opens.",
            id="closes-when-it-opens",
        ),
        pytest.param(
            {"opens_at": "2030-01-07T08:00", "closes_at": "2030-01-07T08:30", "time_limit": 40},
            "It is open for a shorter time than that.",
            id="limit-longer-than-open",
        ),
        pytest.param(
            {"behaviour": "several", "certainty": "score"},
            "Certainty goes with a single try",
            id="certainty-with-several-tries",
        ),
        pytest.param(
            {"max_attempts": 1, "cool_off": 10},
            "There is only one attempt",
            id="cool-off-after-the-only-attempt",
        ),
        pytest.param({"penalty": "1.5"}, "Select a valid choice.", id="penalty-out-of-range"),
        pytest.param({"time_limit": 0}, "greater than or equal to 1", id="no-time-at-all"),
        pytest.param({"time_limit": 99999}, "less than or equal to", id="too-much-time"),
        pytest.param({"max_attempts": 0}, "greater than or equal to 1", id="no-attempts"),
        pytest.param({"grace": 61}, "less than or equal to 60", id="an-hour-of-grace"),
        pytest.param({"opens_at": "tomorrow"}, "Enter a valid date/time.", id="no-date"),
        pytest.param({"behaviour": "magic"}, "Select a valid choice.", id="no-such-behaviour"),
    ],
)
def test_bad_settings_are_told_beside_the_field_and_change_nothing(client, quiz, given, words):
    page = change(client, quiz, **given)

    assert page.status_code == 200
    assertContains(page, words)
    assertContains(page, "errorlist")
    before = type(quiz).objects.get(pk=quiz.pk)
    assert (before.time_limit, before.max_attempts, before.behaviour) == (None, None, "deferred")


def test_several_tries_need_to_tell_what_is_wrong(client, quiz):
    type(quiz).objects.update(review_rules=0)

    page = change(client, quiz, behaviour="several")

    assertContains(page, "Another try tells that an answer was wrong")


def test_group_with_a_mistake_stands_open(client, quiz):
    page = change(client, quiz, time_limit=0)

    legends = [legend for legend, _, is_open in page.context["form"].groups if is_open]
    assert legends == ["About the quiz", "Time"]


def test_longer_limit_reaches_those_who_are_at_it(client, quiz):
    change(client, quiz, time_limit=40)
    student = StudentFactory()
    client.force_login(student)
    attempt = start(client, quiz)
    client.force_login(quiz.owner)

    change(client, quiz, time_limit=50)

    attempt.refresh_from_db()
    assert attempt.deadline == attempt.started_at + timedelta(minutes=50)


# Extra time


def times(quiz):
    return reverse("quizzes:quiz_times", args=[quiz.pk])


def test_extra_time_is_given_and_taken_back(client, quiz):
    change(client, quiz, time_limit=40)
    student = StudentFactory(username="ida")
    client.force_login(student)
    attempt = start(client, quiz)
    client.force_login(quiz.owner)

    page = client.post(times(quiz), {"who": "ida", "minutes": 20, "factor": "1.5"}, follow=True)
    attempt.refresh_from_db()
    longer = attempt.deadline - attempt.started_at
    client.post(reverse("quizzes:quiz_times_drop", args=[quiz.pk]), {"student": "ida"})
    attempt.refresh_from_db()

    assertContains(page, "ida")
    assert longer == timedelta(minutes=80)
    assert attempt.deadline - attempt.started_at == timedelta(minutes=40)
    assert not Accommodation.objects.exists()


def test_extra_time_given_again_replaces_the_old(client, quiz):
    StudentFactory(username="ida", email="ida@example.org")
    for minutes in (10, 20):
        data = {"who": "IDA@example.org", "minutes": minutes, "factor": 1}
        client.post(times(quiz), data)

    assert [one.minutes for one in quiz.accommodations.all()] == [20]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"who": "nobody", "minutes": 5, "factor": 1}, "No one student here is called nobody."),
        ({"who": "", "minutes": 5, "factor": 1}, "Name the student."),
        ({"who": "ida", "minutes": 0, "factor": 1}, "Give minutes, or a factor above 1."),
        ({"who": "ida", "minutes": 0, "factor": "0.5"}, "greater than or equal to 1"),
        ({"who": "ida", "minutes": -1, "factor": 1}, "greater than or equal to 0"),
    ],
    ids=["unknown", "nobody-named", "no-time", "less-time", "minus"],
)
def test_extra_time_that_is_none_is_refused(client, quiz, data, words):
    StudentFactory(username="ida")

    page = client.post(times(quiz), data)

    assertContains(page, words)
    assert not Accommodation.objects.exists()


def test_share_page_tells_link_and_password(client, quiz):
    type(quiz).objects.update(password="river")

    page = client.get(reverse("quizzes:quiz_share", args=[quiz.pk]))

    assertContains(page, quiz.get_absolute_url())
    assertContains(page, "river")
    assertNotContains(page, "/join/None/")
