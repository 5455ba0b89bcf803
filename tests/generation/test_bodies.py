import pytest

from quizzes.generation.options.bodies import Bodies
from tests.generation.builder import body, build, person

PROVED = [
    ("{o1|Harbour Museum Council} met.", "Harbour Museum Council", "a-word-of-the-name"),
    ("She joined {o1|NATO}.", "NATO", "a-known-body"),
    ("She joined the {o1|UN}.", "UN", "a-known-body-of-two-letters"),
    ("She joined the {o1|Department of Defense}.", "Department of Defense", "ends-as-a-title"),
    ("The militia {o1|Torsa} met.", "Torsa", "a-noun-before"),
    ("She left {o1|Torsa}, a small charity.", "Torsa", "a-noun-behind"),
    ("She left the {o1|Torsa} network.", "Torsa", "a-noun-that-follows"),
    ("{subject o1|Torsa Orbisk} {verb refuse|refused} {object|it}.", "Torsa Orbisk", "it-refuses"),
    ("{subject o1|TLK} {verb build|built} {object|the yard}.", "TLK", "initials-that-act"),
    ("The {o1|RMS Torsa} sank.", "RMS Torsa", "a-ship-by-its-letters"),
]
CALLED = [
    ("{o1|Torsa}, a small militia of fishers, met.", "Torsa", "militia", "a-militia"),
    ("{o1|Torsa} is a harbour newspaper.", "Torsa", "newspaper", "a-newspaper"),
    ("{o1|RMS Torsa} sank.", "RMS Torsa", "ship", "a-ship"),
    ("{o1|Torsa} met, and a group came.", "Torsa", "organisation", "another-group"),
]


@pytest.mark.parametrize(
    ("sentence", "name", "noun"), [row[:3] for row in CALLED], ids=[row[3] for row in CALLED]
)
def test_a_body_is_asked_for_as_what_the_article_calls_it(sentence, name, noun):
    reading = build(sentence, entities=(body("o1", name),))

    assert Bodies(reading).noun(reading.entity("o1")) == noun


UNPROVED = [
    ("She saw {o1|Torsa}.", "Torsa", "nothing-tells"),
    ("{subject o1|Torsa} {verb open|opened} {on other|on Monday}.", "Torsa", "it-only-opens"),
    ("She saw {o1|TLK} rifles.", "TLK", "initials-that-do-nothing"),
    ("Her novel {o1|Torsa Council} sold well.", "Torsa Council", "the-title-of-a-novel"),
    ("{subject o1|Torsa} {verb refuse|refused} {object|it}.", "Torsa", "one-word-that-refuses"),
    ("{subject o1|Hobart} {verb refuse|refused} {object|the bid}.", "Hobart", "a-town"),
    ("{subject o1|Ana Costa} {verb refuse|refused} {object|it}.", "Ana Costa", "a-given-name"),
    ("{subject o1|Lio Tarsk} {verb deny|denied} it. {o1|Tarsk} left.", "Lio Tarsk", "a-surname"),
    ("{subject o1|Farmers} {verb demand|demanded} rain for farmers.", "Farmers", "a-common-noun"),
    ("The {o1|Articles of Confederation} bound.", "Articles of Confederation", "a-document"),
    ("{o1|Nasdaq} rose.", "Nasdaq", "an-index"),
    ("She read the {o1|Torsa Memorandum}.", "Torsa Memorandum", "a-paper"),
]


@pytest.mark.parametrize(
    ("sentence", "name", "proved"),
    [(*row[:2], True) for row in PROVED] + [(*row[:2], False) for row in UNPROVED],
    ids=[row[2] for row in PROVED + UNPROVED],
)
def test_a_body_is_proved_by_its_name_by_a_word_beside_it_or_by_what_it_does(
    sentence, name, proved
):
    reading = build(sentence, entities=(body("o1", name),))

    assert Bodies(reading).is_proved(reading.entity("o1")) is proved


def test_whatever_bears_the_surname_of_somebody_is_no_proved_body():
    reading = build(
        "{p1|Ana Torsa} came.",
        "{subject o1|Torsa} {verb refuse|refused} {object|it}.",
        entities=(person("p1", "Ana Torsa"), body("o1", "Torsa")),
    )

    assert not Bodies(reading).is_proved(reading.entity("o1"))


SORTS = [
    ("Supreme Court", "Constitutional Court", True, "two-courts"),
    ("Supreme Court", "Peruvian Army", False, "a-court-and-an-army"),
    ("United Nations", "Peruvian Army", False, "the-world-and-an-army"),
    ("United Nations", "European Union", True, "two-of-the-world"),
    ("Peruvian Government", "Pentagon", False, "a-government-holds-its-ministries"),
    ("Ministry of Trade", "Pentagon", True, "two-ministries"),
    ("Institute for Harbour Studies", "TLK", False, "a-think-tank-and-a-militia"),
    ("Torsa Information Group", "TLK", False, "a-publisher-and-a-militia"),
]


@pytest.mark.parametrize(
    ("one", "other", "alike"), [row[:3] for row in SORTS], ids=[row[3] for row in SORTS]
)
def test_bodies_of_one_sort_stand_beside_each_other(one, other, alike):
    reading = build("It met.", entities=(body("o1", one), body("o2", other)))

    assert Bodies(reading).alike(*reading.entities) is alike
