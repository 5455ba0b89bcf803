"""Where names may be printed: what the model proposes, trimmed and mended, and what it missed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from articles.extraction import places
from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import FOLDER, lines, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.parsing import Page
from articles.extraction.posts import POSTS
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
# The place, perhaps its country, perhaps the agency or the date, then a dash or colon.
DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Ý][\w.'’]*(?:[ -][A-ZÀ-Ý][\w.'’]*){0,3})(?:, ?[A-Z][\w. ]{2,25})?"
    r"(?:,? \([^)\n]{2,40}\))?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})? ?(?:[–—:]|--?(?=\s)|\s-\s)"
)
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
COMPASS = frozenset(
    {"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central"}
)
# Heads of bodies whose names join two fields: "Ethics and Anti-Corruption Commission".
JOINING = frozenset(
    {"Commission", "Authority", "Council", "Board", "Agency", "Committee", "Department", "Office",
     "Ministry", "Institute", "Association", "Organisation", "Organization", "Administration"}
)  # fmt: skip
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
    proposed = _with_datelines(page, words_, proposed)
    covered = {i for c in proposed for i in range(c.first, c.last)}
    mended = [_stretch(words_, candidate, covered) for candidate in proposed]
    covered = {i for c in mended for i in range(c.first, c.last)}
    found = sorted([*mended, *_overlooked(words_, covered)], key=lambda c: c.first)
    return _joined(words_, found)


def _with_datelines(page: Page, words_: Words, proposed: list[Candidate]) -> list[Candidate]:
    """Add the places that open a report: "MEXICO CITY (Reuters) -", "Juba, South Sudan -"."""
    found = []
    for paragraph in page.paragraphs:
        line = DATELINE.match(words_.text, paragraph.start, paragraph.end)
        if line and places.namesakes(line["place"]):
            first, last = words_.between(*line.span("place"))
            found.append(Candidate(first, last, "DATELINE"))
    taken = {i for c in found for i in range(c.first, c.last)}
    kept = [c for c in proposed if taken.isdisjoint(range(c.first, c.last))]
    return sorted([*kept, *found], key=lambda c: c.first)


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
    """Neighbours that are one name: "United States" "Air Force", "Sajith" "Premadasa"."""
    found: list[Candidate] = []
    for candidate in candidates:
        if found and _are_one_body(words_, found[-1], candidate):
            candidate = Candidate(found.pop().first, candidate.last, "ORG")
        elif found and _are_one_person(words_, found[-1], candidate):
            candidate = Candidate(found.pop().first, candidate.last, "PERSON")
        elif found and _is_compass(words_, found[-1], candidate):
            candidate = Candidate(found.pop().first, candidate.last, candidate.label)
        found.append(candidate)
    return found


def _are_one_body(words_: Words, one: Candidate, other: Candidate) -> bool:
    """ "Chrysler" "LLC"; "Ethics" and "Anti-Corruption Commission"; "Bank" of "Zambia"."""
    between = words_.printed[one.last : other.first]
    if one.first in words_.titled or other.first - one.last > 2:
        return False
    if not between:
        bodily = one.label in {"ORG", "GPE", "NORP", "LOC"} and other.label in {"", "ORG"}
        return bodily and words_.touching(other.first) and _is_body(words_, other)
    if between == ["and"]:
        return (
            one.label in {"ORG", ""}
            and other.label in {"ORG", ""}
            and one.first > 0
            and words_.printed[one.first - 1].lower() == "the"
            and words_.printed[other.last - 1] in JOINING
            and words_.printed[one.last - 1] not in words("organisation_words")
        )
    if between in (["of"], ["of", "the"]):
        whole = words_.name(other.first, other.last)
        return (
            one.label == "ORG"
            and other.label in {"GPE", "LOC", ""}
            and words_.printed[one.last - 1] in words("organisation_words")
            and whole in country_names()
        )
    return False


def _is_compass(words_: Words, one: Candidate, other: Candidate) -> bool:
    """ "South" "Sudan", where the model tore them apart."""
    return (
        one.last == other.first
        and one.last - one.first == 1
        and words_.touching(other.first)
        and words_.printed[one.first] in COMPASS
        and other.label in {"GPE", "LOC"}
    )


def _are_one_person(words_: Words, one: Candidate, other: Candidate) -> bool:
    if one.last != other.first or not words_.touching(other.first) or one.first in words_.titled:
        return False
    if one.label == other.label == "PERSON":
        return other.last - one.first < 6
    if one.label == "" and other.label == "NORP" and _is_no_people(words_, other):
        return one.last - one.first == 1
    if fold(words_.printed[one.first]) not in words("given_names"):
        return False
    if words_.name(one.first, one.last) in country_names():
        return False
    if words_.printed[other.first] in demonyms() or words_.printed[other.first] in words("titles"):
        return False
    labels, longest = {one.label, other.label}, 3 if one.label == other.label else 1
    return labels <= {"PERSON", "", "GPE", "NORP"} and other.last - other.first <= longest


def _is_no_people(words_: Words, candidate: Candidate) -> bool:
    """Whether the model took a surname for a people: "Premadasa"."""
    word = words_.printed[candidate.first]
    return (
        candidate.last - candidate.first == 1
        and words_.tags[candidate.first] == "NNP"
        and word not in demonyms()
        and word not in words("peoples")
        and not word.endswith(("an", "ist", "ish", "ese"))
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
    return _is_title(words_, first, last) or _is_post(words_, first, last)


def _is_title(words_: Words, first: int, last: int) -> bool:
    """Whether the word at `first` is a title before a person's name."""
    word, following = words_.printed[first], first + 1
    if word not in words("titles") or following >= last or not words_.capital[following]:
        return False
    if word[0].islower() or word.endswith(".") or words_.printed[following] in words("titles"):
        return True
    head = words_.printed[last - 1]
    return head not in words("organisation_words") and head not in place_words()


def _is_post(words_: Words, first: int, last: int) -> bool:
    """Whether a post that opens a sentence was taken for a given name: "Cleric Moqtada al-Sadr"."""
    return (
        first in words_.openings
        and last - first > 2
        and words_.printed[first].lower() in POSTS
        and fold(words_.printed[first + 1]) in words("given_names")
    )


def _stretch(words_: Words, candidate: Candidate, covered: set[int]) -> Candidate:
    """Take in proper nouns that the model cut off: "Onik" before "Gasparyan"."""
    first, last = candidate.first, candidate.last
    if candidate.label in {"NORP", "DATELINE"} or first in words_.titled:
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
        if words_.touching(last) and (
            _is_more(words_, last, covered) or _is_last_part(words_, candidate, last, covered)
        ):
            last += 1
        elif (candidate.label == "ORG" and _is_ampersand(words_, last, covered)) or (
            _is_hyphen(words_, last) and _is_more(words_, last + 1, covered)
        ):
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


def _is_last_part(words_: Words, candidate: Candidate, i: int, covered: set[int]) -> bool:
    """Whether a capitalised word of any class ends a person's name: "Yoon Suk Yeol"."""
    return (
        candidate.label == "PERSON"
        and i < len(words_)
        and i not in covered
        and i not in words_.openings
        and words_.capital[i]
        and words_.printed[i].isalpha()
        and words_.tags[i] not in {"IN", "DT", "PRP", "CC", "JJ"}
        and words_.printed[i] not in words("titles")
    )


def _is_ampersand(words_: Words, i: int, covered: set[int]) -> bool:
    return i + 1 < len(words_) and words_.printed[i] == "&" and _is_more(words_, i + 1, covered)


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
