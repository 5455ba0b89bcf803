"""Which part people play in the story of one reading: nobody is an option for a part of another.

Whoever is only told of (a patient, a fugitive, the author of a book) said and decided nothing in
it; a merchant is no guess for a sweetheart, nor a chief executive for the analyst of his firm.
"""

from __future__ import annotations

import re
from functools import cached_property

from articles.extraction.records import Entity, Frame, Kind, Part, Reading, Role, Slot
from quizzes.generation.asking.claims import speakers
from quizzes.generation.lexicon import SAYING
from quizzes.generation.lint.words import unquoted
from quizzes.generation.names import title_of
from quizzes.generation.options.lives import DYING
from quizzes.generation.options.records import Setting
from quizzes.generation.options.rivals import roles_by_person

_HIRING = frozenset("appoint replace promote dismiss fire hire sack".split())
_PERSONNEL = _HIRING | frozenset(
    "select nominate name choose remove restore assign relieve".split()
)
_LOVING = frozenset("marry court love wed divorce engage woo".split())
_QUOTED = re.compile(r"(?:Who is quoted|Who said|According to the article, who (?:said|stated))\b")
_ROMANCE = re.compile(
    r"\b(?:romantic|romance|lover|mistress|fianc[ée]e?|bride|sweetheart|wife|wives|husband|girlfriend"
    r"|boyfriend|love affair|spouse)\b",
    re.IGNORECASE,
)
_MARRIAGE = re.compile(r"\b(?:marry|married|divorced?|wed(?:ded)?)\b")
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b")
_COMMENTATOR = re.compile(r"\b(?:analyst|economist|commentator|pundit|strategist|critic)\b", re.I)
_MANAGER = re.compile(
    r"\b(?:chief executive|CEO|CFO|COO|chief \w+ officer|chair(?:man|woman)|director|manager"
    r"|administrator|president|secretary|spokes\w+)\b",
    re.IGNORECASE,
)
_CREW = re.compile(r"\b(?:crew|squad|line-up)\b")
_SPEAKS = re.compile(r"\bspokes\w+", re.IGNORECASE)
# Who is named no more often, and does nothing, only stands in the background.
FEW = 2
_DOING = (Slot.SUBJECT, Slot.AGENT, Slot.WITH)


class Casts:
    """What the people of one reading do, suffer, say and hold in it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._roles = roles_by_person(reading.roles)

    def rule_out(self, other: Entity, key: Entity, setting: Setting) -> bool:
        """Whether the part that the question asks for is none of `other`'s."""
        if key.kind is not Kind.PERSON:
            return False
        frame, stem = setting.frame, setting.stem
        says = _asks_who_said(setting, key)
        if bool(title_of(other.name)) != bool(title_of(key.name)) and not (
            says and not title_of(key.name)
        ):
            return True  # "President Costa" among bare names is read as the key, or as none.
        if says and not self._has_a_voice(other):
            return True
        if _SHE.search(unquoted(stem)) and not self._is_woman(other):
            return True
        if frame is not None and self._is_background(other, key, frame):
            return True
        if _ROMANCE.search(stem) or _MARRIAGE.search(stem):
            return not self._loves(other)
        return self._is_of_another_trade(other, stem)

    # -- what the article tells of somebody ------------------------------------------------------

    def _has_a_voice(self, person: Entity) -> bool:
        """Whether the article reports what somebody says, or gives them a post to speak from."""
        return person.id in self._speakers or person.id in self._roles

    def _is_background(self, person: Entity, key: Entity, frame: Frame) -> bool:
        """Whether somebody only stands in the article, or only suffers, where the key acts."""
        told = self._parts.get(person.id, [])
        held = self._roles.get(person.id, ())
        if frame.lemma in _HIRING and not _acts(frame, key):
            # Who was never given or taken a post by these may as well be an enemy.
            return not any(_is_moved(one, part) for one, part in told)
        if _is_of_life(frame):
            return not any(_is_of_life(one) for one, _ in told)
        if held and all(_SPEAKS.search(role.phrase) for role in held):
            return frame.lemma not in SAYING and _acts(frame, key)
        if person.id in self._speakers or any(role.kind in ("post", "reign") for role in held):
            return False
        if not told and held:
            return not _suffers(frame, key)
        if len(person.mentions) > FEW or _suffers(frame, key):
            return False
        return not told or (_acts(frame, key) and not any(_acts(one, person) for one, _ in told))

    def are_inseparable(self, one: Entity, other: Entity) -> bool:
        """Whether two people are only told of as having done one thing together."""
        if one.kind is not Kind.PERSON:
            return False
        ones, others = (self._parts.get(person.id, []) for person in (one, other))
        return bool(ones) and len(ones) == len(others) == 1 and ones[0][1] == others[0][1]

    def _loves(self, person: Entity) -> bool:
        return any(one.lemma in _LOVING for one, _ in self._parts.get(person.id, ())) or any(
            _ROMANCE.search(role.phrase) for role in self._roles.get(person.id, ())
        )

    def _is_of_another_trade(self, person: Entity, stem: str) -> bool:
        """Managers are no analysts of their own firm, and astronauts no directors."""
        held: list[Role] = self._roles.get(person.id, [])
        manages = any(_MANAGER.search(role.phrase) for role in held)
        if _CREW.search(stem):
            return True  # Who else might have been of a crew is told nowhere.
        asked = stem.partition("named in the article as ")[2]
        if _COMMENTATOR.search(asked):
            return manages
        # An astronaut, a poet or a witness is no guess for the director of a centre.
        callings = bool(held) and all(role.kind == "calling" for role in held)
        return bool(_MANAGER.search(asked)) and callings and person.id not in self._speakers

    def _is_woman(self, person: Entity) -> bool:
        return person.id in self._women

    # -- looked up once --------------------------------------------------------------------------

    @cached_property
    def _speakers(self) -> frozenset[str]:
        return speakers(self._reading)

    @cached_property
    def _parts(self) -> dict[str, list[tuple[Frame, Part]]]:
        found: dict[str, list[tuple[Frame, Part]]] = {}
        for frame in self._reading.frames:
            for part in frame.parts:
                for id_ in part.entities:
                    found.setdefault(id_, []).append((frame, part))
        return found

    @cached_property
    def _women(self) -> frozenset[str]:
        """Whom a pronoun or a title shows to be women."""
        reading = self._reading
        found = {
            id_
            for frame in reading.frames
            for part in frame.parts
            if part.pronoun and _SHE.fullmatch(reading.quote(part).casefold())
            for id_ in part.entities
        }
        for person in reading.entities:
            before = (reading.text[max(0, m.start - 12) : m.start] for m in person.mentions)
            if person.kind is Kind.PERSON and any(map(_WOMAN.search, before)):
                found.add(person.id)
        return frozenset(found)


_WOMAN = re.compile(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Empress|Countess|Duchess|wife|daughter|sister|mother"
    r"|actress)\.?,? $"
)


def _asks_who_said(setting: Setting, key: Entity) -> bool:
    frame = setting.frame
    if frame is None:
        return bool(_QUOTED.match(setting.stem))
    return frame.source_entity == key.id or (frame.lemma in SAYING and _acts(frame, key))


def _acts(frame: Frame, person: Entity) -> bool:
    """Whether somebody does what the clause tells: subject of the active, agent of the passive."""
    if frame.lemma in DYING and not frame.passive and frame.lemma in ("die", "drown", "perish"):
        return False
    return any(
        person.id in part.entities and part.slot in _DOING
        for part in frame.parts
        if part.slot is not Slot.SUBJECT or not frame.passive
    )


def _suffers(frame: Frame, person: Entity) -> bool:
    whom = Slot.SUBJECT if frame.passive else Slot.OBJECT
    return any(person.id in part.entities and part.slot is whom for part in frame.parts)


def _is_of_life(frame: Frame) -> bool:
    """Who was born, or died, on a day: the others have to have been born, or died, as well."""
    return (frame.lemma == "bear" and frame.passive) or frame.lemma == "die"


def _is_moved(frame: Frame, part: Part) -> bool:
    """Whether the clause puts or takes this part into or out of a post."""
    whom = Slot.SUBJECT if frame.passive else Slot.OBJECT
    return frame.lemma in _PERSONNEL and part.slot in (whom, Slot.WITH)
