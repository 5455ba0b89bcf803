"""A reading sheet: an article and its questions on one page, for judging them by eye."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.records import Reading, Span
from quizzes.generation.records import Form, Item, Outcome

LETTERS = "ABCDEF"


def sheet(name: str, reading: Reading, outcome: Outcome, refused: bool = False) -> str:
    """Markdown: the article, then each question with its key marked and its proof quoted."""
    return "\n".join(_lines(name, reading, outcome, refused)) + "\n"


def _lines(name: str, reading: Reading, outcome: Outcome, refused: bool) -> Iterator[str]:
    yield f"# {reading.title or name}"
    told = f"Published {reading.published}. " if reading.published else ""
    sides = " Takes sides." if reading.opinionated else ""
    yield f"\n{told}{len(reading.text.split())} words, {len(outcome.items)} questions.{sides}\n"
    yield from (f"> {line.strip()}" for line in reading.text.splitlines())
    yield "\n## Questions"
    for number, item in enumerate(outcome.items, start=1):
        yield from _question(number, item, reading)
    if refused:
        yield "\n## Not asked\n"
        for refusal in outcome.refusals:
            yield f"- {refusal.about} — *{refusal.reason}*"


def _question(number: int, item: Item, reading: Reading) -> Iterator[str]:
    source = f", source: {item.source}" if item.source else ""
    yield f"\n### {number}. {item.stem}\n"
    yield f"*{item.kind.value}, {item.form.value}{source}*\n"
    for letter, option in zip(LETTERS, item.options, strict=False):
        mark = f"**{option.text}** ✓" if option.is_key else option.text
        yield f"- {mark}" if item.form is Form.TYPED else f"- {letter}. {mark}"
    yield ""
    for proof in item.evidence:
        yield f"> {_one_line(proof, reading)}"
    yield "\nPublishable as it is: ☐ yes ☐ no, because"


def _one_line(proof: Span, reading: Reading) -> str:
    return re.sub(r"\s+", " ", reading.quote(proof)).strip()
