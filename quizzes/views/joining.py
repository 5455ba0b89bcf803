"""Joining a quiz by its code, and giving a quiz a code."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from config.limits import count_wrong, is_locked
from quizzes.forms.attempts import CodeForm, JoinForm
from quizzes.forms.quizzes import CodeLifeForm
from quizzes.models import Quiz
from quizzes.models.attempts import owner_of
from quizzes.taking import joining
from quizzes.views import entry
from quizzes.views.quizzes import taught_or_404

UNKNOWN = "No quiz takes this code now. Check it letter by letter, or ask for a new one."


@require_http_methods(["GET", "HEAD", "POST"])
def join_code(request):
    """Where a code is typed in that was read out to a class."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if code := joining.tidy(form.cleaned_data["code"]):
            return redirect("quizzes:join_quiz", code)
        form.add_error("code", UNKNOWN)
    return render(request, "quizzes/join_code.html", {"form": form, "section": "quizzes"})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def join_quiz(request, code):
    """Where a shared link leads: a name, and on to the quiz. Accounts need no name."""
    quiz = found_or_none(request, code)
    if quiz is None:
        return refuse_code(request, code)
    if request.user.is_authenticated:
        entry.join(request, quiz)
        return redirect(quiz)
    known = entry.name_of(request, quiz)
    form = JoinForm(request.POST or None, initial={"name": known})
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["name"]
        if not owner_of(request) or (known and known != name):
            entry.new_guest(request)  # another person at the same browser
        entry.join(request, quiz, name)
        return redirect(quiz)
    context = {"quiz": quiz, "form": form, "known": known, "section": "quizzes"}
    return render(request, "quizzes/join_quiz.html", context)


def found_or_none(request, code: str) -> Quiz | None:
    """The quiz of this code; whoever tried too many wrong ones finds none for a while."""
    if is_locked(request, "join_code"):
        return None
    quiz = joining.find(code, request.arrived_at)
    if quiz is None:
        count_wrong(request, "join_code")
    return quiz


def refuse_code(request, code: str) -> HttpResponse:
    form = CodeForm({"code": code})
    locked = is_locked(request, "join_code")
    form.add_error("code", entry.TOO_OFTEN if locked else UNKNOWN)
    context = {"form": form, "section": "quizzes"}
    return render(request, "quizzes/join_code.html", context, status=404)


@login_required
@require_POST
def quiz_code(request, quiz_id):
    """Make a code for this quiz, or withdraw the one it has."""
    quiz = taught_or_404(request.user, quiz_id)
    form = CodeLifeForm(request.POST)
    if "withdraw" in request.POST:
        joining.withdraw_code(quiz)
        messages.success(request, "The code is withdrawn. Who has started may still finish.")
    elif form.is_valid():
        days = timedelta(days=form.cleaned_data["days"])
        joining.make_code(quiz, request.arrived_at + days)
        messages.success(request, "The quiz has a new code.")
    else:
        messages.error(request, "Choose how long the code should last.")
    return redirect("quizzes:quiz_share", quiz.pk)
