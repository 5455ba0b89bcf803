import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand

from articles import streaming
from articles.extraction.reading import read
from quizzes.generation.records import Item, Outcome, Refusal
from quizzes.generation.writing import consider


class Command(BaseCommand):
    help = "Read articles and write their facts and questions, one JSON line for each."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        streaming.add_arguments(parser)
        parser.add_argument(
            "--explain", action="store_true", help='add "refused": what was not asked, and why'
        )
        parser.add_argument("--seed", type=int, default=0, help="another choice of made-up dates")

    def handle(self, *args: Any, **options: Any) -> None:
        def answer(request: streaming.Request) -> streaming.Answer:
            reading = read(request.text, request.published, request.title)
            outcome = consider(reading, options["seed"])
            described = streaming.describe(request, reading)
            return described | questions(outcome) | refused(outcome, options["explain"])

        streaming.respond(options, sys.stdin.buffer, sys.stdout, answer)


def questions(outcome: Outcome) -> streaming.Answer:
    return {"questions": [_question(item) for item in outcome.items]}


def _question(item: Item) -> streaming.Answer:
    return {
        "kind": item.kind.value,
        "form": item.form.value,
        "stem": item.stem,
        "key": item.key,
        "options": [option.text for option in item.options],
        "evidence": [[span.start, span.end] for span in item.evidence],
        "source": item.source,
        "certainty": item.certainty.value,
        "score": item.score,
    }


def refused(outcome: Outcome, explain: bool) -> streaming.Answer:
    return {"refused": list(_refusals(outcome.refusals))} if explain else {}


def _refusals(refusals: tuple[Refusal, ...]) -> Iterator[streaming.Answer]:
    for refusal in refusals:
        yield {
            "kind": refusal.kind.value,
            "about": refusal.about,
            "reason": refusal.reason,
            "evidence": [[span.start, span.end] for span in refusal.evidence],
        }
