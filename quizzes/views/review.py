"""After submission: the score, every answer with its proof, and what to keep as cards."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from quizzes.cards import flashcards
from quizzes.marks.behaviours import Behaviour
from quizzes.models import Attempt
from quizzes.models.attempts import owner_of
from quizzes.review.reviewing import Reviewed, review
from quizzes.taking.practising import practise


@require_safe
@never_cache
def attempt_review(request, attempt_id):
    reviewed = review_or_none(request, attempt_id, timezone.now())
    if reviewed is None:
        if Attempt.objects.of(request).open().filter(pk=attempt_id).exists():
            return redirect("quizzes:attempt_resume", attempt_id)
        raise Http404
    quiz = reviewed.attempt.quiz
    context = {
        "reviewed": reviewed,
        "allowed": reviewed.allowed,
        "quiz": quiz,
        "may_retake": quiz.is_published and (request.user.is_authenticated or quiz.allows_guests),
        "keep_url": reverse("quizzes:attempt_keep", args=[attempt_id]),
        "sign_up_url": sign_up_url(reviewed),
        "section": "quizzes",
    }
    return render(request, "quizzes/attempt_review.html", context)


@require_POST
def attempt_keep(request, attempt_id):
    """Make cards of all that was missed, or of one question by its position."""
    at = timezone.now()
    reviewed = review_or_none(request, attempt_id, at)
    if reviewed is None or not reviewed.allowed.cards:
        raise Http404
    if not request.user.is_authenticated:
        return redirect(sign_up_url(reviewed))
    wanted = request.POST.get("question", "")
    findings = [f for f in reviewed.findings if str(f.position) == wanted]
    if wanted and not findings:
        raise Http404
    made = flashcards.keep(request.user, findings or reviewed.missed, at)
    if request.htmx.target == f"keep-{wanted}":
        return render(request, "quizzes/card_kept.html")
    messages.success(request, told(made))
    return redirect(review_url(reviewed) + (f"#question-{wanted}" if wanted else ""))


@require_POST
def attempt_practise(request, attempt_id):
    """Ask the missed questions again, each answer checked at once or all at the end."""
    at = timezone.now()
    reviewed = review_or_none(request, attempt_id, at)
    if reviewed is None or not reviewed.allowed.cards:
        raise Http404
    versions = [finding.version_id for finding in reviewed.missed if finding.version_id]
    if not versions:
        messages.info(request, "Nothing was missed, so there is nothing to practise.")
        return redirect(review_url(reviewed))
    wanted = request.POST.get("behaviour")
    behaviour = Behaviour.DEFERRED if wanted == "deferred" else Behaviour.IMMEDIATE
    practice = practise(reviewed.attempt, versions, owner_of(request), behaviour, at)
    return redirect("quizzes:attempt_resume", practice.pk)


def review_or_none(request, attempt_id, at: datetime) -> Reviewed | None:
    student = request.user if request.user.is_authenticated else None
    return review(Attempt.objects.of(request), attempt_id, at, student)


def told(made: int) -> str:
    if not made:
        return "Nothing new to keep: these facts are among your cards."
    return f"{made} fact{'s are' if made > 1 else ' is'} kept as card{'s' if made > 1 else ''}."


def review_url(reviewed: Reviewed) -> str:
    return reverse("quizzes:attempt_review", args=[reviewed.attempt.pk])


def sign_up_url(reviewed: Reviewed) -> str:
    """Where a guest gets an account; logging in hands the attempt over and leads back here."""
    return f"{reverse('account_signup')}?{urlencode({'next': review_url(reviewed)})}"
