"""What holds for every frame, and the frames of the gold article."""

from __future__ import annotations

from pathlib import Path

from articles.extraction.frames import find_frames
from tests.extraction.marked import frames, read_marked

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "security_chiefs.txt"


def test_find_frames_keeps_every_part_inside_its_sentence():
    page, entities = read_marked(
        "<Ann Lee>, the mayor of [Porto], met <Tom Poe> in [Rome] on {3 May}.\n\n"
        'Later she said that "the <Tom Poe> plan" had failed. The pact signed in {1904} held.'
    )

    for frame in find_frames(page, entities):
        sentence = page.sentences[frame.sentence]
        assert sentence.start <= frame.start < frame.end <= sentence.end
        assert page.text[frame.main.start : frame.main.end] == frame.verb
        for part in frame.parts:
            assert sentence.start <= part.start < part.end <= sentence.end
            words = page.text[part.start : part.end]
            assert words == words.strip(" ,.;:")


def test_find_frames_reads_nothing_into_nothing():
    assert frames("") == []
    assert frames("Yes.\n\n!\n\n)(") == []
