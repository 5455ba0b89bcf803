import gzip
import io

import pytest
from django.contrib.auth.models import Group
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.urls import reverse

from articles.extraction import places
from config.bench import gazetteer, rows
from config.bench.records import Budget
from config.bench.visitor import Visitor
from config.management.commands.bench import Command
from config.roles import STUDENT


def budget(value, **differing):
    return Budget(**{"name": "a read page", "value": value, "unit": "ms", "limit": 3, **differing})


@pytest.mark.parametrize(
    ("value", "floor", "verdict"),
    [
        pytest.param(2.9, False, "ok", id="below-a-limit"),
        pytest.param(3, False, "ok", id="at-a-limit"),
        pytest.param(3.1, False, "over", id="above-a-limit"),
        pytest.param(3.1, True, "ok", id="above-a-floor"),
        pytest.param(2.9, True, "over", id="below-a-floor"),
    ],
)
def test_a_budget_judges_its_value(value, floor, verdict):
    assert budget(value, floor=floor).line().split()[-1] == verdict


def test_a_line_holds_name_value_unit_and_budget():
    line = budget(2512.25, unit="words/CPU s", limit=2500, floor=True).line()

    assert line.split() == "a read page 2,512.25 words/CPU s >= 2,500 ok".split()


def test_the_report_has_a_line_for_each_budget_and_counts_them():
    command = Command(stdout=io.StringIO())

    command.report(iter([budget(1), budget(5), budget(2)]))

    lines = command.stdout._out.getvalue().splitlines()
    assert [line.split()[-1] for line in lines[:-1]] == ["ok", "over", "ok"]
    assert lines[-1] == "2 ok, 1 over"


def test_the_gazetteer_is_measured_by_names_it_knows():
    asked = gazetteer.names()

    assert len(asked) > 100
    assert len(set(asked)) == len(asked)
    assert all(places.locate(name) for name in asked[:50])


def echo(environ, start_response):
    """An application that tells what it was asked and hands out a cookie."""
    body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
    told = [environ["REQUEST_METHOD"], environ["PATH_INFO"], environ["QUERY_STRING"]]
    told += [body.decode(), environ["HTTP_COOKIE"], environ.get("HTTP_HX_TARGET", "")]
    start_response("200 OK", [("Set-Cookie", "csrftoken=secret; Path=/")])
    return ["\n".join(told).encode()]


def asked(reply):
    return reply.body.decode().split("\n")


def test_a_visitor_keeps_cookies_and_sends_the_token_with_a_form():
    visitor = Visitor(echo, {"sessionid": "s"})

    first = visitor.get("/quizzes/?page=2")
    second = visitor.post("/answer/", {"option": "1"}, target="question")

    assert asked(first) == ["GET", "/quizzes/", "page=2", "", "sessionid=s", ""]
    assert asked(second)[:2] == ["POST", "/answer/"]
    assert asked(second)[3] == "csrfmiddlewaretoken=secret&option=1"
    assert asked(second)[4] == "sessionid=s; csrftoken=secret"
    assert asked(second)[5] == "question"


def test_only_the_cpu_of_the_server_counts():
    def slow(environ, start_response):
        start_response("200 OK", [])
        sum(range(300_000))
        return [b"done"]

    assert Visitor(slow).get("/").cpu > 0.5
    assert Visitor(echo).get("/").cpu < 0.5


@pytest.fixture
def application(db):
    """The real one, which leaves the connection of the test open between its requests."""
    from config.wsgi import application

    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield application
    for signal in signals:
        signal.connect(close_old_connections)


def test_a_page_is_weighed_as_it_is_sent(application):
    reply = Visitor(application).get("/")

    assert reply.status == 200
    assert reply.headers["Content-Encoding"] == "gzip"
    assert reply.size < len(gzip.decompress(reply.body))


@pytest.mark.django_db
def test_queries_are_counted_when_asked_for(django_user_model):
    def counts(environ, start_response):
        Group.objects.count()
        django_user_model.objects.count()
        start_response("200 OK", [])
        return [b""]

    assert Visitor(counts).get("/", count=True).queries == 2
    assert Visitor(counts).get("/").queries == 0


def test_a_made_up_student_is_logged_in_and_may_take_the_quiz(application):
    quiz = rows.quiz(rows.instructor("teacher"), 3)
    visitor = rows.visitor(application, rows.student("learner"))
    page = visitor.get(quiz.get_absolute_url())
    started = visitor.post(reverse("quizzes:attempt_start", args=[quiz.pk]), {})

    assert page.status == 200
    assert started.status == 302
    assert Group.objects.get(name=STUDENT).user_set.get().username == "learner"
    assert quiz.attempts.get().student.username == "learner"
