import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from itertools import chain

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from config.bench.records import Budget


class Command(BaseCommand):
    help = "Measure every budget in a database of its own: name, value, unit, budget, ok or over."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--inside", action="store_true", help="measure in this database")

    def handle(self, *, inside: bool, **options) -> None:
        if inside:
            return self.measure()
        with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
            environ = {**os.environ, "DATELINE_DATA": folder, "DATABASE_URL": ""}
            command = [sys.executable, "manage.py", "bench", "--inside"]
            code = subprocess.run(command, cwd=settings.BASE_DIR, env=environ).returncode  # noqa: S603
        sys.exit(code)

    def measure(self) -> None:
        from config.bench import gazetteer, pages, reading, server
        from config.statics import collect_if_changed

        call_command("migrate", interactive=False, verbosity=0)
        collect_if_changed()
        # After collecting: WhiteNoise looks for files when the application is made.
        from config.wsgi import application

        rooms = (pages.measure(application), server.measure(), reading.measure())
        self.report(chain(*rooms, gazetteer.measure()))

    def report(self, budgets: Iterable[Budget]) -> None:
        """A line for each as soon as it is known, then the count: it judges, and never fails."""
        counts = {True: 0, False: 0}
        for budget in budgets:
            counts[budget.holds] += 1
            self.stdout.write(budget.line())
            self.stdout.flush()
        self.stdout.write(f"{counts[True]} ok, {counts[False]} over")
