"""A report of a question by a student, and the ruling on it by an instructor."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.core.exceptions import ValidationError

from articles.models import Sentence
from quizzes import interactions
from quizzes.marks.regrading import NAMING
from quizzes.models import Dispute, Option, QuestionVersion, Ruling

ONE_KEY = ("choice", "cloze", "source")  # forms of question whose key is one option


class DisputeForm(forms.ModelForm):
    sentence = forms.TypedChoiceField(
        label="The sentence that speaks against it",
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Dispute
        fields = ["reason", "words"]
        labels = {"reason": "What is wrong with it?", "words": "In your own words"}
        widgets = {"reason": forms.RadioSelect, "words": forms.Textarea({"rows": 3})}

    def __init__(self, *args, sentences: Sequence[Sentence] = (), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        self.label_suffix = ""
        self.sentences = {row.position: row for row in sentences}
        self.fields["reason"].choices = Dispute.Reason.choices  # type: ignore[attr-defined]
        self.fields["words"].max_length = 1000  # type: ignore[attr-defined]
        if sentences:
            choices = [(row.position, row.printed) for row in sentences]  # type: ignore[attr-defined]
            self.fields["sentence"].choices = [("", "None of them"), *choices]  # type: ignore[attr-defined]
            self.initial.setdefault("sentence", "")
        else:
            del self.fields["sentence"]

    def clean(self) -> dict:
        told = super().clean() or self.cleaned_data
        if told.get("reason") == Dispute.Reason.OTHER and not told.get("words"):
            self.add_error("words", "Say in a few words what it is.")
        told["sentence"] = self.sentences.get(told.get("sentence", -1))
        return told


class RulingForm(forms.ModelForm):
    """`rehearsed` names the ruling whose effect was on the page when the button was pressed."""

    rehearsed = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Ruling
        fields = ["decision", "option", "text", "only_improves", "reason"]
        labels = {"option": "The answer", "text": "The answer", "reason": "Reason"}
        help_texts = dict.fromkeys(("option", "text"), "Where one is accepted or made the key.")
        widgets = {
            "decision": forms.RadioSelect,
            "option": forms.RadioSelect,
            "reason": forms.Textarea({"rows": 3}),
        }

    def __init__(self, *args, version: QuestionVersion, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        self.label_suffix = ""
        options = list(version.options.all())
        typed = interactions.of(version.form, [one.pk for one in options][1:]) is interactions.TYPED
        self._name_answers(options, typed=typed, chosen=version.form in ONE_KEY and not typed)

    def _name_answers(self, options: list[Option], *, typed: bool, chosen: bool) -> None:
        """Offer the decisions that the form of the question allows, and answers to name."""
        decisions = [
            (value, label)
            for value, label in Ruling.Decision.choices
            if typed or chosen or value not in NAMING
        ]
        self.fields["decision"].choices = decisions  # type: ignore[attr-defined]
        if chosen:
            ids = [one.pk for one in options]
            self.fields["option"].queryset = Option.objects.filter(pk__in=ids)  # type: ignore[attr-defined]
            self.fields["option"].empty_label = None  # type: ignore[attr-defined]
        else:
            del self.fields["option"]
        if not typed:
            del self.fields["text"]

    def clean_text(self) -> str:
        return " ".join(self.cleaned_data["text"].split())

    def clean(self) -> dict:
        told = super().clean() or self.cleaned_data
        naming = told.get("decision") in NAMING
        name = "option" if "option" in self.fields else "text"
        if naming and not told.get(name) and name not in self.errors:
            self.add_error(name, ValidationError("Say which answer."))
        if not naming:
            told |= {"option": None, "text": ""}
        return told

    @property
    def fingerprint(self) -> str:
        """What this ruling would do, for comparing it with what was rehearsed."""
        told = self.cleaned_data
        option = told.get("option")
        parts = (told["decision"], option.pk if option else "", told.get("text", ""))
        return "|".join(map(str, (*parts, int(told["only_improves"]))))
