"""Fit the weights of `lexicon/kind_weights.tsv` on annotated documents.

`python -m articles.extraction.evaluation.weights FOLDER` reads FOLDER/wikigold.jsonl, where every
name is marked, and FOLDER/wikinews.jsonl, where some are: there a name without a mark says nothing.
The weights are those of a multinomial logistic regression with a quadratic penalty.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from articles.extraction.lexicon import FOLDER
from articles.extraction.naming.evidence import gather
from articles.extraction.naming.mentions import propose
from articles.extraction.naming.votes import KINDS, tallies
from articles.extraction.naming.words import Words
from articles.extraction.parsing import parse

PENALTY = 3.0
# The news set marks few kinds of organisations, over and over; it must not outweigh the other.
NEWS_WEIGHT = 0.3
# Evidence met less often than this is left out.
RARE = 4
STEPS, RATE = 500, 0.05


class Example(NamedTuple):
    """The evidence on one name of one document, its kind, and how much the example counts."""

    document: int
    evidence: dict[str, float]
    kind: str
    weight: float


def examples(documents: Iterable[dict[str, Any]], whole: bool) -> Iterator[Example]:
    """`whole` says that every name of the documents is marked."""
    for number, document in enumerate(documents):
        page = parse(document["text"])
        words = Words(page, ())
        marked = _marked(document)
        for name, evidence in tallies(gather(words, propose(page, words))):
            kind = marked.get(name) or ("NONE" if whole else _described(name, marked))
            is_adjective = not whole and kind == "PLACE" and "name demonym" in evidence
            if kind and not is_adjective:
                yield Example(number, evidence, kind, 1.0 if whole else NEWS_WEIGHT)


def _marked(document: dict[str, Any]) -> dict[str, str]:
    """The most frequent kind of each marked name."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for name in document["names"]:
        surface = " ".join(document["text"][name["start"] : name["end"]].split())
        kinds[surface.removeprefix("the ")][name["kind"]] += 1
    return {name: tally.most_common(1)[0][0] for name, tally in kinds.items()}


def _described(name: str, marked: dict[str, str]) -> str:
    """The kind of a description that ends in the name ("aircraft manufacturer Boeing")."""
    endings = (
        kind
        for surface, kind in marked.items()
        if surface.endswith(f" {name}") and not surface[0].isupper()
    )
    return next(endings, "")


def fit(data: list[Example]) -> dict[str, list[float]]:
    """The weight of each piece of evidence for each of KINDS, by Adam's method."""
    counts = Counter(sign for example in data for sign in example.evidence)
    signs = sorted(sign for sign, times in counts.items() if times >= RARE)
    column = {sign: number for number, sign in enumerate(signs)}
    inputs = np.zeros((len(data), len(signs)))
    targets = np.zeros((len(data), len(KINDS)))
    for row, example in enumerate(data):
        targets[row, KINDS.index(example.kind)] = 1
        for sign, value in example.evidence.items():
            if sign in column:
                inputs[row, column[sign]] = value
    importance = np.array([[example.weight] for example in data])
    fitted = np.zeros((len(signs), len(KINDS)))
    mean, square = np.zeros_like(fitted), np.zeros_like(fitted)
    for step in range(1, STEPS + 1):
        scores = inputs @ fitted
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        errors = (odds / odds.sum(axis=1, keepdims=True) - targets) * importance
        slope = (inputs.T @ errors + PENALTY * fitted) / len(data)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        scale = np.sqrt(square / (1 - 0.999**step)) + 1e-8
        fitted -= RATE * (mean / (1 - 0.9**step)) / scale
    return {sign: fitted[number].tolist() for sign, number in column.items()}


def write(weights: dict[str, list[float]], target: Path = FOLDER / "kind_weights.tsv") -> None:
    rows = [
        "\t".join([sign, *(f"{number:.2f}" for number in row)]) for sign, row in weights.items()
    ]
    target.write_text("# evidence\t" + "\t".join(KINDS) + "\n" + "\n".join(rows) + "\n", "utf-8")


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    gold = list(examples(_read(folder / "wikigold.jsonl"), whole=True))
    news = list(examples(_read(folder / "wikinews.jsonl"), whole=False))
    write(fit([*gold, *news]))
