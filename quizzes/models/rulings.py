"""Disputes of students about a question, and what its instructor rules on it. Both append-only."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models import Sentence
from quizzes.models.attempts import AttemptQuestion
from quizzes.models.bank import Option, QuestionVersion
from quizzes.models.quizzes import Quiz


class Dispute(models.Model):
    """A question as a student reports it at review, once; answered by the next `Ruling` on it."""

    class Reason(models.TextChoices):
        KEY = "key", "The answer counted as right is wrong"
        TWO = "two", "More than one answer is right"
        UNCLEAR = "unclear", "The question is unclear"
        UNPROVED = "unproved", "The article does not say so"
        OTHER = "other", "Something else"

    question = models.OneToOneField(
        AttemptQuestion, on_delete=models.CASCADE, related_name="dispute"
    )
    reason = models.CharField(max_length=8, choices=Reason)
    words = models.CharField(max_length=1000, blank=True)
    sentence = models.ForeignKey(
        Sentence,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="disputes",
        help_text="What speaks against the key.",
    )
    quote = models.TextField(blank=True, help_text="The sentence as it stood then.")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason="other") | ~Q(words=""), name="dispute_other_has_words"
            ),
        ]

    def __str__(self) -> str:
        return self.get_reason_display()


class Ruling(models.Model):
    """A decision on one version of a question in one quiz; never updated, never deleted.

    Scores are replayed with all rulings of a quiz in their order (quizzes/marks/regrading.py), so a
    ruling moves finished attempts openly, and the next one can take it back.
    """

    class Decision(models.TextChoices):
        STANDS = "stands", "The key stands"
        ACCEPT = "accept", "Accept another answer too"
        KEY = "key", "Change the key"
        FULL = "full", "Full credit for everybody"
        DROP = "drop", "Take it out of the points"
        RESTORE = "restore", "Back to how it was first"

    quiz = models.ForeignKey(Quiz, on_delete=models.PROTECT, related_name="rulings")
    version = models.ForeignKey(QuestionVersion, on_delete=models.PROTECT, related_name="rulings")
    decision = models.CharField(max_length=7, choices=Decision)
    option = models.ForeignKey(
        Option, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    text = models.CharField(
        max_length=300, blank=True, help_text="The answer that counts, where answers are typed."
    )
    only_improves = models.BooleanField(
        "only where it improves the score",
        default=False,
        help_text="An attempt that would score less keeps what it has.",
    )
    reason = models.CharField(max_length=1000, help_text="Shown to the students concerned.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["quiz", "version"], name="ruling_on")]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision__in=["accept", "key"], option__isnull=False, text="")
                | (Q(decision__in=["accept", "key"], option=None) & ~Q(text=""))
                | (~Q(decision__in=["accept", "key"]) & Q(option=None, text="")),
                name="ruling_names_the_answer",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="ruling_has_reason"),
        ]

    def __str__(self) -> str:
        return self.get_decision_display()

    @property
    def moves(self) -> bool:
        """Whether it can change a score: that a key stands is only said."""
        return self.decision != self.Decision.STANDS
