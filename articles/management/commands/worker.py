"""The process that reads articles: it alone holds the parser in memory."""

from __future__ import annotations

import time
from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from articles.reclaiming import reclaim_from_dead, reclaim_stale, worker_name

INTERVAL = 0.1
SWEEP = 30


def warm_up() -> None:
    """Load the parser and all word lists, so that the first article does not wait for them."""
    from articles.extraction.reading import read

    read("The bridge was opened on 3 May 1931 by Ada Lund in Narva.")


class Reader(Worker):
    """Works off the queue, and takes the write lock only when something waits in it."""

    def run(self) -> None:
        reclaim_from_dead()
        swept = 0.0
        while self.running:
            close_old_connections()
            if time.monotonic() - swept > SWEEP:
                reclaim_stale()
                swept = time.monotonic()
            if DBTaskResult.objects.ready().exists():
                super().run()
            else:
                time.sleep(self.interval)


class Command(BaseCommand):
    help = "Read the articles that wait in the queue, until stopped."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--batch", action="store_true", help="Stop when nothing waits.")

    def handle(self, *, batch: bool, verbosity: int, **options) -> None:
        warm_up()
        worker = Reader(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=INTERVAL,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=worker_name(),
        )
        if verbosity:
            self.stdout.write("The reader is ready.")
        worker.configure_signals()
        if batch:
            reclaim_stale()
            Worker.run(worker)
        else:
            worker.run()
