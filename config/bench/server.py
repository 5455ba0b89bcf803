"""The running server: memory of its processes, and an article from submit to visible drafts."""

from __future__ import annotations

import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import psutil
from django.conf import settings
from django.urls import reverse

from articles.forms import MAX_TEXT
from config.bench import rows
from config.bench.pupils import Lesson, percentile, teach
from config.bench.records import Budget
from quizzes.demo.texts import texts

WORDS = 1000
CLASS = 60
READERS = 4
PAGES_EACH = 10  # times that each reader goes through all pages
PATIENCE = 60.0  # seconds for the server to come up, and for the worker to read


def measure() -> Iterator[Budget]:
    cookies = rows.visitor(None, rows.instructor("bench-server")).cookies
    with serving() as (base, supervisor):
        browser = Browser(base, cookies)
        browser.submit_article(some_words(120))  # warms the worker up
        for path in ("/", reverse("articles:article_list"), reverse("quizzes:quiz_list")):
            browser.get(path)
        times = sorted(browser.submit_article(some_words(WORDS, first)) for first in range(3))
        yield Budget("1,000 words from submit to visible drafts", times[1], "s", 1)
        yield from lesson(base, supervisor)
        crowd(browser)
        web, worker = memory(supervisor)
        yield Budget("a web process", web, "MB", 70)
        yield Budget("the worker", worker, "MB", 450)
        browser.submit_article(as_long_as_may_be())
        yield Budget("the worker, peak at 200,000 characters", peak(supervisor), "MB", 600)


def lesson(base: str, supervisor: psutil.Process) -> Iterator[Budget]:
    """A class of 60 opens a quiz within ten seconds, answers, and submits within five."""
    quiz = rows.quiz(rows.instructor("bench-lesson"), 30)
    pupils = [rows.student(f"bench-pupil-{number}") for number in range(CLASS)]
    sessions = [rows.visitor(None, pupil).cookies["sessionid"] for pupil in pupils]
    used = cpu(supervisor)
    ledger = teach(base, quiz.pk, sessions, Lesson(pace=2, length=25))
    used = cpu(supervisor) - used
    requests = sum(len(times) for times in ledger.times.values())
    assert not ledger.surprises, ledger.surprises
    for step, times in ledger.times.items():
        yield Budget(f"a class of 60: {step}, p50", percentile(times, 0.5), "ms", 100)
        yield Budget(f"a class of 60: {step}, p95", percentile(times, 0.95), "ms", 500)
        size = statistics.median(ledger.sizes[step]) / 1024
        yield Budget(f"a class of 60: {step}, compressed", size, "KB", 4)
    yield Budget("a class of 60: server CPU per request", 1000 * used / requests, "ms", 8)


def cpu(supervisor: psutil.Process) -> float:
    """Seconds of CPU that the processes of the server have used so far."""
    times = [process.cpu_times() for process in supervisor.children(recursive=True)]
    return sum(spent.user + spent.system for spent in times)


def crowd(browser: Browser) -> None:
    """Several people at once on the largest pages: memory is what is left after that."""
    readers = [
        threading.Thread(target=lambda: [browser.get(path) for path in browser.pages * PAGES_EACH])
        for _ in range(READERS)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()


def some_words(count: int, first: int = 0) -> str:
    """So many words of the demo, from its article number `first` on."""
    known = texts()
    words = " ".join(text.body for text in known[first:] + known[:first]).split(" ")
    return " ".join(words[:count])


@contextmanager
def serving():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    log = settings.DATA_DIR / "bench.log"
    with log.open("wb") as said:
        process = subprocess.Popen(  # noqa: S603
            command, cwd=settings.BASE_DIR, stdout=said, stderr=subprocess.STDOUT
        )
    base = f"http://127.0.0.1:{port}"
    try:
        wait_for(lambda: answers(f"{base}/healthz"))
        yield base, psutil.Process(process.pid)
    except (TimeoutError, OSError):
        sys.stderr.write(log.read_text(errors="replace"))
        raise
    finally:
        process.terminate()
        process.wait(20)


def answers(url: str) -> bool:
    try:
        return urllib.request.urlopen(url, timeout=5).status == 200  # noqa: S310
    except (urllib.error.URLError, ConnectionError):
        return False


def wait_for(condition) -> float:
    """Seconds until the condition holds."""
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > PATIENCE:
            raise TimeoutError("The server did not come to an end.")
        time.sleep(0.02)
    return time.monotonic() - began


def as_long_as_may_be() -> str:
    """All demo texts again and again, up to the most that may be pasted."""
    whole = "\n\n".join(text.body for text in texts()) + "\n\n"
    return (whole * (MAX_TEXT // len(whole) + 1))[:MAX_TEXT]


def peak(supervisor: psutil.Process) -> float:
    """Most resident megabytes that the worker ever had; what it has now where nobody counts it."""
    for process in supervisor.children(recursive=True):
        if "worker" in process.cmdline():
            status = Path(f"/proc/{process.pid}/status")
            lines = status.read_text().splitlines() if status.exists() else []
            kept = [int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")]
            return kept[0] if kept else process.memory_info().rss / 2**20
    raise LookupError("No worker runs.")


def memory(supervisor: psutil.Process) -> tuple[float, float]:
    """Resident megabytes of the largest web process and of the worker."""
    web, worker = 0.0, 0.0
    for process in supervisor.children(recursive=True):
        size = process.memory_info().rss / 2**20
        command = " ".join(process.cmdline())
        if "worker" in command.split():
            worker = max(worker, size)
        else:
            web = max(web, size)
    return web, worker


class Browser:
    """Sends forms to the running server as somebody who is logged in."""

    def __init__(self, base: str, cookies: dict[str, str]) -> None:
        self.base = base
        self.cookies = cookies
        self.count = 0
        self.pages: list[str] = []

    def get(self, path: str) -> tuple[str, str]:
        return self._open(urllib.request.Request(self.base + path))  # noqa: S310

    def post(self, path: str, data: dict[str, str]) -> tuple[str, str]:
        data = {"csrfmiddlewaretoken": self.cookies["csrftoken"], **data}
        return self._open(urllib.request.Request(self.base + path, urlencode(data).encode()))  # noqa: S310

    def submit_article(self, body: str) -> float:
        """Seconds until the drafted questions of this text can be seen."""
        self.count += 1
        new = reverse("articles:article_new")
        self.get(new)
        form = {"title": f"Bench {self.count}", "body": body, "published_on": "2024-01-01"}
        began = time.monotonic()
        _, address = self.post(new, form)
        article = address.removeprefix(self.base)
        questions = article.rstrip("/") + "/questions/"
        self.pages += [article, questions]
        wait_for(
            lambda: (
                "/questions/" in self.get(questions)[0].split("<main", 1)[-1].replace(questions, "")
            )
        )
        return time.monotonic() - began

    def _open(self, request: urllib.request.Request) -> tuple[str, str]:
        """Text of the page and the address where it was found, after redirects."""
        opener = urllib.request.build_opener(Cookies(self.cookies))
        with opener.open(request, timeout=30) as reply:
            return reply.read().decode(), reply.geturl()


class Cookies(urllib.request.BaseHandler):
    def __init__(self, kept: dict[str, str]) -> None:
        self.kept = kept

    def http_request(self, request):
        request.add_header("Cookie", "; ".join(f"{k}={v}" for k, v in self.kept.items()))
        return request

    def http_response(self, request, response):
        for value in response.headers.get_all("Set-Cookie") or []:
            name, _, rest = value.partition("=")
            self.kept[name] = rest.partition(";")[0]
        return response
