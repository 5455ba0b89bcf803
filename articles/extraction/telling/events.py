"""Frames that tell one event: the date that one sentence gives completes another."""

from __future__ import annotations

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
            if (date := date_of(part)) is not None:
                for entity_id in involved(frame):
                    key = (event_class(frame), entity_id)
                    dated.setdefault(key, []).append((frame, date))
    found: dict[int, tuple[str, tuple[int, ...]]] = {}
    for index, frame in enumerate(reading.frames):
        if any(part.slot is Slot.WHEN for part in frame.parts):
            continue
        for entity_id in involved(frame):
            others = dated.get((event_class(frame), entity_id), [])
            same = (
                [] if len(others) > MOST else [item for item in others if is_same(frame, item[0])]
            )
            if len({date.id for _, date in same}) == 1:
                other, date = same[0]
                found[index] = (on(date), (other.sentence,))
                break
    return found


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
    mine, others = actors(first), actors(second)
    shared = [slot for slot in mine if slot in others and mine[slot] & others[slot]]
    at_odds = [slot for slot in mine if slot in others and not mine[slot] & others[slot]]
    enough = 1 if first.lemma in ONCE and first.lemma == second.lemma else 2
    return len(shared) >= enough and not at_odds and bool(shared)


def actors(frame: Frame) -> dict[str, frozenset[str]]:
    """The entities of each slot; what is visited and where one arrives count as one slot."""
    found: dict[str, frozenset[str]] = {}
    for part in frame.parts:
        if part.entities and part.slot is not Slot.WHEN:
            slot = part.slot.value
            if event_class(frame) == "visit" and part.slot in (Slot.OBJECT, Slot.WHERE):
                slot = "destination"
            found[slot] = found.get(slot, frozenset()) | frozenset(part.entities)
    return found
