"""The instructor says what students see of their attempts, and when."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from quizzes.forms.showing import PHASES, PRESETS, ShowingForm
from quizzes.models import Quiz

SAVED = "Saved. It holds from now on, for finished attempts as well."


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def quiz_showing(request, quiz_id):
    quiz = get_object_or_404(Quiz.objects.visible_to(request.user), pk=quiz_id)
    preset = PRESETS.get(request.POST.get("preset", ""))
    form = ShowingForm(request.POST if preset is None else None, instance=quiz)
    if request.method != "POST":
        form = ShowingForm(instance=quiz)
    elif preset is not None or form.is_valid():
        if preset is None:
            form.save()
        else:
            quiz.review_rules = preset
            quiz.save(update_fields=["review_rules"])
        messages.success(request, SAVED)
        if request.htmx.target != "showing":
            return redirect("quizzes:quiz_showing", quiz.pk)
        form = ShowingForm(instance=quiz)
    context = {"quiz": quiz, "form": form, "phases": PHASES.values(), "section": "quizzes"}
    template = "quizzes/quiz_showing.html"
    if request.htmx.target == "showing":
        template += "#showing"
    return render(request, template, context)
