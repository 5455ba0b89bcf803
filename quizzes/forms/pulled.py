"""What is to be done with pulled questions."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet

from quizzes.models import Question


class PulledForm(forms.Form):
    """Names one question to keep or to check; without either, all are to be checked."""

    keep = forms.ModelChoiceField(queryset=Question.objects.none(), required=False)
    check_one = forms.ModelChoiceField(queryset=Question.objects.none(), required=False)

    def __init__(self, *args, questions: QuerySet[Question], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.questions = questions
        for name in ("keep", "check_one"):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = questions

    def to_check(self) -> list[Question]:
        chosen = self.cleaned_data["check_one"]
        return [chosen] if chosen else list(self.questions)
