"""What an article tells only on the way, or of more than one thing at once: not asked when."""

from __future__ import annotations

import re

from articles.extraction.records import Entity, Frame, Kind, Part, Reading, Slot
from quizzes.generation.lexicon import word_set
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.spellings import fold

# The day told beside these is the one it was put off to.
_PUT_OFF = word_set("adjourn postpone defer delay reschedule prorogue extend shelve suspend")
_RESPECTIVELY = re.compile(r"\brespectively\b")
_SINGULAR = frozenset(("is", "was", "has"))
_BOTH = re.compile(r" and the (?!same\b)")
_OF_ONE = re.compile(
    r"\b(?:of|between|for|with|in|by|from|to|on|at|under|among|against|both)\b|,|^(?:each|every)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(r"\d[\d.,]* ?(?:%|per ?cent\b)")
_WHILE = re.compile(
    r"\b(?:when|after|before|since|until|while|once|following|upon)(?: the)? $", re.IGNORECASE
)
_ONE_OF_SOME = re.compile(r"\b(?:including|such as|among them)(?: the)?(?: film| novel| book)? $")
_MORE = re.compile(
    r"\ban? (?:more [a-z]+|earlier|later|larger|bigger|smaller|newer|better|stronger|higher) \w"
)
# To hold a land, which one power does after the other.
_RULING = word_set("colonise colonize rule govern administer control occupy dominate")
AFTER = 25


def check_shares(frame: Frame, reading: Reading) -> None:
    """Refuse "Ortiz and Weiss governed Peru and Chile, respectively", and "the Guild and the Union
    was founded", where the second is of another clause."""
    end = min(frame.end + AFTER, reading.sentences[frame.sentence].end)
    if _RESPECTIVELY.search(reading.text[frame.start : end]):
        raise Unclear("it is told in two lists what belongs to whom")
    if len(_SHARES.findall(reading.quote(frame))) > 1:
        raise Unclear("figures of one year among many are not worth asking")
    subject = next((part for part in frame.parts if part.slot is Slot.SUBJECT), None)
    if subject is None or not {word.lower() for word in frame.auxiliaries[:1]} & _SINGULAR:
        return
    words = reading.quote(subject)
    joined = _BOTH.search(words)
    if joined and not _OF_ONE.search(words[: joined.start()]):
        at = subject.start + joined.start()
        if not any(m.start < at < m.end for e in reading.entities for m in e.mentions):
            raise Unclear("the subject of two clauses was read as one")


def check_aside(frame: Frame, reading: Reading) -> None:
    """Refuse to ask for the date of what is no matter of the article."""
    if frame.lemma in _PUT_OFF:
        raise Unclear("the day may be the one that it was put off to")
    subject = next((part for part in frame.parts if part.slot is Slot.SUBJECT), None)
    if subject is None:
        return
    before = reading.text[reading.sentences[frame.sentence].start : subject.start]
    if _ONE_OF_SOME.search(before):
        raise Unclear("it is only one of some")
    hero = _hero(reading)
    told = {id_ for part in frame.parts for id_ in part.entities}
    if hero is None or hero.id in told:
        return
    people = [one for id_ in subject.entities if (one := reading.entity(id_)).kind is Kind.PERSON]
    others = [one for one in people if one.name.split()[-1] != hero.name.split()[-1]]
    if others and _WHILE.search(before):
        raise Unclear("it is told only on the way, of somebody else")


def check_ruling(frame: Frame, part: Part) -> None:
    """Refuse "Which country ruled Aruba?": without a date, the next power may be right too."""
    dated = any(other.slot is Slot.WHEN and other.entities for other in frame.parts)
    if frame.lemma in _RULING and part.slot in (Slot.SUBJECT, Slot.AGENT) and not dated:
        raise Unclear("one power after the other may have held it")


def check_comparison(words: str) -> None:
    """Refuse "a more modern airport" without what it is more modern than."""
    found = _MORE.search(words)
    if found and " than " not in words:
        raise Unclear(f"it is not told than what “{found.group()[:-2]}” is so")


def _hero(reading: Reading) -> Entity | None:
    """The person whom the page is about, by its title."""
    title = f" {fold(reading.title)} "
    people = (entity for entity in reading.entities if entity.kind is Kind.PERSON)
    return next((one for one in people if " " in one.name and f" {fold(one.name)} " in title), None)
