"""Taking a quiz: one question per page, by htmx or by plain forms."""

from __future__ import annotations

import secrets
import uuid

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quizzes import attempts
from quizzes.attempts import Outcome
from quizzes.forms.attempts import AnswerForm
from quizzes.models import Attempt, Quiz
from quizzes.models.attempts import owner_of
from quizzes.scoring import results
from quizzes.sittings import Sitting, load, show, stems

HISTORY = 50

# A page that the browser kept would show an old answer and send an old client key.
unkept = cache_control(no_store=True, private=True)

REUSED = "This page had been sent before. Your saved answer is shown: change it here if you like."


@require_POST
def attempt_start(request, quiz_id):
    at = timezone.now()
    quiz = get_object_or_404(Quiz.objects.open_to(request.user), pk=quiz_id)
    attempt = attempts.start(quiz, owner_of(request) or new_guest(request), at)
    if attempt is None:
        return render(request, "quizzes/attempt_empty.html", {"quiz": quiz})
    return redirect(attempt if attempt.started_at == at else resume_url(attempt.pk))


def new_guest(request) -> dict:
    """A visitor without an account is known by a key in the session."""
    request.session["guest"] = secrets.token_urlsafe(32)
    return {"guest": request.session["guest"]}


@require_safe
def attempt_list(request):
    """The newest attempts with their scores."""
    found = list(Attempt.objects.of(request).with_rules()[:HISTORY])
    rows = results(found, timezone.now())
    return render(request, "quizzes/attempt_list.html", {"rows": rows, "section": "quizzes"})


@require_safe
@unkept
def attempt_resume(request, attempt_id):
    """Go on at the first unanswered question, from whatever device."""
    sitting = load_or_404(request, attempt_id)
    if not sitting.is_open:
        return redirect("quizzes:attempt_review", attempt_id)
    return redirect("quizzes:attempt_question", attempt_id, sitting.resumes_at)


@require_safe
@unkept
def attempt_question(request, attempt_id, position):
    sitting = load_or_404(request, attempt_id, position)
    if not sitting.is_open:
        return redirect("quizzes:attempt_review", attempt_id)
    return show_question(request, sitting, position)


@require_POST
@unkept
def attempt_answer(request, attempt_id, position):
    """Save one answer or flag, and show the question that was asked for."""
    at = timezone.now()
    sitting = load_or_404(request, attempt_id, position)
    form = AnswerForm(request.POST, place=sitting.places[position - 1])
    if not form.is_valid():
        return show_question(request, sitting, position, form=form)
    owner = owner_of(request)
    outcome, sitting = attempts.answer(owner, sitting, position, form.change, at)
    if outcome is Outcome.CLOSED:
        return refuse(request, sitting)
    if outcome is Outcome.REUSED:
        return show_question(request, sitting, position, notice=REUSED)
    return show_next(request, sitting, position, form.destination(sitting.total))


def show_next(request, sitting: Sitting, here: int, there: int) -> HttpResponse:
    """Swap the next page in, or redirect to it where htmx did not ask."""
    is_last = there > sitting.total
    url = question_url(sitting, there) if not is_last else submit_url(sitting)
    if request.htmx.target != "question":
        return redirect(url)
    if is_last:
        response = show_submit(request, sitting)
        response["HX-Retarget"] = "#attempt"
    else:
        response = show_question(request, sitting, there, left=here)
    response["HX-Push-Url"] = url
    return response


def show_question(
    request,
    sitting: Sitting,
    position: int,
    *,
    form: AnswerForm | None = None,
    left: int | None = None,
    notice: str = "",
) -> HttpResponse:
    """The page of one question; `left` is the position of the one just answered."""
    question = show(sitting.places[position - 1], form.sent if form else None)
    saved, prefix = sitting.saved, resume_url(sitting.attempt_id)
    context = {
        "question": question,
        "sitting": sitting,
        # As text: a template formats numbers in the language of the page, which takes time.
        "total": str(sitting.total),
        "saved": saved,
        "announced": f"{f'Saved {saved}. ' * bool(saved)}Question {position} of {sitting.total}.",
        "answer_url": f"{prefix}{position}/answer/",
        "submit_url": f"{prefix}submit/",
        "client_key": str(uuid.uuid4()),
        "onward": "Finish" if position == sitting.total else "Next",
        "errors": [error for found in form.errors.values() for error in found] if form else [],
        "notice": notice,
        "changed": [sitting.places[n - 1] for n in sorted({left, position})] if left else (),
    }
    template = "quizzes/attempt_question.html"
    if request.htmx.target == "question":
        template += "#question"
    return render(request, template, context)


def refuse(request, sitting: Sitting) -> HttpResponse:
    """An answer that came after the submission. htmx swaps only what has status 200."""
    attempt = Attempt.objects.only("submitted_at").get(pk=sitting.attempt_id)
    context = {"sitting": sitting, "submitted_at": attempt.submitted_at}
    if request.htmx.target == "question":
        return render(request, "quizzes/attempt_closed.html#question", context)
    return render(request, "quizzes/attempt_closed.html", context, status=409)


@require_http_methods(["GET", "HEAD", "POST"])
@unkept
def attempt_submit(request, attempt_id):
    """Name what is unanswered or flagged, then close the attempt."""
    at = timezone.now()
    sitting = load_or_404(request, attempt_id)
    if request.method == "POST":
        attempts.submit(owner_of(request), sitting, at)
    elif sitting.is_open:
        return show_submit(request, sitting)
    return redirect("quizzes:attempt_review", attempt_id)


def show_submit(request, sitting: Sitting) -> HttpResponse:
    unanswered, flagged = sitting.unanswered, sitting.flagged
    found = stems(unanswered + flagged)
    lists = {"These questions have no answer yet:": unanswered, "You flagged:": flagged}
    context = {
        "sitting": sitting,
        "prefix": resume_url(sitting.attempt_id),
        "unanswered": unanswered,
        "lists": [
            (heading, [(place.position, found[place.position]) for place in places])
            for heading, places in lists.items()
            if places
        ],
    }
    template = "quizzes/attempt_submit.html"
    if request.htmx.target == "question":
        template += "#attempt"
    return render(request, template, context)


def load_or_404(request, attempt_id: uuid.UUID, position: int = 1) -> Sitting:
    sitting = load(owner_of(request), attempt_id)
    if sitting is None or sitting.place(position) is None:
        raise Http404
    return sitting


def resume_url(attempt_id: uuid.UUID) -> str:
    return reverse("quizzes:attempt_resume", args=[attempt_id])


def question_url(sitting: Sitting, position: int) -> str:
    return reverse("quizzes:attempt_question", args=[sitting.attempt_id, position])


def submit_url(sitting: Sitting) -> str:
    return reverse("quizzes:attempt_submit", args=[sitting.attempt_id])
