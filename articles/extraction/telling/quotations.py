"""Whole sentences that somebody is quoted with, word for word, and who surely spoke them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.extraction.records import (
    Certainty,
    Entity,
    Fact,
    FactKind,
    Kind,
    Reading,
    Sentence,
    Span,
)
from articles.extraction.telling.proofs import Proofs

# Shorter ones say too little to be known again.
FEWEST_WORDS = 7
# Whom "he said" means stands at most so many sentences before.
MEMORY = 4
_VERB = (
    r"(?:said|says|say|told|tells|added|adds|wrote|writes|replied|warned|warns|explained|explains"
    r"|noted|notes|argued|argues|insisted|insists|declared|stated|states|recalled|recalls|remarked"
    r"|commented|continued|announced|admitted|acknowledged|stressed|claimed|claims|answered"
    r"|reported|reports|observed|observes|testified|predicted)"
)
# '..., he said', '..., Mora told reporters', '..., said Ana Mora'.
_BEHIND = re.compile(rf"[\"”]\s*(?P<who>[^\"“”]{{0,140}}?)\b{_VERB}\b(?P<rest>[^\"“”]*)")
# 'Mora said: "', 'Mora told reporters in Riga, "', 'Mora noted that "', 'According to Mora, "'.
_BEFORE = re.compile(
    rf"(?:\b(?P<verb>{_VERB}\b)(?:(?! that\b)[^\"“”]){{0,80}}?(?:[,:]| that)|\b[Aa]ccording to"
    r" [^\"“”]{3,60}?)\s*[\"“]\Z"
)
# 'Mora said the dam "is safe. It was built to last."': what follows the fragment is whole.
_INTO = re.compile(rf"\b(?P<verb>{_VERB}\b)[^\"“”]{{1,120}}\s[\"“]\Z")
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
# "A spokesman for Ana Mora said": somebody else speaks.
_OF_ANOTHER = re.compile(
    r"\b(?:for|of|to|by|with|about|from|on|and|or|against|['’]s)(?: the)? $"
    r"|\b(?:spokes\w+|aides?|lawyers?|attorneys?|advis[eo]rs?|brother|sister|wife|husband|son"
    r"|daughter|mother|father|friends?|office|government|administration|supporters?|critics?"
    r"|sources?|all(?:y|ies)|deput(?:y|ies)|colleagues?|members?|agent|manager|coach)"
    r" (?:for|of|to|close to) [^,]*$"
)
_IN_BETWEEN = re.compile(r"(?:,[^\"“”]*,)? (?:[a-z]+ly |also |then |later )?|\s*")
_OPENING = re.compile(r"[A-Z0-9$£€\[]")
_CLOSED = re.compile(r"[.,!?]\Z")
_MARK = re.compile('["“”]')


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, and the numbers of the sentences that say so."""

    entity: Entity
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """The words that tell who speaks, and the number of their sentence; `goes_on` when the
    quotation takes up its own sentence again behind them, `leads_in` when it ends theirs."""

    start: int
    end: int
    sentence: int
    verb: int
    goes_on: bool = False
    leads_in: bool = False


class Quotations:
    """Finds what is quoted in one reading; `quoted` are spans within marks, in printed order."""

    def __init__(self, reading: Reading, quoted: Sequence[Span], proofs: Proofs) -> None:
        self.reading = reading
        self.text = reading.text
        self.quoted = quoted
        self.proofs = proofs
        people = (entity for entity in reading.entities if entity.kind is Kind.PERSON)
        found = [(one.start, one.end, entity) for entity in people for one in entity.mentions]
        self._people = sorted(found, key=lambda one: one[:2])
        self._starts = [start for start, _, _ in self._people]

    def facts(self) -> Iterator[Fact]:
        last: tuple[Span, Speaker] | None = None
        for span in self.quoted:
            tags = list(self._tags(span))
            speaker = next(filter(None, (self._named(span, tag) for tag in tags)), None)
            if speaker is None and not tags and last is not None:
                speaker = self._carried(span, *last)
            last = (span, speaker) if speaker else None
            if speaker is not None:
                for words, at in self._pieces(span, tags):
                    yield self._fact(words, at, speaker)

    def _fact(self, words: str, at: int, speaker: Speaker) -> Fact:
        name = speaker.entity.name
        return Fact(
            FactKind.CLAIM,
            f"{name} said: “{words}{'' if words[-1] in '?!' else '.'}”",
            name,
            self.proofs.spans((*speaker.sentences, at)),
            Certainty.NAMED_SOURCE,
            name,
            answer_entity=speaker.entity.id,
            quoted=words,
        )

    # -- who spoke -------------------------------------------------------------------------------

    def _tags(self, span: Span) -> Iterator[Tag]:
        """The words right behind or before a quotation, where they hold a verb of saying."""
        opening = re.compile(r"\w").search(self.text, span.end)
        if opening and self.text[span.end - 1] in ",?!":
            at = self.proofs.sentence_at(opening.start())
            behind = _BEHIND.match(self.text, span.end, self.reading.sentences[at].end)
            if behind:
                goes_on = behind["rest"].rstrip().endswith(",") and behind.end() < (
                    self.reading.sentences[at].end
                )
                yield Tag(span.end, behind.end(), at, behind.end("who"), goes_on)
        at = self.proofs.sentence_at(span.start)
        begin = self.reading.sentences[at].start
        before = _BEFORE.search(self.text, begin, span.start)
        into = None if before else _INTO.search(self.text, begin, span.start)
        if (before or into) and not _MARK.search(self.text, begin, span.start - 1):
            found = before or into
            assert found is not None
            verb = found.start("verb") if found["verb"] else found.end()
            yield Tag(begin, verb if into else found.end(), at, verb, leads_in=bool(into))

    def _named(self, span: Span, tag: Tag) -> Speaker | None:
        told = self._source(self.reading.sentences[tag.sentence])
        people = self._people_in(tag.start, tag.end)
        for start, end, entity in people:
            if _OF_ANOTHER.search(self.text, tag.start, start):
                continue
            if entity is told or self._speaks(start, end, tag):
                return Speaker(entity, (tag.sentence,))
        if people or not _PRONOUN.search(self.text, tag.start, tag.end):
            return None
        return self._meant(span, tag, told)

    def _speaks(self, start: int, end: int, tag: Tag) -> bool:
        """ "Mora, the mayor, said" or "said Mora"."""
        if end <= tag.verb:
            return bool(_IN_BETWEEN.fullmatch(self.text, end, tag.verb))
        behind = self.text[tag.verb : start].split()
        return len(behind) <= 4 and "," not in "".join(behind)

    def _source(self, sentence: Sentence) -> Entity | None:
        if sentence.certainty is not Certainty.NAMED_SOURCE or sentence.source_entity is None:
            return None
        speaker = self.reading.entity(sentence.source_entity)
        return speaker if speaker.kind is Kind.PERSON else None

    def _people_in(self, start: int, end: int) -> list[tuple[int, int, Entity]]:
        first, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
        return self._people[first:last]

    def _meant(self, span: Span, tag: Tag, told: Entity | None) -> Speaker | None:
        """Whom "he said" means: the last person named, who spoke there or stands there alone."""
        position = self.proofs.sentence_at(span.start)
        first = self.reading.sentences[max(0, position - MEMORY)].start
        named = [one for one in self._people_in(first, span.start) if not self._is_quoted(one[0])]
        if not named:
            return None
        at = self.proofs.sentence_at(named[-1][0])
        before = self.reading.sentences[at]
        people = {entity.id: entity for start, _, entity in named if start >= before.start}
        spoke = self._source(before)
        meant: Entity | None
        if len(people) == 1:
            [meant] = people.values()
            sure = told is meant or (
                told is None and (spoke is meant or named[-1][0] == before.start)
            )
        else:
            meant, sure = spoke, spoke is told and spoke is not None and spoke.id in people
        if meant is None or not sure or before.layout != "body":
            return None
        return Speaker(meant, (at, tag.sentence))

    def _is_quoted(self, offset: int) -> bool:
        at = bisect_right(self.quoted, (offset, len(self.text))) - 1
        return at >= 0 and offset < self.quoted[at].end

    def _carried(self, span: Span, before: Span, speaker: Speaker) -> Speaker | None:
        """'"...," she said. "..."': the second is hers, too, also in a paragraph of its own."""
        ended = self.reading.sentences[self.proofs.sentence_at(before.end)]
        told = self.reading.sentences[max(speaker.sentences)]
        ended = max(ended, told, key=lambda sentence: sentence.position)
        opened = self.reading.sentences[self.proofs.sentence_at(span.start)]
        if opened.position != ended.position + 1 or span.start - 1 != opened.start:
            return None
        closing = self.reading.sentences[self.proofs.sentence_at(span.end - 1)].end
        return None if re.search(r"\w", self.text[span.end : closing]) else speaker

    # -- what was said ---------------------------------------------------------------------------

    def _pieces(self, span: Span, tags: Sequence[Tag]) -> Iterator[tuple[str, int]]:
        """Each whole sentence of a quotation, and the number of its sentence on the page."""
        first, last = map(self.proofs.sentence_at, (span.start, span.end - 1))
        for at in range(first, last + 1):
            sentence = self.reading.sentences[at]
            printed = self.text[max(span.start, sentence.start) : min(span.end, sentence.end)]
            if at == first and any(tag.leads_in for tag in tags):
                continue
            if at == last and any(tag.goes_on for tag in tags):
                continue
            elif at == last and self.text[span.end + 1 : span.end + 2] in (".", ","):
                printed += "."
            if _is_whole(printed.strip()):
                yield " ".join(printed.split()).rstrip(".,"), at


def _is_whole(printed: str) -> bool:
    whole = bool(_OPENING.match(printed) and _CLOSED.search(printed))
    return whole and len(printed.split()) >= FEWEST_WORDS and not re.search(r"\.\.\.|…", printed)
