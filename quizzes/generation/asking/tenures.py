"""When an office was held: of kings, counts and presidents of the past one asks with the year.

An article on the past names one holder of many. Where it does not tie the office to a year, the
question on a reign is refused, and so is that on an office of which news of today tells the past.
"""

from __future__ import annotations

import re
from statistics import median

from articles.extraction.records import Entity, Frame, Kind, Reading, Role, Slot
from quizzes.generation.lint.words import content_words
from quizzes.generation.phrasing.wording import Unclear

# Years between what an article tells and its own day that make it a history.
LONG_AGO, AGES_AGO = 3, 10
# How often an article names whom it is about.
OFTEN = 5
_YEAR = re.compile(r"(\d{4})(?:-\d\d){0,2}")
_ELECTED = frozenset(("president", "prime minister", "premier", "chancellor", "governor"))
# "In 988, Lund, count of Porto, gave ...": the clause is told of the holder in that year.
_DATED_OPENING = re.compile(r"In (?:[A-Z][a-z]+ )?\d{3,4}, (?:the )?")
_ACTS_IN_OFFICE = frozenset(("past", "present"))
# The year in which an office passes on has two holders.
_PASSES = frozenset(
    "resign retire die kill murder assassinate execute depose overthrow oust topple dismiss sack"
    " fire flee abdicate succeed replace elect appoint become name inaugurate crown remove".split()
)
# A title is printed of whoever came to hold it later: "King Edward was born in 1841".
_OF_A_LIFE = frozenset(
    "bear marry study graduate attend raise educate grow enrol enroll wed meet befriend".split()
)
HELD_BY_ONE = re.compile(
    r"\b(?:president|premier|prime minister|chancellor|king|queen|emperor|sultan|governor"
    r"|ambassador|secretary of state|treasurer|shah)$",
    re.IGNORECASE,
)


def year_held(role: Role, reading: Reading) -> str:
    """The year of the one dated clause that names the holder with the post, long past; or empty."""
    if role.tense != "present":
        return ""
    dates = _years_printed(role.sentence, reading)
    if len(dates) != 1 or _age(dates[0], reading) < LONG_AGO:
        return ""
    extent = reading.sentences[role.sentence]
    if _DATED_OPENING.fullmatch(reading.text, extent.start, role.span.start):
        return str(int(dates[0]))
    for frame in reading.frames:
        if frame.sentence != role.sentence or not _tells_of(frame, role):
            continue
        if any(part.slot is Slot.WHEN for part in frame.parts if _has_date(part.entities, reading)):
            return str(int(dates[0]))
    return ""


def _tells_of(frame: Frame, role: Role) -> bool:
    within = frame.start <= role.span.start and role.span.end <= frame.end
    acting = any(
        role.person in part.entities
        for part in frame.parts
        if part.slot in (Slot.SUBJECT, Slot.AGENT, Slot.OBJECT)
    )
    told = frame.tense in _ACTS_IN_OFFICE and not frame.negated
    return told and (within or acting) and frame.lemma not in _OF_A_LIFE | _PASSES


def _has_date(ids: tuple[str, ...], reading: Reading) -> bool:
    return any(_YEAR.fullmatch(reading.entity(id_).value) for id_ in ids)


def _years_printed(sentence: int, reading: Reading) -> list[str]:
    """The years of a sentence in printed order; none where one of its dates is no year."""
    extent = reading.sentences[sentence]
    found: dict[str, None] = {}
    for entity in reading.entities:
        if entity.kind is not Kind.DATE:
            continue
        if any(extent.start <= mention.start < extent.end for mention in entity.mentions):
            year = _YEAR.fullmatch(entity.value)
            found[year[1] if year else entity.value] = None
    return list(found) if all(re.fullmatch(r"\d{4}", year) for year in found) else []


def _age(year: str, reading: Reading) -> int:
    published = _YEAR.match(reading.published)
    return int(published[1]) - int(year) if published else 0


def is_history(reading: Reading) -> bool:
    """Whether what an article dates lies mostly long before its own day."""
    found = (_YEAR.fullmatch(e.value) for e in reading.entities if e.kind is Kind.DATE)
    ages = [_age(year[1], reading) for year in found if year]
    return bool(ages) and median(ages) >= AGES_AGO


def refuse_undated(role: Role, phrase: str, reading: Reading) -> None:
    """Refuse an office of many holders where the article does not tell when this one had it."""
    holder = reading.entity(role.person)
    if role.tense != "present":
        return
    if role.kind == "reign" and is_history(reading) and not _is_about(holder, reading):
        raise Unclear(f"many were “{phrase}”, and it is not told when")
    if role.title.casefold() in _ELECTED and _is_of_an_election(role, reading):
        raise Unclear(f"an election made “{phrase}”, and it is not told when")
    if HELD_BY_ONE.search(phrase) and _acted_long_ago(role, reading):
        raise Unclear(f"the article tells of an earlier time, and not when “{phrase}” was held")


def _is_of_an_election(role: Role, reading: Reading) -> bool:
    sentence = reading.quote(reading.sentences[role.sentence])
    ages = [_age(year, reading) for year in _years_printed(role.sentence, reading)]
    past = bool(ages) and max(ages) >= LONG_AGO
    return past and bool(re.search(r"\belect(?:ed|ions?)\b", sentence))


def _is_about(holder: Entity, reading: Reading) -> bool:
    named = set(content_words(reading.title)) & set(content_words(holder.name))
    return bool(named) or len(holder.mentions) >= OFTEN


def _acted_long_ago(role: Role, reading: Reading) -> bool:
    """Whether news of today tells what the holder did years before it."""
    if is_history(reading):
        return False
    for frame in reading.frames:
        acted = any(
            role.person in part.entities
            for part in frame.parts
            if part.slot in (Slot.SUBJECT, Slot.AGENT, Slot.OBJECT, Slot.WITH)
        )
        if not acted or frame.lemma in _OF_A_LIFE or frame.tense != "past":
            continue
        dates = (reading.entity(i) for p in frame.parts if p.slot is Slot.WHEN for i in p.entities)
        years = (_YEAR.fullmatch(date.value) for date in dates)
        if any(year and _age(year[1], reading) > AGES_AGO for year in years):
            return True
    return False
