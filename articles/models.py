"""Articles and what was found in them, each fact with the sentence that proves it."""

from __future__ import annotations

import hashlib
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.urls import reverse
from simple_history.models import HistoricalRecords

from articles.aligning import Standing
from articles.extraction.records import Certainty as Certainties
from articles.extraction.records import FactKind as FactKinds
from articles.extraction.records import Kind as Kinds
from config.roles import is_manager


class Certainty(models.TextChoices):
    ASSERTED = Certainties.ASSERTED, "stated by the article"
    NAMED_SOURCE = Certainties.NAMED_SOURCE, "reported by a named source"
    HEDGED = Certainties.HEDGED, "alleged or unnamed source"
    OPINION = Certainties.OPINION, "opinion or inference"
    UNREAL = Certainties.UNREAL, "negated, planned or conditional"


def digest(text: str) -> str:
    """Fingerprint of a sentence, by which its proof is found again after an edit."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()


def count_of(path: str, kept: Q | None = None) -> Subquery:
    """Count related rows in a subquery: two joins in one query would multiply."""
    itself = Article.objects.filter(pk=OuterRef("pk")).order_by().values("pk")
    return Subquery(itself.annotate(n=models.Count(path, filter=kept)).values("n"))


class ArticleQuerySet(models.QuerySet):
    def visible_to(self, user) -> ArticleQuerySet:
        if not user.is_authenticated:
            return self.none()
        if is_manager(user):
            return self
        mine = Q(owner=user) | Q(pk__in=user.shared_articles.values("pk"))
        return self.filter(mine)

    def with_counts(self) -> ArticleQuerySet:
        """Annotate `fact_count` (rejected ones left out), `question_count` (no reserve)."""
        kept, shown = ~Q(facts__state=Fact.State.REJECTED), ~Q(questions__state="spare")
        return self.annotate(
            fact_count=count_of("facts", kept), question_count=count_of("questions", shown)
        )


class Article(models.Model):
    class State(models.TextChoices):
        WAITING = "waiting", "waiting to be read"
        READING = "reading", "being read"
        READ = "read", "read"
        FAILED = "failed", "could not be read"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=300)
    byline = models.CharField(max_length=200, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    address = models.URLField("web address", max_length=1000, blank=True)
    published_on = models.DateField("publication date", null=True, blank=True)
    body = models.TextField(help_text="The text as pasted; the reader never changes it.")
    markup = models.TextField(
        blank=True, help_text="The page as pasted, where it was HTML: the body is taken from it."
    )
    language = models.CharField(max_length=8, default="en")
    client_key = models.UUIDField(
        null=True,
        blank=True,
        editable=False,
        help_text="Names the form it came in, sent once or twice.",
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="articles"
    )
    co_instructors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="shared_articles"
    )
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    stage = models.CharField(max_length=60, blank=True, help_text="What the reader is doing now.")
    progress = models.PositiveSmallIntegerField(default=0, help_text="Percent of the reading done.")
    notices = models.JSONField(default=list, blank=True, help_text="What was not found, and why.")
    opinionated = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True, help_text="When it began to wait.")
    read_at = models.DateTimeField(null=True, blank=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(progress__lte=100), name="article_progress_is_percent"
            ),
            models.UniqueConstraint(fields=["owner", "client_key"], name="article_once_per_form"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("articles:article_detail", args=[self.pk])

    @property
    def is_settled(self) -> bool:
        return self.state in (self.State.READ, self.State.FAILED)


class Sentence(models.Model):
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="sentences")
    position = models.PositiveIntegerField()
    paragraph = models.PositiveIntegerField(default=0)
    layout = models.CharField(max_length=12, default="body")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    certainty = models.CharField(max_length=1, choices=Certainty, default=Certainty.ASSERTED)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["article", "position"]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="sentence_position_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="sentence_not_empty"),
        ]

    def __str__(self) -> str:
        return f"Sentence {self.position + 1}"

    @property
    def text(self) -> str:
        return self.article.body[self.start : self.end]


class Entity(models.Model):
    class Kind(models.TextChoices):
        DATE = Kinds.DATE, "date"
        PERSON = Kinds.PERSON, "person"
        ORGANISATION = Kinds.ORGANISATION, "organisation"
        GROUP = Kinds.GROUP, "group"
        PLACE = Kinds.PLACE, "place"

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="entities")
    key = models.CharField(max_length=12, help_text="The reader's own id, such as e7.")
    kind = models.CharField(max_length=12, choices=Kind)
    name = models.CharField(max_length=300)
    value = models.CharField(max_length=60, blank=True, help_text="EDTF level 1, for dates.")
    subtype = models.CharField(max_length=20, blank=True)
    country = models.CharField(max_length=2, blank=True)
    lat = models.FloatField("latitude", null=True, blank=True)
    lon = models.FloatField("longitude", null=True, blank=True)

    class Meta:
        ordering = ["article", "id"]
        verbose_name_plural = "entities"
        constraints = [
            models.UniqueConstraint(fields=["article", "key"], name="entity_key_once"),
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True)
                | Q(lat__range=(-90, 90), lon__range=(-180, 180)),
                name="entity_point_on_earth",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Mention(models.Model):
    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="mentions")
    sentence = models.ForeignKey(Sentence, on_delete=models.CASCADE, related_name="mentions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    basis = models.CharField(
        max_length=40, blank=True, help_text="For dates: how the value was found."
    )
    anchor = models.CharField(max_length=60, blank=True, help_text="EDTF it was counted from.")
    anchor_words = models.CharField(
        max_length=120,
        blank=True,
        help_text="Printed words of the date it was counted from.",
    )
    cue = models.CharField(
        max_length=80, blank=True, help_text="Words that make it look ahead, such as until."
    )

    class Meta:
        ordering = ["start"]
        constraints = [
            models.UniqueConstraint(fields=["entity", "start"], name="mention_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="mention_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.start}–{self.end}"


class FactQuerySet(models.QuerySet):
    def unneeded(self) -> FactQuerySet:
        """Those on which nothing hangs that has to stay."""
        found = self
        for relation in Fact._meta.related_objects:
            if getattr(relation, "on_delete", None) is models.PROTECT:
                hanging = relation.related_model._base_manager.filter(
                    **{relation.field.name: OuterRef("pk")}
                )
                found = found.exclude(Exists(hanging))
        return found


class Fact(models.Model):
    class Kind(models.TextChoices):
        DATE = FactKinds.DATE, "date"
        ACTOR = FactKinds.ACTOR, "actor"
        PLACE = FactKinds.PLACE, "place"
        ROLE = FactKinds.ROLE, "role"
        CLAIM = FactKinds.CLAIM, "claim"

    class State(models.TextChoices):
        PROPOSED = "proposed", "proposed"
        ACCEPTED = "accepted", "accepted"
        REJECTED = "rejected", "rejected"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="facts")
    position = models.PositiveIntegerField(default=0)
    kind = models.CharField(max_length=5, choices=Kind)
    statement = models.CharField(max_length=1000)
    answer = models.CharField(max_length=300)
    answer_entity = models.ForeignKey(
        Entity, on_delete=models.SET_NULL, null=True, blank=True, related_name="facts"
    )
    source = models.CharField(max_length=300, blank=True)
    certainty = models.CharField(max_length=1, choices=Certainty, default=Certainty.ASSERTED)
    salience = models.FloatField(default=0)
    state = models.CharField(max_length=8, choices=State, default=State.PROPOSED)
    found = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text="What the reader found, whatever was made of it; empty if added by hand.",
    )
    before = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text="What it had found before an edit, until somebody looks at it.",
    )

    objects = FactQuerySet.as_manager()
    history = HistoricalRecords(cascade_delete_history=True, excluded_fields=["found", "before"])

    class Meta:
        ordering = ["article", "position"]

    def __str__(self) -> str:
        return self.statement

    def get_absolute_url(self) -> str:
        """The page of the article with the proof of this fact in view."""
        page = reverse("articles:article_detail", args=[self.article_id])
        return f"{page}?fact={self.pk}#proof"

    @property
    def is_unsettled(self) -> bool:
        """Whether an edit of the article changed what it says, and nobody has looked at it yet.

        Free of queries where `evidence` was prefetched.
        """
        changed = Evidence.State.CHANGED
        return bool(self.before) or any(proof.state == changed for proof in self.evidence.all())

    @property
    def is_unproven(self) -> bool:
        """Whether some of its proof has gone from the article."""
        return any(proof.state == Evidence.State.LOST for proof in self.evidence.all())


class EvidenceQuerySet(models.QuerySet):
    def standing(self) -> EvidenceQuerySet:
        """Those whose sentence is in the article as it is now: their offsets can be trusted."""
        return self.exclude(state=Evidence.State.LOST)


class Evidence(models.Model):
    """`start` and `end` of lost proof are where it stood last: only `quote` says what it was."""

    class State(models.TextChoices):
        SUPPORTED = Standing.SUPPORTED, "supported"
        MOVED = Standing.MOVED, "moved"
        CHANGED = Standing.CHANGED, "changed"
        LOST = Standing.LOST, "lost"

    fact = models.ForeignKey(Fact, on_delete=models.CASCADE, related_name="evidence")
    sentence = models.ForeignKey(
        Sentence, on_delete=models.CASCADE, null=True, blank=True, related_name="evidence"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    digest = models.CharField(max_length=64)
    state = models.CharField(max_length=9, choices=State, default=State.SUPPORTED)
    was = models.TextField(
        blank=True, help_text="Changed proof as it was before, until somebody looks at it."
    )

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["start"]
        verbose_name_plural = "evidence"
        constraints = [
            models.UniqueConstraint(
                fields=["fact", "start"], condition=~Q(state="lost"), name="evidence_once"
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="evidence_not_empty"),
            models.CheckConstraint(
                condition=Q(state__in=["supported", "moved", "changed", "lost"]),
                name="evidence_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state="lost", sentence=None)
                | (~Q(state="lost") & Q(sentence__isnull=False)),
                name="evidence_lost_has_no_sentence",
            ),
            models.CheckConstraint(
                condition=(Q(state="changed") & ~Q(was="")) | (~Q(state="changed") & Q(was="")),
                name="evidence_changed_keeps_what_was",
            ),
        ]

    def __str__(self) -> str:
        return self.quote
