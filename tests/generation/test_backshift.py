"""Reported speech one step back in time."""

import pytest

from articles.extraction.records import Slot
from quizzes.generation.phrasing.backshift import backshift
from tests.generation.builder import build, person

SAID = {
    "is": ("that the port of Riga is open", "that the port of Riga was open"),
    "has-to": ("that it has to sell Riga Yards", "that it had to sell Riga Yards"),
    "has-been": ("that two of the cranes have been sold", "that two of the cranes had been sold"),
    "will": ("that Riga will not build a dam", "that Riga would not build a dam"),
    "cannot": ("that the ferry cannot sail", "that the ferry could not sail"),
    "does-not": ("that Peru does not owe a cent", "that Peru did not owe a cent"),
    "short": ("that it's been sold to Peru", "that it had been sold to Peru"),
    "a-known-present": ("that Peru wants to sell the dam", "that Peru wanted to sell the dam"),
    "past-and-present": (
        "that Riga was taken and is being held",
        "that Riga was taken and was being held",
    ),
    "past-stays": ("that Riga closed the port in 1990", "that Riga closed the port in 1990"),
    "to-have": ("that Riga was said to have a port", "that Riga was said to have a port"),
    "would-have": ("that Riga would also have a port", "that Riga would also have a port"),
    "a-will": ("that the will of Peru was plain", "that the will of Peru was plain"),
    "in-marks": (
        'that Riga is "far from what it has to be"',
        'that Riga was "far from what it has to be"',
    ),
    "at-all-times": ("that power is a burden to kings", "that power is a burden to kings"),
    "can": (
        "that there are ways in which ships can dock",
        "that there were ways in which ships could dock",
    ),
    "a-hyphen": ("that a has-been of Riga is mayor", "that a has-been of Riga was mayor"),
}


def reported(sentence):
    reading = build(sentence, entities=(person("p1", "Joan Barr"),))
    frame = reading.frames[0]
    part = next(part for part in frame.parts if part.slot is Slot.CONTENT)
    return frame, part, reading.frames


@pytest.mark.parametrize(("printed", "asked"), SAID.values(), ids=SAID)
def test_what_is_reported_goes_one_step_back(printed, asked):
    frame, part, frames = reported(
        f"{{subject p1|Joan Barr}} {{verb say|said}} {{content|{printed}}}."
    )

    assert backshift(printed, frame, part, frames) == asked
