"""What the worker does for attempts from time to time."""

from __future__ import annotations

from datetime import datetime

from django.dispatch import receiver

from articles.signals import sweeping
from quizzes.taking import attempts


@receiver(sweeping, dispatch_uid="close_overdue_attempts")
def close_overdue_attempts(sender, at: datetime, **kwargs) -> int:
    """Close those whose time was up and to which nobody has come back."""
    return attempts.sweep(at)
