"""The editor for events, pairs, ticks, points and further spellings."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from quizzes.models import AcceptedAnswer, Question
from tests.quizzes.making import make_question

pytestmark = pytest.mark.django_db
ORDER = "In what order did these events happen, from the earliest to the latest?"


def typed(form, *options, key=None, **more):
    """What the editor posts: `options` are text and value, or text alone."""
    data = {"stem": ORDER, "form": form, "feedback": "", "save": "draft", **more}
    data |= {"option-TOTAL_FORMS": len(options), "option-INITIAL_FORMS": 0}
    for number, option in enumerate(options):
        text, value = option if isinstance(option, tuple) else (option, "")
        data |= {f"option-{number}-text": text, f"option-{number}-value": value}
    return data if key is None else data | {"key": key}


def save(client, question, data):
    page = client.post(question.get_absolute_url(), data, follow=True)
    version = Question.objects.get(pk=question.pk).current
    return page, [(o.text, o.value, o.is_key) for o in version.options.all()]


EVENTS = (
    ("Ada Lund drew the plans", "14 May 1930"),
    ("The ground was bought", "1928"),
    ("The bridge was opened", "3 May 1931"),
)


def test_events_are_saved_in_order_of_time_with_their_dates(client, question):
    page, options = save(client, question, typed("order", *EVENTS))

    assertContains(page, "Saved.")
    assert options == [
        ("The ground was bought", "1928", False),
        ("Ada Lund drew the plans", "1930-05-14", False),
        ("The bridge was opened", "1931-05-03", False),
    ]
    assertContains(client.get(question.get_absolute_url()), 'value="14 May 1930"')


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("03/04/1930", "Write the month as a word."),
        ("soon", "Write a date, such as 3 July 1789"),
        ("14 May 30", "in full"),
    ],
)
def test_date_of_an_event_that_cannot_be_read_is_told_beside_it(client, question, value, told):
    page, _ = save(
        client, question, typed("order", ("Ada Lund drew the plans", value), *EVENTS[1:])
    )

    assertContains(page, told)
    assertContains(page, f'value="{value}"')


def test_order_without_dates_is_not_made_ready(client, question):
    data = typed("order", *((text, "") for text, _ in EVENTS)) | {"save": "ready"}

    page, _ = save(client, question, data)

    assertContains(page, "Give “The ground was bought” a date.")


def test_pairs_are_saved_with_both_sides(client, question):
    pairs = (("Ada Lund", "Engineer"), ("Ivar Kask", "Mayor"), ("Mai Tamm", "Bishop"))

    _, options = save(client, question, typed("match", *pairs))

    assert options == [(text, value, False) for text, value in pairs]


def test_ticks_are_saved(client, question):
    data = typed("several", "Ada Lund", "Ivar Kask", "Mai Tamm")
    data |= {"option-0-right": "on", "option-2-right": "on"}

    _, options = save(client, question, data)

    assert [value for _, value, _ in options] == ["right", "", "right"]
    assertContains(client.get(question.get_absolute_url()), " checked", count=2)


def test_points_are_looked_up_where_none_was_typed(client, question):
    places = ("Warsaw", ("Vienna", "48.2, 16.4"), "Madrid")

    _, options = save(client, question, typed("map", *places, key=0, tolerance=120))

    assert [value.split()[-1] for _, value, is_key in options if is_key] == ["120"]
    assert options[1] == ("Vienna", "48.20 16.40", False)
    assert options[2][1].startswith("40.")
    page = client.get(question.get_absolute_url())
    assertContains(page, 'name="tolerance" value="120"')


def test_further_spellings_are_kept_with_who_wrote_them(client, question, instructor):
    data = typed("typed", "Ada Lund", key=0, accepted="Ada Lunde\n\n  Lundova \nAda Lunde")

    save(client, question, data)

    answers = AcceptedAnswer.objects.order_by("pk")
    assert [answer.text for answer in answers] == ["Ada Lunde", "Lundova"]
    assert {answer.accepted_by for answer in answers} == {question.author}
    assertContains(client.get(question.get_absolute_url()), "Ada Lunde\nLundova")


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("order", "Events, each with its date"),
        ("match", "Pairs"),
        ("several", "Options, all right ones ticked"),
        ("map", "Places of the list, the right one chosen"),
        ("typed", "Also accepted"),
        ("choice", "Options, the right one chosen"),
    ],
)
def test_choosing_a_form_shows_its_fields_and_keeps_what_was_typed(client, question, form, shown):
    data = typed(form, "Ada Lund", "Ivar Kask", key=1, change="form")

    page = client.post(
        question.get_absolute_url(), data, headers={"hx-request": "true", "hx-target": "editor"}
    )

    assertContains(page, shown)
    assertContains(page, 'value="Ivar Kask"')


def test_the_sources_of_the_article_are_filled_in(client, article):
    question = make_question(article)
    article.facts.update(source="the mayor")
    data = typed("source", "", "", change="form")

    page = client.post(question.get_absolute_url(), data)

    assertContains(page, 'value="the mayor"')
    assertContains(page, 'value="No named source"')


def test_version_with_parts_tells_them_in_the_bank(client, question):
    save(client, question, typed("order", *EVENTS))

    page = client.get(reverse("quizzes:question_list"))

    assertContains(page, "The ground was bought (1928)")
    assertNotContains(page, "None")
