"""How a quiz behaves while it is taken. Words for rows and for the replay alike; pure.

The rules are those of Moodle's question behaviours, from its source: `question/behaviour/
deferredfeedback`, `immediatefeedback`, `interactive`, `adaptive` and `behaviourbase.php`.
"""

from __future__ import annotations

from enum import StrEnum


class Behaviour(StrEnum):
    DEFERRED = "deferred"
    IMMEDIATE = "immediate"
    SEVERAL = "several"
    ADAPTIVE = "adaptive"

    @property
    def checks(self) -> bool:
        """Whether a student can have a single answer marked before the submission."""
        return self is not Behaviour.DEFERRED


class Certainty(StrEnum):
    """Whether students say how sure they are, and what that does to their score."""

    OFF = "off"
    BESIDE = "beside"  # asked, and marked beside the score
    SCORE = "score"  # the certainty marks are the score

    @property
    def is_asked(self) -> bool:
        return self is not Certainty.OFF


class Grading(StrEnum):
    """Which attempt of several decides."""

    BEST = "best"
    FIRST = "first"
    LAST = "last"
    MEAN = "mean"


class Overtime(StrEnum):
    """What happens to an attempt when its time is up."""

    SUBMIT = "submit"
    GRACE = "grace"  # for a while it can still be submitted, but no longer answered
