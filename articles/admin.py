"""Articles for managers. What the reader found is a log here; facts are worked on in the page."""

from django.contrib import admin
from django.db.models import Count, F
from import_export.fields import Field

from articles.models import Article, Entity, Evidence, Fact, Mention, Sentence
from config.admin import EmptyNamed
from config.exporting import CsvExportMixin, SafeResource
from config.logs import ReadOnlyAdmin, ReadOnlyInline

PER_PAGE = 50
SHORT = 80


class FactResource(SafeResource):
    article = Field("article__title")
    proof = Field()

    class Meta:
        model = Fact
        fields = ["id", "article", "position", "kind", "statement", "answer"]
        fields += ["source", "certainty", "salience", "state", "proof"]
        export_order = fields

    def dehydrate_certainty(self, fact) -> str:
        return fact.get_certainty_display()

    def dehydrate_proof(self, fact) -> str:
        return " ".join(proof.quote for proof in fact.evidence.all())


class ArticleResource(SafeResource):
    owner = Field("owner__username")

    class Meta:
        model = Article
        fields = ["id", "title", "byline", "publisher", "address", "published_on"]
        fields += ["language", "owner", "state", "created_at"]
        export_order = fields


@admin.register(Article)
class ArticleAdmin(CsvExportMixin, admin.ModelAdmin):
    """Text and date change on the article's own page, where facts and questions follow along."""

    resource_classes = [ArticleResource]
    list_display = ["title", "publisher", "published_on", "owner", "state", "facts_kept"]
    list_display += ["questions_written", "created_at"]
    list_filter = ["state", "opinionated", "language", "created_at"]
    search_fields = ["title", "publisher", "byline", "owner__username"]
    list_select_related = ["owner"]
    list_per_page = PER_PAGE
    date_hierarchy = "created_at"
    autocomplete_fields = ["owner"]
    # The search field that select2 gives to several choices has no label.
    raw_id_fields = ["co_instructors"]
    fields = ["title", "byline", "publisher", "address", "published_on", "language"]
    fields += ["owner", "co_instructors", "state", "notices", "opinionated"]
    fields += ["created_at", "read_at", "body"]
    readonly_fields = ["published_on", "state", "notices", "opinionated", "created_at"]
    readonly_fields += ["read_at", "body"]

    def get_queryset(self, request):
        return Article.objects.with_counts().defer("body", "markup")

    def has_add_permission(self, request):
        return False

    @admin.display(description="facts", ordering="fact_count")
    def facts_kept(self, article) -> int:
        return article.fact_count

    @admin.display(description="questions", ordering="question_count")
    def questions_written(self, article) -> int:
        return article.question_count


class EvidenceInline(ReadOnlyInline):
    model = Evidence
    fields = ("quote", "start", "end")
    readonly_fields = fields


@admin.register(Fact)
class FactAdmin(CsvExportMixin, admin.ModelAdmin):
    resource_classes = [FactResource]
    list_display = ["answer", "kind", "shortened", "state", "certainty", "source", "article"]
    list_filter = ["state", "kind", "certainty"]
    search_fields = ["answer", "statement", "source", "article__title"]
    list_select_related = ["article"]
    list_per_page = PER_PAGE
    autocomplete_fields = ["answer_entity"]
    readonly_fields = ["article", "position", "salience"]
    inlines = [EvidenceInline]

    def get_queryset(self, request):
        found = super().get_queryset(request).prefetch_related("evidence")
        return found.defer("article__body", "article__markup")

    def has_add_permission(self, request):
        """A fact needs its proof, so it is added beside the text."""
        return False

    @admin.display(description="statement", ordering="statement")
    def shortened(self, fact) -> str:
        return shorten(fact.statement)


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin):
    list_display = ["shortened", "fact", "article", "start", "end"]
    search_fields = ["quote", "fact__answer", "fact__article__title"]
    list_select_related = ["fact__article"]
    list_per_page = PER_PAGE

    def get_queryset(self, request):
        found = super().get_queryset(request)
        return found.defer("fact__article__body", "fact__article__markup")

    @admin.display(description="quote", ordering="quote")
    def shortened(self, proof) -> str:
        return shorten(proof.quote)

    @admin.display(ordering="fact__article__title")
    def article(self, proof) -> Article:
        return proof.fact.article


@admin.register(Sentence)
class SentenceAdmin(ReadOnlyAdmin):
    list_display = ["number", "shortened", "article", "layout", "certainty", "source"]
    list_filter = ["certainty", "layout"]
    search_fields = ["article__title", "source"]
    list_select_related = ["article"]
    list_per_page = PER_PAGE
    fields = ("article", "number", "text", "layout", "certainty", "source", "start", "end")
    readonly_fields = fields

    @admin.display(ordering="position")
    def number(self, sentence) -> int:
        return sentence.position + 1

    @admin.display(description="text")
    def shortened(self, sentence) -> str:
        return shorten(sentence.text)


class MentionInline(ReadOnlyInline):
    model = Mention
    fields = ("start", "end", "basis", "anchor", "anchor_words", "cue")
    readonly_fields = fields


@admin.register(Entity)
class EntityAdmin(ReadOnlyAdmin):
    list_display = ["name", "kind", "value", "subtype", "country", "mentions_found", "article"]
    list_filter = ["kind", ("subtype", EmptyNamed)]
    search_fields = ["name", "value", "article__title"]
    list_select_related = ["article"]
    list_per_page = PER_PAGE
    inlines = [MentionInline]

    def get_queryset(self, request):
        found = super().get_queryset(request).annotate(mention_count=Count("mentions"))
        return found.defer("article__body", "article__markup")

    @admin.display(description="mentions", ordering="mention_count")
    def mentions_found(self, entity) -> int:
        return entity.mention_count


@admin.register(Mention)
class MentionAdmin(ReadOnlyAdmin):
    list_display = ["entity", "kind", "article", "start", "end", "basis", "anchor"]
    list_filter = ["entity__kind", ("basis", EmptyNamed)]
    search_fields = ["entity__name", "entity__article__title"]
    list_select_related = ["entity__article"]
    list_per_page = PER_PAGE

    def get_queryset(self, request):
        found = super().get_queryset(request)
        return found.defer("entity__article__body", "entity__article__markup")

    @admin.display(ordering="entity__kind")
    def kind(self, mention) -> str:
        return mention.entity.get_kind_display()

    @admin.display(ordering="entity__article__title")
    def article(self, mention) -> Article:
        return mention.entity.article


@admin.register(Fact.history.model)
class FactHistoryAdmin(ReadOnlyAdmin):
    """Who changed which fact, and to what."""

    list_display = ["history_date", "history_user", "history_change_reason", "answer", "state"]
    list_display += ["article_title"]
    list_filter = ["history_type", "state", "history_date"]
    search_fields = ["answer", "statement", "history_user__username"]
    list_select_related = ["history_user"]
    list_per_page = PER_PAGE
    date_hierarchy = "history_date"

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(title=F("article__title"))

    @admin.display(description="article", ordering="title")
    def article_title(self, change) -> str:
        return change.title


def shorten(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"
