"""A quiz of so many questions of one article: the wish, what it gives, and the quiz."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods
from django.views.decorators.vary import vary_on_headers

from articles.models import Article
from quizzes.forms.assembling import WishForm
from quizzes.making import assembling
from quizzes.making.bank import Refused

by_target = vary_on_headers("HX-Request", "HX-Target")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@by_target
def quiz_make(request, article_id):
    """Show what the wish would give; make the quiz of it on a POST."""
    articles = Article.objects.visible_to(request.user).defer("markup")
    article = get_object_or_404(articles, pk=article_id)
    data = request.POST if request.method == "POST" else request.GET
    form = WishForm(data) if "count" in data else WishForm.usual()
    proposal = None
    if form.is_valid():
        drafts = form.cleaned_data["drafts"]
        if request.method == "POST":
            try:
                quiz = assembling.make(article, request.user, form.wish(), with_drafts=drafts)
            except Refused as refused:
                messages.error(request, refused.reason)
            else:
                messages.success(request, "Here is the quiz. Look it through, then publish it.")
                return redirect("quizzes:quiz_edit", quiz.pk)
        proposal = assembling.propose(article, form.wish(), with_drafts=drafts)
    context = {"article": article, "form": form, "proposal": proposal, "section": "library"}
    template_name = "quizzes/quiz_make.html"
    if request.htmx.target == "proposal":
        template_name += "#proposal"
    return render(request, template_name, context)
