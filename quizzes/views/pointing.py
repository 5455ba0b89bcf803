"""Pointing at the sentence that proves a missed question, before it is tried again."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from quizzes.forms.pointing import PointingForm
from quizzes.models import Attempt, AttemptQuestion
from quizzes.taking import pointing

FOUND = "That is the sentence."
NOT_IT = "That sentence does not say it. Read on, and choose again."


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def attempt_read(request, attempt_id, position):
    """Find the proof of one missed question; the way on is open once it was pointed at."""
    at = request.arrived_at
    attempt = get_object_or_404(Attempt.objects.of(request).with_rules(), pk=attempt_id)
    missed = pointing.missed(attempt, at) if attempt.quiz.reads_first else []
    asked = AttemptQuestion.objects.select_related("version__question")
    question = get_object_or_404(asked, pk__in=missed, attempt=attempt, position=position)
    offered = pointing.sentences(question)
    if not offered:
        raise Http404
    data = request.POST if request.method == "POST" else None
    form = PointingForm(data, sentences=offered)
    if request.method == "POST" and form.is_valid():
        if pointing.point(question, form.chosen, at):
            messages.success(request, FOUND)
            return onward(request, attempt, missed, position)
        form.add_error("sentence", NOT_IT)
    context = {"attempt": attempt, "quiz": attempt.quiz, "question": question, "form": form}
    context["left"] = len(pointing.unread(missed))
    template = "quizzes/attempt_read.html"
    if request.htmx.target == "read":
        template += "#read"
    return render(request, template, context | {"section": "quizzes"})


def onward(request, attempt: Attempt, missed: list[int], position: int) -> HttpResponse:
    """Back to the question, to the next one to be read up, or to where the quiz is started."""
    if attempt.submitted_at is None:
        response = redirect("quizzes:attempt_question", attempt.pk, position)
    elif left := pointing.unread(missed):
        response = redirect("quizzes:attempt_read", attempt.pk, left[0].position)
    else:
        response = redirect("quizzes:quiz_detail", attempt.quiz_id)
    return HttpResponseClientRedirect(response.url) if request.htmx else response
