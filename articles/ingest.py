"""From a reading to rows: sentences, entities, facts, each fact with its proof."""

from __future__ import annotations

from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from django.utils import timezone

from articles import signals
from articles.extraction import records
from articles.models import Article, Entity, Evidence, Fact, Mention, Sentence, digest
from articles.rereading import Earlier, save_facts
from articles.sentences import Sentences
from articles.signals import InUse

LOST = "You worked on these facts, and their proof is not in the text any more: {}."
BUILT_ON = "Questions are built on this article, so it has to stay as it is."


def report(article: Article, stage: str, progress: int) -> None:
    """Let the waiting page know what the reader does now; `progress` is in percent."""
    _as_sent(article).update(state=Article.State.READING, stage=stage, progress=progress)


def finish(article: Article, notice: str = "") -> None:
    article.refresh_from_db(fields=["notices"])
    _as_sent(article).update(
        state=Article.State.READ,
        stage="",
        progress=100,
        read_at=timezone.now(),
        notices=[*article.notices, *filter(None, [notice])],
    )


def fail(article: Article, message: str) -> None:
    _as_sent(article).update(state=Article.State.FAILED, stage="", notices=[message])


def _as_sent(article: Article) -> QuerySet[Article]:
    """The article unless it was edited since: then it waits for a reading of its own."""
    return Article.objects.filter(pk=article.pk, sent_at=article.sent_at)


def delete(article: Article) -> None:
    """Delete the article with its facts, or raise InUse where something hangs on it."""
    try:
        with transaction.atomic():
            signals.article_clearing.send(sender=Article, article=article)
            article.delete()
    except ProtectedError as error:
        raise InUse(BUILT_ON) from error


def save_reading(article: Article, reading: records.Reading) -> bool:
    """Save all that was read in one transaction; False where the article has changed meanwhile.

    `Fact.position` is the index in `reading.facts`. Facts of an earlier reading keep their rows and
    what a person made of them; their proof is looked for, and marked (articles/rereading.py).
    """
    with transaction.atomic():
        now = Article.objects.select_for_update().filter(pk=article.pk).first()
        if now is None or (now.body, published(now)) != (reading.text, reading.published):
            return False
        earlier = Earlier(now)
        Evidence.objects.filter(fact__article=now).delete()
        now.entities.all().delete()
        now.sentences.all().delete()
        sentences = _save_sentences(now, reading)
        earlier.find_proof(sentences)
        entities = _save_entities(now, reading, sentences)
        gone = save_facts(now, reading, earlier, sentences, entities)
        signals.proof_checked.send(sender=Article, article=now)
        Fact.objects.filter(pk__in=[fact.pk for fact in gone]).unneeded().delete()
        notices = [*reading.notices]
        if lost := earlier.lost():
            notices.append(LOST.format("; ".join(fact.answer for fact in lost)))
        Article.objects.filter(pk=now.pk).update(notices=notices, opinionated=reading.opinionated)
    return True


def published(article: Article) -> str:
    return article.published_on.isoformat() if article.published_on else ""


def take_text(article: Article, text: str) -> None:
    """Let the body be the text that was found in the pasted page."""
    article.body = text
    _as_sent(article).update(body=text)


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
