"""A sentence with a blank `____` and options for it; without options the blank is typed into."""

from __future__ import annotations

from quizzes.generation.records import Form
from quizzes.interactions.choice import Choice


class Cloze(Choice):
    form = Form.CLOZE
