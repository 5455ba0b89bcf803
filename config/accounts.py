"""Signing up: what a new account may do."""

from allauth.account.adapter import DefaultAccountAdapter
from django import forms
from django.conf import settings
from django.contrib.auth.models import Group

from config.roles import INSTRUCTOR, STUDENT


class SignupForm(forms.Form):
    """Asked on top of allauth's own fields; teaching is offered where the site allows it."""

    role = forms.ChoiceField(
        label="What brings you here?",
        choices=[(STUDENT, "I take quizzes"), (INSTRUCTOR, "I make quizzes")],
        initial=STUDENT,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if not settings.OPEN_TEACHING:
            del self.fields["role"]

    def signup(self, request, user) -> None:
        role = self.cleaned_data.get("role", STUDENT)
        user.groups.add(Group.objects.get(name=role))


class AccountAdapter(DefaultAccountAdapter):
    """Hands the quizzes that a visitor took before logging in over to the account."""

    def login(self, request, user) -> None:
        guest = request.session.get("guest", "")
        super().login(request, user)
        if guest:
            from quizzes.taking.guests import claim_guest_attempts

            claim_guest_attempts(guest, user)
