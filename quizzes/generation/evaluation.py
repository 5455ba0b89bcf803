"""What comes of articles whose ideal questions are known, and counts where they are not.

An ideal item holds `id`, `stem`, `key` and `evidence` with `start` and `end`; `do_not_ask` lists
the positions of sentences from which nothing may be asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from articles.extraction.records import FactKind, Reading
from quizzes.generation.lint.words import content_words, root
from quizzes.generation.names import Names
from quizzes.generation.records import Item, Outcome

Ideal = Mapping[str, Any]
# Words that every question is asked with say nothing of its meaning.
_ASKED_WITH = {root(word) for word in "named article according date city post hold cite".split()}
# A stem that shares less than this with the ideal one asks for something else.
ALIKE = 0.3
_CODE = re.compile(r"\b([EW]\d{1,2})\b")
_CAPITALISED = re.compile(r"\d+|\b[A-Z][\w'’-]*")
_QUOTED = re.compile(r"“[^”]*”")


def ideal_lines(reading: Reading, outcome: Outcome, ideal: Sequence[Ideal]) -> Iterator[str]:
    """Which ideal items are produced in meaning, shown or in reserve, and which are not."""
    names = Names(reading.entities, reading.text, reading.title)
    lines, found, left = [], 0, list(_made(outcome))
    for wanted in ideal:
        match = next((item for item in left if means_the_same(item, wanted, names)), None)
        if match:
            found += 1
            left.remove(match)
        shown = "shown" if match in outcome.items else "reserve"
        told = f"{shown}: {match.stem}" if match else f"not produced: {wanted['stem']}"
        lines.append(f"  {wanted['id']} {told}")
    yield f"questions: {found} of {len(ideal)} ideal items produced"
    yield from lines


def means_the_same(item: Item, wanted: Ideal, names: Names) -> bool:
    """Same answer, from one of the same sentences, to a question in partly the same words."""
    proofs = [(proof["start"], proof["end"]) for proof in wanted["evidence"]]
    if not any(a < end and start < b for a, b in item.evidence for start, end in proofs):
        return False
    if _thing(item.key, names) != _thing(wanted["key"], names):
        return False
    # The names in a stem say whom it is about, the other words what it asks of them.
    asked, ideal = (_telling(_CAPITALISED.sub("", stem)) for stem in (item.stem, wanted["stem"]))
    return len(asked & ideal) >= ALIKE * min(len(asked), len(ideal))


def _thing(text: str, names: Names) -> str:
    """The entity behind an answer; a post by its telling words, whichever way round it is put."""
    entity = names.find(text)
    return entity.id if entity else " ".join(sorted(_telling(text)))


def _telling(text: str) -> set[str]:
    return {root(word) for word in content_words(text)} - _ASKED_WITH


def forbidden_lines(
    reading: Reading, outcome: Outcome, banned: Iterable[int], exempt: Iterable[int] = ()
) -> Iterator[str]:
    """Which of the sentences that must not be asked still gave a question.

    Posts told in passing do not count: they say nothing of what the sentence claims.
    """
    numbers = sorted({*banned} - {*exempt})
    asked = [
        (sentence.position, item.stem)
        for item in _made(outcome)
        for sentence in reading.sentences
        if item.kind is not FactKind.ROLE
        and item.clause
        and sentence.start <= item.clause.start < sentence.end
        and sentence.position in numbers
    ]
    silent = len(numbers) - len({position for position, _ in asked})
    yield f"questions: {silent} of {len(numbers)} sentences not to be asked yield nothing"
    for position, stem in asked:
        yield f"  sentence {position} gave: {stem}"


def lint_lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Each lint rule: how many drafts it blocked, and how many questions carry its warning."""
    blocked: Counter[str] = Counter()
    warned: Counter[str] = Counter()
    for outcome in outcomes:
        for refusal in outcome.refusals:
            blocked.update(code for code in _CODE.findall(refusal.reason) if code[0] == "E")
        for item in outcome.items:
            warned.update(item.warnings)
    yield "lint: code, drafts blocked, shown questions warned"
    for code in sorted({*blocked, *warned}, key=lambda code: (code[0], int(code[1:]))):
        yield f"  {code:<4} {blocked[code]:>4} {warned[code]:>4}"


def count_lines(outcomes: Sequence[Outcome], most: int = 15) -> Iterator[str]:
    """Counts by kind, form and reason of refusal over many articles."""
    items = [item for outcome in outcomes for item in outcome.items]
    yield f"questions: {len(items)} of {len(outcomes)} articles"
    for name, counter in (
        ("kind", Counter(item.kind.value for item in items)),
        ("form", Counter(item.form.value for item in items)),
    ):
        told = ", ".join(f"{value} {count}" for value, count in counter.most_common())
        yield f"  by {name}: {told}"
    reasons = Counter(
        _QUOTED.sub("“…”", refusal.reason) for outcome in outcomes for refusal in outcome.refusals
    )
    yield f"refused: {reasons.total()}, most often because"
    for reason, count in reasons.most_common(most):
        yield f"  {count:>5} {reason}"


def _made(outcome: Outcome) -> tuple[Item, ...]:
    return (*outcome.items, *outcome.reserve)
