"""The workbench, where an instructor goes through the questions of an article one by one."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import replace_url

from articles.models import Article
from quizzes.forms.bank import Typed
from quizzes.forms.order import place_of
from quizzes.making import bank, decisions
from quizzes.making.workbench import Workbench
from quizzes.models import Decision, Question
from quizzes.views.editing import edit, proof_of

TEMPLATE = "quizzes/workbench.html"
# What a reason mostly is: one key each.
REASONS = (
    "The hint does not apply here.",
    "The words have to be the article’s own.",
    "It is clear to this class.",
)
by_target = vary_on_headers("HX-Request", "HX-Target")


@login_required
@require_safe
@by_target
def workbench(request, article_id):
    """One question with its proof; `?at=` names it, else it is the first that is not checked."""
    article = _article_or_404(request.user, article_id)
    return _show(request, Workbench(article, _uuid(request.GET.get("at"))))


@login_required
@require_POST
def question_judge(request, question_id):
    """Accept or reject, then on to the next that is not checked."""
    question = _question_or_404(request.user, question_id)
    if (action := request.POST.get("action")) not in (
        Decision.Action.ACCEPT,
        Decision.Action.REJECT,
    ):
        return HttpResponseBadRequest("A question is accepted or rejected.")
    seen, reason = request.POST.get("seen", ""), request.POST.get("reason", "")
    try:
        decisions.judge(question, action, request.user, seen=seen, reason=reason)
    except bank.Refused as refused:
        return _turn_to(request, question.article, question.pk, refusal=refused)
    bench = Workbench(question.article, question.pk)
    told = "Accepted." if action == Decision.Action.ACCEPT else "Rejected."
    return _turn_to(request, question.article, bench.next_open, told)


@login_required
@require_POST
def question_swap(request, question_id):
    """Another wrong option in place of the one that the button names."""
    question = _question_or_404(request.user, question_id)
    place, seen = place_of(request.POST.get("place")), request.POST.get("seen", "")
    try:
        _, text = decisions.swap(question, place, request.user, seen=seen)
    except bank.Refused as refused:
        return _turn_to(request, question.article, question.pk, refusal=refused)
    return _turn_to(request, question.article, question.pk, f"Now with “{text}”.")


@login_required
@require_POST
def question_repair(request, question_id):
    """Mend a flaw in one go, and stay to look at it."""
    question = _question_or_404(request.user, question_id)
    name, seen = request.POST.get("mend", ""), request.POST.get("seen", "")
    try:
        decisions.repair(question, name, request.user, seen=seen)
    except bank.Refused as refused:
        return _turn_to(request, question.article, question.pk, refusal=refused)
    return _turn_to(request, question.article, question.pk, "Mended.")


@login_required
@require_POST
def question_another(request, question_id):
    """Another question of the same kind, out of the reserve."""
    question = _question_or_404(request.user, question_id)
    try:
        brought = decisions.bring(question, request.user)
    except bank.Refused as refused:
        return _turn_to(request, question.article, question.pk, refusal=refused)
    return _turn_to(request, question.article, brought.pk, "Here is another one.")


@login_required
@require_POST
def workbench_undo(request, article_id):
    """Take back this person's last decision on the article."""
    article = _article_or_404(request.user, article_id)
    told, question = decisions.undo(article, request.user)
    at = question.pk if question else _uuid(request.POST.get("at"))
    return _turn_to(request, article, at, told)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@by_target
def question_mend(request, question_id):
    """The editor in the place of the question."""
    question = _question_or_404(request.user, question_id)

    def save(content: bank.Content, state: str) -> HttpResponse:
        seen, reason = request.POST.get("seen", ""), request.POST.get("reason", "")
        saved = decisions.edit(question, content, request.user, state, seen=seen, reason=reason)
        bench = Workbench(question.article, question.pk)
        is_checked = saved.state in (Question.State.READY, Question.State.HIDDEN)
        at = bench.next_open if is_checked and state != question.state else question.pk
        return _turn_to(request, question.article, at, "Saved.")

    version = question.current
    context = {"question": question, "state": question.state, "at_bench": True}
    context |= {"lint_url": reverse("quizzes:question_lint", args=[question.pk]) + "?bench"}
    context |= {"bench": Workbench(question.article, question.pk)}
    name = f"{TEMPLATE}#bench" if request.htmx.target == "bench" else TEMPLATE
    typed = Typed.of(version) if version else Typed()
    return edit(request, question.fact, typed, save, context, name)


def _turn_to(
    request,
    article: Article,
    at: UUID | None,
    told: str = "",
    refusal: bank.Refused | None = None,
) -> HttpResponse:
    """Show a question after something was done: the part that changes, or the page anew."""
    if request.htmx.target == "bench":
        page = _show(request, Workbench(article, at), told, refusal)
        return replace_url(page, address(article, at))
    if refusal and refusal.wants_reason:
        return _show(request, Workbench(article, at), told, refusal)
    if refusal:
        messages.warning(request, refusal.reason)
    elif told:
        messages.info(request, told)
    return redirect(address(article, at))


def address(article: Article, at: UUID | None = None) -> str:
    page = reverse("quizzes:workbench", args=[article.pk])
    return f"{page}?at={at}" if at else page


def _show(
    request, bench: Workbench, told: str = "", refusal: bank.Refused | None = None
) -> HttpResponse:
    question = bank.for_check().filter(pk=bench.at).first() if bench.at else None
    context = {"bench": bench, "told": told, "refusal": refusal, "section": "library"}
    if question is not None:
        question.fact.article = bench.article
        context |= proof_of(question.fact)
        context |= {"question": question, "version": question.current}
        context |= {"flaws": decisions.offers_of(question)}
        context |= {"seen": bank.mark_of(question), "reasons": REASONS}
        context |= {"spares": decisions.spares_of(question)}
        context |= {"wants_reason": bool(refusal and refusal.wants_reason)}
    name = f"{TEMPLATE}#bench" if request.htmx.target == "bench" else TEMPLATE
    return render(request, name, context)


def _article_or_404(user, article_id) -> Article:
    return get_object_or_404(Article.objects.visible_to(user).defer("markup"), pk=article_id)


def _question_or_404(user, question_id) -> Question:
    seen = Question.objects.visible_to(user).values("pk")
    return get_object_or_404(bank.for_check().filter(pk__in=seen), pk=question_id)


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None
