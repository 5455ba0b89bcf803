"""The one door: offsets, numbering, notices, hostile input, linear time, same in, same out."""

import json
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from articles.extraction.evaluation.facts import evaluate_facts
from articles.extraction.reading import read
from articles.extraction.records import Certainty, Kind, Reading
from tests.growth import counted

ARTICLE = """Council Opens Bridge

Ana Costa 12 May 2021

Lena Ortiz, the mayor of Porto, arrived in Chile on 18 December. On the same day, Ortiz met Otto
Brandt. Brandt said that the port of Riga was closed.

According to Danish media, the Red Crescent evacuated a hospital in Aleppo."""
PUBLISHED = date(2021, 5, 12)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(ARTICLE, PUBLISHED)


def test_every_mention_is_its_words(reading):
    surfaces = {reading.quote(m) for e in reading.entities for m in e.mentions}

    assert {"Lena Ortiz", "Ortiz", "Porto", "December 18", "18 December"} & surfaces
    assert all(surface.strip() == surface for surface in surfaces)
    assert all(
        reading.quote(frame.main) == frame.verb
        for frame in reading.frames
        if frame.form == "clause"
    )


def test_entities_are_numbered_by_first_mention(reading):
    first = [entity.mentions[0].start for entity in reading.entities]

    assert first == sorted(first)
    assert [e.id for e in reading.entities] == [f"e{i}" for i in range(1, len(first) + 1)]


def test_mentions_never_overlap(reading):
    spans = sorted((m.start, m.end) for e in reading.entities for m in e.mentions)

    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_the_same_text_is_read_the_same(reading):
    assert read(ARTICLE, PUBLISHED) == reading


def test_inferred_years_follow_the_publication_date(reading):
    def days(found: Reading) -> set[str]:
        return {e.value for e in found.entities if e.kind is Kind.DATE and e.subtype == "day"}

    assert "2020-12-18" in days(reading)
    assert "2019-12-18" in days(read(ARTICLE, date(2020, 5, 12)))


def test_a_person_renamed_everywhere_gives_the_same_facts_with_the_new_name(reading):
    renamed = read(
        ARTICLE.replace("Lena Ortiz", "Nora Keller").replace("Ortiz", "Keller"), PUBLISHED
    )

    assert sorted(f.statement for f in renamed.facts) == sorted(
        f.statement.replace("Lena Ortiz", "Nora Keller") for f in reading.facts
    )


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        pytest.param("", "No sentences found", id="empty"),
        pytest.param(" \n\t ", "No sentences found", id="only-space"),
        pytest.param("Porto", "No dates found.", id="one-word"),
        pytest.param(
            "The cat sat on the mat and slept there all day.", "No places found.", id="cat"
        ),
        pytest.param("The cat sat on the mat.", "No people or organisations found.", id="nobody"),
        pytest.param("The cat sat on the mat.", "No facts found", id="nothing-to-ask"),
        pytest.param("Совет проголосовал за мост.", "only English is read", id="another-language"),
    ],
)
def test_notices_say_what_was_not_found(text, notice):
    assert any(notice in given for given in read(text).notices)


def test_an_article_that_was_read_well_gets_no_notice(reading):
    assert reading.notices == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\x00", id="nul"),
        pytest.param("Ana\x00Costa left \ud800Chile on 3 May 1902.\udfff", id="lone-surrogates"),
        pytest.param("\ufeffAna Costa left Chile.\u2028She came back.", id="odd-separators"),
        pytest.param('"' * 999, id="quotation-marks"),
        pytest.param("(" * 999 + "Ana Costa" + ")" * 999, id="brackets"),
        pytest.param("http://a." * 900, id="an-endless-address"),
        pytest.param("A. B. C. " * 300, id="initials"),
        pytest.param("1 2 3 4/5/6 7-8 " * 100, id="numbers"),
        pytest.param("\r\n\r\n".join(["Ana Costa left Chile."] * 20), id="windows-lines"),
        pytest.param("Ana Costa, Rui Melo, " * 400, id="one-sentence-without-end"),
        pytest.param("x" * 5_000, id="one-word-without-end"),
    ],
)
def test_hostile_text_is_read(text):
    found = read(text, PUBLISHED)

    assert all(0 <= m.start < m.end <= len(text) for e in found.entities for m in e.mentions)
    assert all(text[s.start : s.end].strip() for s in found.sentences)


def test_reading_grows_with_the_length_and_no_faster():
    short, long = ("\n\n".join([ARTICLE.replace("\n", " ")] * times) for times in (5, 20))
    read(short, PUBLISHED)

    few, many = (counted(lambda text=text: read(text, PUBLISHED))[0] for text in (short, long))

    assert many < 5 * few


def test_no_fact_comes_from_an_opinion_except_a_role(gold):
    text = (gold / "security_chiefs.txt").read_bytes().decode("utf-8")
    found = read(text, date(2021, 1, 7))
    opinions = {s.start for s in found.sentences if s.certainty is Certainty.OPINION}

    assert opinions
    assert not [
        f for f in found.facts if f.role is None and opinions & {s.start for s in f.evidence}
    ]


@pytest.fixture(scope="module")
def security_chiefs() -> Reading | None:
    from tests.conftest import GOLD

    path = GOLD / "security_chiefs.txt"
    return read(path.read_bytes().decode("utf-8"), date(2021, 1, 7)) if path.exists() else None


def test_gold_facts_are_found(gold, security_chiefs):
    facts = json.loads((gold / "security_chiefs_facts.json").read_text("utf-8"))
    questions = json.loads((gold / "security_chiefs_questions.json").read_text("utf-8"))
    report = evaluate_facts(security_chiefs, facts["facts"], questions)

    assert report.refused == 0
    assert report.whole == report.groups
    assert report.found >= 0.95 * report.askable


@pytest.mark.parametrize(
    ("words", "position"),
    [
        pytest.param("Russian media", 14, id="the-source-named-first"),
        pytest.param("Russian media", 15, id="carried-over-the-paragraph-break"),
        pytest.param("Russian media", 17, id="carried-to-the-end-of-the-list"),
        pytest.param(
            "the State Security Committee", 13, id="a-quotation-whose-source-stands-before"
        ),
        pytest.param("Yerevan", 36, id="a-response-from-a-capital"),
    ],
)
def test_gold_sources_are_found(gold, security_chiefs, words, position):
    assert security_chiefs.sentences[position].source == words


def test_gold_sentences_are_the_gold_sentences(gold, security_chiefs):
    facts = json.loads((gold / "security_chiefs_facts.json").read_text("utf-8"))
    whole = {(s.start, s.end) for s in security_chiefs.sentences}

    assert len(security_chiefs.sentences) == facts["source"]["sentences"]
    assert {(e["start"], e["end"]) for f in facts["facts"] for e in f["evidence"]} <= whole


def test_gold_date_belongs_to_the_visit_that_it_stands_beside(gold, security_chiefs):
    told = {f.statement for f in security_chiefs.facts if f.answer == "9 December 2020"}

    assert any("Nagiyev visited" in statement for statement in told)
    assert not any("Bortnikov" in statement for statement in told)


def test_evaluation_counts_what_is_missing(gold):
    facts = json.loads((gold / "security_chiefs_facts.json").read_text("utf-8"))["facts"]
    empty = replace(read(""), text="")
    report = evaluate_facts(empty, facts, {"do_not_ask": []})

    assert (report.found, report.askable) == (0, 41)
    assert report.lines()[0] == "facts: 0.0 % (0 of 41) of the askable facts found"
