"""How hard a question probably is, from what can be counted before anybody has answered it.

Three shares, weighed in weights.json, sum up to a number from 0, easy, to 1, hard:
guessing, the chance that a blind guess fails (three in four for four options, all for a typed
answer); rarity, how seldom the article names the answer beside the name it prints most often;
detail, how exact an answer has to be (a day more than a year). It is a proxy, good for putting
the questions of one article in order; facility indices of real attempts say more.
"""

from __future__ import annotations

from math import factorial

from quizzes.generation.dates import precision, read_printed
from quizzes.generation.records import Form, Item
from quizzes.generation.sets.ranking import weights

_DETAIL = {"day": 1.0, "month": 2 / 3, "year": 1 / 3}
# Neither seldom nor often: what is known of an answer that is no name, or no date.
MIDDLE = 0.5


def difficulty(item: Item, mentions: int, most: int) -> float:
    """From 0 to 1; the answer is named `mentions` times, another of the article `most` times."""
    weight = weights()["difficulty"]
    rarity = 1 - min(mentions, most) / most if mentions and most else MIDDLE
    shares = {"guessing": _guessing(item), "rarity": rarity, "detail": _detail(item)}
    return round(sum(weight[name] * share for name, share in shares.items()), 3)


def _guessing(item: Item) -> float:
    """The chance that a guess is wrong."""
    count = max(1, len(item.options))
    if item.form in (Form.TYPED, Form.MAP):
        return 1.0
    if item.form is Form.SEVERAL:
        return 1 - 0.5**count
    if item.form in (Form.ORDER, Form.MATCH):
        return 1 - 1 / factorial(count)
    return 1 - 1 / count


def _detail(item: Item) -> float:
    day = read_printed(item.key)
    return _DETAIL[precision(day)] if day else MIDDLE
