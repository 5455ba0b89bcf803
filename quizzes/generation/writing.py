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
from quizzes.generation.asking.claims import quotation_stem, source_stem, sources, speakers
from quizzes.generation.asking.cloze import gap
from quizzes.generation.asking.evidence import Evidence
from quizzes.generation.asking.finishing import finish
from quizzes.generation.asking.passages import Gaps
from quizzes.generation.asking.places import lies_in
from quizzes.generation.asking.seats import seated
from quizzes.generation.asking.stems import Asker, Stem
from quizzes.generation.lint import Context, Draft, Flaw, check
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
from quizzes.generation.printed import prints
from quizzes.generation.records import Choice, Form, Item, Outcome, Refusal
from quizzes.generation.refusing.refusals import LIFE
from quizzes.generation.refusing.topics import Topics
from quizzes.generation.refusing.typed import check_typed
from quizzes.generation.sets.filling import fill, part
from quizzes.generation.sets.ranking import Features, assemble
from quizzes.generation.sets.salience import Salience
from quizzes.generation.sets.twins import pair
from quizzes.generation.sets.wholes import Wholes

# A clause stays whole without these.
UNSAID = (Slot.WHEN, Slot.WHERE, Slot.AGENT)


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
        self.topics = Topics(reading)
        self.refusals: dict[Refusal, None] = {}
        self._judgements: dict[tuple[int | None, Certainty, str], Frame] = {}
        self._speakers = speakers(reading)
        self._phrases = " ".join(role.phrase for role in reading.roles)

    def items(self) -> Iterator[Item]:
        for index, fact in enumerate(self.reading.facts):
            if fact.quoted:
                yield from self._try(fact, partial(self._of_quotation, index, fact))
            elif fact.frame is not None:
                yield from self._try(fact, partial(self._of_clause, index, fact))
            elif fact.passage is not None:
                yield from self._try(fact, partial(self._of_passage, index, fact))
            elif fact.role is None:
                yield from self._try(fact, partial(self._of_place, index, fact))
        for post in roles.posts(self.reading):
            at = self._fact_of(post)
            if at is not None:
                fact = self.reading.facts[at]
                yield from self._try(fact, partial(self._who_holds, post, at))
                yield from self._try(fact, partial(self._which_post, post, at))
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
        for stem in self.asker.shared(frame, part):
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
        fitting = [Wrong(one.name, one) for one in others if one.kind in alike]
        named = frozenset(id_ for part in frame.parts for id_ in part.entities)
        stem = Stem(finish("", text), FactKind.CLAIM, key, frame, named)
        wrong = [wrong for wrong in fitting if wrong.entity and wrong.entity.id not in named]
        if len(wrong) < FEWEST and key.kind is Kind.PERSON:
            # Whoever else the article names could have said it.
            return self._item(index, frame, frame.parts[0], stem)
        first = self.choices.first(stem.text, key.name, iter(wrong))
        return self._item(index, frame, frame.parts[0], stem, first)

    def _of_quotation(self, index: int, fact: Fact) -> Item:
        key = self.wording.entities[fact.answer_entity or ""]
        self.asker.keys.check_speaker(key)
        stem = quotation_stem(fact.quoted)
        ids = frozenset(e.id for e in self.reading.entities if self._is_told_in(fact.quoted, e))
        wrong = self.choices.choose(key, Setting(stem, None, ids), self._speakers)
        told = self.choices.feedback.post_of(key)
        options = self.choices.around(key.name, wrong, told)
        item = Item(
            FactKind.CLAIM,
            Form.CHOICE if len(options) > FEWEST else Form.TYPED,
            stem,
            options,
            fact.evidence,
            fact.certainty,
            index,
            fact.source,
            answer_entity=key.id,
        )
        return self._checked(item, self.salience.without_clause(item, {key.id, *ids}, key))

    def _is_told_in(self, quoted: str, entity: Entity) -> bool:
        """Whether a quotation names it, by any of its names: "Lund" of Peder Lund."""
        names = {entity.name, *(self.reading.quote(mention) for mention in entity.mentions)}
        return any(prints(quoted, name) for name in names)

    def _item(
        self,
        index: int,
        frame: Frame,
        part: Part,
        stem: Stem,
        wrong: tuple[Wrong, ...] | None = None,
    ) -> Item:
        fact = self.reading.facts[index]
        self._check_topic(stem.key)
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
        return self._checked(item, self.salience.of_clause(item, frame, stem, part), forms)

    # -- places and posts ------------------------------------------------------------------------

    def _of_place(self, index: int, fact: Fact) -> Item:
        key = self.wording.entities.get(fact.answer_entity or "")
        if key is None:
            raise Unclear("the answer is no name")
        stem = lies_in(fact, key, self.asker.nouns)
        named = frozenset(e.id for e in self.reading.entities if e.name in stem)
        wrong = self.choices.choose(key, Setting(stem, None, named))
        options = self.choices.around(key.name, wrong)
        item = Item(
            FactKind.PLACE,
            Form.CHOICE if len(options) > FEWEST else Form.TYPED,
            stem,
            options,
            fact.evidence,
            fact.certainty,
            index,
            fact.source,
            answer_entity=key.id,
        )
        return self._checked(item, self.salience.without_clause(item, {key.id, *named}))

    def _fact_of(self, post: roles.Post) -> int | None:
        """The fact of a post: the same holder and, where there are several, the same title."""
        found = [
            index
            for index, fact in enumerate(self.reading.facts)
            if fact.role is not None and self.reading.roles[fact.role].person == post.role.person
        ]
        same = (i for i in found if self.reading.facts[i].role == post.index)
        return next(same, found[0] if found else None)

    def _who_holds(self, post: roles.Post, index: int) -> Item:
        roles.check(post, self.reading)
        holder = self.wording.entities[post.role.person]
        if not self.asker.keys.people.is_sure(holder):
            raise Unclear("the holder may be no person")
        if self.asker.names.is_blended(holder):
            raise Unclear(f"it is not sure that {holder.name} is meant")
        stem = roles.who(post)
        named = frozenset({post.role.body_entity or ""} - {""})
        setting = Setting(stem, None, named | self._holders_of(post))
        wrong = self.choices.choose(holder, setting)
        return self._post_item(post, index, stem, self.choices.around(holder.name, wrong), holder)

    def _holders_of(self, post: roles.Post) -> frozenset[str]:
        """Everybody to whom the article gives a post of this title, or whose name tells another."""
        titled = {entity.id for entity in self.reading.entities if title_of(entity.name)}
        title = post.role.title.casefold()
        holders = frozenset(
            role.person
            for role in self.reading.roles
            if role.title.casefold() == title and role.person != post.role.person
            and not (role.body and post.role.body)
        )  # fmt: skip
        return holders | (titled - {post.role.person})

    def _which_post(self, post: roles.Post, index: int) -> Item:
        roles.check(post, self.reading)
        if post.role.kind != "post":
            raise Unclear(f"“{post.phrase}” is no post that somebody is given")
        if '"' in post.phrase or "“" in post.phrase:
            raise Unclear("the article puts the title in quotation marks")
        holder = self.wording.entities[post.role.person]
        if not self.asker.keys.people.is_sure(holder):
            raise Unclear("the holder may be no person")
        stem = roles.which(holder)
        key = roles.as_option(post.phrase)
        wrong = self.choices.first(stem, key, self.distractors.posts.seek(post.role, stem))
        if len(wrong) < FEWEST:
            raise Unclear("there are fewer than two other posts")
        options = self.choices.around(key, wrong)
        return self._post_item(post, index, stem, options, None)

    def _post_item(
        self,
        post: roles.Post,
        index: int,
        stem: str,
        options: tuple[Choice, ...],
        key: Entity | None,
    ) -> Item:
        item = Item(
            FactKind.ROLE,
            Form.CHOICE if len(options) > FEWEST else Form.TYPED,
            stem,
            options,
            self.evidence.of_sentence(post.role.sentence),
            Certainty.ASSERTED,
            index,
            clause=post.role.span,
            answer_entity=key.id if key else None,
        )
        ids = {post.role.person, *([post.role.body_entity] if post.role.body_entity else [])}
        holder = self.wording.entities[post.role.person]
        # "U.S. Defense Secretary": the land may be printed nowhere.
        return self._checked(item, self.salience.without_clause(item, ids, holder), post.phrase)

    # -- lint ------------------------------------------------------------------------------------

    def _checked(self, item: Item, features: Features, verb: str = "") -> Item:
        """The item with its score, once the lint has found nothing that blocks it."""
        key = self.wording.entities.get(item.answer_entity or "")
        self._check_topic(key)
        if key is not None and item.form is Form.TYPED:
            typed = replace(key, name=item.key) if key.kind is Kind.PERSON else key
            check_typed(typed, item.stem, self.distractors.is_of_old(key))
        draft = Draft(item.stem, item.options, item.form, item.kind)
        flaws = check(draft, self._context(item, verb))
        blocking = [flaw for flaw in flaws if _blocks(flaw)]
        if blocking:
            raise Unclear("; ".join(f"{flaw.code} {flaw.message}" for flaw in blocking))
        # The words of a claim are best left as they are; elsewhere copying is a small flaw too.
        copied = any(flaw.code == "W10" for flaw in flaws)
        score = features.score(len(flaws) - copied, copied)
        return replace(item, score=score, warnings=tuple(flaw.code for flaw in flaws))

    def _check_topic(self, key: Entity | None) -> None:
        if key is not None and self.topics.holds(key):
            raise Unclear(f"the article is about {key.name}")

    def _context(self, item: Item, verb: str) -> Context:
        reading = self.reading
        return Context(
            quotes=tuple(reading.quote(span) for span in item.evidence),
            text=reading.text,
            title=reading.title,
            published=reading.published,
            entities=reading.entities,
            index=self.asker.names,
            certainty=item.certainty,
            source=item.source,
            opinionated=reading.opinionated,
            phrases=(verb, self._phrases),
        )


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


def _blocks(flaw: Flaw) -> bool:
    """A machine has no excuse for a word from nowhere, which a person may well use."""
    return flaw.severity == "error" or flaw.code == "E14"
