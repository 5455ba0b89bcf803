"""The pure lint over rows: a version as a draft, and what its article knows about the proof."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from articles.extraction.records import Certainty, Entity, FactKind, Kind, Span
from articles.extraction.records import Mention as Printed
from articles.models import Article, Evidence, Fact, Mention
from quizzes.generation.lint import Context, Draft, Flaw, check
from quizzes.generation.records import Choice, Form, Item
from quizzes.models import Question, QuestionVersion


def draft_of(version: QuestionVersion, kind: str) -> Draft:
    options = tuple(Choice(o.text, o.is_key, o.feedback, o.value) for o in version.options.all())
    return Draft(version.stem, options, Form(version.form), FactKind(kind))


def judged(draft: Draft) -> Draft:
    """What the lint sees: the other options of a typed question are spellings of its key."""
    if draft.form is not Form.TYPED:
        return draft
    return replace(draft, options=tuple(option for option in draft.options if option.is_key))


@dataclass(frozen=True)
class Known:
    """What one article tells the lint, read once for all its questions."""

    article: Article
    entities: tuple[Entity, ...]
    phrases: tuple[str, ...]
    by_row: dict[int, Entity]

    @classmethod
    def of(cls, article: Article) -> Known:
        """Read with two queries, whatever the length of the article."""
        mentions = Mention.objects.filter(entity__article=article).select_related("entity")
        printed = groupby(mentions.order_by("entity_id", "start"), key=lambda m: m.entity)
        rows = {row.pk: _entity(row, list(group)) for row, group in printed}
        # A question on an actor may name the post that another sentence gives them.
        roles = article.facts.filter(kind=Fact.Kind.ROLE).values_list("statement", "answer")
        phrases = tuple(text for pair in roles for text in pair)
        return cls(article, tuple(rows.values()), phrases, rows)

    def context(self, fact: Fact) -> Context:
        """What is known about the proof of `fact`; its `evidence` is best prefetched."""
        return Context(
            quotes=tuple(evidence.quote for evidence in fact.evidence.all()),
            text=self.article.body,
            title=self.article.title,
            published=self.published,
            entities=self.entities,
            certainty=Certainty(fact.certainty),
            source=fact.source,
            opinionated=self.article.opinionated,
            phrases=(fact.statement, *self.phrases),
        )

    @property
    def published(self) -> str:
        day = self.article.published_on
        return day.isoformat() if day else ""

    def mentions(self, fact: Fact) -> list[Printed]:
        """Where the proof of `fact` prints the entity that answers it."""
        entity = self.by_row.get(fact.answer_entity_id or 0)
        spans = [(proof.start, proof.end) for proof in standing(fact)]
        found = entity.mentions if entity else ()
        return [m for m in found if any(start <= m.start < end for start, end in spans)]

    def flaws(self, draft: Draft, fact: Fact) -> tuple[Flaw, ...]:
        return check(judged(draft), self.context(fact))


def standing(fact: Fact) -> list[Evidence]:
    """Its proof that is in the article as it is now."""
    return [proof for proof in fact.evidence.all() if proof.state != Evidence.State.LOST]


def item_of(version: QuestionVersion) -> Item:
    """The version as generation knows questions; its options and proof are best prefetched."""
    question = version.question
    draft = draft_of(version, question.kind)
    return Item(
        kind=FactKind(question.kind),
        form=draft.form,
        stem=draft.stem,
        options=draft.options,
        evidence=tuple(Span(proof.start, proof.end) for proof in standing(question.fact)),
        certainty=Certainty(version.certainty),
        fact=question.fact.position,
        clause=_clause(question),
    )


def _clause(question: Question) -> Span | None:
    """Where the words stand that the question was generated from; None where they are gone."""
    for proof in question.fact.evidence.all() if question.clause else ():
        if (at := proof.quote.find(question.clause)) >= 0:
            return Span(proof.start + at, proof.start + at + len(question.clause))
    return None


def _entity(row, mentions: list[Mention]) -> Entity:
    return Entity(
        id=row.key,
        kind=Kind(row.kind),
        name=row.name,
        mentions=tuple(
            Printed(m.start, m.end, m.basis, m.anchor, m.anchor_words, m.cue) for m in mentions
        ),
        value=row.value,
        subtype=row.subtype,
        country=row.country,
        lat=row.lat,
        lon=row.lon,
    )
