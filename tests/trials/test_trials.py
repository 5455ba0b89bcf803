"""Short versions of the trials; `make kills` and `make load` run the long ones."""

import subprocess
import sys

import pytest

from tests.trials.apart import ROOT


def run(trial, *options):
    """The lines a trial printed, by name; it must have ended well."""
    command = [sys.executable, "-m", f"tests.trials.{trial}", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stdout + done.stderr[-3000:]
    return dict(line.split(": ", 1) for line in done.stdout.splitlines())


def test_nothing_is_lost_or_doubled_when_the_server_is_killed():
    told = run("kills", "--kills", "10", "--answers", "1000")

    assert int(told["kills"]) >= 10
    assert int(told["acknowledged answers"]) >= 1000
    assert (told["lost"], told["doubled"], told["damage"]) == ("0", "0", "0")


def test_a_class_opens_answers_and_submits_at_once():
    told = run("load", "--pupils", "60", "--minutes", "0.15", "--opening", "3", "--pace", "2")

    assert told["surprises"] == "{}"
    assert told["pupils who did not finish"] == "0"


@pytest.mark.django_db
def test_the_audit_notices_what_is_amiss():
    import uuid

    from config.bench.pupils import Answer, Ledger
    from tests.quizzes.sitting import make_quiz
    from tests.trials.audit import audit

    quiz = make_quiz(2)
    ledger = Ledger(answers=[Answer(uuid.uuid4(), 1, uuid.uuid4(), 2)], submitted=[quiz.pk])

    broken = audit(ledger)

    assert (broken["lost"], broken["not submitted"]) == (1, 1)
