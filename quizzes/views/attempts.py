"""Taking a quiz: one question per page, by htmx or by plain forms."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from quizzes.forms.attempts import AnswerForm
from quizzes.marks.grading import final_of
from quizzes.marks.scoring import results
from quizzes.models import Attempt, Step
from quizzes.models.attempts import owner_of
from quizzes.review.showing import Result
from quizzes.taking import attempts, checking, pointing
from quizzes.taking.attempts import Barred, Change, Outcome
from quizzes.taking.sittings import Sitting, load, show, stems
from quizzes.views import entry
from quizzes.views.quizzes import show_quiz

HISTORY = 50

# A page that the browser kept would show an old answer and send an old client key.
unkept = cache_control(no_store=True, private=True)

NOTICES = {
    Outcome.REUSED: "This page had been sent before. Your saved answer is shown: change it here if "
    "you like.",
    Outcome.EMPTY: "Give an answer first, then check it. It has cost no try.",
    Outcome.SETTLED: "This question was answered for good. What was sent now is not saved.",
}


@require_POST
def attempt_start(request, quiz_id):
    """Begin, or go on where an attempt is open; else say on the quiz's page why not."""
    at = request.arrived_at
    quiz = get_object_or_404(entry.startable(request), pk=quiz_id)
    owner = owner_of(request)
    form = entry.start_form(request, quiz, owner)
    if not entry.lets_in(request, form):
        return show_quiz(request, quiz_id, form)
    owner = owner or entry.new_guest(request)
    if unread := pointing.before_start(quiz, owner, at):
        return redirect("quizzes:attempt_read", unread.attempt_id, unread.position)
    try:
        attempt = attempts.start(quiz, owner, at, entry.name_of(request, quiz))
    except Barred:
        return show_quiz(request, quiz_id)
    if attempt is None:
        return render(request, "quizzes/attempt_empty.html", {"quiz": quiz})
    return redirect(attempt if attempt.started_at == at else resume_url(attempt.pk))


@require_safe
def attempt_list(request):
    """The newest attempts with their scores."""
    at = request.arrived_at
    found = attempts.looked_at(Attempt.objects.of(request).with_rules()[:HISTORY], at)
    rows = results(found, at)
    context = {"rows": with_finals(rows), "section": "quizzes"}
    return render(request, "quizzes/attempt_list.html", context)


def with_finals(rows: list[tuple[Attempt, Result | None]]) -> list[tuple]:
    """Each row with what the attempts at its quiz come to, at the newest one of several."""
    by_quiz = defaultdict(list)
    for attempt, result in rows:
        if attempt.counts and result:
            by_quiz[attempt.quiz_id].append((attempt, result))
    finals: dict = {}
    for counted in by_quiz.values():
        shown = [result.percentage for _, result in reversed(counted)]
        percentages = [one for one in shown if one is not None]
        if len(counted) > 1 and len(percentages) == len(counted):
            newest = counted[0][0]
            finals[newest.pk] = final_of(newest.quiz.grading, percentages)
    return [(attempt, result, finals.get(attempt.pk)) for attempt, result in rows]


@require_safe
@unkept
def attempt_resume(request, attempt_id):
    """Go on at the first unanswered question, from whatever device."""
    sitting = load_or_404(request, attempt_id)
    if not sitting.is_open:
        return redirect("quizzes:attempt_review", attempt_id)
    if sitting.is_late(request.arrived_at):
        return redirect("quizzes:attempt_submit", attempt_id)
    return redirect("quizzes:attempt_question", attempt_id, sitting.resumes_at)


@require_safe
@unkept
def attempt_question(request, attempt_id, position):
    sitting = load_or_404(request, attempt_id, position)
    if not sitting.is_open:
        return redirect("quizzes:attempt_review", attempt_id)
    if sitting.is_late(request.arrived_at):
        return redirect("quizzes:attempt_submit", attempt_id)
    return show_question(request, sitting, position)


@require_POST
@unkept
def attempt_answer(request, attempt_id, position):
    """Save one answer or flag, and show the question that was asked for."""
    at = request.arrived_at
    sitting = load_or_404(request, attempt_id, position)
    form = AnswerForm(request.POST, place=sitting.places[position - 1])
    if not form.is_valid():
        return show_question(request, sitting, position, form=form)
    owner = owner_of(request)
    change, reads = form.change, must_read(sitting, position, form.change)
    change = replace(change, checks=False) if reads else change
    outcome, sitting = attempts.answer(owner, sitting, position, change, at)
    if outcome in (Outcome.CLOSED, Outcome.LATE):
        return refuse(request, sitting, outcome)
    if request.htmx.target == "saved":
        return show_saved(request, sitting, position, notice=NOTICES.get(outcome, ""))
    if reads:
        url = reverse("quizzes:attempt_read", args=[attempt_id, position])
        return HttpResponseClientRedirect(url) if request.htmx else redirect(url)
    if outcome in NOTICES:
        return show_question(request, sitting, position, notice=NOTICES[outcome])
    return show_next(request, sitting, position, form.destination(sitting.total))


def must_read(sitting: Sitting, position: int, change: Change) -> bool:
    """Whether another try waits for the proof of this question; the answer is saved meanwhile."""
    place = sitting.places[position - 1]
    if not change.checks or not any(step.action == Step.Action.CHECK for step in place.answers):
        return False
    if not checking.is_known_wrong(sitting, place):
        return False
    return bool(pointing.unread([place.id]))


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


def show_saved(
    request, sitting: Sitting, position: int, *, notice: str = "", errors: Sequence[str] = ()
) -> HttpResponse:
    """What a change that was saved without a button gets: the time, and the number's new sign."""
    place = sitting.places[position - 1]
    context = {
        "place": place,
        "swapped": [place],
        "saved": sitting.saved,
        "since": str(place.since),
        "notice": notice,
        "errors": errors,
    }
    return render(request, "quizzes/attempt_swapped.html", context)


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
    place = sitting.places[position - 1]
    errors = [str(error) for found in form.errors.values() for error in found] if form else []
    if request.htmx.target == "saved":
        return show_saved(request, sitting, position, errors=errors)
    prefix = resume_url(sitting.attempt_id)
    verdict = checking.verdict_of(sitting, place) if sitting.behaviour.checks else None
    context = {
        "question": show(place, form.sent if form else None),
        "place": place,
        "sitting": sitting,
        # As text: a template formats numbers in the language of the page, which takes time.
        "total": str(sitting.total),
        "saved": sitting.saved,
        "answer_url": f"{prefix}{position}/answer/",
        "submit_url": f"{prefix}submit/",
        "client_key": str(uuid.uuid4()),
        "since": str(place.since),
        "onward": "Finish" if position == sitting.total else "Next",
        "errors": errors,
        "notice": notice,
        "verdict": verdict,
        "may_check": sitting.behaviour.checks and not (verdict and verdict.is_settled),
        "changed": [sitting.places[n - 1] for n in sorted({left, position})] if left else (),
    }
    context["announced"] = announced(context, position)
    template = "quizzes/attempt_question.html"
    if request.htmx.target == "question":
        template += "#question"
    return render(request, template, context)


def announced(context: dict, position: int) -> str:
    """What the live region says after the swap."""
    saved, verdict = context["saved"], context["verdict"]
    if troubles := [*context["errors"], *filter(None, [context["notice"]])]:
        return " ".join(troubles)
    told = [f"Saved {saved}."] if saved else []
    told += [verdict.said] if verdict else []
    return " ".join([*told, f"Question {position} of {context['total']}."])


def refuse(request, sitting: Sitting, outcome: Outcome) -> HttpResponse:
    """An answer that came after the submission or the deadline. htmx swaps only status 200."""
    context = {
        "sitting": sitting,
        "is_late": outcome is Outcome.LATE or sitting.has_run_out,
        "prefix": resume_url(sitting.attempt_id),
    }
    if request.htmx.target in ("question", "saved"):
        response = render(request, "quizzes/attempt_closed.html#question", context)
        response["HX-Retarget"] = "#question"
        return response
    return render(request, "quizzes/attempt_closed.html", context, status=409)


@require_http_methods(["GET", "HEAD", "POST"])
@unkept
def attempt_submit(request, attempt_id):
    """Name what is unanswered or flagged, then close the attempt."""
    sitting = load_or_404(request, attempt_id)
    if request.method == "POST":
        attempts.submit(owner_of(request), sitting, request.arrived_at)
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
        "is_late": sitting.is_late(request.arrived_at),
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
    """The attempt of this visitor, closed if its time was up before this request arrived."""
    sitting = load(owner_of(request), attempt_id)
    if sitting is None or sitting.place(position) is None:
        raise Http404
    if sitting.is_overdue(request.arrived_at):
        attempts.run_out(sitting)
    return sitting


def resume_url(attempt_id: uuid.UUID) -> str:
    return reverse("quizzes:attempt_resume", args=[attempt_id])


def question_url(sitting: Sitting, position: int) -> str:
    return reverse("quizzes:attempt_question", args=[sitting.attempt_id, position])


def submit_url(sitting: Sitting) -> str:
    return reverse("quizzes:attempt_submit", args=[sitting.attempt_id])
