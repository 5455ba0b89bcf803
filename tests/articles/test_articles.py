"""The pages of the library and of one article."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from articles.ingest import save_reading
from articles.models import Article, Fact
from tests.articles.readings import TEXT, reading
from tests.factories import ArticleFactory, InstructorFactory, QuestionFactory, StudentFactory

pytestmark = pytest.mark.django_db

LIST = reverse("articles:article_list")
NEW = reverse("articles:article_new")


def address(name, article):
    return reverse(f"articles:{name}", args=[article.pk])


def typed(**changes):
    return {"body": TEXT, "title": "A bridge", "published_on": "1931-05-04", **changes}


# Who gets in


@pytest.mark.parametrize("name", ["article_list", "article_new"])
def test_visitors_are_asked_to_log_in(client, name):
    page = client.get(reverse(f"articles:{name}"))

    assertRedirects(page, f"{reverse('account_login')}?next={reverse(f'articles:{name}')}")


@pytest.mark.parametrize("name", ["article_list", "article_new"])
def test_students_find_no_library(client, student, name):
    client.force_login(student)

    assert client.get(reverse(f"articles:{name}")).status_code == 404


@pytest.mark.parametrize("name", ["article_detail", "article_edit", "fact_new"])
def test_another_instructor_finds_no_article(client, article, name):
    client.force_login(InstructorFactory())

    assert client.get(address(name, article)).status_code == 404


@pytest.mark.parametrize("name", ["article_delete", "article_read_again", "fact_undo"])
def test_another_instructor_changes_no_article(client, article, name):
    client.force_login(InstructorFactory())

    assert client.post(address(name, article)).status_code == 404
    assert Article.objects.get(pk=article.pk).state == "read"


@pytest.mark.parametrize("name", ["article_delete", "article_read_again", "fact_undo"])
def test_reading_an_address_changes_nothing(teacher, article, name):
    assert teacher.get(address(name, article)).status_code == 405


@pytest.mark.parametrize("name", ["article_list", "article_detail"])
def test_pages_that_only_show_take_no_post(teacher, article, name):
    where = LIST if name == "article_list" else address(name, article)

    assert teacher.post(where).status_code == 405


def test_co_instructors_see_the_article(client, article):
    colleague = InstructorFactory()
    article.co_instructors.add(colleague)
    client.force_login(colleague)

    assertContains(client.get(article.get_absolute_url()), "A bridge")


# The library


def test_an_empty_library_says_what_to_do(teacher):
    page = teacher.get(LIST)

    assertContains(page, "No article is here yet.")
    assertContains(page, f'href="{NEW}"')


def test_the_library_counts_facts_and_questions(teacher, article):
    facts = list(article.facts.all())
    facts[1].state = Fact.State.REJECTED
    facts[1].save()
    QuestionFactory.create_batch(3, fact=facts[0])

    found = teacher.get(LIST).context["page"].object_list

    assert [(row.fact_count, row.question_count) for row in found] == [(1, 3)]


def test_the_library_takes_the_same_queries_for_more_articles(
    teacher, instructor, django_assert_num_queries
):
    ArticleFactory(owner=instructor)
    teacher.get(LIST)
    with django_assert_num_queries(6):
        teacher.get(LIST)
    ArticleFactory.create_batch(2, owner=instructor)
    with django_assert_num_queries(6):
        teacher.get(LIST)


# Waiting and reading


@pytest.mark.parametrize("state", ["waiting", "reading"])
def test_the_page_looks_again_until_the_article_is_read(teacher, article, state):
    Article.objects.filter(pk=article.pk).update(state=state, stage="Saving the facts", progress=70)

    page = teacher.get(article.get_absolute_url())

    assertContains(page, 'hx-trigger="load delay:200ms"')
    assertContains(page, 'http-equiv="refresh"')
    assertContains(page, "Saving the facts")
    assertContains(page, 'value="70"')


def test_the_page_says_what_to_do_where_no_reader_comes(teacher, article):
    article.state = Article.State.WAITING
    article.sent_at = timezone.now() - timedelta(seconds=9)
    article.save()

    page = teacher.get(article.get_absolute_url())

    assertContains(page, "No reader has taken this article up yet.")
    assertContains(page, "python manage.py worker")
    assertContains(page, "delay:2s")
    assertContains(page, "data-announce", 1)


def test_nobody_is_alarmed_while_the_reader_is_at_work(teacher, article):
    long_ago = timezone.now() - timedelta(seconds=60)
    Article.objects.filter(pk=article.pk).update(state="reading", sent_at=long_ago)

    assertNotContains(teacher.get(article.get_absolute_url()), "No reader")


def test_the_read_article_takes_the_place_of_the_progress(teacher, article):
    page = teacher.get(
        article.get_absolute_url(), headers={"HX-Request": "true", "HX-Target": "article"}
    )

    assertContains(page, "The article is read: 2 facts.")
    assertNotContains(page, "<html")
    assertNotContains(page, "load delay")


def test_the_page_marks_names_and_dates(teacher, article):
    page = teacher.get(article.get_absolute_url())

    assertContains(page, '<mark class="date">3 May 1931</mark>')
    assertContains(page, '<mark class="actor">Ada Lund</mark>')
    assertContains(page, '<mark class="place">Narva</mark>')


def test_the_page_lists_facts_with_source_and_place(teacher, article):
    assertContains(teacher.get(article.get_absolute_url()), "reported by the city")


def test_the_proof_of_a_fact_is_one_link_away(teacher, article):
    fact = article.facts.get(answer="Ada Lund")
    link = f"?fact={fact.pk}"
    assertContains(teacher.get(article.get_absolute_url()), f'href="{link}#proof"')

    page = teacher.get(f"{article.get_absolute_url()}{link}")

    assertContains(page, '<span class="proof" id="proof" tabindex="-1"><mark class="actor">Ada')
    assertContains(page, "fact proposed current", count=1)


def test_the_proof_alone_is_swapped_in(teacher, article):
    fact = article.facts.get(answer="Ada Lund")

    page = teacher.get(
        f"{article.get_absolute_url()}?fact={fact.pk}",
        headers={"HX-Request": "true", "HX-Target": "story"},
    )

    assertContains(page, 'id="proof"', count=1)
    assertNotContains(page, 'class="fact ')
    assert page.headers["Vary"].startswith("HX-Request, HX-Target")


@pytest.mark.parametrize("fact", ["", "nonsense", "0f0e0d0c-0000-4000-8000-000000000000"])
def test_an_unknown_fact_highlights_nothing(teacher, article, fact):
    assertNotContains(teacher.get(f"{article.get_absolute_url()}?fact={fact}"), 'id="proof"')


def test_markup_in_an_article_is_shown_as_text(teacher, instructor):
    article = ArticleFactory(owner=instructor, title="<i>T</i>", body="5 <script>x</script>")

    page = teacher.get(article.get_absolute_url())

    assertContains(page, "5 &lt;script&gt;x&lt;/script&gt;")
    assertNotContains(page, "<i>T</i>")


def test_notices_are_shown(teacher, article):
    Article.objects.filter(pk=article.pk).update(notices=["No dates found."])

    assertContains(teacher.get(article.get_absolute_url()), "No dates found.")


def test_the_page_takes_the_same_queries_for_more_facts(
    teacher, instructor, django_assert_num_queries
):
    small, large = (ArticleFactory(owner=instructor, body=TEXT) for _ in range(2))
    facts = reading().facts
    save_reading(small, reading(facts=facts[:1]))
    save_reading(large, reading(facts=(*facts, *facts)[:3]))
    one, three = (row.facts.first().get_absolute_url() for row in (small, large))
    teacher.get(one)
    with django_assert_num_queries(10):
        teacher.get(one)
    with django_assert_num_queries(10):
        teacher.get(three)


def test_no_web_process_loads_the_parser():
    script = (
        "import os, sys, django;"
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'config.settings'; django.setup();"
        "import config.urls, articles.tasks, articles.forms;"
        "heavy = {'spacy', 'trafilatura', 'numpy', 'lxml'} & set(sys.modules);"
        "print(*sorted(heavy), end='')"
    )

    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (run.stdout, run.stderr) == ("", "")


# Failure


@pytest.fixture
def failed(article):
    article.state, article.notices = Article.State.FAILED, ["The reader stopped."]
    article.save()
    return article


def test_a_failed_article_can_be_tried_again(teacher, failed):
    page = teacher.get(failed.get_absolute_url())

    assertContains(page, "The reader stopped.")
    assertContains(page, f'action="{address("article_read_again", failed)}"')
    assertContains(page, "drew the plans in")


def test_trying_again_queues_the_article(teacher, failed, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as waiting:
        page = teacher.post(address("article_read_again", failed))

    failed.refresh_from_db()
    assertRedirects(page, failed.get_absolute_url())
    assert (failed.state, failed.notices, len(waiting)) == ("waiting", [], 1)


def test_a_read_article_is_not_read_again(teacher, article, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as waiting:
        teacher.post(address("article_read_again", article))

    assert not waiting


# Editing and deleting


def test_new_details_are_saved_without_reading_again(
    teacher, article, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks() as waiting:
        page = teacher.post(
            address("article_edit", article),
            typed(publisher="The Ferry", byline="Bo Lund", published_on=""),
        )

    article.refresh_from_db()
    assertRedirects(page, article.get_absolute_url())
    assert (article.publisher, article.byline, article.state) == ("The Ferry", "Bo Lund", "read")
    assert not waiting


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"body": f"{TEXT} It still stands."}, id="text"),
        pytest.param({"published_on": "1931-05-05"}, id="date"),
        pytest.param({"title": "Another bridge"}, id="title"),
    ],
)
def test_a_new_text_date_or_title_is_read_again(
    teacher, article, changes, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks() as waiting:
        teacher.post(address("article_edit", article), typed(**{"published_on": "", **changes}))

    article.refresh_from_db()
    assert (article.state, len(waiting)) == ("waiting", 1)


def test_a_text_changed_in_another_tab_is_not_written_over(teacher, article):
    opened = teacher.get(address("article_edit", article)).context["form"].initial["seen"]
    theirs, mine = f"{TEXT} It still stands.", f"{TEXT} It fell."
    teacher.post(address("article_edit", article), typed(body=theirs, published_on="", seen=opened))

    page = teacher.post(
        address("article_edit", article), typed(body=mine, published_on="", seen=opened)
    )

    article.refresh_from_db()
    assert article.body == theirs
    assertContains(page, "This article was changed since you opened it")
    assertContains(page, "It fell.")


def test_what_was_typed_is_put_in_their_place_when_it_is_sent_again(teacher, article):
    edit = address("article_edit", article)
    mine = typed(body=f"{TEXT} It fell.", published_on="")
    page = teacher.post(edit, {**mine, "seen": "opened long ago"})

    teacher.post(edit, {**mine, "seen": page.context["form"]["seen"].value()})

    article.refresh_from_db()
    assert article.body == f"{TEXT} It fell."


def test_colleagues_are_added_by_user_name(teacher, article):
    colleague = InstructorFactory(username="bo")

    teacher.post(address("article_edit", article), typed(published_on="", colleagues=" bo ,"))

    assert list(article.co_instructors.all()) == [colleague]


def test_colleagues_who_do_not_teach_are_refused(teacher, article):
    StudentFactory(username="pupil")

    page = teacher.post(
        address("article_edit", article), typed(published_on="", colleagues="pupil, nobody")
    )

    assertContains(page, "No instructor has this user name: nobody, pupil.")
    assertContains(page, 'value="pupil, nobody"')
    assert not article.co_instructors.exists()


def test_a_co_instructor_shares_and_deletes_nothing(client, article):
    colleague = InstructorFactory()
    article.co_instructors.add(colleague)
    client.force_login(colleague)

    page = client.get(address("article_edit", article))

    assertNotContains(page, "colleagues")
    assertNotContains(page, "Delete")
    assert client.post(address("article_delete", article)).status_code == 404


def test_the_owner_deletes_an_article(teacher, article):
    page = teacher.post(address("article_delete", article))

    assertRedirects(page, LIST)
    assert not Article.objects.exists()


def test_an_article_with_questions_stays(teacher, article):
    QuestionFactory(fact=article.facts.first(), state="ready")

    page = teacher.post(address("article_delete", article), follow=True)

    assertContains(page, "this article as it is")
    assert Article.objects.exists()
