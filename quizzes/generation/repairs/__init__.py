"""Repairs of flaws, each one click away; a repair is offered only where the lint agrees with it.

Pure: a draft in, better drafts out. Every repair gives candidates, the best first; the first one
that has the flaw less often, and nothing new in exchange, is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from quizzes.generation.lint import check
from quizzes.generation.lint.records import Context, Draft, Flaw
from quizzes.generation.records import Choice, Form
from quizzes.generation.repairs import options, stems, swaps

Candidates = Callable[[Draft, Context, Sequence[Choice]], Iterator[Draft]]


@dataclass(frozen=True, slots=True)
class Repair:
    """`codes` are the flaws it is for; `label` is what its button says."""

    name: str
    label: str
    codes: frozenset[str]
    candidates: Candidates


def _repair(name: str, label: str, codes: str, candidates: Candidates) -> Repair:
    return Repair(name, label, frozenset(codes.split()), candidates)


REPAIRS = (
    _repair("form", "Put it right", "E7", stems.put_right),
    _repair("source", "Name the source", "E8", stems.name_source),
    _repair("plain", "Say it plainly", "E9", stems.say_plainly),
    _repair("year", "Add the year", "E4 W13", stems.add_year),
    _repair("bare", "Cut the part between the commas", "W6 W7", stems.cut_aside),
    _repair("exact", "Drop the vague word", "W11", stems.drop_vague),
    _repair("doubled", "Drop the doubled one", "E3 E12", options.drop_doubled),
    _repair("empty", "Drop the empty one", "E12", options.drop_empty),
    _repair("catch-all", "Drop that option", "E11", options.drop_catch_all),
    _repair("marks", "Strip the stray marks", "E10", options.strip_marks),
    _repair("articles", "Drop the articles", "E10", options.drop_articles),
    _repair("capitals", "Capitalise alike", "E10", options.capitalise),
    _repair("trim", "Trim the right answer", "W1", options.trim_key),
    _repair("name", "Use that name", "W12", options.use_main_name),
    _repair("order", "Put them in order", "W9", options.put_in_order),
    _repair("swap", "Swap the odd one", "E2 E4 E9 E13 W1 W2 W3 W5", swaps.swap_any),
)
# In the others an option is more than its words: a date, one side of a pair, a point.
WITH_OPTIONS = (Form.CHOICE, Form.CLOZE, Form.SOURCE)
_BY_NAME = {repair.name: repair for repair in REPAIRS}


def offers(
    draft: Draft, context: Context, flaws: Sequence[Flaw], spares: Sequence[Choice] = ()
) -> list[tuple[Flaw, tuple[Repair, ...]]]:
    """Each flaw with the repairs that would help; a repair stands beside one flaw only."""
    found, offered = [], set[str]()
    for flaw in flaws:
        open_ = (r for r in REPAIRS if flaw.code in r.codes and r.name not in offered)
        fitting = [r for r in open_ if _mended(r, draft, context, flaws, spares, flaw.code)]
        offered.update(repair.name for repair in fitting)
        found.append((flaw, tuple(fitting)))
    return found


def mend(name: str, draft: Draft, context: Context, spares: Sequence[Choice] = ()) -> Draft | None:
    """The draft after the repair of this name; None where it would not help."""
    repair, flaws = _BY_NAME.get(name), check(draft, context)
    if repair is None:
        return None
    codes = dict.fromkeys(flaw.code for flaw in flaws if flaw.code in repair.codes)
    mended = (_mended(repair, draft, context, flaws, spares, code) for code in codes)
    return next((better for better in mended if better), None)


def taken_over(draft: Draft, better: Draft) -> Draft:
    """The draft with what a repair changed; of a typed question the lint sees a part only."""
    return better if better.form in WITH_OPTIONS else replace(draft, stem=better.stem)


def _mended(
    repair: Repair,
    draft: Draft,
    context: Context,
    flaws: Sequence[Flaw],
    spares: Sequence[Choice],
    code: str,
) -> Draft | None:
    for candidate in repair.candidates(draft, context, spares):
        if draft.form not in WITH_OPTIONS and candidate.options != draft.options:
            continue
        if candidate != draft and is_better(flaws, check(candidate, context), code):
            return candidate
    return None


def is_better(before: Sequence[Flaw], after: Sequence[Flaw], code: str) -> bool:
    """Whether this flaw is rarer now, no error is more frequent, and hints are not more."""
    old, new = (Counter(flaw.code for flaw in flaws) for flaws in (before, after))
    if new[code] >= old[code]:
        return False
    errors, hints = (
        [flaw.code for flaw in after if (flaw.severity == "error") is blocks]
        for blocks in (True, False)
    )
    fewer = len(hints) <= sum(flaw.severity != "error" for flaw in before)
    # A question with two errors cannot be ready anyway: a hint may show behind the first.
    return all(new[one] <= old[one] for one in errors) and (fewer or code.startswith("E"))
