"""Putting a quiz together: its heading, who teaches it, its questions with points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import QueryDict

from config.roles import INSTRUCTOR, MANAGER
from quizzes.models import Accommodation, Question, Quiz
from quizzes.review.showing import Phase, allowed

MOST_QUESTIONS = 100
MOST_POINTS = 100
LONGEST_INTRODUCTION = 5_000


class QuizForm(forms.ModelForm):
    """What a quiz is called and who teaches it."""

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
        help_texts = {
            "allows_guests": "It stands in the public list, and nobody has to give a name. To let "
            "a class in by name only, leave this off and share a code."
        }

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


CLOCK = f"In the time of {settings.TIME_ZONE}."
PENALTIES = [("0", "nothing"), ("0.1", "10 %"), ("0.2", "20 %"), ("0.25", "a quarter")]
PENALTIES += [("0.3333333", "a third"), ("0.5", "half"), ("1", "all")]


def moment(label: str, help_text: str) -> forms.DateTimeField:
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return forms.DateTimeField(label=label, required=False, widget=widget, help_text=help_text)


class QuizSettingsForm(QuizForm):
    """All that can be set on a quiz, in groups. What does not apply may stay as it is."""

    GROUPS = (
        ("About the quiz", ("title", "introduction", "co_instructors")),
        ("How it is answered", ("behaviour", "penalty", "certainty")),
        ("Time", ("opens_at", "closes_at", "time_limit", "overtime", "grace")),
        ("Attempts", ("max_attempts", "cool_off", "grading")),
        ("Who may take it", ("password", "allows_guests")),
    )

    # Left out or emptied, they stay as they are.
    KEPT = ("behaviour", "penalty", "certainty", "overtime", "grace", "cool_off", "grading")

    opens_at = moment("Opens", f"Nobody can start before. Empty: it opens on publishing. {CLOCK}")
    closes_at = moment(
        "Closes",
        f"The end for everybody, also for those who are at it. Empty: it stays open. {CLOCK}",
    )
    penalty = forms.TypedChoiceField(
        label="A wrong try costs",
        choices=PENALTIES,
        coerce=Decimal,
        help_text="Of the points of its question, where there are several tries. With a third and "
        "two hints a question is worth all, two thirds, one third of its points.",
    )

    class Meta:
        model = Quiz
        fields = [
            "title",
            "introduction",
            "behaviour",
            "penalty",
            "certainty",
            "opens_at",
            "closes_at",
            "time_limit",
            "overtime",
            "grace",
            "max_attempts",
            "cool_off",
            "grading",
            "password",
            "allows_guests",
        ]
        labels = {
            "behaviour": "Checking",
            "certainty": "Certainty",
            "time_limit": "Time limit",
            "overtime": "When the time is up",
            "grace": "Minutes for submitting",
            "max_attempts": "Attempts allowed",
            "cool_off": "Minutes between attempts",
            "grading": "The result is",
        }
        help_texts = QuizForm.Meta.help_texts | {
            "behaviour": "Answers are saved as they are given, whichever you choose.",
            "certainty": "Students say how sure they are: not very, fairly, very. Right earns 1, "
            "2, 3; wrong 0, −2, −6. It suits practice; for grades leave it beside the score.",
            "time_limit": "In minutes, from the start of each attempt. Empty: no limit. Extra time "
            "for single students is given on its own page.",
            "overtime": "What was answered in time counts either way.",
            "grace": "Only where there is a little time left for submitting.",
            "max_attempts": "Empty: as many as they like.",
            "cool_off": "From submitting to the next start; 0 for no wait.",
            "grading": "Of several attempts.",
            "password": "Asked before the first question. Empty: none. Who comes by a join code "
            "needs no password.",
        }
        widgets = {
            "introduction": forms.Textarea(attrs={"rows": 3}),
            "password": forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.initial["penalty"] = nearest(self.instance.penalty)
        for name in self.KEPT:
            self.fields[name].required = False

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField], bool]]:
        """Legend, fields, and whether it stands open: the first, and where something is wrong."""
        return [
            (
                legend,
                [self[name] for name in names if name in self.fields],
                not number or any(name in self.errors for name in names),
            )
            for number, (legend, names) in enumerate(self.GROUPS)
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for name in self.KEPT:
            if name in data and data[name] in (None, ""):
                data[name] = getattr(self.instance, name)
        opens, closes = data.get("opens_at"), data.get("closes_at")
        if opens and closes and closes <= opens:
            self.add_error("closes_at", "It has to close after it opens.")
        elif opens and closes and closes - opens < timedelta(minutes=data.get("time_limit") or 0):
            self.add_error("time_limit", "It is open for a shorter time than that.")
        tries = data.get("behaviour") in (Quiz.Behaviour.SEVERAL, Quiz.Behaviour.ADAPTIVE)
        if tries and data.get("certainty", Quiz.Certainty.OFF) != Quiz.Certainty.OFF:
            self.add_error(
                "certainty", "Certainty goes with a single try: choose another checking, or none."
            )
        if tries and not allowed(self.instance.review_rules, Phase.DURING).right:
            self.add_error(
                "behaviour",
                "Another try tells that an answer was wrong: first tick what is right, during the "
                "attempt, under “What students see”.",
            )
        if data.get("cool_off") and data.get("max_attempts") == 1:
            self.add_error("cool_off", "There is only one attempt, so there is nothing between.")
        return data


def nearest(penalty: Decimal) -> str:
    """The choice that stands for this penalty; one that was set elsewhere is shown as its like."""
    return min((value for value, _ in PENALTIES), key=lambda one: abs(Decimal(one) - penalty))


class CodeLifeForm(forms.Form):
    """How long a join code is to work."""

    days = forms.TypedChoiceField(
        label="It works for",
        choices=[("1", "a day"), ("14", "two weeks"), ("90", "three months")],
        coerce=int,
        initial="14",
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix, self.use_required_attribute = "", False


class AccommodationForm(forms.ModelForm):
    """Extra time for a student who is named by user name or e-mail address."""

    who = forms.CharField(
        label="Student",
        max_length=254,
        help_text="User name or e-mail address.",
        error_messages={"required": "Name the student."},
    )

    class Meta:
        model = Accommodation
        fields = ["minutes", "factor"]
        help_texts = {
            "minutes": "Added to the limit.",
            "factor": "The limit is multiplied by it, before the minutes are added: 1.25, 1.5, 2.",
        }

    field_order = ["who", "minutes", "factor"]

    def __init__(self, *args, quiz: Quiz, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.quiz = quiz
        self.use_required_attribute, self.label_suffix = False, ""

    def clean_who(self) -> str:
        who = self.cleaned_data["who"].strip()
        people = get_user_model().objects.filter(Q(username=who) | Q(email__iexact=who))
        found = list(people[:2])
        if len(found) != 1:
            raise ValidationError(f"No one student here is called {who}.")
        self.student = found[0]
        return who

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("minutes") == 0 and data.get("factor") == 1:
            self.add_error("minutes", "Give minutes, or a factor above 1.")
        return data

    def save(self, commit: bool = True) -> Accommodation:
        """In place of what the student had before at this quiz."""
        given = {name: self.cleaned_data[name] for name in ("minutes", "factor")}
        made, _ = Accommodation.objects.update_or_create(
            quiz=self.quiz, student=self.student, defaults=given
        )
        return made


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
