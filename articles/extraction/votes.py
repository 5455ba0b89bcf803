"""One kind for each name of a page: its evidence is weighed, the word lists have the last word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from articles.extraction.evidence import Dossier, features, supports
from articles.extraction.lexicon import FOLDER, lines, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.records import Kind

# Columns of kind_weights.tsv. "NONE" is a capitalised word that names none of the three.
KINDS = ("PERSON", "ORG", "PLACE", "NONE")
ELECTED = {"PERSON": Kind.PERSON, "ORG": Kind.ORGANISATION, "PLACE": Kind.PLACE}
# The weights were fitted on an encyclopaedia, where the model proposes more that is no name than
# in news. This much is taken off "NONE" again.
TRUST = 0.4
# Without a word of the model a name needs more to be believed, or headlines would fill up.
DATES = frozenset(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
     "February", "March", "April", "June", "July", "August", "September", "October", "November",
     "December", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}
)  # fmt: skip


@cache
def weights() -> dict[str, tuple[float, ...]]:
    """For each piece of evidence, how much it speaks for each of KINDS."""
    table = {}
    for line in lines(FOLDER / "kind_weights.tsv"):
        sign, *numbers = line.split("\t")
        table[sign] = tuple(map(float, numbers))
    return table


def weigh(evidence: dict[str, float]) -> list[float]:
    """The score of each of KINDS; the differences are log odds."""
    table, total = weights(), [0.0, 0.0, 0.0, -TRUST]
    for sign, value in evidence.items():
        if row := table.get(sign):
            for k, weight in enumerate(row):
                total[k] += value * weight
    return total


def elect(dossiers: dict[str, Dossier]) -> dict[str, Kind]:
    """The kind of each name that is an actor or a place; names of nothing are left out."""
    support = supports(dossiers)
    kinds = {}
    for name, dossier in dossiers.items():
        if kind := _decreed(name) or _elected(dossier, support[name]):
            kinds[name] = kind
    return {name: kind for name, kind in kinds.items() if not _is_barred(name)}


def _decreed(name: str) -> Kind | None:
    if name in country_names():
        return Kind.PLACE
    if name in demonyms():
        return Kind.GROUP
    return None


def _is_barred(name: str) -> bool:
    parts = name.split()
    return (
        name in words("stop_names")
        or name in DATES
        or parts[0] in DATES
        or all(part in words("titles") for part in parts)
    )


def _elected(dossier: Dossier, support: list[str]) -> Kind | None:
    scores = weigh(features(dossier, support))
    winner = KINDS[scores.index(max(scores))]
    if winner == "NONE" and dossier.labels["NORP"] * 2 > sum(dossier.labels.values()):
        return Kind.GROUP
    return ELECTED.get(winner)


def tallies(dossiers: dict[str, Dossier]) -> Iterator[tuple[str, dict[str, float]]]:
    """The evidence on each name, for fitting the weights."""
    support = supports(dossiers)
    for name, dossier in dossiers.items():
        yield name, features(dossier, support[name])
