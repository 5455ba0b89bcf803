"""Questions that an edit of their article has pulled: kept, checked again or left."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods
from django.views.decorators.vary import vary_on_headers

from articles.models import Article
from quizzes.forms.pulled import PulledForm
from quizzes.making import pulling
from quizzes.making.bank import Refused, for_check
from quizzes.making.comparing import pulled


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request", "HX-Target")
def article_pulled(request, article_id):
    """Old and new proof of each pulled question of an article, and what to do with it."""
    article = get_object_or_404(Article.objects.visible_to(request.user), pk=article_id)
    if request.method == "POST":
        _decide(request, article)
        if not request.htmx:
            return redirect("quizzes:article_pulled", article.pk)
    context = {"article": article, "rows": pulled(article), "section": "library"}
    template_name = "quizzes/article_pulled.html"
    if request.htmx.target == "pulled":
        template_name += "#pulled"
    return render(request, template_name, context)


def _decide(request, article: Article) -> None:
    """Keep one question as it is, or let Dateline check one or all of them."""
    everything = for_check().filter(article=article, state="pulled")
    form = PulledForm(request.POST, questions=everything)
    if not form.is_valid():
        messages.error(request, "That question is not among those that were pulled.")
    elif question := form.cleaned_data["keep"]:
        try:
            pulling.keep(question, request.user)
            messages.success(request, f"Kept: “{question}”.")
        except Refused as refusal:
            _tell(request, question, refusal)
    else:
        judged = pulling.recheck(form.to_check(), request.user)
        are = "question is" if judged.changed == 1 else "questions are"
        messages.success(request, f"{judged.changed} {are} back in use.")
        for stayed, why in judged.refused:
            _tell(request, stayed, why)


def _tell(request, question, refused: Refused) -> None:
    why = refused.flaws[0].message if refused.flaws else refused.reason
    messages.warning(request, f"“{question}” stays pulled: {why}")
