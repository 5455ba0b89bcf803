"""Reading before another try: the sentences that students pointed at. Append-only."""

from __future__ import annotations

from django.db import models

from articles.models import Sentence
from quizzes.models.attempts import AttemptQuestion


class Pointing(models.Model):
    """A sentence that a student took for the proof of a question they had missed."""

    question = models.ForeignKey(
        AttemptQuestion, on_delete=models.CASCADE, related_name="pointings"
    )
    sentence = models.ForeignKey(
        Sentence, on_delete=models.SET_NULL, null=True, related_name="pointings"
    )
    is_proof = models.BooleanField(help_text="As the evidence stood then.")
    at = models.DateTimeField()

    class Meta:
        ordering = ["question", "at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["question"],
                condition=models.Q(is_proof=True),
                name="pointing_at_proof_once",
            ),
        ]

    def __str__(self) -> str:
        return "the proof" if self.is_proof else "another sentence"
