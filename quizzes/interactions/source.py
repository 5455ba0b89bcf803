"""Who says so? A choice among the sources of the article, "no named source" among them."""

from __future__ import annotations

from quizzes.generation.records import NO_NAMED_SOURCE, Form
from quizzes.interactions.choice import Choice
from quizzes.interactions.records import Laid, Response, Sent, Shown


class Source(Choice):
    form = Form.SOURCE

    def show(self, laid: Laid, response: Response, sent: Sent | None = None) -> Shown:
        """The offer that nobody is named stands last, whatever the key: it is no source."""
        shown = super().show(laid, response, sent).options
        return Shown(tuple(sorted(shown, key=lambda option: option.text == NO_NAMED_SOURCE)))
