"""Every printing of the elected names, those too that the model passed over."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from articles.extraction.lexicon import words
from articles.extraction.lexicon.countries import demonyms
from articles.extraction.naming.candidates import Candidate
from articles.extraction.naming.words import Words
from articles.extraction.records import Kind

Spelled = dict[str, list[list[str]]]


# Only a person is called so.
ADDRESSES = frozenset(
    {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir", "Prof", "Prof."}
)


class Occurrence(NamedTuple):
    """Words `first` up to `last` print `name`."""

    first: int
    last: int
    name: str


def find_all(
    words_: Words, kinds: dict[str, Kind], candidates: list[Candidate]
) -> list[Occurrence]:
    """Occurrences in the order of the text; where names overlap, the longest stands.

    `kinds` gains the surnames of people that are printed alone.
    """
    known = _spelled_out(words_, kinds, candidates)
    surnames = {name.rpartition(" ")[2] for name, kind in kinds.items() if _is_full(name, kind)}
    for surname in sorted(surnames - set(kinds)):
        known[surname].append([surname])
    barred = _barred(words_, kinds, candidates, surnames)
    found: list[Occurrence] = []
    i, total = 0, len(words_)
    while i < total:
        step = 1
        for parts in known.get(words_.printed[i], ()):
            last = i + len(parts)
            if words_.printed[i:last] == parts and words_.closed.isdisjoint(range(i, last)):
                name = words_.name(i, last)
                if i not in barred and _is_name_here(words_, name, kinds.get(name), i, last):
                    found.append(Occurrence(i, last, name))
                    kinds.setdefault(name, Kind.PERSON)
                step = len(parts)
                break
        i += step
    return found


def with_persons(
    words_: Words, occurrences: list[Occurrence], kinds: dict[str, Kind]
) -> list[Occurrence]:
    """Give "Mr Tata" to Ratan Tata where "Tata" alone is a firm or a place of the page.

    Of several people of that surname, the one named in full last before it is meant.
    """
    bearer: dict[str, str] = {}
    found = []
    for occurrence in occurrences:
        name = occurrence.name
        if _is_full(name, kinds[name]):
            bearer[name.rpartition(" ")[2]] = name
        elif (
            kinds[name] is not Kind.PERSON
            and name in bearer
            and words_.printed[occurrence.first - 1] in ADDRESSES
        ):
            occurrence = occurrence._replace(name=bearer[name])
        found.append(occurrence)
    return found


# Titles that belong to a name of one word; nobody is asked for who was lord or count.
NOBLE = frozenset(
    {"Lord", "Lady", "Count", "Countess", "Viscount", "Viscountess", "Baron", "Baroness", "Marquis",
     "Marquess", "Mullah", "Comte"}
)  # fmt: skip


def with_nobles(
    words_: Words, occurrences: list[Occurrence], kinds: dict[str, Kind]
) -> list[Occurrence]:
    """The occurrences, "Lord North" with his title; `kinds` gains the name with the title."""
    found = []
    for occurrence in occurrences:
        first, last, name = occurrence
        title = words_.printed[first - 1] if first else ""
        if (
            kinds[name] is Kind.PERSON
            and " " not in name
            and title in NOBLE
            and words_.touching(first)
            and first not in words_.titled
        ):
            occurrence = Occurrence(first - 1, last, f"{title} {name}")
            kinds.setdefault(occurrence.name, Kind.PERSON)
        found.append(occurrence)
    return found


def _spelled_out(words_: Words, kinds: dict[str, Kind], candidates: list[Candidate]) -> Spelled:
    """The printed words of each elected name by its first word, the longest names first."""
    table: Spelled = defaultdict(list)
    seen = set()
    for candidate in candidates:
        printed = words_.printed[candidate.first : candidate.last]
        if words_.name(candidate.first, candidate.last) in kinds and tuple(printed) not in seen:
            seen.add(tuple(printed))
            table[printed[0]].append(printed)
    for options in table.values():
        options.sort(key=len, reverse=True)
    return table


def _barred(
    words_: Words, kinds: dict[str, Kind], candidates: list[Candidate], surnames: set[str]
) -> frozenset[int]:
    """Words of candidates that were voted to be no name at all."""
    found: set[int] = set()
    for candidate in candidates:
        name = words_.name(candidate.first, candidate.last)
        if name not in kinds and name not in surnames:
            found.update(range(candidate.first, candidate.last))
    return frozenset(found)


def _is_full(name: str, kind: Kind) -> bool:
    last = name.rpartition(" ")[2]
    if not last.strip("IVX"):
        return False  # "Thutmose III"
    return kind is Kind.PERSON and last != name and len(last) > 2 and last.isalpha()


def _is_name_here(words_: Words, name: str, kind: Kind | None, i: int, last: int) -> bool:
    """Adjectives of nationality are no actors; the people in the plural are.

    Without a kind, `name` is a surname that the model passed over here: a common word that merely
    opens a sentence or stands in a headline is not believed.
    """
    if kind is Kind.GROUP:
        if name in words("ethnonyms"):
            return _stands_for_a_people(words_, i, last)
        return words_.tags[last - 1] in {"NNPS", "NNS"} or (
            (name in demonyms() or name.endswith("ists"))
            and name.endswith("s")
            and words_.tags[last - 1] != "JJ"
        )
    if kind is None:
        return i not in words_.titled and name.lower() not in words_.lowered
    return not (name in words("agencies") and _is_credit(words_, i, last))


def _stands_for_a_people(words_: Words, first: int, last: int) -> bool:
    """Whether the name of a people is no adjective: "thousands of Hausa", not "Hausa traders"."""
    after = words_.tags[last] if last < len(words_) else ""
    before = words_.printed[first - 1].lower() if first else ""
    if after.startswith(("NN", "JJ", "HYPH")) or before in {"in", "a", "an"}:
        return False
    return before in {"the", "of", "and", "between", "among", "by", "against", "with", ",", "or"}


def _is_credit(words_: Words, first: int, last: int) -> bool:
    """Whether an agency only signs the text or a photograph: "(Reuters) -", "Reuters/Jo Doe"."""
    before = words_.printed[first - 1] if first else ""
    after = words_.printed[last] if last < len(words_) else ""
    return (
        before in {"(", "/", "[", "|", "©"}
        or after in {"/", "|"}
        or first in words_.signed
        or (first in words_.openings and after in {"-", "–", "—", "--"})
    )
