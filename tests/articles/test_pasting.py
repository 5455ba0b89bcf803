"""Pasting an article: what is offered, what is refused, and that nothing typed is lost."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from articles.models import Article
from tests.articles.readings import TEXT
from tests.factories import InstructorFactory

pytestmark = pytest.mark.django_db

NEW = reverse("articles:article_new")


def typed(**changes):
    return {"body": TEXT, "title": "A bridge", "published_on": "1931-05-04", **changes}


def test_a_pasted_article_is_sent_to_the_reader(
    teacher, instructor, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks() as waiting:
        page = teacher.post(NEW, typed())

    article = Article.objects.get()
    assertRedirects(page, article.get_absolute_url())
    assert (article.body, article.owner, article.state) == (TEXT, instructor, "waiting")
    assert len(waiting) == 1


def test_a_form_sent_twice_makes_one_article(teacher, django_capture_on_commit_callbacks):
    sent = typed(key=str(teacher.get(NEW).context["form"]["key"].value()))

    with django_capture_on_commit_callbacks() as waiting:
        first, second = teacher.post(NEW, sent), teacher.post(NEW, sent)

    assert first.url == second.url == Article.objects.get().get_absolute_url()
    assert len(waiting) == 1


def test_a_form_sent_again_with_another_text_makes_another_article(teacher):
    key = str(teacher.get(NEW).context["form"]["key"].value())

    teacher.post(NEW, typed(key=key))
    teacher.post(NEW, typed(key=key, body=f"{TEXT} It was closed in 1950."))

    assert Article.objects.count() == 2


def test_the_key_of_another_instructor_opens_nothing(teacher, client):
    key = str(teacher.get(NEW).context["form"]["key"].value())
    teacher.post(NEW, typed(key=key))
    stranger = InstructorFactory()
    client.force_login(stranger)

    client.post(NEW, typed(key=key))

    assert Article.objects.filter(owner=stranger).count() == 1


@pytest.mark.parametrize("key", ["", "no key"])
def test_a_form_without_a_good_key_is_not_lost(teacher, key):
    assert teacher.post(NEW, typed(key=key)).url == Article.objects.get().get_absolute_url()


def test_line_breaks_of_browsers_become_plain_ones(teacher):
    teacher.post(NEW, typed(body="One line of text here.\r\nAnd another of the same."))

    assert Article.objects.get().body == "One line of text here.\nAnd another of the same."


def test_a_date_line_in_the_text_is_offered_as_publication_date(teacher):
    body = f"By Ada Lund\n4 May 1931\n{TEXT}"

    page = teacher.post(NEW, typed(body=body, published_on=""))

    assertContains(page, 'value="1931-05-04"')
    assertContains(page, "Publication date: 4 May 1931")
    assertContains(page, "Found in the text.")
    assertContains(page, "drew the plans in Narva")
    assert not Article.objects.exists()


def test_an_offer_may_be_cleared(teacher):
    body = f"By Ada Lund\n4 May 1931\n{TEXT}"

    teacher.post(NEW, typed(body=body, published_on="", offered="yes"))

    assert Article.objects.get().published_on is None


def test_the_first_line_is_offered_as_title(teacher):
    page = teacher.post(NEW, typed(body=f"A bridge for Narva\n{TEXT}", title=""))

    assertContains(page, 'value="A bridge for Narva"')
    assert not Article.objects.exists()


def test_a_title_is_needed_in_the_end(teacher):
    page = teacher.post(NEW, typed(title="", offered="yes"))

    assertContains(page, "Give the article a title.")


def test_the_head_of_a_pasted_page_fills_the_form(teacher):
    markup = (
        "<html><head><title>A bridge</title><meta name='author' content='Ada Lund'>"
        "<meta property='og:site_name' content='The Ferry'>"
        "<meta property='article:published_time' content='1931-05-04T06:00'></head>"
        f"<body><p>{TEXT}</p></body></html>"
    )

    page = teacher.post(NEW, {"body": markup})

    offers = page.context["form"].offers
    assert offers == {
        "title": "A bridge",
        "byline": "Ada Lund",
        "publisher": "The Ferry",
        "published_on": "1931-05-04",
    }


def test_a_pasted_page_is_kept_beside_its_text(teacher):
    markup = f"<p>{TEXT}</p><script>alert(1)</script>"

    teacher.post(NEW, typed(body=markup))

    article = Article.objects.get()
    assert (article.body, article.markup) == (TEXT, markup)


ENGLISH = "The bridge over the river was opened in the spring of that year. "
BAD = [
    pytest.param({"body": ""}, "Paste the text of an article.", id="empty"),
    pytest.param({"body": " \n "}, "Paste the text of an article.", id="blank"),
    pytest.param({"body": "Bridge"}, "That is too short for an article.", id="one-word"),
    pytest.param(
        {"body": (ENGLISH * 4_000)[:200_001]},
        "This text has 200,001 characters, and at most 200,000 are read. Shorten it by 1.",
        id="one-character-too-long",
    ),
    pytest.param(
        {"body": "<p>" + "<b>x</b>" * 130_000},
        "This page has 1,040,003 characters",
        id="a-page-too-long",
    ),
    pytest.param(
        {"body": "Die Brücke wurde am 3. Mai 1931 eröffnet, und Ada Lund hatte sie entworfen."},
        "Only English is read",
        id="german",
    ),
    pytest.param(
        {"body": "橋は一九三一年五月三日に開通した。" * 9}, "Only English is read", id="japanese"
    ),
    pytest.param(
        {"body": "<div><script>alert(1)</script></div>"}, "There is no text in this HTML", id="soup"
    ),
    pytest.param({"body": f"{TEXT}\x00"}, "a character that cannot be read", id="nul"),
    pytest.param(
        {"body": f"{TEXT} \ufffd\ufffd"}, "2 characters that cannot be read", id="replacement"
    ),
    pytest.param({"title": "A\x00 bridge"}, "a character that cannot be read", id="nul-in-title"),
    pytest.param({"published_on": "2999-01-01"}, "This date is in the future.", id="future"),
    pytest.param({"published_on": "soon"}, "Enter a valid date.", id="no-date"),
    pytest.param({"title": "x" * 301}, "at most 300 characters", id="title-too-long"),
    pytest.param({"address": "javascript:alert(1)"}, "Enter a valid URL.", id="no-address"),
]


def test_no_title_is_asked_for_while_the_text_is_refused(teacher):
    page = teacher.post(NEW, typed(body="Bridge", title=""))

    assertNotContains(page, "Give the article a title.")


@pytest.mark.parametrize(("changes", "message"), BAD)
def test_bad_input_is_told_by_the_field_and_kept(teacher, changes, message):
    page = teacher.post(NEW, typed(byline="Typed by hand", **changes))

    assertContains(page, message)
    assertContains(page, 'value="Typed by hand"')
    assert not Article.objects.exists()


def test_lone_surrogates_are_told_like_any_lost_character(teacher):
    body = b"body=" + TEXT.replace(" ", "+").encode() + b"%ED%A0%80&title=A"

    page = teacher.post(NEW, body, content_type="application/x-www-form-urlencoded")

    assertContains(page, "characters that cannot be read")


def test_more_than_can_be_sent_at_once_is_explained(teacher):
    page = teacher.post(NEW, typed(body="x" * 2_600_000))

    assertContains(page, "an article may have 200,000 characters", status_code=400)


def test_200_000_characters_are_taken(teacher):
    teacher.post(NEW, typed(body=(ENGLISH * 4_000)[:200_000]))

    assert len(Article.objects.get().body) == 200_000


def test_today_is_not_in_the_future(teacher):
    teacher.post(NEW, typed(published_on=timezone.localdate().isoformat()))

    assert Article.objects.count() == 1


def test_tomorrow_is(teacher):
    day = timezone.localdate() + timedelta(days=1)

    assertContains(teacher.post(NEW, typed(published_on=day.isoformat())), "in the future")


def test_the_date_field_is_filled_while_pasting(teacher):
    page = teacher.post(
        reverse("articles:article_offer"),
        {"body": f"4 May 1931\n{TEXT}"},
        headers={"HX-Request": "true"},
    )

    assertContains(page, 'value="1931-05-04"')
    assertContains(page, "Found in the text: 4 May 1931")
    assertNotContains(page, "<html")


def test_a_typed_date_stays_while_pasting(teacher):
    pasted = {"body": f"4 May 1931\n{TEXT}", "published_on": "1931-06-01"}

    page = teacher.post(reverse("articles:article_offer"), pasted)

    assertContains(page, 'value="1931-06-01"')
    assertNotContains(page, "Found in the text")
