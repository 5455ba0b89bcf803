"""From a reading to rows: sentences, entities, facts, each fact with its proof."""

from __future__ import annotations

from bisect import bisect_right

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from articles import signals
from articles.extraction import records
from articles.models import Article, Entity, Evidence, Fact, Mention, Sentence, digest
from articles.signals import InUse

BY_READER = "read"
LOST = "These facts were yours, and their sentence is gone: {}."
BUILT_ON = "Questions are built on this article, so it has to stay as it is."


class Sentences:
    """The sentence rows of one article, found by offset or by digest."""

    def __init__(self, rows: list[Sentence], text: str) -> None:
        self.rows = rows
        self.text = text
        self.starts = [row.start for row in rows]
        self.by_digest = {row.digest: row for row in reversed(rows)}

    def at(self, offset: int) -> Sentence:
        return self.rows[max(bisect_right(self.starts, offset) - 1, 0)]

    def prove(self, fact: Fact, start: int, end: int) -> Evidence:
        quote = self.text[start:end]
        return Evidence(
            fact=fact,
            sentence=self.at(start),
            start=start,
            end=end,
            quote=quote,
            digest=digest(quote),
        )


def report(article: Article, stage: str, progress: int) -> None:
    """Let the waiting page know what the reader does now; `progress` is in percent."""
    Article.objects.filter(pk=article.pk).update(
        state=Article.State.READING, stage=stage, progress=progress
    )


def finish(article: Article, notice: str = "") -> None:
    article.refresh_from_db(fields=["notices"])
    Article.objects.filter(pk=article.pk).update(
        state=Article.State.READ,
        stage="",
        progress=100,
        read_at=timezone.now(),
        notices=[*article.notices, *filter(None, [notice])],
    )


def fail(article: Article, message: str) -> None:
    Article.objects.filter(pk=article.pk).update(
        state=Article.State.FAILED, stage="", notices=[message]
    )


def clear(article: Article) -> None:
    """Take away what was drafted on the article, or raise InUse. Its facts are left as they are."""
    try:
        with transaction.atomic():
            signals.article_clearing.send(sender=Article, article=article)
    except ProtectedError as error:
        raise InUse(BUILT_ON) from error


def delete(article: Article) -> None:
    """Delete the article with its facts, or raise InUse where something hangs on it."""
    try:
        with transaction.atomic():
            clear(article)
            article.delete()
    except ProtectedError as error:
        raise InUse(BUILT_ON) from error


def save_reading(article: Article, reading: records.Reading) -> bool:
    """Save all that was read in one transaction; False where the article has changed meanwhile.

    `Fact.position` is the index in `reading.facts`. Facts that an instructor worked on are kept:
    each finds its proof again by the digest of its sentence, and stands for the fact of the
    reading that says the same; those without a counterpart come after the last.
    """
    with transaction.atomic():
        now = Article.objects.select_for_update().filter(pk=article.pk).first()
        if now is None or (now.body, published(now)) != (reading.text, reading.published):
            return False
        clear(now)
        kept = _take_off(now)
        sentences = _save_sentences(now, reading)
        entities = _save_entities(now, reading, sentences)
        lost = _put_back(kept, reading, sentences)
        _save_facts(now, reading, sentences, entities)
        notices = [*reading.notices]
        if lost:
            notices.append(LOST.format("; ".join(fact.answer for fact in lost)))
        Article.objects.filter(pk=now.pk).update(notices=notices, opinionated=reading.opinionated)
    return True


def published(article: Article) -> str:
    return article.published_on.isoformat() if article.published_on else ""


def _take_off(article: Article) -> dict[Fact, list[str]]:
    """Remove all rows of an earlier reading but the facts that a person worked on.

    Those are returned with the digests of their proofs.
    """
    worked_on = Fact.history.filter(article=article).exclude(history_change_reason=BY_READER)
    mine = article.facts.filter(pk__in=worked_on.values("id")).prefetch_related("evidence")
    kept = {fact: [proof.digest for proof in fact.evidence.all()] for fact in mine}
    article.facts.exclude(pk__in=[fact.pk for fact in kept]).delete()
    article.sentences.all().delete()
    article.entities.all().delete()
    return kept


def _save_sentences(article: Article, reading: records.Reading) -> Sentences:
    rows = Sentence.objects.bulk_create(
        Sentence(
            article=article,
            position=sentence.position,
            paragraph=sentence.paragraph,
            layout=sentence.layout,
            start=sentence.start,
            end=sentence.end,
            digest=digest(reading.quote(sentence)),
            certainty=sentence.certainty,
            source=sentence.source[:300],
        )
        for sentence in reading.sentences
    )
    return Sentences(rows, reading.text)


def _save_entities(
    article: Article, reading: records.Reading, sentences: Sentences
) -> dict[str, Entity]:
    rows = Entity.objects.bulk_create(
        Entity(
            article=article,
            key=entity.id,
            kind=entity.kind,
            name=entity.name[:300],
            value=entity.value,
            subtype=entity.subtype,
            country=entity.country,
            lat=entity.lat,
            lon=entity.lon,
        )
        for entity in reading.entities
    )
    entities = {row.key: row for row in rows}
    Mention.objects.bulk_create(
        Mention(
            entity=entities[entity.id],
            sentence=sentences.at(mention.start),
            start=mention.start,
            end=mention.end,
            basis=mention.basis,
            anchor=mention.anchor,
            anchor_words=mention.anchor_words[:120],
            cue=mention.cue[:80],
        )
        for entity in reading.entities
        for mention in entity.mentions
    )
    return entities


def _put_back(
    kept: dict[Fact, list[str]], reading: records.Reading, sentences: Sentences
) -> list[Fact]:
    """Tie kept facts to the new sentences; delete and return those whose proof is gone."""
    lost, proofs = [], []
    told = {_said(fact, reading): index for index, fact in enumerate(reading.facts)}
    after_last = len(reading.facts)
    for fact, digests in kept.items():
        found = [sentences.by_digest[d] for d in digests if d in sentences.by_digest]
        if not found:
            lost.append(fact)
            continue
        proofs += [sentences.prove(fact, row.start, row.end) for row in found]
        first = fact.history.earliest()
        place = told.pop((first.kind, first.answer, digests[0]), None)
        fact.position = after_last if place is None else place
        after_last += place is None
    Fact.objects.bulk_update(kept, ["position"])
    Fact.objects.filter(pk__in=[fact.pk for fact in lost]).delete()
    Evidence.objects.bulk_create(proofs)
    return lost


def _said(fact: records.Fact, reading: records.Reading) -> tuple[str, str, str]:
    return fact.kind, fact.answer[:300], digest(reading.quote(fact.evidence[0]))


def _save_facts(
    article: Article,
    reading: records.Reading,
    sentences: Sentences,
    entities: dict[str, Entity],
) -> None:
    taken = set(article.facts.values_list("position", flat=True))
    rows = {
        index: Fact(
            article=article,
            position=index,
            kind=fact.kind,
            statement=fact.statement[:1000],
            answer=fact.answer[:300],
            answer_entity=entities.get(fact.answer_entity or ""),
            source=fact.source[:300],
            certainty=fact.certainty,
            salience=fact.salience,
        )
        for index, fact in enumerate(reading.facts)
        if index not in taken
    }
    bulk_create_with_history([*rows.values()], Fact, default_change_reason=BY_READER)
    Evidence.objects.bulk_create(
        sentences.prove(row, span.start, span.end)
        for index, row in rows.items()
        for span in dict.fromkeys(reading.facts[index].evidence)
    )
