import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


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
        from config.bench import pages, reading, server
        from config.statics import collect_if_changed

        call_command("migrate", interactive=False, verbosity=0)
        collect_if_changed()
        # After collecting: WhiteNoise looks for files when the application is made.
        from config.wsgi import application

        budgets = []
        for measured in (pages.measure(application), server.measure(), reading.measure()):
            for budget in measured:
                budgets.append(budget)
                self.stdout.write(budget.line())
                self.stdout.flush()
        over = sum(not budget.holds for budget in budgets)
        self.stdout.write(f"{len(budgets) - over} ok, {over} over")
