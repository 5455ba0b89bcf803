"""Forms of question, one file each; base.py has the contract that all of them keep.

| form          | response            | earns                                                      |
|---------------|---------------------|------------------------------------------------------------|
| choice, cloze | `option`, its id    | 1 where it is the key                                      |
| source        | `option`, its id    | 1 where it is the key                                      |
| several       | `text`, ids         | the share of right ones ticked, less as much per wrong one |
| typed         | `text`, as typed    | 1 where it is an accepted spelling or date, ½ too coarse   |
| order         | `text`, id=rank     | the share of rightly ordered pairs                         |
| match         | `text`, id=id       | the share of right pairs                                   |
| map           | `text` or `option`  | 1 within the tolerance, ½ within twice as much             |

`cloze` without options, and any other form that has fewer than two, is typed.
"""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.generation.records import Form
from quizzes.interactions.base import Interaction
from quizzes.interactions.choice import Choice
from quizzes.interactions.cloze import Cloze
from quizzes.interactions.map import Map
from quizzes.interactions.match import Match
from quizzes.interactions.order import Order
from quizzes.interactions.several import Several
from quizzes.interactions.source import Source
from quizzes.interactions.typed import Typed

FORMS: dict[str, Interaction] = {
    str(one.form): one
    for one in (Choice(), Several(), Typed(), Cloze(), Order(), Match(), Map(), Source())
}
TYPED = FORMS[Form.TYPED]


def of(form: str, order: Sequence[int]) -> Interaction:
    """The form in which a question with this layout is asked."""
    return FORMS[form] if order else TYPED
