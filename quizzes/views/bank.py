"""The question bank and the editor."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST
from django.views.decorators.vary import vary_on_headers

from articles.models import Article, Evidence, Fact
from config.access import instructors_only
from quizzes.forms.bank import BankFilter, JudgeForm, Typed
from quizzes.forms.order import place_of
from quizzes.making import bank
from quizzes.making.hinting import drafted
from quizzes.models import AttemptQuestion, Option, Question, QuestionVersion
from quizzes.models.bank import QuestionQuerySet
from quizzes.views import editing

State = Question.State
PER_PAGE = 50
reads_or_posts = require_http_methods(["GET", "HEAD", "POST"])
by_target = vary_on_headers("HX-Request", "HX-Target")


@instructors_only
@reads_or_posts
@by_target
def question_list(request):
    """The bank over all articles of this instructor."""
    return _bank_page(request, Question.objects.visible_to(request.user))


@login_required
@reads_or_posts
@by_target
def article_questions(request, article_id):
    """The bank of one article."""
    articles = Article.objects.visible_to(request.user).defer("body")
    article = get_object_or_404(articles, pk=article_id)
    return _bank_page(request, Question.objects.filter(article=article), article)


@login_required
@reads_or_posts
def question_edit(request, question_id):
    questions = _visible(request.user).select_related("author", "last_editor")
    question = get_object_or_404(questions, pk=question_id)

    def save(content: bank.Content, state: str) -> HttpResponse:
        why, seen = request.POST.get("reason", ""), request.POST.get("seen", "")
        bank.save_question(question, content, request.user, state, reason=why, seen=seen)
        return _saved(request, question)

    versions = list(_history(question))
    typed = Typed.of(versions[0]) if versions else Typed()
    context = {"question": question, "state": question.state, "versions": versions}
    context |= {"lint_url": reverse("quizzes:question_lint", args=[question.pk])}
    context |= {"overrides": question.overrides.select_related("person")}
    return editing.edit(request, question.fact, typed, save, context)


@login_required
@reads_or_posts
def question_new(request, fact_id):
    fact = get_object_or_404(_askable(request.user), pk=fact_id)

    def save(content: bank.Content, state: str) -> HttpResponse:
        why = request.POST.get("reason", "")
        return _saved(request, bank.add_question(fact, content, request.user, state, why))

    lint_url = reverse("quizzes:question_new_lint", args=[fact.pk])
    context = {"state": State.DRAFT, "lint_url": lint_url}
    proof = fact.evidence.select_related("sentence").first()
    where = drafted(proof.sentence.paragraph, "", "") if proof and proof.sentence else []
    return editing.edit(request, fact, Typed(hints="\n".join(where)), save, context)


@login_required
@require_POST
def question_lint(request, question_id):
    question = get_object_or_404(_visible(request.user), pk=question_id)
    name = "question_mend" if "bench" in request.GET else "question_edit"
    edit_url = reverse(f"quizzes:{name}", args=[question.pk])
    return editing.lint(request, question.fact, edit_url, question)


@login_required
@require_POST
def question_new_lint(request, fact_id):
    fact = get_object_or_404(_askable(request.user), pk=fact_id)
    return editing.lint(request, fact, reverse("quizzes:question_new", args=[fact.pk]))


def _bank_page(request, questions: QuestionQuerySet, article: Article | None = None):
    """Show the questions that the filter lets through, or change the state of those ticked."""
    if request.method == "POST":
        _judge(request, questions)
        if not request.htmx:
            return redirect(request.get_full_path())
    chosen = BankFilter(request.GET)
    wanted = chosen.chosen()
    page = max(1, place_of(request.GET.get("page")))
    rows = list(_rows(questions, wanted)[(page - 1) * PER_PAGE : page * PER_PAGE + 1])
    counts = questions.aggregate(**{s: Count("pk", filter=Q(state=s)) for s in State.values})
    context: dict[str, Any] = {"article": article, "counts": counts, "section": "library"}
    context |= {"filter": chosen, "filtered": any(wanted.values()), "page": page}
    context |= {"versions": rows[:PER_PAGE], "more": len(rows) > PER_PAGE}
    template_name = "quizzes/question_list.html"
    if request.htmx.target == "bank":
        template_name += "#bank"
    return render(request, template_name, context)


def _rows(questions: QuestionQuerySet, wanted: dict[str, str]) -> QuerySet[QuestionVersion]:
    """The newest versions, each with question, fact, options and up to two proving sentences."""
    if not wanted["state"]:
        questions = questions.shown()
    for name in ("state", "kind"):
        if wanted[name]:
            questions = questions.filter(**{name: wanted[name]})
    versions: QuerySet[QuestionVersion] = QuestionVersion.objects.newest()
    versions = versions.filter(question__in=questions)
    if words := wanted["q"]:
        told = Option.objects.filter(version=OuterRef("pk"), text__icontains=words)
        versions = versions.filter(Q(stem__icontains=words) | Exists(told))
    quotes = Evidence.objects.filter(fact=OuterRef("question__fact")).order_by("start")
    return (
        versions.select_related("question__fact", "question__article")
        .defer("question__article__body")
        .annotate(quote=Subquery(quotes.values("quote")[:1]))
        .annotate(further=Subquery(quotes.values("quote")[1:2]))
        .prefetch_related("options")
        .order_by("-question__article__created_at", "-question__score", "question__created_at")
    )


def _judge(request, questions: QuerySet[Question]) -> None:
    form = JudgeForm(request.POST, questions=questions)
    if not form.is_valid():
        for error in form.errors.values():
            messages.error(request, str(error[0]))
        return
    state = form.cleaned_data["state"]
    judged = bank.set_state(form.chosen(), state, request.user, form.cleaned_data["reason"])
    are = "question is" if judged.changed == 1 else "questions are"
    messages.success(request, f"{judged.changed} {are} now {state}.")
    for question, refusal in judged.refused:
        why = refusal.flaws[0].message if refusal.flaws else refusal.reason
        why += " Mend it or give a reason." if refusal.wants_reason else ""
        messages.warning(request, f"“{question}” stays {question.state}: {why}")


def _visible(user) -> QuerySet[Question]:
    return (
        Question.objects.visible_to(user)
        .select_related("fact__article", "article")
        .prefetch_related("fact__evidence")
    )


def _askable(user) -> QuerySet[Fact]:
    mine = Article.objects.visible_to(user)
    return (
        Fact.objects.filter(article__in=mine).select_related("article").prefetch_related("evidence")
    )


def _history(question: Question) -> QuerySet[QuestionVersion]:
    return (
        question.versions.order_by("-number")
        .select_related("editor")
        .annotate(used=Exists(AttemptQuestion.objects.filter(version=OuterRef("pk"))))
        .prefetch_related("options")
    )


def _saved(request, question: Question):
    messages.success(request, "Saved.")
    return redirect(question)
