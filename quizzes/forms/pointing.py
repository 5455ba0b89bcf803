"""The choice of one sentence of the article."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms

from articles.models import Sentence


class PointingForm(forms.Form):
    sentence = forms.TypedChoiceField(
        label="Which sentence answers the question?",
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose a sentence.",
            "invalid_choice": "Choose one of the sentences shown.",
        },
    )

    def __init__(self, *args, sentences: Sequence[Sentence], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        self.label_suffix = ""
        self.offered = {row.pk: row for row in sentences}
        choices = [(row.pk, row.printed) for row in sentences]  # type: ignore[attr-defined]
        self.fields["sentence"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Sentence:
        return self.offered[self.cleaned_data["sentence"]]
