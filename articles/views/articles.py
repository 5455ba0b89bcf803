"""The library, and one article from the paste to its page."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from articles import ingest
from articles.editions import edition_of
from articles.forms import ArticleEditForm, ArticleForm, published_in
from articles.models import Article
from articles.page import ArticlePage
from articles.rereading import drop_what_is_gone
from articles.signals import InUse
from articles.tasks import send_to_reader
from config.access import instructors_only
from config.roles import is_manager

PER_PAGE = 30
reads_or_posts = require_http_methods(["GET", "HEAD", "POST"])
by_target = vary_on_headers("HX-Request", "HX-Target")


@instructors_only
@require_safe
def article_list(request):
    articles = Article.objects.visible_to(request.user).with_counts().defer("body", "markup")
    page = Paginator(articles, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "articles/article_list.html", {"page": page, "section": "library"})


@instructors_only
@reads_or_posts
def article_new(request):
    """Take a pasted article in; shown once more where the text offered something."""
    form = ArticleForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and not form.offers:
        return redirect(_taken_in(form, request.user))
    context = {"form": form, "section": "library"}
    return render(request, "articles/article_new.html", context)


@instructors_only
@require_POST
def article_offer(request):
    """The field for the publication date, filled with the date that the pasted text prints."""
    found = None
    if not request.POST.get("published_on"):
        found = published_in(request.POST.get("body", ""))
    form = ArticleForm(request.POST)
    if found:
        form.fill("published_on", found.isoformat())
    context = {"form": form, "found": found}
    return render(request, "articles/article_new.html#published", context)


@instructors_only
@require_safe
@by_target
def article_detail(request, article_id):
    """The page of an article; `?fact=` names the fact whose proof is highlighted."""
    article = _article(request, article_id)
    page = ArticlePage(article, request.GET.get("fact"))
    template_name = "articles/article_detail.html"
    if request.htmx.target in ("article", "story"):
        template_name += f"#{request.htmx.target}"
    elif page.current and request.htmx.target == f"fact-{page.current.pk}":
        template_name += "#fact"
    context = {"article": article, "page": page, "row": page.row, "section": "library"}
    return render(request, template_name, context)


@instructors_only
@reads_or_posts
def article_edit(request, article_id):
    """Change the details; a new text, title or date is read again."""
    article = _article(request, article_id)
    may_share = article.owner_id == request.user.pk or is_manager(request.user)
    data = request.POST if request.method == "POST" else None
    form = ArticleEditForm(data, instance=article, may_share=may_share)
    if form.is_valid() and _saved(form):
        messages.success(request, "Saved.")
        return redirect(article)
    return render(
        request,
        "articles/article_edit.html",
        {"form": form, "article": article, "may_delete": may_share, "section": "library"},
    )


@instructors_only
@require_POST
def article_read_again(request, article_id):
    article = _article(request, article_id)
    if article.state == Article.State.FAILED:
        with transaction.atomic():
            send_to_reader(article)
    return redirect(article)


@instructors_only
@require_POST
def article_delete(request, article_id):
    articles = Article.objects.visible_to(request.user)
    if not is_manager(request.user):
        articles = articles.filter(owner=request.user)
    article = get_object_or_404(articles, pk=article_id)
    try:
        ingest.delete(article)
    except InUse as reason:
        messages.error(request, str(reason))
        return redirect(article)
    messages.success(request, f"“{article}” is deleted.")
    return redirect("articles:article_list")


def _taken_in(form: ArticleForm, owner) -> Article:
    """The article in this form, which makes one article however often it is sent."""
    article, key = form.save(commit=False), form.client_key
    article.owner, article.markup, article.client_key = owner, form.markup, key
    try:
        with transaction.atomic():
            send_to_reader(article)
    except IntegrityError:
        return Article.objects.get(owner=owner, client_key=key)
    return article


def _article(request, article_id) -> Article:
    articles = Article.objects.visible_to(request.user).defer("markup")
    return get_object_or_404(articles, pk=article_id)


@transaction.atomic
def _saved(form: ArticleEditForm) -> bool:
    """Save what was typed, unless somebody else saved since the form was checked."""
    article = form.instance
    now = edition_of(Article.objects.select_for_update().get(pk=article.pk))
    if now != form.before:
        form.refuse_stale(now)
        return False
    if form.changes_reading:
        if article.body != form.before.body:
            article.markup = form.markup
        send_to_reader(article)
        drop_what_is_gone(article)
    else:
        article.save(update_fields=["byline", "publisher", "address"])
    if "colleagues" in form.cleaned_data:
        article.co_instructors.set(form.cleaned_data["colleagues"])
    return True
