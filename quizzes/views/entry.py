"""Who may begin a quiz, and as whom: accounts, guests with a code, passwords."""

from __future__ import annotations

import secrets
from typing import Any

from django.http import HttpRequest

from config.limits import count_wrong, is_locked
from quizzes.forms.attempts import StartForm
from quizzes.models import Attempt, Quiz
from quizzes.models.quizzes import QuizQuerySet

TOO_OFTEN = "That was wrong too often. Wait ten minutes, then try again."


def joined(request: HttpRequest) -> dict[str, str]:
    """The quizzes that this browser came to by a code, each with the name that was given."""
    return request.session.get("joined", {})


def join(request: HttpRequest, quiz: Quiz, name: str = "") -> None:
    request.session["joined"] = {**joined(request), str(quiz.pk): name}


def startable(request: HttpRequest) -> QuizQuerySet:
    return Quiz.objects.open_to(request.user, joined(request))


def new_guest(request: HttpRequest) -> dict[str, str]:
    """A visitor without an account is known by a key in the session."""
    request.session["guest"] = secrets.token_urlsafe(32)
    return {"guest": request.session["guest"]}


def name_of(request: HttpRequest, quiz: Quiz) -> str:
    """What a guest is called at this quiz; accounts have names of their own."""
    return "" if request.user.is_authenticated else joined(request).get(str(quiz.pk), "")


def start_form(request: HttpRequest, quiz: Quiz, owner: dict[str, Any]) -> StartForm:
    """The form that starts the quiz, with its password where that is still asked."""
    asks = bool(quiz.password) and not (quiz.has_code and str(quiz.pk) in joined(request))
    if asks and owner:
        going = Attempt.objects.filter(quiz=quiz, **owner).counted().open()
        asks = not going.exists()
    return StartForm(request.POST if request.method == "POST" else None, quiz=quiz, asks=asks)


def lets_in(request: HttpRequest, form: StartForm) -> bool:
    """Whether the password is right, or none is asked; wrong ones are counted by address."""
    if not form.asks:
        return True
    if is_locked(request, "quiz_password"):
        form.add_error("password", TOO_OFTEN)
    elif not form.is_valid():
        count_wrong(request, "quiz_password")
    return not form.errors
