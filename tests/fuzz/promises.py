"""What holds for every text, whatever it says."""

from __future__ import annotations

from datetime import date

from articles.extraction.reading import read
from articles.extraction.records import Reading
from articles.marking_up import Mark, mark_up
from articles.streaming import Request, as_line, describe
from quizzes.generation.writing import consider

PUBLISHED = (None, date(2021, 1, 7), date(1, 1, 1), date(9999, 12, 31))


def check(text: str, number: int = 0) -> Reading:
    """Read the text and write questions on it; raises AssertionError where a promise is broken."""
    reading = read(text, PUBLISHED[number % 4], text[:60] if number % 3 else "")
    assert reading.text == text
    _check_sentences(reading)
    _check_entities(reading)
    _check_facts(reading)
    consider(reading)
    mentions = [m for entity in reading.entities for m in entity.mentions]
    mark_up(text, [Mark(m.start, m.end, "date") for m in mentions], [])
    return reading


def as_bytes(reading: Reading) -> bytes:
    """Everything that was found, as the reading command prints it."""
    return as_line(describe(Request("", reading.text), reading)).encode()


def _check_sentences(reading: Reading) -> None:
    end = 0
    for position, sentence in enumerate(reading.sentences):
        assert sentence.position == position
        assert end <= sentence.start < sentence.end <= len(reading.text)
        assert reading.quote(sentence).strip() == reading.quote(sentence)
        end = sentence.end


def _check_entities(reading: Reading) -> None:
    """Every mention is words of one sentence, and each entity is printed by its name somewhere.

    A date's name is its value in words, and a country's or a person's may be a fuller one than is
    printed: there one printed letter or digit is all that can be asked for.
    """
    for entity in reading.entities:
        assert entity.name
        starts = [mention.start for mention in entity.mentions]
        assert starts
        assert starts == sorted(set(starts))
        for mention in entity.mentions:
            surface = reading.quote(mention)
            assert 0 <= mention.start < mention.end <= len(reading.text)
            assert surface == surface.strip()
            assert any(character.isalnum() for character in surface)
            assert any(s.start <= mention.start and mention.end <= s.end for s in reading.sentences)


def _check_facts(reading: Reading) -> None:
    spans = {(sentence.start, sentence.end) for sentence in reading.sentences}
    ids = {entity.id for entity in reading.entities}
    for fact in reading.facts:
        assert fact.answer.strip()
        assert fact.statement.strip()
        assert fact.evidence
        assert all(tuple(span) in spans for span in fact.evidence)
        assert fact.answer_entity is None or fact.answer_entity in ids
