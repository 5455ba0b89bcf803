"""Dated notes to students about what was ruled on the questions of their attempts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from quizzes.marks.scoring import Sheets
from quizzes.models import Ruling
from quizzes.review.showing import Allowed


@dataclass(frozen=True, slots=True)
class Note:
    """A ruling as its students read it. `before` and `after` are percentages of the attempt.

    `told` says what was ruled; the reason speaks of the key and is empty where that is hidden.
    """

    at: datetime
    told: str
    reason: str
    before: Decimal | None
    after: Decimal | None

    @property
    def is_moved(self) -> bool:
        return self.before != self.after


TOLD = {
    Ruling.Decision.STANDS: "Your report was looked at; the question stands.",
    Ruling.Decision.ACCEPT: "Another answer counts as well.",
    Ruling.Decision.KEY: "The right answer was changed.",
    Ruling.Decision.FULL: "Everybody earns the points of this question.",
    Ruling.Decision.DROP: "This question does not count any more.",
    Ruling.Decision.RESTORE: "This question is marked as it was at first.",
}


def concerns(ruling: Ruling, row: Any) -> bool:
    """Whether this student is told: that a key stands is the answer to a report alone."""
    if ruling.version_id != row.version_id:
        return False
    if ruling.moves:
        return True
    return row.reported_at is not None and row.reported_at < ruling.at


def notes_on(
    attempt_id: UUID, allowed: Allowed, sheets: Sheets, rulings: Iterable[Ruling]
) -> list[tuple[Ruling, Note]]:
    """Each ruling with what it did to the attempt, where marks may be shown."""
    notes: list[tuple[Ruling, Note]] = []
    done: list[Ruling] = []
    before = sheets.scores([])[attempt_id].percentage if rulings else Decimal(0)
    for ruling in rulings:
        done.append(ruling)
        after = sheets.scores(done)[attempt_id].percentage
        note = Note(
            at=ruling.at,
            told=TOLD[Ruling.Decision(ruling.decision)],
            reason=ruling.reason if allowed.key else "",
            before=before if allowed.marks else None,
            after=after if allowed.marks else None,
        )
        notes.append((ruling, note))
        before = after
    return notes
