"""Who did what, with whom, where and when: the frames of all clauses and event nouns."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction.framing.clauses import clause_frames
from articles.extraction.framing.lives import life_frames
from articles.extraction.framing.mending import mend
from articles.extraction.framing.nominals import nominal_frames
from articles.extraction.framing.occasions import occasion_frames
from articles.extraction.framing.pronouns import resolve_pronouns
from articles.extraction.framing.reports import told
from articles.extraction.framing.syntax import Syntax, lay_syntax
from articles.extraction.parsing import Page
from articles.extraction.records import Entity, Frame, Part, Sentence, Slot

# Longer sentences than this are too often parsed wrongly to be trusted with a key.
LONGEST = 60
# "PARIS (AFP) - ", "HELSINKI, Nov 24 - ", "Luanda — ", "MORONI: ".
DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ]{3,}[A-ZÀ-Þ '-]*: (?=[A-ZÀ-Þ])|"
    r"(?:[A-ZÀ-Þ]{3,}[A-ZÀ-Þ '-]*|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})"
    r"(?:, [\w .]{2,20}){0,2} ?(?:\([\w ./-]{2,30}\) ?)?(?:[–—]|--?) (?=[\"“A-ZÀ-Þ]))"
)
# Of one phrase read as several parts, the first of these is it.
SLOTS = (
    Slot.SUBJECT, Slot.AGENT, Slot.OBJECT, Slot.WITH, Slot.WHERE, Slot.WHEN, Slot.CONTENT,
    Slot.INFINITIVE, Slot.ATTRIBUTE, Slot.OTHER,
)  # fmt: skip
CLOSERS = "\"”'’») "


def find_frames(page: Page, entities: tuple[Entity, ...]) -> tuple[Frame, ...]:
    """The frames that can be trusted, in printed order; a doubtful parse makes none."""
    syntax = lay_syntax(page, entities)
    mend(syntax)
    resolve_pronouns(page, syntax)
    frames: list[Frame] = []
    for sentence in page.sentences:
        if _readable(page.text, syntax, sentence):
            telling = told(page, syntax, sentence)
            frames += clause_frames(telling)
            frames += nominal_frames(telling)
    lives = tuple(life_frames(page, entities))
    dated = {part.start for frame in frames for part in frame.parts if part.slot is Slot.WHEN}
    # "Fell at the Battle of Lund in 1676": asked once is enough.
    frames += (one for one in occasion_frames(page, entities) if one.main.start not in dated)
    frames = [*lives, *(frame for frame in frames if not _told_as_life(frame, lives))]
    frames = [_once(_behind_dateline(frame, page)) for frame in frames]
    return tuple(sorted(frames, key=lambda frame: (frame.sentence, frame.main, frame.form)))


def _told_as_life(frame: Frame, lives: tuple[Frame, ...]) -> bool:
    """ "Ana Lund (born 3 May 1807)": the parser sees a participle there, too."""
    return any(life.start <= frame.main.start < life.end for life in lives)


def _once(frame: Frame) -> Frame:
    """The frame with one part for each phrase: parsers take "Port-au-Prince" for three."""
    best: dict[tuple[int, int], Part] = {}
    for part in frame.parts:
        known = best.setdefault((part.start, part.end), part)
        if SLOTS.index(part.slot) < SLOTS.index(known.slot):
            best[part.start, part.end] = part
    return frame if len(best) == len(frame.parts) else replace(frame, parts=tuple(best.values()))


def _behind_dateline(frame: Frame, page: Page) -> Frame:
    """The frame without the "PARIS (AFP) - " that a part of it opens with."""
    start = page.sentences[frame.sentence].start
    found = DATELINE.match(page.text, start)
    if found is None or not start <= frame.start < found.end() <= frame.main.start:
        return frame
    parts = tuple(
        replace(part, start=max(part.start, found.end()))
        for part in frame.parts
        if part.end > found.end()
    )
    return replace(frame, start=found.end(), parts=parts)


def _readable(text: str, syntax: Syntax, sentence: Sentence) -> bool:
    """Headlines, captions and fragments have no full stop; questions state nothing."""
    if sentence.layout != "body":
        return False
    first, end = syntax.sentences[sentence.position]
    if end - first > LONGEST:
        return False
    return text[sentence.start : sentence.end].rstrip(CLOSERS).endswith((".", "!", ":", ";"))
