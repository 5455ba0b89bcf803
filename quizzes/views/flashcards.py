"""Studying cards: front, back, a rating, the next card."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from quizzes.cards import flashcards
from quizzes.forms.flashcards import RatingForm
from quizzes.generation.records import Form
from quizzes.marks.rulings import answer_after
from quizzes.models import Card, QuestionVersion
from quizzes.review.proofs import provenance
from quizzes.review.proving import form_of, proof_of


@require_safe
@login_required
@never_cache
def card_study(request):
    """The front of the card that has been due longest, or when the next one comes."""
    rated = request.GET.get("rated", "")
    return show_front(request, rated=own_card(request, rated) if rated else None)


@require_safe
@login_required
@never_cache
def card_back(request, card_id):
    card = own_card(request, card_id)
    return show_back(request, card)


@require_POST
@login_required
@never_cache
def card_rate(request, card_id):
    at = timezone.now()
    card = own_card(request, card_id)
    form = RatingForm(request.POST)
    if not form.is_valid():
        return show_back(request, card, form)
    card = flashcards.rate(card, form.cleaned_data["rating"], form.key, at)
    if request.htmx.target == "card":
        return show_front(request, rated=card)
    return redirect(f"{reverse('quizzes:card_study')}?rated={card.pk}")


def show_front(request, rated: Card | None = None) -> HttpResponse:
    at = timezone.now()
    cards = Card.objects.filter(student=request.user).asked()
    card = cards.due(at).select_related("version").defer("version__feedback").first()
    context = {
        "card": card,
        "counts": flashcards.counts(request.user, at),
        "rated": rated,
        "parts": parts_of(card.version) if card else (),
        "returns": flashcards.spell(rated.due_at - at) if rated else "",
        "section": "cards",
    }
    return render(request, page(request), context)


def show_back(request, card: Card, form: RatingForm | None = None) -> HttpResponse:
    at = timezone.now()
    again, good = (flashcards.spell(wait) for wait in flashcards.intervals(card, at))
    context = {
        "card": card,
        "counts": flashcards.counts(request.user, at),
        "key": answer_after(card.version, request.user),
        "proofs": proof_of(card.version, card.fact_id),
        "source": provenance(
            card.version.certainty, card.version.source, card.fact.article.published_on
        ),
        "again": again,
        "good": good,
        "client_key": uuid.uuid4(),
        "form": form,
        "is_back": True,
        "section": "cards",
    }
    return render(request, page(request), context)


def parts_of(version: QuestionVersion) -> list[str]:
    """What has to be ordered, matched or picked from, in alphabetical order."""
    form = form_of(version)
    if not form.has_parts or form.form is Form.MAP:
        return []
    return sorted(version.options.values_list("text", flat=True))


def page(request) -> str:
    part = "#card" if request.htmx.target == "card" else ""
    return f"quizzes/card_study.html{part}"


def own_card(request, card_id) -> Card:
    try:
        pk = uuid.UUID(str(card_id))
    except ValueError as error:
        raise Http404 from error
    cards = Card.objects.filter(student=request.user).defer("fact__article__body")
    cards = cards.select_related("version", "fact__article")
    return get_object_or_404(cards, pk=pk)
