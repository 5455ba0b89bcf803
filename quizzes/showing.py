"""What a student is shown of an attempt, and when: the one place that decides it. Pure.

A quiz keeps its rules in one number of 28 bits: seven things for each of four times. Whoever shows
a student something of an attempt asks `allowed` first, and fetches nothing that it refuses.

| thing     | what it covers                                                            |
|-----------|---------------------------------------------------------------------------|
| attempt   | the questions and the answers given                                       |
| right     | whether an answer is right; how many are; which were missed               |
| marks     | points of a question, points and percentage of the attempt                |
| feedback  | the author's words on the chosen option                                   |
| key       | the right answer, with the author's words on it and on the question       |
| proof     | the proving sentence, its source, how its year was found; the article     |
| certainty | how sure the student was, and the calibration                             |

Each question's share is part of the attempt: where the attempt is hidden, only the marks as a whole
can be seen. Feedback on the chosen option tells whether it is right, so it needs that. During an
attempt a key or a proof is for questions that can be answered no more.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from enum import IntEnum, IntFlag

# As long as Moodle's "immediately after the attempt".
JUST_AFTER = timedelta(minutes=2)


class Thing(IntFlag):
    ATTEMPT = 1
    RIGHT = 2
    MARKS = 4
    FEEDBACK = 8
    KEY = 16
    PROOF = 32
    CERTAINTY = 64


class Phase(IntEnum):
    DURING = 0
    JUST_AFTER = 1
    WHILE_OPEN = 2
    AFTER_CLOSE = 3


WIDTH = len(Thing)
EVERYTHING = Thing(2**WIDTH - 1)
NO_ANSWERS = EVERYTHING & ~(Thing.KEY | Thing.PROOF)


@dataclass(frozen=True, slots=True)
class Allowed:
    """Which things may be shown now; field by field the names of `Thing`."""

    attempt: bool = False
    right: bool = False
    marks: bool = False
    feedback: bool = False
    key: bool = False
    proof: bool = False
    certainty: bool = False

    @property
    def anything(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))

    @property
    def cards(self) -> bool:
        """Whether the missed questions may be kept as cards, which show key and proof."""
        return self.right and self.key and self.proof


NOTHING = Allowed()
ALL = Allowed(*[True] * WIDTH)


def rules_of(by_phase: dict[Phase, Thing]) -> int:
    """The number that a quiz keeps; a phase that is not named shows nothing."""
    return sum(int(things) << WIDTH * phase for phase, things in by_phase.items())


def things(rules: int, phase: Phase) -> Thing:
    """What is ticked for this phase, whatever follows from it."""
    return Thing(rules >> WIDTH * phase & EVERYTHING)


PRACTICE = rules_of(dict.fromkeys(Phase, EVERYTHING))
TEST = rules_of(dict.fromkeys(Phase, NO_ANSWERS) | {Phase.AFTER_CLOSE: EVERYTHING})


def allowed(rules: int, phase: Phase) -> Allowed:
    ticked = things(rules, phase)
    if not ticked & Thing.ATTEMPT:
        ticked &= Thing.MARKS
    if not ticked & Thing.RIGHT:
        ticked &= ~Thing.FEEDBACK
    return Allowed(*(bool(ticked & thing) for thing in Thing))


def phase(submitted_at: datetime | None, is_over: bool, at: datetime) -> Phase:
    """Where an attempt stands at the moment `at`; `is_over` once the quiz has closed.

    Closing does not open the review of an attempt that still runs. Who submits after the close
    has no two minutes of their own.
    """
    if submitted_at is None:
        return Phase.DURING
    if is_over:
        return Phase.AFTER_CLOSE
    return Phase.JUST_AFTER if at - submitted_at < JUST_AFTER else Phase.WHILE_OPEN
