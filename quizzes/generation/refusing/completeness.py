"""Whether a clause still says something whole when its answer is taken out.

Many a verb tells nothing alone ("emerge", "be held"); what belongs to it may be lost in the parse.
"""

from __future__ import annotations

import re

from articles.extraction.records import Frame, Kind, Part, Reading, Slot
from articles.extraction.telling.occasions import is_occasion
from quizzes.generation.lexicon import COMPLETE, COMPLETE_FOR_PLACES, OPENINGS, ROUTINE
from quizzes.generation.lint.words import content_words
from quizzes.generation.phrasing.clauses import Clause
from quizzes.generation.phrasing.wording import Unclear, Wording

# "Was released", "was flown": it happens to somebody more than once.
PASSED_ON = frozenset("release fly send take bring move hold give make call order resume".split())
_FIRST_OF_ONE = re.compile(r"\b(?:its|his|her|their) first\b")
# What somebody takes, concedes, files for or gains once, in so few words.
_WHOLE_WITH = re.compile(
    r"office|defeat|(?:to )?power|to the throne|for bankruptcy"
    r"|(?:its |their |full )?(?:independence|statehood)"
)
# Of these somebody has one.
_OWN_WORK = re.compile(
    r"(?:his|her) (?:doctoral |own )?(?:thesis|dissertation|doctorate|degree|memoirs|autobiography)"
)
_NUMBERED = re.compile(r"the (?:\d+(?:st|nd|rd|th)|[1-9]\d{3}|first|second|third|inaugural)\b")
# An article on one of these tells of one.
_BALLOT = re.compile(
    r"the (?:[\w’'-]+ ){1,5}(?:elections?|referendum|plebiscite|congress|conference|summit)$"
)
# A meeting with a name, and a seat with its owner.
_GATHERING = re.compile(
    r"\b[A-Z][\w’'-]* (?:[A-Z][\w’'-]* )*(?:Convention|Congress|Conference|Council|Summit|Games"
    r"|Olympics|Synod|Assembly|Exhibition|Fair|Exposition|Trials?)$"
)
_SEAT = re.compile(r"[A-Z][\w’'-]*['’]s? (?:\w+ )?(?:capital|seat|headquarters|government)$")
_GOING_FOR_GOOD = frozenset("flee escape emigrate immigrate relocate settle crash retire".split())
LEAVING = frozenset(("resign", "retire"))


class Completeness:
    """Judges the clauses of one reading, each without the part that is asked for."""

    def __init__(self, reading: Reading, wording: Wording) -> None:
        self.reading = reading
        self.wording = wording

    def check(self, clause: Clause, part: Part) -> None:
        """Refuse "In what year did Vespasian emerge?": the parse lost what he emerged as."""
        frame = clause.frame
        if is_occasion(frame):
            return
        if part.slot is Slot.WHEN and not self.opens(clause) and self.is_bare(clause, part):
            raise Unclear("the clause says too little without the answer")
        again = frame.lemma in PASSED_ON and not self._is_one_event(clause)
        if part.slot is Slot.WHERE and again:
            again = not self.is_settled(clause, part)
        if frame.passive and again and not clause.rest(part):
            raise Unclear("the clause says too little without the answer")
        if part.slot is Slot.WHEN and self.opens(clause):
            return
        complete = frame.passive or frame.lemma in COMPLETE or part.slot in (Slot.OBJECT, Slot.WITH)
        if frame.lemma in COMPLETE_FOR_PLACES and clause.subject and clause.subject.entities:
            subject = self.wording.entities[clause.subject.entities[0]]
            complete = complete or subject.kind is Kind.PLACE
        if complete or clause.rest(part):
            return
        if part.slot is Slot.WHERE and frame.lemma in _GOING_FOR_GOOD:
            return
        if part.slot is Slot.WHEN or frame.lemma not in ROUTINE:
            raise Unclear("the clause says too little without the answer")

    def is_settled(self, clause: Clause, part: Part) -> bool:
        """ "The Riga Congress was held in ...", "Peru's capital was moved to ...": that is all."""
        words, lemma = clause.subject_words(), clause.frame.lemma
        if lemma == "hold":
            return bool(_GATHERING.search(words)) and not words.startswith(("a ", "an "))
        return lemma == "move" and part.preposition == "to" and bool(_SEAT.search(words))

    def _is_one_event(self, clause: Clause) -> bool:
        """ "The 74th Riga Games were held", "the Peruvian election was held": one of its kind."""
        words = clause.subject_words()
        single = _NUMBERED.match(words) or _BALLOT.match(words)
        return clause.frame.lemma == "hold" and bool(single) and has_name(words[4:])

    def opens(self, clause: Clause) -> bool:
        """ "The Amber Railway opened", "the line to Riga closed": a thing with a name."""
        frame, subject = clause.frame, clause.subject
        if subject is None or frame.lemma not in OPENINGS or frame.passive:
            return False
        kinds = {self.wording.entities[id_].kind for id_ in subject.entities}
        if kinds - {Kind.ORGANISATION}:
            return False
        words = clause.subject_words()
        return has_name(words) and (bool(kinds) or words.startswith("the "))

    def is_bare(self, clause: Clause, part: Part) -> bool:
        """ "Rome declared war", "Lee answered": a date apart, nothing tells which doing it was."""
        frame = clause.frame
        times = [other for other in frame.parts if other.slot is Slot.WHEN]
        rest = clause.rest(part, *(other for other in times if other is not part))
        if frame.lemma in LEAVING and not rest:
            # From which post? A title before the name says so, a date at least when.
            return part.slot is Slot.SUBJECT or not self._is_titled(frame)
        if frame.lemma in COMPLETE or _WHOLE_WITH.fullmatch(rest) or _OWN_WORK.fullmatch(rest):
            return False
        if _FIRST_OF_ONE.search(rest) and not has_name(rest) and len(content_words(rest)) < 4:
            return True
        return not has_name(rest) and len(content_words(rest)) < 2 and not frame.passive

    def _is_titled(self, frame: Frame) -> bool:
        subject = next(part for part in frame.parts if part.slot is Slot.SUBJECT)
        printed = self.reading.quote(subject)
        return any(
            role.title in printed or (role.kind == "post" and (role.person,) == subject.entities)
            for role in self.reading.roles
        )

    def is_whole(self, clause: Clause, part: Part) -> bool:
        """ "The Riga Union took power", "Peru gained independence": asked when, that is all."""
        whole = _WHOLE_WITH.fullmatch(clause.rest(part))
        owned = clause.subject is not None and len(clause.subject.entities) == 1
        return bool(whole) and owned and part.slot is Slot.WHEN


def has_name(text: str) -> bool:
    return bool(re.search(r"\b[A-Z]\w|\d", text))
