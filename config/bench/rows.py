"""Made-up quizzes of a given length, and people to take them."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone

from articles.models import Article, Evidence, Fact, Sentence, digest
from config.bench.visitor import Visitor
from config.roles import INSTRUCTOR, STUDENT
from quizzes.models import Option, Question, QuestionVersion, Quiz, Slot

YEARS = [f"{1500 + n}" for n in range(400)]


def person(name: str, role: str):
    user = get_user_model().objects.create(username=name, email=f"{name}@example.org")
    user.set_unusable_password()
    user.save()
    user.groups.add(Group.objects.get(name=role))
    return user


def student(name: str):
    return person(name, STUDENT)


def instructor(name: str):
    return person(name, INSTRUCTOR)


def visitor(application, user) -> Visitor:
    """A visitor who is logged in already: hashing a password is not what is measured."""
    session = SessionStore()
    session["_auth_user_id"] = str(user.pk)
    session["_auth_user_backend"] = "django.contrib.auth.backends.ModelBackend"
    session["_auth_user_hash"] = user.get_session_auth_hash()
    session.save()
    return Visitor(application, {"sessionid": session.session_key or ""})


def quiz(owner, length: int) -> Quiz:
    """A published quiz of `length` questions on one article of as many sentences."""
    lines = [f"Bridge {n} over the river was opened in {YEARS[n]}." for n in range(length)]
    article = Article.objects.create(
        title=f"{length} bridges", owner=owner, body="\n".join(lines), state=Article.State.READ
    )
    made = Quiz.objects.create(
        title=article.title,
        owner=owner,
        article=article,
        state=Quiz.State.PUBLISHED,
        published_at=timezone.now(),
    )
    start = 0
    for number, line in enumerate(lines):
        _question(made, article, number, line, start)
        start += len(line) + 1
    return made


def _question(made: Quiz, article: Article, number: int, line: str, start: int) -> None:
    owner, end = made.owner, start + len(line)
    sentence = Sentence.objects.create(
        article=article,
        position=number,
        paragraph=number,
        start=start,
        end=end,
        digest=digest(line),
    )
    fact = Fact.objects.create(
        article=article, position=number, kind="date", statement=line, answer=YEARS[number]
    )
    Evidence.objects.create(
        fact=fact, sentence=sentence, start=start, end=end, quote=line, digest=sentence.digest
    )
    question = Question.objects.create(
        article=article, fact=fact, kind="date", author=owner, last_editor=owner, state="ready"
    )
    version = QuestionVersion.objects.create(
        question=question, stem=f"In what year was bridge {number} opened?", editor=owner
    )
    Option.objects.bulk_create(
        Option(version=version, position=n, text=YEARS[number + n], is_key=n == 0) for n in range(4)
    )
    Slot.objects.create(quiz=made, question=question, position=number + 1)
