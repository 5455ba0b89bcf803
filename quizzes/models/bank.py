"""The question bank: questions, their versions and their options."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.urls import reverse

from articles.extraction.edtf import display
from articles.models import Article, Certainty, Fact
from config.roles import is_manager
from quizzes.generation.records import RIGHT, Choice, key_of
from quizzes.generation.records import Form as Forms
from quizzes.interactions.map import read_point


class QuestionQuerySet(models.QuerySet):
    def visible_to(self, user) -> QuestionQuerySet:
        if not user.is_authenticated:
            return self.none()
        if is_manager(user):
            return self
        shared = Q(article__in=user.shared_articles.values("pk"))
        return self.filter(Q(author=user) | Q(article__owner=user) | shared)

    def ready(self) -> QuestionQuerySet:
        return self.filter(state=Question.State.READY)

    def askable(self) -> QuestionQuerySet:
        """Ready, and on a fact that nobody has rejected since."""
        return self.ready().exclude(fact__state=Fact.State.REJECTED)

    def pulled(self) -> QuestionQuerySet:
        """Taken out of use because the article was edited (quizzes/making/pulling.py)."""
        return self.filter(state=Question.State.PULLED)

    def shown(self) -> QuestionQuerySet:
        """All but the reserve."""
        return self.exclude(state=Question.State.SPARE)

    def untouched(self) -> QuestionQuerySet:
        """Drafts and reserve as generated: nobody has edited, judged or used them."""
        generated = (Question.State.DRAFT, Question.State.SPARE)
        return self.filter(state__in=generated, edited_at=None, slots=None).exclude(
            versions__attempt_questions__isnull=False
        )

    def with_current(self) -> QuestionQuerySet:
        """Annotate `current_id`, the newest version."""
        newest = QuestionVersion.objects.filter(question=OuterRef("pk")).order_by("-number")
        return self.annotate(current_id=Subquery(newest.values("pk")[:1]))


class Question(models.Model):
    class State(models.TextChoices):
        DRAFT = "draft", "draft"
        READY = "ready", "ready"
        HIDDEN = "hidden", "hidden"
        PULLED = "pulled", "pulled"
        SPARE = "spare", "in reserve"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="questions")
    fact = models.ForeignKey(Fact, on_delete=models.PROTECT, related_name="questions")
    kind = models.CharField(max_length=5, choices=Fact.Kind)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="questions"
    )
    last_editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=6, choices=State, default=State.DRAFT)
    score = models.FloatField(default=0, help_text="Ranking score of a generated question.")
    clause = models.TextField(
        blank=True, help_text="The words of the article that it was generated from."
    )
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    edited_at = models.DateTimeField(
        null=True, blank=True, help_text="When a person last touched it; empty as it was generated."
    )

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "-score", "created_at"]

    def __str__(self) -> str:
        """The stem where `versions` was prefetched: a list of names must not cost queries."""
        known = "versions" in getattr(self, "_prefetched_objects_cache", {})
        version = self.current if known else None
        return version.stem if version else f"Question {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("quizzes:question_edit", args=[self.pk])

    @property
    def current(self) -> QuestionVersion | None:
        """The newest version; free of queries where `versions` was prefetched."""
        return max(self.versions.all(), key=lambda version: version.number, default=None)


class QuestionVersionQuerySet(models.QuerySet):
    def newest(self) -> QuestionVersionQuerySet:
        """One version of each question."""
        newer = QuestionVersion.objects.filter(
            question=OuterRef("question"), number__gt=OuterRef("number")
        )
        return self.filter(~Exists(newer))


class QuestionVersion(models.Model):
    class Form(models.TextChoices):
        CHOICE = Forms.CHOICE, "choice"
        SEVERAL = Forms.SEVERAL, "several right"
        CLOZE = Forms.CLOZE, "fill the blank"
        TYPED = Forms.TYPED, "typed"
        ORDER = Forms.ORDER, "order of events"
        MATCH = Forms.MATCH, "matching"
        MAP = Forms.MAP, "place on the map"
        SOURCE = Forms.SOURCE, "who says so?"

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(default=1)
    form = models.CharField(max_length=7, choices=Form, default=Form.CHOICE)
    stem = models.CharField(max_length=500)
    feedback = models.TextField(blank=True, help_text="Shown at review, whatever the answer was.")
    hints = models.JSONField(
        default=list,
        blank=True,
        help_text="Shown after wrong tries, one by one: there is one try more than hints.",
    )
    source = models.CharField(max_length=300, blank=True)
    certainty = models.CharField(max_length=1, choices=Certainty, default=Certainty.ASSERTED)
    flaws = models.JSONField(
        default=list,
        blank=True,
        help_text="What the lint said at the last check: [code, severity, message, field].",
    )
    pinned = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text="What the article said when this was written (making/pinning.py).",
    )
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = QuestionVersionQuerySet.as_manager()

    class Meta:
        ordering = ["question", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["question", "number"], name="version_number_once"),
        ]

    def __str__(self) -> str:
        return self.stem

    @property
    def key(self) -> Option | None:
        """The right option of a form that has one; order, match and several have none."""
        return next((option for option in self.options.all() if option.is_key), None)

    @property
    def answer(self) -> str:
        """The right answer in words; the events of an order with their dates."""
        options = list(self.options.all())
        if self.form == self.Form.ORDER:
            return " → ".join(map(str, options))
        choices = (Choice(one.text, one.is_key, value=one.value) for one in options)
        return key_of(Forms(self.form), tuple(choices))

    @property
    def is_clean(self) -> bool:
        """Nothing blocked it when it was last checked."""
        return all(severity != "error" for _, severity, _, _ in self.flaws)

    @property
    def is_used(self) -> bool:
        return self.attempt_questions.exists()


class Option(models.Model):
    version = models.ForeignKey(QuestionVersion, on_delete=models.CASCADE, related_name="options")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)
    is_key = models.BooleanField(default=False)
    feedback = models.CharField(max_length=500, blank=True)
    value = models.CharField(
        max_length=300,
        blank=True,
        help_text="What marking needs beside the text (quizzes/interactions/records.py).",
    )
    fact = models.ForeignKey(
        Fact,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="What proves this part, where it has a proof of its own.",
    )

    class Meta:
        ordering = ["version", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["version"], condition=Q(is_key=True), name="option_one_key_per_version"
            ),
            models.UniqueConstraint(fields=["version", "position"], name="option_position_once"),
        ]

    def __str__(self) -> str:
        """The words, with the date of an event or the other side of a pair behind them."""
        return self.text + (f" ({self.beside})" if self.beside else "")

    @property
    def beside(self) -> str:
        """What a person may read of `value`: not the figures of a point."""
        if not self.value or self.value == RIGHT or read_point(self.value):
            return ""
        return display(self.value)

    @property
    def is_right(self) -> bool:
        return self.is_key or self.value == RIGHT


class AcceptedAnswer(models.Model):
    """A spelling that somebody let count for a typed question.

    Kept beside the version rather than in it: accepting one marks finished attempts anew.
    """

    version = models.ForeignKey(
        QuestionVersion, on_delete=models.CASCADE, related_name="accepted_answers"
    )
    text = models.CharField(max_length=300)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    accepted_at = models.DateTimeField()

    class Meta:
        ordering = ["version", "accepted_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["version", "text"], name="accepted_answer_once"),
        ]

    def __str__(self) -> str:
        return self.text
