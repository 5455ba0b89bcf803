"""What breaks around an attempt: nothing shown as saved is lost, and the page says what to do."""

import threading
import time

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, OperationalError, connection
from django.test import Client
from django.urls import reverse

from quizzes.models import Attempt, Step
from tests.factories import StudentFactory
from tests.quizzes.sitting import answers, make_quiz, post_answer, start, submit

LOCKED = 2.0  # seconds


@pytest.fixture
def sitting(real_database):
    client = Client(raise_request_exception=False)
    client.force_login(StudentFactory())
    return client, start(client, make_quiz(2))


@pytest.fixture
def lock(sitting):
    """Holds the write lock of the database in another thread for some seconds."""
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite has one lock for all writers")
    held = []

    def hold(seconds):
        taken = threading.Event()

        def writer():
            with connection.cursor() as cursor:
                cursor.execute("BEGIN IMMEDIATE")
                taken.set()
                time.sleep(seconds)
                cursor.execute("ROLLBACK")
            connection.close()

        held.append(threading.Thread(target=writer))
        held[0].start()
        assert taken.wait(10)

    yield hold
    held[0].join(30)


def test_answer_waits_while_the_database_is_locked(sitting, lock):
    client, attempt = sitting
    lock(LOCKED)
    began = time.monotonic()

    response = post_answer(client, attempt, 1, option=2)

    assert response.status_code == 302
    assert time.monotonic() - began > LOCKED / 2
    assert answers(attempt) == ["4 May 1931"]


def test_answer_that_waited_in_vain_says_so_and_can_be_sent_again(sitting, lock):
    client, attempt = sitting
    connection.cursor().execute("PRAGMA busy_timeout = 200")
    lock(LOCKED)
    key = "6e1f1c3e-6d1c-4e53-9e5a-0f5f3a3b9d11"

    refused = post_answer(client, attempt, 1, option=2, client_key=key)
    connection.cursor().execute(
        f"PRAGMA busy_timeout = {settings.DATABASES['default']['OPTIONS']['timeout'] * 1000}"
    )
    again = post_answer(client, attempt, 1, option=2, client_key=key)

    assert refused.status_code == 500
    assert b"try again in a minute" in refused.content
    assert again.status_code == 302
    assert Step.objects.count() == 1


@pytest.fixture
def without_cache(sitting):
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE dateline_cache")
    yield
    # Nothing rolls it back, and the next test on this database may want to drop it, too.
    call_command("createcachetable", verbosity=0)


@pytest.mark.usefixtures("without_cache")
def test_attempt_needs_no_cache(sitting):
    client, attempt = sitting

    statuses = [
        client.get(reverse("quizzes:attempt_question", args=[attempt.pk, 1])).status_code,
        post_answer(client, attempt, 1, option=2).status_code,
        submit(client, attempt).status_code,
        client.get(reverse("quizzes:attempt_review", args=[attempt.pk])).status_code,
    ]

    assert statuses == [200, 302, 302, 200]
    assert answers(attempt) == ["4 May 1931"]


@pytest.mark.usefixtures("without_cache")
def test_limits_without_a_cache_let_nobody_guess(sitting):
    """They fail closed, with a page that says to try again."""
    client, _ = sitting
    quiz = make_quiz(1, password="river")

    page = client.post(reverse("quizzes:attempt_start", args=[quiz.pk]), {"password": "river"})

    assert page.status_code == 500
    assert b"try again in a minute" in page.content
    assert not Attempt.objects.filter(quiz=quiz).exists()


@pytest.mark.parametrize("error", [OperationalError("disk I/O error"), DatabaseError("full")])
def test_answer_that_cannot_be_written_is_not_shown_as_saved(sitting, monkeypatch, error):
    client, attempt = sitting
    post_answer(client, attempt, 1, option=1)

    def fail(*args, **kwargs):
        raise error

    with monkeypatch.context() as broken:
        broken.setattr(Step.objects, "create", fail)
        page = post_answer(client, attempt, 1, option=2, htmx=True)
    assert page.status_code == 500
    assert b"Saved" not in page.content
    assert answers(attempt) == ["3 May 1931"]

    post_answer(client, attempt, 1, option=2)
    assert answers(attempt) == ["3 May 1931", "4 May 1931"]
