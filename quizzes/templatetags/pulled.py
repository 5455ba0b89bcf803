"""What the page of an article shows of its pulled questions, of which the article knows nothing."""

from django import template

from quizzes.making import comparing

register = template.Library()


@register.simple_tag
def pulled_questions(article) -> list[comparing.Compared]:
    return comparing.pulled(article)
