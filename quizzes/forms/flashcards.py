"""How well a card was remembered."""

from __future__ import annotations

import uuid

from django import forms

from quizzes.models import Review


class RatingForm(forms.Form):
    rating = forms.TypedChoiceField(choices=Review.Rating, coerce=int)
    client_key = forms.UUIDField(required=False)

    @property
    def key(self) -> uuid.UUID:
        """The key that makes a form sent twice count once."""
        return self.cleaned_data["client_key"] or uuid.uuid4()
