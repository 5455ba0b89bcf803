"""Marking: what one response to a question is worth. Knows no database and no clock.

How a response of each form of question is marked is said in quizzes/interactions. An answer left
empty earns 0. What a whole attempt is worth is in quizzes/marks/replaying.py.
"""

from __future__ import annotations

from fractions import Fraction

from quizzes import interactions
from quizzes.interactions.base import NOTHING, WHOLE
from quizzes.interactions.names import normalise
from quizzes.interactions.records import EMPTY, Question, Response

__all__ = ["EMPTY", "NOTHING", "WHOLE", "Question", "Response", "mark", "normalise"]


def mark(response: Response, question: Question) -> Fraction | None:
    """The fraction that the response earns, 0 to 1.

    None where it cannot be read: it is asked again, and costs no try.
    """
    if response.is_empty:
        return NOTHING
    form = interactions.FORMS[question.form]
    # After a ruling several keys may count, the best of them.
    found = [form.mark(response, one) for one in (question, *question.also)]
    return max((fraction for fraction in found if fraction is not None), default=None)
