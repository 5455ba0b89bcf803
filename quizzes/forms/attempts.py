"""What a student sends for one question."""

from __future__ import annotations

import uuid

from django import forms
from django.http import QueryDict

from quizzes.attempts import Change
from quizzes.interactions.records import Invalid, Response, Sent
from quizzes.sittings import Place


class AnswerForm(forms.Form):
    """The answer is read as the form of question says; `go` says which button was pressed.

    The buttons are next, back, flag, or the number of a question to jump to.
    """

    client_key = forms.UUIDField(required=False)
    go = forms.CharField(required=False, max_length=8)

    def __init__(self, data: QueryDict, *, place: Place) -> None:
        self.place = place
        self.sent: Sent = dict(data.lists())
        self.response: Response | None = None
        super().__init__(data)

    def clean(self) -> None:
        try:
            self.response = self.place.interaction.read(self.sent, self.place.options)
        except Invalid as problem:
            self.add_error(None, str(problem))

    @property
    def change(self) -> Change:
        key = self.cleaned_data["client_key"] or uuid.uuid4()
        return Change(key, self.response, turns_flag=self.cleaned_data["go"] == "flag")

    def destination(self, total: int) -> int:
        """The position to show next; `total` + 1 stands for the page before submission."""
        go, here = self.cleaned_data["go"], self.place.position
        if go == "flag":
            return here
        if go == "back":
            return max(1, here - 1)
        if go.isdecimal() and 1 <= int(go) <= total:
            return int(go)
        return here + 1
