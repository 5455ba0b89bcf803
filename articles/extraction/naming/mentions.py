"""Where names may be printed: what the model proposes, trimmed and mended, and what it missed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from articles.extraction import places
from articles.extraction.lexicon import words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming.candidates import AFTER_COMMA, PROPER, Candidate, trim
from articles.extraction.naming.edges import (
    behind_nouns,
    is_stray,
    on_behind_particles,
    with_nicknames,
)
from articles.extraction.naming.joining import join
from articles.extraction.naming.people import NUMERAL
from articles.extraction.naming.stretching import (
    HEADS_WITH_CAUSES,
    is_apostrophe,
    is_hyphen,
    is_izafet,
    stretch,
)
from articles.extraction.naming.words import QUOTES, Words
from articles.extraction.parsing import Page

if TYPE_CHECKING:
    from spacy.tokens import Span as PrintedEntity

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
# Last words of names that are whole: what follows "and" is another name.
WHOLE_BODIES = frozenset(
    {
        "Party",
        "University",
        "Congress",
        "Union",
        "Front",
        "Movement",
        "Alliance",
        "League",
        "Army",
        "Airlines",
        "Airways",
        "Inc",
        "Inc.",
        "Ltd",
        "Corp",
        "Corp.",
        "Plc",
        "PLC",
        "Co",
    }
)
# First words of the names of waters and coasts that go on with "of".
WATERS_OF = frozenset({"Bay", "Gulf", "Strait", "Straits", "Sea", "Horn", "Isle", "Cape", "Lake"})
# Two names stand on the two sides of these, never one.
PARTING = frozenset(
    {",", ";", ":", "/", "-", "–", "—", "--", "|", "or", "vs", "vs.", "versus", "("}
)


def propose(page: Page, words_: Words) -> list[Candidate]:
    """Candidates in the order of the text; they do not overlap."""
    proposed = _with_known(words_, list(_of_the_model(page, words_)))
    proposed = _with_datelines(page, words_, proposed)
    covered = {i for c in proposed for i in range(c.first, c.last)}
    mended = []
    for candidate in proposed:
        whole = behind_nouns(words_, stretch(words_, candidate, covered))
        mended.append(on_behind_particles(words_, whole, covered))
        covered.update(range(mended[-1].first, mended[-1].last))
    mended.extend(_kings(words_, mended, covered))
    covered.update(i for c in mended for i in range(c.first, c.last))
    found = sorted([*mended, *_overlooked(words_, covered)], key=lambda c: c.first)
    return with_nicknames(words_, join(words_, found))


def _kings(words_: Words, found: list[Candidate], covered: set[int]) -> list[Candidate]:
    """Namesakes of a king that the model passed over: "Argishti I" beside "Argishti II"."""
    named = {
        words_.printed[c.first]
        for c in found
        if c.last - c.first == 2 and NUMERAL.fullmatch(words_.printed[c.last - 1])
    }
    return [
        Candidate(i, i + 2, "PERSON")
        for i, word in enumerate(words_.printed[:-1])
        if word in named
        and covered.isdisjoint((i, i + 1))
        and NUMERAL.fullmatch(words_.printed[i + 1])
        and words_.touching(i + 1)
    ]


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
    """Known organisations and countries of several words by their first word, the longest first."""
    table: dict[str, list[list[str]]] = defaultdict(list)
    lands = {name for name in country_names() if name.count(" ") > 1}
    for name in sorted(words("known_organisations") | lands, key=lambda name: (-len(name), name)):
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
                if words_.printed[last - 1] in {"Cross", "Crescent", "League"}:
                    i = _with_land(words_, i)
                if not any(c.first < i or c.last > last for c in holders):
                    label = "GPE" if " ".join(parts) in country_names() else "ORG"
                    found.append(Candidate(i, last, label))
                break
        if word in WATERS_OF and (last := _end_of_water(words_, i)):
            found.append(Candidate(i, last, "LOC"))
    taken = {i for c in found for i in range(c.first, c.last)}
    kept = [c for c in proposed if taken.isdisjoint(range(c.first, c.last))]
    return sorted([*kept, *found], key=lambda c: c.first)


def _with_land(words_: Words, i: int) -> int:
    """Where a body begins that has its country before it: "Turkish Red Crescent"."""
    before = words_.printed[i - 1] if i else ""
    is_land = before in demonyms() or before in country_names()
    return i - 1 if is_land and words_.touching(i) else i


def _end_of_water(words_: Words, i: int) -> int:
    """Where "Bay of Bengal" ends that begins at `i`; 0 where the map knows no such name."""
    if words_.printed[i + 1 : i + 2] != ["of"]:
        return 0
    ends = range(i + 3, min(i + 6, len(words_) + 1))
    return next((last for last in ends if places.namesakes(words_.name(i, last))), 0)


def _of_the_model(page: Page, words_: Words) -> Iterator[Candidate]:
    surnames = {
        entity[-1].text for entity in page.doc.ents if entity.label_ == "PERSON" and len(entity) > 1
    }
    for entity in page.doc.ents:
        if label := LABELS.get(entity.label_):
            if len(entity) == 3 and _are_two_people(entity, surnames):
                label = "PERSON"
            for first, last in _pieces(words_, entity.start, entity.end, label):
                if edges := trim(words_, first, last):
                    yield from _owner_apart(words_, Candidate(*edges, label))


def _are_two_people(entity: PrintedEntity, surnames: set[str]) -> bool:
    """Whether "Aliyev and Pashinyan" is no title of a work but two people of the page."""
    first, link, last = (token.text for token in entity)
    return link in {"and", "&"} and first in surnames and last in surnames


def _owner_apart(words_: Words, candidate: Candidate) -> Iterator[Candidate]:
    """ "Eskom of South Africa" is two names; "Bank of Japan" is one."""
    printed = words_.printed[candidate.first : candidate.last]
    if candidate.label == "ORG" and "of" in printed[1:-1]:
        cut = candidate.first + printed.index("of", 1)
        start = cut + 2 if printed[cut - candidate.first + 1] == "the" else cut + 1
        bodily = any(word in words("organisation_words") for word in printed[: printed.index("of")])
        place = words_.name(start, candidate.last) if start < candidate.last else ""
        if not bodily and place and places.namesakes(place):
            yield Candidate(candidate.first, cut, "ORG")
            yield Candidate(start, candidate.last, "GPE")
            return
    yield candidate


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
            or (label in {"PERSON", "ORG"} and is_stray(words_, start, i, label))
            or (label == "ORG" and word == "and" and _is_whole_body(words_, start, i))
            or (label == "ORG" and word == "on" and words_.printed[i - 1] not in HEADS_WITH_CAUSES)
            or (label in {"GPE", "LOC", "FAC"} and word in {"to", "in", "from", "near"})
        ):
            if i > start:
                yield start, i
            start = i + 1
        elif _ends_a_firm(words_, i, last):
            yield start, i + 1
            start = i + 1
    if last > start:
        yield start, last


def _ends_a_firm(words_: Words, i: int, last: int) -> bool:
    """Whether the legal form at `i` ends a sentence as well: "MMG Ltd. Residents"."""
    return (
        i + 1 < last
        and words_.printed[i] in {"Ltd.", "Inc.", "Corp.", "Plc.", "LLC."}
        and words_.capital[i + 1]
        and words_.printed[i + 1] not in AFTER_COMMA
    )


def _is_whole_body(words_: Words, first: int, last: int) -> bool:
    """Whether the words before "and" are a body already: "Inkatha Freedom Party"."""
    return last - first > 1 and words_.printed[last - 1] in WHOLE_BODIES


def _holds_together(words_: Words, i: int, last: int) -> bool:
    """Whether the mark at `i` is inside one name: "Apple, Inc.", "Rolls-Royce", "9/11"."""
    if words_.printed[i] == ",":
        return i + 1 < last and words_.printed[i + 1] in AFTER_COMMA
    if words_.printed[i] in {"-", "/", "–"}:
        return words_.end(i) < len(words_.text) and not (
            words_.text[words_.starts[i] - 1].isspace() or words_.text[words_.end(i)].isspace()
        )
    return False


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
                (is_hyphen(words_, last) or is_apostrophe(words_, last))
                and last + 1 not in covered
                and _goes_on(words_, last + 1)
            ):
                last += 2
            elif is_izafet(words_, last) and last + 3 not in covered:
                last += 4
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
    is_adherents = word.endswith("ists") and i not in words_.openings
    if words_.tags[i] not in PROPER and not (word.isupper() and len(word) > 1) and not is_adherents:
        return False
    return not (i in words_.openings and word.lower() in words_.lowered)
