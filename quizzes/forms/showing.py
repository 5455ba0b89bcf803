"""What is shown when, as a table of boxes."""

from __future__ import annotations

from collections.abc import Iterator

from django import forms

from quizzes.models import Quiz
from quizzes.review.showing import PRACTICE, TEST, Phase, Thing, rules_of, things

PRESETS = {"practice": PRACTICE, "test": TEST}

THINGS = {
    Thing.ATTEMPT: ("Questions and own answers", "Everything below but the points needs it."),
    Thing.RIGHT: ("What is right and what is wrong", ""),
    Thing.MARKS: ("Points", ""),
    Thing.FEEDBACK: ("Feedback", "Needs what is right; on key and question also the right answer."),
    Thing.KEY: ("Right answer", ""),
    Thing.PROOF: ("Proof", "The sentence in its paragraph. It mostly names the right answer."),
    Thing.CERTAINTY: ("How sure the student was", "Where the quiz asks for it."),
}
PHASES = {
    Phase.DURING: ("During", "once an answer is checked"),
    Phase.JUST_AFTER: ("Just after", "two minutes from submitting"),
    Phase.WHILE_OPEN: ("While open", "until the quiz closes"),
    Phase.AFTER_CLOSE: ("Closed", "for good"),
}


def box(phase: Phase, thing: Thing) -> str:
    return f"{str(phase.name).lower()}-{str(thing.name).lower()}"


BOXES = {box(phase, thing): (phase, thing) for phase in Phase for thing in Thing}


class ShowingForm(forms.ModelForm):
    shown = forms.MultipleChoiceField(
        label="What is shown", choices=[(name, name) for name in BOXES], required=False
    )

    class Meta:
        model = Quiz
        fields = ["reads_first"]

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        rules = self.instance.review_rules
        self.initial["shown"] = [
            name for name, (phase, thing) in BOXES.items() if thing in things(rules, phase)
        ]

    def save(self, commit: bool = True) -> Quiz:
        ticked = dict.fromkeys(Phase, Thing(0))
        for name in self.cleaned_data["shown"]:
            phase, thing = BOXES[name]
            ticked[phase] |= thing
        self.instance.review_rules = rules_of(ticked)
        return super().save(commit)

    @property
    def rows(self) -> Iterator[tuple[str, str, list[tuple[str, str, bool]]]]:
        """For each thing its name, a hint, and its boxes: name, phase, whether ticked."""
        ticked = self["shown"].value() or []
        for thing, (name, hint) in THINGS.items():
            boxes = [(box(one, thing), PHASES[one][0], box(one, thing) in ticked) for one in Phase]
            yield name, hint, boxes

    @property
    def preset(self) -> str:
        """The preset that is in force; empty for rules of one's own."""
        kept = self.instance.review_rules
        return next((name for name, rules in PRESETS.items() if rules == kept), "")
