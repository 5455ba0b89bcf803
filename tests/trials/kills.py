"""Kill the web server at random while eight pupils answer and submit.

    python -m tests.trials.kills --kills 200 --answers 25000

Every answer that was acknowledged has to be stored once, unaltered, and every acknowledged
submission has to stand.
"""

import argparse
import random
import sys
import threading
import time
from functools import partial
from pathlib import Path

from tests.trials.apart import run_apart, set_up

PUPILS = 8
QUESTIONS = 30


def trial(options: argparse.Namespace) -> bool:
    set_up()
    from django.conf import settings

    from config.bench.pupils import Ledger, all_at_once
    from tests.trials.audit import audit, print_outcome
    from tests.trials.people import make_class
    from tests.trials.server import Server

    server, ledger, done = (
        Server(Path(settings.DATA_DIR) / "trial.log"),
        Ledger(),
        threading.Event(),
    )
    quiz, sessions = make_class(PUPILS, QUESTIONS)
    server.start()
    restarts: list[float] = []
    killer = partial(kill_often, server, options, ledger, restarts, done)
    pupils = [
        partial(work, server.base, session, ledger, quiz, done, random.Random(options.seed + n))
        for n, session in enumerate(sessions)
    ]
    all_at_once([killer, *pupils])
    server.stop()
    figures = {
        "kills": len(restarts),
        "acknowledged answers": len(ledger.answers),
        "acknowledged submissions": len(ledger.submitted),
        "sent again": ledger.tries_again,
        "slowest restart, s (wanted: 3)": round(max(restarts), 2),
        "surprises": dict(ledger.surprises),
    }
    return print_outcome(figures, audit(ledger))


def kill_often(server, options, ledger, restarts: list[float], done: threading.Event) -> None:
    """Kill at random moments, until there were enough kills and enough answers."""
    chance = random.Random(options.seed)
    try:
        while len(restarts) < options.kills or len(ledger.answers) < options.answers:
            time.sleep(chance.uniform(0.1, options.pause))
            if len(restarts) < options.kills:
                server.kill()
                restarts.append(server.start())
    finally:
        done.set()


def work(base: str, session: str, ledger, quiz, done: threading.Event, chance) -> None:
    from config.bench.pupils import Pupil

    pupil = Pupil(base, session, ledger, chance)
    while not done.is_set():
        pupil.take(quiz, QUESTIONS)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--answers", type=int, default=25_000)
    parser.add_argument("--pause", type=float, default=1.5, help="most seconds between kills")
    parser.add_argument("--seed", type=int, default=1)
    run_apart("tests.trials.kills", trial, parser)
    sys.exit(1)
