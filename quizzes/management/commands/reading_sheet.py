from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles import streaming
from articles.extraction.reading import read
from quizzes.generation.sheets import sheet
from quizzes.generation.writing import consider


class Command(BaseCommand):
    help = "Write articles with their questions, keys and proofs as Markdown, for judging by eye."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="+", help='text files, or .jsonl with {"title", "published", "text"}'
        )
        parser.add_argument("--published", default="", help="publication date of the text files")
        parser.add_argument("--most", type=int, default=0, help="articles read of each .jsonl file")
        parser.add_argument("--refused", action="store_true", help="tell what was not asked, too")

    def handle(self, *args: Any, **options: Any) -> None:
        for request in requests(options):
            reading = read(request.text, request.published, request.title)
            told = sheet(str(request.id), reading, consider(reading), options["refused"])
            self.stdout.write(told)


def requests(options: dict[str, Any]) -> Iterator[streaming.Request]:
    for path in map(Path, options["paths"]):
        if path.suffix != ".jsonl":
            yield streaming.request_from_file({**options, "path": path, "title": ""})
            continue
        try:
            lines = path.read_bytes().splitlines()
        except OSError as error:
            raise CommandError(f"Cannot read {path}: {error.strerror}.") from error
        for line in lines[: options["most"] or None]:
            try:
                yield streaming.request_from_line(line)
            except streaming.BadRequest as error:
                raise CommandError(f"{path}: {error}") from error
