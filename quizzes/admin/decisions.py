from django.contrib import admin

from config.logs import ReadOnlyAdmin
from quizzes.models import Decision, Override, SpareOption


@admin.register(Override)
class OverrideAdmin(ReadOnlyAdmin):
    """Who made a question ready in spite of which hint, and why."""

    list_display = ["code", "message", "reason", "person", "at", "question"]
    list_filter = ["code", "at", ("person", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["reason", "message", "person__username", "question__versions__stem"]
    list_select_related = ["person"]
    list_per_page = 50
    date_hierarchy = "at"

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("question__versions")


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    list_display = ["action", "person", "at", "state_before", "state_after", "article"]
    list_filter = ["action", "at", ("person", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["person__username", "article__title"]
    list_select_related = ["person", "article"]
    list_per_page = 50
    date_hierarchy = "at"

    def get_queryset(self, request):
        decisions = super().get_queryset(request).defer("article__body", "article__markup")
        return decisions.prefetch_related("question__versions")


@admin.register(SpareOption)
class SpareOptionAdmin(ReadOnlyAdmin):
    list_display = ["text", "key", "position", "feedback"]
    search_fields = ["text", "key"]
    list_per_page = 50

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("question__versions")
