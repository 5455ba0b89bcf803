"""The lint of questions: what must not be shown, and what could be better.

E1-E14 block, W1-W13 warn. It reads words only, without a parser, so it runs on what generation
writes and on what an instructor types alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.lint import forms, options, stems
from quizzes.generation.lint.records import Context, Draft, Flaw, SetFlaw
from quizzes.generation.lint.sets import check_set
from quizzes.generation.records import Form

__all__ = ["Context", "Draft", "Flaw", "SetFlaw", "blocks", "check", "check_set"]


def check(draft: Draft, context: Context | None = None) -> tuple[Flaw, ...]:
    """All flaws of a draft, errors first; a check whose matter `context` lacks is skipped."""
    known = context or Context()
    if draft.form in forms.CHECKS or draft.form is Form.SOURCE:
        flaws = [flaw for find, seen in _finders(draft) for flaw in find(seen, known)]
    else:
        flaws = [flaw for find in _USUAL for flaw in find(draft, known)]
    return tuple(sorted(flaws, key=lambda flaw: flaw.severity != "error"))


_USUAL = (*stems.CHECKS, *options.CHECKS)


def _finders(draft: Draft) -> Iterator[tuple[forms.Check, Draft]]:
    """The checks for this form of question, each with what it looks at."""
    own = [(find, draft) for find in forms.CHECKS.get(draft.form, ())]
    if own and draft.form is not Form.MAP:
        yield from ((find, draft) for find in forms.STEMS)
        yield from own
        return
    yield from ((find, draft) for find in stems.CHECKS)
    if draft.form is Form.SOURCE:
        named = forms.unsourced(draft)
        yield options.options_are_enough, draft
        yield from ((f, named) for f in options.CHECKS if f is not options.options_are_enough)
        return
    yield from ((find, draft) for find in options.CHECKS)
    yield from own


def blocks(flaws: tuple[Flaw, ...]) -> bool:
    return any(flaw.severity == "error" for flaw in flaws)
