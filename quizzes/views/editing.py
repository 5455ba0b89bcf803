"""The editor of a question, wherever it is shown: what it holds, what its buttons do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from articles.extraction.records import FactKind
from articles.models import Fact
from quizzes.forms.bank import QuestionForm, Typed
from quizzes.forms.order import place_of
from quizzes.generation.lint import Draft, Flaw, check
from quizzes.generation.repairs import WITH_OPTIONS, Repair, mend, offers, taken_over
from quizzes.generation.repairs.swaps import next_best
from quizzes.making import bank
from quizzes.making.decisions import spares_of
from quizzes.making.linting import Known, judged
from quizzes.models import Question
from quizzes.review.proofs import Piece, passage, pieces, provenance

PAGE = "quizzes/question_edit.html"


def edit(
    request,
    fact: Fact,
    typed: Typed,
    save: Callable[[bank.Content, str], HttpResponse],
    context: dict[str, Any],
    template_name: str = PAGE,
) -> HttpResponse:
    """Show the editor, do what one of its buttons says, or save and answer as `save` does.

    `context` holds the state of the question, and the question itself where there is one.
    """
    form, place, refusal, mended = typed.as_form(), None, None, ""
    desk = Desk(fact, context.get("question"))
    if request.method == "GET":
        _focus(form, "stem")
    elif {"mend", "swap", "change"} & request.POST.keys():
        typed = Typed.read(request.POST)
        place, mended = desk.press(typed, request.POST)
        form = typed.as_form()
        if place is not None and form.options.forms:
            _focus(form.options.forms[place], "text")
        elif not mended:
            _focus(form, "form")
    elif request.method == "POST":
        typed, form = Typed.read(request.POST), QuestionForm(request.POST)
        try:
            if form.is_valid():
                return save(form.content(), _state(request, context["state"]))
        except bank.Refused as refused:
            refusal = refused
    context |= {"form": form, "place": place, "refusal": refusal, "mended": mended}
    context |= {"flaws": desk.offers(typed), "can_swap": desk.spares, "edit_url": request.path}
    context |= proof_of(fact) | {"seen": _seen(request, context, refusal), "section": "library"}
    if request.htmx.target == "editor":
        template_name = f"{PAGE}#editor"
    return render(request, template_name, context)


def _focus(form, name: str) -> None:
    form.fields[name].widget.attrs |= {"data-focus": "", "autofocus": True}


def lint(request, fact: Fact, edit_url: str, question: Question | None = None) -> HttpResponse:
    """What the lint says about the text in the editor, as it stands, and what would mend it."""
    found = Desk(fact, question).offers(Typed.read(request.POST))
    return render(request, f"{PAGE}#lint", {"flaws": found, "edit_url": edit_url})


class Desk:
    """The lint and its repairs for what somebody types on a fact."""

    def __init__(self, fact: Fact, question: Question | None = None) -> None:
        self.fact = fact
        self.known = Known.of(fact.article)
        self.context = self.known.context(fact)
        self.spares = spares_of(question) if question else ()

    def offers(self, typed: Typed) -> list[tuple[Flaw, tuple[Repair, ...]]]:
        draft = self._draft(typed)
        return offers(draft, self.context, check(draft, self.context), self.spares)

    def press(self, typed: Typed, data: QueryDict) -> tuple[int | None, str]:
        """Do what one of the buttons says; returns the place to look at, and what to tell."""
        if "mend" in data:
            return None, self.mend(typed, str(data["mend"]))
        if "swap" in data:
            return None, self.swap(typed, place_of(str(data["swap"])))
        return typed.change(str(data["change"]), self.fact), ""

    def mend(self, typed: Typed, name: str) -> str:
        """Put the repair of this name into what was typed; returns what to tell."""
        draft = self._draft(typed)
        better = mend(name, draft, self.context, self.spares)
        if better is None:
            return "Nothing was changed: that repair does not help any more."
        typed.take(taken_over(typed.draft(), better))
        return "Mended. Look at it, then save it."

    def swap(self, typed: Typed, place: int) -> str:
        """Put the next best safe wrong option in this place; returns what to tell."""
        draft = self._draft(typed)
        there = draft.form in WITH_OPTIONS and 0 <= place < len(draft.options)
        if not there or draft.options[place].is_key:
            return "Nothing was changed: there is no wrong option."
        better = next_best(draft, place, self.context, self.spares)
        if better is None:
            return "Nothing was changed: there is no other safe wrong option."
        typed.take(better)
        (new,) = set(better.texts) - set(draft.texts)
        return f"Now with “{new}”. Look at it, then save it."

    def _draft(self, typed: Typed) -> Draft:
        return judged(replace(typed.draft(), kind=FactKind(self.fact.kind)))


def proof_of(fact: Fact) -> dict[str, Any]:
    """The fact, the paragraphs that prove it and who says so, for a page."""
    told = provenance(fact.certainty, fact.source, fact.article.published_on)
    return {"fact": fact, "paragraphs": _paragraphs(fact), "source": told}


def _paragraphs(fact: Fact) -> list[list[Piece]]:
    """The paragraphs that prove the fact, each once, cut into proof and surroundings."""
    spans = [(evidence.start, evidence.end) for evidence in fact.evidence.all()]
    shown = dict.fromkeys(passage(fact.article.body, 0, *span) for span in spans)
    return [pieces(paragraph, spans) for paragraph in shown]


def _state(request, current: str) -> str:
    wanted = request.POST.get("save", "")
    return wanted if wanted in bank.CHOOSABLE else current


def _seen(request, context: dict[str, Any], refusal: bank.Refused | None) -> str:
    """The mark to come back with: who was told of a change may then write over it."""
    if isinstance(refusal, bank.Stale):
        return refusal.mark
    question = context.get("question")
    return request.POST.get("seen") or (bank.mark_of(question) if question else "")
