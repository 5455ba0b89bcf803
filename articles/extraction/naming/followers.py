"""Short names that take the kind of the full name they belong to: "Jobs", "Northrop", "KRA"."""

from __future__ import annotations

import re
from collections import defaultdict

from articles.extraction import places
from articles.extraction.lexicon import words
from articles.extraction.naming.clusters import COMMON_STARTS, initials
from articles.extraction.naming.evidence import COARSE, Dossier, is_given
from articles.extraction.naming.forms import DATES, decreed
from articles.extraction.naming.people import ARTICLE
from articles.extraction.records import Kind

# A surname may lag this far behind another kind and still go with its full name.
FOLLOWING = 3.0
ADMINISTRATIVE = re.compile(r" (?:District|Province|County|Oblast|Governorate|Municipality)$")
# A firm or capital named twice before the person is not the person: "Caloi", then "Bruno Caloi".
MAPPED = frozenset({"country", "region"})


def followers(
    kinds: dict[str, Kind], scores: dict[str, list[float]], dossiers: dict[str, Dossier]
) -> dict[str, Kind]:
    """The kinds of names of one word that stand for a longer name of the page."""
    families = Families(kinds, dossiers)
    found: dict[str, Kind] = {}
    for name, elected in kinds.items():
        shorter = ADMINISTRATIVE.sub("", name)
        if elected is Kind.PLACE and shorter != name and shorter in scores:
            found[shorter] = Kind.PLACE
    for name, score in scores.items():
        settled = name in found or decreed(name) or name in DATES or name in words("stop_names")
        if " " not in name and not settled and (kind := families.kind_of(name, score)):
            found[name] = kind
    return found


class Families:
    """The kinds of the long names of a page by their first, last and inner words."""

    def __init__(self, kinds: dict[str, Kind], dossiers: dict[str, Dossier]) -> None:
        self.dossiers = dossiers
        self.rank = {name: number for number, name in enumerate(dossiers)}
        self.introduced: dict[str, int] = {}
        self.first: dict[str, set[Kind]] = defaultdict(set)
        self.last: dict[str, set[Kind]] = defaultdict(set)
        self.inner: set[str] = set()
        self.heads: set[str] = set()
        self.initials: set[str] = set()
        for name, kind in kinds.items():
            if len(parts := name.split()) > 1:
                self._add(name, parts, kind)

    def _add(self, name: str, parts: list[str], kind: Kind) -> None:
        self.last[parts[-1]].add(kind)
        self.first[parts[0]].add(kind)
        if kind is Kind.PERSON:
            self.last[ARTICLE.sub("", parts[-1])].add(kind)
            self.introduced.setdefault(parts[-1], self.rank.get(name, 0))
            self.inner.update(part for part in parts[1:-1] if part not in words("small"))
        elif kind is Kind.ORGANISATION:
            self.initials.add(initials(name))
            small = (k for k, part in enumerate(parts) if part in words("small"))
            self.heads.add(parts[next(small, len(parts)) - 1])

    def kind_of(self, name: str, score: list[float]) -> Kind | None:
        """The kind that `name` has from its family, where its own `score` is not far from it."""
        dossier, doubt = self.dossiers[name], max(score)
        person, body = doubt - score[0], doubt - score[1]
        if person and _stands_alone(dossier, self.rank[name], self.introduced.get(name)):
            return None
        if self.last[name] == {Kind.PERSON} and person < FOLLOWING:
            return Kind.PERSON
        if self.first[name] == {Kind.PERSON} and not self.last[name] and person < FOLLOWING / 2:
            return Kind.PERSON
        if self._is_inner(name) and person < FOLLOWING / (2 if is_given(name) else 1):
            return Kind.PERSON
        if self._is_of_a_body(name, score) and body < FOLLOWING:
            return Kind.ORGANISATION
        return None

    def _is_inner(self, name: str) -> bool:
        """Whether the name stands inside a full one: "Boric" in "Gabriel Boric Font"."""
        return name in self.inner and len(name) > 2 and not (self.first[name] | self.last[name])

    def _is_of_a_body(self, name: str, score: list[float]) -> bool:
        plain = name.replace(".", "")
        if plain.isupper() and len(plain) > 2 and plain in self.initials:
            return True
        is_town = score[2] > score[1] and bool(places.namesakes(name))
        if self.first[name] == {Kind.ORGANISATION} and not self.last[name] and not is_town:
            return name.lower() not in COMMON_STARTS
        dossier = self.dossiers[name]
        told = dossier.signs["the before"] == dossier.times
        if self.last[name] == {Kind.ORGANISATION} and self.first[name] <= {Kind.ORGANISATION}:
            # "Douglas" of a headline above "McDonnell Douglas".
            return not is_town and (told or dossier.labels.keys() == {"PERSON"})
        return told and not is_town and name in self.heads


def _stands_alone(dossier: Dossier, rank: int, introduced: int | None) -> bool:
    """Whether a name that is also somebody's surname has a bearer of its own: a capital that the
    model takes for a place, a firm that is named again and again before the person comes."""
    labels = dossier.shares()
    placed = sum(share for label, share in labels.items() if COARSE.get(label) == "PLACE")
    rows = places.namesakes(dossier.name) if placed > labels.get("PERSON", 0.0) else ()
    if rows and (rows[0].subtype in MAPPED or places.governed_from(dossier.name)):
        return True
    is_first = introduced is not None and rank < introduced and dossier.times > 1
    return is_first and labels.get("ORG", 0.0) > labels.get("PERSON", 0.0)


def leaders(kinds: dict[str, Kind], scores: dict[str, list[float]]) -> dict[str, Kind]:
    """Full names that take the kind of the surname met alone: "McHenry Venaani" of "Venaani"."""
    found = {}
    for name, score in scores.items():
        parts = name.split()
        tails = (" ".join(parts[k:]) for k in (-1, -2) if len(parts) > -k)
        if any(kinds.get(tail) is Kind.PERSON for tail in tails):
            is_body = any(part in words("organisation_words") for part in parts)
            if not is_body and max(score) - score[0] < FOLLOWING:
                found[name] = Kind.PERSON
    return found
