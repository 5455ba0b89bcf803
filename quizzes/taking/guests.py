"""Guests: visitors without an account, known by a key in their session."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.db.models import Count, Max, Q
from django.utils import timezone

from quizzes.models import Attempt
from quizzes.taking.attempts import close


def claim_guest_attempts(guest: str, student) -> int:
    """Give a visitor's attempts to the account they logged in with; returns how many moved."""
    if not guest:
        return 0
    with transaction.atomic():
        found = Attempt.objects.filter(guest=guest).select_for_update().order_by("quiz", "number")
        return sum(_claim(attempt, student) for attempt in found)


def _claim(attempt: Attempt, student) -> bool:
    """Number it behind the student's own attempts; False where it held nothing and was dropped."""
    if attempt.practice_of_id:  # it stays with its attempt, which moves too
        attempt.student, attempt.guest = student, ""
        attempt.save(update_fields=["student", "guest"])
        return True
    own = Attempt.objects.filter(quiz=attempt.quiz_id, student=student).counted()
    if attempt.state == Attempt.State.OPEN and (other := own.open().first()):
        if _keep_one_open(attempt, other) == attempt.pk:
            return False
        attempt.refresh_from_db()
    last = own.aggregate(last=Max("number"))["last"] or 0
    attempt.student, attempt.guest, attempt.number = student, "", last + 1
    attempt.save(update_fields=["student", "guest", "number"])
    return True


def _keep_one_open(*pair: Attempt) -> uuid.UUID | None:
    """Of two open attempts at a quiz the one with more answers goes on.

    The other is submitted as it stands, so that no answer is lost; without any answer it is
    deleted. Returns the id of the deleted one.
    """
    answered = Count("steps__question", filter=Q(steps__action="answer"), distinct=True)
    both = Attempt.objects.filter(pk__in=[attempt.pk for attempt in pair])
    counted = both.annotate(answered=answered, last=Max("steps__sequence"))
    less = min(counted, key=lambda attempt: (attempt.answered, attempt.started_at))
    if less.answered:
        close(less.pk, less.last + 1, timezone.now())
        return None
    deleted = less.pk
    less.delete()
    return deleted
