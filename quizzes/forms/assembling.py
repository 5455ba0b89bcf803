"""What an instructor wishes of a quiz: how many questions, which kinds, how hard."""

from __future__ import annotations

from django import forms

from articles.extraction.records import FactKind
from articles.models import Fact
from quizzes.generation.sets.choosing import Level, Wish

MOST_WISHED = 50
USUAL = 10


class WishForm(forms.Form):
    count = forms.IntegerField(label="Questions", min_value=1, max_value=MOST_WISHED, initial=USUAL)
    level = forms.ChoiceField(
        label="Difficulty",
        choices=[(level.value, level.value) for level in Level],
        initial=Level.MIXED.value,
        widget=forms.RadioSelect,
        help_text="Guessed from what can be counted: the chance of a blind guess, how often the "
        "article names the answer, and how exact it has to be.",
    )
    kinds = forms.MultipleChoiceField(
        label="Kinds",
        choices=Fact.Kind.choices,
        initial=list(Fact.Kind.values),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one kind."},
    )
    drafts = forms.BooleanField(
        label="Take questions that nobody has checked yet too", required=False
    )

    def __init__(self, data=None) -> None:
        super().__init__(data, label_suffix="", use_required_attribute=False)

    def wish(self) -> Wish:
        """Of a valid form."""
        cleaned = self.cleaned_data
        kinds = frozenset(FactKind(kind) for kind in cleaned["kinds"])
        return Wish(cleaned["count"], kinds, Level(cleaned["level"]))

    @classmethod
    def usual(cls) -> WishForm:
        """Filled in as most want it, and valid."""
        form = cls()
        initial = {name: field.initial for name, field in form.fields.items() if field.initial}
        return cls(initial)
