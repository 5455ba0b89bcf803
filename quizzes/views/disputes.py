"""Reporting a question at review, and deciding about what was reported."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from quizzes.forms.disputes import DisputeForm, RulingForm
from quizzes.marks import rulings
from quizzes.marks.regrading import NAMING
from quizzes.models import Attempt, AttemptQuestion, Quiz
from quizzes.review.disputing import report, sentences_near
from quizzes.review.proving import proofs_of

SHOWN = 200  # rows of a rehearsal on the page
MEND = "It holds for this version in this quiz. Mend the question in the bank as well."
DECIDED = "Decided. Scores are replayed with it from now on, and the students find a note."


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def attempt_dispute(request, attempt_id, position):
    """Report one question of one's own finished attempt, where its review is open."""
    at = timezone.now()
    question, allowed = _at_review(request, attempt_id, position, at)
    near = sentences_near(question.version.question.fact_id) if allowed.proof else []
    ids = f"report-{position}-%s"  # a review may hold several of these forms
    data = request.POST if request.method == "POST" else None
    form = DisputeForm(data, sentences=near, auto_id=ids)
    if request.method == "POST" and form.is_valid():
        report(question, at, **form.cleaned_data)
        if request.htmx.target != f"dispute-{position}":
            messages.success(request, "Reported. The answer of your instructor will stand here.")
            review = reverse("quizzes:attempt_review", args=[attempt_id])
            return redirect(f"{review}#question-{position}")
        return render(request, "quizzes/attempt_dispute.html#reported", {"reported_at": at})
    context = {"question": question, "form": form, "quiz": question.attempt.quiz}
    template = "quizzes/attempt_dispute.html"
    if request.htmx.target == f"dispute-{position}":
        template += "#dispute"
    return render(request, template, context | {"section": "quizzes"})


def _at_review(request, attempt_id, position, at):
    """The question and what may be shown of it; 404 where its review does not show it."""
    mine = Attempt.objects.of(request).submitted().with_rules()
    attempt = get_object_or_404(mine, pk=attempt_id)
    allowed = attempt.shows(at)
    if not allowed.attempt:
        raise Http404
    asked = AttemptQuestion.objects.select_related("version__question", "dispute")
    question = get_object_or_404(asked, attempt=attempt, position=position)
    question.attempt = attempt
    return question, allowed


@login_required
@require_safe
def quiz_disputes(request, quiz_id):
    """What was asked, with what students reported about it: to be answered first."""
    quiz = _taught_or_404(request, quiz_id)
    context = {"quiz": quiz, "cases": rulings.cases(quiz), "section": "quizzes"}
    return render(request, "quizzes/quiz_disputes.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def quiz_ruling(request, quiz_id, version_id):
    """Decide about one question as it was asked: first a rehearsal, then the ruling itself."""
    quiz = _taught_or_404(request, quiz_id)
    case = next(iter(rulings.cases(quiz, version_id)), None)
    if case is None:
        raise Http404
    ruling = rulings.unsaved(quiz, case.version, request.user, timezone.now())
    data = request.POST if request.method == "POST" else None
    form = RulingForm(data, instance=ruling, version=case.version)
    context = {"quiz": quiz, "case": case, "form": form, "section": "quizzes"}
    if request.method == "POST" and form.is_valid():
        if "decide" in request.POST and form.cleaned_data["rehearsed"] == form.fingerprint:
            rulings.decide(form.instance)
            messages.success(request, DECIDED)
            if form.instance.decision in NAMING:
                messages.info(request, MEND)
            return redirect("quizzes:quiz_disputes", quiz.pk)
        context |= _rehearsed(form)
    if request.htmx.target == "ruling":
        return render(request, "quizzes/quiz_ruling.html#ruling", context)
    fact = case.version.question.fact_id
    context["proofs"] = proofs_of([fact])[fact].paragraphs
    context["answers"] = rulings.answers_given(quiz, case.version)
    return render(request, "quizzes/quiz_ruling.html", context)


def _rehearsed(form: RulingForm) -> dict:
    rehearsal = rulings.rehearse(form.instance)
    return {
        "rehearsal": rehearsal,
        "moves": rehearsal.moves[:SHOWN],
        "unshown": max(0, len(rehearsal.moves) - SHOWN),
        "fingerprint": form.fingerprint,
    }


def _taught_or_404(request, quiz_id) -> Quiz:
    return get_object_or_404(Quiz.objects.visible_to(request.user), pk=quiz_id)
