"""The editor of a question: what was typed, valid or not, and the form that checks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from articles.models import Fact
from quizzes.bank import CHOOSABLE, Content
from quizzes.forms.order import place_of, rearranged
from quizzes.generation.lint import Draft
from quizzes.generation.names import fold
from quizzes.generation.records import Choice, Form
from quizzes.models import Question, QuestionVersion

FEWEST_OPTIONS = 2
MOST_OPTIONS = 8
MOST_SHOWN = 40


@dataclass
class Typed:
    """A question as it stands on the page. `options` are pairs of text and feedback; `key` is the
    place of the right one, -1 where none is chosen."""

    stem: str = ""
    form: str = Form.CHOICE
    feedback: str = ""
    options: Sequence[tuple[str, str]] = (("", ""),) * 4
    key: int = -1

    @classmethod
    def of(cls, version: QuestionVersion) -> Typed:
        options = list(version.options.all())
        key = next((number for number, option in enumerate(options) if option.is_key), -1)
        pairs = [(option.text, option.feedback) for option in options]
        return cls(version.stem, version.form, version.feedback, pairs, key)

    @classmethod
    def read(cls, data: QueryDict) -> Typed:
        """Whatever was posted, however wrong: nothing typed is lost."""
        count = min(place_of(data.get("option-TOTAL_FORMS")), MOST_SHOWN)
        pairs = [
            (data.get(f"option-{n}-text", ""), data.get(f"option-{n}-feedback", ""))
            for n in range(max(count, 0))
        ]
        return cls(
            stem=data.get("stem", ""),
            form=data.get("form", ""),
            feedback=data.get("feedback", ""),
            options=pairs,
            key=place_of(data.get("key")),
        )

    def draft(self) -> Draft:
        form = Form(self.form) if self.form in Form else Form.CHOICE
        choices = [
            Choice(text.strip()[:300], number == self.key, feedback.strip()[:500])
            for number, (text, feedback) in enumerate(self.options)
        ]
        return Draft(" ".join(self.stem.split())[:500], tuple(choices), form)

    def change(self, wish: str) -> int:
        """Do what a button of the editor says: "add", "drop-2", "up-2" or "down-2".

        Returns the place to look at next.
        """
        if wish == "add":
            self.options = [*self.options, ("", "")]
            return len(self.options) - 1
        order, at = rearranged(len(self.options), wish)
        self.key = order.index(self.key) if self.key in order else -1
        self.options = [self.options[old] for old in order]
        return at

    def as_form(self) -> QuestionForm:
        """An editor with this in it and no complaints."""
        initial = {
            "stem": self.stem,
            "form": self.form,
            "feedback": self.feedback,
            "key": str(self.key),
        }
        options = [{"text": text, "feedback": feedback} for text, feedback in self.options]
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
        for number, form in enumerate(self.forms):
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
        help_text="In a choice and in a blank one of the options is chosen; write a blank as "
        "____ . A typed answer counts in every spelling that the article has for the right one.",
    )
    feedback = forms.CharField(
        label="Feedback to everyone",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Shown at review, whatever the answer was.",
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        initial: dict[str, str] | None = None,
        options: Sequence[Mapping[str, str]] = (),
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

    def is_valid(self) -> bool:
        # Both are asked, so that all mistakes are shown at once.
        return all([self.options.is_valid(), super().is_valid()])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        count = self.options.total_form_count()
        fewest = 1 if cleaned.get("form") == Form.TYPED else FEWEST_OPTIONS
        if count < fewest:
            self.add_error(None, ValidationError(f"Give at least {fewest} options.", code="few"))
        keys = cast("QueryDict", self.data).getlist("key")
        if len(keys) != 1 or not 0 <= place_of(keys[0]) < count:
            self.add_error(None, ValidationError("Choose exactly one right answer.", code="key"))
        return cleaned

    def content(self) -> Content:
        """What was typed; only of a valid form."""
        typed = Typed.read(cast("QueryDict", self.data))
        return Content(typed.draft(), self.cleaned_data["feedback"])


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
