"""Places within another part: where the thing is, it was done."""

from dataclasses import replace

import pytest

from articles.extraction.records import Mention
from quizzes.generation.asking.seats import seated
from quizzes.generation.asking.stems import Asker
from quizzes.generation.phrasing.wording import Unclear, Wording
from tests.generation.asking import ALL, RIGA
from tests.generation.builder import build


def seat_of(sentence):
    """The question for Riga, which the sentence prints once, within another part."""
    reading = build(sentence, entities=ALL)
    at = reading.text.index("Riga")
    riga = replace(RIGA, mentions=(Mention(at, at + len("Riga")),))
    entities = tuple(riga if one.id == riga.id else one for one in reading.entities)
    reading = replace(reading, entities=entities)
    wording = Wording(reading)
    frame, part = seated(reading.frames[0], riga, wording)
    return Asker(reading, wording).ask(frame, part, riga).text


ASKED = [
    (
        "{subject p1|Ortiz} {verb open|opened} {object|the Peruvian school in Riga} "
        "{on when d1|on 3 July}.",
        "In which city did Lena Ortiz open the Peruvian school on 3 July 2021?",
        "what-is-opened",
    ),
    (
        "{subject p1|Ortiz} {verb study|studied} {object|Greek} "
        "{at other|at the School of Navigation in Riga}.",
        "In which city did Lena Ortiz study Greek at the School of Navigation?",
        "where-somebody-studies",
    ),
    (
        "{subject p1|Ortiz} {verb live|lived} {with with|with poor relatives in Riga} "
        "{in when d2|in 1899}.",
        "In which city did Lena Ortiz live with poor relatives in 1899?",
        "with-whom-somebody-lives",
    ),
    (
        "{subject p1|Ortiz} {verb win|won} {object|the prize} "
        "{at other|at the Song and Dance Festival in Riga} {in when d2|in 1899}.",
        "In which city did Lena Ortiz win the prize at the Song and Dance Festival in 1899?",
        "two-words-of-one-name",
    ),
    (
        "{subject p1|Ortiz} {verb become|became} "
        "{attribute|a lecturer at the Solano Institute in Riga} {in when d2|in 1899}.",
        "In which city did Lena Ortiz become a lecturer at the Solano Institute in 1899?",
        "where-somebody-takes-a-post",
    ),
    (
        "{subject p1|Ortiz} {verb send|sent} {object|a Peruvian expedition to Riga} "
        "{in when d2|in 1899}.",
        "To which city did Lena Ortiz send a Peruvian expedition in 1899?",
        "where-people-are-sent",
    ),
]


@pytest.mark.parametrize(("sentence", "stem"), [r[:2] for r in ASKED], ids=[r[2] for r in ASKED])
def test_the_place_of_a_thing_is_asked(sentence, stem):
    assert seat_of(sentence) == stem


REFUSED = [
    (
        "{subject p1|Ortiz} {verb send|sent} {object|a request to Riga} {in when d2|in 1899}.",
        "elsewhere",
        "a-request-to-a-government",
    ),
    (
        "{subject p1|Ortiz} {verb praise|praised} {object|the Peruvian school in Riga}.",
        "elsewhere",
        "what-is-praised-from-afar",
    ),
    (
        "{subject p1|Ortiz} {verb open|opened} {object|the school of sailors trained in Riga}.",
        "within",
        "another-clause-within",
    ),
    (
        "{subject p1|Ortiz} {verb open|opened} {object|the school in Riga} {in where l1|in Peru}.",
        "another place",
        "two-places",
    ),
    (
        "{subject p1|Ortiz} {verb promise|promised} {at other|at the congress in Riga}.",
        "not told",
        "a-promise-of-nothing",
    ),
]


@pytest.mark.parametrize(
    ("sentence", "reason"), [r[:2] for r in REFUSED], ids=[r[2] for r in REFUSED]
)
def test_a_place_that_may_be_of_something_else_is_not_asked(sentence, reason):
    with pytest.raises(Unclear, match=reason):
        seat_of(sentence)
