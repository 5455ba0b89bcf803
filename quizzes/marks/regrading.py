"""Regrading: an attempt replayed with what its instructor has ruled since. Pure.

| decision | what it does to the question                                                 |
|----------|------------------------------------------------------------------------------|
| stands   | nothing: it is the reply to a dispute                                        |
| accept   | another answer counts as well                                                |
| key      | another answer counts instead; what was accepted before does not any more    |
| full     | everybody earns all its points                                               |
| drop     | its points are taken out of what can be earned                               |
| restore  | it is marked as it was before all rulings                                    |

Rulings are taken in their order. One that is to improve only, as Open edX has it, is left out for
an attempt that would score less with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from quizzes.marks.marking import Question
from quizzes.marks.replaying import DEFERRED, Event, Rules, Score, replay

NAMING = ("accept", "key")  # decisions that name an answer


@dataclass(frozen=True, slots=True)
class Decision:
    """A ruling on one question of an attempt. `option` or `text` is the answer that it names."""

    question: int
    kind: str
    option: int | None = None
    text: str = ""
    only_improves: bool = False


def regrade(
    steps: Sequence[Event],
    questions: Iterable[Question],
    decisions: Iterable[Decision],
    rules: Rules = DEFERRED,
) -> Score:
    """The score of the steps after all decisions."""
    first = {question.id: question for question in questions}
    held = dict(first)
    for decision in decisions:
        changed = ruled(held[decision.question], first[decision.question], decision)
        tried = held | {decision.question: changed}
        if not decision.only_improves or _share(steps, tried, rules) >= _share(steps, held, rules):
            held = tried
    return replay(steps, held.values(), rules)


def ruled(now: Question, first: Question, decision: Decision) -> Question:
    """The question after one decision; `first` is how it was asked."""
    if decision.kind == "stands":
        return now
    if decision.kind == "accept":
        return replace(now, also=(*now.also, _keyed(first, decision)))
    if decision.kind == "key":
        return _keyed(first, decision)
    return replace(first, is_free=decision.kind == "full", is_dropped=decision.kind == "drop")


def _keyed(question: Question, decision: Decision) -> Question:
    accepted = (decision.text,) if decision.text else ()
    return replace(question, key=decision.option, accepted=accepted)


def _share(steps: Sequence[Event], questions: dict[int, Question], rules: Rules) -> Fraction:
    """The share of the points, exactly; all of nothing where every question is dropped."""
    score = replay(steps, questions.values(), rules)
    return score.worth / Fraction(score.points) if score.points else Fraction(1)
