"""The reading of an article, which runs in the worker: a web process never loads a parser."""

from __future__ import annotations

import logging

from django.db import transaction
from django.tasks import task
from django.utils import timezone

from articles import ingest, signals
from articles.models import Article

logger = logging.getLogger(__name__)

STOPPED = "The reader stopped on this text and gave up. Try again, or paste a shorter text."
UNWRITTEN = "Questions could not be written about this text. You can write them by hand."
NOTHING = "No article was found in the page that was pasted. Paste its text instead."


def send_to_reader(article: Article) -> None:
    """Save the article as waiting; a worker takes it up once this transaction is committed."""
    article.state = Article.State.WAITING
    article.stage, article.progress, article.notices = "", 0, []
    article.sent_at = timezone.now()
    article.save()
    transaction.on_commit(lambda: read_article.enqueue(str(article.pk)))


@task
def read_article(article_id: str) -> None:
    """Read one article; safe to repeat, and it never leaves the article half read."""
    article = Article.objects.filter(pk=article_id).exclude(state=Article.State.READ).first()
    if article is None:
        return
    try:
        _read(article)
    except signals.InUse as reason:
        ingest.fail(article, str(reason))
    except Exception:
        logger.exception("Article %s could not be read.", article_id)
        ingest.fail(article, STOPPED)


def _read(article: Article) -> None:
    from articles.extraction.reading import read

    ingest.report(article, "Finding sentences, names and dates", 10)
    if article.markup and not _take_text(article):
        ingest.fail(article, NOTHING)
        return
    reading = read(article.body, article.published_on, article.title)
    ingest.report(article, "Saving the facts", 70)
    if not ingest.save_reading(article, reading):
        return  # edited or deleted meanwhile: the edit has queued its own reading
    ingest.report(article, "Writing questions", 80)
    told = signals.article_read.send_robust(sender=Article, article=article, reading=reading)
    # The facts are good whatever went wrong behind them; the dispatcher has logged what it was.
    broken = any(isinstance(answer, Exception) for _, answer in told)
    ingest.finish(article, UNWRITTEN if broken else "")


def _take_text(article: Article) -> bool:
    """Let the body be the article in the pasted page, without what stands around it."""
    from articles.files import article_text

    ingest.take_text(article, article_text(article.markup))
    return bool(article.body)


def warm_up() -> None:
    """Load the parser and all word lists, so that the first article does not wait for them."""
    from articles.extraction.reading import read

    read("The bridge was opened on 3 May 1931 by Ada Lund in Narva.")
