"""What a student sends for one question."""

from __future__ import annotations

import secrets
import uuid

from django import forms
from django.http import QueryDict

from quizzes.interactions.records import Invalid, Response, Sent
from quizzes.models import Quiz
from quizzes.taking.attempts import Change
from quizzes.taking.sittings import Place


class AnswerForm(forms.Form):
    """The answer is read as the form of question says; `go` says which button was pressed.

    The buttons are next, back, flag, check, or the number of a question to jump to. `since` says
    what the page has shown (quizzes/taking/attempts.py); a script that saves a change leaves
    it out.
    """

    client_key = forms.UUIDField(required=False)
    certainty = forms.TypedChoiceField(
        choices=[(1, "1"), (2, "2"), (3, "3")],
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": "Choose how sure you are."},
    )
    since = forms.IntegerField(required=False, min_value=0)
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
        return Change(
            key,
            self.response,
            turns_flag=self.cleaned_data["go"] == "flag",
            checks=self.cleaned_data["go"] == "check",
            certainty=self.cleaned_data["certainty"],
            since=self.cleaned_data["since"],
        )

    def destination(self, total: int) -> int:
        """The position to show next; `total` + 1 stands for the page before submission."""
        go, here = self.cleaned_data["go"], self.place.position
        if go in ("flag", "check"):
            return here
        if go == "back":
            return max(1, here - 1)
        if go.isdecimal() and 1 <= int(go) <= total:
            return int(go)
        return here + 1


class StartForm(forms.Form):
    """The button that starts a quiz, with its password where it `asks` for one."""

    password = forms.CharField(
        max_length=50,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Type the password that your instructor gave you."},
    )

    def __init__(self, data: QueryDict | None = None, *, quiz: Quiz, asks: bool) -> None:
        super().__init__(data, label_suffix="", use_required_attribute=False)
        self.quiz, self.asks = quiz, asks
        if not asks:
            del self.fields["password"]

    def clean_password(self) -> str:
        password = self.cleaned_data["password"]
        if not secrets.compare_digest(password.encode(), self.quiz.password.encode()):
            raise forms.ValidationError("That is not the password of this quiz.")
        return password


class JoinForm(forms.Form):
    """What a guest is called in the results."""

    name = forms.CharField(
        label="Your name",
        max_length=80,
        help_text="Your instructor sees it beside your result.",
        error_messages={"required": "Type a name, so that your instructor knows who you are."},
        widget=forms.TextInput(attrs={"autocomplete": "name", "spellcheck": "false"}),
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix, self.use_required_attribute = "", False

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())


class CodeForm(forms.Form):
    """A join code, as it was read out."""

    code = forms.CharField(
        label="Code",
        max_length=20,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={"required": "Type the code that your instructor gave you."},
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix, self.use_required_attribute = "", False
