"""Who did what, with whom, where and when: the frames of all clauses and event nouns."""

from __future__ import annotations

from articles.extraction.framing.clauses import clause_frames
from articles.extraction.framing.mending import mend
from articles.extraction.framing.nominals import nominal_frames
from articles.extraction.framing.pronouns import resolve_pronouns
from articles.extraction.framing.reports import told
from articles.extraction.framing.syntax import Syntax, lay_syntax
from articles.extraction.parsing import Page
from articles.extraction.records import Entity, Frame, Sentence

# Longer sentences than this are too often parsed wrongly to be trusted with a key.
LONGEST = 60
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
    return tuple(sorted(frames, key=lambda frame: (frame.sentence, frame.main, frame.form)))


def _readable(text: str, syntax: Syntax, sentence: Sentence) -> bool:
    """Headlines, captions and fragments have no full stop; questions state nothing."""
    if sentence.layout != "body":
        return False
    first, end = syntax.sentences[sentence.position]
    if end - first > LONGEST:
        return False
    return text[sentence.start : sentence.end].rstrip(CLOSERS).endswith((".", "!", ":", ";"))
