import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from articles import streaming
from articles.extraction.reading import read


class Command(BaseCommand):
    help = "Read articles and write their sentences, names and facts, one JSON line for each."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        streaming.add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        streaming.respond(options, sys.stdin.buffer, sys.stdout, answer)


def answer(request: streaming.Request) -> streaming.Answer:
    return streaming.describe(request, read(request.text, request.published, request.title))
