"""The editor of a question: what was typed, valid or not, and the form that checks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from articles.models import Fact
from quizzes.forms.order import place_of, rearranged
from quizzes.forms.parts import (
    LABELS,
    SINGLE,
    TypedOption,
    in_time,
    problem_with,
    read_tolerance,
    shown_tolerance,
    sources_of,
    stored_value,
    typed_option,
)
from quizzes.generation.lint import Draft
from quizzes.generation.records import Choice, Form
from quizzes.generation.spellings import fold
from quizzes.interactions.names import normalise
from quizzes.making.bank import CHOOSABLE, Content
from quizzes.models import Question, QuestionVersion

FEWEST_OPTIONS = 2
MOST_OPTIONS = 8
MOST_SHOWN = 40
MOST_SPELLINGS = 50
MOST_HINTS = 4
LONGEST_HINT = 400


@dataclass
class Typed:
    """A question as it stands on the page. `key` is the place of the right option, -1 where none
    is chosen; `accepted` are further spellings, one on a line; `tolerance` is in km."""

    stem: str = ""
    form: str = Form.CHOICE
    feedback: str = ""
    options: Sequence[TypedOption] = (TypedOption(),) * 4
    key: int = -1
    accepted: str = ""
    tolerance: str = ""
    hints: str = ""

    @classmethod
    def of(cls, version: QuestionVersion) -> Typed:
        options = list(version.options.all())
        key = next((number for number, option in enumerate(options) if option.is_key), -1)
        is_typed = version.form in (Form.TYPED, Form.CLOZE)
        spellings = [answer.text for answer in version.accepted_answers.all()] if is_typed else []
        return cls(
            version.stem,
            version.form,
            version.feedback,
            [typed_option(option, version.form) for option in options],
            key,
            "\n".join(spellings),
            shown_tolerance(options, version.form),
            "\n".join(version.hints),
        )

    @classmethod
    def read(cls, data: QueryDict) -> Typed:
        """Whatever was posted, however wrong: nothing typed is lost."""
        count = min(place_of(data.get("option-TOTAL_FORMS")), MOST_SHOWN)
        options = [
            TypedOption(
                data.get(f"option-{n}-text", ""),
                data.get(f"option-{n}-feedback", ""),
                data.get(f"option-{n}-value", ""),
                f"option-{n}-right" in data,
            )
            for n in range(max(count, 0))
        ]
        return cls(
            stem=data.get("stem", ""),
            form=data.get("form", ""),
            feedback=data.get("feedback", ""),
            options=options,
            key=place_of(data.get("key")),
            accepted=data.get("accepted", ""),
            tolerance=data.get("tolerance", ""),
            hints=data.get("hints", ""),
        )

    def draft(self) -> Draft:
        form = Form(self.form) if self.form in Form else Form.CHOICE
        reach = read_tolerance(self.tolerance)
        choices = [
            Choice(
                option.text.strip()[:300],
                number == self.key and form in SINGLE,
                option.feedback.strip()[:500],
                stored_value(option, form, reach if number == self.key else ""),
            )
            for number, option in enumerate(self.options)
        ]
        if form is Form.ORDER:
            choices = in_time(choices)
        return Draft(" ".join(self.stem.split())[:500], tuple(choices), form)

    @property
    def spellings(self) -> tuple[str, ...]:
        lines = (" ".join(line.split())[:300] for line in self.accepted.splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))[:MOST_SPELLINGS]

    def change(self, wish: str, fact: Fact) -> int | None:
        """Do what a button of the editor says: "add", "drop-2", "up-2" or "down-2"; "form" shows
        the fields of the form chosen.

        Returns the place to look at next; None for the form itself.
        """
        if wish == "form":
            blank = not any(option.text.strip() for option in self.options)
            if self.form == Form.SOURCE and blank:
                self.options, self.key = sources_of(fact)
            fits = [not problem_with(option.value, self.form) for option in self.options]
            self.options = [
                option if fit else option._replace(value="")
                for option, fit in zip(self.options, fits, strict=True)
            ]
            return None
        if wish == "add":
            self.options = [*self.options, TypedOption()]
            return len(self.options) - 1
        order, at = rearranged(len(self.options), wish)
        self.key = order.index(self.key) if self.key in order else -1
        self.options = [self.options[old] for old in order]
        return at

    def take(self, draft: Draft) -> None:
        """Hold what a repair made of the draft of this."""
        self.stem = draft.stem
        if draft.options != self.draft().options:
            self.options = [TypedOption(option.text, option.feedback) for option in draft.options]
            self.key = next((n for n, option in enumerate(draft.options) if option.is_key), -1)

    def as_form(self) -> QuestionForm:
        """An editor with this in it and no complaints."""
        initial = {
            "stem": self.stem,
            "form": self.form,
            "feedback": self.feedback,
            "key": str(self.key),
            "accepted": self.accepted,
            "tolerance": self.tolerance,
            "hints": self.hints,
        }
        options: list[dict[str, Any]] = [
            {
                "text": option.text,
                "feedback": option.feedback,
                "value": option.value,
                "right": option.is_right,
            }
            for option in self.options
        ]
        return QuestionForm(initial=initial, options=options)


class OptionForm(forms.Form):
    text = forms.CharField(
        label="Option", max_length=300, error_messages={"required": "Write the option or drop it."}
    )
    feedback = forms.CharField(
        label="Feedback",
        max_length=500,
        required=False,
        widget=forms.Textarea(
            attrs={"class": "lesser", "rows": 1, "placeholder": "Feedback, if you like"}
        ),
    )
    value = forms.CharField(label="Value", max_length=300, required=False)
    right = forms.BooleanField(label="Right", required=False)


class BaseOptionFormSet(forms.BaseFormSet):
    def add_fields(self, form, index) -> None:
        super().add_fields(form, index)
        # A formset lets its last forms be empty; here an empty option is a mistake.
        form.empty_permitted = False
        if index is not None:
            form.fields["text"].label = f"Option {index + 1}"
            form.fields["feedback"].label = f"Feedback to option {index + 1}"

    def clean(self) -> None:
        seen: dict[str, int] = {}
        asked = self.data.get("form", "")
        for number, form in enumerate(self.forms):
            if form.is_valid() and (problem := problem_with(form.cleaned_data["value"], asked)):
                form.add_error("value", problem)
            text = fold(form.cleaned_data.get("text", "")) if form.is_valid() else ""
            if text and seen.setdefault(text, number) != number:
                form.add_error("text", f"This is option {seen[text] + 1} again.")


OptionFormSet = forms.formset_factory(
    OptionForm,
    formset=BaseOptionFormSet,
    extra=0,
    max_num=MOST_OPTIONS,
    absolute_max=MOST_SHOWN,
    validate_max=True,
)


class QuestionForm(forms.Form):
    """Stem, form and feedback, with the formset of the options in `options`."""

    stem = forms.CharField(
        label="Question",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write the question."},
    )
    form = forms.ChoiceField(
        label="Form",
        choices=QuestionVersion.Form,
        help_text="Write a blank as ____ . A typed answer counts in every spelling that the "
        "article has for the right one, a typed date in every layout.",
    )
    accepted = forms.CharField(
        label="Also accepted",
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Further spellings that count, one on a line.",
    )
    tolerance = forms.IntegerField(
        label="Tolerance in km",
        min_value=1,
        max_value=2000,
        required=False,
        help_text="A click counts this far from the right place, and half of it twice as far.",
    )
    feedback = forms.CharField(
        label="Feedback to everyone",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Shown at review, whatever the answer was.",
    )
    hints = forms.CharField(
        label="Hints",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "lesser"}),
        help_text="One on each line. Where a quiz gives several tries, each wrong try shows the "
        f"next one: there is one try more than hints, and at most {MOST_HINTS} hints.",
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        initial: dict[str, str] | None = None,
        options: Sequence[Mapping[str, Any]] = (),
    ) -> None:
        super().__init__(data, initial=initial, label_suffix="", use_required_attribute=False)
        self.options = OptionFormSet(
            data,
            prefix="option",
            initial=options,
            error_messages={"too_many_forms": f"At most {MOST_OPTIONS} options, please."},
        )

    @property
    def chosen_key(self) -> str:
        """The place of the key as typed, for the radio buttons."""
        return self.data.get("key", "") if self.is_bound else self.initial.get("key", "")

    @property
    def chosen_form(self) -> str:
        source = self.data if self.is_bound else self.initial
        return str(source.get("form", "") or Form.CHOICE)

    @property
    def value_label(self) -> str:
        """What is written beside each option; "" where nothing is."""
        return LABELS.get(self.chosen_form, "")  # type: ignore[call-overload]

    @property
    def is_single(self) -> bool:
        return self.chosen_form in SINGLE

    def is_valid(self) -> bool:
        # Both are asked, so that all mistakes are shown at once.
        return all([self.options.is_valid(), super().is_valid()])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        count = self.options.total_form_count()
        form = cleaned.get("form")
        fewest = 1 if form in (Form.TYPED, Form.CLOZE) else FEWEST_OPTIONS
        if count < fewest:
            self.add_error(None, ValidationError(f"Give at least {fewest} options.", code="few"))
        keys = cast("QueryDict", self.data).getlist("key")
        if form not in SINGLE:
            return cleaned
        if len(keys) != 1 or not 0 <= place_of(keys[0]) < count:
            self.add_error(None, ValidationError("Choose exactly one right answer.", code="key"))
        return cleaned

    def clean_hints(self) -> list[str]:
        """Refuses what gives the answer away, as far as words tell that."""
        typed = [" ".join(line.split()) for line in self.cleaned_data["hints"].splitlines()]
        hints = [line for line in typed if line]
        if len(hints) > MOST_HINTS:
            raise ValidationError(f"At most {MOST_HINTS} hints, please.")
        if any(len(hint) > LONGEST_HINT for hint in hints):
            raise ValidationError(f"Keep each hint under {LONGEST_HINT} characters.")
        key = self.data.get(f"option-{place_of(self.data.get('key'))}-text", "")
        for number, hint in enumerate(hints, 1):
            if key and normalise(key) in normalise(hint):
                raise ValidationError(f"Hint {number} gives the answer away: “{key}”.")
        return hints

    def content(self) -> Content:
        """What was typed; only of a valid form."""
        typed = Typed.read(cast("QueryDict", self.data))
        hints = self.cleaned_data["hints"] if "hints" in self.data else None
        return Content(typed.draft(), self.cleaned_data["feedback"], typed.spellings, hints)


class BankFilter(forms.Form):
    """The filter above a list of questions; what makes no sense filters nothing."""

    state = forms.ChoiceField(choices=[("", "all states"), *Question.State.choices], required=False)
    kind = forms.ChoiceField(choices=[("", "all kinds"), *Fact.Kind.choices], required=False)
    q = forms.CharField(
        label="Search",
        max_length=100,
        required=False,
        widget=forms.SearchInput(attrs={"placeholder": "Search"}),
    )

    def chosen(self) -> dict[str, str]:
        self.full_clean()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}


class JudgeForm(forms.Form):
    """The ticked questions and the state they should get; `all_clean` takes every draft without a
    flaw, a `reason` lets those with hints be ready."""

    state = forms.ChoiceField(
        choices=[(state, state.label) for state in CHOOSABLE],
        error_messages={"required": "Choose what to do with them."},
    )
    all_clean = forms.BooleanField(required=False)
    reason = forms.CharField(max_length=200, required=False)
    questions = forms.ModelMultipleChoiceField(
        queryset=Question.objects.none(),
        required=False,
        error_messages={
            "invalid_choice": "A ticked question is not there any more.",
            "invalid_pk_value": "A ticked question is not there any more.",
        },
    )

    def __init__(self, data: QueryDict, *, questions) -> None:
        super().__init__(data)
        self.everything = questions
        ticked = cast("forms.ModelMultipleChoiceField", self.fields["questions"])
        ticked.queryset = questions

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not (cleaned.get("all_clean") or cleaned.get("questions") or self.errors):
            raise ValidationError("Tick at least one question.")
        return cleaned

    def chosen(self) -> list[Question]:
        if not self.cleaned_data["all_clean"]:
            return list(self.cleaned_data["questions"])
        drafts = QuestionVersion.objects.newest().filter(
            question__in=self.everything.filter(state=Question.State.DRAFT).exclude(
                fact__state=Fact.State.REJECTED
            )
        )
        return [
            version.question for version in drafts.select_related("question") if not version.flaws
        ]
