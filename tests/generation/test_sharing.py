from dataclasses import replace

import pytest

from articles.extraction.posting.nouns import kind_of_post
from quizzes.generation.asking import roles
from quizzes.generation.asking.sharing import with_a
from quizzes.generation.phrasing.wording import Unclear
from tests.generation.builder import body, build, person

ORTIZ = person("p1", "Lena Ortiz")
SHARED = [
    (
        "professor of law at Harbour University",
        "Harbour University",
        "a professor of law at Harbour University",
        "a-professor-of-a-university",
    ),
    (
        "analyst of the Baltic Institute",
        "Baltic Institute",
        "",
        "an-analyst-only-comments",
    ),
    (
        "researcher of the Baltic Institute",
        "Baltic Institute",
        "a researcher of the Baltic Institute",
        "a-researcher-of-an-institute",
    ),
    (
        "Baltic Institute spokeswoman",
        "Baltic Institute",
        "",
        "a-spokeswoman-of-no-state",
    ),
    ("White House spokesman", "White House", "a White House spokesman", "a-spokesman"),
    ("Defence Ministry spokesman", "Defence Ministry", "", "a-ministry-of-which-land"),
    ("Service spokesman", "Service", "", "a-service-of-which-name"),
    (
        "State Department Spokeswoman",
        "State Department",
        "a State Department spokeswoman",
        "a-seat-of-one-state",
    ),
    ("spokesman", "", "", "a-spokesman-of-nobody"),
    ("Latvian economist", "", "", "an-economist-of-nowhere"),
    ("professor of Experimental Physics", "Experimental Physics", "", "a-subject-is-no-body"),
    ("poet of Harbour University", "Harbour University", "", "a-poet"),
]


@pytest.mark.parametrize(
    ("phrase", "of", "said"), [row[:3] for row in SHARED], ids=[row[3] for row in SHARED]
)
def test_one_of_several_is_asked_where_the_body_is_named(phrase, of, said):
    bodies = (body("o1", of),) if of == "White House" else ()
    held = ("p1", phrase, of) if of else ("p1", phrase)
    text = f"{{p1|Ortiz}}, {phrase}, spoke to the {{o1|White House}}."
    reading = build(text, entities=(ORTIZ, *bodies), roles=[held])
    [role] = reading.roles
    told = replace(role, kind=kind_of_post(role.title), body_entity="o1" if bodies else None)
    reading = replace(reading, roles=(told,))
    [post] = roles.posts(reading)

    if said:
        roles.check(post, reading)
        assert roles.who(post) == f"Who is named in the article as {said}?"
    else:
        with pytest.raises(Unclear):
            roles.check(post, reading)


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("FBI analyst", "an FBI analyst"),
        ("U.S. analyst", "a U.S. analyst"),
        ("University lecturer", "a University lecturer"),
        ("European scholar", "a European scholar"),
        ("Institute fellow", "an Institute fellow"),
        ("honorary fellow", "an honorary fellow"),
        ("Harbour lawyer", "a Harbour lawyer"),
    ],
)
def test_the_article_goes_by_the_sound(phrase, said):
    assert with_a(phrase) == said
