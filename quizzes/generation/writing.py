"""write(reading, seed) -> questions: the one door of generation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from articles.extraction.records import (
    Certainty,
    Entity,
    FactKind,
    Frame,
    Kind,
    Mention,
    Part,
    Reading,
    Slot,
    Span,
)
from quizzes.generation import roles
from quizzes.generation.cloze import gap
from quizzes.generation.dates import read_printed
from quizzes.generation.distractors import FEWEST, Distractors, Setting, Wrong
from quizzes.generation.feedback import Feedback
from quizzes.generation.lint import Context, Draft, Flaw, check
from quizzes.generation.names import fold
from quizzes.generation.ranking import Features, Salience, assemble
from quizzes.generation.records import Choice, Form, Item, Outcome, Refusal
from quizzes.generation.stems import Asker, Stem
from quizzes.generation.wording import Unclear, Wording

LONG = 22


def write(reading: Reading, seed: int = 0) -> tuple[Item, ...]:
    """The questions worth showing on a reading, best first. Same input, same output.

    `seed` only moves made-up dates and the order of options that have no order of their own.
    """
    return consider(reading, seed).items


def consider(reading: Reading, seed: int = 0) -> Outcome:
    """What `write` shows, the good questions it left out, and what it refused and why."""
    writer = Writer(reading, seed)
    items = list(writer.items())
    chosen, rest = assemble(items, reading)
    return Outcome(tuple(chosen), tuple(writer.refusals), tuple(rest))


class Writer:
    """Makes every question it can of one reading and keeps the reason for each it cannot."""

    def __init__(self, reading: Reading, seed: int = 0) -> None:
        self.reading = reading
        self.seed = seed
        self.wording = Wording(reading)
        self.asker = Asker(reading, self.wording)
        self.distractors = Distractors(reading)
        self.feedback = Feedback(reading, self.wording)
        self.salience = Salience(reading)
        self.refusals: list[Refusal] = []
        self._facts = {
            (fact.frame, fact.answer_entity): index for index, fact in enumerate(reading.facts)
        }
        self._role_facts = {
            (fact.role, fact.answer_entity): index
            for index, fact in enumerate(reading.facts)
            if fact.role is not None
        }

    def items(self) -> Iterator[Item]:
        for index, frame in enumerate(self.reading.frames):
            for part in frame.parts:
                yield from self._of_part(index, frame, part)
        for post in roles.posts(self.reading, self.wording):
            yield from self._of_post(post)

    # -- frames --------------------------------------------------------------------------------

    def _of_part(self, index: int, frame: Frame, part: Part) -> Iterator[Item]:
        if not part.entities:
            return
        if len(part.entities) > 1:
            yield from self._of_list(index, frame, part)
            return
        try:
            yield self._item(index, frame, part, self.asker.ask(frame, part))
        except Unclear as reason:
            try:
                yield self._item(index, frame, part, gap(self.asker, frame, part))
            except Unclear:
                self._refuse(frame, part, str(reason))

    def _of_list(self, index: int, frame: Frame, part: Part) -> Iterator[Item]:
        try:
            stems = list(self.asker.shared(frame, part))
        except Unclear as reason:
            self._refuse(frame, part, str(reason))
            return
        for stem in stems:
            try:
                yield self._item(index, frame, part, stem)
            except Unclear as reason:
                self._refuse(frame, part, str(reason))

    def _refuse(self, frame: Frame, part: Part, reason: str) -> None:
        kinds = {Slot.WHEN: FactKind.DATE, Slot.WHERE: FactKind.PLACE}
        sentence = self.reading.sentences[frame.sentence]
        refusal = Refusal(
            kinds.get(part.slot, FactKind.ACTOR),
            self.reading.quote(part),
            reason,
            (Span(sentence.start, sentence.end),),
        )
        if refusal not in self.refusals:
            self.refusals.append(refusal)

    def _item(self, index: int, frame: Frame, part: Part, stem: Stem) -> Item:
        chance = Random(f"{self.seed}:{stem.text}")  # noqa: S311
        setting = Setting(stem.text, frame, stem.named)
        wrong = self.distractors.choose(stem.key, setting, chance)
        evidence = self._evidence(frame)
        options = self._options(stem.key, stem.key.name, wrong)
        form = stem.form if len(options) > FEWEST else Form.TYPED
        if form is Form.TYPED and stem.form is Form.CLOZE:
            raise Unclear("there are fewer than two safe wrong options")
        item = Item(
            stem.kind,
            form,
            stem.text,
            options,
            evidence,
            frame.certainty,
            self._facts.get((index, stem.key.id), -1),
            frame.source,
            clause=Span(frame.start, frame.end),
            answer_entity=stem.key.id,
        )
        return self._checked(item, self._features(item, frame, stem, part), frame.lemma)

    def _features(self, item: Item, frame: Frame, stem: Stem, part: Part) -> Features:
        ids = {stem.key.id, *stem.named}
        people = {role.person for role in self.reading.roles}
        sentence = self.reading.sentences[frame.sentence]
        return Features(
            certainty=frame.certainty,
            completeness=self.salience.completeness(frame),
            centrality=self.salience.centrality(ids),
            lede=bool(ids & self.salience.leading),
            exact_date=self.salience.has_exact_day(frame),
            role_known=bool(ids & people),
            background=frame.tense == "pluperfect",
            opinion_context=sentence.certainty is Certainty.OPINION,
            relative_date=self._is_relative(part),
            # No option can be later, so the last one would always be the key.
            published_day=stem.key.value == self.reading.published,
            cloze=item.form is Form.CLOZE,
            typed=item.form is Form.TYPED,
            few_options=len(item.options) == 3,
            long_stem=len(item.stem.split()) > LONG,
            obvious=self._is_obvious(stem.key),
            present=frame.tense == "present" and stem.kind is not FactKind.CLAIM,
            group=stem.key.kind is Kind.GROUP,
        )

    def _is_obvious(self, key: Entity) -> bool:
        """Whether the headline names the answer: an article on Egypt happens in Egypt."""
        return key.kind is not Kind.DATE and key.name in self.reading.title

    def _is_relative(self, part: Part) -> bool:
        """Whether the answer is a day counted from another ("today", "on Friday")."""
        printed = self.reading.quote(part)
        return part.slot is Slot.WHEN and not any(letter.isdigit() for letter in printed)

    def _evidence(self, frame: Frame) -> tuple[Span, ...]:
        """The sentence, and the one before it that names whom a pronoun means."""
        positions = {frame.sentence}
        for part in frame.parts:
            for id_ in part.entities:
                positions |= self._names_for(part, id_, frame.sentence)
        spans = [self.reading.sentences[at] for at in sorted(positions)]
        return tuple(Span(s.start, s.end) for s in spans)

    def _names_for(self, part: Part, id_: str, sentence: int) -> set[int]:
        """The last sentence before that prints the entity, where the part itself does not."""
        entity = self.wording.entities[id_]
        here = [m for m in entity.mentions if part.start <= m.start < part.end]
        if entity.kind is Kind.DATE:
            return self._anchors(entity, here, sentence)
        if here and not part.pronoun:
            return set()
        earlier = [m for m in entity.mentions if m.start < self.reading.sentences[sentence].start]
        return {self._sentence_at(earlier[-1].start)} if earlier and part.pronoun else set()

    def _anchors(self, date: Entity, here: list[Mention], sentence: int) -> set[int]:
        """ "On the same day" is proved by the sentence that prints the day."""
        printed = [self.reading.quote(m) for m in here]
        if not printed or any(letter.isdigit() for letter in printed[0]):
            return set()
        if "same" not in printed[0] and "that" not in printed[0]:
            return set()
        start = self.reading.sentences[sentence].start
        earlier = [m for m in date.mentions if m.start < start]
        return {self._sentence_at(earlier[-1].start)} if earlier else set()

    def _sentence_at(self, position: int) -> int:
        found = 0
        for sentence in self.reading.sentences:
            if sentence.start > position:
                break
            found = sentence.position
        return found

    # -- posts ---------------------------------------------------------------------------------

    def _of_post(self, post: roles.Post) -> Iterator[Item]:
        sentence = self.reading.sentences[post.role.sentence]
        for make in (self._who_holds, self._which_post):
            try:
                roles.check(post, self.reading)
                yield make(post)
            except Unclear as reason:
                span = (Span(sentence.start, sentence.end),)
                refusal = Refusal(FactKind.ROLE, post.phrase, str(reason), span)
                if refusal not in self.refusals:
                    self.refusals.append(refusal)

    def _who_holds(self, post: roles.Post) -> Item:
        holder = self.wording.entities[post.role.person]
        stem = roles.who(post, self.reading.opinionated)
        setting = Setting(stem, None, frozenset({post.role.body_entity or ""} - {""}))
        chance = Random(f"{self.seed}:{stem}")  # noqa: S311
        wrong = self.distractors.choose(holder, setting, chance)
        options = self._options(holder, holder.name, wrong)
        return self._post_item(post, stem, options, holder)

    def _which_post(self, post: roles.Post) -> Item:
        holder = self.wording.entities[post.role.person]
        if '"' in post.phrase:
            raise Unclear("the article puts the title in quotation marks")
        stem = roles.which(holder)
        wrong = self.distractors.posts(post.role, Setting(stem))
        if len(wrong) < FEWEST:
            raise Unclear("there are fewer than two other posts")
        options = self._options(None, roles.as_option(post.phrase), wrong)
        return self._post_item(post, stem, options, holder)

    def _post_item(
        self, post: roles.Post, stem: str, options: tuple[Choice, ...], holder: Entity
    ) -> Item:
        sentence = self.reading.sentences[post.role.sentence]
        item = Item(
            FactKind.ROLE,
            Form.CHOICE if len(options) > FEWEST else Form.TYPED,
            stem,
            options,
            (Span(sentence.start, sentence.end),),
            Certainty.ASSERTED,
            self._role_facts.get((post.index, holder.id), -1),
            clause=post.role.span,
            answer_entity=holder.id
            if options and holder.name in {o.text for o in options}
            else None,
        )
        ids = {holder.id, *({post.role.body_entity} if post.role.body_entity else set())}
        features = Features(
            certainty=Certainty.ASSERTED,
            completeness=0.5,
            centrality=self.salience.centrality(ids),
            lede=bool(ids & self.salience.leading),
            role_known=True,
            typed=len(options) == 1,
            few_options=len(options) == 3,
        )
        return self._checked(item, features)

    # -- options and lint ------------------------------------------------------------------------

    def _options(
        self, key: Entity | None, text: str, wrong: tuple[Wrong, ...]
    ) -> tuple[Choice, ...]:
        """Key and wrong options in the order of display; the key alone where too few are safe."""
        if len(wrong) < FEWEST:
            wrong = ()
        options = [Choice(text, True, self.feedback.of_key(key))]
        options += [Choice(other.text, False, self.feedback.of(other)) for other in wrong]
        return tuple(sorted(options, key=_display_order))

    def _checked(self, item: Item, features: Features, verb: str = "") -> Item:
        """The item with its score, once the lint has found nothing that blocks it."""
        draft = Draft(item.stem, item.options, item.form, item.kind)
        flaws = check(draft, self._context(item, verb))
        blocking = [flaw for flaw in flaws if _blocks(flaw)]
        if blocking:
            raise Unclear("; ".join(f"{flaw.code} {flaw.message}" for flaw in blocking))
        return replace(item, score=replace(features, warnings=len(flaws)).score())

    def _context(self, item: Item, verb: str) -> Context:
        reading = self.reading
        return Context(
            quotes=tuple(reading.quote(span) for span in item.evidence),
            text=reading.text,
            title=reading.title,
            published=reading.published,
            entities=reading.entities,
            certainty=item.certainty,
            source=item.source,
            opinionated=reading.opinionated,
            phrases=(verb, *(role.phrase for role in reading.roles)),
        )


def _blocks(flaw: Flaw) -> bool:
    """A machine has no excuse for a word from nowhere, which a person may well use."""
    return flaw.severity == "error" or flaw.code == "E14"


def _display_order(option: Choice) -> tuple[int, int, int, str]:
    day = read_printed(option.text)
    return (*(day or (0, 0, 0)), fold(option.text))
