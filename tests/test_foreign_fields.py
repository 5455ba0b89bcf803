"""Every form sent as its page has it, with everything on top that no form may set.

The same form is sent twice from the same state, as it is and with a field for each column of each
model: it must leave the same rows behind.
"""

import re
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models, transaction
from django.urls import resolve
from lxml import html

from tests.factories import InstructorFactory
from tests.test_rights import RIGHTS, address
from tests.worlds import make_world

MODELS = [
    *apps.get_app_config("articles").get_models(),
    *apps.get_app_config("quizzes").get_models(),
    get_user_model(),
]
PAGES = [name for name, rights in RIGHTS.items() if rights is not None]
# Where anything will not do.
TYPED = {
    "body": "The bridge was opened on 3 May 1931. Ada Lund drew the plans.",
    "statement": "The bridge was opened on 3 May 1931.",
    "answer": "3 May 1931",
    "kind": "date",
    "colleagues": "",
    "co_instructors": "",
    "password": "",
    "points": "1",
}
# What an address reads from its form although the page does not show it at the moment.
READ = {"quizzes:attempt_answer": {"certainty"}, "quizzes:attempt_keep": {"question"}}
# Forms that are refused as they are filled in here, or have nothing to change in this world.
STILL = {
    "articles:article_delete",
    "articles:article_detail",
    "articles:fact_new",
    "quizzes:article_questions",
    "quizzes:attempt_keep",
    "quizzes:attempt_start",
    "quizzes:join_code",
    "quizzes:question_edit",
    "quizzes:question_list",
    "quizzes:question_mend",
    "quizzes:question_new",
    "quizzes:quiz_make",
    "quizzes:quiz_ruling",
    "quizzes:quiz_showing",
    "quizzes:quiz_times",
    "quizzes:workbench_undo",
}
CODE = re.compile(r"[A-Z0-9]{8}")


def hostile(field, stranger):
    """What would do harm were it stored."""
    if field.is_relation:
        return stranger.pk
    if field.choices:
        return list(field.choices)[-1][0]
    if isinstance(field, models.BooleanField):
        return "on"
    if isinstance(field, (models.IntegerField, models.DecimalField, models.FloatField)):
        return "100"
    if isinstance(field, (models.DateTimeField, models.DateField)):
        return "2001-01-01"
    return "Taken over"


def extras(stranger):
    """A value for each column of each model, by the names of the field and of its column."""
    found = {"score": "100", "is_superuser": "on", "is_staff": "on", "groups": "1"}
    for model in MODELS:
        for field in model._meta.concrete_fields:
            found |= dict.fromkeys((field.name, field.attname), hostile(field, stranger))
    return found


def rows(known=None):
    """All there is, without keys and moments that a second sending makes anew.

    `known` are the keys of the rows before, by model: PostgreSQL gives a number only once, even
    where the row that got it was rolled back.
    """
    known = keys() if known is None else known
    return {
        model.__name__: sorted(
            repr({name: plain(model, name, value, known) for name, value in row.items()})
            for row in model._base_manager.values()
        )
        for model in MODELS
    }


def keys():
    return {model: set(model._base_manager.values_list("pk", flat=True)) for model in MODELS}


def plain(model, name, value, known):
    """The value; of what is new with every sending, its type."""
    if name == "last_login":
        return None
    field = next(field for field in model._meta.concrete_fields if field.attname == name)
    owner = model if field.primary_key else field.related_model
    if isinstance(value, int) and owner in known and value not in known[owner]:
        return "new"
    if isinstance(value, (UUID, datetime)) or (name == "join_code" and CODE.fullmatch(value)):
        return type(value).__name__
    return value


def forms_on(page, url):
    """The address, the fields filled in, and all names of each form that posts."""
    for form in html.fromstring(page.content.decode()).forms:
        if form.method.upper() != "POST":
            continue
        buttons = form.xpath(".//button[@name]")
        fields = {k: (v or "").removeprefix("\n") for k, v in form.form_values()} | blanks(form)
        fields |= {one.get("name"): one.get("value", "") for one in chosen(buttons)}
        names = {*form.inputs.keys(), *(one.get("name") for one in buttons)}
        action = form.get("action") or url
        taker = resolve(urlsplit(action).path).view_name
        if taker not in ("theme", "account_logout"):
            yield taker, action, fields, names


def chosen(buttons):
    """The button that saves, where there are several."""
    saving = [one for one in buttons if one.get("name") in ("save", "rehearse")]
    drafts = [one for one in saving if one.get("value") == "draft"]
    return (drafts or saving or buttons)[:1]


def blanks(form):
    """Something for each field that its page leaves to be filled in."""
    given = dict(form.form_values())
    found = {}
    for field in form.inputs:
        name, kind = field.get("name"), field.get("type", "text")
        if name in given and given[name] not in ("", "\n", "on", None):
            continue
        if kind == "radio":
            found.setdefault(name, TYPED.get(name, field.get("value")))
        elif field.tag == "textarea" or kind == "text":
            found[name] = TYPED.get(name, "River")
        elif name in TYPED:
            found[name] = TYPED[name]
    return found


def send(client, url, fields):
    """What was told and stored after the form was sent; then all is as it was."""
    known = keys()
    with transaction.atomic():
        response = client.post(url, fields)
        stored = rows(known)
        transaction.set_rollback(True)
    return response.status_code, stored


@pytest.fixture
def world(db):
    return make_world()


def sendings(client, world, name):
    """Each form on the page of this name, for the student and for the instructor."""
    url = address(name, world)
    for user in (world.student, world.instructor):
        client.force_login(user)
        page = client.get(url)
        for form in forms_on(page, url) if page.status_code == 200 else ():
            client.force_login(user)
            yield form


@pytest.mark.parametrize("name", PAGES)
def test_form_stores_nothing_that_it_does_not_ask_for(client, world, monkeypatch, name):
    monkeypatch.setitem(TYPED, "who", world.student.username)
    more, before = extras(InstructorFactory()), rows()

    for taker, url, fields, names in sendings(client, world, name):
        known = names | READ.get(taker, set())
        foreign = {name: value for name, value in more.items() if name not in known}

        plainly = send(client, url, fields)
        with_more = send(client, url, foreign | fields)

        assert with_more == plainly, taker
        assert plainly[1] != before or taker in STILL, taker
