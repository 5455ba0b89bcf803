"""Reported speech in the past: "said that it has to" is asked as "said that it had to"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.extraction.records import Frame, Part
from quizzes.generation.phrasing import verbs

_SHIFTED = {
    "is": "was", "are": "were", "am": "was", "has": "had", "have": "had", "will": "would",
    "can": "could", "cannot": "could not", "may": "might", "does": "did", "do": "did",
    "isn't": "wasn't", "aren't": "weren't", "hasn't": "hadn't", "haven't": "hadn't",
    "won't": "wouldn't", "can't": "couldn't", "doesn't": "didn't", "don't": "didn't",
}  # fmt: skip
_AUXILIARY = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(_SHIFTED, key=len, reverse=True))})(?![\w-]|['’]\w)"
)
# "To have", "would not have", "did so": the base form stays.
_BASE_BEFORE = re.compile(
    r"\b(?:to|will|would|can|could|shall|should|may|might|must|cannot|did|does|do|let|lets|\w+n['’]t)"
    r" (?:(?:not|also|never|still|even|only|then|soon|already|probably|[a-z]+ly) )*\Z"
)
# "The will of the people", "in can and bottle".
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|own|free|good|of|political|last)|['’]s?) \Z"
)
_SHORT_FOR = (
    (re.compile(r"\b(it|he|she|that|there|who)['’]s been\b"), r"\1 had been"),
    (re.compile(r"\b(it|he|she|there)['’]s\b"), r"\1 was"),
    (re.compile(r"\b(they|we)['’]re\b"), r"\1 were"),
    (re.compile(r"\b(they|we)['’]ve\b"), r"\1 had"),
    (re.compile(r"\b(it|he|she|they|we)['’]ll\b"), r"\1 would"),
)
_IN_MARKS = re.compile(r'("[^"]*"|“[^”]*”)')
# Third persons that are hardly ever nouns, for the clauses of which there is no frame.
_PRESENTS = (
    "believes wants expects seems appears requires depends continues knows thinks intends opposes "
    "contains consists exists deserves suggests remains includes belongs considers regrets "
    "understands agrees"
).split()
_PRESENT = re.compile(rf"\b({'|'.join(_PRESENTS)})\b(?! (?:and|or|of)\b)")
# "That power corrupts": what holds at all times is told in the present.
_TIMED = re.compile(
    r"[A-Z]\w|\d|\b(?:has|have|will|can|there|being|[a-z]+ing|the|it|he|she|they|his|her)\b"
)


def backshift(said: str, frame: Frame, part: Part, frames: Sequence[Frame]) -> str:
    """What stands after "said that", its verbs one step back in time as the saying is.

    `said` are the words of `part` of `frame`; `frames` are those of the whole reading. Words in
    quotation marks stay as they were spoken, and so does what is true at all times.
    """
    bare = _IN_MARKS.sub("", said)
    if not _TIMED.search(bare[1:]) and not _TIMED.search(bare[:1]):
        return said
    lexical = _lexical(frame, part, frames)
    pieces = _IN_MARKS.split(said)
    told = ""
    for at, piece in enumerate(pieces):
        told += piece if at % 2 else _shifted(piece, told, lexical)
    return told


def _lexical(frame: Frame, part: Part, frames: Sequence[Frame]) -> dict[str, str]:
    """Printed verbs in the simple present within `part`, and their past."""
    return {
        one.verb: verbs.past(one.lemma)
        for one in frames
        if one.sentence == frame.sentence
        and part.start <= one.main.start < part.end
        and one.tense == "present"
        and one.form == "clause"
        and not one.auxiliaries
        and not one.passive
        and one.lemma not in ("be", "have", "do")
    }


def _shifted(piece: str, before: str, lexical: dict[str, str]) -> str:
    for pattern, words in _SHORT_FOR:
        piece = pattern.sub(words, piece)

    def auxiliary(found: re.Match[str]) -> str:
        ahead = before + piece[: found.start()]
        word = found.group()
        noun = word in ("will", "can", "may") and _NOUN_BEFORE.search(ahead)
        if noun or _BASE_BEFORE.search(ahead):
            return word
        return _SHIFTED[word.replace("’", "'")]

    def verb(found: re.Match[str]) -> str:
        ahead = before + piece[: found.start()]
        word = found.group()
        if _BASE_BEFORE.search(ahead) or _NOUN_BEFORE.search(ahead):
            return word
        return lexical.get(word) or verbs.past(_base(word))

    shifted = _AUXILIARY.sub(auxiliary, piece)
    known = [re.escape(word) for word in lexical]
    any_of = re.compile(rf"(?<![\w-])(?:{'|'.join(known)})(?![\w-])") if known else None
    shifted = any_of.sub(verb, shifted) if any_of else shifted
    return _PRESENT.sub(verb, shifted)


def _base(third: str) -> str:
    """ "wants" -> "want", "relies" -> "rely"; only for the words of `_PRESENTS`."""
    return third[:-3] + "y" if third.endswith("ies") else third[:-1]
