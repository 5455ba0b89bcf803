"""What the masthead needs to know about the person who looks at it."""

from django import template
from django.utils import timezone

from config.roles import is_instructor, is_manager

register = template.Library()


@register.simple_tag(takes_context=True)
def masthead(context) -> dict:
    """Which entries to show, and how many cards are due."""
    user = getattr(context.get("request"), "user", None)
    if user is None or not user.is_authenticated:
        return {"teaches": False, "manages": False, "due": 0}
    due = user.cards.filter(due_at__lte=timezone.now()).count()
    return {"teaches": is_instructor(user), "manages": is_manager(user), "due": due}
