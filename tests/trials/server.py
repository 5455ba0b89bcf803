"""The web server of a trial: started as in use, killed as by the power going out."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import psutil

from config.bench.server import answers, wait_for
from config.management.commands.serve import web_command
from tests.trials.apart import ROOT


class Server:
    """Two web processes in a process group of their own."""

    def __init__(self, log: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        self.log = log
        self.group: subprocess.Popen | None = None

    def start(self) -> float:
        """Seconds until it answers."""
        began = time.monotonic()
        with self.log.open("ab") as said:
            self.group = subprocess.Popen(
                web_command("127.0.0.1", self.port, processes=2, threads=1),
                cwd=ROOT,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        wait_for(lambda: answers(f"{self.base}/healthz"))
        return time.monotonic() - began

    def kill(self) -> None:
        """The whole group at once, in the middle of whatever it does."""
        os.killpg(self.group.pid, signal.SIGKILL)
        self.group.wait()
        wait_for(self._is_gone)

    def stop(self) -> None:
        self.group.terminate()
        self.group.wait(20)

    def cpu(self) -> float:
        """Seconds of CPU that all its processes have used so far."""
        whole = psutil.Process(self.group.pid)
        times = [process.cpu_times() for process in (whole, *whole.children(recursive=True))]
        return sum(used.user + used.system for used in times)

    def _is_gone(self) -> bool:
        try:
            os.killpg(self.group.pid, 0)
        except ProcessLookupError:
            return True
        return False
