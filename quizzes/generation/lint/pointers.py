"""E6: words of a question that point to something outside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.edtf import MONTHS
from quizzes.generation.lexicon import ANAPHORIC, GENERIC, word_set
from quizzes.generation.lint.records import Context, Draft, Flaw
from quizzes.generation.lint.words import Telltale, content_words, unquoted
from quizzes.generation.spellings import fold

_PERSONAL = Telltale(
    r"\b(?:he|she|him|her|his|hers|himself|herself)\b",
    "he she him her his hers himself herself",
)
_PLURAL = Telltale(
    r"\b(?:they|them|their|theirs|themselves)\b", "they them their theirs themselves"
)
_NEUTER = Telltale(
    r"\b(?:its?|itself|there(?! (?:is|are|was|were|be|been|had|has|have)\b))\b",
    "it its itself there",
)
# Theodosius I and World War I are names.
# "The song My Amber Bridge" is a title.
_IN_TITLE = re.compile(r"(?<=[a-z,] )(?:My|Our|Your|We|Me|You)(?= [A-Z])")
_NUMERAL = re.compile(r"\b([A-Z]\w+) I\b")
_FIRST = Telltale(
    r"\bI\b|\b(?:[Ww]e|us|[Oo]ur|ours|[Mm]y|me|[Yy]ou|[Yy]our|yours)\b",
    "i we us our ours my me you your yours",
    flags=0,
)
_POINTING = Telltale(
    r"\b(?:this|these|those|then|the (?:same|latter|above|following|aforementioned)|another|"
    r"today|yesterday|tomorrow|tonight|(?:last|next) (?:week|month|year|night|spring|summer|"
    r"autumn|fall|winter|[A-Z][a-z]+day)|a similar|such (?:an?|as this)|the (?:two|both))\b"
    rf"|\bthat (?:day|date|time|month|week|night|morning|{'|'.join(sorted(ANAPHORIC))})\b"
    # "Said that President Ortiz had left": the title of a name.
    r"(?-i:(?! [A-Z]))"
    r"|\bthe (?:former|first|second|other|others|rest|two)\b(?=\s*[?.,]|\s+(?:was|is|did|had)\b)",
    "this these those then same latter above following aforementioned another today yesterday "
    "tomorrow tonight last next similar such two both that former first second other others rest",
)
_DEFINITE = re.compile(rf"\bthe (?:(?:{'|'.join(sorted(GENERIC))}) )?([a-z]+)\b('s|’s)?")
_PINNED = re.compile(
    # A date tells when it happened, not which one it was.
    rf"(?!\s*(?:in|on|by|until|since) (?:\d|____|(?:early |late )?(?:{'|'.join(MONTHS)})))"
    r"\s*(?:,\s*)?(?:of|with|in|on|at|between|for|to|against|from|that|which|who|whose|where|when|by|"
    r"about|over|under|near|after|before|during|as|called|named|known|signed|held|led|made|into|"
    r"along|around|behind|on behalf|through|across|within|outside|inside|"
    r"responsible|owned|based|[A-Z“\"])"
)
_PINNED_BY_OF = re.compile(r" (?:of|whether|that|known|called)\b")
_ALSO_ADJECTIVES = word_set(
    "official executive general chief prime former peace bomb war airline film steel oil bank"
)
_LOOSE = word_set(
    "issue matter problem question proposal deal decision plan case rest result move offer site "
    "measure request resolution"
)
_NAME_WITHIN = re.compile(r"(?<=\s)[A-Z][\w'’-]+")


def _flaw(message: str) -> Flaw:
    return Flaw("E6", "error", message, "stem")


def stem_stands_alone(draft: Draft, context: Context) -> Iterator[Flaw]:
    """E6: nothing in the stem points to words outside it."""
    stem = unquoted(draft.stem)
    match = _FIRST.search(stem)
    plain = _IN_TITLE.sub("", _NUMERAL.sub(r"\1", stem)) if match else ""
    if match := _FIRST.pattern.search(plain):
        yield _flaw(f"“{match.group()}” has nobody to stand for in a question.")
    if match := _POINTING.search(stem):
        yield _flaw(f"“{match.group()}” points to something outside the question.")
    for pattern, asked in (
        (_PERSONAL, "who|whose|whom"),
        (_PLURAL, "who|whose|whom|which"),
        (_NEUTER, "which|what|where"),
    ):
        match = pattern.search(stem)
        if match and not _is_named_before(stem, match.start(), asked):
            yield _flaw(f"Nobody can tell who or what “{match.group()}” is.")
    for match in _DEFINITE.finditer(stem):
        if _dangles(match, stem):
            yield _flaw(f"Say which one “{match.group().strip()}” is.")
            return


def _is_named_before(stem: str, position: int, asked: str) -> bool:
    """A wh-word for the subject, or a name before the pronoun, can be what it means."""
    before = stem[:position]
    if re.search(r"\b(?:did|does|do|was|were|is|are|has|had|will|would|can|could) $", before, re.I):
        return False
    if not stem.endswith("?") and _opens_with_name(before):
        return True
    return bool(
        re.match(rf"(?:According to [^,]+, )?(?:(?:in|to|at|by) )?(?:{asked})\b", before, re.I)
        or _NAME_WITHIN.search(before)
    )


def _opens_with_name(text: str) -> bool:
    """ "Peru gained its independence in ____ (year).": a statement may begin with a name."""
    first, _, rest = text.partition(" ")
    return bool(rest) and fold(first) in map(fold, content_words(first)) and first != "In"


def _dangles(match: re.Match[str], stem: str) -> bool:
    noun, possessive = match.groups()
    if noun not in ANAPHORIC:
        return False
    after = stem[match.end() :]
    if noun in _ALSO_ADJECTIVES and re.match(r" (?!(?:of|in|on|was|is|did|had)\b)[a-z]", after):
        return False
    pinned = _PINNED_BY_OF if noun in _LOOSE else _PINNED
    if possessive or not pinned.match(after):
        # A noun after it carries the name on: "the company headquarters" still dangles.
        earlier = _NAME_WITHIN.search(stem[: match.start()])
        return not (
            earlier and noun in {"company", "country", "city", "firm", "island", "president"}
        )
    return False
