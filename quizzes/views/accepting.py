"""Accepting a typed answer that many gave and nobody had thought of."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from quizzes.interactions.names import normalise
from quizzes.marks import accepting
from quizzes.models import Quiz


@login_required
@require_POST
def quiz_accept(request, quiz_id):
    """Let one of the offered answers count, and mark the attempts anew."""
    quiz = get_object_or_404(Quiz.objects.visible_to(request.user), pk=quiz_id)
    wanted = (request.POST.get("version", ""), normalise(request.POST.get("text", "")))
    offers = {(str(o.version_id), normalise(o.text)): o for o in accepting.offers(quiz)}
    if offer := offers.get(wanted):
        accepting.accept(quiz, offer, request.user, timezone.now())
        marked = f"{offer.count} attempt{'s' * (offer.count != 1)}"
        messages.success(request, f"“{offer.text}” counts from now on: {marked} marked anew.")
    else:
        messages.error(request, "That answer is not among those offered: look again.")
    return redirect("quizzes:quiz_results", quiz.pk)
