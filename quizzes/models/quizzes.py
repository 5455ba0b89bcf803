"""Quizzes: questions in order, with points."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from config.roles import is_manager
from quizzes.marks import behaviours
from quizzes.models.bank import Question
from quizzes.review.showing import PRACTICE, Allowed, Phase, allowed, phase
from quizzes.taking.timing import Extra, Timing

THIRD = Decimal("0.3333333")
LONGEST = 7 * 24 * 60  # minutes


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

    def open_to(self, user, joined: Iterable[str] = ()) -> QuizQuerySet:
        """Quizzes that this visitor may start: guests only where the instructor allows it.

        `joined` are ids of quizzes that a guest came to by a code, which has to last still.
        """
        published = self.published()
        if user.is_authenticated:
            return published
        lasts = Q(join_code_until=None) | Q(join_code_until__gte=timezone.now())
        by_code = Q(pk__in=list(joined)) & ~Q(join_code="") & lasts
        return published.filter(Q(allows_guests=True) | by_code)

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
    """How it behaves and when it can be taken is copied to each attempt at its start."""

    class State(models.TextChoices):
        DRAFT = "draft", "draft"
        PUBLISHED = "published", "published"
        CLOSED = "closed", "closed"

    class Behaviour(models.TextChoices):
        DEFERRED = behaviours.Behaviour.DEFERRED, "All answers are marked at the end"
        IMMEDIATE = behaviours.Behaviour.IMMEDIATE, "Each answer can be checked once, then is fixed"
        SEVERAL = behaviours.Behaviour.SEVERAL, "Several tries, a hint after each wrong one"
        ADAPTIVE = behaviours.Behaviour.ADAPTIVE, "As many tries as they like"

    class Certainty(models.TextChoices):
        OFF = behaviours.Certainty.OFF, "Not asked"
        BESIDE = behaviours.Certainty.BESIDE, "Asked, and marked beside the score"
        SCORE = behaviours.Certainty.SCORE, "Asked, and its marks are the score"

    class Grading(models.TextChoices):
        BEST = behaviours.Grading.BEST, "the best"
        FIRST = behaviours.Grading.FIRST, "the first"
        LAST = behaviours.Grading.LAST, "the last"
        MEAN = behaviours.Grading.MEAN, "the mean of all"

    class Overtime(models.TextChoices):
        SUBMIT = behaviours.Overtime.SUBMIT, "The attempt is submitted as it stands"
        GRACE = behaviours.Overtime.GRACE, "There is a little time left, for submitting only"

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
    behaviour = models.CharField(max_length=9, choices=Behaviour, default=Behaviour.DEFERRED)
    penalty = models.DecimalField(
        max_digits=8,
        decimal_places=7,
        default=THIRD,
        validators=[MinValueValidator(0), MaxValueValidator(1)],
        help_text="Share of a question's points that each wrong try costs.",
    )
    certainty = models.CharField(max_length=6, choices=Certainty, default=Certainty.OFF)
    opens_at = models.DateTimeField(null=True, blank=True)
    closes_at = models.DateTimeField(null=True, blank=True)
    time_limit = models.PositiveIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST)],
        help_text="In minutes.",
    )
    overtime = models.CharField(max_length=6, choices=Overtime, default=Overtime.SUBMIT)
    grace = models.PositiveIntegerField(
        default=2,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text="Minutes for submitting once the time is up.",
    )
    max_attempts = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    cool_off = models.PositiveIntegerField(
        default=0,
        validators=[MaxValueValidator(LONGEST)],
        help_text="Minutes between submitting and starting again.",
    )
    grading = models.CharField(max_length=5, choices=Grading, default=Grading.BEST)
    password = models.CharField(max_length=50, blank=True)
    allows_guests = models.BooleanField("open to visitors without an account", default=False)
    review_rules = models.PositiveIntegerField(
        default=PRACTICE,
        help_text="What is shown when, 7 bits for each of 4 phases (review/showing.py).",
    )
    reads_first = models.BooleanField(
        "point at the proof before another try",
        default=False,
        help_text="A question that was missed is tried again only after its proving sentence was "
        "pointed at. This shows sentences of the article.",
    )
    join_code = models.CharField(max_length=12, blank=True, editable=False)
    join_code_until = models.DateTimeField(null=True, blank=True, editable=False)
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
            models.CheckConstraint(
                condition=Q(penalty__gte=0, penalty__lte=1), name="quiz_penalty_is_share"
            ),
            models.CheckConstraint(
                condition=Q(opens_at=None) | Q(closes_at=None) | Q(closes_at__gt=F("opens_at")),
                name="quiz_closes_after_opening",
            ),
            models.CheckConstraint(
                condition=Q(time_limit=None) | Q(time_limit__gte=1), name="quiz_limit_positive"
            ),
            models.CheckConstraint(
                condition=Q(max_attempts=None) | Q(max_attempts__gte=1),
                name="quiz_attempts_positive",
            ),
            models.UniqueConstraint(
                fields=["join_code"], condition=~Q(join_code=""), name="quiz_join_code_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("quizzes:quiz_detail", args=[self.pk])

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED

    @property
    def penalty_words(self) -> str:
        """What a wrong try costs, of the points of its question."""
        words = {0: "nothing", 25: "a quarter", 33: "a third", 50: "half", 100: "all"}
        percent = round(100 * self.penalty)
        return words.get(percent, f"{percent} %")

    @property
    def has_code(self) -> bool:
        """Whether its join code works now."""
        until = self.join_code_until
        return bool(self.join_code) and (until is None or timezone.now() <= until)

    @property
    def code_words(self) -> str:
        """The join code in two halves, as it is read out."""
        return f"{self.join_code[:4]}-{self.join_code[4:]}" if self.join_code else ""

    @property
    def timing(self) -> Timing:
        """When it can be taken, and for how long."""
        return Timing(
            opens_at=self.opens_at,
            closes_at=self.closes_at,
            limit=timedelta(minutes=self.time_limit) if self.time_limit else None,
            grace=timedelta(minutes=self.grace * (self.overtime == self.Overtime.GRACE)),
            max_attempts=self.max_attempts,
            cool_off=timedelta(minutes=self.cool_off),
        )

    def is_over(self, at: datetime) -> bool:
        """Whether it is closed at the moment `at`, by its instructor or by its time."""
        return self.state == self.State.CLOSED or bool(self.closes_at and at > self.closes_at)

    def shows(self, submitted_at: datetime | None, at: datetime) -> Allowed:
        """What a student may see at the moment `at` of an attempt, submitted or still open."""
        return allowed(self.review_rules, self.phase(submitted_at, at))

    def phase(self, submitted_at: datetime | None, at: datetime) -> Phase:
        return phase(submitted_at, self.is_over(at), at)


class Accommodation(models.Model):
    """Extra time for one student at one quiz: the limit times `factor`, plus `minutes`."""

    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="accommodations")
    student = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="accommodations"
    )
    minutes = models.PositiveIntegerField(
        "extra minutes", default=0, validators=[MaxValueValidator(LONGEST)]
    )
    factor = models.DecimalField(
        "time factor",
        max_digits=4,
        decimal_places=2,
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(10)],
    )

    class Meta:
        ordering = ["quiz", "student"]
        constraints = [
            models.UniqueConstraint(fields=["quiz", "student"], name="accommodation_once"),
            models.CheckConstraint(
                condition=Q(factor__gte=1) & (Q(factor__gt=1) | Q(minutes__gt=0)),
                name="accommodation_gives_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.minutes} min, × {self.factor}"

    @property
    def extra(self) -> Extra:
        return Extra(self.minutes, self.factor)


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
