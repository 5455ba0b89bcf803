from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from tests.factories import QuizFactory


def test_healthz_reads_and_writes(client, db):
    page = client.get("/healthz")

    assert page.content == b"ok"


def test_home_shows_a_visitor_only_quizzes_open_to_visitors(client, db):
    QuizFactory(title="For everybody", published=True, allows_guests=True)
    QuizFactory(title="For students", published=True)
    QuizFactory(title="Unfinished", allows_guests=True)

    page = client.get("/")

    assertContains(page, "For everybody")
    assertNotContains(page, "For students")
    assertNotContains(page, "Unfinished")


def test_home_says_what_to_do_where_nothing_is_open(client, db):
    assertContains(client.get("/"), "No quiz is open yet.")


def test_home_offers_pasting_only_to_those_who_teach(client, student, instructor):
    client.force_login(student)
    assertNotContains(client.get("/"), reverse("articles:article_new"))

    client.force_login(instructor)
    assertContains(client.get("/"), reverse("articles:article_new"))


@pytest.mark.parametrize("number", [1, 3])
def test_home_takes_the_same_queries_for_any_number_of_quizzes(
    client, student, number, django_assert_max_num_queries
):
    QuizFactory.create_batch(number, published=True)
    client.force_login(student)

    with django_assert_max_num_queries(6):
        client.get("/")


def test_theme_is_kept_in_a_cookie_and_leads_back(client, db):
    page = client.post("/theme/", {"theme": "dark", "next": "/about/"})

    assertRedirects(page, "/about/")
    assertContains(client.get("/about/"), 'data-theme="dark"')


def test_theme_forgets_an_unknown_name(client, db):
    client.post("/theme/", {"theme": "dark", "next": "/"})

    client.post("/theme/", {"theme": '"><script>', "next": "/"})

    assertNotContains(client.get("/"), "data-theme")


def test_theme_does_not_lead_to_another_site(client, db):
    page = client.post("/theme/", {"theme": "dark", "next": "https://example.org/"})

    assertRedirects(page, "/")


@pytest.mark.parametrize(
    ("method", "path"), [("post", "/"), ("post", "/about/"), ("get", "/theme/")]
)
def test_front_pages_refuse_the_wrong_method(client, db, method, path):
    assert getattr(client, method)(path).status_code == 405


def test_a_page_that_does_not_exist_says_so_in_the_house_style(client, db):
    assertContains(client.get("/nowhere/"), "nothing here for you", status_code=404)


def test_a_page_that_is_not_there_offers_a_visitor_to_log_in_and_come_back(client, db, student):
    path = "/attempts/00000000-0000-0000-0000-000000000000/3/?a=1"
    assertContains(client.get(path), f"/accounts/login/?next={quote(path)}", status_code=404)

    client.force_login(student)

    assertNotContains(client.get(path), "/accounts/login/", status_code=404)


def test_a_form_without_its_token_is_refused_in_the_house_style(db):
    page = Client(enforce_csrf_checks=True).post("/theme/", {"theme": "dark"})

    assertContains(page, "This is not allowed.", status_code=403)
    assertContains(page, "masthead", status_code=403)
