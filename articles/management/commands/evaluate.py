import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from articles.extraction.evaluation.claims import evaluate_claims
from articles.extraction.evaluation.dates import evaluate_dates
from articles.extraction.evaluation.facts import evaluate_facts
from articles.extraction.evaluation.names import score_names, score_spellings
from articles.extraction.evaluation.roles import evaluate_roles
from articles.extraction.reading import read
from articles.management.gold import add_gold, gold_folder


class Command(BaseCommand):
    help = (
        "Print how well dates, names, facts, posts and certainty are found in annotated articles."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: Any) -> None:
        add_gold(parser)
        parser.add_argument("--worst", type=int, default=10, help="errors printed of each kind")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = gold_folder(options["gold"])
        for part in (dates, names, facts):
            for line in part(folder, options["worst"]):
                self.stdout.write(line)
            self.stdout.flush()


def dates(folder: Path, worst: int) -> list[str]:
    return evaluate_dates(rows(folder / "wikinews.jsonl")).lines(worst)


def names(folder: Path, worst: int) -> Iterator[str]:
    for report in (
        score_names(rows(folder / "wikigold.jsonl")),
        score_spellings(rows(folder / "wikinews.jsonl")),
    ):
        yield from (f"names: {line}" for line in report.lines())
        yield from (f"  {error}" for error in report.worst(worst))


def facts(folder: Path, worst: int) -> list[str]:
    text = (folder / "security_chiefs.txt").read_bytes().decode("utf-8")
    gold = json.loads((folder / "security_chiefs_facts.json").read_text("utf-8"))
    questions = json.loads((folder / "security_chiefs_questions.json").read_text("utf-8"))
    reading = read(text, date.fromisoformat(gold["source"]["published"]))
    return [
        *evaluate_facts(reading, gold["facts"], questions).lines(worst),
        *evaluate_roles(reading, gold["facts"]).lines(worst),
        *evaluate_claims(reading, gold["facts"], questions).lines(worst),
    ]


def rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
