"""`python -m tests.fuzz --count 100000`: reads that many texts and tells which broke a promise."""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from functools import partial

from articles.extraction.reading import read
from tests.fuzz.promises import as_bytes, check
from tests.fuzz.repeats import REPEATED
from tests.fuzz.texts import make
from tests.growth import timed

# One text in so many is read twice, to see that the same comes out.
TWICE = 10
# CPU time may grow so many times with a text four times as long: what is quadratic inside C makes
# no calls, so that the suite, which counts calls, does not see it.
GROWTH = 6.0
# CPU seconds for one text: the longest have 10,000 characters.
SLOW = 5.0


def main() -> int:
    options = _options()
    broken, characters = sum(map(_grows, REPEATED)), 0
    began, until = time.monotonic(), time.monotonic() + options.minutes * 60
    number = options.first
    for number in range(options.first, options.first + options.count):
        text = make(number)
        characters += len(text)
        if error := _try(number, text):
            broken += 1
            print(f"text {number}: {error}\n  {text[:300]!r}", flush=True)  # noqa: T201
        if time.monotonic() > until:
            break
    done, seconds = number - options.first + 1, time.monotonic() - began
    print(f"{done:,} texts, {characters:,} characters, {seconds:,.0f} s, {broken} broken")  # noqa: T201
    return 1 if broken else 0


def _grows(name: str) -> bool:
    """Whether reading gets slower faster than the text gets longer."""
    few, many = (timed(partial(read, REPEATED[name](n))) for n in (100, 400))
    print(f"{name}: {many / few:.1f} times the CPU time for 4 times the text", flush=True)  # noqa: T201
    return many > GROWTH * few + 0.05


def _try(number: int, text: str) -> str:
    """What went wrong, in one line; empty where nothing did."""
    began = time.process_time()
    try:
        reading = check(text, number)
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}: {error} at {where.filename}:{where.lineno}"
    if (spent := time.process_time() - began) > SLOW:
        return f"took {spent:.1f} s"
    if number % TWICE == 0 and as_bytes(check(text, number)) != as_bytes(reading):
        return "is read otherwise a second time"
    return ""


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first text")
    parser.add_argument("--minutes", type=float, default=24 * 60.0, help="stop after so long")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
