from dataclasses import replace

import pytest

from articles.extraction.records import Certainty, Mention, Slot
from quizzes.generation.asking.cloze import gap
from quizzes.generation.asking.lists import shared
from quizzes.generation.asking.stems import Asker
from quizzes.generation.phrasing.wording import Unclear, Wording
from tests.generation.asking import ALL, BUILT, OPENED, ask, asker
from tests.generation.builder import person, place

ROWS = [
    (OPENED, Slot.SUBJECT, "Who opened the summit in Riga on 3 July 2021?", "who-and-the-rest"),
    (OPENED, Slot.WHEN, "On what date did Lena Ortiz open the summit in Riga?", "a-day"),
    (
        "{subject p1|Ortiz} {verb raise perfect|has raised} {object|the rates of Peru} "
        "{in when d3|in March}.",
        Slot.WHEN, "In which month and year did Lena Ortiz raise the rates of Peru?", "a-month",
    ),
    (OPENED, Slot.WHERE, "In which city did Lena Ortiz open the summit on 3 July 2021?", "a-city"),
    (BUILT, Slot.AGENT, "Who built the library in 1899?", "the-agent-in-the-active-voice"),
    (BUILT, Slot.WHEN, "In what year was the library built by Karl Weiss?", "a-passive"),
    (
        "{on when d1|On 3 July}, {subject p1|Ortiz} {verb appoint|appointed} {object p2|Weiss} "
        "{as other|as ambassador}.",
        Slot.OBJECT, "Whom did Lena Ortiz appoint as ambassador on 3 July 2021?", "whom",
    ),
    (
        "{subject p1|Ortiz} {verb visit pluperfect|had visited} {object l1|Peru} "
        "{on when d1|on 3 July}.",
        Slot.OBJECT, "Which country did Lena Ortiz visit on 3 July 2021?", "a-country-visited",
    ),
    (
        "{subject l1|Peru} {verb undertake perfect|has undertaken} "
        "{to infinitive|to send observers to Riga}.",
        Slot.SUBJECT, "Which country undertook to send observers to Riga?", "a-commitment",
    ),
    (
        "{subject p3|Costa} {verb say|said} that {content|she would rebuild the port of Riga}.",
        Slot.SUBJECT, "Who said that she would rebuild the port of Riga?", "who-said-so",
    ),
    (
        "{subject p3|Costa} {verb say present|says} that {content|she will rebuild Riga by sea}.",
        Slot.SUBJECT, "Who said that she would rebuild Riga by sea?", "a-promise-asked-in-the-past",
    ),
    (
        '{subject p3|Costa} {verb say present|says}: "{content|We will rebuild the port of Riga}."',
        Slot.SUBJECT, 'Who said: "We will rebuild the port of Riga"?', "who-is-quoted",
    ),
    (
        "{subject p3|Costa} {verb say|said} that {content|she also hoped to mend every lamp of the "
        "port in Riga}.",
        Slot.SUBJECT, "Who said that she hoped to mend every lamp of the port in Riga?",
        "what-comes-on-top-is-asked-alone",
    ),
    (
        "{subject p1|Ortiz} {verb call|called} {on other l1|on Peru} "
        "{to infinitive|to open the port of Riga}.",
        Slot.OTHER, "On which country did Lena Ortiz call to open the port of Riga?",
        "a-call-on-somebody",
    ),
    (
        "{subject p1|Ortiz} {verb call|called} {for other|for a truce between Peru and Chile}.",
        Slot.SUBJECT, "Who called for a truce between Peru and Chile?", "a-call-for-something",
    ),
    (
        "{subject p1|Ortiz} {verb move|moved} {object|the naval school} {to other l2|to Riga} "
        "{in when d2|in 1899}.",
        Slot.OTHER, "To which city did Lena Ortiz move the naval school in 1899?",
        "where-something-is-moved",
    ),
    (
        "{subject p1|Ortiz} {verb sail|sailed} {from other l2|from Riga} {to where l1|to Peru} "
        "{in when d2|in 1899}.",
        Slot.OTHER, "From which city did Lena Ortiz sail to Peru in 1899?", "from-where",
    ),
    (
        "{subject l2|Riga} {verb cede passive|was ceded} "
        "{to other l1|to Peru} {in when d2|in 1899}.",
        Slot.OTHER, "To which country was Riga ceded in 1899?",
        "to-which-country-land-is-given",
    ),
    (
        "{subject p1|Ortiz} {verb meet|met} {with with p3|with Costa} {in where l2|in Riga}.",
        Slot.WITH, "Whom did Lena Ortiz meet in Riga?", "whom-somebody-met",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "slot", "stem"), [row[:3] for row in ROWS], ids=[row[3] for row in ROWS]
)
def test_frame_is_asked(sentence, slot, stem):
    assert ask(sentence, slot) == stem


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        (
            "{subject p1|Ortiz} {verb buy|bought} {object|arms} {from other l1|from Peru} instead "
            "{of other|of waiting} {on when d1|on 3 July}.",
            "Who bought arms from Peru on 3 July 2021?",
        ),
        (
            "{on when d1|On 3 July} {subject p1|Ortiz} {verb send|sent} {object|Karl Weiss, and "
            "the council of Peru}.",
            "Who sent Karl Weiss and the council of Peru on 3 July 2021?",
        ),
    ],
    ids=["instead-of-is-left-out", "a-pair-without-its-comma"],
)
def test_stray_words_and_marks_are_left_out(sentence, stem):
    assert ask(sentence, Slot.SUBJECT) == stem


def test_a_gap_text_does_not_give_its_land_away():
    peru = place("l9", "Latvia", "country", "LV")
    reading, asks = asker(
        "{subject|The people of} {l2|Riga} {verb riot|rioted} {in when d2|in 1899} "
        "{in where l9|in Latvia}.",
        entities=(*ALL, peru),
    )
    frame = reading.frames[0]
    subject = replace(frame.parts[0], end=reading.text.index(" rioted"))
    frame = replace(frame, parts=(subject, *frame.parts[1:]))

    with pytest.raises(Unclear, match="gives the country away"):
        gap(asks, frame, frame.parts[-1])


def test_a_date_stands_before_what_only_tells_more():
    sentence = (
        "{on when d1|On 3 July} {subject p1|Ortiz} {verb open|opened} {object|the port of Riga} "
        "{before other|before the vote in Peru}."
    )

    assert ask(sentence, Slot.SUBJECT) == (
        "Who opened the port of Riga on 3 July 2021 before the vote in Peru?"
    )


def test_an_event_noun_is_asked_with_its_verb():
    sentence = "{verb visit|visit} of {subject p1|Ortiz} to {object l2|Riga} {on when d1|on 3 July}"

    assert ask(sentence, Slot.SUBJECT, form="nominal") == "Who visited Riga on 3 July 2021?"
    assert ask(sentence, Slot.WHEN, form="nominal") == "On what date did Lena Ortiz visit Riga?"


@pytest.mark.parametrize(
    ("how", "stem"),
    [
        (
            {"certainty": Certainty.NAMED_SOURCE, "source": "State radio"},
            "According to State radio, in which city did Lena Ortiz open the summit on "
            "3 July 2021?",
        ),
        (
            {"certainty": Certainty.HEDGED},
            "According to unnamed reports cited in the article, in which city did Lena Ortiz open "
            "the summit on 3 July 2021?",
        ),
    ],
    ids=["a-named-source", "nobody-in-particular"],
)
def test_a_claim_is_asked_with_its_source(how, stem):
    assert ask(OPENED, Slot.WHERE, **how) == stem


def test_several_who_became_something_are_not_asked_for_one_by_one():
    reading, asks = asker(
        "{subject p1|Ortiz} {verb elect passive|were elected} {attribute|joint commanders} "
        "{in where l2|in Riga}.",
    )
    frame = reading.frames[0]
    both = replace(frame.parts[0], entities=("p1", "p2"))

    with pytest.raises(Unclear, match="in the plural"):
        list(shared(asks, replace(frame, parts=(both, *frame.parts[1:])), both))


def test_a_list_that_was_not_read_prints_full_names():
    reading, asks = asker(
        "{subject p1|Ortiz} {verb receive|received} {object|Weiss and Costa} {in where l2|in Riga} "
        "{on when d1|on 3 July}.",
        "{p2|Karl Weiss} and {p3|Ana Costa} left.",
    )
    when = next(part for part in reading.frames[0].parts if part.slot is Slot.WHEN)

    stem = asks.ask(reading.frames[0], when).text

    assert stem == "On what date did Lena Ortiz receive Karl Weiss and Ana Costa in Riga?"


@pytest.mark.parametrize(
    "words", ['the film "{p2|Weiss}" of Peru', "the {p2|Weiss} family of Peru"]
)
def test_a_surname_that_stands_for_more_stays_as_printed(words):
    printed = words.replace("{p2|Weiss}", "Weiss")
    sentence = (
        f"{{subject p1|Ortiz}} {{verb show|showed}} {{object|{printed}}} {{in when d2|in 1899}}."
    )
    reading, asks = asker(f"{{p2|Karl Weiss}} won. {sentence}")

    stem = asks.ask(reading.frames[0], reading.frames[0].parts[-1]).text

    assert stem == f"In what year did Lena Ortiz show {printed}?"


def test_a_date_of_the_facts_is_asked_only_where_it_is_printed_whole():
    sentence = "{subject p1|Ortiz} {verb leave|left} {object l2|Riga} {on when d1|on 3 July} 439."
    reading, asks = asker(sentence)
    frame = reading.frames[0]

    with pytest.raises(Unclear, match="not exact"):
        asks.ask(frame, frame.parts[-1], reading.entity("d1"))


def test_a_reigning_name_keeps_its_title():
    reading, _ = asker(
        "{subject p4|Pope Felix} {verb visit|visited} {object l2|Riga} {on when d1|on 3 July}.",
        entities=(*ALL, person("p4", "Felix")),
    )
    felix = reading.entity("p4")
    name = replace(felix, mentions=(Mention(5, 10),))
    reading = replace(reading, entities=tuple(name if e is felix else e for e in reading.entities))

    stem = Asker(reading, Wording(reading)).ask(reading.frames[0], reading.frames[0].parts[-1])

    assert stem.text == "On what date did Pope Felix visit Riga?"


def test_a_question_does_not_allude_to_its_answer():
    sentence = (
        "{subject p1|Ortiz} {verb meet|met} {object p2|Weiss} {upon other|upon the Peruvian "
        "leader's return} {in where l2|in Riga}. {p2|Karl Weiss} is Peruvian president."
    )
    reading, asks = asker(sentence, roles=[("p2", "Peruvian president")])
    whom = next(part for part in reading.frames[0].parts if part.slot is Slot.OBJECT)

    with pytest.raises(Unclear, match="alludes"):
        asks.ask(reading.frames[0], whom)


def test_the_land_of_a_ruler_is_said_once():
    felix = person("p4", "Felix of Spain")
    reading, asks = asker(
        "{subject p4|Felix} of Spain {verb leave|left} {object l2|Riga} {on when d1|on 3 July}.",
        entities=(*ALL, felix),
    )
    frame = reading.frames[0]
    subject = replace(frame.parts[0], end=frame.parts[0].end + len(" of Spain"))
    frame = replace(frame, parts=(subject, *frame.parts[1:]))

    assert asks.ask(frame, frame.parts[-1]).text == ("On what date did Felix of Spain leave Riga?")


def test_a_name_cut_short_is_not_asked():
    reading, asks = asker(
        "{subject p1|Ortiz} {verb visit|visited} {object|the camp of Water} Belongs to Us "
        "{on when d1|on 3 July}.",
    )

    with pytest.raises(Unclear, match="goes on with “Belongs to Us”"):
        asks.ask(reading.frames[0], reading.frames[0].parts[-1])


def test_a_surname_of_a_family_is_nobody_but_its_best_known():
    reading, asks = asker(
        "{subject p2|Weiss} {verb visit|visited} {object l1|Peru} {on when d1|on 3 July}.",
        "{p9|Otto Weiss} won. {p9|Weiss} left.",
        entities=(*ALL, person("p9", "Otto Weiss")),
    )

    with pytest.raises(Unclear, match="not sure that Karl Weiss"):
        asks.ask(reading.frames[0], reading.frames[0].parts[-1])


def test_a_gap_text_ends_in_its_gap():
    reading, asks = asker(OPENED)
    frame = reading.frames[0]

    texts = [gap(asks, frame, part).text for part in frame.parts[2:]]

    assert texts == [
        "Lena Ortiz opened the summit on 3 July 2021 in ____ (city).",
        "Lena Ortiz opened the summit in Riga on ____ (date).",
    ]


def test_the_time_before_a_place_may_be_left_unsaid():
    reading, asks = asker(
        "{subject p1|Ortiz} {verb die|died} {on when d1|on 3 July} {in where l2|in Riga}."
    )
    frame = reading.frames[0]
    when, where = frame.parts[1:]

    assert asks.ask(frame, where, unsaid=(when,)).text == "In which city did Lena Ortiz die?"
