"""The worker: a reading from start to end, and what a killed one leaves behind."""

import os
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from articles import signals
from articles.models import Article
from articles.reclaiming import reclaim_from_dead, reclaim_stale, worker_name
from articles.tasks import NOTHING, STOPPED, UNWRITTEN, read_article
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db

BODY = "The bridge in Narva was opened on 3 May 1931. Ada Lund, a Danish engineer, drew the plans."


def waiting(**changes):
    return ArticleFactory(state="waiting", **{"body": BODY, **changes})


def read(article):
    read_article.enqueue(str(article.pk))
    article.refresh_from_db()
    return article


@pytest.fixture
def heard():
    """What was sent when an article was read."""
    calls = []

    def listen(article, reading, **kwargs):
        row = Article.objects.get(pk=article.pk)
        calls.append((row.state, row.stage, row.progress, row.facts.count(), len(reading.facts)))

    signals.article_read.connect(listen)
    yield calls
    signals.article_read.disconnect(listen)


def test_a_waiting_article_is_read():
    article = read(waiting())

    assert (article.state, article.progress) == ("read", 100)
    assert article.read_at is not None
    assert "3 May 1931" in [fact.answer for fact in article.facts.all()]


def test_questions_are_written_once_the_facts_are_saved(heard):
    article = read(waiting())

    count = article.facts.count()
    assert heard == [("reading", "Writing questions", 80, count, count)]
    assert article.questions.exists()


def test_what_was_not_found_is_told():
    article = read(waiting(body="It was a quiet place and nothing much ever went on there."))

    assert "No dates found." in article.notices
    assert article.state == "read"


def test_a_pasted_page_is_read_without_its_menus():
    lines = "".join(
        f"<p>In {year} Ada Lund built a bridge in Narva.</p>" for year in range(1900, 1920)
    )
    markup = (
        f"<html><body><ul><li><a href=/>Home</a></li></ul><article>{lines}</article></body></html>"
    )

    article = read(waiting(body="Home and so on", markup=markup))

    assert article.body.startswith("In 1900 Ada Lund")
    assert article.state == "read"


def test_a_page_without_an_article_fails_with_a_reason():
    article = read(waiting(markup="<html><body><script>1</script></body></html>"))

    assert (article.state, article.notices) == ("failed", [NOTHING])


def test_a_failing_reading_is_told_and_leaves_nothing(monkeypatch, caplog):
    def break_down(article, reading):
        raise RuntimeError("no")

    monkeypatch.setattr("articles.ingest.save_reading", break_down)

    article = read(waiting())

    assert (article.state, article.notices) == ("failed", [STOPPED])
    assert not article.sentences.exists()
    assert "could not be read" in caplog.text


def test_facts_stay_where_no_questions_could_be_written(caplog):
    def break_down(**kwargs):
        raise RuntimeError("no")

    signals.article_read.connect(break_down)
    try:
        article = read(waiting())
    finally:
        signals.article_read.disconnect(break_down)

    assert article.state == "read"
    assert UNWRITTEN in article.notices
    assert article.facts.exists()


def test_a_read_article_is_not_read_again():
    article = read(waiting())
    before = article.read_at

    assert read(article).read_at == before


def test_a_deleted_article_is_no_error():
    article = waiting()
    key = str(article.pk)
    article.delete()

    assert read_article.enqueue(key).status == TaskResultStatus.SUCCESSFUL


# Reclaiming


def running(article, *workers, minutes=0):
    return DBTaskResult.objects.create(
        status=TaskResultStatus.RUNNING,
        started_at=timezone.now() - timedelta(minutes=minutes),
        args_kwargs={"args": [str(article.pk)], "kwargs": {}},
        task_path="articles.tasks.read_article",
        backend_name="default",
        run_after=timezone.now(),
        worker_ids=list(workers),
        exception_class_path="",
        traceback="",
    )


def dead():
    machine = worker_name().partition("/")[0]
    return f"{machine}/{os.getpid()}/1"  # this process, but born in 1970


def test_a_reading_past_its_time_is_queued_again():
    article = ArticleFactory(state="reading", progress=70)
    run = running(article, "elsewhere/1/1", minutes=6)

    assert reclaim_stale(timedelta(minutes=5)) == 1

    run.refresh_from_db()
    article.refresh_from_db()
    assert (run.status, run.started_at) == ("READY", None)
    assert (article.state, article.progress) == ("waiting", 0)


def test_a_reading_within_its_time_goes_on():
    run = running(ArticleFactory(state="reading"), "elsewhere/1/1", minutes=4)

    assert reclaim_stale(timedelta(minutes=5)) == 0

    run.refresh_from_db()
    assert run.status == "RUNNING"


def test_the_reading_of_a_dead_worker_is_queued_again_at_once():
    run = running(ArticleFactory(state="reading"), dead())

    assert reclaim_from_dead() == 1

    run.refresh_from_db()
    assert run.status == "READY"


@pytest.mark.parametrize("worker", [worker_name(), "elsewhere/1/1"], ids=["alive", "elsewhere"])
def test_the_reading_of_another_worker_is_left_alone(worker):
    running(ArticleFactory(state="reading"), worker)

    assert reclaim_from_dead() == 0


def test_a_text_that_took_down_three_workers_is_given_up():
    article = ArticleFactory(state="reading")
    run = running(article, dead(), dead(), dead())

    reclaim_from_dead()

    run.refresh_from_db()
    article.refresh_from_db()
    assert run.status == "FAILED"
    assert (article.state, article.notices) == ("failed", [STOPPED])


def test_an_article_that_was_read_in_time_stays_read():
    article = ArticleFactory(state="read")
    running(article, dead())

    reclaim_from_dead()

    article.refresh_from_db()
    assert article.state == "read"


# The command


@pytest.fixture
def queue(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.mark.django_db(transaction=True)
def test_the_worker_reads_what_waits_and_what_was_left(queue):
    left, fresh = ArticleFactory(state="reading", body=BODY), waiting()
    running(left, dead())
    read_article.enqueue(str(fresh.pk))

    call_command("worker", once=True, verbosity=0)

    assert set(Article.objects.values_list("state", flat=True)) == {"read"}
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"SUCCESSFUL"}
