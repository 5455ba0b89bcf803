"""The question bank and the editor."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST
from django.views.decorators.vary import vary_on_headers

from articles.extraction.records import FactKind
from articles.models import Article, Evidence, Fact
from config.access import instructors_only
from quizzes import bank
from quizzes.forms.bank import BankFilter, JudgeForm, QuestionForm, Typed
from quizzes.forms.order import place_of
from quizzes.linting import Known
from quizzes.models import AttemptQuestion, Option, Question, QuestionVersion
from quizzes.proofs import Piece, passage, pieces, provenance

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

    def save(content: bank.Content, state: str) -> Question:
        bank.save_question(question, content, request.user, state)
        return question

    versions = list(_history(question))
    typed = Typed.of(versions[0]) if versions else Typed()
    context = {"question": question, "state": question.state, "versions": versions}
    return _editor(request, question.fact, typed, save, context)


@login_required
@reads_or_posts
def question_new(request, fact_id):
    fact = get_object_or_404(_askable(request.user), pk=fact_id)

    def save(content: bank.Content, state: str) -> Question:
        return bank.add_question(fact, content, request.user, state)

    return _editor(request, fact, Typed(), save, {"state": State.DRAFT})


@login_required
@require_POST
def question_lint(request, question_id):
    """What the lint says about the text in the editor, as it stands."""
    question = get_object_or_404(_visible(request.user), pk=question_id)
    return _lint(request, question.fact)


@login_required
@require_POST
def question_new_lint(request, fact_id):
    return _lint(request, get_object_or_404(_askable(request.user), pk=fact_id))


def _bank_page(request, questions: QuerySet[Question], article: Article | None = None):
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


def _rows(questions: QuerySet[Question], wanted: dict[str, str]) -> QuerySet[QuestionVersion]:
    """The newest versions, each with question, fact, options and up to two proving sentences."""
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
    judged = bank.set_state(form.chosen(), state, request.user)
    are = "question is" if judged.changed == 1 else "questions are"
    messages.success(request, f"{judged.changed} {are} now {state}.")
    for question, refusal in judged.refused:
        why = refusal.flaws[0].message if refusal.flaws else refusal.reason
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


def _editor(
    request,
    fact: Fact,
    typed: Typed,
    save: Callable[[bank.Content, str], Question],
    context: dict,
):
    """Show the editor, do what one of its buttons says, or save."""
    form, place, refusal = typed.as_form(), None, None
    if "change" in request.POST:
        typed = Typed.read(request.POST)
        place = typed.change(request.POST["change"])
        form = typed.as_form()
    elif request.method == "POST":
        typed, form = Typed.read(request.POST), QuestionForm(request.POST)
        try:
            if form.is_valid():
                return _saved(request, save(form.content(), _state(request, context["state"])))
        except bank.Refused as refused:
            refusal = refused
    if place is not None and form.options.forms:
        form.options.forms[place].fields["text"].widget.attrs["data-focus"] = ""
    context |= {"form": form, "place": place, "refusal": refusal, "flaws": _flaws(fact, typed)}
    context |= {"fact": fact, "paragraphs": _paragraphs(fact), "section": "library"}
    context["source"] = provenance(fact.certainty, fact.source, fact.article.published_on)
    template_name = "quizzes/question_edit.html"
    if request.htmx.target == "editor":
        template_name += "#editor"
    return render(request, template_name, context)


def _paragraphs(fact: Fact) -> list[list[Piece]]:
    """The paragraphs that prove the fact, each once, cut into proof and surroundings."""
    spans = [(evidence.start, evidence.end) for evidence in fact.evidence.all()]
    shown = dict.fromkeys(passage(fact.article.body, 0, *span) for span in spans)
    return [pieces(paragraph, spans) for paragraph in shown]


def _state(request, current: str) -> str:
    wanted = request.POST.get("save", "")
    return wanted if wanted in bank.CHOOSABLE else current


def _saved(request, question: Question):
    messages.success(request, "Saved.")
    return redirect(question)


def _lint(request, fact: Fact):
    context = {"flaws": _flaws(fact, Typed.read(request.POST))}
    return render(request, "quizzes/question_edit.html#lint", context)


def _flaws(fact: Fact, typed: Typed):
    return Known.of(fact.article).flaws(replace(typed.draft(), kind=FactKind(fact.kind)), fact)
