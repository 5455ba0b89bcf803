import signal
import socket
import sys

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from config.statics import collect_if_changed
from config.supervision import Child, Supervisor


class Command(BaseCommand):
    help = "Prepare the database, then run the web server and the task worker until Ctrl-C."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        # Threads of one process take turns at Python anyway, and each costs memory of its own.
        parser.add_argument("--processes", type=int, default=2, help="web server processes")
        parser.add_argument("--threads", type=int, default=1, help="threads of each of them")
        parser.add_argument(
            "--demo", action="store_true", help="load the demo into an empty database"
        )

    def handle(self, *, host: str, port: int, demo: bool, **options) -> None:
        if not is_free(host, port):
            raise CommandError(
                f"Port {port} is taken by another program. "
                f"Choose another one, for example: make run PORT={port + 1}"
            )
        self.prepare(demo)
        self.say(f"Dateline is at http://{'localhost' if host == '127.0.0.1' else host}:{port}/")
        self.say("Stop it with Ctrl-C.")
        supervisor = Supervisor(
            [
                Child("web server", web_command(host, port, **options)),
                Child("worker", [sys.executable, "manage.py", "worker"]),
            ],
            folder=settings.BASE_DIR,
            tell=self.say,
        )
        for name in ("SIGINT", "SIGTERM"):
            signal.signal(getattr(signal, name), supervisor.stop)
        supervisor.run()
        self.say("Stopped.")

    def prepare(self, demo: bool) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        collect_if_changed()
        if demo and settings.DEMO:
            if not get_user_model().objects.exists():
                self.say("Loading the demo …")
                call_command("demo", stdout=self.stdout)
            else:
                call_command("demo", logins=True, stdout=self.stdout)

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # As the server does it: a port in TIME_WAIT is free, one that is listened on is not.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def web_command(host: str, port: int, *, processes: int, threads: int, **_) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "config.wsgi:application"),
        *("--interface", "wsgi", "--no-ws", "--log-level", "warning"),
        *("--host", host, "--port", str(port)),
        *("--workers", str(processes), "--blocking-threads", str(threads)),
        *("--respawn-failed-workers", "--workers-kill-timeout", "10s"),
    ]
