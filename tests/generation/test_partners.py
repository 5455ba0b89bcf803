import re
from dataclasses import replace
from random import Random

import pytest

from articles.extraction.records import Mention, Slot
from quizzes.generation.asking.stems import Asker
from quizzes.generation.options.distractors import Distractors
from quizzes.generation.options.records import Setting
from quizzes.generation.phrasing.wording import Unclear, Wording
from tests.generation.asking import ALL, ask, asker
from tests.generation.builder import place

KIEL = place("l3", "Kiel", "city", "DE")
PORTO = place("l4", "Porto", "city", "PT")

ASKED = [
    (
        "{subject p1|Ortiz} {verb lose|lost} {object|the Peruvian presidency} "
        "{to other p2|to Weiss} {in when d2|in 1899}.",
        Slot.OTHER, "To whom did Lena Ortiz lose the Peruvian presidency in 1899?", "a-winner",
    ),
    (
        "{subject p1|Ortiz} {verb study|studied} {object|the tides of Peru} "
        "{under other p2|under the geographer Karl Weiss} {in where l2|in Riga}.",
        Slot.OTHER, "Under whom did Lena Ortiz study the tides of Peru in Riga?", "a-teacher",
    ),
    (
        "{subject|Her teacher in Riga} {verb be|was} {attribute p2|Karl Weiss}.",
        Slot.ATTRIBUTE, "Who was Lena Ortiz's teacher in Riga?", "somebody-described",
    ),
    (
        "{subject l2|Riga} {verb serve|served} {as other|as the capital of the Baltic League} "
        "{from other d2|from 1899 to 1902}.",
        Slot.SUBJECT,
        "Which city served as the capital of the Baltic League from 1899 to 1902?",
        "a-town-that-was-the-capital",
    ),
    (
        "{subject p1|Ortiz} {verb lay|laid} {object|the first Atlantic telegraph cable} "
        "{in when d2|in 1899}.",
        Slot.SUBJECT, "Who laid the first Atlantic telegraph cable in 1899?",
        "the-first-of-its-kind",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "slot", "stem"),
    [(row[0].replace("Her teacher", "Lena Ortiz's teacher"), *row[1:3]) for row in ASKED],
    ids=[row[3] for row in ASKED],
)
def test_whoever_stands_beside_the_one_who_acts_is_asked_for(sentence, slot, stem):
    assert ask(sentence, slot) == stem


REFUSED = [
    (
        "{subject p1|Ortiz} {verb move|moved} {to where l2|to Riga} {under other p2|under Weiss} "
        "{in when d2|in 1899}.",
        Slot.OTHER, "this part", "where-one-only-went",
    ),
    (
        "{subject|An influence on Peru} {verb be|was} {attribute p2|Karl Weiss}.",
        Slot.ATTRIBUTE, "others may have been so", "one-of-several",
    ),
    (
        "{subject|The main critic of Peru} {verb be|was} {attribute p2|Karl Weiss}.",
        Slot.ATTRIBUTE, "judgement", "who-counts-for-most",
    ),
    (
        "{subject l2|Riga} {verb serve|served} {as other|as a warning to Peru} "
        "{in when d2|in 1899}.",
        Slot.SUBJECT, "may stand for a government", "a-town-that-served-as-a-warning",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "slot", "reason"), [row[:3] for row in REFUSED], ids=[row[3] for row in REFUSED]
)
def test_whoever_is_not_surely_the_other_party_is_not_asked_for(sentence, slot, reason):
    with pytest.raises(Unclear, match=reason):
        ask(sentence, slot)


def ask_of_name(sentence, slot):
    """The question on a part of which only "Karl Weiss" is the name."""
    reading, _ = asker(sentence)
    name = re.search("Karl Weiss", reading.text)
    weiss = replace(reading.entity("p2"), mentions=(Mention(*name.span()),))
    others = (weiss if one.id == "p2" else one for one in reading.entities)
    reading = replace(reading, entities=tuple(others))
    frame = reading.frames[0]
    part = next(part for part in frame.parts if part.slot is slot)
    return Asker(reading, Wording(reading)).ask(frame, part).text


def test_no_towns_stand_beside_a_capital_of_which_it_is_not_known_where_they_are():
    served = (
        "{subject l2|Riga} {verb serve|served} {as other|as the capital of the Baltic League} "
        "{from other|from 1899 to 1902}."
    )
    reading, asks = asker(
        served, "{l3|Kiel} and {l4|Porto} are near.", entities=(*ALL, KIEL, PORTO)
    )
    stem = asks.ask(reading.frames[0], reading.frames[0].parts[0])
    setting = Setting(stem.text, reading.frames[0], stem.named)

    assert not list(Distractors(reading).seek(stem.key, setting, Random(0)))


def test_the_post_behind_the_name_is_kept():
    stem = ask_of_name(
        "{subject p1|Ortiz} {verb appoint|appointed} {object p2|Karl Weiss head of the Riga mint} "
        "{in when d2|in 1899}.",
        Slot.OBJECT,
    )

    assert stem == "Whom did Lena Ortiz appoint head of the Riga mint in 1899?"


@pytest.mark.parametrize(
    ("sentence", "slot"),
    [
        pytest.param(
            "{subject p1|Ortiz} {verb buy|bought} {object|the Riga mint} "
            "{from other p2|from Karl Weiss and his heirs}.",
            Slot.OTHER,
            id="more-than-one-seller",
        ),
        pytest.param(
            "{subject p1|Ortiz} {verb name|named} {object p2|Karl Weiss and his heirs} "
            "{in where l2|in Riga} {in when d2|in 1899}.",
            Slot.OBJECT,
            id="no-post-behind-the-name",
        ),
    ],
)
def test_a_part_that_is_more_than_a_name_is_not_asked_for(sentence, slot):
    with pytest.raises(Unclear, match="more than"):
        ask_of_name(sentence, slot)
