"""Flashcards: one per student, fact and direction, with an append-only log of reviews."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models import Fact
from quizzes.models.bank import Question, QuestionVersion


class CardQuerySet(models.QuerySet):
    def asked(self) -> CardQuerySet:
        """Without those whose question is pulled: they wait until somebody has looked at it."""
        return self.exclude(version__question__state=Question.State.PULLED)

    def due(self, at) -> CardQuerySet:
        return self.filter(due_at__lte=at).order_by("due_at", "pk")


class Card(models.Model):
    """`stability` is in days, `difficulty` 1 to 10, as FSRS defines them."""

    class State(models.IntegerChoices):
        LEARNING = 1, "learning"
        REVIEW = 2, "review"
        RELEARNING = 3, "relearning"

    class Direction(models.TextChoices):
        FORWARD = "forward", "question to answer"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    student = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="cards"
    )
    fact = models.ForeignKey(Fact, on_delete=models.PROTECT, related_name="cards")
    direction = models.CharField(
        max_length=7, choices=Direction, default=Direction.FORWARD, editable=False
    )
    version = models.ForeignKey(
        QuestionVersion, on_delete=models.PROTECT, related_name="cards", help_text="What it asks."
    )
    state = models.PositiveSmallIntegerField(choices=State, default=State.LEARNING)
    step = models.PositiveSmallIntegerField(null=True, blank=True, default=0)
    stability = models.FloatField(null=True, blank=True)
    difficulty = models.FloatField(null=True, blank=True)
    due_at = models.DateTimeField()
    last_review_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = CardQuerySet.as_manager()

    class Meta:
        ordering = ["student", "due_at"]
        indexes = [models.Index(fields=["student", "due_at"], name="card_due")]
        constraints = [
            models.UniqueConstraint(
                fields=["student", "fact", "direction"], name="card_once_per_fact"
            ),
        ]

    def __str__(self) -> str:
        return f"Card due {self.due_at:%Y-%m-%d}"

    @property
    def is_new(self) -> bool:
        return self.last_review_at is None


class Review(models.Model):
    """One repetition. The log alone is enough to rebuild the schedule."""

    class Rating(models.IntegerChoices):
        AGAIN = 1, "Again"
        HARD = 2, "Hard"
        GOOD = 3, "Good"
        EASY = 4, "Easy"

    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="reviews")
    rating = models.PositiveSmallIntegerField(choices=Rating)
    reviewed_at = models.DateTimeField()
    client_key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        ordering = ["card", "reviewed_at"]
        constraints = [
            models.CheckConstraint(condition=Q(rating__range=(1, 4)), name="review_rating_1_to_4"),
        ]

    def __str__(self) -> str:
        return f"{self.get_rating_display()} at {self.reviewed_at:%Y-%m-%d %H:%M}"
