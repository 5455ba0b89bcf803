"""Events of one article to put in order of time.

The events are those of sound questions for a date: what singles an event out there singles it out
here. They are told without their date and without a word that tells what came first.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from articles.extraction.edtf import MONTHS, display
from articles.extraction.records import Certainty, FactKind, Part, Reading, Slot, Span
from quizzes.generation.dates import read_exact
from quizzes.generation.phrasing.clauses import Clause
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.records import Choice, Form, Item
from quizzes.generation.refusing.events import check_events
from quizzes.generation.refusing.refusals import check_words
from quizzes.generation.spellings import fold
from quizzes.interactions.calendar import overlap

STEM = "In what order did these events happen, from the earliest to the latest?"
FEWEST, USUAL, MOST = 3, 4, 5
LONGEST = 20
# An order takes more thought than its parts, and stands behind the best of them.
BEHIND = 0.5
_MONTH = "|".join(MONTHS)
_DATED = re.compile(
    rf"\b(?:{_MONTH}|\d{{4}}|century|decade|years?|months?|weeks?|days?|spring|summer|autumn|"
    r"winter|today|yesterday)\b|\d(?:st|nd|rd|th)\b"
)
# Words that tell what came before or after, or that it had happened already.
_ORDERED = re.compile(
    r"\b(?:later|then|again|after|before|following|since|next|subsequent\w*|another|also|still|"
    r"already|finally|eventually|first|second|third|fourth|fifth|last|final|previous\w*|earlier|"
    r"former|until|till|meanwhile|same|return\w*|re-\w+|resum\w+|continu\w+|again|new|newly|once|"
    r"by then|successor|succeed\w*|predecessor|replac\w+|restor\w+|ended|"
    r"remain\w*|anniversary|posthumous\w*|late)\b",
    re.IGNORECASE,
)
# Nobody needs an article to know that people are born before they do anything.
_BIRTH = "bear"
_DEATHS = frozenset(("die", "bury", "kill", "execute", "assassinate", "murder"))


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, as a sentence without full stop, and its exact date in EDTF."""

    text: str
    value: str
    item: Item
    frame: int


def events(items: Sequence[Item], reading: Reading, wording: Wording) -> Iterator[Event | Unclear]:
    """An event for each question for an exact date, or why there is none; as the items come."""
    for item in items:
        if item.kind is not FactKind.DATE or item.form is Form.CLOZE or item.answer_entity is None:
            continue
        try:
            yield _event(item, reading, wording)
        except Unclear as reason:
            yield reason


def _event(item: Item, reading: Reading, wording: Wording) -> Event:
    fact, day = reading.facts[item.fact], reading.entity(item.answer_entity or "")
    if fact.frame is None or item.certainty is not Certainty.ASSERTED or item.source:
        raise Unclear("it is not the article that says so")
    frame = reading.frames[fact.frame]
    when = next((p for p in frame.parts if p.slot is Slot.WHEN and p.entities == (day.id,)), None)
    if when is None or read_exact(day.value) is None or _is_loose(when, reading):
        raise Unclear("the date is not exact")
    if frame.lemma == _BIRTH or frame.lemma in _DEATHS:
        raise Unclear("a life begins and ends in an order that everybody knows")
    if frame.tense not in ("past", "perfect", "pluperfect") and not frame.passive:
        raise Unclear("the clause tells no event of the past")
    text = Clause(wording, frame, fact.statement).statement(when)
    check_words(text)
    check_events(text)
    _check(text)
    return Event(text, day.value, item, fact.frame)


def _is_loose(when: Part, reading: Reading) -> bool:
    """ "By 1912", "until 1912", "from 1912": not the time of the event itself."""
    printed = reading.quote(when)
    return when.preposition not in ("", "on", "in") or not printed[:1].isalnum()


def _check(text: str) -> None:
    if found := _DATED.search(text):
        raise Unclear(f"“{found.group()}” tells when it was")
    if found := _ORDERED.search(text):
        raise Unclear(f"“{found.group()}” tells what came first")
    if len(text.split()) > LONGEST:
        raise Unclear("the event takes too many words")
    if len(text.split()) < 3:
        raise Unclear("the event takes too few words to be known by")


def is_told(event: Event, items: Collection[Item]) -> bool:
    """Whether another question would be answered by the event, or tells when it was."""
    day = display(event.value)
    words = fold(event.text)
    for item in items:
        if item.fact == event.item.fact:
            continue
        shared = set(item.evidence) & set(event.item.evidence)
        if shared and item.key and fold(item.key) in words:
            return True
        if shared and fold(day) in fold(item.stem):
            return True
    return False


def choose(found: Sequence[Event]) -> list[Event]:
    """The best events of different times, four where that many are left; none below three."""
    chosen: list[Event] = []
    for event in sorted(found, key=lambda event: (-event.item.score, event.text)):
        apart = all(not overlap(event.value, other.value) for other in chosen)
        new = all(
            event.frame != other.frame and not _alike(event.text, other.text) for other in chosen
        )
        if apart and new:
            chosen.append(event)
    chosen = chosen[:USUAL] if len(chosen) != MOST else chosen
    return (
        sorted(chosen, key=lambda event: read_exact(event.value) or ())
        if len(chosen) >= FEWEST
        else []
    )


def _alike(one: str, other: str) -> bool:
    """Two of one wording ("X visited Y", "X visited Y in Z") can hardly be told apart."""
    first, second = set(fold(one).split()), set(fold(other).split())
    return len(first & second) >= 0.7 * min(len(first), len(second))


def order_of(chosen: Sequence[Event]) -> Item:
    """The question on the events, which stand in order of time."""
    spans: list[Span] = sorted({span for event in chosen for span in event.item.evidence})
    return Item(
        kind=FactKind.DATE,
        form=Form.ORDER,
        stem=STEM,
        options=tuple(
            Choice(event.text, value=event.value, fact=event.item.fact) for event in chosen
        ),
        evidence=tuple(spans),
        certainty=Certainty.ASSERTED,
        fact=chosen[0].item.fact,
        score=round(sum(event.item.score for event in chosen) / len(chosen) - BEHIND, 3),
    )
