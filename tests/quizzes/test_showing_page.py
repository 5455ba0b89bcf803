import re

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from quizzes.models import Quiz
from quizzes.review.showing import PRACTICE, TEST, Phase, Thing, things
from tests.factories import InstructorFactory

pytestmark = pytest.mark.django_db


def address(quiz):
    return reverse("quizzes:quiz_showing", args=[quiz.pk])


def ticked(page):
    """The boxes of the table that are ticked."""
    return re.findall(r'name="shown"\s+value="([^"]+)"\s+checked', page.content.decode())


def kept(quiz):
    quiz.refresh_from_db()
    return quiz.review_rules


def test_page_has_a_named_box_for_each_thing_and_phase(client, quiz):
    page = client.get(address(quiz))

    assertContains(page, 'type="checkbox"', count=28 + 1)
    assertContains(page, 'value="after_close-proof"')
    assertContains(page, "Proof, while open")


def test_a_new_quiz_shows_all_of_it_at_once(client, quiz):
    page = client.get(address(quiz))

    assert kept(quiz) == PRACTICE
    assert len(ticked(page)) == 28


def test_boxes_are_saved(client, quiz):
    boxes = ["while_open-attempt", "while_open-right", "after_close-key"]

    response = client.post(address(quiz), {"shown": boxes, "reads_first": "on"})

    assertRedirects(response, address(quiz))
    rules = kept(quiz)
    assert things(rules, Phase.WHILE_OPEN) == Thing.ATTEMPT | Thing.RIGHT
    assert things(rules, Phase.AFTER_CLOSE) == Thing.KEY
    assert things(rules, Phase.DURING) == things(rules, Phase.JUST_AFTER) == Thing(0)
    assert quiz.reads_first is True


def test_saving_swaps_in_the_table_only(client, quiz):
    headers = {"hx-request": "true", "hx-target": "showing"}

    page = client.post(address(quiz), {"shown": ["during-marks"]}, headers=headers)

    assertContains(page, "Saved. It holds from now on")
    assert ticked(page) == ["during-marks"]
    assertNotContains(page, "<html")


@pytest.mark.parametrize(("preset", "rules"), [("practice", PRACTICE), ("test", TEST)])
def test_preset_sets_the_whole_table(client, quiz, preset, rules):
    Quiz.objects.update(review_rules=5)

    client.post(address(quiz), {"preset": preset, "shown": ["during-key"]})

    assert kept(quiz) == rules
    assert client.get(address(quiz)).context["form"].preset == preset


def test_unknown_box_is_refused_beside_the_table(client, quiz):
    page = client.post(address(quiz), {"shown": ["during-key", "always-key"]})

    assertContains(page, "always-key is not one of the available choices")
    assert ticked(page) == ["during-key"]
    assert kept(quiz) == PRACTICE


def test_unknown_preset_is_no_preset(client, quiz):
    client.post(address(quiz), {"preset": "exam", "shown": []})

    assert kept(quiz) == 0


def test_stranger_gets_404_and_changes_nothing(client, quiz):
    client.force_login(InstructorFactory())

    assert client.get(address(quiz)).status_code == 404
    assert client.post(address(quiz), {"preset": "test"}).status_code == 404
    assert kept(quiz) == PRACTICE


def test_other_methods_are_refused(client, quiz):
    assert client.put(address(quiz)).status_code == 405


def test_page_takes_5_queries(client, quiz, django_assert_num_queries):
    with django_assert_num_queries(5):
        client.get(address(quiz))
