"""What the masthead needs to know about the person who looks at it."""

from django import template
from django.contrib.auth import get_user_model
from django.db.models import Count, OuterRef, Subquery
from django.utils import timezone

from config.roles import is_instructor, is_manager
from quizzes.models import Card

register = template.Library()


@register.simple_tag(takes_context=True)
def masthead(context) -> dict:
    """Which entries to show, and how many cards are due."""
    user = getattr(context.get("request"), "user", None)
    if user is None or not user.is_authenticated:
        return {"teaches": False, "manages": False, "due": 0}
    due = _due_and_groups(user)
    return {"teaches": is_instructor(user), "manages": is_manager(user), "due": due}


def _due_and_groups(user) -> int:
    """How many cards are due. The names of the groups come along, where `rules` keeps them."""
    cards = Card.objects.asked().filter(student=OuterRef("pk"), due_at__lte=timezone.now())
    cards = cards.order_by()
    due = Subquery(cards.values("student").annotate(n=Count("pk")).values("n"))
    itself = get_user_model().objects.filter(pk=user.pk).order_by()
    rows = list(itself.values_list("groups__name", due))
    user._group_names_cache = {name for name, _ in rows if name}
    return next((due or 0 for _, due in rows), 0)
