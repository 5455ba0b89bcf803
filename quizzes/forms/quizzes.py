"""Putting a quiz together: its heading, who teaches it, its questions with points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from uuid import UUID

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import QueryDict

from config.roles import INSTRUCTOR, MANAGER
from quizzes.models import Question, Quiz

MOST_QUESTIONS = 100
MOST_POINTS = 100
LONGEST_INTRODUCTION = 5_000


class QuizForm(forms.ModelForm):
    co_instructors = forms.CharField(
        label="Taught together with",
        max_length=1000,
        required=False,
        help_text="User names or e-mail addresses of other instructors, with commas between them.",
    )

    class Meta:
        model = Quiz
        fields = ["title", "introduction", "allows_guests"]
        widgets = {"introduction": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, shares: bool = True, **kwargs) -> None:
        """`shares` tells whether this person may say who else teaches the quiz."""
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        self.label_suffix = ""
        if not shares:
            del self.fields["co_instructors"]
        elif self.instance.pk and not self.instance._state.adding:
            names = [user.get_username() for user in self.instance.co_instructors.all()]
            self.initial["co_instructors"] = ", ".join(names)

    def clean_introduction(self) -> str:
        text = self.cleaned_data["introduction"]
        if len(text) > LONGEST_INTRODUCTION:
            raise ValidationError(f"Keep it under {LONGEST_INTRODUCTION:,} characters.")
        return text

    def clean_co_instructors(self) -> list:
        names = [name.strip() for name in self.cleaned_data["co_instructors"].split(",")]
        names = list(dict.fromkeys(name for name in names if name))
        teaching = get_user_model().objects.filter(groups__name__in=(INSTRUCTOR, MANAGER))
        found = teaching.filter(Q(username__in=names) | Q(email__in=names)).distinct()
        known = {name for user in found for name in (user.get_username(), user.email)}
        if unknown := [name for name in names if name not in known]:
            raise ValidationError(f"Nobody who teaches here is called {', '.join(unknown)}.")
        return list(found)

    def save(self, commit: bool = True) -> Quiz:
        quiz = super().save(commit)
        if "co_instructors" in self.cleaned_data:
            quiz.co_instructors.set(self.cleaned_data["co_instructors"])
        return quiz


class SlotForm(forms.Form):
    question = forms.UUIDField(widget=forms.HiddenInput)
    points = forms.DecimalField(
        min_value=0, max_value=MOST_POINTS, decimal_places=2, max_digits=5, initial=1
    )


class BaseSlotFormSet(forms.BaseFormSet):
    def add_fields(self, form, index) -> None:
        super().add_fields(form, index)
        form.empty_permitted = False
        if index is not None:
            form.fields["points"].label = f"Points for question {index + 1}"


SlotFormSet = forms.formset_factory(
    SlotForm,
    formset=BaseSlotFormSet,
    extra=0,
    max_num=MOST_QUESTIONS,
    absolute_max=2 * MOST_QUESTIONS,
    validate_max=True,
)


def slot_forms(data: QueryDict | None = None, slots: Iterable = ()) -> forms.BaseFormSet:
    initial = [{"question": slot.question_id, "points": _plain(slot.points)} for slot in slots]
    return SlotFormSet(
        data,
        prefix="slot",
        initial=initial,
        error_messages={"too_many_forms": f"At most {MOST_QUESTIONS} questions, please."},
    )


def _plain(points: Decimal) -> str:
    """1 for 1.00, 0.5 for 0.50."""
    return f"{points.normalize():f}"


class PoolForm(forms.Form):
    """The search among questions that could go into the quiz."""

    scope = forms.ChoiceField(
        label="From",
        choices=[("article", "this article"), ("all", "all my articles")],
        required=False,
    )
    q = forms.CharField(label="Search", max_length=100, required=False, widget=forms.SearchInput)

    def chosen(self) -> dict[str, str]:
        self.full_clean()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}


def rows_of(
    formset: forms.BaseFormSet, questions: Mapping[UUID, Question]
) -> list[tuple[Question, Decimal]]:
    """Questions and points as typed, each question once; unknown ones are left out."""
    rows: dict[UUID, tuple[Question, Decimal]] = {}
    for form in formset:
        pk = form.cleaned_data["question"]
        if pk in questions:
            rows.setdefault(pk, (questions[pk], form.cleaned_data["points"]))
    return list(rows.values())
