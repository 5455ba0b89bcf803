"""The records of people and groups."""

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from config.roles import INSTRUCTOR
from tests.factories import StudentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel(client, manager):
    client.force_login(manager)
    return client


def test_the_admin_bears_the_name_of_the_house(panel):
    page = panel.get(reverse("admin:index"))

    assertContains(page, "Dateline")
    assertNotContains(page, "Django administration")


def test_a_person_gets_a_role_by_ticking_it(panel, student):
    teaches = Group.objects.get(name=INSTRUCTOR)
    form = reverse("admin:auth_user_change", args=[student.pk])
    ticks = f'<input type="checkbox" name="groups" value="{teaches.pk}"'
    assertContains(panel.get(form), ticks)

    panel.post(
        form,
        {
            "username": student.username,
            "email": student.email,
            "is_active": "on",
            "date_joined_0": "2026-01-02",
            "date_joined_1": "10:00",
            "groups": [teaches.pk],
        },
    )

    assert list(User.objects.get(pk=student.pk).groups.all()) == [teaches]


@pytest.mark.parametrize("page", ["auth_user_change", "auth_group_change"])
def test_forms_of_people_and_groups_take_few_queries(panel, page, django_assert_max_num_queries):
    row = StudentFactory() if "user" in page else Group.objects.first()
    StudentFactory.create_batch(5)

    with django_assert_max_num_queries(12):
        assert panel.get(reverse(f"admin:{page}", args=[row.pk])).status_code == 200
