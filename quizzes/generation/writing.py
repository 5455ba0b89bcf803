"""write(reading, seed) -> questions: the one door of generation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial

from articles.extraction.records import (
    Certainty,
    Entity,
    Fact,
    FactKind,
    Frame,
    Kind,
    Part,
    Reading,
    Slot,
    Span,
)
from quizzes.generation.asking import roles
from quizzes.generation.asking.claims import source_stem, sources
from quizzes.generation.asking.cloze import gap
from quizzes.generation.asking.evidence import Evidence
from quizzes.generation.asking.finishing import finish
from quizzes.generation.asking.lists import shared
from quizzes.generation.asking.passages import Gaps
from quizzes.generation.asking.seats import seated
from quizzes.generation.asking.stems import Asker, Stem
from quizzes.generation.names import complete, title_of
from quizzes.generation.options.choices import Choices
from quizzes.generation.options.distractors import FEWEST, Distractors
from quizzes.generation.options.feedback import Feedback
from quizzes.generation.options.lives import DYING, needless
from quizzes.generation.options.records import Setting, Wrong
from quizzes.generation.options.rivals import entities_of
from quizzes.generation.phrasing import verbs
from quizzes.generation.phrasing.firsts import as_becoming
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.records import Form, Item, Outcome, Refusal
from quizzes.generation.refusing.refusals import LIFE
from quizzes.generation.sets.filling import fill, part
from quizzes.generation.sets.ranking import assemble
from quizzes.generation.sets.salience import Salience
from quizzes.generation.sets.twins import pair
from quizzes.generation.sets.wholes import Wholes
from quizzes.generation.unframed import Unframed
from quizzes.generation.vetting import Vetting

# A clause stays whole without these.
UNSAID = (Slot.WHEN, Slot.WHERE, Slot.AGENT)
# Without its receiver it is not told what became of it.
HANDED_OVER = frozenset("cede sell transfer hand return lose grant surrender award give".split())


def write(reading: Reading, seed: int = 0) -> tuple[Item, ...]:
    """The questions worth showing on a reading, best first. Same input, same output.

    `seed` only moves made-up dates: options stand in order of time or of the alphabet.
    """
    return consider(reading, seed).items


def consider(reading: Reading, seed: int = 0) -> Outcome:
    """What `write` shows, the sound questions it left out, and what it refused and why."""
    writer = Writer(complete(reading), seed)
    items, gaps = part(list(writer.items()))
    read = writer.reading
    paired = pair(*assemble(items, read), read, writer.shortened)
    wholes = Wholes(read, writer.wording, *paired)
    chosen, rest = wholes.gather()
    chosen, told = writer.choices.untold(chosen)
    chosen, left = fill(chosen, gaps, read)
    told += left
    shown, reserve = (
        tuple(map(writer.choices.with_spares, some)) for some in (chosen, [*rest, *told])
    )
    return Outcome(shown, (*writer.refusals, *wholes.refusals), reserve)


class Writer:
    """Makes every question it can of one reading and keeps the reason for each it cannot."""

    def __init__(self, reading: Reading, seed: int = 0) -> None:
        self.reading = reading
        self.wording = Wording(reading)
        self.asker = Asker(reading, self.wording)
        self.gaps = Gaps(self.asker)
        self.distractors = Distractors(
            reading, self.asker.names, self.asker.bodies, self.asker.nouns
        )
        self.evidence = Evidence(reading)
        self.choices = Choices(self.distractors, Feedback(reading, self.wording), seed)
        self.salience = Salience(reading)
        self.vetting = Vetting(self.asker, self.distractors)
        self.unframed = Unframed(
            self.asker, self.evidence, self.choices, self.salience, self.vetting
        )
        self.refusals: dict[Refusal, None] = {}
        self._judgements: dict[tuple[int | None, Certainty, str], Frame] = {}

    def items(self) -> Iterator[Item]:
        for index, fact in enumerate(self.reading.facts):
            if fact.quoted:
                yield from self._try(fact, partial(self.unframed.of_quotation, index, fact))
            elif fact.frame is not None:
                yield from self._try(fact, partial(self._of_clause, index, fact))
            elif fact.passage is not None:
                yield from self._try(fact, partial(self._of_passage, index, fact))
            elif fact.role is None:
                yield from self._try(fact, partial(self.unframed.of_place, index, fact))
        for post in roles.posts(self.reading):
            at = self.unframed.fact_of(post)
            if at is not None:
                fact = self.reading.facts[at]
                yield from self._try(fact, partial(self.unframed.who_holds, post, at))
                yield from self._try(fact, partial(self.unframed.which_post, post, at))
        self.refusals.update(dict.fromkeys(self.gaps.refusals()))

    def _try(self, fact: Fact, make: Callable[[], Item]) -> Iterator[Item]:
        try:
            yield make()
        except Unclear as reason:
            refusal = Refusal(fact.kind, fact.statement, str(reason), fact.evidence)
            self.refusals[refusal] = None

    # -- clauses -------------------------------------------------------------------------------

    def _of_clause(self, index: int, fact: Fact) -> Item:
        """The question of the fact: on one part of its frame, or on who says so."""
        assert fact.frame is not None
        frame = self._judged(self.reading.frames[fact.frame], fact)
        self._check_lives(frame)
        part = _part_of(frame, fact)
        key = self.wording.entities.get(fact.answer_entity or "")
        if part is None and fact.kind is FactKind.PLACE and key is not None:
            frame, part = seated(frame, key, self.wording)
        if part is None:
            return self._of_source(index, fact, frame, key)
        if len(part.entities) > 1:
            return self._of_list(index, frame, part)
        try:
            stem = self.asker.ask(frame, part, key, fact.statement, needless(frame, part))
            return self._item(index, frame, part, stem)
        except Unclear:
            for make in (
                lambda: self._item(index, frame, part, gap(self.asker, frame, part)),
                lambda: self._of_sentence(index, frame.sentence, fact),
            ):
                with suppress(Unclear):
                    return make()
            raise

    # -- sentences -----------------------------------------------------------------------------

    def _of_passage(self, index: int, fact: Fact) -> Item:
        """The gap text of a fact that the article's own sentence tells."""
        assert fact.passage is not None
        return self._of_sentence(index, self.reading.passages[fact.passage].sentence, fact)

    def _of_sentence(self, index: int, sentence: int, fact: Fact) -> Item:
        found = self.gaps.find(sentence, fact.answer_entity)
        if found is None or fact.certainty is not Certainty.ASSERTED:
            raise Unclear("its sentence does not stand alone")
        stem, frame, part = self.gaps.ask(*found)
        return self._item(index, frame, part, stem)

    def _check_lives(self, frame: Frame) -> None:
        for id_ in entities_of(frame) if frame.lemma in LIFE | DYING else ():
            person = self.wording.entities[id_]
            if self.distractors.lives.conflict(person):
                raise Unclear(f"two people may be called {person.name}")

    def shortened(self, item: Item, other: Item) -> Item | None:
        """The item without the words of its clause that answer another; None if that is unclear."""
        fact = self.reading.facts[item.fact]
        if fact.frame is None:
            return None
        frame = self._judged(self.reading.frames[fact.frame], fact)
        part, key = _part_of(frame, fact), self.wording.entities.get(fact.answer_entity or "")
        unsaid = tuple(
            one
            for one in frame.parts
            if one is not part and other.answer_entity in one.entities and may_go(one)
        )
        if part is None or not unsaid or any(self._pins(one, frame) for one in unsaid):
            return None
        try:
            stem = self.asker.ask(frame, part, key, fact.statement, unsaid)
            return self._item(item.fact, frame, part, stem)
        except Unclear:
            return None

    def _pins(self, part: Part, frame: Frame) -> bool:
        """Whether a place says which one is meant, or where to: "the old depot at Skien".

        "Moved from Riga to Kiel" is cut short without its end.
        """
        if part.slot is Slot.WHERE and part.preposition in ("to", "into"):
            return True
        if part.preposition == "to" and frame.lemma in HANDED_OVER:
            return True
        gap = len(part.preposition) + 2
        return part.slot is Slot.WHERE and any(
            other.end + gap == part.start and self.reading.quote(other)[:4].lower() == "the "
            for other in frame.parts
        )

    def _judged(self, frame: Frame, fact: Fact) -> Frame:
        """The frame with the certainty of its fact, which has weighed the whole article."""
        if fact.kind is FactKind.CLAIM:
            return frame
        told = (fact.frame, fact.certainty, fact.source)
        if told not in self._judgements:
            frame = as_becoming(frame, self.reading)
            judged = replace(frame, certainty=fact.certainty, source=fact.source)
            self._judgements[told] = judged
        return self._judgements[told]

    def _of_list(self, index: int, frame: Frame, part: Part) -> Item:
        """One of several: the first name that gives a sound question."""
        problem = Unclear("the answer is a list")
        for stem in shared(self.asker, frame, part):
            try:
                return self._item(index, frame, part, stem)
            except Unclear as reason:
                problem = reason
        raise problem

    def _of_source(self, index: int, fact: Fact, frame: Frame, key: Entity | None) -> Item:
        if fact.kind is not FactKind.CLAIM or key is None:
            raise Unclear("the answer is no name")
        if key.kind is Kind.ORGANISATION and not self.asker.bodies.is_proved(key):
            raise Unclear(f"“{key.name}” may be no organisation")
        if key.kind is Kind.PERSON and not self.asker.keys.people.is_sure(key):
            raise Unclear(f"“{key.name}” may be no person")
        text = source_stem(self.wording, frame, key)
        others = [one for one in sources(self.reading) if one.id != key.id]
        alike = (Kind.PERSON,) if key.kind is Kind.PERSON else (Kind.GROUP, Kind.ORGANISATION)
        fitting = [
            Wrong(one.name, one)
            for one in others
            if one.kind in alike and (title_of(one.name) or not title_of(key.name))
        ]
        named = frozenset(id_ for part in frame.parts for id_ in part.entities)
        stem = Stem(finish("", text), FactKind.CLAIM, key, frame, named)
        wrong = [wrong for wrong in fitting if wrong.entity and wrong.entity.id not in named]
        if len(wrong) < FEWEST and key.kind is Kind.PERSON:
            # Whoever else the article names could have said it.
            return self._item(index, frame, frame.parts[0], stem)
        first = self.choices.first(stem.text, key.name, iter(wrong))
        return self._item(index, frame, frame.parts[0], stem, first)

    def _item(
        self,
        index: int,
        frame: Frame,
        part: Part,
        stem: Stem,
        wrong: tuple[Wrong, ...] | None = None,
    ) -> Item:
        fact = self.reading.facts[index]
        self.vetting.check_topic(stem.key)
        if wrong is None:
            setting = Setting(stem.text, frame, stem.named)
            wrong = self.choices.choose(stem.key, setting)
        # Who said it is better known by a post than by a name.
        told = self.choices.feedback.post_of(stem.key) if stem.kind is FactKind.CLAIM else ""
        options = self.choices.around(stem.key.name, wrong, told)
        form = stem.form if len(options) > FEWEST else Form.TYPED
        if form is Form.TYPED and stem.form is Form.CLOZE:
            raise Unclear("there are fewer than two safe wrong options")
        if form is Form.TYPED and stem.key.kind is Kind.PERSON:
            options = self.choices.around(self.asker.keys.people.called(stem.key), (), told)
        spans = {*fact.evidence, *self.evidence.of(frame), *self.evidence.of_source(frame)}
        item = Item(
            stem.kind,
            form,
            stem.text,
            options,
            tuple(sorted(spans)),
            frame.certainty,
            index,
            frame.source,
            clause=Span(frame.start, frame.end),
            answer_entity=stem.key.id,
        )
        # "The conquest of Riga" is told as "was conquered", in words of which none is printed.
        forms = f"{frame.lemma} {verbs.past(frame.lemma)} {verbs.participle(frame.lemma)}"
        return self.vetting.checked(item, self.salience.of_clause(item, frame, stem, part), forms)


def _part_of(frame: Frame, fact: Fact) -> Part | None:
    """The part of the frame that holds the answer; the speaker's own part for "X said that"."""
    if fact.answer_entity is None:
        lists = [part for part in frame.parts if len(part.entities) > 1]
        return lists[0] if len(lists) == 1 and fact.kind is not FactKind.CLAIM else None
    direct = [part for part in frame.parts if part.entities == (fact.answer_entity,)]
    if direct:
        return direct[0]
    goals = [part for part in frame.parts if part.slot is Slot.INFINITIVE]
    return goals[0] if goals and fact.kind is FactKind.PLACE else None


def may_go(part: Part) -> bool:
    """Whether a clause stays whole without this part: a time, a place, from where or to where."""
    way = part.slot is Slot.OTHER and part.preposition in ("from", "to")
    return way or part.slot in UNSAID
