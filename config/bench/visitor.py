"""A visitor who calls the WSGI application in this process: only the server's CPU counts."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from django.db import connection
from django.test.utils import CaptureQueriesContext


@dataclass(frozen=True, slots=True)
class Reply:
    """`cpu` is in milliseconds, `size` in bytes as sent (compressed)."""

    status: int
    headers: dict[str, str]
    body: bytes
    cpu: float
    queries: int = 0

    @property
    def size(self) -> int:
        return len(self.body)


@dataclass
class Visitor:
    application: Callable
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **options) -> Reply:
        return self.call("GET", path, b"", **options)

    def post(self, path: str, data: dict, **options) -> Reply:
        token = self.cookies.get("csrftoken", "")
        return self.call(
            "POST", path, urlencode({"csrfmiddlewaretoken": token, **data}).encode(), **options
        )

    def call(
        self, method: str, path: str, body: bytes, *, target: str = "", count: bool = False
    ) -> Reply:
        """Send one request; with `target` as htmx does it; with `count` the queries are counted."""
        environ = self._environ(method, path, body, target)
        if count:
            with CaptureQueriesContext(connection) as captured:
                return self._run(environ, captured)
        return self._run(environ)

    def _run(self, environ: dict, captured=()) -> Reply:
        told: dict = {}

        def start_response(status, headers, exc_info=None):
            told.update(status=int(status[:3]), headers=headers)

        began = time.process_time()
        parts = self.application(environ, start_response)
        body = b"".join(parts)
        if hasattr(parts, "close"):
            parts.close()
        cpu = (time.process_time() - began) * 1000
        self._keep_cookies(told["headers"])
        return Reply(told["status"], dict(told["headers"]), body, cpu, len(captured))

    def _environ(self, method: str, path: str, body: bytes, target: str) -> dict:
        path, _, query = path.partition("?")
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "localhost",
            "HTTP_ACCEPT_ENCODING": "gzip",
            "HTTP_COOKIE": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            "wsgi.version": (1, 0),
        }
        if target:
            environ |= {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": target}
        return environ

    def _keep_cookies(self, headers: list[tuple[str, str]]) -> None:
        for name, value in headers:
            if name.lower() == "set-cookie":
                for key, morsel in SimpleCookie(value).items():
                    self.cookies[key] = morsel.value
