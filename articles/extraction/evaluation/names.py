"""How well names are found: kinds of distinct names, and which spellings are one actor.

Documents are dictionaries as in the development data: `text`, `names` with `start`, `end`, `kind`
(PERSON, ORG, PLACE) and, for spellings, `entity`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, NamedTuple

from articles.extraction.lexicon import words
from articles.extraction.lexicon.countries import demonyms
from articles.extraction.names import find_names
from articles.extraction.parsing import Page, parse
from articles.extraction.records import Entity, Kind

Document = dict[str, Any]
LABELS = {Kind.PERSON: "PERSON", Kind.ORGANISATION: "ORG", Kind.PLACE: "PLACE"}
MODEL_LABELS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}


class Found(NamedTuple):
    """A name as one document prints it, with its kind."""

    name: str
    kind: str


@dataclass
class Tally:
    """Counts of right, spurious and missed answers."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def add(self, expected: set[Any], given: set[Any]) -> None:
        self.right += len(expected & given)
        self.spurious += len(given - expected)
        self.missed += len(expected - given)

    @property
    def precision(self) -> float:
        """In per cent; 0 where nothing was given."""
        return 100 * self.right / max(self.right + self.spurious, 1)

    @property
    def recall(self) -> float:
        """In per cent; 0 where nothing was expected."""
        return 100 * self.right / max(self.right + self.missed, 1)

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall, in per cent."""
        return 200 * self.right / max(2 * self.right + self.spurious + self.missed, 1)

    def __str__(self) -> str:
        return f"P {self.precision:5.1f}  R {self.recall:5.1f}  F {self.f:5.1f}"


@dataclass
class Report:
    """Figures by the name of what was measured, and the errors met most often."""

    figures: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    errors: Counter[str] = field(default_factory=Counter)

    def worst(self, count: int = 10) -> list[str]:
        ranked = sorted(self.errors.items(), key=lambda item: (-item[1], item[0]))
        return [f"{times} × {error}" for error, times in ranked[:count]]

    def lines(self) -> list[str]:
        return [f"{name:<34} {tally}" for name, tally in self.figures.items()]


def plain(surface: str) -> str:
    """A printed name without line breaks, article and possessive."""
    surface = " ".join(surface.split())
    surface = surface.removesuffix("'s").removesuffix("’s")
    return surface.removeprefix("the ")


def by_model(page: Page) -> Iterable[Found]:
    """What the bare model says."""
    for entity in page.doc.ents:
        if entity.label_ in MODEL_LABELS:
            yield Found(plain(entity.text), MODEL_LABELS[entity.label_])


def by_us(page: Page, entities: Iterable[Entity]) -> Iterable[Found]:
    for entity in entities:
        if entity.kind in LABELS:
            for mention in entity.mentions:
                surface = " ".join(page.text[mention.start : mention.end].split())
                yield Found(surface, LABELS[entity.kind])


def score_names(documents: Iterable[Document], read: Callable[[str], Page] = parse) -> Report:
    """Distinct names with their kind per document, exact spans, for the model alone and for us."""
    report = Report()
    for document in documents:
        page = read(document["text"])
        expected = Counter(
            Found(" ".join(page.text[n["start"] : n["end"]].split()), n["kind"])
            for n in document["names"]
        )
        printed = Counter(by_us(page, find_names(page, ())))
        ours = set(printed)
        report.figures["names, model alone"].add(set(expected), set(by_model(page)))
        report.figures["names"].add(set(expected), ours)
        for kind in LABELS.values():
            report.figures[f"names, {kind}"].add(
                {found for found in expected if found.kind == kind},
                {found for found in ours if found.kind == kind},
            )
        report.figures["names met twice or more"].add(
            {found for found, times in expected.items() if times > 1},
            {found for found, times in printed.items() if times > 1 or expected[found] > 1},
        )
        _note_errors(report, set(expected), ours)
    return report


def _note_errors(report: Report, expected: set[Found], ours: set[Found]) -> None:
    kinds = {found.name: found.kind for found in expected}
    for found in sorted(ours - expected):
        right = kinds.get(found.name, "no name")
        report.errors[f"{found.kind} where {right} is right: {found.name}"] += 1
    names = {found.name for found in ours}
    for found in sorted(expected - ours):
        if found.name not in names:
            report.errors[f"{found.kind} missed: {found.name}"] += 1


def spellings(document: Document) -> dict[str, set[str]]:
    """Gold spellings by entity: spans that hold no other name, without article and titles.

    Adjectives ("American") are marked with their country there; they are no spellings of it.
    """
    text, by_entity = document["text"], defaultdict(list)
    kinds = {name["entity"]: name["kind"] for name in document["names"]}
    for name in document["names"]:
        by_entity[name["entity"]].append((name["start"], name["end"]))
    found: dict[str, set[str]] = defaultdict(set)
    for entity, spans in by_entity.items():
        for start, end in spans:
            before, _, _ = text[start:end].partition(" (")
            inside = {
                name["entity"]
                for name in document["names"]
                if start <= name["start"] and name["end"] <= start + len(before)
                and (name["start"], name["end"]) != (start, end)
            }  # fmt: skip
            if inside:
                continue
            if spelling := _as_name(before, kinds[entity]):
                found[entity].add(spelling)
    return found


def _as_name(surface: str, kind: str) -> str:
    """The surface as a name; empty for a description ("aircraft manufacturer Boeing")."""
    parts = plain(surface).removeprefix("The ").rstrip(" ,").split()
    if " ".join(parts) in demonyms() or " ".join(parts) in words("peoples"):
        return ""
    while kind == "PERSON" and parts and parts[0] in words("titles"):
        parts = parts[1:]
    if not parts or parts[0] in words("small") or parts[-1].endswith("-led"):
        return ""
    if all(part[0].isupper() or part[0].isdigit() or part in words("small") for part in parts):
        return " ".join(parts)
    return ""


def score_spellings(documents: Iterable[Document], read: Callable[[str], Page] = parse) -> Report:
    """Pairs of different spellings of one entity within one document."""
    report = Report()
    for document in documents:
        page = read(document["text"])
        gold = spellings(document)
        known = {spelling for group in gold.values() for spelling in group}
        expected = {pair for group in gold.values() for pair in combinations(sorted(group), 2)}
        given: set[tuple[str, str]] = set()
        for entity in find_names(page, ()):
            printed = {
                plain(page.text[m.start : m.end]).removeprefix("The ") for m in entity.mentions
            }
            given.update(combinations(sorted(printed & known), 2))
        report.figures["pairs of spellings"].add(expected, given)
        for one, other in sorted(given - expected):
            report.errors[f"not one: {one} / {other}"] += 1
        for one, other in sorted(expected - given):
            report.errors[f"one, but parted: {one} / {other}"] += 1
    return report
