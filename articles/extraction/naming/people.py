"""Which names are one person: full names, surnames, initials, spellings from other alphabets."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import FOLDER, lines, words
from articles.extraction.naming.printing import Printing

SUFFIXES = frozenset({"jr", "sr", "jnr", "snr", "esq"})
# Letters of an honour or office behind a name; the parser takes them for its head.
LETTERS = re.compile(r"(?:,? (?:QC|KC|OBE|MBE|CBE|KBE|DSO|MC|VC|PhD|Ph\.D\.|MEP))+$")
# The number of a king or pope, which tells him from the others of his name.
NUMERAL = re.compile(r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})")
# The Arabic article, written or left out at will: "al-Sisi", "el-Sisi", "Sisi".
ARTICLE = re.compile(r"^(?:al|el|as|ash|ad|ar|an)[-‑](?=\w)", re.IGNORECASE)
# One sound, several Latin spellings: Aleksandr and Alexander, Kadyrov and Qadyrov, Yuri and Iurii.
SOUNDS = (
    (re.compile(r"x"), "ks"),
    (re.compile(r"ck|kh|q|c(?=[aoukrlt]|$)"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"dj|dzh|zh"), "j"),
    (re.compile(r"sch|sh|ch|cz"), "s"),
    (re.compile(r"z|ts"), "s"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"[iyj]+"), "i"),
    (re.compile(r"ei|ai|ee|ie|e"), "e"),
    (re.compile(r"h(?=[^aeiou]|$)"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"iev$"), "ev"),
    (re.compile(r"(?<=[dt])er$"), "r"),
)


@lru_cache(maxsize=8192)
def sound(name: str) -> str:
    """A rough key by which the transliterations of one name are equal."""
    key = fold(name).replace(" ", "")
    for pattern, letter in SOUNDS:
        key = pattern.sub(letter, key)
    return key


@cache
def nicknames() -> dict[str, frozenset[int]]:
    """For each folded given name, the numbers of the lines on which it stands."""
    table: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(lines(FOLDER / "nicknames.txt")):
        for name in line.split(","):
            table[fold(name)].add(number)
    return {name: frozenset(numbers) for name, numbers in table.items()}


@lru_cache(maxsize=8192)
def parts_of(name: str) -> tuple[str, ...]:
    """The folded parts of a name without titles and suffixes; "al-Sisi" counts as "sisi"."""
    parts = LETTERS.sub("", name).split()
    while len(parts) > 1 and parts[0] in words("titles"):
        parts = parts[1:]
    folded = [
        fold(re.sub(r"^(?:al|el|as|ash|ad|ar|an)[-‑ ](?=\w)", "", part, flags=re.I))
        for part in parts
    ]
    kept = tuple(part for part in folded if part and part not in SUFFIXES)
    if len(kept) > 1 and NUMERAL.fullmatch(parts[-1]):
        kept = kept[:-1]
    return kept or tuple(folded)


def number_of(name: str) -> str:
    last = name.rpartition(" ")[2]
    return last if NUMERAL.fullmatch(last) else ""


def generation_of(name: str) -> str:
    """ "jr" or "sr" where the name ends in it, else empty."""
    last = fold(name.rpartition(" ")[2])
    return {"jnr": "jr", "snr": "sr"}.get(last, last) if last in SUFFIXES - {"esq"} else ""


def has_more_names(longer: str, shorter: str) -> bool:
    """Whether a name has a second name written out that the other lacks: "John Quincy Adams"."""
    a, b = parts_of(longer), parts_of(shorter)
    return (
        len(b) == 2 < len(a)
        and (a[0], a[-1]) == (b[0], b[-1])
        and all(map(len, a[1:-1]))
        and (max(map(len, a[1:-1])) > 1)
    )


def alike(one: str, other: str) -> bool:
    """Whether two folded given names may be one: an initial, a pet name, another spelling."""
    if one == other or (1 in {len(one), len(other)} and one[:1] == other[:1]):
        return True
    if nicknames().get(one, frozenset()) & nicknames().get(other, frozenset()):
        return True
    return _one_sound(one, other)


def _one_sound(one: str, other: str) -> bool:
    if one[:1] != other[:1] and sound(one)[:1] != sound(other)[:1]:
        return False
    if sound(one) == sound(other):
        return True
    # Given names that differ by a letter are often two names ("Maria", "Mario"; "Ali", "Ari").
    shorter = min(len(one), len(other))
    return shorter >= 6 and Levenshtein.distance(one, other, score_cutoff=2) <= (
        2 if shorter > 7 else 1
    )


def one_surname(one: str, other: str) -> bool:
    if one == other or sound(one) == sound(other):
        return True
    return min(len(one), len(other)) >= 7 and Levenshtein.distance(one, other, score_cutoff=1) <= 1


def one_person(one: str, other: str) -> bool:
    """Whether two full names may be one person's."""
    a, b = parts_of(one), parts_of(other)
    numbers = {number_of(one), number_of(other)}
    if len(numbers) > 1 and (len(a) == 1 or "" not in numbers):
        return False
    if {generation_of(one), generation_of(other)} == {"jr", "sr"}:
        return False
    if a == b:
        return True
    if _holds(a, b) or _holds(b, a):
        return True
    if len(a) < 2 or len(b) < 2 or not one_surname(a[-1], b[-1]):
        return False
    return alike(a[0], b[0]) and _middles_agree(a[1:-1], b[1:-1])


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """George H. W. is not George W.; George and George W. may be one."""
    if not one or not other:
        return True
    shorter, longer = sorted((one, other), key=len)
    rest = iter(longer)
    agree = all(any(alike(part, other_part) for other_part in rest) for part in shorter)
    return agree and (len(one) == len(other) or len(shorter[0]) > 1)


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether two or more neighbouring parts of the longer name are the shorter one."""
    size = len(shorter)
    return size > 1 and any(longer[k : k + size] == shorter for k in range(len(longer) - size + 1))


class Bearers:
    """Full names by what a single name may be of them, as far as the page lets them be one."""

    def __init__(self, full: list[str], printing: Printing) -> None:
        self.printing = printing
        self.by_surname: dict[str, list[str]] = defaultdict(list)
        self.by_sound: dict[str, list[str]] = defaultdict(list)
        self.by_part: dict[str, list[str]] = defaultdict(list)
        for name in full:
            parts = parts_of(name)
            self.by_surname[parts[-1]].append(name)
            self.by_sound[sound(parts[-1])].append(name)
            for part in parts:
                self.by_part[part].append(name)

    def of(self, name: str) -> list[str]:
        """Those whom the single name may mean: by surname, else by any part of the name."""
        key = parts_of(name)[-1]
        if number_of(name):
            # Charles X is no Charles Leclerc; Constantine XI is Constantine XI Palaiologos.
            return [full for full in self.by_part[key] if f"{name} " in f"{full} "]
        by_surname = self.by_surname[key] or self.by_sound[sound(key)]
        found = [full for full in by_surname or self.by_part[key] if self._agree(full, name)]
        if by_surname:
            return [full for full in found if self.printing.introduces(full, name)]
        return [full for full in found if self.printing.follows_soon(full, name)]

    def _agree(self, full: str, name: str) -> bool:
        """Queen Elizabeth is nobody with a surname, unless that one is called queen as well."""
        regal = self.printing.regal
        return name not in regal or full in regal or bool(number_of(full))
