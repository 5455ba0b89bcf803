"""Cleaning, sentences and quotations, as offsets into the text exactly as it was given."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from articles.extraction.records import Sentence, Span

if TYPE_CHECKING:
    from articles.extraction.layout import Paragraph

CLOSERS = "\"'”’»)]"
OPENERS = "\"'“‘«(["
# Ends a sentence, whatever closing marks or footnote numbers come after it.
TERMINAL = re.compile(r"[.!?…][\"'”’»)\]]*(?:\[\d{1,3}\])*\s*$")
STOP = re.compile(
    # A closing mark may stand apart: 'at full speed. " She replaces ...'.
    r"(?P<mark>[.!?…]+)(?P<close>[\"'”’»)\]]*)(?:\[\d{1,3}\])*(?:\s+[\"”](?=\s))?\s+(?=(?P<open>[\"'“‘«(\[]*)(?P<next>\S))"
)
# After these a full stop never ends a sentence: a name or a number follows.
TITLES = frozenset(
    "mr mrs ms mx dr prof rev hon sen rep gov gen col lt maj capt cmdr sgt cpl pvt adm brig fr sr"
    " st mt ft messrs mme mlle no nos vol pp art fig vs cf e.g i.e viz ca approx pres supt insp ald"
    " amb atty".split()
)
# After these it may: the parser decides.
SHORTENED = frozenset(
    "inc corp ltd co llc plc jr bros dept est etc al ave blvd rd assn univ govt jan feb mar apr"
    " jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m bc ad"
    " b.c a.d b.c.e c.e ph.d m.d s.a n.v approx".split()
)
NUMBERED = frozenset({"no", "nos", "vol", "pp", "art", "fig", "st", "mt", "ft", "sr", "fr"})
CIRCA = frozenset({"c", "ca", "b", "d", "r", "fl"})
DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?$")
# Words that open sentences and are no surnames.
OPENING = re.compile(
    r"(?:He|She|It|They|The|In|On|At|His|Her|Their|Its|This|These|That|After|During|By|From|Although"
    r"|However|When|While|Since|As|But|And|For|With|There|Under|Before|Both) "
)
# A longer sentence is cut, so that no finder meets one that grows without bound.
LONGEST_SENTENCE = 1_500
# Longer runs without a space are no words, and the tokeniser needs quadratic time for them.
LONGEST_WORD = 80
MARKS = re.compile(r"[\"“”„«»]")
UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
OVERLONG = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
STOP_WORDS = frozenset(
    "the of and to in a is that for it was on with as he be at by had not are but from or have an"
    " they which you were her she there been their has would his we when who will more if no said"
    " what its about than into them can only other new some could time these two may then do first"
    " any like now over such our also after because through where between many those must before"
    " while during against this".split()
)


def fold(text: str) -> str:
    """The letters and digits of `text` alone, in lower case: for comparing two printings."""
    return "".join(character for character in text.casefold() if character.isalnum())


def is_english(text: str) -> bool:
    """Judge by the share of English function words; under twenty words, judge kindly."""
    words = re.findall(r"[^\W\d_]+", text[:50_000].casefold())
    letters = sum(character.isalpha() for character in text[:5_000])
    latin = sum("LATIN" in unicodedata.name(c, "") for c in text[:5_000] if c.isalpha())
    if letters and latin < 0.7 * letters:
        return False
    share = sum(word in STOP_WORDS for word in words) / max(len(words), 1)
    return share >= (0.2 if len(words) >= 20 else 0.15) or len(words) < 6


def legible(text: str, paragraphs: Sequence[Paragraph]) -> str:
    """The text as the parser can take it, character for character: every offset stays.

    The parser refuses lone surrogates, stumbles over control characters and line breaks inside a
    sentence, and its tokeniser hangs on endless words.
    """
    text = UNSPEAKABLE.sub(" ", text)
    text = OVERLONG.sub(lambda run: " " * len(run.group()), text)
    pieces, at = [], 0
    for paragraph in paragraphs:
        inside = text[paragraph.start : paragraph.end]
        if "\n" in inside:
            pieces += [text[at : paragraph.start], inside.replace("\n", " ")]
            at = paragraph.end
    return "".join([*pieces, text[at:]])


def sentence_starts(text: str, paragraphs: Sequence[Paragraph]) -> tuple[list[int], list[int]]:
    """Where a sentence must start, and where one may: the parser decides on the second kind."""
    must: list[int] = []
    may: list[int] = []
    for paragraph in paragraphs:
        must.append(paragraph.start)
        for stop in STOP.finditer(text, paragraph.start, paragraph.end):
            verdict = _verdict(text, stop, paragraph.start)
            if verdict is not None:
                (must if verdict else may).append(stop.end())
    return _cut_long(text, must, paragraphs), may


def _verdict(text: str, stop: re.Match[str], start: int) -> bool | None:
    """Whether a sentence starts after this mark: yes, no (None) or perhaps (False)."""
    follows = stop["next"]
    if follows.islower():
        return None
    if stop["mark"] != ".":
        # "Why?" she asked; "Yahoo! News": a mark inside a quotation or a name.
        return bool(stop["open"] or stop["close"] or follows.isalnum())
    before = text[max(start, stop.start() - 20) : stop.start()]
    word = (before.split() or [""])[-1].lstrip(OPENERS)
    key = word.casefold()
    if key in CIRCA and word.islower() and follows.isdigit():
        return None
    if key in TITLES and (key not in NUMBERED or follows.isdigit() or follows.isupper()):
        return False if key in {"no", "st", "sr", "art"} and not follows.isdigit() else None
    if len(word) == 1 and word.isupper():
        if OPENING.match(text, stop.end()):
            # "World War I. The", "Nicholas I. He": no surname is called so.
            return True
        # An initial: "J. Smith". "Vitamin C. The" stays the parser's to judge.
        return None if follows.isupper() and not stop["open"] else False
    return not (key in SHORTENED or DOTTED.search(word))


def _cut_long(text: str, must: list[int], paragraphs: Sequence[Paragraph]) -> list[int]:
    """Add a start wherever a stretch runs on too long, at a space."""
    starts: list[int] = []
    edges = [*must, paragraphs[-1].end if paragraphs else 0]
    for start, end in pairwise(edges):
        starts.append(start)
        while end - start > LONGEST_SENTENCE:
            space = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
            start = (space if space > 0 else start + LONGEST_SENTENCE - 1) + 1
            starts.append(start)
    return starts


def split_sentences(
    text: str, paragraphs: tuple[Paragraph, ...], proposed: Iterable[tuple[int, int]]
) -> tuple[Sentence, ...]:
    """Cut each paragraph where the parser starts a sentence, keeping stray marks with words."""
    starts = sorted(start for start, _ in proposed)
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        inside = starts[bisect_right(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        edges = [paragraph.start, *inside, paragraph.end]
        for start, end in _pieces(text, edges):
            sentences.append(Sentence(len(sentences), start, end, number, paragraph.layout))
    return tuple(sentences)


def _pieces(text: str, edges: list[int]) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    for start, end in pairwise(edges):
        stripped = text[start:end].strip()
        if not stripped:
            continue
        start += text[start:end].index(stripped[0])
        end = start + len(stripped)
        if pieces and not any(character.isalnum() for character in stripped):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    return pieces


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Span, ...]:
    """What stands in double quotation marks, without the marks; a mark left over is dropped."""
    found: list[Span] = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1 : number + 2]
        goes_on = any(text[after.start] in '"“' for after in following)
        found += _quoted(text, paragraph.start, paragraph.end, goes_on)
    return tuple(found)


def _quoted(text: str, start: int, end: int, goes_on: bool) -> list[Span]:
    """Pairs of marks. An even number of them is paired in turn; an odd number by their looks.

    A quotation of several paragraphs opens anew with each and closes only with the last.
    """
    marks = _without_inches(text, [mark.start() for mark in MARKS.finditer(text, start, end)])
    even = len(marks) % 2 == 0
    found: list[Span] = []
    opened: int | None = None
    for at in marks:
        mark = text[at]
        is_low = opened is not None and text[opened - 1] == "„"
        if opened is not None and not even and _only_opens(text, at, start):
            opened = at + 1  # the mark before was never closed
        elif opened is not None and (mark not in "“„«" or (is_low and mark == "“")):
            if opened < at:
                found.append(Span(opened, at))
            opened = None
        elif mark not in "”»" and (even or _can_open(text, at, end)):
            opened = at + 1
    if opened == start + 1 and goes_on:
        found.append(Span(opened, end))
    return found


def _without_inches(text: str, marks: list[int]) -> list[int]:
    """The marks but those behind a number where a quotation would have to open: a 12" gun."""
    kept: list[int] = []
    for at in marks:
        opens = len(kept) % 2 == 0
        if not (opens and text[at] in '"”' and at and text[at - 1].isdigit()):
            kept.append(at)
    return kept


def _only_opens(text: str, at: int, start: int) -> bool:
    """A straight mark behind a blank and before a letter."""
    beside = text[at - 1 : at + 2]
    return at > start and text[at] == '"' and beside[0].isspace() and beside[2:3].isalnum()


def _can_open(text: str, at: int, end: int) -> bool:
    """A straight mark opens before a word and after none."""
    following = text[at + 1 : at + 2] if at + 1 < end else " "
    return not following.isspace() and (at == 0 or not text[at - 1].isalnum())
