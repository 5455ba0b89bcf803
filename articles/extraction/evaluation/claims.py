"""How well certainty is judged: the sentences of one reading against a hand-made list of facts.

A gold fact may hold `attribution`, who says it in a few words, and `evidence` with the start of
each sentence; a gold list of what must not be asked holds sentences and the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.extraction.evaluation.facts import share
from articles.extraction.records import Certainty, Reading, Sentence

Gold = Mapping[str, Any]
UNNAMED = re.compile(r"\b(?:unnamed|rumours?|pundits)\b")
INFERRED = re.compile(r"\binference\b")
SOURCE = re.compile(r"^(?:[A-Z]\w+)(?: [\w’']+)*")
NO_FACT = re.compile(r"\b(?:opinion|inference|evaluation|motives|commentary|threat)\b")


@dataclass(frozen=True, slots=True)
class Report:
    """`apart` counts the sentences of opinion, inference or threat that are told as no fact."""

    expected: int
    right: int
    sources: int
    named: int
    opinions: int
    apart: int
    errors: tuple[str, ...]

    def lines(self, worst: int = 10) -> list[str]:
        return [
            f"certainty: {share(self.right, self.expected)} of the attributed sentences in their"
            " class",
            f"certainty: {share(self.named, self.sources)} of the named sources named",
            f"certainty: {share(self.apart, self.opinions)} of the sentences of opinion, inference"
            " or threat kept from the facts",
            *(f"  {error}" for error in self.errors[:worst]),
        ]


def evaluate_claims(reading: Reading, gold: Sequence[Gold], questions: Gold) -> Report:
    sentences = {s.start: s for s in reading.sentences if s.layout == "body"}
    marks = dict.fromkeys(expectations(gold, sentences))
    wrong = [m for m in marks if m[0].certainty is not m[1]]
    cited = [m for m in marks if m[2]]
    unnamed = [m for m in cited if m[2].casefold() not in m[0].source.casefold()]
    opinions = [s for s in barred(questions, reading) if s.layout == "body"]
    asserted = [s for s in opinions if s.certainty is Certainty.ASSERTED]
    errors = [
        *(f"told as fact: {shown(reading, s)}" for s in asserted),
        *(f"{s.certainty} where {c} is right: {shown(reading, s)}" for s, c, _ in wrong),
        *(f"source {s.source!r}, not {name!r}: {shown(reading, s)}" for s, _, name in unnamed),
    ]
    return Report(
        len(marks),
        len(marks) - len(wrong),
        len(cited),
        len(cited) - len(unnamed),
        len(opinions),
        len(opinions) - len(asserted),
        tuple(errors),
    )


def expectations(
    gold: Sequence[Gold], sentences: Mapping[int, Sentence]
) -> Iterator[tuple[Sentence, Certainty, str]]:
    """Each attributed sentence with its class, and its source where one is named."""
    for fact in gold:
        said = fact.get("attribution") or ""
        for evidence in fact["evidence"] if said else ():
            sentence = sentences.get(evidence["start"])
            if sentence is None:
                continue
            part = next((p for p in said.split("; ") if f"(s{evidence['s']})" in p), said)
            if UNNAMED.search(said):
                yield sentence, Certainty.HEDGED, ""
            elif INFERRED.search(said):
                yield sentence, Certainty.OPINION, ""
            elif source := SOURCE.match(part):
                yield sentence, Certainty.NAMED_SOURCE, source.group()


def barred(questions: Gold, reading: Reading) -> list[Sentence]:
    positions = [
        position
        for entry in questions["do_not_ask"]
        for position in entry["s"]
        if NO_FACT.search(entry["reason"])
    ]
    return [reading.sentences[position] for position in positions]


def shown(reading: Reading, sentence: Sentence) -> str:
    return " ".join(reading.quote(sentence).split())[:90]
