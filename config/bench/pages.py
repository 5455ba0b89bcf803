"""What pages cost: queries, CPU of the server, and bytes as sent."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from pathlib import Path

from django.urls import reverse

from config.bench import rows
from config.bench.records import Budget
from config.bench.visitor import Reply, Visitor

ASSET = re.compile(rb'(?:href|src)="(/static/[^"]+)"')
WARM_UP = 2


def measure(application) -> Iterator[Budget]:
    teacher = rows.instructor("bench-teacher")
    quizzes = {length: rows.quiz(teacher, length) for length in (10, 30, 100)}
    yield from first_visit(application)
    yield from answering(application, quizzes[30])
    yield from one_attempt(application, quizzes[30])
    for length in (10, 100):
        yield from attempt_pages(application, quizzes[length], length)


def first_visit(application) -> Iterator[Budget]:
    """The front page with everything that it loads, and nothing cached."""
    import gzip

    visitor = Visitor(application)
    page = visitor.get("/")
    assets = set(ASSET.findall(gzip.decompress(page.body)))
    size = page.size + sum(visitor.get(asset.decode()).size for asset in assets)
    yield Budget("first visit, compressed, in all", size / 1024, "KB", 60)


def answering(application, quiz) -> Iterator[Budget]:
    visitor = rows.visitor(application, rows.student("bench-answers"))
    base = _start(visitor, quiz)
    for position in range(1, WARM_UP + 1):
        _answer(visitor, base, position)
    replies = [_answer(visitor, base, n) for n in range(WARM_UP + 1, 29)]
    reads = [visitor.get(f"{base}{n}/") for n in range(1, 25)]
    counted = _answer(visitor, base, 29, count=True)
    yield Budget("answer a question", counted.queries, "queries", 6)
    yield Budget("answer a question, server CPU", _median(replies), "ms", 6)
    yield Budget("answer a question, compressed", max(r.size for r in replies) / 1024, "KB", 1.5)
    yield Budget("read a question's page, server CPU", _median(reads), "ms", 3)


def one_attempt(application, quiz) -> Iterator[Budget]:
    """Thirty questions from start to review, without the log-in."""
    visitor = rows.visitor(application, rows.student("bench-whole"))
    replies: list[Reply] = []
    base = _start(visitor, quiz, replies)
    replies += [visitor.get(f"{base}1/")]
    replies += [_answer(visitor, base, n) for n in range(1, 31)]
    replies += [visitor.post(f"{base}submit/", {}), visitor.get(f"{base}review/")]
    seconds = sum(reply.cpu for reply in replies) / 1000
    yield Budget("a whole attempt at 30 questions, server CPU", seconds, "s", 0.25)


def attempt_pages(application, quiz, length: int) -> Iterator[Budget]:
    visitor = rows.visitor(application, rows.student(f"bench-{length}"))
    started: list[Reply] = []
    base = _start(visitor, quiz, started, count=True)
    _answer(visitor, base, 1)
    visitor.post(f"{base}submit/", {})
    review = visitor.get(f"{base}review/", count=True)
    dashboard = visitor.get(reverse("quizzes:attempt_list"), count=True)
    shown = visitor.get(reverse("quizzes:quiz_list"), count=True)
    assert review.status == dashboard.status == shown.status == 200
    yield Budget(f"start, {length} questions", started[0].queries, "queries", 8)
    yield Budget(f"review, {length} questions", review.queries, "queries", 8)
    yield Budget(f"my attempts, {length} questions", dashboard.queries, "queries", 8)
    yield Budget(f"list of quizzes, {length} questions", shown.queries, "queries", 8)


def _start(
    visitor: Visitor, quiz, replies: list[Reply] | None = None, *, count: bool = False
) -> str:
    """Begin an attempt and return its address; the visitor has a CSRF cookie from the page."""
    visitor.get(quiz.get_absolute_url())
    reply = visitor.post(reverse("quizzes:attempt_start", args=[quiz.pk]), {}, count=count)
    assert reply.status == 302, reply.status
    if replies is not None:
        replies.append(reply)
    return str(Path(reply.headers["Location"]).parent) + "/"


def _answer(visitor: Visitor, base: str, position: int, *, count: bool = False) -> Reply:
    answer = {"option": "1", "go": "next"}
    path = f"{base}{position}/answer/"
    reply = visitor.post(path, answer, target="question", count=count)
    assert reply.status == 200, reply.status
    return reply


def _median(replies: list[Reply]) -> float:
    assert all(reply.status == 200 for reply in replies)
    return statistics.median(reply.cpu for reply in replies)
