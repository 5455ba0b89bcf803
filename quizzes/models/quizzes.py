"""Quizzes: questions in order, with points."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.urls import reverse

from articles.models import Article
from config.roles import is_manager
from quizzes.models.bank import Question
from quizzes.showing import PRACTICE


class QuizQuerySet(models.QuerySet):
    def visible_to(self, user) -> QuizQuerySet:
        """Drafts and all, for those who teach with them."""
        if not user.is_authenticated:
            return self.none()
        if is_manager(user):
            return self
        shared = Q(pk__in=user.shared_quizzes.values("pk"))
        return self.filter(Q(owner=user) | shared)

    def published(self) -> QuizQuerySet:
        return self.filter(state=Quiz.State.PUBLISHED)

    def open_to(self, user) -> QuizQuerySet:
        """Quizzes that this visitor may start: guests only where the instructor allows it."""
        published = self.published()
        return published if user.is_authenticated else published.filter(allows_guests=True)

    def with_counts(self) -> QuizQuerySet:
        """Annotate `question_count`, the ready questions only: the others are never served."""
        ready = Q(slots__question__state=Question.State.READY)
        return self.annotate(question_count=models.Count("slots", filter=ready, distinct=True))

    def with_use(self) -> QuizQuerySet:
        """Annotate `slot_count` and `attempt_count`, apart: two joins in one would multiply."""
        itself = Quiz.objects.filter(pk=OuterRef("pk")).order_by().values("pk")
        counts = {
            f"{name}_count": Subquery(itself.annotate(n=models.Count(f"{name}s")).values("n"))
            for name in ("slot", "attempt")
        }
        return self.annotate(**counts)


class Quiz(models.Model):
    class State(models.TextChoices):
        DRAFT = "draft", "draft"
        PUBLISHED = "published", "published"
        CLOSED = "closed", "closed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=200)
    introduction = models.TextField(blank=True)
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, null=True, blank=True, related_name="quizzes"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="quizzes"
    )
    co_instructors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="shared_quizzes"
    )
    state = models.CharField(max_length=9, choices=State, default=State.DRAFT)
    allows_guests = models.BooleanField("open to visitors without an account", default=False)
    review_rules = models.PositiveIntegerField(
        default=PRACTICE,
        help_text="What is shown when, 7 bits for each of 4 phases (quizzes/showing.py).",
    )
    reads_first = models.BooleanField(
        "point at the proof before another try",
        default=False,
        help_text="A question that was missed is asked again only after its proving sentence was "
        "pointed at in the article.",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    published_at = models.DateTimeField(null=True, blank=True)
    questions: models.ManyToManyField = models.ManyToManyField(
        Question, through="Slot", related_name="quizzes"
    )

    objects = QuizQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name_plural = "quizzes"
        constraints = [
            models.CheckConstraint(
                condition=Q(state="draft") | Q(published_at__isnull=False),
                name="quiz_published_has_time",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("quizzes:quiz_detail", args=[self.pk])

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED

    def is_over(self, at: datetime) -> bool:
        """Whether it has closed at the moment `at`."""
        return self.state == self.State.CLOSED


class Slot(models.Model):
    """A place in a quiz. The version is chosen when an attempt starts, and pinned there."""

    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="slots")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="slots")
    position = models.PositiveSmallIntegerField()
    points = models.DecimalField(
        max_digits=5, decimal_places=2, default=1, validators=[MinValueValidator(0)]
    )

    class Meta:
        ordering = ["quiz", "position"]
        constraints = [
            models.UniqueConstraint(fields=["quiz", "position"], name="slot_position_once"),
            models.UniqueConstraint(fields=["quiz", "question"], name="slot_question_once"),
            models.CheckConstraint(condition=Q(points__gte=0), name="slot_points_not_negative"),
        ]

    def __str__(self) -> str:
        return f"Question {self.position}"
