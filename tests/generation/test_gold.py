"""The ideal questions of one real article: how many are found, and what must stay unasked."""

import json
from datetime import date
from pathlib import Path

import pytest

from articles.extraction.records import FactKind
from quizzes.generation.lint import check_set
from quizzes.generation.names import Names
from quizzes.generation.spellings import fold
from quizzes.generation.writing import consider

GOLD = Path(__file__).parents[3] / "shared" / "gold"
pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the gold data is not here")

FEWEST_IDEAL = 18
# One of these sentences proves a date all the same, which its claim takes for granted.
PROVES_A_DATE = 22


@pytest.fixture(scope="module")
def reading():
    from articles.extraction.reading import read

    return read((GOLD / "security_chiefs.txt").read_text(), date(2021, 1, 7))


@pytest.fixture(scope="module")
def outcome(reading):
    return consider(reading)


@pytest.fixture(scope="module")
def ideal():
    return json.loads((GOLD / "security_chiefs_questions.json").read_text())


def test_most_ideal_questions_are_found(reading, outcome, ideal):
    names = Names(reading.entities, reading.text)

    def thing(text):
        entity = names.find(text)
        return entity.id if entity else fold(text)

    def is_found(wanted):
        proofs = [(proof["start"], proof["end"]) for proof in wanted["evidence"]]
        return any(
            thing(item.key) == thing(wanted["key"])
            and any(a < end and start < b for a, b in item.evidence for start, end in proofs)
            for item in (*outcome.items, *outcome.reserve)
        )

    found = [wanted["id"] for wanted in ideal["items"] if is_found(wanted)]

    assert len(found) >= FEWEST_IDEAL, found


def test_what_must_not_be_asked_is_not(reading, outcome, ideal):
    assert len(reading.sentences) == 56
    banned = {number for entry in ideal["do_not_ask"] for number in entry["s"]}

    asked = [
        (sentence.position, item.stem)
        for item in (*outcome.items, *outcome.reserve)
        for sentence in reading.sentences
        if item.kind is not FactKind.ROLE
        and item.clause
        and sentence.start <= item.clause.start < sentence.end
        and sentence.position in banned - {PROVES_A_DATE}
    ]

    assert asked == []


def test_unsafe_wrong_options_are_never_offered(outcome, ideal):
    unsafe = {
        (fold(wanted["key"]), fold(text))
        for wanted in ideal["items"]
        for text in wanted.get("unsafe_distractors", ())
        if wanted["id"] in {"q02", "q13", "q19"}
    }

    offered = {
        (fold(item.key), fold(option.text))
        for item in (*outcome.items, *outcome.reserve)
        if "visit" in item.stem or item.kind is FactKind.DATE
        for option in item.options
    }

    assert not unsafe & offered


def test_no_two_shown_questions_tell_each_other(outcome):
    assert [flaw for flaw in check_set(outcome.items) if flaw.severity == "error"] == []
