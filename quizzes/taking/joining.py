"""Join codes: short enough to be read out to a class, and good for a while only.

A code is eight of 31 letters and digits, 40 bits, none of which looks like another. That is safe
because wrong codes are counted by address (config/settings.py) and a code ends by itself:
docs/decisions has the sum.
"""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Q

from quizzes.models import Quiz

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8
TRIES = 5


def make_code(quiz: Quiz, until: datetime) -> str:
    """Give the quiz a new code, which ends the one it had."""
    for _ in range(TRIES):
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        try:
            with transaction.atomic():
                Quiz.objects.filter(pk=quiz.pk).update(join_code=code, join_code_until=until)
        except IntegrityError:
            continue
        quiz.join_code, quiz.join_code_until = code, until
        return code
    raise RuntimeError("No free join code was found.")


def withdraw_code(quiz: Quiz) -> None:
    Quiz.objects.filter(pk=quiz.pk).update(join_code="", join_code_until=None)


def tidy(code: str) -> str:
    """A code as typed: with hyphens, spaces or small letters."""
    return "".join(letter for letter in code.upper() if letter.isalnum())[: 2 * LENGTH]


def find(code: str, at: datetime) -> Quiz | None:
    """The published quiz that this code lets in to at the moment `at`."""
    wanted = tidy(code)
    if len(wanted) != LENGTH:
        return None
    lasts = Q(join_code_until=None) | Q(join_code_until__gte=at)
    return Quiz.objects.published().filter(lasts, join_code=wanted).first()
