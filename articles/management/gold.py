"""Where the annotated articles lie that commands measure themselves against."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError


def add_gold(parser: ArgumentParser) -> None:
    parser.add_argument("--gold", default="", help="the folder of annotated articles")


def gold_folder(given: str) -> Path:
    """The folder given, or that beside the checkout; a `CommandError` where there is none."""
    folder = Path(given or settings.BASE_DIR.parent / "shared" / "gold")
    if not folder.is_dir():
        raise CommandError(
            f"There is no {folder}. The annotated articles are not part of the project: put"
            " them there, or name their folder with --gold."
        )
    return folder
