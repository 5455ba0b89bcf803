"""The page of an article: its text with marks, and its facts in the order of their proof."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import NamedTuple

from django.utils import timezone
from django.utils.formats import date_format

from articles.marking_up import Mark, Piece, mark_up
from articles.models import Article, Evidence, Fact, Mention
from articles.wording import attribution, how_dated

# Seconds. A waiting article is taken up within one in a worker that has nothing else to do; after
# PATIENCE the page says what may be wrong, and asks again EVERY so often instead of five times in
# one second.
PATIENCE, EVERY = 8, 2
STATED = "stated by the article"
CSS = {"date": "date", "place": "place"}


class Change(NamedTuple):
    """What an edit of the article changed about a fact; `after` is empty where it is gone."""

    label: str
    before: str
    after: str


class Row(NamedTuple):
    """A fact, and what makes it worth trusting in a few words each."""

    fact: Fact
    notes: list[str]
    is_current: bool
    changes: list[Change]


class ArticlePage:
    """Reads each table once, however many facts there are. `current` is the fact in view."""

    def __init__(self, article: Article, current: str | None = None) -> None:
        self.article = article
        facts: list[Fact] = []
        if article.state == Article.State.READ:
            rows = article.facts.prefetch_related("evidence")
            facts = sorted(rows, key=lambda fact: (_first(fact), fact.position))
        self.current = next((fact for fact in facts if str(fact.pk) == current), None)
        self.rows = [
            Row(fact, self._notes(fact), fact is self.current, changes(fact)) for fact in facts
        ]
        self.row = next((row for row in self.rows if row.is_current), None)

    @property
    def waited(self) -> float:
        """Seconds for which no reader has taken the article up."""
        sent = self.article.sent_at
        if self.article.state != Article.State.WAITING or sent is None:
            return 0
        return (timezone.now() - sent).total_seconds()

    @property
    def is_neglected(self) -> bool:
        return self.waited > PATIENCE

    @property
    def is_just_neglected(self) -> bool:
        """Whether this is the first page that says so, which is then spoken too, once."""
        return PATIENCE < self.waited <= PATIENCE + EVERY

    @property
    def dateline(self) -> str:
        day = self.article.published_on
        parts = [self.article.publisher, self.article.byline, day and date_format(day, "j F Y")]
        return " · ".join(part for part in parts if part)

    @cached_property
    def kept(self) -> int:
        return sum(row.fact.state != Fact.State.REJECTED for row in self.rows)

    @cached_property
    def paragraphs(self) -> list[tuple[Piece, str]]:
        """Each paragraph with its layout; a headline that repeats the title is left out."""
        proofs = self.current.evidence.all() if self.current else ()
        spans = [proof for proof in proofs if proof.state != Evidence.State.LOST]
        marks = [self._mark(mention) for mention in self.mentions]
        pieces = mark_up(self.article.body, marks, [(span.start, span.end) for span in spans])
        layouts = dict(self.article.sentences.exclude(layout="body").values_list("start", "layout"))
        lines = [(piece, layouts.get(self._indented(piece), "body")) for piece in pieces]
        return [line for line in lines if not (line[1] == "headline" and self._is_title(line[0]))]

    @cached_property
    def mentions(self) -> list[Mention]:
        if self.article.state != Article.State.READ:
            return []
        return list(Mention.objects.filter(entity__article=self.article).select_related("entity"))

    @cached_property
    def _by_entity(self) -> dict[int, list[Mention]]:
        grouped = defaultdict(list)
        for mention in self.mentions:
            grouped[mention.entity_id].append(mention)
        return grouped

    def _notes(self, fact: Fact) -> list[str]:
        """Who says it, how a year was found, where a place is."""
        notes = [attribution(fact.certainty, fact.source)]
        mentions = self._by_entity.get(fact.answer_entity_id or 0, [])
        if fact.kind == Fact.Kind.DATE:
            spans = [(proof.start, proof.end) for proof in fact.evidence.all()]
            inside = (m for m in mentions if any(s <= m.start < e for s, e in spans))
            notes += [note for m in inside if (note := self._how_dated(m, with_words=True))][:1]
        elif fact.kind == Fact.Kind.PLACE and mentions:
            notes.append(_coordinates(mentions[0].entity))
        if any(proof.state == Evidence.State.MOVED for proof in fact.evidence.all()):
            notes.append("its sentence has moved")
        return [note for note in notes if note]

    def _mark(self, mention: Mention) -> Mark:
        entity = mention.entity
        printed = self.article.body[mention.start : mention.end]
        title = entity.name if entity.name != printed else ""
        if how := self._how_dated(mention):
            title = f"{entity.name}, {how}"
        return Mark(mention.start, mention.end, CSS.get(entity.kind, "actor"), title)

    def _how_dated(self, mention: Mention, *, with_words: bool = False) -> str:
        day = self.article.published_on
        return how_dated(
            mention.basis,
            mention.anchor,
            printed=self.article.body[mention.start : mention.end] if with_words else "",
            anchor_words=mention.anchor_words,
            cue=mention.cue,
            published=day.isoformat() if day else "",
        )

    def _indented(self, piece: Piece) -> int:
        """Where the words of a paragraph start, behind the blanks."""
        line = self.article.body[piece.start : piece.end]
        return piece.end - len(line.lstrip())

    def _is_title(self, piece: Piece) -> bool:
        line = self.article.body[piece.start : piece.end]
        return line.strip().casefold() == self.article.title.strip().casefold()


def changes(fact: Fact) -> list[Change]:
    """Old and new, until somebody has settled it; free of queries with `evidence` prefetched."""
    proofs = []
    for proof in fact.evidence.all():
        if proof.state == Evidence.State.CHANGED:
            proofs.append(Change("Proof", proof.was, proof.quote))
        elif proof.state == Evidence.State.LOST:
            proofs.append(Change("Proof, now gone", proof.quote, ""))
    claim = retold(fact.before, fact.found, with_words=not proofs) if fact.before else None
    return [claim, *proofs] if claim else proofs


def retold(was: dict[str, str], now: dict[str, str], *, with_words: bool) -> Change | None:
    """What tells two findings of one fact apart best: answer, source, or the words alone."""
    said = [attribution(told["certainty"], told["source"]) or STATED for told in (was, now)]
    if was["answer"] != now["answer"]:
        return Change("Answer", was["answer"], now["answer"])
    if said[0] != said[1]:
        return Change("Told", *said)
    return Change("Read as", was["statement"], now["statement"]) if with_words else None


def _first(fact: Fact) -> int:
    return min((proof.start for proof in fact.evidence.all()), default=0)


def _coordinates(entity) -> str:
    if entity.lat is None or entity.lon is None:
        return ""
    north, east = "N" if entity.lat >= 0 else "S", "E" if entity.lon >= 0 else "W"
    return f"{abs(entity.lat):.2f} {north} {abs(entity.lon):.2f} {east}"
