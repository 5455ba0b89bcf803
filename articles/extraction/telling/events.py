"""Frames that tell one event: the date that one sentence gives completes another."""

from __future__ import annotations

import re
from collections.abc import Callable

from articles.extraction.records import Entity, Frame, Part, Reading, Slot
from articles.extraction.telling.statements import on

# Verbs that can tell the same event.
CLASSES = {
    lemma: group[0]
    for group in (
        ["visit", "arrive", "travel", "come", "fly", "land"],
        ["meet", "talk", "negotiate", "confer"],
        ["attack", "raid", "bomb", "bombard", "storm"],
        ["appoint", "name", "nominate", "assign"],
        ["found", "establish", "create", "set"],
        ["kill", "murder", "assassinate"],
        ["buy", "acquire", "purchase"],
        ["capture", "take", "seize", "conquer", "occupy"],
    )
    for lemma in group
}
# Who does the same thing this often does it at many times: nothing can be told from that.
MOST = 20
# Events that happen to one actor only once: two of them are one.
ONCE = frozenset("bear die found establish assassinate murder crown execute".split())


def dates_from_elsewhere(
    reading: Reading, date_of: Callable[[Part], Entity | None]
) -> dict[int, tuple[str, tuple[int, ...]]]:
    """For undated frames the date ("on 3 May 1921") and the sentences that another frame adds."""
    dated: dict[tuple[str, str], list[tuple[Frame, Entity]]] = {}
    for frame in reading.frames:
        for part in frame.parts:
            if part.slot is Slot.WHEN and (date := date_of(part)) is not None:
                for entity_id in involved(frame):
                    key = (event_class(frame), entity_id)
                    dated.setdefault(key, []).append((frame, date))
    found: dict[int, tuple[str, tuple[int, ...]]] = {}
    for index, frame in enumerate(reading.frames):
        if any(part.slot is Slot.WHEN for part in frame.parts) or tells_of_another(reading, frame):
            continue
        for entity_id in involved(frame):
            others = dated.get((event_class(frame), entity_id), [])
            same = (
                []
                if len(others) > MOST
                else [
                    item
                    for item in others
                    if is_same(frame, item[0]) and not tells_of_another(reading, item[0])
                ]
            )
            if len({date.id for _, date in same}) == 1:
                other, date = same[0]
                found[index] = (on(date), (other.sentence,))
                break
    return found


# "visited Peru again", "often met": not the one time that another sentence dates.
ANOTHER = re.compile(
    r"(?i)\b(?:again|often|repeatedly|frequently|regularly|usually|sometimes|twice|thrice|once more"
    r"|another|second|third|every|each|\w+ times|later|earlier|previously|first|last|next)\b"
)


def tells_of_another(reading: Reading, frame: Frame) -> bool:
    """Whether words around the verb say that the same was done at other times too."""
    heads = [part for part in frame.parts if part.slot in (Slot.SUBJECT, Slot.OBJECT, Slot.AGENT)]
    words = list(reading.text[frame.start : frame.end])
    for part in heads:
        # "the first minister", "the Second Army" say nothing of the deed.
        first, last = part.start - frame.start, part.end - frame.start
        words[max(first, 0) : last] = " " * (last - max(first, 0))
    return ANOTHER.search("".join(words)) is not None


def involved(frame: Frame) -> list[str]:
    """The entities of a frame other than dates, each once."""
    return list(
        dict.fromkeys(
            i for part in frame.parts if part.slot is not Slot.WHEN for i in part.entities
        )
    )


def event_class(frame: Frame) -> str:
    return CLASSES.get(frame.lemma, frame.lemma)


def is_same(first: Frame, second: Frame) -> bool:
    """Two actors or places shared, none at odds: names decide, never likeness of words."""
    if first.certainty != second.certainty or first.negated or second.negated:
        return False
    if {first.form, second.form} == {"clause"}:
        tenses = {first.tense, second.tense}
        if "pluperfect" in tenses and len(tenses) > 1:
            return False
    mine, others = actors(first), actors(second)
    shared = [slot for slot in mine if slot in others and mine[slot] & others[slot]]
    at_odds = [slot for slot in mine if slot in others and not mine[slot] & others[slot]]
    enough = 1 if first.lemma in ONCE and first.lemma == second.lemma else 2
    return len(shared) >= enough and not at_odds and bool(shared)


def actors(frame: Frame) -> dict[str, frozenset[str]]:
    """The entities of each slot, as if told in the active voice.

    What is visited and where one arrives count as one slot, and so do whom and with whom one meets.
    """
    found: dict[str, frozenset[str]] = {}
    for part in frame.parts:
        if part.entities and part.slot is not Slot.WHEN:
            slot = active_slot(frame, part)
            found[slot] = found.get(slot, frozenset()) | frozenset(part.entities)
    return found


def active_slot(frame: Frame, part: Part) -> str:
    kind = event_class(frame)
    if kind == "visit" and part.slot in (Slot.OBJECT, Slot.WHERE):
        return "destination"
    if kind == "meet" and part.slot in (Slot.OBJECT, Slot.WITH):
        return "whom"
    if frame.passive and part.slot in (Slot.SUBJECT, Slot.AGENT):
        return (Slot.OBJECT if part.slot is Slot.SUBJECT else Slot.SUBJECT).value
    return part.slot.value
