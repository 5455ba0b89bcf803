"""Which names are one actor: full names, surnames, initials, spellings, other country names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from articles.extraction.gazetteer import fold
from articles.extraction.lexicon.countries import country_names
from articles.extraction.records import Kind

# Legal forms do not tell two companies apart.
LEGAL_FORM = re.compile(
    r",?\s+(?:Inc|Ltd|Limited|Corp|Corporation|Co|Company|LLC|PLC|plc|GmbH|AG|S\.?A|N\.?V|Group|Holdings)"
    r"\b\.?$"
)
SMALL = frozenset({"of", "the", "and", "for", "de", "la", "du", "des", "&", "in", "on"})


class Union:
    """Names that turn out to be one are joined; the longest-standing name leads."""

    def __init__(self, names: Iterable[str]) -> None:
        self.leader = {name: name for name in names}

    def find(self, name: str) -> str:
        while self.leader[name] != name:
            self.leader[name] = self.leader[self.leader[name]]
            name = self.leader[name]
        return name

    def join(self, one: str, other: str) -> None:
        self.leader[self.find(other)] = self.find(one)


def initials(name: str) -> str:
    return "".join(p[0] for p in re.split(r"[\s-]+", name) if p and p.lower() not in SMALL).upper()


def bare(name: str) -> str:
    """An organisation's name without its legal form, folded."""
    shorter = LEGAL_FORM.sub("", name)
    return fold(shorter if shorter else name)


def cluster(kinds: dict[str, Kind], order: list[str]) -> list[list[str]]:
    """Groups of names that mean one actor each; `order` lists names by first appearance."""
    union = Union(order)
    by_kind: dict[Kind, list[str]] = defaultdict(list)
    for name in order:
        by_kind[kinds[name]].append(name)
    _join_people(union, by_kind[Kind.PERSON])
    _join_organisations(union, by_kind[Kind.ORGANISATION])
    _join_places(union, by_kind[Kind.PLACE])
    _join_alike(union, by_kind[Kind.GROUP], fold)
    groups: dict[str, list[str]] = {}
    for name in order:
        groups.setdefault(union.find(name), []).append(name)
    return list(groups.values())


def _join_alike(union: Union, names: list[str], key) -> None:
    first: dict[str, str] = {}
    for name in names:
        union.join(first.setdefault(key(name), name), name)


def _given_alike(one: str, other: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    one, other = fold(one), fold(other)
    if one == other or (one[:1] == other[:1] and min(len(one), len(other)) == 1):
        return True
    return min(len(one), len(other)) > 4 and Levenshtein.distance(one, other) <= 2


def _join_people(union: Union, names: list[str]) -> None:
    """Full names first, then each surname to the one person who bears it."""
    full = [name for name in names if " " in name]
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in full:
        parts = name.split()
        surname = fold(parts[-1])
        for other in by_surname[surname]:
            if _given_alike(parts[0], other.split()[0]):
                union.join(other, name)
                break
        by_surname[surname].append(name)
    parts_of: dict[str, list[str]] = defaultdict(list)
    for name in full:
        for part in name.split():
            parts_of[fold(part)].append(name)
    for name in names:
        if " " not in name:
            leaders = {union.find(n): n for n in by_surname.get(fold(name), [])}
            leaders = leaders or {union.find(n): n for n in parts_of.get(fold(name), [])}
            if len(leaders) == 1:
                union.join(next(iter(leaders)), name)


def _join_organisations(union: Union, names: list[str]) -> None:
    _join_alike(union, names, bare)
    long = [name for name in names if " " in name]
    by_initials: dict[str, str] = {}
    for name in long:
        by_initials.setdefault(initials(name), name)
        parts = name.split()
        for k in range(1, len(parts) - 1):
            by_initials.setdefault(initials(" ".join(parts[k:])), name)
    starts: dict[str, list[str]] = defaultdict(list)
    for name in long:
        parts = name.split()
        for k in range(1, len(parts)):
            starts[fold(" ".join(parts[:k]))].append(name)
    for name in names:
        plain = name.replace(".", "")
        if plain.isupper() and 2 <= len(plain) <= 6 and plain in by_initials:
            union.join(by_initials[plain], name)
        else:
            leaders = {union.find(n): n for n in starts.get(fold(name), [])}
            if len(leaders) == 1:
                union.join(next(iter(leaders)), name)


def _join_places(union: Union, names: list[str]) -> None:
    codes = country_names()
    _join_alike(union, names, lambda name: codes.get(name) or fold(name))


def best_name(names: list[str], kind: Kind, counts: dict[str, int]) -> str:
    """The fullest name; among equally full ones the most used, then the first printed."""
    if kind is Kind.PERSON:
        return max(names, key=lambda n: (len(n.split()), counts[n], -names.index(n)))
    if kind is Kind.PLACE:
        usual = [n for n in names if not n.replace(".", "").isupper()]
        return max(usual or names, key=lambda n: (counts[n], -names.index(n)))
    return max(names, key=lambda n: (len(n), counts[n]))
