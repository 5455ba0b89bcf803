from dataclasses import replace

import pytest

from articles.extraction.records import Basis, Slot
from quizzes.generation.asking.stems import Asker
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.refusing.events import check_events
from tests.generation.builder import build, date, person, place

ORTIZ = person("p1", "Lena Ortiz")
WEISS = person("p2", "Karl Weiss")
PERU = place("l1", "Peru", "country", "PE")
RIGA = place("l2", "Riga", "city", "LV")
JULY = date("d1", "3 July 2021", "2021-07-03")
MAY = date("d2", "9 May 2021", "2021-05-09")
YEAR = date("d5", "1931", "1931", "year")
ALL = (ORTIZ, WEISS, PERU, RIGA, JULY, MAY, YEAR)


def ask(slot, *sentences):
    reading = build(*sentences, entities=ALL)
    frame = reading.frames[0]
    part = next(part for part in frame.parts if part.slot is slot)
    return Asker(reading, Wording(reading)).ask(frame, part).text


ENOUGH = [
    (
        "{subject p1|Ortiz} {verb visit|visited} {object l1|Peru} {on when d1|on 3 July}.",
        Slot.SUBJECT, "a-visit-with-its-day",
    ),
    (
        "{subject p1|Ortiz} {verb write|wrote} {object|the anthem of Peru}.",
        Slot.SUBJECT, "what-is-done-once-needs-no-day",
    ),
    (
        "{subject|The Riga Protocol} {verb sign passive|was signed} {on when d1|on 3 July}.",
        Slot.WHEN, "a-paper-with-a-name",
    ),
    (
        "{subject p1|Ortiz} {verb bear passive|was born} {in where l2|in Riga}.",
        Slot.WHERE, "a-birth-is-one",
    ),
    (
        "{subject p1|Ortiz} {verb kill passive|was killed} {in other|in a Peruvian raid} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, "one-raid-of-many-that-killed-somebody",
    ),
    (
        "{subject p1|Ortiz} {verb sign|signed} {object|a three-year contract with the Dock Fund} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, "a-contract-with-somebody",
    ),
    (
        "{subject|The 74th Riga Games} {verb hold passive|were held} {on when d1|on 3 July}.",
        Slot.WHEN, "games-with-a-number",
    ),
    (
        "{subject|The Riga council election} {verb hold passive|was held} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, "the-election-of-a-place",
    ),
    (
        "{subject p1|Ortiz} {verb disappear|disappeared} {on when d1|on 3 July}.",
        Slot.WHEN, "a-disappearance",
    ),
    (
        "{subject p1|Ortiz} {verb leave|left} {object l2|Riga} {after other|after 17 years} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, "years-behind-after",
    ),
    (
        "{subject p1|Ortiz} {verb appear|appeared} {in other|in a film on the Peruvian navy} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, "to-appear-in-something",
    ),
    (
        "{subject|The Harbour Masters Convention} {verb hold passive|was held} "
        "{in where l2|in Riga}.",
        Slot.WHERE, "where-a-meeting-with-a-name-was-held",
    ),
    (
        "{subject|Peru's capital} {verb move passive|was moved} {to where l2|to Riga}.",
        Slot.WHERE, "where-a-capital-was-moved",
    ),
    (
        "{subject|The sailors of the Lima Guard} {verb flee|fled} {to where l2|to Riga}.",
        Slot.WHERE, "where-somebody-fled",
    ),
    (
        "{subject p1|Ortiz} {verb defeat|defeated} {object p2|Karl Weiss}.",
        Slot.SUBJECT, "a-full-name-and-what-is-done-to-it-once",
    ),
]  # fmt: skip
TOO_LITTLE = [
    (
        "{subject p1|Ortiz} {verb visit|visited} {object l1|Peru}.",
        Slot.SUBJECT, "tells too little", "a-visit-of-many",
    ),
    (
        "{subject p1|Ortiz} {verb praise|praised} {object p2|Karl Weiss}.",
        Slot.SUBJECT, "tells too little", "a-full-name-praised",
    ),
    (
        "{subject p1|Ortiz} {verb defeat|defeated} {object l1|Peru}.",
        Slot.SUBJECT, "tells too little", "one-word-defeated",
    ),
    (
        "{subject p1|Ortiz} {verb lead|led} {object|the Peruvian expedition}.",
        Slot.SUBJECT, "which one", "an-expedition-without-a-year",
    ),
    (
        "{subject p1|Ortiz} {verb leave|left} {object l2|Riga} {upon other|upon his death} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, "whom “upon his death” means", "the-death-of-somebody",
    ),
    (
        "{subject p1|Ortiz} {verb open|opened} {object|the port of Riga} again "
        "{on when d1|on 3 July}.",
        Slot.WHEN, "without its “again”", "opened-again",
    ),
    (
        "{subject|Work} {verb begin|began} {in where l2|in Riga} {under other p1|under Ortiz} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, "what began", "work-began",
    ),
    (
        "{subject p1|Ortiz} {verb receive|received} {object|12 years} {in where l2|in Riga} "
        "{on when d1|on 3 July}.",
        Slot.SUBJECT, "number of years", "years-of-what",
    ),
    (
        "{subject p1|Ortiz} {verb build|built} {object|the dam and Karl Weiss the locks} "
        "{in where l2|in Riga}.",
        Slot.SUBJECT, "lost its verb", "a-clause-without-its-verb",
    ),
    (
        "{subject p1|Ortiz} {verb swear passive|was sworn} in {on when d1|on 3 July}.",
        Slot.SUBJECT, "sworn", "sworn-in-as-what",
    ),
    (
        "{subject p1|Ortiz} {verb resign|resigned} {on when d1|on 3 July}.",
        Slot.WHEN, "too little", "a-post-is-not-told",
    ),
    (
        "{subject l1|Peru} {verb sign|signed} {object|a trade agreement} {on when d1|on 3 July}.",
        Slot.WHEN, "which one", "an-agreement-with-nobody",
    ),
    (
        "{subject p1|Ortiz} {verb die|died} {in when d5|in 1931}.",
        Slot.SUBJECT, "nobody and nothing", "a-death-of-some-year",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "slot"), [row[:2] for row in ENOUGH], ids=[row[2] for row in ENOUGH]
)
def test_a_question_that_singles_out_its_event_is_asked(sentence, slot):
    assert ask(slot, sentence).endswith("?")


def test_whoever_has_one_post_resigns_from_that():
    resigned = "{subject p1|Ortiz} {verb resign|resigned} {on when d1|on 3 July}."
    reading = build("{p1|Ortiz} was director of Norda.", resigned, entities=ALL,
                    roles=[("p1", "director of Norda")])  # fmt: skip
    held = replace(reading, roles=tuple(replace(role, kind="post") for role in reading.roles))

    stem = Asker(held, Wording(held)).ask(held.frames[0], held.frames[0].parts[-1]).text

    assert stem == "On what date did Lena Ortiz resign?"


@pytest.mark.parametrize(
    ("sentence", "slot", "reason"), [r[:3] for r in TOO_LITTLE], ids=[r[3] for r in TOO_LITTLE]
)
def test_a_question_that_tells_too_little_is_refused(sentence, slot, reason):
    with pytest.raises(Unclear, match=reason):
        ask(slot, sentence)


def test_a_year_carried_on_from_an_aside_is_not_asked():
    reading = build(
        "It began {d4|in 2021}.",
        "The canal had been opened {d3|in 1869}.",
        "{subject p1|Ortiz} {verb reach|reached} {object l2|Riga} {on when d1|on 3 July}.",
        entities=(*ALL, date("d3", "1869", "1869", "year"), date("d4", "2021", "2021", "year")),
    )
    carried = {"d1": Basis.FROM_EARLIER_DATE, "d3": Basis.STATED, "d4": Basis.STATED}
    told = tuple(
        replace(e, mentions=tuple(m._replace(basis=carried.get(e.id, "")) for m in e.mentions))
        for e in reading.entities
    )
    july = replace(told[4], name="3 July 1869", value="1869-07-03")
    reading = replace(reading, entities=(*told[:4], july, *told[5:]))

    with pytest.raises(Unclear, match="year of “3 July” is not sure"):
        Asker(reading, Wording(reading)).ask(reading.frames[0], reading.frames[0].parts[-1])


@pytest.mark.parametrize(("published", "sure"), [("2021-07-09", True), ("2024-07-09", False)])
def test_a_weekday_is_of_the_week_of_the_news(published, sure):
    reading = build(
        "{subject p1|Ortiz} {verb fly|flew} {to where l2|to Riga} {on when d1|on Monday}.",
        entities=ALL,
        published=published,
    )
    asks, frame = Asker(reading, Wording(reading)), reading.frames[0]

    if sure:
        assert asks.ask(frame, frame.parts[0]).text == "Who flew to Riga on 3 July 2021?"
    else:
        with pytest.raises(Unclear, match="week of “Monday”"):
            asks.ask(frame, frame.parts[0])


def test_somebody_named_only_now_is_not_surely_the_pronoun():
    reading = build(
        "{p2|Karl Weiss} sailed from {l2|Riga}.",
        "The nurse {p1|Lena Ortiz} looked after them.",
        "{subject p1|He} {verb reach|reached} {object l1|Peru} {on when d1|on 3 July}.",
        entities=ALL,
    )
    frame = reading.frames[0]
    frame = replace(frame, parts=(replace(frame.parts[0], pronoun=True), *frame.parts[1:]))

    with pytest.raises(Unclear, match="whom “He” means"):
        Asker(reading, Wording(reading)).ask(frame, frame.parts[-1])


def test_a_question_that_fits_two_events_is_refused():
    first = "{subject p1|Ortiz} {verb leave|left} {object l2|Riga} {on when d1|on 3 July}."
    again = "{subject p1|Ortiz} {verb leave|left} {object l2|Riga} {on when d2|on 9 May}."

    with pytest.raises(Unclear, match="fits two events"):
        ask(Slot.WHEN, first, again)


def test_a_name_read_twice_is_no_answer():
    reading = build(
        "{subject p1|Ortiz} {verb leave|left} {object l2|Riga} {on when d1|on 3 July}.",
        "{p2|Agent Lena Ortiz} was seen.",
        entities=(
            *ALL[2:],
            replace(ORTIZ, name="Lena Ortiz Vega"),
            person("p2", "Agent Lena Ortiz"),
        ),
    )

    with pytest.raises(Unclear, match=r"two readings|is meant"):
        Asker(reading, Wording(reading)).ask(reading.frames[0], reading.frames[0].parts[0])


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("Who led the British expedition?", True),
        ("Who led the expedition to Lake Chad?", False),
        ("Who led the Pilar expedition?", False),
        ("Who spoke at the two-day conference?", True),
        ("Who won the Battle of Riga?", False),
        ("Who signed the agreement in Riga?", True),
        ("Who signed the agreement with Peru?", False),
    ],
)
def test_an_event_is_told_by_a_name(text, vague):
    if vague:
        with pytest.raises(Unclear, match="which one"):
            check_events(text)
    else:
        check_events(text)


def test_a_date_singles_out_an_expedition_but_no_agreement():
    check_events("Who led the British expedition in 1903?", dated=True)

    with pytest.raises(Unclear, match="which one"):
        check_events("Who signed the agreement in Riga in 1903?", dated=True)


def test_a_guess_is_left_unsaid():
    sentence = (
        "{subject p1|Ortiz} {verb die|died} {in where l2|in Riga}, probably {of other|of a long"
        " fever}, {on when d1|on 3 July}."
    )

    assert ask(Slot.WHEN, sentence) == "On what date did Lena Ortiz die in Riga?"


def test_what_only_tells_more_is_left_unsaid_where_it_is_unclear():
    sentence = (
        "{subject p1|Ortiz} {verb leave|left} {object l2|Riga} {after other|after his arrest there}"
        " {on when d1|on 3 July}."
    )

    assert ask(Slot.WHEN, sentence) == "On what date did Lena Ortiz leave Riga?"
