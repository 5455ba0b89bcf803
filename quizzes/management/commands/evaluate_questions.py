import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from articles.extraction.reading import read
from articles.management.gold import add_gold, gold_folder
from quizzes.generation.evaluation import count_lines, forbidden_lines, ideal_lines, lint_lines
from quizzes.generation.writing import consider


class Command(BaseCommand):
    help = (
        "Print which ideal questions are produced, the lint table, and counts over many articles."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: Any) -> None:
        add_gold(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        folder = gold_folder(options["gold"])
        for part in (ideal, many):
            for line in part(folder):
                self.stdout.write(line)
            self.stdout.flush()


def ideal(folder: Path) -> Iterator[str]:
    """The gold article: its ideal items, the sentences not to be asked, and the lint."""
    questions = json.loads((folder / "security_chiefs_questions.json").read_text("utf-8"))
    text = (folder / "security_chiefs.txt").read_bytes().decode("utf-8")
    reading = read(text, date.fromisoformat(questions["source"]["published"]))
    outcome = consider(reading)
    banned = [number for entry in questions["do_not_ask"] for number in entry["s"]]
    # Only the words of a sentence that are evidence for an ideal item may be asked.
    wanted = {e["s"] for item in questions["items"] for e in item["evidence"]}
    yield f"gold article: {len(outcome.items)} questions shown, {len(outcome.reserve)} in reserve"
    yield from ideal_lines(reading, outcome, questions["items"])
    yield from forbidden_lines(reading, outcome, banned, wanted)
    yield from lint_lines([outcome])


def many(folder: Path) -> Iterator[str]:
    """The openings of news articles, which have no ideal questions: counts only."""
    with (folder / "wikinews.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    days = [date.fromisoformat(row["published"]) if row["published"] else None for row in rows]
    outcomes = [consider(read(row["text"], day)) for row, day in zip(rows, days, strict=True)]
    yield f"wikinews: {len(rows)} openings of articles"
    yield from count_lines(outcomes)
    yield from lint_lines(outcomes)
