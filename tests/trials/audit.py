"""Holds what the pupils were told against what the database has."""

from collections import Counter, defaultdict

from django.db import connection
from django.db.models import Count

from config.bench.pupils import Ledger
from quizzes.models import Attempt, AttemptQuestion, Step


def audit(ledger: Ledger) -> dict[str, int]:
    """How often each promise was broken: all counts have to be 0."""
    stored = stored_answers()
    keys = Counter(key for key, *_ in stored)
    known = {key: rest for key, *rest in stored}
    return {
        "lost": sum(answer.key not in keys for answer in ledger.answers),
        "altered": sum(
            known.get(answer.key, [answer.attempt, answer.position, answer.option])
            != [answer.attempt, answer.position, answer.option]
            for answer in ledger.answers
        ),
        "doubled": sum(count - 1 for count in keys.values()),
        "never sent": sum(key not in ledger.sent for key in keys),
        "not submitted": submissions_lost(ledger),
        "submitted twice": Attempt.objects.filter(steps__action="submit")
        .annotate(times=Count("steps"))
        .filter(times__gt=1)
        .count(),
        "steps after the end": steps_after_the_end(),
        "gaps in the steps": gaps(),
        "damage": damage(),
    }


def stored_answers() -> list[tuple]:
    """Key, attempt, position and number of the option as shown, of every stored answer."""
    shown = dict(AttemptQuestion.objects.values_list("pk", "option_order"))
    fields = ("client_key", "attempt_id", "question__position", "question_id", "option_id")
    rows = Step.objects.filter(action="answer").values_list(*fields)
    return [
        (key, attempt, position, shown[question].index(option) + 1)
        for key, attempt, position, question, option in rows
    ]


def submissions_lost(ledger: Ledger) -> int:
    closed = set(Attempt.objects.submitted().values_list("pk", flat=True))
    return sum(attempt not in closed for attempt in ledger.submitted)


def steps_after_the_end() -> int:
    ends = dict(Step.objects.filter(action="submit").values_list("attempt", "sequence"))
    return sum(
        sequence > ends.get(attempt, sequence)
        for attempt, sequence in Step.objects.values_list("attempt", "sequence")
    )


def gaps() -> int:
    """Attempts whose steps are not numbered 1, 2, 3, …"""
    sequences = defaultdict(list)
    for attempt, sequence in Step.objects.order_by("sequence").values_list("attempt", "sequence"):
        sequences[attempt].append(sequence)
    return sum(found != list(range(1, len(found) + 1)) for found in sequences.values())


def damage() -> int:
    """What the database finds wrong with itself; PostgreSQL has no such question to ask."""
    if connection.vendor != "sqlite":
        return 0
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        found = [row for row in cursor.fetchall() if row != ("ok",)]
        cursor.execute("PRAGMA foreign_key_check")
        return len(found) + len(cursor.fetchall())


def print_outcome(figures: dict[str, object], broken: dict[str, int]) -> bool:
    """A line for each figure and each promise; whether all promises hold."""
    for name, value in {**figures, **broken}.items():
        print(f"{name}: {value}")  # noqa: T201
    return not any(broken.values())
