"""Threads that start from the same moment, for a real database file (`real_database`)."""

import threading

from django.db import connection


def at_once(*actions):
    """Run each action in a thread of its own, all from the same moment; returns what they gave."""
    gate = threading.Barrier(len(actions))
    results = [None] * len(actions)

    def run(index, action):
        try:
            connection.ensure_connection()
            gate.wait(10)
            results[index] = action()
        except BaseException as error:
            results[index] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(actions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    failures = [result for result in results if isinstance(result, BaseException)]
    assert not failures, failures
    return results
