"""Keeps a handful of child processes running, and stops them together."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

# All in seconds.
GRACE = 10.0  # what a child gets to finish its work
STEADY = 5.0  # a child that lived this long had started well
FIRST_RESTART = 0.2
SLOWEST_RESTART = 10.0


@dataclass
class Child:
    """A command that should always run. `delay` is how long its next restart waits, in seconds."""

    name: str
    command: list[str]
    process: subprocess.Popen | None = None
    started_at: float = 0.0
    delay: float = 0.0
    restarts: int = 0

    def start(self, folder: Path) -> None:
        # A session of its own, so that Ctrl-C in a terminal reaches the supervisor alone.
        self.process = subprocess.Popen(self.command, cwd=folder, start_new_session=True)  # noqa: S603
        self.started_at = time.monotonic()

    def has_died(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def lived(self) -> float:
        return time.monotonic() - self.started_at


@dataclass
class Supervisor:
    """Start the children, restart whichever dies, and stop all of them on `stop()`."""

    children: list[Child]
    folder: Path
    tell: Callable[[str], object]
    stopping: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        try:
            for child in self.children:
                child.start(self.folder)
            while not self.stopping.wait(0.2):
                for child in self.children:
                    if child.has_died():
                        self._restart(child)
        finally:
            self._stop_children()

    def stop(self, *_: object) -> None:
        self.stopping.set()

    def _restart(self, child: Child) -> None:
        assert child.process is not None
        child.delay = (
            0.2 if child.lived() > STEADY else min(child.delay * 2 or 0.2, SLOWEST_RESTART)
        )
        child.restarts += 1
        self.tell(f"The {child.name} stopped (code {child.process.returncode}); starting it again.")
        if not self.stopping.wait(child.delay):
            child.start(self.folder)

    def _stop_children(self) -> None:
        running = [c.process for c in self.children if c.process and c.process.poll() is None]
        for process in running:
            process.terminate()
        deadline = time.monotonic() + GRACE
        for process in running:
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
