"""Limits on guessing: wrong tries are counted by address, right ones are not.

Our own, because a class joins from one address within seconds: allauth's limiter counts every
request, and refuses those that wait for its lock too long.
"""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest


def is_locked(request: HttpRequest, what: str) -> bool:
    """Whether this address has tried too often in the last minutes."""
    most, _ = settings.WRONG_TRIES[what]
    return cache.get(_key(request, what), 0) >= most


def count_wrong(request: HttpRequest, what: str) -> None:
    """Count one wrong try; the count ends some minutes after the first."""
    _, minutes = settings.WRONG_TRIES[what]
    key = _key(request, what)
    if not cache.add(key, 1, minutes * 60):
        cache.incr(key)


def _key(request: HttpRequest, what: str) -> str:
    return f"wrong:{what}:{get_adapter().get_client_ip(request)}"
