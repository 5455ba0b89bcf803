"""Questions with a wh-word, made from frames: who did it, when, where, to whom.

Patterns P3-P15 of the question brief. Safest first: the subject question leaves the rest of the
clause as it stands; the others turn the clause round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.edtf import MONTHS
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
from quizzes.generation import verbs
from quizzes.generation.bodies import Bodies
from quizzes.generation.claims import ARTICLE, UNNAMED, has_day, lead
from quizzes.generation.clauses import Clause
from quizzes.generation.dates import precision, read_exact
from quizzes.generation.lexicon import (
    COMPLETE,
    COMPLETE_FOR_PLACES,
    GIVING,
    PLACE_VERBS,
    ROUTINE,
)
from quizzes.generation.lint.words import content_words, unquoted
from quizzes.generation.names import NO_PERSON, Names, fold
from quizzes.generation.places import destination, is_no_place, place_noun
from quizzes.generation.records import Form
from quizzes.generation.refusals import (
    check_commas,
    check_definite,
    check_frame,
    check_words,
    names_holder,
    says,
)
from quizzes.generation.wording import Unclear, Wording, akin, capital, listed, tidy

LONGEST = 30
LONGEST_PLAIN = 22
SPANS = frozenset(("century", "decade"))
WHEN = {"day": "On what date", "month": "In which month and year", "year": "In what year"}
_NO_OBJECT = frozenset(("come", "go", "arrive", "become", "remain", "fall", "rise"))
_ALLUSION = re.compile(
    r"\bthe ([A-Z]\w+) (?:\w+ )?(?:leader|president|premier|minister|king|queen|chief|ruler|"
    r"emperor|chancellor|commander|general)\b(?! [A-Z])"
)
# "Was released", "was flown": it happens to somebody more than once.
PASSED_ON = frozenset("release fly send take bring move hold give make call order resume".split())
WEDDING = frozenset(("marry", "divorce", "wed"))
_MONTH = re.compile("|".join(MONTHS))


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
        self.names = Names(reading.entities, reading.text)

    def ask(self, frame: Frame, part: Part, entity: Entity | None = None, told: str = "") -> Stem:
        """The question to which `part` of `frame` is the answer; Unclear says why there is none.

        `entity` is the key where the part holds more than it; `told` is a statement of the fact,
        which may describe the subject more fully than the frame's own sentence.
        """
        check_frame(frame, self.reading)
        self.check_families(frame)
        for other in frame.parts:
            if other.slot is Slot.WHEN and not self.wording.is_whole(other):
                raise Unclear(f"the time “{self.reading.quote(other)}” is not exact")
        key = self._checked_key(part, entity or self.key_of(part))
        if frame.lemma in WEDDING and key.kind is Kind.PERSON:
            raise Unclear("brides and grooms are told apart by their names")
        clause = Clause(self.wording, frame, told)
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
            Slot.OTHER: self._receiver,
            Slot.INFINITIVE: self._destination,
        }.get(part.slot)
        if asks is None:
            raise Unclear("this part of the clause is not asked for")
        source = lead(self.wording, frame, key)
        text = finish(source, asks(clause, part, key))
        self.check_allusion(text, key, self.named(frame, part))
        self._check_homeland(text, frame, part, key)
        if source in ("", ARTICLE, UNNAMED):
            self.check_anchor(text.removeprefix(f"{source}, "), frame, part)
        return Stem(
            text,
            self.kind_of(frame, part),
            key,
            frame,
            self.named(frame, part),
        )

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
        if part.slot is Slot.OBJECT and key.kind is Kind.PLACE:
            return FactKind.PLACE
        return kinds.get(part.slot, FactKind.ACTOR)

    def named(self, frame: Frame, part: Part) -> frozenset[str]:
        named = {id_ for other in frame.parts if other is not part for id_ in other.entities}
        for other in frame.parts:
            if other is not part:
                named |= {e.id for _, _, e in self.wording.mentions(other.start, other.end)}
        return frozenset(named)

    def _is_in(self, entity: Entity, text: str) -> bool:
        folded = fold(text)
        return any(fold(alias) in folded for alias in self.names.aliases(entity))

    def _checked_key(self, part: Part, key: Entity) -> Entity:
        """Refuse a key whose printing has nothing in common with its name."""
        if key.kind is Kind.ORGANISATION and not self.bodies.is_sure(key):
            raise Unclear(f"“{key.name}” may be no organisation")
        if key.kind is Kind.PERSON and NO_PERSON.match(key.name):
            raise Unclear(f"“{key.name}” may be no person")
        printed = [m for m in key.mentions if part.start <= m.start < part.end]
        if printed and key.kind is not Kind.DATE:
            words = self.reading.quote(printed[0])
            if not akin(re.sub(r"['’]s?$", "", words), key.name):
                raise Unclear(f"it is not sure that “{words}” is {key.name}")
        return key

    def key_of(self, part: Part) -> Entity:
        if len(part.entities) != 1:
            raise Unclear("the answer is not one name")
        key = self.wording.entities[part.entities[0]]
        known = read_exact(key.value) is not None or key.subtype in SPANS
        if key.kind is Kind.DATE and not (known and self.wording.is_exact(part)):
            raise Unclear(f"the time “{self.reading.quote(part)}” is not exact")
        if key.kind is Kind.PLACE and (self._has_article(key) or is_no_place(key, self.reading)):
            raise Unclear(f"“{key.name}” may be no place")
        if part.pronoun and key.kind is not Kind.PERSON:
            raise Unclear("the answer stands there as a pronoun only")
        return key

    def check_allusion(self, text: str, key: Entity, named: frozenset[str]) -> None:
        """Refuse "after the Peruvian leader's return" where the answer or the stem names him."""
        people = {key.id, *named}
        alluded = {match[1] for match in _ALLUSION.finditer(text)}
        for role in self.reading.roles if alluded else ():
            if role.person in people and alluded & set(re.findall(r"\w+", role.phrase)):
                raise Unclear("the question alludes to its answer")

    def _check_homeland(self, text: str, frame: Frame, part: Part, key: Entity) -> None:
        """Refuse "Which country sent doctors from Madrid?"."""
        if part.slot is Slot.WHERE or key.subtype != "country":
            return
        for id_ in sorted(self.named(frame, part)):
            place = self.wording.entities[id_]
            if place.kind is Kind.PLACE and place.country == key.country and place.name in text:
                raise Unclear(f"“{place.name}” gives the country away")

    def check_families(self, frame: Frame) -> None:
        """Refuse a surname or pronoun that stands for one of a family but its best known."""
        for part in frame.parts:
            for id_ in part.entities:
                person = self.wording.entities[id_]
                if person.kind is not Kind.PERSON:
                    continue
                if self.names.shares_name(person):
                    raise Unclear(f"two people may be called {person.name}")
                if self.names.leads_family(person) and not self.names.is_blended(person):
                    continue
                if person.name not in self.reading.quote(part):
                    raise Unclear(f"it is not sure that {person.name} is meant")

    def _has_article(self, place: Entity) -> bool:
        """Whether a "city" is printed behind an article, which cities are not: "the Empire"."""
        before = (self.reading.text[max(0, m.start - 4) : m.start] for m in place.mentions)
        return place.subtype == "city" and any(text.lower() == "the " for text in before)

    # -- the questions -------------------------------------------------------------------------

    def _when(self, clause: Clause, part: Part, key: Entity) -> str:
        if clause.frame.tense == "present" and clause.frame.form != "nominal":
            raise Unclear("what still goes on has no date")
        day = read_exact(key.value)
        asked = WHEN[precision(day)] if day else f"In which {key.subtype}"
        return self._turned(asked, clause, part)

    def _where(self, clause: Clause, part: Part, key: Entity) -> str:
        if key.kind is not Kind.PLACE:
            raise Unclear("the place is no place name")
        preposition = part.preposition
        if preposition not in ("in", "at", "to", "near", "into"):
            raise Unclear(f"“{preposition}” does not tell where")
        wheres = [p for p in clause.frame.parts if p.slot is Slot.WHERE and p is not part]
        if wheres and preposition == "near":
            raise Unclear("the clause names the place itself too")
        preposition = "in" if preposition == "at" else preposition
        return self._turned(f"{preposition.capitalize()} which {place_noun(key)}", clause, part)

    def _subject(self, clause: Clause, part: Part, key: Entity) -> str:
        frame = clause.frame
        who = self._who(key, frame)
        verb = clause.finite(asks_subject=True)
        rest = clause.rest()
        if not self._tells_enough(frame, part, rest) or self._is_bare(clause, part):
            raise Unclear("the clause says too little to ask who did it")
        return f"{who} {verb} {rest}"

    def _tells_enough(self, frame: Frame, part: Part, rest: str) -> bool:
        """A subject question needs a name, a time or a number of other words to go by."""
        if self.named(frame, part) or re.search(r"\b[A-Z]\w", rest):
            return True
        return len(content_words(rest)) >= 3

    def _object(self, clause: Clause, part: Part, key: Entity) -> str:
        if part.preposition or clause.frame.lemma in _NO_OBJECT:
            raise Unclear("the object hangs on a preposition")
        if clause.frame.lemma in GIVING and key.kind is Kind.PERSON:
            raise Unclear("nobody gives away a person")
        if key.kind is Kind.PERSON:
            who = "Whom"
        elif key.kind is Kind.PLACE:
            who = f"Which {place_noun(key)}"
        elif key.kind is Kind.ORGANISATION:
            who = f"Which {self.bodies.noun(key)}"
        else:
            raise Unclear("the object is no person, body or place")
        return self._turned(who, clause, part)

    def _agent(self, clause: Clause, part: Part, key: Entity) -> str:
        frame = clause.frame
        if frame.form == "nominal":
            verb = verbs.past(frame.lemma)
        elif frame.tense in ("past", "perfect", "pluperfect"):
            verb = verbs.past_of_participle(frame.verb.lower())
        else:
            raise Unclear("the passive is not in the past")
        assert clause.subject is not None
        patient = clause.subject_words()
        particle = f" {frame.particle}" if frame.particle else ""
        who = self._who(key, frame, agent=True)
        return f"{who} {verb}{particle} {patient} {clause.rest(part)}"

    def _with(self, clause: Clause, part: Part, key: Entity) -> str:
        if clause.frame.lemma != "meet" or key.kind is not Kind.PERSON:
            raise Unclear("only people who met are asked for after “with”")
        return self._turned("Whom", clause, part)

    def shared(self, frame: Frame, part: Part) -> Iterator[Stem]:
        """One of two or more people who did it or were met, with the others kept in the stem."""
        check_frame(frame, self.reading)
        self.check_families(frame)
        clause = Clause(self.wording, frame)
        if clause.subject is None or len(part.entities) < 2:
            return
        if re.search(r"\b(?:themselves|each other|together|both)\b", self.reading.quote(frame)):
            raise Unclear("they do it to each other")
        keys = [self.wording.entities[id_] for id_ in part.entities]
        if any(key.kind is not Kind.PERSON for key in keys):
            raise Unclear("the answer is a list")
        for key in keys:
            others = listed([other.name for other in keys if other is not key])
            text = self._along(clause, part, others)
            named = (self.named(frame, part) | {*part.entities}) - {key.id}
            source = lead(self.wording, frame, key)
            yield Stem(finish(source, text), self.kind_of(frame, part), key, frame, named)

    def _along(self, clause: Clause, part: Part, others: str) -> str:
        frame = clause.frame
        if part.slot is Slot.SUBJECT:
            verb = clause.finite(asks_subject=True)
            return f"Who, along with {others}, {verb} {clause.rest()}"
        if part.slot is Slot.AGENT and frame.tense == "past" and clause.subject:
            verb = verbs.past_of_participle(frame.verb.lower())
            patient = clause.subject_words()
            return f"Who, along with {others}, {verb} {patient} {clause.rest(part)}"
        if part.slot is Slot.WITH and frame.lemma == "meet" and clause.subject:
            subject = clause.subject_words()
            return f"Along with {others}, whom did {subject} meet {clause.rest(part)}"
        if part.slot is Slot.OBJECT and not part.preposition and clause.subject:
            before, after = clause.split()
            subject = clause.subject_words()
            return f"Along with {others}, whom {before} {subject} {after} {clause.rest(part)}"
        raise Unclear("the answer is a list")

    def _attribute(self, clause: Clause, part: Part, key: Entity) -> str:
        """ "The last ruler of the line was Cleopatra VII": who was it?"""
        person = key.kind is Kind.PERSON
        if not person or clause.subject is None or not names_holder(clause.frame):
            raise Unclear("this part of the clause is not asked for")
        verb = clause.finite(asks_subject=True)
        subject = clause.subject_words()
        return f"{self._who(key, clause.frame)} {verb} {subject} {clause.rest(part)}"

    def _destination(self, clause: Clause, part: Part, key: Entity) -> str:
        return destination(self.wording, clause.frame, part, key)

    def _receiver(self, clause: Clause, part: Part, key: Entity) -> str:
        if clause.frame.lemma not in GIVING or part.preposition != "to" or clause.frame.passive:
            raise Unclear("this part of the clause is not asked for")
        if key.kind is Kind.PERSON:
            return self._turned("To whom", clause, part)
        if key.kind is Kind.ORGANISATION:
            return self._turned(f"To which {self.bodies.noun(key)}", clause, part)
        raise Unclear("the receiver is no person or body")

    def _turned(self, asked: str, clause: Clause, part: Part) -> str:
        """Wh-phrase, auxiliary, subject, verb and the rest without the part asked for."""
        assert clause.subject is not None
        before, after = clause.split()
        subject, rest = clause.subject_words(), clause.rest(part)
        self.check_complete(clause, part)
        check_commas(subject)
        if not clause.subject.entities:
            check_definite(f"{subject}.")
        if len(subject.split()) > 12 or re.search(r" (?:that|who|which) ", subject):
            raise Unclear("the subject is too long to turn the clause round")
        return f"{asked} {before} {subject} {after} {rest}"

    def check_complete(self, clause: Clause, part: Part) -> None:
        """Refuse "In what year did Vespasian emerge?": the parse lost what he emerged as."""
        frame = clause.frame
        if part.slot is Slot.WHEN and self._is_bare(clause, part):
            raise Unclear("the clause says too little without the answer")
        if frame.passive and frame.lemma in PASSED_ON and not clause.rest(part):
            raise Unclear("the clause says too little without the answer")
        complete = frame.passive or frame.lemma in COMPLETE or part.slot in (Slot.OBJECT, Slot.WITH)
        if frame.lemma in COMPLETE_FOR_PLACES and clause.subject and clause.subject.entities:
            subject = self.wording.entities[clause.subject.entities[0]]
            complete = complete or subject.kind is Kind.PLACE
        if complete or clause.rest(part):
            return
        if part.slot is Slot.WHEN or frame.lemma not in ROUTINE:
            raise Unclear("the clause says too little without the answer")

    def _is_bare(self, clause: Clause, part: Part) -> bool:
        """ "Rome declared war", "Lee answered": a date apart, nothing tells which doing it was."""
        frame = clause.frame
        times = [other for other in frame.parts if other.slot is Slot.WHEN]
        rest = clause.rest(part, *(other for other in times if other is not part))
        if frame.lemma in COMPLETE or rest in ("office", "defeat", "power"):
            return False
        if re.search(r"\b(?:its|his|her|their) first\b", rest) and not _has_name(rest):
            return True
        return not _has_name(rest) and len(content_words(rest)) < 2 and not frame.passive

    def check_anchor(self, text: str, frame: Frame, part: Part) -> None:
        """Refuse a stem without a name: which referendum, which culture, whose wages?"""
        named = (self.wording.entities[id_] for id_ in sorted(self.named(frame, part)))
        if any(self._is_in(entity, text) for entity in named if entity.kind is not Kind.DATE):
            return
        names = _MONTH.sub("", text)
        if re.search(r"(?<=[a-z,”\"] )[A-Z]\w", names) or re.search(r"(?<=[a-z] )[“\"]", names):
            return
        if part.slot is Slot.SUBJECT and (
            has_day(self.wording, frame) or len(content_words(text)) >= 5
        ):
            return
        raise Unclear("the question would name nobody and nothing")

    def _who(self, key: Entity, frame: Frame, agent: bool = False) -> str:
        if key.kind is Kind.PERSON:
            return "Who"
        if key.kind is Kind.ORGANISATION:
            return f"Which {self.bodies.noun(key)}"
        if key.kind is Kind.GROUP:
            return "Which group"
        if key.subtype == "country":
            return "Which country"
        fits = frame.passive or frame.lemma in PLACE_VERBS or frame.lemma == "be"
        if key.kind is Kind.PLACE and fits and not agent:
            return f"Which {place_noun(key)}"
        raise Unclear(f"“{key.name}” may stand for a government, a team or a place here")


def _has_name(text: str) -> bool:
    return bool(re.search(r"\b[A-Z]\w|\d", text))


# The full stop of a sentence, not that of "C.E." or "Inc.".
_FULL_STOP = re.compile(r"(?<!\b[A-Z])(?<!\bInc)(?<!\bCorp)(?<!\bLtd)(?<!\bJr)(?<!\bSr)\.$")


def finish(lead: str, text: str) -> str:
    """Put who says so in front, one question mark behind, and refuse what is too long."""
    text = asked = tidy(text)
    if lead:
        text = f"{lead}, {text[:1].lower()}{text[1:]}"
    text = _FULL_STOP.sub("", capital(text).rstrip("?")) + "?"
    check_words(text)
    check_definite(text)
    if len(text.split()) > LONGEST:
        raise Unclear("the question would be longer than thirty words")
    if len(unquoted(asked).split()) > LONGEST_PLAIN and not re.search(r" that .*\b\w", asked):
        raise Unclear("what is asked is told in more than 22 words")
    return text
