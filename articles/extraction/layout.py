"""What each paragraph of a pasted article is: only body paragraphs tell facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from articles.extraction.text import TERMINAL, fold


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`layout` is body, headline, byline, caption or boilerplate."""

    start: int
    end: int
    layout: str = "body"


MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATE_LINE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}}|{MONTH}\s+\d{{1,2}},?\s+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})\b"
)
BYLINE = re.compile(
    r"(?:(?:by|text by|words by|from our|written by|reporting by|additional reporting by"
    r"|edited by|editing by)\s+\S|(?:published|updated|posted|last (?:updated|modified)|first "
    r"published|date)\b\s*(?::|on\b|at\b)|(?:author|correspondent|editor|source|writer)s?\s*:)",
    re.IGNORECASE,
)
CAPTION = re.compile(
    r"(?:\(?(?:photo|photograph|picture|image|illustration|map|graphic|video|file photo|figure)s?"
    r"\s*(?:\d*\s*[:.)]|by\b|credit|courtesy)|(?:photo|image|picture)?\s*credits?\s*:|caption\s*:|©)",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"(?:\((?:[Pp]hoto|[Ii]mage|[Pp]icture|[Ff]ile|AP|AFP|Reuters|EPA)\b[^)]*\)"
    r"|\b(?:Getty Images|AFP/Getty|AP Photo|REUTERS)/?[\w .]{0,40}"
    r"|/(?:Reuters|AFP|AP|EPA|TASS|Shutterstock))\.?\s*$"
)
BOILERPLATE = re.compile(
    r"(?:(?:read|see|find out|learn|show|load) (?:more|also|next|full)\b"
    r"|(?:you may|might) also like|also read\b|related\b.{0,40}$|more (?:on|from|about)\b.{0,60}$"
    r"|most (?:read|popular|viewed)\b|share\b.{0,40}$|tweet$|print$|e?-?mail(?: this)?$"
    r"|facebook\b|twitter\b|whatsapp\b|linkedin\b|follow (?:us|me)\b|sign (?:up|in)\b|log in$"
    r"|subscribe\b|newsletter\b|advertisement$|sponsored|click here\b|tap here\b"
    r"|all rights reserved|copyright\b|terms (?:of use|and conditions)|privacy policy"
    r"|cookies?\b.{0,40}$|(?:\d+ )?comments?$|leave a (?:comment|reply)|tags?\s*:|topics\s*:"
    r"|categor(?:y|ies)\s*:|continue reading|skip to\b|back to (?:top|home)|home$|menu$"
    r"|have an opinion on this story|support (?:us|our)\b|donate\b.{0,40}$|recommended\b.{0,40}$)",
    re.IGNORECASE,
)
NAMED_AUTHOR = re.compile(
    r"(?:[A-Z][\w.'’-]+\s+){1,4}(?:(?:Feature|Opinion|Analysis|News|Correspondent|Reporter|Editor"
    r"|Staff(?: Writer)?|Special|Report|Commentary|Interview|Reuters|AP|AFP|BBC)\b"
    r"|[|,/·•–—-])",
)
# A headline or a section title is short and does not end like a sentence.
HEADLINE_WORDS = 25
SUBHEAD_WORDS = 10
BYLINE_WORDS = 14
# Bylines stand above the text or below it, never in the middle.
BYLINE_REACH = 6
# Characters of a line that is no heading: what follows it may be its last word.
FULL = 50


def lay_out(text: str, title: str = "") -> tuple[Paragraph, ...]:
    paragraphs = [Paragraph(start, end) for start, end in _lines(text)]
    count = len(paragraphs)
    headlines = {fold(title)} - {""}
    laid: list[Paragraph] = []
    for number, paragraph in enumerate(paragraphs):
        line = text[paragraph.start : paragraph.end]
        edge = min(number, count - 1 - number) < BYLINE_REACH
        layout = _layout(line, edge, headlines) if count > 1 or headlines else "body"
        if layout == "headline":
            headlines.add(fold(line))
        laid.append(replace(paragraph, layout=layout))
    if all(paragraph.layout != "body" for paragraph in laid):
        return tuple(paragraphs)
    return tuple(laid)


def _layout(line: str, edge: bool, headlines: set[str]) -> str:
    words = len(line.split(None, HEADLINE_WORDS + 1))
    ends = bool(TERMINAL.search(line))
    if words <= HEADLINE_WORDS and fold(line) in headlines:
        return "headline"
    if CAPTION.match(line) or (words <= HEADLINE_WORDS * 2 and CREDIT.search(line)):
        return "caption"
    if words <= HEADLINE_WORDS and BOILERPLATE.match(line) and not (ends and words > SUBHEAD_WORDS):
        return "boilerplate"
    if edge and words <= BYLINE_WORDS and _is_byline(line, ends):
        return "byline"
    if not ends and words <= (SUBHEAD_WORDS if headlines else HEADLINE_WORDS):
        return "headline"
    return "body"


def _is_byline(line: str, ends: bool) -> bool:
    if BYLINE.match(line):
        return True
    if ends:
        return False
    dated = DATE_LINE.search(line)
    rest = line.replace(dated.group(), " ") if dated else line
    # Beside a date, a byline holds names and labels only: no word in lower case but a few.
    plain = [word for word in re.findall(r"[^\W\d_]+", rest) if word.islower()]
    few = all(word in {"and", "by", "in", "of", "the", "at", "for", "from"} for word in plain)
    return bool(few and (dated or (NAMED_AUTHOR.match(line) and line[-1:] != ":")))


def _lines(text: str) -> list[tuple[int, int]]:
    """Paragraphs as spans: lines, with the lines of a hard-wrapped block joined."""
    blocks = [
        [
            (block.start() + line.start(), block.start() + line.end())
            for line in re.finditer(r"\S[^\n]*", block.group())
        ]
        for block in re.finditer(r"\S[^\n]*(?:\n[^\S\n]*(?=\S)[^\n]+)*", text)
    ]
    width = max((_width(lines) for lines in blocks if _is_wrapped(text, lines)), default=0)
    found: list[tuple[int, int]] = []
    for lines in blocks:
        whole = [(lines[0][0], lines[-1][1])]
        found += whole if _is_wrapped(text, lines, width) else lines
    return [(start, start + len(text[start:end].rstrip())) for start, end in found]


def _width(lines: list[tuple[int, int]]) -> int:
    return max(end - start for start, end in lines[:-1] or lines)


def _is_wrapped(text: str, lines: list[tuple[int, int]], width: int = 0) -> bool:
    """Text wrapped at a fixed width: lines of like length, some broken inside a sentence.

    A line that goes on in lower case is broken for sure, a full one before a number too. Where
    another block has shown the `width` of the page, a line about as long as that is broken too if
    it does not end like a sentence.
    """
    if len(lines) < 2:
        return False
    widths = [end - start for start, end in lines[:-1]]
    inside = any(
        (
            text[second].islower()
            or (text[second].isdigit() and end - first >= FULL)
            or 0.75 * width <= end - first <= 1.25 * width
        )
        and not TERMINAL.search(text[max(first, end - 20) : end])
        for (first, end), (second, _) in pairwise(lines)
    )
    widest = max(*widths, width)
    return inside and widest <= 100 and min(widths) >= 0.6 * widest
