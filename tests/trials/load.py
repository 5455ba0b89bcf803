"""A whole class opens a quiz, answers it and submits it.

    python -m tests.trials.load --pupils 60
    python -m tests.trials.load --pupils 200 --minutes 10
    python -m tests.trials.load --pupils 1000 --minutes 5

All open within `--opening` seconds, answer one question every `--pace` seconds, and all submit
within five seconds of the end. For each step it prints how often it was done, p50, p95 and the
largest time in milliseconds, and the bytes of a reply; then the server's CPU per request.
"""

import argparse
import statistics
import sys
import time
from pathlib import Path

from tests.trials.apart import run_apart, set_up


def trial(options: argparse.Namespace) -> bool:
    set_up()
    from django.conf import settings

    from config.bench.pupils import Lesson, teach
    from tests.trials.audit import audit, print_outcome
    from tests.trials.people import make_class
    from tests.trials.server import Server

    server = Server(Path(settings.DATA_DIR) / "trial.log")
    lesson = Lesson(opening=options.opening, pace=options.pace, length=options.minutes * 60)
    quiz, sessions = make_class(options.pupils, lesson.questions)
    server.start()
    began, used = time.monotonic(), server.cpu()
    ledger = teach(server.base, quiz, sessions, lesson, options.seed)
    seconds, used = time.monotonic() - began, server.cpu() - used
    server.stop()
    requests = sum(len(times) for times in ledger.times.values())
    figures = {
        "pupils": options.pupils,
        "requests": requests,
        "requests per second": round(requests / seconds, 1),
        "server CPU per request, ms": round(1000 * used / requests, 2),
        "sent again": ledger.tries_again,
        "surprises": dict(ledger.surprises),
        **{step: line(ledger, step) for step in ledger.times},
    }
    unfinished = options.pupils - len(ledger.submitted)
    return print_outcome(figures, audit(ledger) | {"pupils who did not finish": unfinished})


def line(ledger, step: str) -> str:
    from config.bench.pupils import percentile

    times, sizes = ledger.times[step], ledger.sizes[step]
    p50, p95 = percentile(times, 0.5), percentile(times, 0.95)
    spread = f"p50 {p50:.0f}, p95 {p95:.0f}, most {max(times):.0f} ms"
    return f"{len(times)} times, {spread}, {statistics.median(sizes):.0f} bytes"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pupils", type=int, default=60)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--opening", type=float, default=10.0, help="seconds")
    parser.add_argument("--pace", type=float, default=20.0, help="seconds between two answers")
    parser.add_argument("--seed", type=int, default=1)
    run_apart("tests.trials.load", trial, parser)
    sys.exit(1)
