"""What a student is shown of an attempt, and when: the one place that decides it. Pure.

A quiz keeps its rules in one number of 28 bits: seven things for each of four times. Whoever shows
a student something of an attempt asks `allowed` first, and fetches nothing that it refuses.

| thing     | what it covers                                                            |
|-----------|---------------------------------------------------------------------------|
| attempt   | the questions and the answers given                                       |
| right     | whether an answer is right; how many are; which were missed               |
| marks     | points of a question, points and percentage of the attempt                |
| feedback  | the author's words on the chosen option; with the key those on it and on  |
|           | the question too                                                          |
| key       | the right answer                                                          |
| proof     | the proving sentence, its source, how its year was found; the article     |
| certainty | how sure the student was, and the calibration                             |

Each question's share is part of the attempt: where the attempt is hidden, only the marks as a whole
can be seen. Feedback on the chosen option tells whether it is right, so it needs that. During an
attempt a key or a proof is for questions that can be answered no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import IntEnum, IntFlag

from quizzes.marks.replaying import Score

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


NAMES = {
    Thing.ATTEMPT: "your answers",
    Thing.RIGHT: "what was right",
    Thing.MARKS: "points",
    Thing.FEEDBACK: "feedback",
    Thing.KEY: "right answers",
    Thing.PROOF: "the proof",
    Thing.CERTAINTY: "how sure you were",
}
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
        return any(self.has(thing) for thing in Thing)

    def has(self, thing: Thing) -> bool:
        return bool(getattr(self, str(thing.name).lower()))

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


def proof_shown(rules: int) -> str:
    """When key and proof can be seen for good: "at once", later, or never ("")."""
    if all(allowed(rules, one).cards for one in (Phase.JUST_AFTER, Phase.WHILE_OPEN)):
        return "at once"
    if allowed(rules, Phase.WHILE_OPEN).cards:
        return "two minutes after an attempt"
    return "once the quiz has closed" if allowed(rules, Phase.AFTER_CLOSE).cards else ""


def listed(things: list[Thing]) -> str:
    """ "points, feedback and the proof", as a student reads it."""
    names = [NAMES[thing] for thing in things]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def later(rules: int, now: Phase) -> list[tuple[Phase, list[Thing]]]:
    """What a later phase shows that the one before it does not, by phase."""
    if now is Phase.DURING:
        return []
    known, found = allowed(rules, now), []
    for coming in list(Phase)[now + 1 :]:
        then = allowed(rules, coming)
        if new := [thing for thing in Thing if then.has(thing) and not known.has(thing)]:
            found.append((coming, new))
        known = then
    return found


def fading(rules: int, now: Phase) -> list[Thing]:
    """What is shown in the two minutes after an attempt and not after them."""
    if now is not Phase.JUST_AFTER:
        return []
    present, then = allowed(rules, now), allowed(rules, Phase.WHILE_OPEN)
    return [thing for thing in Thing if present.has(thing) and not then.has(thing)]


@dataclass(frozen=True, slots=True)
class Result:
    """The score of an attempt as far as it may be shown; None is what may not.

    `before` is the percentage without the rulings on it, where they moved it.
    """

    total: int | None = None
    right: int | None = None
    earned: Decimal | None = None
    points: Decimal | None = None
    percentage: Decimal | None = None
    may_practise: bool = False
    before: Decimal | None = None
    ruled_at: datetime | None = None


def result(score: Score, allowed: Allowed) -> Result:
    """How many are right needs `right`, points and percentage need `marks`."""
    return Result(
        total=score.total if allowed.right else None,
        right=score.right if allowed.right else None,
        earned=score.earned if allowed.marks else None,
        points=score.points if allowed.marks else None,
        percentage=score.percentage if allowed.marks else None,
        may_practise=allowed.cards and score.right < score.total,
    )
