"""Attempts: starting, answering, submitting; each change in one place."""

from __future__ import annotations


def claim_guest_attempts(guest: str, student) -> int:
    """Give a visitor's attempts to the account they logged in with; returns how many moved."""
    raise NotImplementedError
