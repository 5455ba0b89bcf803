"""Questions with a wh-word, made from frames: who did it, when, where, to whom.

Patterns P3-P15 of the question brief. Safest first: the subject question leaves the rest of the
clause as it stands; the others turn the clause round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.records import (
    Certainty,
    Entity,
    FactKind,
    Frame,
    Kind,
    Part,
    Reading,
    Slot,
)
from quizzes.generation.asking.actors import Actors, check_object
from quizzes.generation.asking.claims import ARTICLE, UNNAMED, lead
from quizzes.generation.asking.finishing import TooLong, check_lone, finish
from quizzes.generation.asking.keys import Keys
from quizzes.generation.asking.partners import check_whole_partner, is_partner, post_behind
from quizzes.generation.asking.places import PlaceNouns, check_way, check_where, destination
from quizzes.generation.asking.times import border, when
from quizzes.generation.dates import read_exact
from quizzes.generation.lexicon import GIVING
from quizzes.generation.names import Names
from quizzes.generation.options.bodies import Bodies
from quizzes.generation.phrasing import verbs
from quizzes.generation.phrasing.clauses import Clause, lengthy_parts, loose_parts
from quizzes.generation.phrasing.plain import tidy
from quizzes.generation.phrasing.pointers import check_commas, check_definite
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.records import Form
from quizzes.generation.refusing.asides import (
    check_aside,
    check_comparison,
    check_ruling,
)
from quizzes.generation.refusing.clipped import check_clipped
from quizzes.generation.refusing.completeness import Completeness
from quizzes.generation.refusing.refusals import check_frame, names_holder, says
from quizzes.generation.refusing.sufficiency import Sufficiency

# "Lee also enrolled": so did another.
_ALSO = re.compile(r"^(?:,[^,]*,)? (?:\w+ )?(?:also|too|likewise)\b")
_MORE = re.compile(r" (?:for|in|from|with|on|to|that|who|as) ")
_NO_OBJECT = frozenset(("come", "go", "arrive", "become", "remain", "fall", "rise"))
WEDDING = frozenset(("marry", "divorce", "wed"))
# "Called on Peru to sign", "declared war on Peru": no place where it was.
_AIMED = frozenset("call declare impose wage".split())


@dataclass(frozen=True, slots=True)
class Stem:
    """A question without its options. `named` are ids of the entities that the stem names."""

    text: str
    kind: FactKind
    key: Entity
    frame: Frame | None
    named: frozenset[str]
    form: Form = Form.CHOICE
    also_true: frozenset[str] = frozenset()


class Asker:
    """Asks about the parts of the frames of one reading."""

    def __init__(self, reading: Reading, wording: Wording) -> None:
        self.reading = reading
        self.wording = wording
        self.bodies = Bodies(reading)
        self.names = Names(reading.entities, reading.text, reading.title)
        self.nouns = PlaceNouns(reading)
        self.actors = Actors(reading, self.bodies, self.nouns)
        self.keys = Keys(reading, wording, self.bodies, self.names, self.nouns)
        self.complete = Completeness(reading, wording)
        self.enough = Sufficiency(reading, wording, self.names, self.complete)
        # By identity, and kept beside what was found, so that no other takes its place.
        self._checked: dict[int, tuple[Frame, str]] = {}

    def ask(
        self,
        frame: Frame,
        part: Part,
        entity: Entity | None = None,
        told: str = "",
        unsaid: tuple[Part, ...] = (),
    ) -> Stem:
        """The question to which `part` of `frame` is the answer; Unclear says why there is none.

        `entity` is the key where the part holds more than it; `told` is a statement of the fact,
        which may describe the subject more fully than the frame's own sentence; `unsaid` are
        parts that the question leaves out.
        """
        self.check(frame)
        for other in frame.parts:
            if other.slot is Slot.WHEN and not self._may_be_left_out(other, part):
                raise Unclear(f"the time “{self.reading.quote(other)}” is not exact")
        key = self.keys.checked(part, entity or self.keys.key_of(part))
        if frame.lemma in WEDDING and key.kind is Kind.PERSON:
            raise Unclear("brides and grooms are told apart by their names")
        problem: Unclear | None = None
        for dropped in self._droppable(frame, part):
            try:
                return self._stem(Clause(self.wording, frame, told, (*unsaid, *dropped)), part, key)
            except Unclear as reason:
                problem = problem or reason
                if not isinstance(reason, TooLong) and dropped:
                    break
        assert problem is not None
        raise problem

    def _may_be_left_out(self, time: Part, asked: Part) -> bool:
        """Whether a question who it was may do without a time that is not exact."""
        return self.wording.is_whole(time) or asked.slot in (Slot.SUBJECT, Slot.OBJECT, Slot.AGENT)

    def _droppable(self, frame: Frame, part: Part) -> Iterator[tuple[Part, ...]]:
        """What a question may leave unsaid: at first nothing, then the loose, then the lengthy."""
        yield ()
        loose = loose_parts(frame, self.reading, part)
        if loose:
            yield loose
        for other in lengthy_parts(frame, self.reading, part):
            if other not in loose:
                yield (*loose, other)

    def check(self, frame: Frame) -> None:
        """Refuse a frame of which no part is asked for; it is judged once for all of them."""
        if id(frame) not in self._checked:
            self._checked[id(frame)] = (frame, self._problem(frame))
        if problem := self._checked[id(frame)][1]:
            raise Unclear(problem)

    def _problem(self, frame: Frame) -> str:
        try:
            check_frame(frame, self.reading)
            self.keys.check_families(frame)
            self.keys.check_years(frame)
            self.keys.check_pronouns(frame)
        except Unclear as reason:
            return str(reason)
        return ""

    def _stem(self, clause: Clause, part: Part, key: Entity) -> Stem:
        frame = clause.frame
        if clause.subject is None:
            raise Unclear("the clause has no subject")
        asks = {
            Slot.WHEN: self._when,
            Slot.WHERE: self._where,
            Slot.SUBJECT: self._subject,
            Slot.OBJECT: self._object,
            Slot.AGENT: self._agent,
            Slot.WITH: self._with,
            Slot.ATTRIBUTE: self._attribute,
            Slot.OTHER: self._other,
            Slot.INFINITIVE: self._destination,
        }.get(part.slot)
        if asks is None:
            raise Unclear("this part of the clause is not asked for")
        source = lead(self.wording, frame, key)
        asked = asks(clause, part, key)
        text, named = finish(source, asked), self.named(frame, part)
        check_clipped(text, frame, part, self.reading)
        self.keys.check_allusion(text, key, named)
        self.keys.check_homeland(text, key, named)
        if source in ("", ARTICLE, UNNAMED) or not re.search(r"\b[A-Z]", source[1:]):
            self.enough.check_anchor(text.removeprefix(f"{source}, "), frame, part, named)
        self.enough.check(tidy(asked), clause, part, key)
        if part is not clause.subject and not clause.subject.entities:
            check_lone(clause.subject_words(), self.reading.text)
        return Stem(text, self.kind_of(frame, part), key, frame, named)

    def kind_of(self, frame: Frame, part: Part) -> FactKind:
        if part.slot is Slot.INFINITIVE or frame.certainty in (
            Certainty.NAMED_SOURCE,
            Certainty.HEDGED,
        ):
            return FactKind.CLAIM
        if part.slot is Slot.SUBJECT and says(frame):
            return FactKind.CLAIM
        kinds = {Slot.WHEN: FactKind.DATE, Slot.WHERE: FactKind.PLACE}
        key = self.wording.entities[part.entities[0]]
        if key.kind is Kind.DATE:
            return FactKind.DATE
        if part.slot in (Slot.OBJECT, Slot.OTHER) and key.kind is Kind.PLACE:
            return FactKind.PLACE
        return kinds.get(part.slot, FactKind.ACTOR)

    def named(self, frame: Frame, part: Part) -> frozenset[str]:
        named = {id_ for other in frame.parts if other is not part for id_ in other.entities}
        for other in frame.parts:
            if other is not part:
                named |= {e.id for _, _, e in self.wording.mentions(other.start, other.end)}
        return frozenset(named)

    # -- the questions -------------------------------------------------------------------------

    def _when(self, clause: Clause, part: Part, key: Entity) -> str:
        if clause.frame.tense == "present" and clause.frame.form != "nominal":
            raise Unclear("what still goes on has no date")
        self._check_foretold(clause.frame, key)
        check_aside(clause.frame, self.reading)
        return self._turned(when(key), clause, part)

    def _check_foretold(self, frame: Frame, key: Entity) -> None:
        """Refuse "would open in 2010" of a page of 2010: in that year it was still to come."""
        day = read_exact(key.value)
        ahead = frame.tense in ("conditional", "modal", "future")
        published = self.reading.published
        if ahead and day and not day.month and published.startswith(f"{day.year}-"):
            raise Unclear("the year of the page itself is told as one to come")

    def _where(self, clause: Clause, part: Part, key: Entity) -> str:
        if key.kind is not Kind.PLACE:
            raise Unclear("the place is no place name")
        check_where(clause, part, self.reading)
        return self._turned(self.nouns.where(key, part.preposition), clause, part)

    def _subject(self, clause: Clause, part: Part, key: Entity) -> str:
        frame = clause.frame
        if not says(frame) and _ALSO.search(self.reading.text[part.end : frame.main.start]):
            raise Unclear("somebody else may have done it too")
        check_ruling(frame, part)
        who = self.actors.who(key, frame)
        verb = clause.finite(asks_subject=True)
        rest = clause.rest()
        named = self.named(frame, part)
        if not self.enough.names_something(frame, named, rest) or self.complete.is_bare(
            clause, part
        ):
            raise Unclear("the clause says too little to ask who did it")
        return f"{who} {verb} {rest}"

    def _object(self, clause: Clause, part: Part, key: Entity) -> str:
        if part.preposition or clause.frame.lemma in _NO_OBJECT:
            raise Unclear("the object hangs on a preposition")
        check_object(key, clause.frame)
        self._check_whole(part, key)
        who = self.actors.of_object(key, clause.frame)
        return self._turned(who, clause, part, post_behind(self.wording, clause.frame, part, key))

    def _check_whole(self, part: Part, key: Entity) -> None:
        """Refuse "received an OBE for services": the question would lose the services."""
        inside = [
            end for _, end, found in self.wording.mentions(part.start, part.end) if found is key
        ]
        if inside and _MORE.match(self.reading.text[inside[-1] : part.end]):
            raise Unclear("the object is more than its name")

    def _agent(self, clause: Clause, part: Part, key: Entity) -> str:
        frame = clause.frame
        check_ruling(frame, part)
        if frame.form == "nominal":
            verb = verbs.past(frame.lemma)
        elif frame.tense in ("past", "perfect", "pluperfect"):
            verb = verbs.past_of_participle(frame.verb.lower())
        else:
            raise Unclear("the passive is not in the past")
        assert clause.subject is not None
        patient = clause.subject_words()
        particle = f" {frame.particle}" if frame.particle else ""
        who = self.actors.who(key, frame, agent=True)
        return f"{who} {verb}{particle} {patient} {clause.rest(part)}"

    def _with(self, clause: Clause, part: Part, key: Entity) -> str:
        if is_partner(clause.frame, part, key):
            return self._partner(clause, part, key)
        if clause.frame.lemma != "meet" or key.kind is not Kind.PERSON:
            raise Unclear("only people who met are asked for after “with”")
        return self._turned("Whom", clause, part)

    def _attribute(self, clause: Clause, part: Part, key: Entity) -> str:
        """ "The last ruler of the line was Cleopatra VII": who was it?"""
        person = key.kind is Kind.PERSON
        if not person or clause.subject is None or not names_holder(clause.frame):
            raise Unclear("this part of the clause is not asked for")
        verb = clause.finite(asks_subject=True)
        subject = clause.subject_words()
        if re.match(r"(?:an?|one|another|some) ", subject):
            raise Unclear("others may have been so too")
        if re.search(r"\b(?:main|leading|foremost|biggest) [a-z]", subject):
            raise Unclear("who counts for most is a judgement")
        return f"{self.actors.who(key, clause.frame)} {verb} {subject} {clause.rest(part)}"

    def _destination(self, clause: Clause, part: Part, key: Entity) -> str:
        return destination(self.wording, clause.frame, part, key, self.nouns)

    def _other(self, clause: Clause, part: Part, key: Entity) -> str:
        if key.kind is Kind.DATE:
            return self._turned(border(part, key, clause.lasts), clause, part)
        if clause.frame.lemma in _AIMED and part.preposition in ("on", "upon"):
            return self._turned(f"On {self.actors.whom(key)}", clause, part)
        if key.kind is Kind.PLACE and part.preposition == "on":
            return self._where(clause, part, key)
        if is_partner(clause.frame, part, key):
            return self._partner(clause, part, key)
        if key.kind is Kind.PLACE and part.preposition in ("to", "from"):
            return self._way(clause, part, key)
        return self._receiver(clause, part, key)

    def _way(self, clause: Clause, part: Part, key: Entity) -> str:
        """ "Moved the court to Riga", "sailed from Riga": to or from which city?"""
        check_way(clause.frame, part, key, self.reading)
        asked = f"{part.preposition.capitalize()} which {self.nouns.noun(key)}"
        return self._turned(asked, clause, part)

    def _partner(self, clause: Clause, part: Part, key: Entity) -> str:
        """ "Wrote the play with Ann Lee", "lost the town to Lee": with whom, to whom?"""
        check_whole_partner(self.wording, part, key)
        asked = f"{part.preposition.capitalize()} {self.actors.whom(key)}"
        return self._turned(asked, clause, part)

    def _receiver(self, clause: Clause, part: Part, key: Entity) -> str:
        if clause.frame.lemma not in GIVING or part.preposition != "to" or clause.frame.passive:
            raise Unclear("this part of the clause is not asked for")
        if key.kind is Kind.PERSON:
            return self._turned("To whom", clause, part)
        if key.kind is Kind.ORGANISATION:
            return self._turned(f"To which {self.bodies.noun(key)}", clause, part)
        raise Unclear("the receiver is no person or body")

    def _turned(self, asked: str, clause: Clause, part: Part, post: str = "") -> str:
        """Wh-phrase, auxiliary, subject, verb, and the rest without the part asked for.

        `post` is what somebody is made by the verb.
        """
        assert clause.subject is not None
        before, after = clause.split()
        subject, rest = clause.subject_words(), clause.rest(part)
        self.complete.check(clause, part)
        check_commas(subject)
        check_comparison(f"{subject} {rest}")
        if not clause.subject.entities:
            check_definite(f"{subject}.")
        if len(subject.split()) > 12 or re.search(r" (?:that|who|which) ", subject):
            raise Unclear("the subject is too long to turn the clause round")
        return f"{asked} {before} {subject} {after} {post} {rest}"
