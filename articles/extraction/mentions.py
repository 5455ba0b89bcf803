"""Where names may be printed: what the model proposes, trimmed and mended, and what it missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import FOLDER, lines, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.parsing import Page
from articles.extraction.words import QUOTES, Words

# What the model calls a name; "OTHER" stands for works, events, products and laws.
LABELS = {
    "PERSON": "PERSON",
    "ORG": "ORG",
    "GPE": "GPE",
    "LOC": "LOC",
    "FAC": "FAC",
    "NORP": "NORP",
    "PRODUCT": "OTHER",
    "EVENT": "OTHER",
    "WORK_OF_ART": "OTHER",
    "LAW": "OTHER",
    "LANGUAGE": "OTHER",
}
PROPER = frozenset({"NNP", "NNPS"})
MARKS = frozenset({"'s", "’s", "'", "’", "‘s", "`s", "s’", "s'"})
DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my"}
)
OPENERS = frozenset(word.capitalize() for word in DETERMINERS)
# Two names stand on the two sides of these, never one.
PARTING = frozenset(
    {",", ";", ":", "/", "-", "–", "—", "--", "|", "or", "vs", "vs.", "versus", "("}
)
# Endings that come after a comma and still belong to the name.
AFTER_COMMA = frozenset(
    {"Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Corp", "Corp.", "Co", "Co.", "S.A.", "D.C.", "Jr.",
     "Jr", "Sr.", "Sr"}
)  # fmt: skip


@cache
def place_words() -> dict[str, str]:
    """The class of place by the last word of a name: "Airport" is a facility."""
    table: dict[str, str] = {}
    for line in lines(FOLDER / "place_words.txt"):
        subtype, _, listed = line.partition(":")
        table |= {word.strip(): subtype for word in listed.split(",")}
    return table


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first` up to `last` (exclusive), which may be a name; `label` as in LABELS, or
    empty where the model saw none."""

    first: int
    last: int
    label: str


def propose(page: Page, words_: Words) -> list[Candidate]:
    """Candidates in the order of the text; they do not overlap."""
    proposed = _with_known(words_, list(_of_the_model(page, words_)))
    covered = {i for c in proposed for i in range(c.first, c.last)}
    mended = [_stretch(words_, candidate, covered) for candidate in proposed]
    covered = {i for c in mended for i in range(c.first, c.last)}
    found = sorted([*mended, *_overlooked(words_, covered)], key=lambda c: c.first)
    return _joined(words_, found)


@cache
def _known() -> dict[str, list[list[str]]]:
    """Known organisations of several words by their first word, the longest first."""
    table: dict[str, list[list[str]]] = defaultdict(list)
    for name in sorted(words("known_organisations"), key=lambda name: (-len(name), name)):
        if " " in name:
            table[name.split()[0]].append(name.split())
    return table


def _with_known(words_: Words, proposed: list[Candidate]) -> list[Candidate]:
    """The model's candidates, with known names in place of what it made of parts of them."""
    owner = {i: c for c in proposed for i in range(c.first, c.last)}
    found = []
    for i, word in enumerate(words_.printed):
        for parts in _known().get(word, ()):
            last = i + len(parts)
            if words_.printed[i:last] == parts:
                holders = {owner[k] for k in range(i, last) if k in owner}
                if not any(c.first < i or c.last > last for c in holders):
                    found.append(Candidate(i, last, "ORG"))
                break
    taken = {i for c in found for i in range(c.first, c.last)}
    kept = [c for c in proposed if taken.isdisjoint(range(c.first, c.last))]
    return sorted([*kept, *found], key=lambda c: c.first)


def _joined(words_: Words, candidates: list[Candidate]) -> list[Candidate]:
    """Neighbours that are one name: "United States" "Air Force", "Chrysler" "LLC"."""
    found: list[Candidate] = []
    for candidate in candidates:
        if found and _are_one(words_, found[-1], candidate):
            one = found.pop()
            label = "ORG" if _is_body(words_, candidate) else "PERSON"
            candidate = Candidate(one.first, candidate.last, label)
        found.append(candidate)
    return found


def _are_one(words_: Words, one: Candidate, other: Candidate) -> bool:
    if one.last != other.first or not words_.touching(other.first) or one.first in words_.titled:
        return False
    if _is_body(words_, other):
        return one.label in {"ORG", "GPE", "NORP", "LOC"} and other.label in {"", "ORG"}
    return (
        {one.label, other.label} <= {"PERSON", "", "GPE"}
        and "PERSON" in {one.label, other.label}
        and fold(words_.printed[one.first]) in words("given_names")
        and words_.name(one.first, one.last) not in country_names()
        and other.last - other.first == 1
    )


def _is_body(words_: Words, candidate: Candidate) -> bool:
    """Whether all words of a candidate are such as end an organisation's name."""
    printed = words_.printed[candidate.first : candidate.last]
    return all(word in words("organisation_words") or word in AFTER_COMMA for word in printed) or (
        " ".join(printed)
        in {"Air Force", "Coast Guard", "Supreme Court", "House of Representatives"}
    )


def _of_the_model(page: Page, words_: Words) -> Iterator[Candidate]:
    for entity in page.doc.ents:
        if label := LABELS.get(entity.label_):
            for first, last in _pieces(words_, entity.start, entity.end, label):
                if edges := trim(words_, first, last):
                    yield Candidate(*edges, label)


def _pieces(words_: Words, first: int, last: int, label: str) -> Iterator[tuple[int, int]]:
    """Cut at line breaks, dates and marks between two names."""
    start = first
    for i in range(first, last):
        word = words_.printed[i]
        if (
            word.isspace()
            or i in words_.closed
            or (word in PARTING and not _holds_together(words_, i, last))
            or (label == "PERSON" and word in {"and", "&", "of"})
            or (label in {"GPE", "LOC", "FAC"} and word in {"to", "in", "from", "near"})
        ):
            if i > start:
                yield start, i
            start = i + 1
    if last > start:
        yield start, last


def _holds_together(words_: Words, i: int, last: int) -> bool:
    """Whether the mark at `i` is inside one name: "Apple, Inc.", "Rolls-Royce", "9/11"."""
    if words_.printed[i] == ",":
        return i + 1 < last and words_.printed[i + 1] in AFTER_COMMA
    if words_.printed[i] in {"-", "/", "–"}:
        return words_.end(i) < len(words_.text) and not (
            words_.text[words_.starts[i] - 1].isspace() or words_.text[words_.end(i)].isspace()
        )
    return False


def trim(words_: Words, first: int, last: int) -> tuple[int, int] | None:
    """Cut determiners, titles and marks from the edges; None if no name is left."""
    printed = words_.printed
    while last > first and _is_tail(printed[last - 1]):
        last -= 1
    while first < last and _is_head(words_, first, last):
        first += 1
    if not any(words_.capital[first:last]):
        return None
    return first, last


def _is_tail(word: str) -> bool:
    return word in MARKS or word in words("small") or not any(map(str.isalnum, word))


def _is_head(words_: Words, first: int, last: int) -> bool:
    word = words_.printed[first]
    if word in DETERMINERS or not any(map(str.isalnum, word)) or word in MARKS:
        return True
    if word in OPENERS and first in words_.openings:
        return True
    return _is_title(words_, first, last)


def _is_title(words_: Words, first: int, last: int) -> bool:
    """Whether the word at `first` is a title before a person's name."""
    word, following = words_.printed[first], first + 1
    if word not in words("titles") or following >= last or not words_.capital[following]:
        return False
    if word[0].islower() or word.endswith(".") or words_.printed[following] in words("titles"):
        return True
    return words_.printed[last - 1] not in words("organisation_words")


def _stretch(words_: Words, candidate: Candidate, covered: set[int]) -> Candidate:
    """Take in proper nouns that the model cut off: "Onik" before "Gasparyan"."""
    first, last = candidate.first, candidate.last
    if candidate.label == "NORP" or first in words_.titled:
        return candidate
    if words_.printed[first] in demonyms() or words_.name(first, last) in country_names():
        return candidate
    while True:
        if _is_more(words_, first - 1, covered) and words_.touching(first):
            first -= 1
        elif _is_hyphen(words_, first - 1) and _is_more(words_, first - 2, covered):
            first -= 2
        else:
            break
    while True:
        if _is_more(words_, last, covered) and words_.touching(last):
            last += 1
        elif _is_hyphen(words_, last) and _is_more(words_, last + 1, covered):
            last += 2
        else:
            break
    if candidate.label in {"FAC", "LOC"} and _names_a_kind_of_place(words_, last):
        last += 1
    edges = trim(words_, first, last) or (candidate.first, candidate.last)
    return Candidate(*edges, candidate.label)


def _names_a_kind_of_place(words_: Words, i: int) -> bool:
    """Whether the word at `i` is "river" in "Mandovi river", "prison" in "Evin prison"."""
    if not words_.touching(i) or not words_.printed[i].islower():
        return False
    return place_words().get(words_.printed[i].capitalize()) in {"water", "facility"}


def _is_more(words_: Words, i: int, covered: set[int]) -> bool:
    if not 0 <= i < len(words_) or i in covered or i in words_.closed or not words_.capital[i]:
        return False
    word = words_.printed[i]
    if i in words_.openings and word.lower() in words_.lowered:
        return False
    return (
        words_.tags[i] in PROPER
        and word not in words("titles")
        and word not in demonyms()
        and word not in country_names()
        and word not in words("stop_names")
    )


def _is_hyphen(words_: Words, i: int) -> bool:
    """Whether word `i` joins its neighbours without a gap: "Bois-Reymond"."""
    return (
        0 < i < len(words_) - 1
        and words_.printed[i] in {"-", "‑"}
        and words_.end(i - 1) == words_.starts[i]
        and words_.end(i) == words_.starts[i + 1]
    )


def _overlooked(words_: Words, covered: set[int]) -> Iterator[Candidate]:
    """Runs of capitalised proper nouns outside all that the model saw."""
    i, total = 0, len(words_)
    while i < total:
        if i in covered or not _may_begin(words_, i):
            i += 1
            continue
        last = i + 1
        while last < total and last not in covered:
            if _goes_on(words_, last):
                last += 1
            elif (
                _is_hyphen(words_, last) and last + 1 not in covered and _goes_on(words_, last + 1)
            ):
                last += 2
            else:
                break
        i, first = last, _after_country(words_, i, last)
        if edges := trim(words_, first, last):
            yield Candidate(*edges, "")


def _after_country(words_: Words, first: int, last: int) -> int:
    """Where the person begins in "director of the service of Armenia Armen Abazyan"."""
    for cut in range(first + 1, last - 1):
        if words_.name(first, cut) in country_names():
            return cut
    return first


def _goes_on(words_: Words, i: int) -> bool:
    return (
        words_.capital[i]
        and i not in words_.closed
        and words_.touching(i)
        and words_.printed[i] not in QUOTES
        and words_.printed[i] not in demonyms()
    )


def _may_begin(words_: Words, i: int) -> bool:
    if not words_.capital[i] or i in words_.closed or i in words_.titled:
        return False
    word = words_.printed[i]
    if words_.tags[i] not in PROPER and not (word.isupper() and len(word) > 1):
        return False
    return not (i in words_.openings and word.lower() in words_.lowered)
