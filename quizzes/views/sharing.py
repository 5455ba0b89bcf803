"""How students get to a quiz, and who of them has more time."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quizzes.forms.quizzes import AccommodationForm, CodeLifeForm
from quizzes.taking import attempts
from quizzes.views.quizzes import taught_or_404


@login_required
@require_safe
def quiz_share(request, quiz_id):
    """The link, the join code, and what keeps people out."""
    quiz = taught_or_404(request.user, quiz_id)
    context = {"quiz": quiz, "form": CodeLifeForm(), "section": "quizzes"}
    return render(request, "quizzes/quiz_share.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def quiz_times(request, quiz_id):
    """Extra time for single students; who is at it gets the new time at once."""
    quiz = taught_or_404(request.user, quiz_id)
    form = AccommodationForm(request.POST or None, quiz=quiz)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            made = form.save()
            attempts.retime(quiz)
        messages.success(request, f"{made.student.get_username()} has more time.")
        return redirect("quizzes:quiz_times", quiz.pk)
    context = {
        "quiz": quiz,
        "rows": quiz.accommodations.select_related("student").order_by("student__username"),
        "form": form,
        "section": "quizzes",
    }
    return render(request, "quizzes/quiz_times.html", context)


@login_required
@require_POST
def quiz_times_drop(request, quiz_id):
    """Take a student's extra time back."""
    quiz = taught_or_404(request.user, quiz_id)
    student = request.POST.get("student", "")
    found = get_object_or_404(
        quiz.accommodations.select_related("student"), student__username=student
    )
    with transaction.atomic():
        found.delete()
        attempts.retime(quiz)
    messages.success(request, f"{student} has the time of everybody.")
    return redirect("quizzes:quiz_times", quiz.pk)
