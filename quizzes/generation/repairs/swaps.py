"""Another wrong option in place of one, out of those kept in reserve."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizzes.generation.lint import check
from quizzes.generation.lint.records import Context, Draft
from quizzes.generation.records import Choice
from quizzes.generation.repairs.options import in_order
from quizzes.generation.spellings import fold


def swap_any(draft: Draft, context: Context, spares: Sequence[Choice]) -> Iterator[Draft]:
    """Each wrong option in turn, replaced by each spare."""
    for place, option in enumerate(draft.options):
        if not option.is_key:
            yield from swapped(draft, place, spares)


def swapped(draft: Draft, place: int, spares: Sequence[Choice]) -> Iterator[Draft]:
    """The drafts with a spare at this place; options in order stay in order."""
    shown = {fold(text) for text in draft.texts}
    ordered = in_order(draft) == draft
    for spare in spares:
        if fold(spare.text) in shown:
            continue
        options = (*draft.options[:place], spare, *draft.options[place + 1 :])
        changed = replace(draft, options=options)
        yield in_order(changed) if ordered else changed


def next_best(draft: Draft, place: int, context: Context, spares: Sequence[Choice]) -> Draft | None:
    """The draft with another wrong option at this place: the first spare that the lint lets pass.

    It passes without an error that was not there before; those without a further hint go first.
    """
    before = check(draft, context)
    errors = {flaw.code for flaw in before if flaw.severity == "error"}
    fine = []
    for rank, changed in enumerate(swapped(draft, place, spares)):
        flaws = check(changed, context)
        if {flaw.code for flaw in flaws if flaw.severity == "error"} <= errors:
            fine.append((max(0, len(flaws) - len(before)), rank, changed))
    return min(fine, key=lambda one: one[:2])[2] if fine else None
