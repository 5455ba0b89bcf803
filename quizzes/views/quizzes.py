"""Quizzes: finding one, putting one together, opening it, and how it went."""

from collections import defaultdict
from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from articles.models import Article
from config.access import instructors_only
from config.roles import is_instructor, is_manager
from quizzes.forms.attempts import StartForm
from quizzes.forms.order import place_of
from quizzes.forms.quizzes import PoolForm, QuizForm, QuizSettingsForm, rows_of, slot_forms
from quizzes.making import arranging, publishing
from quizzes.making.bank import Refused
from quizzes.marks.accepting import offers
from quizzes.marks.grading import Final, final_of
from quizzes.marks.rulings import open_disputes
from quizzes.marks.scoring import mark_rows, question_rows, results, scores, step_rows
from quizzes.models import Attempt, Question, QuestionVersion, Quiz
from quizzes.models.attempts import owner_of
from quizzes.models.quizzes import QuizQuerySet
from quizzes.review.progress import Chart, chart
from quizzes.review.showing import Result, proof_shown
from quizzes.taking import attempts
from quizzes.taking.standing import standing_of
from quizzes.taking.timing import NO_EXTRA, Extra
from quizzes.views import entry

READY = Q(slots__question__state=Question.State.READY)
UNREADY = (Question.State.DRAFT, Question.State.HIDDEN)
IN_POOL = 40
PER_PAGE = 50
by_target = vary_on_headers("HX-Request", "HX-Target")


@require_safe
def quiz_list(request):
    """For instructors what they teach, for everybody what they may take, with their result."""
    taught = (
        Quiz.objects.visible_to(request.user) if _teaches(request.user) else Quiz.objects.none()
    )
    context = {
        "taught": list(taught.with_use().select_related("owner")),
        "open": _with_result(request, Quiz.objects.open_to(request.user)),
        "teaches": _teaches(request.user),
        "section": "quizzes",
    }
    return render(request, "quizzes/quiz_list.html", context)


@instructors_only
@require_http_methods(["GET", "HEAD", "POST"])
def quiz_new(request):
    form = QuizForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.instance.owner = request.user
        return redirect("quizzes:quiz_edit", form.save().pk)
    return render(request, "quizzes/quiz_new.html", {"form": form, "section": "quizzes"})


@login_required
@require_POST
def quiz_of_article(request, article_id):
    """A quiz of everything that is ready on the article, in one click."""
    article = get_object_or_404(Article.objects.visible_to(request.user), pk=article_id)
    try:
        quiz = publishing.make_quiz_of(article, request.user)
    except Refused as refused:
        messages.error(request, refused.reason)
        return redirect("quizzes:article_questions", article.pk)
    messages.success(request, "Here is the quiz. Look it through, then publish it.")
    return redirect("quizzes:quiz_edit", quiz.pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@by_target
def quiz_edit(request, quiz_id):
    quiz = taught_or_404(request.user, quiz_id)
    shares = quiz.owner_id == request.user.pk or is_manager(request.user)
    context = {"quiz": quiz, "title": quiz.title, "section": "quizzes"}
    if request.method == "POST":
        form = QuizSettingsForm(request.POST, instance=quiz, shares=shares)
        slots = slot_forms(request.POST)
        saved = all([form.is_valid(), slots.is_valid()])
        if saved:
            _save(request, form, slots)
            if "publish" in request.POST:
                _publish(request, quiz)
            if not request.htmx:
                return redirect("quizzes:quiz_edit", quiz.pk)
    if request.method != "POST" or saved:
        form = QuizSettingsForm(instance=quiz, shares=shares)
        slots = slot_forms(slots=quiz.slots.all())
    context |= {"form": form, "slots": slots} | _questions(request, quiz, slots)
    template_name = "quizzes/quiz_edit.html"
    if request.htmx.target == "quiz":
        template_name += "#quiz"
    return render(request, template_name, context)


@require_safe
def quiz_detail(request, quiz_id):
    """Where a link to the quiz leads: what it is, and the button that starts it."""
    return show_quiz(request, quiz_id)


def show_quiz(request, quiz_id, form: StartForm | None = None) -> HttpResponse:
    """The page of a quiz; `form` holds what was wrong where it was not let start."""
    itself, at = Q(pk=OuterRef("pk")), request.arrived_at
    quiz = (
        Quiz.objects.filter(pk=quiz_id)
        .annotate(asked=Count("slots", filter=READY), points=Sum("slots__points", filter=READY))
        .annotate(may_start=Exists(entry.startable(request).filter(itself)))
        .annotate(teaches=Exists(Quiz.objects.visible_to(request.user).filter(itself)))
        .select_related("article")
        .defer("article__body")
        .first()
    )
    mine = Attempt.objects.of(request).with_rules().filter(quiz=quiz_id)
    own = attempts.looked_at(mine[:PER_PAGE], at)
    if quiz is None or not (quiz.may_start or quiz.teaches or own):
        if request.user.is_authenticated:
            raise Http404
        return redirect_to_login(request.get_full_path())
    rows = results(own, at)
    context = {
        "quiz": quiz,
        "own": rows,
        "final": own_final(quiz, rows),
        "chart": own_chart(rows),
        "standing": standing_of(quiz, own, extra_of(request.user, quiz), at),
        "form": form or entry.start_form(request, quiz, owner_of(request)),
        "shows_proof": proof_shown(quiz.review_rules),
        "section": "quizzes",
    }
    return render(request, "quizzes/quiz_detail.html", context)


def extra_of(user, quiz: Quiz) -> Extra:
    """The extra time of this visitor; asked for only where there is a limit."""
    if not (user.is_authenticated and quiz.time_limit):
        return NO_EXTRA
    found = quiz.accommodations.filter(student=user).first()
    return found.extra if found else NO_EXTRA


def own_final(quiz: Quiz, rows: list[tuple[Attempt, Result | None]]) -> Final | None:
    """What the attempts come to together; None where the marks of one may not be shown now."""
    counted = sorted((row for row in rows if row[0].counts and row[1]), key=lambda r: r[0].number)
    percentages = [result.percentage for _, result in counted if result]
    if any(percentage is None for percentage in percentages):
        return None
    return final_of(quiz.grading, [one for one in percentages if one is not None])


def own_chart(rows: list[tuple[Attempt, Result | None]]) -> Chart | None:
    """The progress of the attempts whose marks may be shown, oldest first."""
    shown = [
        (attempt.number, result.percentage)
        for attempt, result in reversed(rows)
        if attempt.counts and result and result.percentage is not None
    ]
    return chart(shown)


@login_required
@require_POST
def quiz_publish(request, quiz_id):
    quiz = taught_or_404(request.user, quiz_id)
    _publish(request, quiz)
    return redirect("quizzes:quiz_edit", quiz.pk)


@login_required
@require_POST
def quiz_close(request, quiz_id):
    quiz = taught_or_404(request.user, quiz_id)
    publishing.close(quiz)
    messages.success(request, f"“{quiz.title}” is closed. Who has started may still finish.")
    return redirect("quizzes:quiz_edit", quiz.pk)


@login_required
@require_safe
def quiz_results(request, quiz_id):
    """The submitted attempts, newest first, with who and how well."""
    quiz = taught_or_404(request.user, quiz_id)
    page = max(1, place_of(request.GET.get("page")))
    attempts.sweep(request.arrived_at, quiz)
    submitted = quiz.attempts.counted().submitted()
    newest = submitted.select_related("student").order_by("-submitted_at")
    rows = list(newest[(page - 1) * PER_PAGE : page * PER_PAGE + 1])
    finals, known = finals_of(quiz, rows[:PER_PAGE])
    context = {
        "quiz": quiz,
        "rows": [(one, known.get(one.pk), *finals[one.pk]) for one in rows[:PER_PAGE]],
        "has_several": any(final.of > 1 for final, _ in finals.values()),
        "page": page,
        "more": len(rows) > PER_PAGE,
        "open_disputes": open_disputes(quiz),
        "offers": offers(quiz) if rows and page == 1 else [],
        "section": "quizzes",
    }
    return render(request, "quizzes/quiz_results.html", context)


def finals_of(quiz: Quiz, shown: list[Attempt]) -> tuple[dict, dict]:
    """For each attempt what all of its student's come to, and whether it decides; and the scores.

    Attempts of these students that are not `shown` count as well.
    """
    owners = Q(student__in={one.student_id for one in shown} - {None})
    owners |= Q(guest__in={one.guest for one in shown} - {""})
    found = list(quiz.attempts.counted().submitted().filter(owners).order_by("number"))
    known, finals = scores(found), dict[UUID, tuple[Final, bool]]()
    by_owner = defaultdict(list)
    for one in found:
        by_owner[one.student_id, one.guest].append(one)
    for own in by_owner.values():
        final = final_of(quiz.grading, [known[one.pk].percentage for one in own])
        assert final is not None
        finals |= {one.pk: (final, place in final.counting) for place, one in enumerate(own)}
    return finals, known


def _publish(request, quiz: Quiz) -> None:
    try:
        publishing.publish(quiz)
        messages.success(request, f"“{quiz.title}” is open to students.")
    except Refused as refused:
        messages.error(request, refused.reason)


def _teaches(user) -> bool:
    return user.is_authenticated and is_instructor(user)


def taught_or_404(user, quiz_id) -> Quiz:
    quizzes = Quiz.objects.visible_to(user).select_related("article", "owner")
    return get_object_or_404(quizzes, pk=quiz_id)


def _with_result(request, quizzes: QuizQuerySet) -> list[tuple]:
    """Each quiz with this visitor's result at it, if it may be shown; three queries."""
    found = list(quizzes.with_counts().select_related("article"))
    mine = (
        Attempt.objects.of(request)
        .counted()
        .submitted()
        .filter(quiz__in=[quiz.pk for quiz in found])
    )
    asked = question_rows(
        mine, submitted_at=F("attempt__submitted_at"), number=F("attempt__number")
    )
    of, at = {quiz.pk: quiz for quiz in found}, timezone.now()
    asked = [row for row in asked if of[row.quiz_id].shows(row.submitted_at, at).marks]
    place = {row.attempt_id: (row.number, row.quiz_id) for row in asked}
    marked = mark_rows(asked, step_rows(mine))
    percentages = defaultdict(list)
    for attempt_id in sorted(marked, key=place.__getitem__):
        percentages[place[attempt_id][1]].append(marked[attempt_id].percentage)
    finals = {pk: final_of(of[pk].grading, found) for pk, found in percentages.items()}
    return [(quiz, finals.get(quiz.pk)) for quiz in found]


@transaction.atomic
def _save(request, form: QuizForm, slots) -> None:
    """Save the heading and the questions, after the change that the button asks for."""
    quiz = form.save()
    attempts.retime(quiz)
    typed = [row.cleaned_data["question"] for row in slots]
    added = [pk for text in request.POST.getlist("add") if (pk := _uuid(text)) and pk not in typed]
    rows = rows_of(slots, _usable(quiz, request.user, [*typed, *added]))
    try:
        rows = arranging.changed(quiz, rows, request.POST.get("change", ""), request.user)
        rows += [(q, Decimal(1)) for q in _usable(quiz, request.user, added).values()]
        publishing.arrange(quiz, rows)
    except Refused as refused:
        messages.error(request, refused.reason)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _usable(quiz: Quiz, user, ids: list[UUID]) -> dict[UUID, Question]:
    """Those of the questions that may stand in the quiz: they do already, or are ready and seen."""
    ready = Question.objects.visible_to(user).ready()
    may = Q(pk__in=ready.values("pk")) | Q(pk__in=quiz.slots.values("question"))
    return {question.pk: question for question in Question.objects.filter(may, pk__in=ids)}


def _questions(request, quiz: Quiz, slots) -> dict:
    """The questions in the quiz, each beside its form, and those that could go in."""
    ids = [_uuid(str(form["question"].value())) for form in slots]
    versions = QuestionVersion.objects.newest().select_related(
        "question__article", "question__fact"
    )
    inside = versions.filter(question__in=[pk for pk in ids if pk]).prefetch_related(
        "options", "question__fact__evidence"
    )
    by_question = {version.question_id: version for version in inside}
    search = PoolForm(request.GET)
    pool = versions.filter(question__in=_pool(request.user, quiz, search.chosen()))
    if words := search.chosen()["q"]:
        pool = pool.filter(stem__icontains=words)
    pool = pool.exclude(question__in=list(by_question)).order_by(
        "question__article", "-question__score", "question__created_at"
    )
    found = list(pool.defer("question__article__body")[: IN_POOL + 1])
    placed = [(n, by_question[pk]) for n, pk in enumerate(ids, start=1) if pk in by_question]
    return {
        "hints": arranging.hints([by_question.get(pk) for pk in ids]),
        "unready": [(n, v) for n, v in placed if v.question.state in UNREADY],
        "pulled": [(n, v) for n, v in placed if v.question.state == Question.State.PULLED],
        "rows": [(form, by_question.get(pk)) for form, pk in zip(slots, ids, strict=True)],
        "search": search,
        "pool": found[:IN_POOL],
        "more": len(found) > IN_POOL,
    }


def _pool(user, quiz: Quiz, wanted: dict[str, str]) -> QuerySet[Question]:
    ready = Question.objects.visible_to(user).askable()
    if quiz.article_id and wanted["scope"] != "all":
        ready = ready.filter(article=quiz.article_id)
    return ready
