"""A whole class opens a quiz, answers it and submits it.

    python -m tests.trials.load --pupils 60
    python -m tests.trials.load --pupils 200 --minutes 10
    python -m tests.trials.load --pupils 1000 --minutes 5

All open within `--opening` seconds, answer one question every `--pace` seconds, and all submit
within five seconds of the end. For each step it prints how often it was done, p50, p95 and the
largest time in milliseconds, and the bytes of a reply; then the server's CPU per request.
"""

import argparse
import random
import statistics
import sys
import time
from functools import partial
from pathlib import Path

from tests.trials.apart import run_apart, set_up

QUESTIONS = 30
SUBMITTING = 5.0  # seconds within which all submit


def trial(options: argparse.Namespace) -> bool:
    set_up()
    from django.conf import settings

    from config.bench.pupils import Ledger, all_at_once
    from tests.trials.audit import audit, print_outcome
    from tests.trials.people import make_class
    from tests.trials.server import Server

    server, ledger = Server(Path(settings.DATA_DIR) / "trial.log"), Ledger()
    quiz, sessions = make_class(options.pupils, QUESTIONS)
    server.start()
    began, used = time.monotonic(), server.cpu()
    sitting = partial(sit, server.base, ledger, quiz, options, began)
    all_at_once([partial(sitting, session, number) for number, session in enumerate(sessions)])
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
    wanted = options.pupils - len(ledger.submitted)
    return print_outcome(figures, audit(ledger) | {"pupils who did not finish": wanted})


def sit(base: str, ledger, quiz, options, began: float, session: str, number: int) -> None:
    """One pupil's hour: open, answer at the pace of the class, submit with all others, review."""
    from config.bench.pupils import Pupil

    chance = random.Random(options.seed + number)
    pupil = Pupil(base, session, ledger, chance)
    end = began + options.minutes * 60
    time.sleep(chance.uniform(0, options.opening))
    attempt, answered = pupil.start(quiz), 0
    while time.monotonic() < end:
        time.sleep(min(chance.uniform(0.5, 1.5) * options.pace, max(0, end - time.monotonic())))
        times_round, position = divmod(answered, QUESTIONS)
        # Another option in each round: an answer that changes nothing would make no step.
        pupil.answer(attempt, position + 1, times_round % 4 + 1)
        answered += 1
    time.sleep(chance.uniform(0, SUBMITTING))
    pupil.submit(attempt)
    pupil.review(attempt)


def line(ledger, step: str) -> str:
    times, sizes = sorted(ledger.times[step]), ledger.sizes[step]
    p50, p95 = statistics.median(times), times[int(0.95 * (len(times) - 1))]
    spread = f"p50 {p50:.0f}, p95 {p95:.0f}, most {times[-1]:.0f} ms"
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
