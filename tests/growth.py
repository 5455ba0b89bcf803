"""How much work something takes, for tests that it grows with the length and no faster.

Calls are the same on every machine, however busy; CPU time is only for what is quadratic inside C.
"""

import sys
import time


def counted(work):
    """The calls of Python and C functions that `work` makes, and what it returns."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        result = work()
    finally:
        sys.setprofile(before)
    return calls, result


def timed(work):
    """CPU seconds, the least of three: what is quadratic inside C makes no calls."""
    times = []
    for _ in range(3):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)
