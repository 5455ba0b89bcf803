"""What holds for every frame, and the frames of the gold article."""

from __future__ import annotations

import json
import random
import re
from datetime import date
from pathlib import Path

import pytest

from articles.extraction.frames import find_frames
from articles.extraction.parsing import Page, parse
from articles.extraction.records import Entity, Frame, Kind, Mention
from articles.extraction.roles import find_roles
from tests.extraction.marked import frames, read_marked

GOLD = Path(__file__).parents[3] / "shared" / "gold"
STORY = (
    "<Ann Lee>, the mayor of [Porto], met |SSS| chief <Tom Poe> in [Rome] on {3 May}. Later she"
    ' said that "the <Tom Poe> plan" had failed, and left. The pact signed in {1904} by [Peru]'
    " held; [Chile] quit. Reports said the visit of <Ida Fox> to [Oslo] on {4 May} went badly."
)


def check(page: Page, found: tuple[Frame, ...]) -> None:
    for frame in found:
        sentence = page.sentences[frame.sentence]
        assert sentence.start <= frame.start < frame.end <= sentence.end
        assert page.text[slice(*frame.main)] == frame.verb
        assert list(frame.parts) == sorted(frame.parts, key=lambda part: (part.start, part.end))
        for part in frame.parts:
            words = page.text[part.start : part.end]
            assert sentence.start <= part.start < part.end <= sentence.end
            assert words == words.strip(" ,.;:")


def test_find_frames_keeps_every_part_inside_its_sentence():
    page, entities = read_marked(STORY)

    found = find_frames(page, entities)

    assert len(found) >= 7
    check(page, found)


def test_find_frames_finds_the_same_again():
    page, entities = read_marked(STORY)

    assert find_frames(page, entities) == find_frames(page, entities)
    assert find_roles(page, entities) == find_roles(page, entities)


def test_find_frames_follows_a_renamed_person():
    renamed = STORY.replace("Ann Lee", "Eva Ros")

    assert [told.replace("Eva Ros", "Ann Lee") for told in frames(renamed)] == frames(STORY)


def test_find_frames_reads_nothing_into_nothing():
    assert frames("") == []
    assert frames("Yes.\n\n!\n\n)(") == []


@pytest.mark.parametrize("seed", range(40))
def test_find_frames_survives_damaged_text(seed):
    chance = random.Random(seed)
    pieces = re.split(r"(\W)", re.sub(r"[<>|{}\[\]]", "", STORY))
    chance.shuffle(pieces) if seed % 2 else None
    for _ in range(12):
        pieces.insert(chance.randrange(len(pieces)), chance.choice('".,;()“ \n-'))
    page = parse("".join(pieces))
    starts = [chance.randrange(len(page.text) - 9) for _ in range(8)]
    entities = tuple(
        Entity(f"e{i}", chance.choice(list(Kind)), "", (Mention(start, start + 8),))
        for i, start in enumerate(starts)
    )

    check(page, find_frames(page, entities))
    for role in find_roles(page, entities):
        assert role.phrase in page.text[slice(*role.span)]


def gold_article() -> tuple[Page, tuple[Entity, ...]]:
    """The gold article, with the entities that its fact list names."""
    text = (GOLD / "security_chiefs.txt").read_text(encoding="utf-8")
    facts = json.loads((GOLD / "security_chiefs_facts.json").read_text(encoding="utf-8"))["facts"]
    entities = []
    for fact in facts:
        kind = Kind.ORGANISATION if fact["kind"] == "actor" else Kind(fact["kind"])
        if fact.get("subtype") == "person":
            kind = Kind.PERSON
        spellings = {fact["canonical"], *fact["mentions"]}
        if kind == Kind.PERSON:
            spellings |= {fact["canonical"].split()[-1]}
        mentions = {
            Mention(*match.span())
            for spelling in spellings
            if re.match(r"[A-Z]\w+|the same day", spelling) and "," not in spelling
            for match in re.finditer(rf"(?<!\w){re.escape(spelling)}(?!\w)", text)
        }
        if mentions:
            subtype = "day" if kind == Kind.DATE else ""
            entities.append(
                Entity(
                    fact["id"], kind, fact["canonical"], tuple(sorted(mentions)), subtype=subtype
                )
            )
    return parse(text, date(2021, 1, 7)), tuple(entities)


@pytest.fixture(scope="module")
def gold() -> tuple[Page, tuple[Entity, ...]]:
    if not GOLD.exists():
        pytest.skip("the gold article is not here")
    return gold_article()


@pytest.mark.parametrize(
    ("sentence", "lemma", "expected"),
    [
        pytest.param(10, "meet", {"subject": "a02", "where": "p01", "when": "d10"}, id="q01-q17"),
        pytest.param(22, "sign", {"when": "d02"}, id="q05"),
        pytest.param(25, "visit", {"subject": "a02", "when": "d05"}, id="q04-q18"),
        pytest.param(27, "arrive", {"subject": "a04", "when": "d07"}, id="q02"),
        pytest.param(27, "visit", {"subject": "a04"}, id="q19"),
        pytest.param(28, "meet", {"subject": "a04", "with": "a05", "when": "d07"}, id="q03-q09"),
        pytest.param(31, "attack", {"when": "d08"}, id="q07"),
        pytest.param(39, "visit", {"subject": "a06"}, id="q13"),
        pytest.param(46, "visit", {"when": "d11"}, id="q06"),
        pytest.param(53, "say", {"subject": "a08"}, id="q25"),
        pytest.param(54, "say", {"subject": "a09"}, id="q26"),
    ],
)
def test_find_frames_of_the_gold_article(gold, sentence, lemma, expected):
    page, entities = gold

    told = [
        {part.slot.value: part.entities for part in frame.parts}
        for frame in find_frames(page, entities)
        if frame.sentence == sentence and frame.lemma == lemma
    ]

    assert any(
        all(entity in slots.get(slot, ()) for slot, entity in expected.items()) for slots in told
    )


@pytest.mark.parametrize("sentence", [5, 18, 37, 38, 47])
def test_find_frames_leaves_the_gold_articles_guesses_alone(gold, sentence):
    page, entities = gold

    assert [frame for frame in find_frames(page, entities) if frame.sentence == sentence] == []


def test_find_roles_of_the_gold_article(gold):
    page, entities = gold
    posts = {(role.person, role.phrase) for role in find_roles(page, entities)}

    assert {person for person, _ in posts} == {f"a0{n}" for n in range(2, 10)}
    assert ("a07", "director of the National Security Service of Armenia") in posts
    assert ("a08", "retired general") in posts


@pytest.mark.parametrize(
    "dateline", ["PORTO (NPA) - ", "PORTO, Nov 24 - ", "Porto — ", ""], ids=repr
)
def test_a_dateline_is_no_part_of_the_first_clause(dateline):
    page = parse(f"{dateline}Hundreds of trains were cancelled on Tuesday. Others ran.")

    frame = find_frames(page, ())[0]

    first = frame.parts[0]
    assert page.text[first.start : first.end] == "Hundreds of trains"
    assert page.text[frame.start :].startswith("Hundreds")


def test_a_hyphenated_name_is_one_part():
    page, entities = read_marked(
        "Troops landed at [Oran] on {19 May 1793} and took [Port-au-Prince]."
    )

    taken = [frame for frame in find_frames(page, entities) if frame.lemma == "take"]

    for frame in taken:
        spans = [(part.start, part.end) for part in frame.parts]
        assert len(spans) == len(set(spans))
