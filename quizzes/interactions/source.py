"""Who says so? A choice among the sources of the article, "no named source" among them.

That offer is mixed in like the others: told apart, it would break the order of the numbers.
"""

from __future__ import annotations

from quizzes.generation.records import Form
from quizzes.interactions.choice import Choice


class Source(Choice):
    form = Form.SOURCE
