"""Judging, editing and adding facts."""

from django.contrib import messages
from django.http import HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import reswap

from articles import facts
from articles.forms import FactForm, NewFactForm
from articles.models import Article, Fact
from articles.page import ArticlePage
from config.access import instructors_only

reads_or_posts = require_http_methods(["GET", "HEAD", "POST"])


@instructors_only
@require_POST
def fact_judge(request, fact_id):
    """Accept or reject a fact, or make it a proposal again."""
    fact = _fact(request, fact_id)
    if (state := request.POST.get("state")) not in Fact.State.values:
        return HttpResponseBadRequest("A fact is proposed, accepted or rejected.")
    facts.judge(fact, state)
    return _changed(request, fact, f"{fact.get_state_display().capitalize()}: {fact.answer}.")


@instructors_only
@reads_or_posts
def fact_edit(request, fact_id):
    fact = _fact(request, fact_id)
    form = FactForm(request.POST if request.method == "POST" else None, instance=fact)
    if form.is_valid():
        if form.has_changed():
            facts.save(fact, "edited")
        return _changed(request, fact, f"Saved: {fact.answer}.")
    form.focus()
    context = {"form": form, "fact": fact, "article": fact.article, "section": "library"}
    if request.htmx.target == f"fact-{fact.pk}":
        editor = render(request, "articles/fact_edit.html#editor", context)
        return reswap(editor, "innerHTML")
    return render(request, "articles/fact_edit.html", context)


@instructors_only
@reads_or_posts
def fact_new(request, article_id):
    """Add a fact by hand: a sentence of the article, and what it proves."""
    article = _article(request, article_id)
    data = request.POST if request.method == "POST" else None
    form = NewFactForm(data, article=article)
    if form.is_valid():
        fact = facts.add(form.save(commit=False), form.proof)
        messages.success(request, f"Added: {fact.answer}.")
        return redirect(fact)
    context = {"form": form, "article": article, "section": "library"}
    return render(request, "articles/fact_new.html", context)


@instructors_only
@require_POST
def fact_undo(request, article_id):
    """Take back the last change to any fact of the article."""
    article = _article(request, article_id)
    told, fact = facts.undo(article)
    if request.htmx.target == "facts":
        page = ArticlePage(article, str(fact.pk) if fact else None)
        context = {"article": article, "page": page, "undone": told}
        return render(request, "articles/article_detail.html#facts", context)
    messages.info(request, told)
    return redirect(fact or article)


def _changed(request, fact: Fact, told: str):
    """The fact alone for a swap, else back to the article with the fact's proof in view."""
    if request.htmx.target == f"fact-{fact.pk}":
        page = ArticlePage(fact.article, str(fact.pk))
        context = {"article": fact.article, "page": page, "row": page.row, "told": told}
        return render(request, "articles/article_detail.html#fact", context)
    messages.success(request, told)
    return redirect(fact)


def _article(request, article_id) -> Article:
    articles = Article.objects.visible_to(request.user).filter(state=Article.State.READ)
    return get_object_or_404(articles.defer("markup"), pk=article_id)


def _fact(request, fact_id) -> Fact:
    articles = Article.objects.visible_to(request.user)
    found = Fact.objects.filter(article__in=articles).select_related("article")
    return get_object_or_404(found.defer("article__markup"), pk=fact_id)
