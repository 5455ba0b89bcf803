"""One kind for each name of a page: its evidence is weighed, the word lists have the last word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from articles.extraction import places
from articles.extraction.lexicon import FOLDER, lines, words
from articles.extraction.lexicon.countries import country_names
from articles.extraction.naming.evidence import Dossier, features, supports, top
from articles.extraction.naming.followers import followers, leaders
from articles.extraction.naming.forms import (
    ELECTED,
    decreed,
    has_given_name,
    is_barred,
    is_personal,
    shown,
    with_article,
)
from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import Kind

# Columns of kind_weights.tsv. "NONE" is a capitalised word that names none of the three.
KINDS = ("PERSON", "ORG", "PLACE", "NONE")

# The weights were fitted mostly on an encyclopaedia, where about every fourth name that the model
# proposes is none; in news it is nearer every tenth. The log of the ratio of these odds, a little
# less for caution, is taken off "NONE" where the model proposed the name.
TRUST = 0.9
# A kind other than the model's must be better by this much.
# The same for capitalised words that the model passed over; they are rarer names.
SILENT = 0.4
LOYALTY = 0.3
COLUMN = {"PERSON": 0, "ORG": 1, "PLACE": 2}


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
    silent = "page never labelled" in evidence and "name given name first" not in evidence
    table, total = weights(), [0.0, 0.0, 0.0, -SILENT if silent else -TRUST]
    for sign, value in evidence.items():
        if row := table.get(sign):
            for k, weight in enumerate(row):
                total[k] += value * weight
    return total


def elect(dossiers: dict[str, Dossier]) -> dict[str, Kind]:
    """The kind of each name that is an actor or a place; names of nothing are left out."""
    support = supports(dossiers)
    scores = {name: weigh(features(dossiers[name], support[name])) for name in dossiers}
    kinds, settled = {}, set()
    for name, dossier in dossiers.items():
        if kind := with_article(dossier) or decreed(name) or shown(dossier, support[name]):
            settled.add(name)
        if kind := kind or _elected(dossier, scores[name]):
            kinds[name] = kind
    for name, dossier in dossiers.items():
        if is_barred(name) or _is_people_at_large(dossier) or _is_work(dossier):
            kinds.pop(name, None)
    open_ = {n: s for n, s in scores.items() if n not in settled and not is_barred(n)}
    kinds = kinds | followers(kinds, open_, dossiers) | leaders(kinds, open_)
    things = {name for name in kinds if _is_product(name, kinds, dossiers)}
    things |= {name.partition(" ")[2] for name in things}
    return {name: kind for name, kind in kinds.items() if name not in things}


def _is_work(dossier: Dossier) -> bool:
    """Whether the text tells of a book or film of that name: "the novel Dry Wells", "Dry Wells
    (1921)"; a person is told of as he or she, and a body by its words."""
    signs, parts = dossier.signs, dossier.name.split()
    told = signs["work"] + (signs["year after"] if len(parts) > 1 else 0)
    by_model = dossier.labels.get("OTHER", 0.0)
    return (
        told > 0
        and (told + by_model) * 3 >= dossier.times
        and decreed(dossier.name) is None
        and not signs["he after"]
        and not signs["title before"]
        and not has_given_name(parts)
        and words("organisation_words").isdisjoint(parts)
        and not places.namesakes(dossier.name)
    )


MODEL_NUMBER = re.compile(r"[A-Z]{0,3}-?\d[\w-]*$")


def _is_product(name: str, kinds: dict[str, Kind], dossiers: dict[str, Dossier]) -> bool:
    """Whether a firm of the page only makes it: "Ford Falcon", "Boeing 787", "Apple Newton"."""
    parts = name.split()
    if name not in dossiers or len(parts) < 2 or kinds[name] is Kind.PLACE:
        return False
    maker = kinds.get(parts[0]) is Kind.ORGANISATION
    if maker and (MODEL_NUMBER.fullmatch(parts[1]) or parts[1] in words("products")):
        return True
    dossier = dossiers[name]
    labels = dossier.shares()
    is_thing = dossier.signs["the before"] * 2 > dossier.times or labels.get("OTHER", 0.0) > 0.5
    is_body = any(part in words("organisation_words") for part in parts[1:])
    is_nobody = kinds[name] is Kind.PERSON and not has_given_name(parts)
    return maker and len(parts) == 2 and (is_thing or is_nobody) and not is_body


def _is_people_at_large(dossier: Dossier) -> bool:
    """Whether a common noun has its capital only from opening a sentence: "Voters"."""
    word = dossier.name.lower()
    common = word in words("group_nouns") or word.removesuffix("s") in POSTS
    if dossier.signs["also small"] == dossier.times:
        return word in words_of_bodies()
    return common and dossier.signs["opens"] == dossier.times


@cache
def words_of_bodies() -> frozenset[str]:
    """Common nouns for bodies and posts, in small letters: "committee", "hospital"."""
    listed = {word.lower() for word in words("organisation_words")}
    return frozenset(listed | words("group_nouns") | words("actor_nouns") | POSTS)


def _elected(dossier: Dossier, scores: list[float]) -> Kind | None:
    scores = list(scores)
    proposed = COLUMN.get(top(dossier), 3)
    for k in range(3 if proposed < 3 else 0):
        scores[k] -= LOYALTY if k != proposed else 0.0
    winner = KINDS[scores.index(max(scores))]
    if winner == "PLACE" and _is_acronym(dossier.name):
        winner = "ORG"
    if winner == "PERSON" and dossier.name.isupper() and 2 < len(dossier.name) < 6:
        winner = "PERSON" if is_personal(dossier.name) else "ORG"
    if winner == "NONE" and dossier.labels.get("NORP", 0.0) * 2 > sum(dossier.labels.values()):
        return Kind.GROUP
    return ELECTED.get(winner)


def _is_acronym(name: str) -> bool:
    """Whether capitals alone spell no place: "SSS", but not "LIMA" or "UK"."""
    plain = name.replace(".", "")
    if not (plain.isalpha() and plain.isupper() and 2 <= len(plain) <= 6):
        return False
    known = plain in {"DC", "NYC", "LA", "NY", "KL", "NSW"} or name in country_names()
    return not known and (len(plain) < 4 or not places.namesakes(name))


def tallies(dossiers: dict[str, Dossier]) -> Iterator[tuple[str, dict[str, float]]]:
    """The evidence on each name, for fitting the weights."""
    support = supports(dossiers)
    for name, dossier in dossiers.items():
        yield name, features(dossier, support[name])
