"""Disputes: a student reports a question of a finished attempt, with what speaks against it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.db.models.functions import Substr

from articles.models import Evidence, Sentence
from quizzes.models import AttemptQuestion, Dispute

# Sentences offered on either side of the proof: a reader of a long article has a page of it.
NEARBY = 40


def report(question: AttemptQuestion, at: datetime, **told: Any) -> Dispute:
    """Keep the report of this question; a second one changes nothing and returns the first.

    `told` are the other fields of a `Dispute`; the quote is taken from the sentence.
    """
    sentence = told.get("sentence")
    quote = sentence.text if sentence else ""
    try:
        with transaction.atomic():
            return Dispute.objects.create(question=question, at=at, quote=quote, **told)
    except IntegrityError:
        return Dispute.objects.get(question=question)


def sentences_near(fact_id: UUID) -> list[Sentence]:
    """The sentences around the proof of a fact, in order; each with its words as `printed`.

    Two queries, neither of which fetches a whole article.
    """
    proofs = Evidence.objects.filter(fact=fact_id).values_list(
        "sentence__article", "sentence__position"
    )
    places = list(proofs.order_by("sentence__position"))
    if not places:
        return []
    near = Q()
    for article, position in places:
        reach = (max(0, position - NEARBY), position + NEARBY)
        near |= Q(article=article, position__range=reach)
    words = Substr("article__body", F("start") + 1, F("end") - F("start"))
    return list(Sentence.objects.filter(near).annotate(printed=words).order_by("position"))
