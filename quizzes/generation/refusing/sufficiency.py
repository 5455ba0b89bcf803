"""Whether a question tells enough for somebody who does not have the article before them.

A question may say little where a thing happens once ("was born"). What happens again and again
(somebody visits, meets, leads) is singled out by a date, or by names and words enough to tell it
from the next time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import Entity, Frame, Kind, Part, Reading, Slot
from articles.extraction.telling.occasions import is_occasion
from quizzes.generation.asking.claims import has_day
from quizzes.generation.lexicon import COMMITMENT, GENERIC, ONCE, REPEATED
from quizzes.generation.lint.words import content_words, root, unquoted
from quizzes.generation.names import Names
from quizzes.generation.phrasing.clauses import Clause
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.refusing.completeness import LEAVING, Completeness, has_name
from quizzes.generation.refusing.events import ASKED, MONTH, NAME, check_events, is_adjective
from quizzes.generation.refusing.refusals import says
from quizzes.generation.refusing.scope import check_scope
from quizzes.generation.spellings import fold

_YEAR = re.compile(r"\b\d{3,4}\b|\b\d{1,4} (?:BC|AD)\b|\bcentury\b|\b\d{2,4}s\b")
_HIS_EVENT = re.compile(
    r"\b(?:after|before|during|following|until|since|upon|on|at) (?:his|her|their|its) "
    r"(?:own |first |second )?(?:death|arrival|return|visit|departure|resignation|election|reign|"
    r"marriage|birth|appointment|retirement|execution|arrest|victory|defeat|fall|coronation|trip|"
    r"tour|speech|stay|absence|release|dismissal|abdication|father|mother|brother|husband|wife)\b"
)
# What is signed, fought or passed once and bears a name.
_PAPER = re.compile(
    r"\b(?:Treaty|Protocol|Act|Accords?|Convention|Agreement|Pact|Statement|Declaration|Battle|"
    r"Edict|Constitution|Charter|Bill|Peace|Laws?|Siege|Capitulation|Resolution|Armistice)\b"
)
# "Was sworn in", "was elected": as what?
_TO_A_POST = frozenset("swear elect appoint name nominate choose select promote install".split())
_NAME_OR_NUMBER = re.compile(r"(?<=\s)[“\"]?[A-Z]|\d")
_TERM = re.compile(r"(?:\d+|[a-z]+) (?:years|months|days|weeks|points|votes|percent)")
# Adverbs that are in no part of the clause, and change what it says.
_CHANGES = re.compile(
    r"\b(?:again|twice|almost|nearly|partly|partially|temporarily|initially|originally)\b"
)
# "Probably of fever": what stands behind it is not asserted.
_HEDGED = re.compile(
    r"\b(?P<word>(?:most )?(?:probably|possibly|perhaps|likely|presumably|apparently)) "
    r"(?P<behind>\w+ \w+)"
)
# The press gives them a capital; every country has one.
_COMMON_BODIES = frozenset("Cabinet Government Parliament Senate State Treasury Opposition".split())
# What is done to one of a full name once, or so seldom that an article tells of one time.
_DECISIVE = frozenset(
    "defeat capture recapture conquer overthrow depose oust kill assassinate succeed replace found"
    " establish create build destroy discover liberate annex adopt invent design dissolve unite"
    " befriend".split()
)
_STARTING = frozenset("begin start end resume stop".split())
_ISSUING = frozenset(("publish", "release"))
_OF_EVERYBODY = frozenset(("die", "bear", "bury"))
# How much a stem tells: a day singles out an event, a name nearly does, other words help.
A_DATE, A_NAME, A_WORD = 2.0, 1.5, 0.5
NEEDED, NEEDED_IF_REPEATED = 2.0, 2.5
# One name and a date to be told are enough for a thing: "was Benguela fortified".
NEEDED_OF_A_THING = 1.5
# A whole sentence has room for a name, a date and what was done; where the date is asked for, for
# a name and a little more than with a subject that has one.
NEEDED_OF_A_SENTENCE = 3.5
# A question that names nothing is known by its words alone, and needs so many of them.
FEWEST_PLAIN = 8


class Sufficiency:
    """Judges the questions on the frames of one reading."""

    def __init__(
        self, reading: Reading, wording: Wording, names: Names, complete: Completeness
    ) -> None:
        self.reading = reading
        self.wording = wording
        self.names = names
        self.complete = complete
        self._by_root: dict[str, list[Frame]] = {}
        for frame in reading.frames:
            self._by_root.setdefault(root(frame.lemma), []).append(frame)

    def check(self, asked: str, clause: Clause, part: Part, key: Entity) -> None:
        """Refuse a question that fits two events of the article, or too little to fit one."""
        frame = clause.frame
        check_scope(clause, part, self.wording)
        if frame.passive and frame.lemma in _TO_A_POST and not _names_post(frame):
            raise Unclear("it is not told to which post")
        held = (p for p in frame.parts if p.slot is not Slot.OTHER or not p.preposition)
        if any(_TERM.fullmatch(self.reading.quote(p)) for p in held):
            raise Unclear("a number of years alone tells nothing")
        for word in _CHANGES.findall(self.reading.quote(frame)):
            if word not in asked:
                raise Unclear(f"without its “{word}” the clause says something else")
        for hedge in _HEDGED.finditer(self.reading.quote(frame)):
            if hedge["word"] not in asked and hedge["behind"] in asked:
                raise Unclear(f"without its “{hedge['word']}” the clause says something else")
        if frame.lemma in _STARTING and not self._is_known(clause):
            raise Unclear("it is not told what began or ended")
        outside = unquoted(asked)
        found = _HIS_EVENT.search(outside)
        if found and (part.slot is not Slot.SUBJECT or self._names_other(outside, key)):
            raise Unclear(f"it is not told whom “{found.group()}” means")
        dated = bool(_YEAR.search(outside))
        check_events(outside, dated)
        if says(frame) and frame.lemma not in COMMITMENT:
            return
        self._check_plain(outside, clause, part)
        needed = NEEDED_IF_REPEATED if frame.lemma in REPEATED else NEEDED
        if part.slot is Slot.WHEN and not self._is_a_half_named(clause):
            needed -= NEEDED - NEEDED_OF_A_THING
        if self._is_decisive(frame, part):
            needed = NEEDED_OF_A_THING
        once = is_occasion(frame) or self._is_issued(clause)
        once = once or (frame.lemma in ONCE and not self._is_a_lone_name(clause))
        # Whoever has one post and a full name resigns from that.
        once = once or (frame.lemma in LEAVING and self._is_known_to_leave(clause))
        # Whoever came to power or took office is known by name.
        once = once or (not self._is_a_lone_name(clause) and self.complete.is_whole(clause, part))
        sure = once or (part.slot is Slot.WHEN and self.complete.opens(clause))
        sure = sure or (part.slot is Slot.WHERE and self.complete.is_settled(clause, part))
        if not sure and self._told(outside, frame, dated) < needed:
            raise Unclear("the question tells too little to single out the event")
        if any(self._fits_too(other, frame, part, key, outside) for other in self._alike(frame)):
            raise Unclear("the question fits two events of the article")

    def check_alone(self, text: str, frame: Frame, part: Part, key: Entity) -> None:
        """Refuse a gap text in the article's words that fits two events, or none for sure."""
        outside = unquoted(text)
        named = frozenset(id_ for p in frame.parts if p is not part for id_ in p.entities)
        if found := _HIS_EVENT.search(outside):
            raise Unclear(f"it is not told whom “{found.group()}” means")
        dated = bool(_YEAR.search(outside))
        check_events(outside, dated)
        self.check_anchor(text, frame, part, named)
        # The capital of its first word may be the sentence's only.
        opens = any(p.start == frame.start for p in frame.parts)
        plain = outside if opens else outside[:1].lower() + outside[1:]
        acts = any(p.slot is Slot.SUBJECT for p in frame.parts)
        needed = NEEDED_OF_A_SENTENCE - (part.slot is Slot.WHEN) * (0.5 + 0.5 * acts)
        if self._told(plain, frame, dated) < needed:
            raise Unclear("the gap text tells too little to single out the event")
        if any(self._fits_too(other, frame, part, key, outside) for other in self._alike(frame)):
            raise Unclear("the gap text fits two events of the article")

    def _check_plain(self, asked: str, clause: Clause, part: Part) -> None:
        """Refuse "Who absorbed the idea of the author as a condition for creativity?"."""
        if part.slot is not Slot.SUBJECT or _NAME_OR_NUMBER.search(asked):
            return
        told = [word for word in content_words(asked) if word not in GENERIC]
        if len(told) - 1 < FEWEST_PLAIN:
            raise Unclear("the question names nothing to know the event by")

    def _is_decisive(self, frame: Frame, part: Part) -> bool:
        """ "Defeated Ana Costa", "took Fort Lund": a full name, and what is done to it once."""
        if frame.lemma not in _DECISIVE or part.slot not in (Slot.SUBJECT, Slot.OBJECT, Slot.AGENT):
            return False
        patient = Slot.SUBJECT if frame.passive or part.slot is Slot.OBJECT else Slot.OBJECT
        told = [p for p in frame.parts if p.slot is patient and p is not part]
        if len(told) != 1 or len(told[0].entities) != 1:
            return False
        named = self.wording.entities[told[0].entities[0]]
        return len(self.wording.part(told[0]).split()) > 1 and " " in named.name

    def _is_known_to_leave(self, clause: Clause) -> bool:
        ids = clause.subject.entities if clause.subject else ()
        posts = [
            role for role in self.reading.roles if role.kind == "post" and (role.person,) == ids
        ]
        return len(posts) == 1 and not self._is_a_lone_name(clause)

    def _is_a_lone_name(self, clause: Clause) -> bool:
        """ "In what year did Lawrence die?": nobody knows who is meant."""
        ids = clause.subject.entities if clause.subject else ()
        people = [e for id_ in ids if (e := self.wording.entities[id_]).kind is Kind.PERSON]
        known = fold(self.reading.title)
        return any(" " not in one.name and fold(one.name) not in known for one in people)

    def _is_a_half_named(self, clause: Clause) -> bool:
        """Whether it is somebody of one name only, or does something: "Lee was hired"."""
        ids = clause.subject.entities if clause.subject else ()
        people = [e for id_ in ids if (e := self.wording.entities[id_]).kind is Kind.PERSON]
        return any(" " not in person.name or not clause.frame.passive for person in people)

    def _is_issued(self, clause: Clause) -> bool:
        """ "Salt Wind was published": a work comes out once."""
        words = unquoted(clause.subject_words()) or "A"
        named = all(word[:1].isupper() for word in content_words(words))
        titled = named and words[:1].isupper() and " " in clause.subject_words()
        return clause.frame.passive and clause.frame.lemma in _ISSUING and titled

    def _is_known(self, clause: Clause) -> bool:
        """Whether a name tells what began: "work" may have its capital from the sentence only."""
        subject = clause.subject
        return bool(subject and subject.entities) or has_name(clause.subject_words()[1:])

    def _names_other(self, text: str, key: Entity) -> bool:
        """Whether "his" may be another than the one asked for."""
        return " death" in text or any(
            entity.kind is Kind.PERSON and entity is not key and entity.name in text
            for entity in self.reading.entities
        )

    def _told(self, text: str, frame: Frame, dated: bool) -> float:
        rest = ASKED.sub("", MONTH.sub("", text))
        names = {
            fold(name)
            for name in NAME.findall(rest)
            if not is_adjective(name) and name not in _COMMON_BODIES
        }
        papers = any(_PAPER.search(name) for name in NAME.findall(rest))
        verb = {root(frame.lemma), root(frame.verb)}
        plain = {
            root(word)
            for word in content_words(NAME.sub("", rest))
            if word not in GENERIC and not word[0].isdigit() and root(word) not in verb
        }
        return A_DATE * dated + A_NAME * len(names) + A_WORD * (len(plain) + papers)

    def _alike(self, frame: Frame) -> Iterator[Frame]:
        for other in self._by_root.get(root(frame.lemma), ()):
            if other is not frame and other.passive == frame.passive:
                yield other

    def _fits_too(self, other: Frame, frame: Frame, part: Part, key: Entity, asked: str) -> bool:
        """Whether another clause names all that the stem names, with another answer."""
        answers = [p for p in other.parts if p.slot is part.slot and p.entities]
        if not answers or any(key.id in p.entities for p in answers):
            return False
        told = {id_ for p in frame.parts if p is not part for id_ in p.entities}
        held = {id_ for p in other.parts for id_ in p.entities}
        if not told or not told <= held:
            return False
        # The same names: whatever else the stem says must stand in the other clause, too.
        rest = (p for p in frame.parts if p is not part and p.slot not in (Slot.SUBJECT, Slot.WHEN))
        said = {root(word) for p in rest for word in content_words(self.reading.quote(p))}
        return said <= {root(word) for word in content_words(self.reading.quote(other))}

    def names_something(self, frame: Frame, named: frozenset[str], rest: str) -> bool:
        """A subject question needs a name, a time or a number of other words to go by."""
        if named or re.search(r"\b[A-Z]\w", rest):
            return True
        return len(content_words(rest)) >= 3

    def check_anchor(self, text: str, frame: Frame, part: Part, named: frozenset[str]) -> None:
        """Refuse a stem without a name: which referendum, which culture, whose wages?"""
        known = (self.wording.entities[id_] for id_ in sorted(named))
        if any(self._is_in(entity, text) for entity in known if entity.kind is not Kind.DATE):
            return
        names = MONTH.sub("", text)
        if re.search(r"(?<=[a-z,”\"] )[A-Z]\w", names) or re.search(r"(?<=[a-z] )[“\"]", names):
            return
        told = len(content_words(text))
        if part.slot is Slot.SUBJECT and (has_day(self.wording, frame) or told >= 5):
            return
        if _YEAR.search(text) and self._is_of_a_person(frame, part):
            return
        if part.slot is Slot.WHERE and has_day(self.wording, frame) and told >= 5:
            return
        raise Unclear("the question would name nobody and nothing")

    def _is_of_a_person(self, frame: Frame, part: Part) -> bool:
        """ "Who was assassinated in 192?", "Who resigned as chairman in October 1847?".

        But anybody may have died in 1861.
        """
        kinds = {self.wording.entities[id_].kind for id_ in part.entities}
        told = [p for p in frame.parts if p is not part and p.slot is not Slot.WHEN]
        once = frame.lemma in ONCE or (frame.lemma in LEAVING and bool(told))
        if frame.lemma in _OF_EVERYBODY and not has_day(self.wording, frame):
            return False
        return part.slot is Slot.SUBJECT and kinds == {Kind.PERSON} and once

    def _is_in(self, entity: Entity, text: str) -> bool:
        folded = fold(text)
        return any(fold(alias) in folded for alias in self.names.aliases(entity))


def _names_post(frame: Frame) -> bool:
    return any(
        part.slot in (Slot.ATTRIBUTE, Slot.OBJECT)
        or part.preposition in ("as", "to")
        or (part.preposition == "for" and part.head in POSTS)
        for part in frame.parts
    )
