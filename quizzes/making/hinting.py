"""Hints as they are drafted: where to read, then the proving sentence without the answer. Pure.

An instructor may change them. None may give the answer away: a sentence in which a word of the
answer is still to be read after it was left out is no hint.
"""

from __future__ import annotations

import re

from quizzes.interactions.names import normalise

BLANK = "____"
LONGEST = 300
MOST = 4
# Words that an answer may have in common with any sentence.
COMMON = frozenset("a al an and at by de for in la of on or the to van von with".split())


def drafted(paragraph: int | None, sentence: str, answer: str) -> list[str]:
    """From the place of the proof, `paragraph` counted from 0, and the sentence that proves it.

    `sentence` is empty where the question itself quotes it; `answer` where there is no single one.
    """
    hints = []
    if paragraph is not None:
        hints.append(f"Read paragraph {paragraph + 1} of the article once more.")
    if blanked := without(sentence, answer):
        hints.append(f"The article says: “{blanked}”")
    return hints


def without(sentence: str, answer: str) -> str:
    """The sentence with the answer left out; empty where it is not in it, or is not gone."""
    sentence = " ".join(sentence.split())
    if not answer or len(sentence) > LONGEST:
        return ""
    pattern = rf"(?<!\w){re.escape(answer)}(?!\w)"
    blanked, count = re.subn(pattern, BLANK, sentence, flags=re.IGNORECASE)
    return blanked if count and not tells(blanked, answer) else ""


def tells(hint: str, answer: str) -> bool:
    """Whether a word of the answer stands in the hint."""
    return bool(words(answer) & words(hint))


def words(text: str) -> set[str]:
    return {word for word in normalise(text).split() if word not in COMMON}
