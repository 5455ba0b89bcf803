from dataclasses import replace

import pytest

from articles.extraction.records import Certainty, Slot
from quizzes.generation.asking.claims import ARTICLE, UNNAMED, lead, source_stem
from quizzes.generation.asking.stems import Asker
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.records import Form
from quizzes.generation.writing import consider
from tests.generation.builder import body, build, date, person, place

RADIO, HERALD = body("o1", "State Radio"), body("o2", "Riga Herald")
BARR, RUSSIA = person("p1", "Joan Barr"), place("l1", "Russia", "country", "RU")
CLAIM = (
    "{o1|State Radio} reported that {subject p1|Joan Barr} {verb close|closed} "
    "{object|the Amber Bridge}."
)
BY_RADIO = {"certainty": Certainty.NAMED_SOURCE, "source": "State Radio", "source_entity": "o1"}


def read(sentence=CLAIM, *more, **frame):
    entities = (RADIO, HERALD, BARR, RUSSIA)
    return build((sentence, frame), *more, entities=entities)


def told_by(reading, key="p1"):
    return lead(Wording(reading), reading.frames[0], reading.entity(key))


def test_a_named_source_leads_the_stem():
    assert told_by(read(**BY_RADIO)) == "According to State Radio"


def test_a_source_of_the_sentence_before_may_have_ended_there():
    before = "{o1|State Radio} reported that it rained."
    closed = "{subject p1|Joan Barr} {verb close|closed} {object|the Amber Bridge}."
    reading = build((before, {}), (closed, BY_RADIO), entities=(RADIO, BARR))

    with pytest.raises(Unclear, match="another sentence"):
        lead(Wording(reading), reading.frames[-1], BARR)


def test_a_rumour_is_called_one():
    visited = CLAIM.replace("close|closed", "visit|visited")

    assert told_by(read(visited, certainty=Certainty.HEDGED, source="reports")) == UNNAMED


def test_a_rumour_of_what_a_person_did_is_left_alone():
    with pytest.raises(Unclear, match="rumour"):
        told_by(read(certainty=Certainty.HEDGED, source="reports"))


def test_a_source_that_gives_the_country_away_is_left_to_the_article():
    reading = read(certainty=Certainty.NAMED_SOURCE, source="Russian media")

    assert told_by(reading, "l1") == ARTICLE


SPOKESMEN = {
    "of-a-body": ("UN diplomats", "Signed, as the UN diplomats said", "the UN diplomats"),
    "of-two": ("Peruvian and Latvian officials", "", "Peruvian and Latvian officials"),
    "the-body-itself": ("State Radio service", "", "State Radio"),
}


@pytest.mark.parametrize(("source", "before", "told"), SPOKESMEN.values(), ids=SPOKESMEN)
def test_those_who_speak_for_a_body_are_not_the_body(source, before, told):
    sentence = f"{before} {CLAIM}".strip() if before else CLAIM
    reading = read(sentence, **{**BY_RADIO, "source": source})

    assert told_by(reading) == f"According to {told}"


def test_what_one_source_says_that_another_said_is_nobodys():
    said = CLAIM.replace("close|closed", "report|reported")

    with pytest.raises(Unclear, match="what another said"):
        told_by(read(said, **BY_RADIO))


def test_a_source_is_never_its_own_answer():
    with pytest.raises(Unclear, match="give the answer away"):
        told_by(read(**BY_RADIO), "o1")


def test_what_is_joined_to_a_claim_may_be_nobodys():
    said = f"Radio said so, and {CLAIM}"
    reading = read(said, reported=True, **BY_RADIO)
    reading = replace(reading, frames=(replace(reading.frames[0], start=said.index("{")),))

    with pytest.raises(Unclear, match="says this, too"):
        told_by(reading)


def test_which_source_says_so_is_asked():
    reading = read(**BY_RADIO)

    stem = source_stem(Wording(reading), reading.frames[0], reading.entity("o1"))

    asked = "Which source does the article cite for the claim that"
    assert stem == f"{asked} Joan Barr closed the Amber Bridge?"


def test_no_source_is_asked_for_what_only_hangs_on_its_words():
    hung = "State Radio said that all was well until {subject p1|Joan Barr} {verb close|closed} "
    reading = read(f"{{o1|Radio}}: {hung}{{object|the Amber Bridge}}.", **BY_RADIO)
    [frame] = reading.frames
    frame = replace(frame, start=reading.text.index("Joan"))

    with pytest.raises(Unclear, match="hangs"):
        source_stem(Wording(reading), frame, reading.entity("o1"))


def test_no_source_is_asked_for_what_only_follows_its_words():
    alone = CLAIM.replace("{o1|State Radio} reported that ", "")
    reading = read("{o1|State Radio} told the news.", (alone, BY_RADIO))

    with pytest.raises(Unclear, match="says this, too"):
        source_stem(Wording(reading), reading.frames[0], reading.entity("o1"))


def test_no_source_is_asked_for_what_the_article_says_itself():
    reading = read()

    with pytest.raises(Unclear):
        source_stem(Wording(reading), reading.frames[0], reading.entity("o1"))


def test_a_claim_without_a_source_in_its_stem_never_leaves():
    reopened = "{subject p1|Joan Barr} {verb reopen|reopened} {object|the Amber Bridge in Riga}."
    outcome = consider(read(reopened, **BY_RADIO))

    made = [*outcome.items, *outcome.reserve]
    assert made
    assert all("State Radio" in item.stem for item in made)
    assert {item.form for item in made} == {Form.TYPED}


WILL_OPEN = (
    "Mora said that {subject o2|the Riga Herald} {verb open future|will open} {object|an office}"
)
FORETOLD = [
    (
        f"{WILL_OPEN} {{in where l1|in Russia}}.",
        "In which country would the Riga Herald open an office?",
    ),
    (f"If it rains, {WILL_OPEN} {{in where l1|in Russia}}.", ""),
    (f"{WILL_OPEN.replace('will', 'may')} {{in where l1|in Russia}}.", ""),
]


@pytest.mark.parametrize(("sentence", "asked"), FORETOLD, ids=["will", "if", "may"])
def test_what_a_source_foretells_is_asked_with_would(sentence, asked):
    reading = build((sentence, {**BY_RADIO, "reported": True}), entities=(RADIO, HERALD, RUSSIA))
    [frame] = reading.frames
    where = next(part for part in frame.parts if part.slot is Slot.WHERE)
    asker = Asker(reading, Wording(reading))

    if asked:
        stem = asker.ask(frame, where)
        assert stem.text == f"According to State Radio, {asked[0].lower()}{asked[1:]}"
    else:
        with pytest.raises(Unclear, match="will happen"):
            asker.ask(frame, where)


@pytest.mark.parametrize(("published", "told"), [("2019-05-12", True), ("2021-05-12", False)])
def test_the_year_of_the_page_is_no_year_to_come(published, told):
    years = (date("d1", "2021", "2021", "year"),)
    reading = build(
        (f"{WILL_OPEN} {{in when d1|in 2021}}.", {**BY_RADIO, "reported": True}),
        entities=(RADIO, HERALD, RUSSIA, *years),
        published=published,
    )
    [frame] = reading.frames
    when = next(part for part in frame.parts if part.slot is Slot.WHEN)
    asker = Asker(reading, Wording(reading))

    if told:
        assert "In what year would" in f"I{asker.ask(frame, when).text.partition(', i')[2]}"
    else:
        with pytest.raises(Unclear, match="year of the page"):
            asker.ask(frame, when)


def test_who_said_it_is_told_with_their_post():
    said = (
        "The pilot chief {subject p1|Joan Barr} {verb say|said} that "
        "{content|the port of Riga had lost ten cranes}."
    )
    reading = build(said, entities=(BARR, RUSSIA), roles=(("p1", "pilot chief"),))

    [item] = [item for item in consider(reading).items if item.stem.startswith("Who said")]

    [key] = [option for option in item.options if option.is_key]
    assert key.feedback == "The article names Joan Barr as pilot chief."


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (
            "Peru had bought ten tin boats in Riga and would send such boats to Chile",
            "Who said that Peru had bought ten tin boats in Riga?",
        ),
        (
            "Peru would buy the Calder yard in Riga, although he also had some doubts of it",
            "Who said that Peru would buy the Calder yard in Riga?",
        ),
        ("Peru had not bought ten tin boats in Riga and would send such boats to Chile", ""),
        ("if Peru had bought ten boats in Riga and would send such boats out, Chile would buy", ""),
        ("Peru and ten tin boats of Riga would be sent to such ports of Chile", ""),
    ],
    ids=["and-would", "although", "a-denial-counts-whole", "a-condition", "no-second-clause"],
)
def test_of_two_clauses_the_first_is_asked_where_the_second_is_unclear(said, asked):
    sentence = f"{{subject p1|Joan Barr}} {{verb say|said}} that {{content|{said}}}."
    reading = build(sentence, entities=(BARR,))
    [frame] = reading.frames
    asker = Asker(reading, Wording(reading))

    if asked:
        assert asker.ask(frame, frame.parts[0]).text == asked
    else:
        with pytest.raises(Unclear):
            asker.ask(frame, frame.parts[0])
