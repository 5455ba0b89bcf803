"""The row of question numbers under a question."""

from functools import lru_cache, reduce
from operator import add

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from quizzes.taking.sittings import Place

register = template.Library()


@register.simple_tag
def numbers(places: list[Place], current: int, swapped: bool = False) -> SafeString:
    """A button for each place, its state in words and in signs; `swapped` as parts for htmx.

    In Python and kept, because a hundred buttons cost 4 ms as nodes of a template.
    """
    buttons = (
        button(p.position, p.is_answered, p.is_flagged, p.position == current, swapped)
        for p in places
    )
    return reduce(add, buttons, SafeString())


@lru_cache(maxsize=4096)
def button(
    position: int, answered: bool, flagged: bool, current: bool, swapped: bool
) -> SafeString:
    """The same for every student: nothing but a number and its state."""
    words = ", answered" * answered + ", flagged" * flagged
    signs = " ✓" * answered + " ⚑" * flagged
    more = ' aria-current="step"' * current + ' hx-swap-oob="true"' * swapped
    return format_html(
        '<button form="answer" id="number-{0}" name="go" value="{0}"'
        f' aria-label="Question {{0}}{words}"{more}>{{0}}{signs}</button>',
        position,
    )
