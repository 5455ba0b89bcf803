from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from import_export.fields import Field

from config.exporting import CsvExportMixin, SafeResource
from config.logs import ReadOnlyAdmin, ReadOnlyInline
from quizzes.marks.scoring import scores
from quizzes.models import Attempt, AttemptQuestion, Step


class ResultResource(SafeResource):
    """One line for each attempt, scores replayed for all of them at once."""

    quiz = Field("quiz__title")
    student = Field("student__username")
    right, questions, earned, points, percentage = Field(), Field(), Field(), Field(), Field()

    class Meta:
        model = Attempt
        fields = ["id", "quiz", "student", "guest_name", "number", "state"]
        fields += ["started_at", "submitted_at"]
        fields += ["right", "questions", "earned", "points", "percentage"]
        export_order = fields

    def before_export(self, queryset, **kwargs):
        self.scores = scores(queryset)

    def dehydrate_right(self, attempt):
        return self._of(attempt, "right")

    def dehydrate_questions(self, attempt):
        return self._of(attempt, "total")

    def dehydrate_earned(self, attempt):
        return self._of(attempt, "earned")

    def dehydrate_points(self, attempt):
        return self._of(attempt, "points")

    def dehydrate_percentage(self, attempt):
        return self._of(attempt, "percentage")

    def _of(self, attempt, name: str):
        score = self.scores.get(attempt.pk)
        return "" if score is None else getattr(score, name)


class ScoredList(ChangeList):
    """Replays the scores of one page of attempts together."""

    def get_results(self, request):
        super().get_results(request)
        known = scores(self.result_list)
        for attempt in self.result_list:
            attempt.score = known.get(attempt.pk)


class AttemptQuestionInline(ReadOnlyInline):
    model = AttemptQuestion
    fields = readonly_fields = ("position", "version", "points")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("version")


class StepInline(ReadOnlyInline):
    model = Step
    fields = readonly_fields = (
        "sequence",
        "at",
        "action",
        "question",
        "option",
        "answer",
        "certainty",
    )

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("question", "option")


@admin.register(Attempt)
class AttemptAdmin(CsvExportMixin, ReadOnlyAdmin):
    resource_classes = [ResultResource]
    list_display = ["quiz", "student", "number", "state", "score", "started_at", "submitted_at"]
    list_filter = ["state", "started_at"]
    search_fields = ["quiz__title", "student__username", "student__email"]
    list_select_related = ["quiz", "student"]
    list_per_page = 50
    date_hierarchy = "started_at"
    fields = readonly_fields = (
        "quiz",
        "student",
        "guest_name",
        "number",
        "state",
        "score",
        "behaviour",
        "certainty",
        "started_at",
        "deadline",
        "submitted_at",
    )
    inlines = [AttemptQuestionInline, StepInline]
    # The page on the site is for the student alone.
    view_on_site = False

    def get_changelist(self, request, **kwargs):
        return ScoredList

    @admin.display(description="score")
    def score(self, attempt) -> str:
        score = attempt.score if hasattr(attempt, "score") else scores([attempt]).get(attempt.pk)
        return f"{score.right} of {score.total}, {score.percentage} %" if score else ""


@admin.register(AttemptQuestion)
class AttemptQuestionAdmin(ReadOnlyAdmin):
    list_display = ["attempt", "position", "version", "points"]
    search_fields = ["attempt__quiz__title", "attempt__student__username", "version__stem"]
    list_select_related = ["attempt__quiz", "version"]
    list_per_page = 50


@admin.register(Step)
class StepAdmin(ReadOnlyAdmin):
    list_display = ["attempt", "sequence", "action", "question", "option", "answer", "at"]
    list_filter = ["action", "at"]
    search_fields = ["attempt__quiz__title", "attempt__student__username", "answer"]
    list_select_related = ["attempt__quiz", "question", "option"]
    list_per_page = 50
    date_hierarchy = "at"
