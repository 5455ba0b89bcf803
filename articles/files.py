"""Text out of pasted markup. Nothing is ever fetched: what was pasted is all there is."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import date

BLOCKS = frozenset(
    "address article aside blockquote body br caption dd div dl dt figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table td th title tr ul".split()
)
# Their words are no part of an article, so they go together with the tags.
UNREAD = frozenset("script style noscript template title nav footer aside form button".split())

KNOWN = re.compile(
    rf"</?(?:!doctype|a|b|em|i|img|script|span|strong|style|{'|'.join(sorted(BLOCKS))})[\s/>]",
    re.IGNORECASE,
)
TAG = re.compile(r"<(?:!--|(/?)([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>|[!?][^<>]*>)")
META = re.compile(r"<meta\s([^<>]{1,600})>", re.I)
ATTRIBUTE = re.compile(r"([a-z:-]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I)
TITLE = re.compile(r"<title[^<>]{0,200}>([^<>]{1,300})</title", re.I)
HEAD = 60_000

# What trafilatura keeps is believed where it is a good part of the words, in whole paragraphs: on
# a short page or a pasted piece it keeps one paragraph of many, or cuts them at every link.
ENOUGH = 0.3
WHOLE = 0.8


@dataclass(frozen=True, slots=True)
class Details:
    """What a page says about itself; empty where it says nothing."""

    title: str = ""
    byline: str = ""
    publisher: str = ""
    published: date | None = None


def looks_like_markup(text: str) -> bool:
    """Two tags that HTML knows: a single stray `<b>` in plain text is not a page."""
    found = KNOWN.finditer(text)
    return next(found, None) is not None and next(found, None) is not None


def plain_text(markup: str) -> str:
    """One paragraph per block, entities resolved; cheap enough for a web process.

    One pass in linear time, whatever soup is pasted: a real HTML parser took minutes over
    200,000 nested tags.
    """
    pieces: list[str] = []
    unclosed: set[str] = set()
    at = 0
    while tag := TAG.search(markup, at):
        pieces.append(" ".join(f".{markup[at : tag.start()]}.".split())[1:-1])
        at = tag.end()
        name = (tag[2] or "").lower()
        if tag[0] == "<!--":
            at = _after(markup, "-->", at, unclosed)
        elif name in UNREAD and not tag[1]:
            at = _after(markup, f"</{name}", at, unclosed)
        if name in BLOCKS:
            pieces.append("\n")
    pieces.append(" ".join(f".{markup[at:]}.".split())[1:-1])
    return _tidy(html.unescape("".join(pieces)))


def _after(markup: str, closing: str, at: int, unclosed: set[str]) -> int:
    """Where to read on behind `closing`; right here where it never comes."""
    if closing in unclosed:
        return at
    found = re.compile(re.escape(closing), re.IGNORECASE).search(markup, at)
    if found is None:
        unclosed.add(closing)
        return at
    return found.start() if closing.startswith("</") else found.end()


def article_text(markup: str) -> str:
    """The paragraphs of the article without menus and notices. Heavy: for the worker only."""
    import trafilatura

    lines = plain_text(markup).split("\n")
    chosen = trafilatura.extract(markup, include_comments=False, include_tables=False, fast=True)
    wanted = {_letters(line) for line in _tidy(chosen or "").split("\n")}
    kept = [line for line in lines if _letters(line) in wanted]
    size = sum(map(len, map(_letters, kept)))
    if size < ENOUGH * sum(map(len, lines)) or size < WHOLE * sum(map(len, wanted)):
        kept = lines
    return "\n".join(kept)


def details(markup: str) -> Details:
    """Title, byline, publisher and day of publication from the head of a page."""
    head = markup[:HEAD]
    said: dict[str, str] = {}
    for tag in META.finditer(head):
        pairs = {
            name.lower(): html.unescape(a or b or c) for name, a, b, c in ATTRIBUTE.findall(tag[1])
        }
        name = (pairs.get("property") or pairs.get("name") or pairs.get("itemprop") or "").lower()
        said.setdefault(name, pairs.get("content", "").strip())
    title = TITLE.search(head)
    return Details(
        title=said.get("og:title") or (html.unescape(title[1]).strip() if title else ""),
        byline=said.get("author") or "",
        publisher=said.get("og:site_name") or "",
        published=_day(said.get("article:published_time") or said.get("datepublished") or ""),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _letters(line: str) -> str:
    return "".join(line.split())
