from dataclasses import replace

import pytest

from articles.extraction.records import Certainty, Mention, Slot
from quizzes.generation.clauses import trimmed
from quizzes.generation.cloze import gap
from quizzes.generation.stems import Asker
from quizzes.generation.wording import Unclear, Wording
from tests.generation.asking import ALL, BUILT, OPENED, ask, asker
from tests.generation.builder import body, build, person, place

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
        list(asks.shared(replace(frame, parts=(both, *frame.parts[1:])), both))


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


SAYINGS = [
    ("{content|two flights a day were planned}", False, "a-saying-of-a-few-words"),
    ("{content|free travel had cost twelve million crowns a year}", True, "a-saying-of-its-own"),
    ("{content|those who had bought a cracked lamp would get a full refund}", False, "it-points"),
    ('"{content|A harbour without cranes is a harbour without work}"', True, "a-telling-quotation"),
    ('"{content|This is our top priority}"', False, "a-quotation-of-anything"),
    ('"{content|They will open the harbour cranes by summer}"', False, "a-quotation-on-somebody"),
]


@pytest.mark.parametrize(
    ("said", "is_asked"), [row[:2] for row in SAYINGS], ids=[row[2] for row in SAYINGS]
)
def test_a_saying_without_a_name_is_asked_for_its_own_words(said, is_asked):
    article = build(f"{{subject p1|Lena Ortiz}} {{verb say|said}} {said}.", entities=ALL)
    [frame] = article.frames
    asker = Asker(article, Wording(article))

    if is_asked:
        stem = asker.ask(frame, frame.parts[0])
        assert stem.text.startswith("Who said")
    else:
        with pytest.raises(Unclear, match="names nobody"):
            asker.ask(frame, frame.parts[0])


COUNCIL = body("c1", "National Harbour Council")
PLAIN = [
    (
        "{subject b1|The Amber Railway} {verb open|opened} {on when d1|on 3 July}.",
        Slot.WHEN, "On what date did the Amber Railway open?", "a-thing-with-a-name-opens",
    ),
    (
        "{subject b1|The Amber Railway} {verb file|filed} {for other|for bankruptcy} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, "On what date did the Amber Railway file for bankruptcy?", "a-bankruptcy",
    ),
    (
        "{subject c1|National Harbour Council} {verb move|moved} {to where l2|to Riga} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, "On what date did the National Harbour Council move to Riga?", "a-body-opens",
    ),
    (
        "{subject l1|Peru} {verb proclaim|proclaimed} {object|its independence} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, "On what date did Peru proclaim its independence?", "an-independence",
    ),
    (
        "{subject p1|Lena Ortiz} {verb emigrate|emigrated} {to where l1|to Peru}.",
        Slot.SUBJECT, "Who emigrated to Peru?", "once-in-a-life",
    ),
    (
        "{subject p1|Lena Ortiz} {verb succeed passive|was succeeded} {by agent p2|by Karl Weiss}.",
        Slot.AGENT, "Who succeeded Lena Ortiz?", "a-successor",
    ),
    (
        "{subject p1|Lena Ortiz} {verb assassinate passive|was assassinated} {in when d2|in 1899}.",
        Slot.SUBJECT, "Who was assassinated in 1899?", "an-end-and-its-year",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "slot", "said"), [row[:3] for row in PLAIN], ids=[row[3] for row in PLAIN]
)
def test_few_words_are_enough_for_what_happens_once(marked, slot, said):
    article = build(marked, entities=(*ALL, body("b1", "Amber Railway"), COUNCIL))
    [frame] = article.frames
    part = next(part for part in frame.parts if part.slot is slot)

    assert Asker(article, Wording(article)).ask(frame, part).text == said


TRIMMED = [
    (
        "Peru was buying the Amber Railway, which lost money for ten years in the north",
        "Who said that Peru was buying the Amber Railway?",
        "what-only-tells-more",
    ),
    (
        "Peru was buying the Amber Railway - first the line and then the works - for a song",
        "Who said that Peru was buying the Amber Railway?",
        "a-dash",
    ),
    (
        "Peru had signed a treaty on the Amber Railway in the country",
        "Who said that Peru had signed a treaty on the Amber Railway?",
        "a-ground-told-before",
    ),
    (
        "Peru was buying the Amber Railway, although it had never seen a single train go north",
        "Who said that Peru was buying the Amber Railway?",
        "a-concession",
    ),
]


@pytest.mark.parametrize(
    ("said", "asked"), [row[:2] for row in TRIMMED], ids=[row[2] for row in TRIMMED]
)
def test_a_long_saying_is_trimmed_where_it_stays_true(said, asked):
    article = build(
        f"{{subject p1|Lena Ortiz}} {{verb say|said}} that {{content|{said}}}.", entities=ALL
    )
    [frame] = article.frames

    assert Asker(article, Wording(article)).ask(frame, frame.parts[0]).text == asked


@pytest.mark.parametrize(
    "said",
    [
        "if Peru was buying the Amber Railway, which lost money for ten years, the north was lost",
        'Peru called the Amber Railway "a gift, which lost money for ten years, from the north"',
    ],
    ids=["a-condition", "inside-quotation-marks"],
)
def test_a_saying_is_not_trimmed_where_the_rest_counts(said):
    article = build(
        f"{{subject p1|Lena Ortiz}} {{verb say|said}} that {{content|{said}}}.", entities=ALL
    )
    [frame] = article.frames
    part = next(part for part in frame.parts if part.slot is Slot.CONTENT)

    assert trimmed(part, article.text) == part


def test_a_long_question_leaves_its_longest_circumstance_unsaid():
    stem = ask(
        "{subject p1|Ortiz} {verb open|opened} {object|the first public baths of the old quarter} "
        "{in where l2|in Riga} {under other|under the flags of forty ships and nine boats} "
        "{on when d1|on 3 July}.",
        Slot.WHEN,
    )

    assert stem == (
        "On what date did Lena Ortiz open the first public baths of the old quarter in Riga?"
    )


def test_a_common_thing_that_opens_a_sentence_loses_its_capital():
    stem = ask(
        "{subject|Slavery} {verb abolish passive|was abolished} {in where l1|in Peru} "
        "{by agent p1|by Ortiz} {in when d2|in 1899}.",
        Slot.WHEN,
    )

    assert stem == "In what year was slavery abolished in Peru by Lena Ortiz?"


@pytest.mark.parametrize(
    ("printed", "stem"),
    [
        ("the newly formed Harbour Library", "the Harbour Library"),
        ("the Peruvian Harbour Library", "the Peruvian Harbour Library"),
        ("Harbour Library", "Harbour Library"),
    ],
    ids=["newly-formed", "of-its-country", "without-an-article"],
)
def test_a_body_keeps_its_article_and_its_country(printed, stem):
    reading, _ = asker(
        f"{{subject p1|Ortiz}} {{verb praise|praised}} {{object o1|{printed}}} "
        "{on when d1|on 3 July}."
    )
    library = reading.entities[3]
    start = reading.text.index("Harbour")
    whole = replace(library, mentions=(Mention(start, start + len("Harbour Library")),))
    told = replace(reading, entities=(*reading.entities[:3], whole, *reading.entities[4:]))

    asked = Asker(told, Wording(told)).ask(told.frames[0], told.frames[0].parts[-1]).text

    assert asked == f"On what date did Lena Ortiz praise {stem}?"
