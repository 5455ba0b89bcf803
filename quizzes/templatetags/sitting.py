"""The row of question numbers under a question."""

from functools import cache

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from quizzes.sittings import Place

register = template.Library()


@register.simple_tag
def numbers(places: list[Place], current: int, swapped: bool = False) -> SafeString:
    """A button for each place, its state in words and in signs; `swapped` as parts for htmx.

    In Python, because a hundred buttons cost 4 ms as template nodes and a tenth of it here.
    """
    return format_html_join(
        "",
        "{}",
        (
            (
                format_html(
                    _button(
                        place.is_answered, place.is_flagged, place.position == current, swapped
                    ),
                    place.position,
                ),
            )
            for place in places
        ),
    )


@cache
def _button(answered: bool, flagged: bool, current: bool, swapped: bool) -> str:
    """The format of a button, without its number."""
    words = ", answered" * answered + ", flagged" * flagged
    signs = " ✓" * answered + " ⚑" * flagged
    more = ' aria-current="step"' * current + ' hx-swap-oob="true"' * swapped
    return (
        f'<button form="answer" id="number-{{0}}" name="go" value="{{0}}"'
        f' aria-label="Question {{0}}{words}"{more}>{{0}}{signs}</button>'
    )
