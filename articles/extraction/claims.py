"""How surely each sentence speaks, and who says it: certainty classes A to E.

A the article asserts it; B a named source does; C hedged, or a source without a name; D opinion
or inference; E unreal: denied, planned, possible, conditional. Judged by the main clause; frames
judge their own clauses again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from articles.extraction.framing.phrases import named
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.parsing import Page
from articles.extraction.records import Certainty, Entity, Kind, Sentence
from articles.extraction.sourcing.cues import find_cue, root_of
from articles.extraction.sourcing.sources import SUBJECTS, Cue, cue_of, speakers
from articles.extraction.sourcing.stances import is_backshifted, is_dated, is_opinion, is_unreal

# A source goes on speaking for so many sentences that name no other.
REACH = 2
# A paragraph that follows the cue is reported as a whole when it is no longer than this.
SHORT_PARAGRAPH = 3
# The speaker of a quotation may be named so many sentences later.
LONG_QUOTE = 6
# Whom "he said" means may have been heard so many sentences before.
MEMORY = 4
# The author's own voice takes over again.
OWN_VOICE = re.compile(
    r"(?:In short|In brief|Thus|Therefore|Hence|Meanwhile|In the meantime|In conclusion|Overall"
    r"|All in all)\b"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who was heard last, and for how long."""

    cue: Cue
    position: int
    paragraph: int


def judge(page: Page, syntax: Syntax) -> tuple[Sentence, ...]:
    """The sentences of the page with certainty and source set."""
    judge = Judge(page, syntax)
    return tuple(judge.sentence(sentence) for sentence in page.sentences)


class Judge:
    """Reads the sentences in order and remembers who was heard last."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.syntax = syntax
        self.voice: Voice | None = None
        self.subject: Entity | None = None
        # The last person, and the last source that is none.
        self.heard: dict[bool, Voice] = {}
        self.position = 0
        names = (word.name.entity for word in syntax.words if word.name is not None)
        self.kinds = {entity.id: entity.kind for entity in names}
        self.lengths: dict[int, int] = {}
        for sentence in page.sentences:
            self.lengths[sentence.paragraph] = self.lengths.get(sentence.paragraph, 0) + 1

    def sentence(self, sentence: Sentence) -> Sentence:
        words = self.syntax.sentence(sentence.position)
        root = root_of(words)
        if sentence.layout != "body" or root is None:
            return sentence
        self.position = sentence.position
        cue = self.spoken(find_cue(self.page.text, self.syntax, words, root))
        if cue is None and is_quotation(words):
            cue = self.quoted(sentence)
        if cue is not None and cue.act and (outer := self.carried(sentence, words, root)):
            # Telling somebody something is itself an event that the outer source reports.
            cue = outer
        elif cue is not None:
            self.hear(cue, sentence)
        elif is_opinion(words, root):
            self.voice, cue = None, Cue(Certainty.OPINION)
        else:
            cue = self.carried(sentence, words, root)
        if cue is None:
            unreal = is_unreal(root) or words[0].low in ("if", "unless")
            cue = Cue(Certainty.UNREAL if unreal else Certainty.ASSERTED)
        self.remember(root)
        return replace(
            sentence, certainty=cue.certainty, source=cue.source, source_entity=cue.entity
        )

    def spoken(self, cue: Cue | None) -> Cue | None:
        """ "He said", "it added": the person told of last, or the source heard last."""
        if cue is None or not cue.pronoun:
            return cue
        is_person = cue.pronoun in ("he", "she")
        if is_person and self.subject is not None:
            return Cue(Certainty.NAMED_SOURCE, self.subject.name, self.subject.id)
        heard = self.heard.get(is_person)
        if heard is not None and self.position - heard.position <= MEMORY:
            return heard.cue
        if not is_person and self.voice is not None and self.voice.position == self.position - 1:
            return self.voice.cue
        return replace(cue, pronoun="")

    def hear(self, cue: Cue, sentence: Sentence) -> None:
        self.voice = Voice(cue, sentence.position, sentence.paragraph)
        if cue.source and cue.certainty is Certainty.NAMED_SOURCE:
            kind = self.kinds.get(cue.entity or "")
            for is_person in (True, False) if kind is None else (kind is Kind.PERSON,):
                self.heard[is_person] = self.voice

    def remember(self, root: Word) -> None:
        """Keep the person that the sentence is about, for a "he" in the next."""
        subject = root.kid(*SUBJECTS)
        if subject is None or subject.low not in ("he", "she") or subject.stands_for:
            entity = named(subject) if subject is not None else None
            self.subject = entity if entity and entity.kind is Kind.PERSON else None

    def quoted(self, sentence: Sentence) -> Cue:
        """A sentence that is a quotation: its speaker stands before or after it."""
        before = sentence.position - 1
        if self.voice is not None and self.voice.position == before:
            return self.voice.cue
        if (cue := self.named_after(sentence)) is not None:
            return cue
        if self.is_beside(sentence, before):
            for noun in speakers(self.syntax.sentence(before)):
                return cue_of(self.page.text, self.syntax, noun)
        return Cue(Certainty.HEDGED)

    def named_after(self, sentence: Sentence) -> Cue | None:
        """The speaker whom a later sentence of the same quotation names."""
        position = sentence.position + 1
        while self.is_beside(sentence, position) and position <= sentence.position + LONG_QUOTE:
            words = self.syntax.sentence(position)
            root = root_of(words)
            if root is None or not any(word.quoted for word in words):
                return None
            cue = find_cue(self.page.text, self.syntax, words, root)
            if cue is not None:
                return None if cue.pronoun else cue
            if not is_quotation(words):
                return None
            position += 1
        return None

    def is_beside(self, sentence: Sentence, position: int) -> bool:
        if not 0 <= position < len(self.page.sentences):
            return False
        return self.page.sentences[position].paragraph == sentence.paragraph

    def carried(self, sentence: Sentence, words: list[Word], root: Word) -> Cue | None:
        """The source that still speaks, where this sentence names no other."""
        voice = self.voice
        if voice is None:
            return None
        text = self.page.text[sentence.start : sentence.end]
        goes_on = voice.cue.carries or is_backshifted(root)
        if not goes_on or is_dated(words) or OWN_VOICE.match(text):
            self.voice = None
            return None
        distance = sentence.position - voice.position
        if sentence.paragraph == voice.paragraph:
            return voice.cue if distance <= REACH else None
        # Over a paragraph break, where nothing else came between, into one short paragraph.
        first = sentence.position
        while first > 0 and self.page.sentences[first - 1].paragraph == sentence.paragraph:
            first -= 1
        is_next = first == voice.position + 1
        short = self.lengths[sentence.paragraph] <= SHORT_PARAGRAPH
        return voice.cue if voice.cue.carries and is_next and short else None


def is_quotation(words: list[Word]) -> bool:
    spoken = [word for word in words if word.text.isalnum()]
    return bool(spoken) and sum(word.quoted for word in spoken) > 0.9 * len(spoken)
