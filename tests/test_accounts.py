import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from config.roles import is_instructor, is_manager
from tests.factories import StudentFactory

PASSWORD = "a long walk to the river"


def sign_up(client, role="student", **changes):
    data = {
        "username": "ada",
        "email": "ada@example.org",
        "password1": PASSWORD,
        "password2": PASSWORD,
        "role": role,
    }
    return client.post(reverse("account_signup"), {**data, **changes})


def test_sign_up_as_a_student_makes_a_student(client, db):
    page = sign_up(client)

    assertRedirects(page, "/")
    user = get_user_model().objects.get(username="ada")
    assert [group.name for group in user.groups.all()] == ["student"]
    assert not is_instructor(user)


def test_sign_up_as_an_instructor_makes_an_instructor(client, db):
    sign_up(client, "instructor")

    user = get_user_model().objects.get(username="ada")
    assert is_instructor(user)
    assert not is_manager(user)


def test_nobody_signs_up_as_a_manager(client, db):
    page = sign_up(client, "manager")

    assertContains(page, "Select a valid choice")
    assert not get_user_model().objects.exists()


def test_sign_up_does_not_offer_teaching_where_that_is_closed(client, db, settings):
    settings.OPEN_TEACHING = False

    assertNotContains(client.get(reverse("account_signup")), "I make quizzes")
    sign_up(client, "instructor")

    assert not is_instructor(get_user_model().objects.get(username="ada"))


def test_sign_up_names_a_password_that_is_too_common_and_keeps_the_rest(client, db):
    page = sign_up(client, password1="password", password2="password")

    assertContains(page, "too common")
    assertContains(page, 'value="ada@example.org"')


@pytest.mark.parametrize("login", ["ada", "ada@example.org"], ids=["by-name", "by-mail"])
def test_log_in(client, db, login):
    sign_up(client)
    client.post(reverse("account_logout"))

    page = client.post(reverse("account_login"), {"login": login, "password": PASSWORD})

    assertRedirects(page, "/")


def test_log_in_stops_after_five_wrong_passwords(client, db):
    StudentFactory(username="eve")
    wrong = {"login": "eve", "password": "wrong"}

    for _ in range(5):
        client.post(reverse("account_login"), wrong)
    page = client.post(reverse("account_login"), wrong)

    assertContains(page, "Too many failed")


def test_the_admin_logs_in_by_the_same_page(client, db):
    page = client.get("/admin/login/?next=/admin/")

    assertRedirects(page, "/accounts/login/?next=/admin/")


def test_password_reset_mails_a_link_that_works(client, db):
    sign_up(client)
    client.post(reverse("account_logout"))
    mail.outbox.clear()

    client.post(reverse("account_reset_password"), {"email": "ada@example.org"})
    link = next(word for word in mail.outbox[0].body.split() if "/accounts/password/reset/" in word)
    page = client.get(link, follow=True)
    new = {"password1": "another long walk", "password2": "another long walk"}
    client.post(page.redirect_chain[-1][0], new)

    page = client.post(reverse("account_login"), {"login": "ada", "password": "another long walk"})
    assertRedirects(page, "/")


def test_password_reset_answers_the_same_for_an_unknown_address(client, db):
    page = client.post(reverse("account_reset_password"), {"email": "nobody@example.org"})

    assertRedirects(page, reverse("account_reset_password_done"))


def test_passwords_are_hashed_with_argon2(client, db):
    sign_up(client)

    assert get_user_model().objects.get(username="ada").password.startswith("argon2$")


@pytest.mark.parametrize("name", ["account_login", "account_signup", "account_reset_password"])
def test_fields_are_labelled_once_and_without_a_colon(client, db, name):
    page = client.get(reverse(name))

    assertNotContains(page, "placeholder")
    assertNotContains(page, ":</label>")


def test_a_wrong_password_is_told_and_the_name_kept(client, student):
    page = client.post(reverse("account_login"), {"login": student.username, "password": "wrong"})

    assertContains(page, "not correct")
    assertContains(page, f'value="{student.username}"')
