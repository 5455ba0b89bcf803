import re

import pytest

from articles.extraction.records import Entity, Kind, Mention
from quizzes.generation.names import Names, complete, is_no_person
from quizzes.generation.phrasing.wording import Wording
from tests.generation.builder import build, person


def test_a_name_is_found_by_every_spelling_but_not_by_a_possessive_of_another():
    text = "Ana Costa left. Costa's ship sank."
    costa = Entity("p1", Kind.PERSON, "Ana Costa", (Mention(0, 9), Mention(16, 23)))

    names = Names([costa], text)

    assert names.aliases(costa) == ("Ana Costa", "Costa")
    assert names.find("costa") is costa
    assert names.find("Cost") is None


def known(name, text, times=1):
    spots = [found.start() for found in re.finditer(name.split()[-1], text)][:times]
    return Entity("p1", Kind.PERSON, name, tuple(Mention(at, at + 4) for at in spots))


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Ana Costa left. Costa won.", True),
        ("Ana Costa left. President Costa won.", True),
        ("The interpreter Rui da Costa left. Ana Costa won. Costa wrote.", False),
        ("Ana Costa left. Following Costa's death they wept.", True),
        ("Ana Costa left. Rui Costa won.", False),
    ],
    ids=[
        "alone",
        "a-title-is-no-other",
        "one-nobody-took-for-a-person",
        "a-word-opens-a-sentence",
        "a-first-name-opens-a-sentence",
    ],
)
def test_a_surname_is_sure_where_nobody_shares_it(text, leads):
    costa = known("Ana Costa", text, times=2)

    assert Names([costa], text).leads_family(costa) is leads


def test_a_first_name_of_two_parts_is_no_relation_of_its_bearer():
    weiss = known("Karl-Émile Weiss", "Karl-Émile Weiss left. Weiss won.", times=2)

    assert Names([weiss], "Karl-Émile Weiss left. Weiss won.").leads_family(weiss)


def test_two_words_in_common_are_one_man_read_twice():
    costa = Entity("p1", Kind.PERSON, "Ana Costa Lima", ())
    agent = Entity("p2", Kind.PERSON, "Agent Ana Costa", ())
    short = Entity("p3", Kind.PERSON, "Ana Costa", ())

    assert Names([costa, agent]).is_read_twice(costa)
    assert not Names([costa, short]).is_read_twice(costa)


WHOLE = [
    (
        "{p1|Baldwin} of Flanders won. {p1|Baldwin} left.",
        "Baldwin",
        "Baldwin of Flanders",
        "a-land",
    ),
    ("{p1|Alexios} III fled.", "Alexios", "Alexios III", "a-number"),
    ("{p1|Louis} the Pious ruled.", "Louis", "Louis the Pious", "an-epithet"),
    ("{p1|Latvian Karl Weiss} won.", "Latvian Karl Weiss", "Karl Weiss", "no-nationality"),
    ("{p1|Baldwin} of Flanders won. {p1|Baldwin} II left.", "Baldwin", "Baldwin", "two-of-a-name"),
    ("{p1|Ana Costa} of Porto won.", "Ana Costa", "Ana Costa", "a-full-name"),
    ("President {p1|Mora} won. {p1|Mora} left.", "Mora", "President Mora", "a-title"),
    ("The former President {p1|Mora} won.", "Mora", "Mora", "no-longer-president"),
    ("President {p1|Mora} met Chancellor {p1|Mora}.", "Mora", "Mora", "two-titles"),
    ("General {p1|Mora} won.", "Mora", "Mora", "a-rank-changes"),
]


@pytest.mark.parametrize(
    ("text", "name", "whole"), [r[:3] for r in WHOLE], ids=[r[3] for r in WHOLE]
)
def test_a_lone_name_is_made_whole(text, name, whole):
    reading = complete(build(text, entities=(person("p1", name),)))

    assert reading.entities[0].name == whole


def test_a_title_is_told_once():
    reading = complete(
        build("He met President {p1|Mora}. {p1|Mora} left.", entities=(person("p1", "Mora"),))
    )

    assert Wording(reading).span(0, len(reading.text)) == (
        "He met President Mora. President Mora left."
    )


def test_a_name_of_two_rulers_is_shared():
    text = "{p1|Baldwin} of Flanders won. {p1|Baldwin} II left. {p2|Alexios V} met {p3|Alexios IV}."
    entities = (person("p1", "Baldwin"), person("p2", "Alexios V"), person("p3", "Alexios IV"))
    reading = build(text, entities=entities)

    names = Names(reading.entities, reading.text)

    assert names.shares_name(reading.entities[0])
    assert names.shares_reign(reading.entities[1])
    assert not names.shares_reign(reading.entities[0])


@pytest.mark.parametrize(
    ("name", "none"),
    [
        ("Financial Officer", True),
        ("Harbour Line", True),
        ("Martin King", False),
        ("Ana Costa", False),
    ],
)
def test_a_post_without_its_holder_is_no_person(name, none):
    assert is_no_person(person("p1", name)) is none


@pytest.mark.parametrize(
    ("printed", "sure"), [("Li", False), ("Li Qiang", True), ("Qiang", True)], ids=repr
)
def test_a_family_name_that_comes_first_may_be_anothers(printed, sure):
    qiang, keqiang = person("p1", "Li Qiang"), person("p2", "Li Keqiang")

    assert Names([qiang, keqiang]).is_sure(qiang, printed) is sure
