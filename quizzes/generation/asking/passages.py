"""Gap texts in the article's own words: a sentence that stands alone, with one name left out.

They serve where no clause can be told anew: the grammar is the article's, and so is the truth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.records import (
    Certainty,
    Entity,
    FactKind,
    Frame,
    Gap,
    Kind,
    Part,
    Passage,
    Slot,
    Span,
)
from articles.extraction.telling.quoting import name_for
from quizzes.generation.asking.cloze import BLANK, KINDS_OF_DATE
from quizzes.generation.asking.finishing import check_loose
from quizzes.generation.asking.stems import Asker, Stem
from quizzes.generation.lint.words import unquoted
from quizzes.generation.phrasing.plain import capital, neutral, tidy
from quizzes.generation.phrasing.pointers import check_definite
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.records import Form, Refusal
from quizzes.generation.refusing.ranges import is_in_a_range
from quizzes.generation.refusing.refusals import check_words

LONGEST = 28
SLOTS = {Kind.DATE: Slot.WHEN, Kind.PLACE: Slot.WHERE}
FACTS = {Kind.DATE: FactKind.DATE, Kind.PLACE: FactKind.PLACE}
# "Shoes by Costa" is what somebody does, "Shoes By Costa" is what a thing is called.
_PART_OF_NAME = re.compile(r"\b(?:By|Of|For) $")
_TITLE_BEFORE = re.compile(
    r"\b(?:President|General|King|Queen|Emperor|Empress|Pope|Sultan|Tsar|Prince|Princess|Admiral|"
    r"Colonel|Bishop|Archbishop|Shah|Saint|Minister|Premier|Governor|Senator|Marshal) $"
)
_IN_A_DAY = re.compile(r"\b[Ii]n \d{1,2} [A-Z]\w+ \d{3,4}")
# A mark that stands for the gap while the words around it are tidied.
_MARK = "\0"


class Gaps:
    """Writes the gap texts of one reading."""

    def __init__(self, asker: Asker) -> None:
        self.asker = asker
        self.reading = asker.reading
        self.wording = asker.wording
        self._by_answer = {
            (passage.sentence, gap.entity): (passage, gap)
            for passage in self.reading.passages
            for gap in passage.gaps
        }

    def find(self, sentence: int, entity: str | None) -> tuple[Passage, Gap] | None:
        """The passage of a sentence in which this entity can be left out."""
        return self._by_answer.get((sentence, entity or ""))

    def ask(self, passage: Passage, gap: Gap) -> tuple[Stem, Frame, Part]:
        """The gap text, with its sentence as a frame; Unclear says why there is none."""
        frame = self._frame(passage, gap)
        part = next(p for p in frame.parts if p.start == gap.start)
        key = self.asker.keys.checked(part, self.wording.entities[gap.entity])
        self._check_names(frame, part)
        text = self._text(passage, gap, key)
        check_words(text)
        check_definite(text)
        check_loose(unquoted(text))
        if found := _IN_A_DAY.search(text):
            raise Unclear(f"“{found.group()}” hangs in the air")
        words = text.partition(" (")[0] if text.endswith(").") else text
        if len(words.split()) > LONGEST:
            raise Unclear(f"the gap text would be longer than {LONGEST} words")
        named = frozenset(id_ for p in frame.parts if p is not part for id_ in p.entities)
        self.asker.keys.check_allusion(text, key, named)
        self.asker.keys.check_homeland(text, key, named)
        self.asker.enough.check_alone(text, frame, part, key)
        kind = FACTS.get(key.kind, FactKind.ACTOR)
        return Stem(text, kind, key, frame, named, Form.CLOZE), frame, part

    def refusals(self) -> Iterator[Refusal]:
        """Why a sentence that proves no fact gave no gap text."""
        proved = {span for fact in self.reading.facts for span in fact.evidence}
        for passage in self.reading.passages:
            sentence = self.reading.sentences[passage.sentence]
            span = Span(sentence.start, sentence.end)
            if passage.problem and span not in proved:
                words = " ".join(self.reading.quote(sentence).split())
                yield Refusal(FactKind.DATE, words, passage.problem, (span,))

    def _check_names(self, frame: Frame, part: Part) -> None:
        keys = self.asker.keys
        keys.check_families(frame)
        keys.check_years(frame)
        keys.check_pronouns(frame)
        for other in frame.parts:
            entity = self.wording.entities[other.entities[0]]
            if entity.kind is Kind.DATE and is_in_a_range(
                self.reading.text, other.start, other.end
            ):
                raise Unclear(f"the time “{self.reading.quote(other)}” is not exact")
            if entity.kind is Kind.PERSON and _PART_OF_NAME.search(
                self.reading.text, max(0, other.start - 4), other.start
            ):
                raise Unclear(f"“{entity.name}” stands in a longer name here")
            if other is part or entity.kind is Kind.DATE:
                continue
            if entity.kind is Kind.PERSON and " " not in entity.name:
                titled = _TITLE_BEFORE.search(self.reading.text[: other.start][-24:])
                if not titled and not self.asker.names.is_subject(entity):
                    raise Unclear(f"{entity.name} alone does not tell who it is")

    # -- its words -----------------------------------------------------------------------------

    def _text(self, passage: Passage, gap: Gap, key: Entity) -> str:
        pieces = []
        for span in passage.kept:
            at = span.start
            for start, end, words in self._changes(passage, gap):
                if span.start <= start < span.end:
                    pieces += [self.wording.in_full(at, start), words]
                    at = end
            pieces += [self.wording.in_full(at, span.end), " "]
        said = self._named_once(passage, neutral(tidy("".join(pieces))).removesuffix("."))
        return capital(said.replace(_MARK, f"{BLANK} ({self._kind(key)})")) + "."

    def _named_once(self, passage: Passage, text: str) -> str:
        """ "Ana Costa left Riga when the council dismissed Costa": in full the first time only."""
        for person in self._people(passage):
            first, name, rest = text.partition(person.name)
            last = person.name.split()[-1]
            again = re.compile(rf"\b{re.escape(person.name)}\b(?! [A-Z])")
            text = f"{first}{name}{again.sub(last, rest)}"
        return text

    def _people(self, passage: Passage) -> list[Entity]:
        ids = {one.entity for one in passage.stand_ins}
        inside = (self.wording.mentions(span.start, span.end) for span in passage.kept)
        ids |= {entity.id for found in inside for _, _, entity in found}
        entities = [self.wording.entities[id_] for id_ in sorted(ids)]
        return [one for one in entities if one.kind is Kind.PERSON and " " in one.name]

    def _changes(self, passage: Passage, gap: Gap) -> list[tuple[int, int, str]]:
        """What is printed otherwise: the gap, and names for pronouns, in printed order."""
        names = ((s.start, s.end, name_for(self.reading, s)) for s in passage.stand_ins)
        return sorted([(gap.start, gap.end, _MARK), *names])

    def _kind(self, key: Entity) -> str:
        """What the gap holds, in a word."""
        if key.kind is Kind.PERSON:
            return "person"
        if key.kind is Kind.PLACE:
            return self.asker.nouns.noun(key)
        return KINDS_OF_DATE.get(key.subtype, "year")

    # -- the sentence as a frame ---------------------------------------------------------------

    def _frame(self, passage: Passage, gap: Gap) -> Frame:
        """The sentence with a part for each name in it, for all that judges names in frames."""
        return Frame(
            sentence=passage.sentence,
            start=passage.kept[0].start,
            end=passage.kept[-1].end,
            form="clause",
            lemma=passage.lemma,
            verb=self.reading.text[passage.main.start : passage.main.end],
            auxiliaries=(),
            particle="",
            passive=passage.passive,
            tense="past",
            negated=False,
            parts=tuple(sorted(self._parts(passage, gap), key=lambda part: part.start)),
            certainty=Certainty.ASSERTED,
            main=passage.main,
        )

    def _parts(self, passage: Passage, gap: Gap) -> Iterator[Part]:
        for one in passage.stand_ins:
            yield Part(Slot.SUBJECT, one.start, one.end, (one.entity,), pronoun=True)
        for span in passage.kept:
            for start, end, entity in self.wording.mentions(span.start, span.end):
                if start == gap.start:
                    slot = SLOTS.get(entity.kind, Slot.AGENT)
                    yield Part(slot, start, end, (entity.id,), gap.preposition)
                elif gap.start < start < gap.end:
                    continue
                elif start <= passage.subject.start < end:
                    yield Part(Slot.SUBJECT, start, end, (entity.id,))
                else:
                    yield Part(SLOTS.get(entity.kind, Slot.OTHER), start, end, (entity.id,))
