from dataclasses import replace

import pytest

from articles.extraction.records import Mention, Slot
from quizzes.generation.asking.stems import Asker
from quizzes.generation.phrasing.contents import trimmed
from quizzes.generation.phrasing.wording import Unclear, Wording
from tests.generation.asking import ALL, ask, asker
from tests.generation.builder import body, build

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
    (
        "Peru was also selling tin to the Amber Railway now",
        "Who said that Peru was selling tin to the Amber Railway?",
        "what-came-before-and-when",
    ),
    (
        "Peru would sell ten barges to Latvia after the harbour was closed",
        "Who said that Peru would sell ten barges to Latvia?",
        "after-what",
    ),
    (
        "Peru could sell the barge under a law of Latvia, the only one of its kind",
        "Who said that Peru could sell the barge under a law of Latvia?",
        "a-description-behind-a-name",
    ),
    (
        "Peru would send ten barges to Latvia from which Chile was buying tin",
        "Who said that Peru would send ten barges to Latvia?",
        "a-name-needs-no-more",
    ),
    (
        "Peru is selling tin, ore and a dam of the Amber Railway",
        "Who said that Peru was selling tin, ore and a dam of the Amber Railway?",
        "a-list-stays-whole",
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
