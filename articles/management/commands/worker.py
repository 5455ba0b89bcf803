"""The process that reads articles: it alone holds the parser in memory."""

from __future__ import annotations

import ctypes
import math
import os
import time
from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from articles.reclaiming import reclaim_from_dead, reclaim_stale, worker_name
from articles.signals import sweeping

INTERVAL = 0.1  # seconds between looks into an empty queue
SWEEP = 30  # seconds between looks for what dead workers on other machines left


def warm_up() -> None:
    """Load the parser and all word lists, so that the first article does not wait for them."""
    from articles.extraction.reading import read

    read("The bridge was opened on 3 May 1931 by Ada Lund in Narva.")


def give_memory_back() -> None:
    """Return what a parse has freed to the system, which glibc would keep for later."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if os.name == "posix" else None
    if trim:
        trim(0)


def tell_others() -> None:
    """Let the other rooms sweep too. What breaks there is logged, and the reading goes on."""
    sweeping.send_robust(sender=Reader, at=timezone.now())


class Reader(Worker):
    """Works off the queue, and takes the write lock only when something waits in it."""

    def __init__(self, *, once: bool) -> None:
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=INTERVAL,
            batch=True,  # so that the run of the base class ends where the queue does
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=worker_name(),
        )
        self.once = once

    def run_task(self, db_task_result: DBTaskResult) -> None:
        super().run_task(db_task_result)
        give_memory_back()

    def run(self) -> None:
        reclaim_from_dead()
        swept = -math.inf
        while self.running:
            close_old_connections()
            if time.monotonic() - swept > SWEEP:
                reclaim_stale()
                tell_others()
                swept = time.monotonic()
            if DBTaskResult.objects.ready().exists():
                super().run()
            elif self.once:
                return
            else:
                time.sleep(self.interval)


class Command(BaseCommand):
    help = "Read the articles that wait in the queue, until stopped."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="Stop when nothing waits.")

    def handle(self, *, once: bool, verbosity: int, **options) -> None:
        warm_up()
        worker = Reader(once=once)
        if not once:
            worker.configure_signals()
        if verbosity:
            self.stdout.write("The reader is ready.")
        worker.run()
