import os
import signal
import socket
import sys
import threading
import time

import pytest
from django.core.management import CommandError, call_command

from config import statics
from config.supervision import Child, Supervisor

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def wait_for(condition, seconds=10):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


@pytest.fixture
def running(tmp_path):
    """A supervisor with one sleeping child, in a thread of its own."""
    told = []
    supervisor = Supervisor([Child("sleeper", SLEEP)], folder=tmp_path, tell=told.append)
    supervisor.told = told
    thread = threading.Thread(target=supervisor.run)
    thread.start()
    wait_for(lambda: supervisor.children[0].process)
    yield supervisor
    supervisor.stop()
    thread.join(10)


def test_supervisor_restarts_a_child_that_dies(running):
    child = running.children[0]
    first = child.process.pid

    os.kill(first, signal.SIGKILL)

    wait_for(lambda: child.process.pid != first)
    assert child.restarts == 1
    assert running.told == ["The sleeper stopped (code -9); starting it again."]


def test_supervisor_waits_longer_after_each_quick_death(tmp_path):
    child = Child("failing", [sys.executable, "-c", "raise SystemExit(3)"])
    supervisor = Supervisor([child], folder=tmp_path, tell=lambda line: None)
    thread = threading.Thread(target=supervisor.run)
    thread.start()

    wait_for(lambda: child.restarts == 2)
    supervisor.stop()
    thread.join(10)

    assert child.delay == pytest.approx(0.4)


def test_supervisor_stops_its_children(tmp_path):
    child = Child("sleeper", SLEEP)
    supervisor = Supervisor([child], folder=tmp_path, tell=lambda line: None)
    thread = threading.Thread(target=supervisor.run)
    thread.start()
    wait_for(lambda: child.process)

    supervisor.stop()
    thread.join(10)

    assert child.process.poll() == -signal.SIGTERM


def test_serve_names_a_port_that_is_taken():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        with pytest.raises(CommandError, match=f"Port {port} is taken"):
            call_command("serve", port=port)


def test_static_files_are_collected_only_when_they_change(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_DIRS = [tmp_path / "own"]
    (tmp_path / "own").mkdir()
    style = tmp_path / "own" / "style.css"
    style.write_text("a { color: red }")

    runs = [statics.collect_if_changed(), statics.collect_if_changed()]
    style.write_text("a { color: blue }")
    runs.append(statics.collect_if_changed())

    assert runs == [True, False, True]
