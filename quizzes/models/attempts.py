"""Attempts as append-only steps. A score is always a replay of them (quizzes/marks/marking.py)."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from quizzes.models.bank import Option, QuestionVersion
from quizzes.models.quizzes import THIRD, Quiz
from quizzes.review.showing import Allowed, Phase, allowed


def owner_of(request) -> dict[str, Any]:
    """The field and the value by which this visitor's attempts are known; empty for a newcomer.

    A student's attempts have an empty guest key: it must never be looked for.
    """
    if request.user.is_authenticated:
        return {"student": request.user}
    guest = request.session.get("guest", "")
    return {"guest": guest} if guest else {}


class AttemptQuerySet(models.QuerySet):
    def of(self, request) -> AttemptQuerySet:
        """The attempts of this visitor: by account, or by the guest key in the session."""
        owner = owner_of(request)
        return self.filter(**owner) if owner else self.none()

    def counted(self) -> AttemptQuerySet:
        """Those that count for a result: practice of what was missed does not."""
        return self.filter(practice_of=None)

    def open(self) -> AttemptQuerySet:
        return self.filter(state=Attempt.State.OPEN)

    def submitted(self) -> AttemptQuerySet:
        return self.filter(state=Attempt.State.SUBMITTED)

    def with_rules(self) -> AttemptQuerySet:
        """What `shows` needs, in the same query."""
        found = self.select_related("quiz", "practice_of")
        return found.defer("quiz__introduction")

    def overdue(self, at: datetime) -> AttemptQuerySet:
        """Still open although their time, and any grace, was up before the moment `at`."""
        return self.open().filter(closes_at__lt=at)

    def run_out(self) -> int:
        """Close those that are open with what was answered in time; returns how many.

        There is no step for it: an answer that arrived before the deadline and is stored only
        now still counts, and later ones are refused by their time.
        """
        return self.open().update(state=Attempt.State.SUBMITTED, submitted_at=F("deadline"))


class Attempt(models.Model):
    class State(models.TextChoices):
        OPEN = "open", "open"
        SUBMITTED = "submitted", "submitted"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    quiz = models.ForeignKey(Quiz, on_delete=models.PROTECT, related_name="attempts")
    student = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="attempts",
    )
    guest = models.CharField(
        max_length=43, blank=True, help_text="Session key of a visitor without an account."
    )
    practice_of = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="practices",
        help_text="The attempt whose missed questions are asked again; it never counts.",
    )
    guest_name = models.CharField(max_length=80, blank=True, help_text="As a guest has given it.")
    number = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    behaviour = models.CharField(
        max_length=9,
        choices=Quiz.Behaviour,
        default=Quiz.Behaviour.DEFERRED,
        help_text="As the quiz had it at the start; so are penalty and certainty.",
    )
    penalty = models.DecimalField(max_digits=8, decimal_places=7, default=THIRD)
    certainty = models.CharField(max_length=6, choices=Quiz.Certainty, default=Quiz.Certainty.OFF)
    started_at = models.DateTimeField()
    deadline = models.DateTimeField(
        null=True, blank=True, help_text="Answers that arrive after it do not count."
    )
    closes_at = models.DateTimeField(
        null=True, blank=True, help_text="The deadline and its grace: it is closed after that."
    )
    submitted_at = models.DateTimeField(null=True, blank=True)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(student__isnull=False, guest="") | (Q(student=None) & ~Q(guest="")),
                name="attempt_by_student_or_guest",
            ),
            models.UniqueConstraint(
                fields=["quiz", "student", "number"],
                condition=Q(student__isnull=False, practice_of=None),
                name="attempt_number_once_per_student",
            ),
            models.UniqueConstraint(
                fields=["quiz", "guest", "number"],
                condition=~Q(guest="") & Q(practice_of=None),
                name="attempt_number_once_per_guest",
            ),
            models.UniqueConstraint(
                fields=["quiz", "student"],
                condition=Q(state="open", student__isnull=False, practice_of=None),
                name="attempt_one_open_per_student",
            ),
            models.UniqueConstraint(
                fields=["quiz", "guest"],
                condition=Q(state="open", practice_of=None) & ~Q(guest=""),
                name="attempt_one_open_per_guest",
            ),
            models.UniqueConstraint(
                fields=["practice_of", "number"],
                condition=Q(practice_of__isnull=False),
                name="practice_number_once_per_attempt",
            ),
            models.UniqueConstraint(
                fields=["practice_of"],
                condition=Q(state="open", practice_of__isnull=False),
                name="practice_one_open_per_attempt",
            ),
            models.CheckConstraint(
                condition=Q(state="open", submitted_at=None)
                | Q(state="submitted", submitted_at__isnull=False),
                name="attempt_submitted_has_time",
            ),
            models.CheckConstraint(
                condition=Q(deadline=None, closes_at=None) | Q(closes_at__gte=F("deadline")),
                name="attempt_closes_after_deadline",
            ),
        ]
        indexes = [
            models.Index(
                fields=["closes_at"],
                condition=Q(state="open", closes_at__isnull=False),
                name="attempt_running_out",
            ),
        ]

    def __str__(self) -> str:
        return f"{'Practice' if self.practice_of_id else 'Attempt'} {self.number}"

    def shows(self, at: datetime) -> Allowed:
        """What its student may see of it at the moment `at`: the one door to everything shown.

        Practice has no two minutes of its own: it would open those of its attempt once more.
        """
        return allowed(self.quiz.review_rules, self.phase(at))

    def phase(self, at: datetime) -> Phase:
        first = self.practice_of or self
        return self.quiz.phase(first.submitted_at if self.submitted_at else None, at)

    @property
    def counts(self) -> bool:
        """Whether it is an attempt at the whole quiz, and no practice of what was missed."""
        return self.practice_of_id is None

    def is_overdue(self, at: datetime) -> bool:
        return self.state == self.State.OPEN and bool(self.closes_at and at > self.closes_at)

    def get_absolute_url(self) -> str:
        name = "attempt_question" if self.state == self.State.OPEN else "attempt_review"
        args = [self.pk, 1] if self.state == self.State.OPEN else [self.pk]
        return reverse(f"quizzes:{name}", args=args)


class AttemptQuestion(models.Model):
    """One question as this student got it: the pinned version, and the order of its options."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    version = models.ForeignKey(
        QuestionVersion, on_delete=models.PROTECT, related_name="attempt_questions"
    )
    points = models.DecimalField(max_digits=5, decimal_places=2, default=1)
    option_order = models.JSONField(default=list, help_text="Option ids in the order shown.")

    class Meta:
        ordering = ["attempt", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["attempt", "position"], name="attempt_question_position_once"
            ),
            models.UniqueConstraint(
                fields=["attempt", "version"], name="attempt_question_version_once"
            ),
        ]

    def __str__(self) -> str:
        return f"Question {self.position}"


class Step(models.Model):
    """Something that happened in an attempt; never updated, never deleted.

    `sequence` is also the lock: of two writers who saw the same last step only one gets the next
    number, so an answer cannot slip in behind a submission.
    """

    class Action(models.TextChoices):
        ANSWER = "answer", "answer"
        CHECK = "check", "answer, marked at once"
        FLAG = "flag", "flag"
        UNFLAG = "unflag", "unflag"
        SUBMIT = "submit", "submit"

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="steps")
    question = models.ForeignKey(
        AttemptQuestion, on_delete=models.CASCADE, null=True, blank=True, related_name="steps"
    )
    sequence = models.PositiveIntegerField()
    at = models.DateTimeField()
    action = models.CharField(max_length=8, choices=Action)
    option = models.ForeignKey(
        Option, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    answer = models.TextField(blank=True, help_text="As typed, or as chosen.")
    certainty = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="1 not very, 2 fairly, 3 very sure."
    )
    client_key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        ordering = ["attempt", "sequence"]
        constraints = [
            models.UniqueConstraint(fields=["attempt", "sequence"], name="step_sequence_once"),
            models.CheckConstraint(
                condition=Q(certainty=None) | Q(certainty__range=(1, 3)),
                name="step_certainty_1_to_3",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sequence}. {self.action}"
