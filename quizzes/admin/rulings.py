from django.contrib import admin

from config.logs import ReadOnlyAdmin
from quizzes.models import Dispute, Pointing, Ruling


@admin.register(Dispute)
class DisputeAdmin(ReadOnlyAdmin):
    list_display = ["question", "reason", "words", "quote", "at"]
    list_filter = ["reason", "at"]
    search_fields = ["question__version__stem", "question__attempt__quiz__title", "words"]
    list_select_related = ["question__attempt__quiz", "question__version"]
    list_per_page = 50
    date_hierarchy = "at"


@admin.register(Ruling)
class RulingAdmin(ReadOnlyAdmin):
    list_display = ["quiz", "version", "decision", "option", "text", "only_improves", "by", "at"]
    list_filter = ["decision", "only_improves", "at"]
    search_fields = ["quiz__title", "version__stem", "reason"]
    list_select_related = ["quiz", "version", "option", "by"]
    list_per_page = 50
    date_hierarchy = "at"


@admin.register(Pointing)
class PointingAdmin(ReadOnlyAdmin):
    list_display = ["question", "sentence", "is_proof", "at"]
    list_filter = ["is_proof", "at"]
    search_fields = ["question__version__stem", "question__attempt__quiz__title"]
    list_select_related = ["question", "sentence"]
    list_per_page = 50
    date_hierarchy = "at"
