from django.contrib import admin, messages
from django.db.models import Count, OuterRef, Subquery
from import_export.fields import Field

from config.exporting import CsvExportMixin, SafeResource
from config.logs import ReadOnlyAdmin, ReadOnlyInline
from quizzes.making.bank import recheck, set_state
from quizzes.making.linting import draft_of
from quizzes.models import Option, Question, QuestionVersion

State = Question.State


class QuestionResource(SafeResource):
    article = Field("article__title")
    author = Field("author__username")
    stem, key, distractors = Field(), Field(), Field()
    feedback, certainty, source = Field(), Field(), Field()

    class Meta:
        model = Question
        fields = ["id", "article", "kind", "state", "stem", "key", "distractors"]
        fields += ["feedback", "certainty", "source", "author"]
        export_order = fields

    def dehydrate_stem(self, question) -> str:
        return question.current.stem if question.current else ""

    def dehydrate_key(self, question) -> str:
        return draft_of(question.current, question.kind).key if question.current else ""

    def dehydrate_distractors(self, question) -> str:
        return "; ".join(option.text for option in self._options(question) if not option.is_right)

    def dehydrate_feedback(self, question) -> str:
        return question.current.feedback if question.current else ""

    def dehydrate_certainty(self, question) -> str:
        return question.current.get_certainty_display() if question.current else ""

    def dehydrate_source(self, question) -> str:
        return question.current.source if question.current else ""

    def _options(self, question) -> list[Option]:
        return list(question.current.options.all()) if question.current else []


class VersionInline(ReadOnlyInline):
    model = QuestionVersion
    fields = readonly_fields = ("number", "form", "stem", "editor", "created_at")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("editor")


@admin.register(Question)
class QuestionAdmin(CsvExportMixin, admin.ModelAdmin):
    """Text and state change in the editor and by the actions: there the lint reads along."""

    resource_classes = [QuestionResource]
    list_display = [
        "stem",
        "kind",
        "state",
        "article",
        "author",
        "last_editor",
        "slots_held",
        "changed_at",
    ]
    list_filter = ["state", "kind", "changed_at"]
    search_fields = ["versions__stem", "versions__options__text", "article__title"]
    list_select_related = ["article", "author", "last_editor"]
    list_per_page = 50
    date_hierarchy = "created_at"
    ordering = ["-created_at"]
    autocomplete_fields = ["author"]
    readonly_fields = (
        "article", "fact", "kind", "state", "last_editor", "score",
        "created_at", "changed_at", "edited_at",
    )  # fmt: skip
    fields = ("author", *readonly_fields)
    inlines = [VersionInline]
    actions = ["make_ready", "back_to_draft", "hide", "check_again"]

    def get_queryset(self, request):
        newest = QuestionVersion.objects.filter(question=OuterRef("pk")).order_by("-number")
        return (
            super()
            .get_queryset(request)
            .defer("article__body")
            .annotate(newest_stem=Subquery(newest.values("stem")[:1]))
            .annotate(slots_held=Count("slots", distinct=True))
            .prefetch_related("versions__options")
        )

    def has_add_permission(self, request):
        return False

    @admin.display(description="question", ordering="newest_stem")
    def stem(self, question) -> str:
        return question.newest_stem or "(no version)"

    @admin.display(description="quizzes", ordering="slots_held")
    def slots_held(self, question) -> int:
        return question.slots_held

    @admin.action(description="Make ready", permissions=["change"])
    def make_ready(self, request, queryset):
        self._give(request, queryset, State.READY)

    @admin.action(description="Back to draft", permissions=["change"])
    def back_to_draft(self, request, queryset):
        self._give(request, queryset, State.DRAFT)

    @admin.action(description="Hide", permissions=["change"])
    def hide(self, request, queryset):
        self._give(request, queryset, State.HIDDEN)

    @admin.action(description="Check again with the lint", permissions=["change"])
    def check_again(self, request, queryset):
        recheck(queryset.select_related("article", "fact").prefetch_related("fact__evidence"))
        self.message_user(request, "Checked.")

    def _give(self, request, queryset, state: str) -> None:
        judged = set_state(queryset, state, request.user)
        self.message_user(request, f"{judged.changed} now {state}.")
        for question, refusal in judged.refused:
            self.message_user(request, f"{question}: {refusal.reason}", messages.WARNING)


class OptionInline(ReadOnlyInline):
    model = Option
    fields = readonly_fields = ("position", "text", "is_key", "value", "feedback")


@admin.register(QuestionVersion)
class QuestionVersionAdmin(ReadOnlyAdmin):
    list_display = ["stem", "number", "form", "certainty", "editor", "created_at"]
    list_filter = ["form", "certainty", "created_at"]
    search_fields = ["stem", "options__text"]
    list_select_related = ["editor"]
    list_per_page = 50
    inlines = [OptionInline]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("question__versions")


@admin.register(Option)
class OptionAdmin(ReadOnlyAdmin):
    list_display = ["text", "is_key", "position", "version"]
    list_filter = ["is_key"]
    search_fields = ["text", "version__stem"]
    list_select_related = ["version"]
    list_per_page = 50
