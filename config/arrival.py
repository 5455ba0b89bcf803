"""When a request arrived, read off before any other work: a slow server costs nobody time."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone


def stamp_arrival(get_response: Callable[[HttpRequest], HttpResponse]):
    """Middleware, to stand first: `request.arrived_at` is what deadlines are compared with."""

    def stamped(request: HttpRequest) -> HttpResponse:
        request.arrived_at = timezone.now()  # type: ignore[attr-defined]
        return get_response(request)

    return stamped
