"""Students who take a quiz on the running server, each over a connection of their own.

A pupil goes on through a crash of the server: what had no reply is sent again with the same
client key, until a reply comes. `Ledger` keeps what the server said it had stored.
"""

from __future__ import annotations

import http.client
import random
import threading
import time
import uuid
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

TOKEN = "a" * 32  # any letters do, where the cookie and the form agree
PATIENCE = 120.0  # seconds that a reply is waited for, over all tries
PAUSE = 0.05  # seconds between two tries
NO_REPLY = (OSError, http.client.HTTPException)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that was acknowledged: `option` is its number as shown, from 1."""

    attempt: uuid.UUID
    position: int
    key: uuid.UUID
    option: int


@dataclass
class Ledger:
    """What was sent and acknowledged, by all pupils. Times in milliseconds, sizes in bytes."""

    answers: list[Answer] = field(default_factory=list)
    sent: set[uuid.UUID] = field(default_factory=set)
    submitted: list[uuid.UUID] = field(default_factory=list)
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    sizes: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    tries_again: int = 0
    surprises: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    location: str
    size: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """How a class takes a quiz; all in seconds but the number of questions."""

    questions: int = 30
    opening: float = 10.0  # all begin within this time
    pace: float = 20.0  # between two answers of one pupil, on average
    length: float = 60.0  # until the end is called
    submitting: float = 5.0  # all submit within this time after it


class Pupil:
    """One student's browser. Whoever owns the ledger reads it after all pupils have ended."""

    def __init__(self, base: str, session: str, ledger: Ledger, chance: random.Random) -> None:
        self.host = urlsplit(base).netloc
        self.cookies = {"sessionid": session, "csrftoken": TOKEN}
        self.ledger = ledger
        self.chance = chance
        self.connection: http.client.HTTPConnection | None = None

    def start(self, quiz: uuid.UUID) -> uuid.UUID:
        """Begin an attempt, or resume the one that is open, and read its first question."""
        reply = self.send("start", "POST", f"/quizzes/{quiz}/start/", {}, wanted=302)
        attempt = uuid.UUID(reply.location.split("/attempts/")[1].split("/")[0])
        self.send("read", "GET", f"/attempts/{attempt}/1/", wanted=200)
        return attempt

    def answer(self, attempt: uuid.UUID, position: int, option: int) -> None:
        key = uuid.uuid4()
        self.ledger.sent.add(key)
        form = {"client_key": str(key), "option": str(option), "go": "next"}
        self.send("answer", "POST", f"/attempts/{attempt}/{position}/answer/", form, wanted=302)
        self.ledger.answers.append(Answer(attempt, position, key, option))

    def submit(self, attempt: uuid.UUID) -> None:
        self.send("submit", "POST", f"/attempts/{attempt}/submit/", {}, wanted=302)
        self.ledger.submitted.append(attempt)

    def review(self, attempt: uuid.UUID) -> None:
        self.send("review", "GET", f"/attempts/{attempt}/review/", wanted=200)

    def take(self, quiz: uuid.UUID, questions: int, changes: float = 0.2) -> None:
        """A whole attempt; a share of `changes` of the answers is thought over once more."""
        attempt = self.start(quiz)
        for position in range(1, questions + 1):
            option = self.chance.randint(1, 4)
            self.answer(attempt, position, option)
            if self.chance.random() < changes:
                self.answer(attempt, position, option % 4 + 1)
        self.submit(attempt)
        self.review(attempt)

    def sit(self, quiz: uuid.UUID, lesson: Lesson, began: float) -> None:
        """Open with the class, answer at its pace until the end is called, submit, review."""
        time.sleep(self.chance.uniform(0, lesson.opening))
        attempt, answered = self.start(quiz), 0
        while (left := began + lesson.length - time.monotonic()) > 0:
            time.sleep(min(self.chance.uniform(0.5, 1.5) * lesson.pace, left))
            times_round, position = divmod(answered, lesson.questions)
            # Another option in each round: an answer that changes nothing would make no step.
            self.answer(attempt, position + 1, times_round % 4 + 1)
            answered += 1
        time.sleep(self.chance.uniform(0, lesson.submitting))
        self.submit(attempt)
        self.review(attempt)

    def send(
        self, step: str, method: str, path: str, form: dict | None = None, *, wanted: int
    ) -> Reply:
        """Send until a reply of the wanted status comes, and note how long the last try took."""
        began = time.monotonic()
        while time.monotonic() - began < PATIENCE:
            sent = time.perf_counter()
            try:
                reply = self._exchange(method, path, form)
            except NO_REPLY:
                self._hang_up()
            else:
                if reply.status == wanted:
                    self.ledger.times[step].append((time.perf_counter() - sent) * 1000)
                    self.ledger.sizes[step].append(reply.size)
                    return reply
                self.ledger.surprises[f"{step}: status {reply.status}"] += 1
            self.ledger.tries_again += 1
            time.sleep(PAUSE)
        raise TimeoutError(f"No reply to {method} {path}")

    def _exchange(self, method: str, path: str, form: dict | None) -> Reply:
        if self.connection is None:
            self.connection = http.client.HTTPConnection(self.host, timeout=PATIENCE / 2)
        body = urlencode({**form, "csrfmiddlewaretoken": TOKEN}) if form is not None else None
        self.connection.request(method, path, body, self._headers())
        reply = self.connection.getresponse()
        content = reply.read()
        for value in reply.headers.get_all("Set-Cookie") or []:
            for name, morsel in SimpleCookie(value).items():
                self.cookies[name] = morsel.value
        return Reply(reply.status, reply.headers.get("Location", ""), len(content))

    def _headers(self) -> dict[str, str]:
        return {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept-Encoding": "gzip",
        }

    def _hang_up(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def teach(base: str, quiz: uuid.UUID, sessions: list[str], lesson: Lesson, seed: int = 1) -> Ledger:
    """Let everybody who has one of these sessions take the quiz at the same time."""
    ledger, began = Ledger(), time.monotonic()
    pupils = [
        Pupil(base, session, ledger, random.Random(seed + number))  # noqa: S311
        for number, session in enumerate(sessions)
    ]
    all_at_once([partial(pupil.sit, quiz, lesson, began) for pupil in pupils])
    return ledger


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of them lies, as the nearest one that was measured."""
    ordered = sorted(values)
    return ordered[round(share * (len(ordered) - 1))]


def all_at_once(tasks: list[Callable[[], object]]) -> None:
    """Run each task in a thread of its own; the first error is raised again at the end."""
    errors: list[BaseException] = []

    def run(task: Callable[[], object]) -> None:
        try:
            task()
        except BaseException as error:  # an error of any kind has to fail the trial
            errors.append(error)

    threads = [threading.Thread(target=run, args=[task], daemon=True) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
