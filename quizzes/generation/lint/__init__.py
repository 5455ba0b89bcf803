"""The lint of questions: what must not be shown, and what could be better.

E1-E14 block, W1-W12 warn. It reads words only, without a parser, so it runs on what generation
writes and on what an instructor types alike.
"""

from __future__ import annotations

from quizzes.generation.lint import options, stems
from quizzes.generation.lint.records import Context, Draft, Flaw, SetFlaw
from quizzes.generation.lint.sets import check_set

__all__ = ["Context", "Draft", "Flaw", "SetFlaw", "blocks", "check", "check_set"]


def check(draft: Draft, context: Context | None = None) -> tuple[Flaw, ...]:
    """All flaws of a draft, errors first; a check whose matter `context` lacks is skipped."""
    known = context or Context()
    flaws = [flaw for find in (*stems.CHECKS, *options.CHECKS) for flaw in find(draft, known)]
    return tuple(sorted(flaws, key=lambda flaw: flaw.severity != "error"))


def blocks(flaws: tuple[Flaw, ...]) -> bool:
    return any(flaw.severity == "error" for flaw in flaws)
