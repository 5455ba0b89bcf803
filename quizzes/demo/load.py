"""Everything that the demo puts into an empty database, made the way that users make it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import cycle
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.models import Article
from articles.tasks import read_article
from quizzes.demo.forms import SHOWN_ON, TITLE, make_quiz_of_forms
from quizzes.demo.history import begin_studying, make_history, report_some
from quizzes.demo.people import make_people
from quizzes.demo.texts import Text, texts
from quizzes.making import publishing
from quizzes.making.bank import for_check, set_state
from quizzes.models import Quiz

AS_GENERATED = "The demo shows questions as they are generated."
# How the quizzes behave, one after another, so that each way can be tried.
RULES: tuple[dict[str, Any], ...] = (
    {},
    {"behaviour": Quiz.Behaviour.SEVERAL},
    {"behaviour": Quiz.Behaviour.IMMEDIATE, "certainty": Quiz.Certainty.BESIDE},
    {"time_limit": 20, "overtime": Quiz.Overtime.GRACE},
    {"behaviour": Quiz.Behaviour.ADAPTIVE},
)
MOST = 14  # questions per demo quiz


def load_demo(now: datetime | None = None) -> Iterator[str]:
    """Fill the database; yields a line about each thing that was made."""
    now = now or timezone.now()
    people = make_people()
    yield f"Made three people and a class of {len(people.classmates)}."
    quizzes = []
    for text, rules in zip(texts(), cycle(RULES)):
        quiz = make_quiz(text, people.instructor, rules)
        quizzes.append(quiz)
        yield f"Read “{text.title}”: {quiz.slots.count()} questions published."
    for text in texts():
        if text.title == SHOWN_ON:
            quizzes.append(make_quiz_of_forms(text, people.instructor))
            yield f"Wrote “{TITLE}”: {quizzes[-1].slots.count()} questions published."
    with transaction.atomic():
        count = make_history(quizzes, people.classmates, now)
        cards = begin_studying(quizzes[0], people.student, now)
        reports = report_some(quizzes[0])
    yield f"Made {count} attempts by the class, and {cards} cards for the student."
    yield f"{reports} students of the class reported a question of “{quizzes[0].title}”."


def make_quiz(text: Text, owner, rules: dict[str, Any]) -> Quiz:
    """Read the article, make its best clean questions ready, and publish them as a quiz."""
    article = Article.objects.create(
        title=text.title,
        byline=text.byline,
        publisher=text.publisher,
        published_on=text.published,
        body=text.body,
        owner=owner,
    )
    read_article.call(str(article.pk))
    best = (
        article.questions.shown()
        .order_by("-score", "created_at")
        .values_list("pk", flat=True)[:MOST]
    )
    set_state(for_check().filter(pk__in=list(best)), "ready", owner, AS_GENERATED)
    quiz = publishing.make_quiz_of(article, owner)
    Quiz.objects.filter(pk=quiz.pk).update(
        allows_guests=True,
        **rules,
        introduction="One of the quizzes that come with Dateline. Try it without an account.",
    )
    publishing.publish(quiz)
    return quiz
