"""What a student sends for one question."""

from __future__ import annotations

import uuid

from django import forms

from quizzes.attempts import Change
from quizzes.marking import Response
from quizzes.sittings import Place


class AnswerForm(forms.Form):
    """`option` is the number of the option as shown; `go` says which button was pressed.

    The buttons are next, back, flag, or the number of a question to jump to.
    """

    client_key = forms.UUIDField(required=False)
    option = forms.IntegerField(required=False)
    text = forms.CharField(required=False, max_length=300)
    go = forms.CharField(required=False, max_length=8)

    def __init__(self, *args, place: Place, **kwargs) -> None:
        self.place = place
        super().__init__(*args, **kwargs)

    def clean_option(self) -> int | None:
        option = self.cleaned_data["option"]
        if option is not None and not 1 <= option <= len(self.place.options):
            raise forms.ValidationError("Choose one of the options shown.")
        return option

    @property
    def change(self) -> Change:
        key = self.cleaned_data["client_key"] or uuid.uuid4()
        return Change(key, self._response(), turns_flag=self.cleaned_data["go"] == "flag")

    def _response(self) -> Response | None:
        if not self.place.options:
            return Response(text=self.cleaned_data["text"]) if "text" in self.data else None
        option = self.cleaned_data["option"]
        return Response(option=self.place.options[option - 1]) if option else None

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
