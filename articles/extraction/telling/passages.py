"""Sentences that stand alone in the article's own words, and what could be left out of them.

They serve where the parse gives no frame that can be trusted: grammar and truth are the article's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from articles.extraction.framing.pronouns import SUBJECTS
from articles.extraction.framing.syntax import Syntax, Word, head_of
from articles.extraction.parsing import Page
from articles.extraction.records import (
    Basis,
    Certainty,
    Entity,
    Gap,
    Kind,
    Passage,
    Reference,
    Sentence,
    Span,
)
from articles.extraction.telling.cuts import first_half, kept_words, limb_of, root_of
from articles.extraction.telling.pointing import Unfit, check_alone, subject_of

FEWEST, MOST = 8, 28
MOST_COMMAS = 3
EXACT = ("day", "month", "year")
OWNING = frozenset(("his", "her", "its", "their"))
PERSONAL = frozenset(("he", "she", "his", "her", "him"))
# Behind these a place is where it happened.
WHERE = frozenset(("in", "at", "to", "near"))
WHEN = frozenset(("in", "on"))
COMPANY = frozenset(("with", "under", "to", "against"))
# Of the dates that are counted from another only a day of the week is plain enough.
WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)


def find_passages(page: Page, syntax: Syntax) -> tuple[Passage, ...]:
    """A passage for each sentence of the article's own that holds something to leave out."""
    finder = Finder(page, syntax)
    return tuple(passage for s in page.sentences for passage in finder.of(s))


class Finder:
    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.syntax = syntax

    def of(self, sentence: Sentence) -> Iterator[Passage]:
        words = self.syntax.sentence(sentence.position)
        asserted = sentence.layout == "body" and sentence.certainty is Certainty.ASSERTED
        if not asserted or len(words) < FEWEST or not any(map(_may_be_left_out, words)):
            return
        try:
            yield self._passage(sentence, words)
        except Unfit as reason:
            whole = (Span(sentence.start, sentence.end),)
            yield Passage(sentence.position, whole, problem=str(reason))

    def _passage(self, sentence: Sentence, words: list[Word]) -> Passage:
        words = first_half(words)
        root = root_of(words)
        if root is None:
            raise Unfit("no verb in the past tells an event")
        if words[-1].text != ".":
            raise Unfit("the sentence is not whole")
        try:
            return self._shortened(sentence, kept_words(words, root), root)
        except Unfit as reason:
            whole = kept_words(words, root, asides=True)
            if not reason.is_short or len(whole) < FEWEST:
                raise
            return self._shortened(sentence, whole, root)

    def _shortened(self, sentence: Sentence, kept: list[Word], root: Word) -> Passage:
        """The passage of the words, less by a clause each time that one keeps it from standing."""
        while True:
            try:
                return self._told(sentence, kept, root)
            except Unfit as reason:
                limb = limb_of(reason.word, kept, root) if reason.can_be_cut else frozenset()
                if not limb:
                    raise
                kept = [word for word in kept if word.i not in limb]

    def _told(self, sentence: Sentence, kept: list[Word], root: Word) -> Passage:
        check_alone(kept, root)
        stand_ins = tuple(self._stand_ins(kept, root))
        count = sum(word.text[0].isalnum() for word in kept)
        count += sum(len(self._entity(kept, one).name.split()) - 1 for one in stand_ins)
        if not FEWEST <= count <= MOST:
            raise Unfit(f"the sentence has {count} words", length=count - FEWEST)
        if sum(word.text == "," for word in kept) > MOST_COMMAS:
            raise Unfit("the sentence has many commas", length=MOST)
        gaps = tuple(self._gaps(kept, root))
        if not gaps:
            raise Unfit("nothing in it can be left out without a doubt")
        subject = subject_of(root, kept)
        assert subject is not None
        return Passage(
            sentence.position,
            tuple(_stretches(kept)),
            gaps,
            stand_ins,
            root.lemma,
            Span(root.start, root.end),
            Span(subject.start, subject.end),
            root.kid("auxpass") is not None,
        )

    def _entity(self, kept: Sequence[Word], one: Reference) -> Entity:
        word = next(w for w in kept if w.start == one.start)
        assert word.stands_for is not None
        return word.stands_for

    # -- pronouns ------------------------------------------------------------------------------

    def _stand_ins(self, kept: Sequence[Word], root: Word) -> Iterator[Reference]:
        """The pronouns to be replaced by names; Unfit for one that points who knows where."""
        named: dict[str, Entity] = {}
        for word in kept:
            if word.kind is Kind.PERSON and word.name is not None:
                named[word.name.entity.id] = word.name.entity
            if word.tag not in ("PRP", "PRP$"):
                continue
            if word.stands_for is not None and word.tag == "PRP$":
                named[word.stands_for.id] = word.stands_for
            elif word.stands_for is not None and word.dep in SUBJECTS:
                known = word.stands_for
                if list(named) != [known.id]:
                    if known.id in named:
                        raise Unfit(f"it is not sure whom “{word.text}” means", word)
                    named[known.id] = known
                    yield Reference(word.start, word.end, known.id)
            elif not _is_told_before(word, kept, root, len(named)):
                raise Unfit(f"it is not sure whom “{word.text}” means", word)

    # -- gaps ----------------------------------------------------------------------------------

    def _gaps(self, kept: Sequence[Word], root: Word) -> Iterator[Gap]:
        for at, word in enumerate(kept):
            name = word.name
            if name is None or name.first != word.i or name.entity.doubt:
                continue
            run = [other for other in kept if name.first <= other.i <= name.last]
            if len(run) != name.last - name.first + 1:
                continue
            kind = name.entity.kind
            if kind is Kind.DATE:
                yield from self._date(kept, at, run, root)
            elif kind is Kind.PLACE:
                yield from self._place(kept, at, run, root)
            elif kind is Kind.PERSON:
                yield from self._person(kept, at, run, root)

    def _date(self, kept: Sequence[Word], at: int, run: list[Word], root: Word) -> Iterator[Gap]:
        """ "In 1846, ..." before the sentence, or "... in 1846" behind the verb it belongs to."""
        name, before = run[0].name, kept[at - 1] if at else None
        assert name is not None
        if name.entity.subtype not in EXACT or before is None:
            return
        if before.low != ("on" if name.entity.subtype == "day" else "in"):
            return
        mention = next((m for m in name.entity.mentions if m.start == run[0].start), None)
        if mention is None:
            return
        if mention.basis == Basis.RELATIVE and not WEEKDAY.fullmatch(run[0].text):
            return
        if any(w.kind is Kind.DATE and w.name is not name for w in kept) or _has_year(kept, name):
            return
        opens = at == 1 and self._goes_on(kept, run, root)
        if opens or self._is_introduced(kept, at, run, root) or _is_of_verb(before, kept, root):
            yield Gap(run[0].start, run[-1].end, name.entity.id, before.low)

    def _is_introduced(self, kept: Sequence[Word], at: int, run: list[Word], root: Word) -> bool:
        """ "In 1846, ...", "At a congress in Riga in 1846, ...": no verb comes before the comma."""
        subject = subject_of(root, kept)
        behind = next((w for w in kept if w.i > run[-1].i), None)
        if subject is None or behind is None or behind.low != "," or behind.i > subject.i:
            return False
        return not any(w.is_verb or w.dep in SUBJECTS or w.low == "," for w in kept[:at])

    def _goes_on(self, kept: Sequence[Word], run: list[Word], root: Word) -> bool:
        """ "In 1846 the town fell": the subject of the sentence comes next."""
        subject = subject_of(root, kept)
        behind = next((w for w in kept if w.i > run[-1].i), None)
        if subject is None or behind is None:
            return False
        named = behind.name is not None and behind.name is subject.name
        return named or any(word is behind for word in subject.subtree())

    def _place(self, kept: Sequence[Word], at: int, run: list[Word], root: Word) -> Iterator[Gap]:
        name, before = run[0].name, kept[at - 1] if at else None
        assert name is not None
        if before is None or before.low not in WHERE or not _is_behind(before, kept, root):
            return
        if at < len(kept) / 2 or not name.entity.country:
            return
        end, rest = run[-1].end, [w for w in kept if w.i > run[-1].i]
        land = rest[1].name if len(rest) > 2 and rest[0].text == "," else None
        if land is not None and land.entity.kind is Kind.PLACE:
            end = self.syntax.at(land.last).end
            rest = [w for w in rest if w.i > land.last]
            rest = rest[1:] if rest[0].text == "," and len(rest) > 1 else rest
        if rest[0].text in ".," or rest[0].tag in ("IN", "TO"):
            yield Gap(run[0].start, end, name.entity.id, before.low)

    def _person(self, kept: Sequence[Word], at: int, run: list[Word], root: Word) -> Iterator[Gap]:
        """ "... was founded by Ana Costa in 1846", "... met Ana Costa": told behind the verb."""
        name, before = run[0].name, kept[at - 1] if at else None
        assert name is not None
        if before is None or " " not in name.entity.name or at < len(kept) / 2:
            return
        head = head_of(self.syntax, name)
        behind = next((w for w in kept if w.i > run[-1].i), None)
        alone = behind is not None and (behind.text == "." or behind.tag in ("IN", "TO"))
        if not alone or head.kids("conj", "cc", "appos", "case") or head.dep in ("conj", "appos"):
            return
        does = before.low == "by" and before.dep == "agent" and _is_of_verb(before, kept, root)
        suffers = head.dep == "dobj" and head.head is root and not head.kid("amod")
        beside = before.low in COMPANY and _is_of_verb(before, kept, root)
        if does or suffers or beside:
            yield Gap(run[0].start, run[-1].end, name.entity.id, before.low)


def _may_be_left_out(word: Word) -> bool:
    return word.name is not None and word.kind in (Kind.DATE, Kind.PLACE, Kind.PERSON)


def _is_told_before(word: Word, kept: Sequence[Word], root: Word, people: int) -> bool:
    """Whether the sentence itself says whom a pronoun means: "Costa sold her house"."""
    subject = subject_of(root, kept)
    if subject is None or word.dep in SUBJECTS:
        return False
    if word.low in PERSONAL:
        return people == 1 or (people == 0 and _is_ahead(word, kept, subject))
    if subject.i > word.i:
        return False
    if word.low == "its":
        return subject.tag in ("NN", "NNP") and subject.kind is not Kind.PERSON
    if word.low == "their":
        return subject.tag in ("NNS", "NNPS") or bool(subject.kid("conj"))
    return False


def _is_ahead(word: Word, kept: Sequence[Word], subject: Word) -> bool:
    """ "In his first speech, Costa ...": the only person, and the subject of the sentence."""
    people = {w.name.entity.id for w in kept if w.name and w.kind is Kind.PERSON}
    return len(people) == 1 and subject.kind is Kind.PERSON and word.low in OWNING


def _is_of_verb(preposition: Word, kept: Sequence[Word], root: Word) -> bool:
    """Whether a phrase belongs to the verb of the sentence, and no other verb stands between."""
    verb = preposition.head if root.head is None else root
    if verb is None or (verb is not root and not (verb.dep == "conj" and verb.head is root)):
        return False
    if verb.i > preposition.i:
        return False
    between = [w for w in kept if verb.i < w.i < preposition.i]
    return not any(w.is_verb or w.tag in ("WDT", "WP", "WRB") for w in between)


def _is_behind(preposition: Word, kept: Sequence[Word], root: Word) -> bool:
    """Whether it stands behind the verb of the sentence and before every other."""
    between = [w for w in kept if root.i < w.i < preposition.i]
    if root.i > preposition.i:
        return False
    return not any(w.is_verb or w.tag in ("WDT", "WP", "WRB") for w in between)


def _has_year(kept: Sequence[Word], name: object) -> bool:
    """Another number that may be a year: "the 1860 census"."""
    return any(
        w.name is not name and len(w.text) >= 4 and w.text[:4].isdigit() and "," not in w.text
        for w in kept
    )


def _stretches(kept: Sequence[Word]) -> Iterator[Span]:
    start = kept[0].start
    for one, other in pairwise(kept):
        if other.i != one.i + 1:
            yield Span(start, one.end)
            start = other.start
    yield Span(start, kept[-1].end)
