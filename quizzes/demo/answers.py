"""What a made-up student answers to each form of question."""

from __future__ import annotations

from random import Random

from quizzes import interactions
from quizzes.generation.records import RIGHT, Form
from quizzes.interactions.records import Response, pack
from quizzes.models import AttemptQuestion, Option

# What is typed instead of the key: too coarse, another one, and one that might be accepted.
WRONG_DATES = ("December 2020", "10 December 2020", "9 December 2021")
WRONG_NAMES = ("The director of the FSB", "The director of the FSB", "Armen Abazyan", "Putin")


def answer(question: AttemptQuestion, skill: float, chance: Random) -> Response:
    """Right with the probability `skill`; `question` with its version and options."""
    right = chance.random() < skill
    options = list(question.version.options.all())
    form = interactions.of(question.version.form, question.option_order).form
    if form is Form.TYPED:
        return Response(text=typed(options, right, chance))
    if form is Form.SEVERAL:
        ticked = [o.pk for o in options if (o.value == RIGHT) == right or chance.random() < 0.1]
        return Response(text=" ".join(map(str, sorted(ticked))))
    if form in (Form.ORDER, Form.MATCH):
        return Response(text=in_parts(form, options, right, chance))
    fitting = [option for option in options if option.is_key == right] or options
    return Response(option=chance.choice(fitting).pk)


def typed(options: list[Option], right: bool, chance: Random) -> str:
    key = next(option.text for option in options if option.is_key)
    if right:
        return key if chance.random() < 0.5 else key.lower()
    return chance.choice(WRONG_DATES if key[:1].isdigit() else WRONG_NAMES)


def in_parts(form: Form, options: list[Option], right: bool, chance: Random) -> str:
    """Ranks or ids of the other sides; two neighbours are swapped where it is not right."""
    ids = [option.pk for option in options]
    given = list(range(1, len(ids) + 1)) if form is Form.ORDER else list(ids)
    if not right:
        at = chance.randrange(len(ids) - 1)
        given[at], given[at + 1] = given[at + 1], given[at]
    return pack(dict(zip(ids, given, strict=True)))
