from django.contrib import admin

from config.logs import ReadOnlyAdmin, ReadOnlyInline
from quizzes.models import Card, Review


class ReviewInline(ReadOnlyInline):
    model = Review
    fields = readonly_fields = ("rating", "reviewed_at")


@admin.register(Card)
class CardAdmin(ReadOnlyAdmin):
    list_display = ["version", "student", "state", "stability", "difficulty", "due_at"]
    list_filter = ["state", "due_at"]
    search_fields = ["version__stem", "student__username", "student__email"]
    list_select_related = ["version", "student"]
    list_per_page = 50
    date_hierarchy = "due_at"
    inlines = [ReviewInline]


@admin.register(Review)
class ReviewAdmin(ReadOnlyAdmin):
    list_display = ["card", "rating", "reviewed_at"]
    list_filter = ["rating", "reviewed_at"]
    search_fields = ["card__version__stem", "card__student__username"]
    list_select_related = ["card__version"]
    list_per_page = 50
    date_hierarchy = "reviewed_at"
