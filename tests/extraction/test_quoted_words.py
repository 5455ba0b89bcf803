"""Sentences in somebody's own words, and who spoke them."""

from datetime import date

import pytest

from articles.extraction.reading import read

DAM = "The new dam at Vila Nova will hold the river for a hundred years"
QUAY = "The old quay of Porto will be closed to ships in the winter"

SPOKEN = {
    "the-speaker-behind": (
        f'"{DAM}," engineer Ana Costa said on Monday.',
        [("Ana Costa", DAM)],
    ),
    "the-verb-before-the-speaker": (
        f'"{DAM}," said Ana Costa, an engineer at the Tagus Water Board.',
        [("Ana Costa", DAM)],
    ),
    "the-speaker-before": (f'Ana Costa said: "{DAM}."', [("Ana Costa", DAM)]),
    "a-pronoun-for-who-spoke-last": (
        f'Engineer Ana Costa said the work was done. "{DAM}," she said.',
        [("Ana Costa", DAM)],
    ),
    "a-pronoun-for-one-of-two": (
        f'Ana Costa met Rui Melo in Porto. "{DAM}," he said.',
        [],
    ),
    "goes-on-behind-its-speaker": (
        f'"{DAM}," Ana Costa said. "{QUAY}."',
        [("Ana Costa", DAM), ("Ana Costa", QUAY)],
    ),
    "goes-on-in-the-next-paragraph": (
        f'"{DAM}," Ana Costa said.\n\n"{QUAY}."',
        [("Ana Costa", DAM), ("Ana Costa", QUAY)],
    ),
    "the-next-has-its-own-speaker": (
        f'"{DAM}," Ana Costa said. "{QUAY}," Rui Melo said.',
        [("Ana Costa", DAM), ("Rui Melo", QUAY)],
    ),
    "broken-by-its-speaker": (
        '"The new dam at Vila Nova," Ana Costa said, "will hold the river for a hundred years."',
        [],
    ),
    "a-spokesman-is-not-his-master": (
        f'Ana Costa opened the dam. "{DAM}," a spokesman for Rui Melo said.',
        [],
    ),
    "a-fragment": ('Ana Costa said the dam "will hold the river for a hundred years".', []),
    "whole-behind-a-fragment": (
        f'Ana Costa said the dam "is safe. {DAM}."',
        [("Ana Costa", DAM)],
    ),
    "cut-with-dots": ('Ana Costa said: "The new dam at Vila Nova ... will hold for ever."', []),
    "nobody-in-particular": (f'"{DAM}," a source said.', []),
}


@pytest.mark.parametrize(("text", "expected"), SPOKEN.values(), ids=SPOKEN)
def test_whole_quoted_sentences_are_told_with_their_speaker(text, expected):
    facts = [fact for fact in read(text, date(2021, 5, 12)).facts if fact.quoted]

    assert sorted((fact.answer, fact.quoted) for fact in facts) == sorted(expected)


def test_a_quotation_is_proved_by_its_own_sentence_and_that_of_its_speaker():
    text = f'Engineer Ana Costa said the work was done. "{DAM}," she said. "{QUAY}."'
    [fact] = [fact for fact in read(text, date(2021, 5, 12)).facts if fact.quoted == QUAY]

    proof = [text[span.start : span.end] for span in fact.evidence]

    assert proof == [
        "Engineer Ana Costa said the work was done.", f'"{DAM}," she said.', f'"{QUAY}."'
    ]  # fmt: skip


def test_what_a_clause_tells_word_for_word_is_one_fact():
    text = f'Ana Costa said: "{DAM}."'

    facts = [fact for fact in read(text, date(2021, 5, 12)).facts if fact.answer == "Ana Costa"]

    assert len(facts) == 1
