from django.contrib import admin, messages

from config.logs import ReadOnlyInline
from quizzes.making import publishing
from quizzes.making.bank import Refused
from quizzes.models import Accommodation, Question, Quiz, Slot


class SlotInline(ReadOnlyInline):
    model = Slot
    fields = readonly_fields = ("position", "question", "points")

    def get_queryset(self, request):
        slots = super().get_queryset(request).select_related("question")
        return slots.prefetch_related("question__versions")


@admin.register(Quiz)
class QuizAdmin(admin.ModelAdmin):
    """Questions and colleagues are put in on the quiz's own page; its state changes by actions."""

    list_display = [
        "title",
        "state",
        "article",
        "owner",
        "questions_asked",
        "sittings",
        "published_at",
    ]
    list_filter = ["state", "allows_guests", "published_at"]
    search_fields = ["title", "article__title", "owner__username"]
    list_select_related = ["article", "owner"]
    list_per_page = 50
    date_hierarchy = "created_at"
    ordering = ["-created_at"]
    autocomplete_fields = ["owner"]
    fields = ["title", "introduction", "allows_guests", "owner", "co_instructors"]
    fields += ["article", "state", "created_at", "published_at"]
    readonly_fields = ["co_instructors", "article", "state", "created_at", "published_at"]
    inlines = [SlotInline]
    actions = ["publish", "close"]

    def get_queryset(self, request):
        return Quiz.objects.with_use().defer("article__body").order_by(*self.ordering)

    @admin.display(description="questions", ordering="slot_count")
    def questions_asked(self, quiz) -> int:
        return quiz.slot_count

    @admin.display(description="attempts", ordering="attempt_count")
    def sittings(self, quiz) -> int:
        return quiz.attempt_count

    @admin.action(description="Publish, or open again", permissions=["change"])
    def publish(self, request, queryset):
        for quiz in queryset:
            try:
                publishing.publish(quiz)
            except Refused as refused:
                self.message_user(request, f"{quiz}: {refused.reason}", messages.WARNING)
            else:
                self.message_user(request, f"{quiz} is open.")

    @admin.action(description="Close", permissions=["change"])
    def close(self, request, queryset):
        for quiz in queryset:
            publishing.close(quiz)
        self.message_user(request, "Closed.")


@admin.register(Slot)
class SlotAdmin(admin.ModelAdmin):
    list_display = ["quiz", "position", "question", "points"]
    search_fields = ["quiz__title", "question__versions__stem"]
    list_select_related = ["quiz", "question"]
    list_per_page = 50
    autocomplete_fields = ["quiz", "question"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("question__versions")

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "question":
            kwargs["queryset"] = Question.objects.prefetch_related("versions")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Accommodation)
class AccommodationAdmin(admin.ModelAdmin):
    list_display = ["quiz", "student", "minutes", "factor"]
    search_fields = ["quiz__title", "student__username", "student__email"]
    list_select_related = ["quiz", "student"]
    list_per_page = 50
    autocomplete_fields = ["quiz", "student"]
