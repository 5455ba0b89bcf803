"""What goes with checking questions: further wrong options, decisions, overridden hints."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models import Article
from quizzes.models.bank import Question


class SpareOption(models.Model):
    """A safe wrong option that a drafted question has no room for; safe beside this key only."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="spare_options")
    position = models.PositiveSmallIntegerField(help_text="The most plausible comes first.")
    key = models.CharField(max_length=300)
    text = models.CharField(max_length=300)
    feedback = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["question", "position"]
        constraints = [
            models.UniqueConstraint(fields=["question", "position"], name="spare_position_once"),
        ]

    def __str__(self) -> str:
        return self.text


class Decision(models.Model):
    """What a person did to a question while checking; never updated, never deleted.

    It names the state and the version before and after, so that undoing it is one more decision.
    """

    class Action(models.TextChoices):
        ACCEPT = "accept", "accepted"
        REJECT = "reject", "rejected"
        EDIT = "edit", "edited"
        SWAP = "swap", "gave another wrong option"
        BRING = "bring", "brought out of the reserve"
        UNDO = "undo", "took back"
        PASS = "pass", "could not take back"

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="decisions")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="decisions")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions"
    )
    action = models.CharField(max_length=6, choices=Action)
    at = models.DateTimeField()
    state_before = models.CharField(max_length=6, choices=Question.State)
    state_after = models.CharField(max_length=6, choices=Question.State)
    version_before = models.PositiveIntegerField(help_text="Number of the version; 0 for none.")
    version_after = models.PositiveIntegerField()
    edited_before = models.DateTimeField(
        null=True, blank=True, help_text="When a person had last touched it until then."
    )
    undoes = models.OneToOneField(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="undone_by"
    )

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["article", "person"], name="decision_of_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(action__in=("undo", "pass"), undoes__isnull=False)
                | (~Q(action__in=("undo", "pass")) & Q(undoes__isnull=True)),
                name="decision_undo_names_another",
            ),
        ]

    def __str__(self) -> str:
        return self.get_action_display()


class Override(models.Model):
    """Somebody made a question ready in spite of a hint, and why; never updated or deleted."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="overrides")
    version = models.PositiveIntegerField(help_text="Number of the version that had the hint.")
    code = models.CharField(max_length=4, help_text="Of the hint, such as W1.")
    message = models.CharField(max_length=500, help_text="The hint as it was shown.")
    reason = models.CharField(max_length=200)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="overrides"
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.code}: {self.reason}"
