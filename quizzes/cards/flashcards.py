"""Flashcards: made from missed facts, rated, and scheduled from the log of their reviews."""

from __future__ import annotations

import math
import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Count, Min, Q

from quizzes.cards import scheduling
from quizzes.cards.scheduling import Memory
from quizzes.models import Card, Review
from quizzes.review.reviewing import Finding

# The fields of a card that FSRS moves; the same names in `Memory`.
MEMORY = ("state", "step", "stability", "difficulty", "due_at", "last_review_at")


def keep(student: Any, findings: Iterable[Finding], at: datetime) -> int:
    """One card per fact and direction, due at once; cards that exist stay. Returns how many new."""
    versions: dict[uuid.UUID, int] = {}
    for finding in findings:
        if finding.fact_id and finding.version_id:
            versions.setdefault(finding.fact_id, finding.version_id)
    known = Card.objects.filter(student=student, direction=Card.Direction.FORWARD)
    for fact_id in known.filter(fact__in=versions).values_list("fact_id", flat=True):
        del versions[fact_id]
    cards = [
        Card(student=student, fact_id=fact_id, version_id=version_id, due_at=at)
        for fact_id, version_id in versions.items()
    ]
    # A second click at the same moment meets the constraint, and its cards are there already.
    Card.objects.bulk_create(cards, ignore_conflicts=True)
    return len(cards)


def rate(card: Card, rating: int, client_key: uuid.UUID, at: datetime) -> Card:
    """Log one review and move the card; the same key a second time changes nothing."""
    try:
        with transaction.atomic():
            card = Card.objects.select_for_update(of=("self",)).get(pk=card.pk)
            if not card.reviews.filter(client_key=client_key).exists():
                _review(card, rating, client_key, at)
    except IntegrityError:  # the same form from two places at once, or another card's key
        card.refresh_from_db()
    return card


def _review(card: Card, rating: int, client_key: uuid.UUID, at: datetime) -> None:
    # A clock that is set back must not turn the order of the log around.
    at = max(at, card.last_review_at or at)
    Review.objects.create(card=card, rating=rating, reviewed_at=at, client_key=client_key)
    _store(card, scheduling.rate(memory_of(card), rating, at))


def rebuild(card: Card) -> Card:
    """Put the schedule back to what the log says, from nothing."""
    log = card.reviews.order_by("reviewed_at", "pk").values_list("rating", "reviewed_at")
    _store(card, scheduling.rebuild(card.created_at, log))
    return card


def _store(card: Card, memory: Memory) -> None:
    for name in MEMORY:
        setattr(card, name, getattr(memory, name))
    card.save(update_fields=MEMORY)


def memory_of(card: Card) -> Memory:
    return Memory(**{name: getattr(card, name) for name in MEMORY})


def intervals(card: Card, at: datetime) -> tuple[timedelta, timedelta]:
    """How long Again and Good would send the card away."""
    memory = memory_of(card)
    return (
        scheduling.preview(memory, scheduling.AGAIN, at),
        scheduling.preview(memory, scheduling.GOOD, at),
    )


def spell(wait: timedelta) -> str:
    """A wait in the largest unit that says enough: "10 min", "3 h", "11 days", "4 months"."""
    minutes = max(1, math.ceil(wait.total_seconds() / 60))
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 24 * 60:
        return f"{round(minutes / 60)} h"
    days = round(minutes / (24 * 60))
    if days < 60:
        return f"{days} day{'s' if days > 1 else ''}"
    if days < 2 * 365:
        return f"{round(days / 30.44)} months"
    return f"{round(days / 365.25)} years"


def counts(student: Any, at: datetime) -> dict[str, Any]:
    """`new`, `learning` and `due` cards, `all` of them, those to see `now`, and `next_at`."""
    is_new = Q(last_review_at=None)
    is_learning = Q(state__in=[Card.State.LEARNING, Card.State.RELEARNING]) & ~is_new
    return (
        Card.objects.filter(student=student)
        .asked()
        .aggregate(
            all=Count("pk"),
            new=Count("pk", filter=is_new),
            learning=Count("pk", filter=is_learning),
            due=Count("pk", filter=Q(state=Card.State.REVIEW, due_at__lte=at)),
            now=Count("pk", filter=Q(due_at__lte=at)),
            next_at=Min("due_at", filter=Q(due_at__gt=at)),
        )
    )
