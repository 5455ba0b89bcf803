"""A database of its own for a trial, which runs as a process of its own."""

import argparse
import os
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parents[2]


def run_apart(module: str, trial: Callable, parser: argparse.ArgumentParser) -> None:
    """Start the module again with a fresh database, and there call `trial(options)`."""
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        sys.exit(0 if trial(options) else 1)
    with own_database() as environ:
        command = [sys.executable, "-m", module, *sys.argv[1:], "--inside"]
        sys.exit(subprocess.run(command, cwd=ROOT, env={**os.environ, **environ}).returncode)


@contextmanager
def own_database() -> Iterator[dict[str, str]]:
    """The environment of a process that works in a fresh database; dropped at the end."""
    address = os.environ.get("DATABASE_URL", "")
    with tempfile.TemporaryDirectory(prefix="dateline-trial-") as folder:
        environ = {"DATELINE_DATA": folder, "DATELINE_DEMO": "", "PYTHONUNBUFFERED": "1"}
        if not address:
            yield environ
            return
        name = f"dateline_trial_{uuid.uuid4().hex[:12]}"
        execute(address, f'CREATE DATABASE "{name}"')
        try:
            yield environ | {
                "DATABASE_URL": urlunsplit(urlsplit(address)._replace(path=f"/{name}"))
            }
        finally:
            execute(address, f'DROP DATABASE "{name}" WITH (FORCE)')


def execute(address: str, statement: str) -> None:
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement)


def set_up() -> None:
    """Django in this process, with every table made and the static files collected."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    from django.core.management import call_command

    from config.statics import collect_if_changed

    call_command("migrate", interactive=False, verbosity=0)
    collect_if_changed()
