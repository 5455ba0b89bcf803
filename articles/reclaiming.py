"""Readings that a killed worker left behind: queued again, or given up after some tries."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from articles.models import Article
from articles.tasks import STOPPED, read_article

# A reading takes about a second for 1,000 words, and 200,000 characters are the most.
LIMIT = timedelta(minutes=5)
TRIES = 3


def worker_name() -> str:
    """Machine, process and start of this process: no other process ever has the same name."""
    return f"{socket.gethostname()[:30]}/{os.getpid()}/{_born(os.getpid())}"


def reclaim_stale(older_than: timedelta = LIMIT, at: datetime | None = None) -> int:
    """Queue again what has been running for longer than `older_than`; return how many."""
    before = (at or timezone.now()) - older_than
    return _reclaim(_running().filter(started_at__lt=before))


def reclaim_from_dead() -> int:
    """Queue again what dead workers of this machine left running, however short ago."""
    return _reclaim(run for run in _running() if run.worker_ids and _is_dead(run.worker_ids[-1]))


def _running() -> QuerySet[DBTaskResult]:
    return DBTaskResult.objects.running().filter(task_path=read_article.module_path)


def _is_dead(name: str) -> bool:
    """Whether this worker is known to be dead; of other machines nothing is known."""
    machine, _, process = name.partition("/")
    number, _, born = process.partition("/")
    if machine != socket.gethostname()[:30] or not number.isdecimal():
        return False
    return _born(int(number)) != born


def _born(process: int) -> str:
    """When a process started, in seconds; empty where there is no such process."""
    import psutil

    try:
        return str(int(psutil.Process(process).create_time()))
    except psutil.NoSuchProcess:
        return ""


def _reclaim(runs: Iterable[DBTaskResult]) -> int:
    count = 0
    for run in runs:
        article = Article.objects.filter(pk=run.args_kwargs["args"][0])
        unread = article.exclude(state=Article.State.READ)
        if len(run.worker_ids) < TRIES:
            run.status, run.started_at = TaskResultStatus.READY, None
            unread.update(state=Article.State.WAITING, stage="", progress=0)
        else:
            # It took a worker down each time, so it would take down the next one too.
            run.status, run.finished_at = TaskResultStatus.FAILED, timezone.now()
            unread.update(state=Article.State.FAILED, stage="", notices=[STOPPED])
        run.save(update_fields=["status", "started_at", "finished_at"])
        count += 1
    return count
