"""A quiz on paper, for those who teach it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from quizzes.making.printing import keys, paper
from quizzes.models import Quiz

PARTS = {"paper": "Questions", "sheet": "Answer sheet", "key": "Key"}


@login_required
@require_safe
@never_cache
def quiz_print(request, quiz_id):
    """The questions, the answer sheet, or the key with its proofs."""
    quizzes = Quiz.objects.visible_to(request.user).select_related("article").defer("article__body")
    quiz = get_object_or_404(quizzes, pk=quiz_id)
    part = request.GET.get("part")
    part = part if part in PARTS else "paper"
    context = {
        "quiz": quiz,
        "part": part,
        "parts": PARTS.items(),
        "heading": PARTS[part],
        "questions": keys(quiz) if part == "key" else paper(quiz),
        "section": "quizzes",
    }
    return render(request, "quizzes/quiz_print.html", context)
