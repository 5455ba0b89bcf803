"""Widening what the model cut short: "Onik" before "Gasparyan", "river" after "Mandovi"."""

from __future__ import annotations

from articles.extraction.lexicon import place_words, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming.candidates import PROPER, Candidate, trim
from articles.extraction.naming.forms import DATES, UNNUMBERED
from articles.extraction.naming.words import QUOTES, Words

# Heads of bodies that say what they are for.
HEADS_WITH_CAUSES = frozenset(
    {"Initiative", "Government", "Council", "Commission", "Centre", "Center", "Union", "Front",
     "Movement", "Institute", "Coalition", "Alliance", "Committee", "Network", "Forum", "Campaign",
     "Organisation", "Organization", "Association", "Federation", "Foundation", "Society", "Party",
     "Observatory", "Ministry", "Department", "Agency", "Authority", "Office", "Bureau", "School",
     "College", "Academy", "Faculty", "Congress", "Court", "Board", "Confederation", "Platform"}
)  # fmt: skip
WINGS = frozenset(
    {"Secular", "United", "Marxist", "Leninist", "Maoist", "Independent", "Socialist", "Reform",
     "Renewed", "Democratic", "Nationalist", "Radical", "Progressive"}
)  # fmt: skip
NUMBERED = frozenset(
    {"Branch", "Route", "Highway", "Interstate", "Ward", "Zone", "Sector", "Terminal", "Studio",
     "Barangay", "Camp", "Area", "Channel"}
)  # fmt: skip


def stretch(words_: Words, candidate: Candidate, covered: set[int]) -> Candidate:
    """Take in proper nouns that the model cut off: "Onik" before "Gasparyan"."""
    first, last = candidate.first, candidate.last
    if candidate.label in {"NORP", "DATELINE"} or first in words_.titled:
        return candidate
    if words_.printed[first] in demonyms() or words_.name(first, last) in country_names():
        return candidate
    while True:
        if _is_more(words_, first - 1, covered) and words_.touching(first):
            first -= 1
        elif is_hyphen(words_, first - 1) and _is_more(words_, first - 2, covered):
            first -= 2
        elif first > 3 and is_izafet(words_, first - 3) and words_.capital[first - 4]:
            first -= 4
        else:
            break
    while True:
        if words_.touching(last) and (
            _is_more(words_, last, covered) or _is_last_part(words_, candidate, last, covered)
        ):
            last += 1
        elif is_izafet(words_, last) and last + 3 not in covered:
            last += 4
        elif candidate.label in {"ORG", ""} and (end := _end_of_cause(words_, last, covered)):
            last = end
        elif (
            (candidate.label == "ORG" and _is_ampersand(words_, last, covered))
            or (is_apostrophe(words_, last) and _is_more(words_, last + 1, covered))
            or (
                is_hyphen(words_, last)
                and (_is_more(words_, last + 1, covered) or _is_half(words_, candidate, last))
            )
        ):
            last += 2
        else:
            break
    is_named = candidate.label in {"PERSON", "ORG"} and last - first < 4
    if is_named and (end := _end_of_pet_name(words_, last)) and end - 1 not in covered:
        last = end
    if candidate.label != "ORG" and _is_the_first(words_, first, last):
        last += 1
    if _is_wing(words_, last):
        last += 3
    elif _is_numbered(words_, first, last):
        last += 1
    label = candidate.label
    if _names_a_kind_of_place(words_, last, label):
        last, label = last + 1, "FAC"
    edges = trim(words_, first, last) or (candidate.first, candidate.last)
    return Candidate(*edges, label)


def _is_the_first(words_: Words, first: int, last: int) -> bool:
    """Whether "I" is the number of a king, not the writer: "Leopold I became king"."""
    if last - first > 2 or words_.printed[last : last + 1] != ["I"] or not words_.touching(last):
        return False
    follow = words_.printed[last + 1] if last + 1 < len(words_) else ""
    if words_.printed[last - 1] in UNNUMBERED or follow in {"am", "have", "'m", "’m", "'ve", "’ve"}:
        return False
    tag = words_.tags[last + 1] if follow else "."
    return tag in {"VBD", "VBZ", "IN", ",", ".", "CC", "MD", "POS", "VBN", "-RRB-", "WP", "TO"}


def is_izafet(words_: Words, i: int) -> bool:
    """Whether the words at `i` are "-i-Insaf" of "Tehreek-i-Insaf"."""
    return (
        i + 3 < len(words_)
        and is_hyphen(words_, i)
        and words_.printed[i + 1] in {"i", "e", "o", "ul", "al", "ud"}
        and is_hyphen(words_, i + 2)
        and words_.capital[i + 3]
    )


def _end_of_cause(words_: Words, i: int, covered: set[int]) -> int:
    """Where a body's name ends that goes on with "for Personal Rights"; 0 where none does."""
    if i + 1 >= len(words_) or words_.printed[i] not in {"for", "of", "on", "against"}:
        return 0
    if not words_.touching(i) or words_.printed[i - 1] not in HEADS_WITH_CAUSES:
        return 0
    if words_.printed[i + 1] in DATES:
        return 0
    end = i + 1
    while (
        end < len(words_)
        and end not in covered
        and end not in words_.closed
        and words_.touching(end)
        and (words_.capital[end] or (words_.printed[end] == "and" and _is_name_word(words_, end)))
        and words_.printed[end] not in QUOTES
    ):
        end += 1
    return end if end > i + 1 and words_.printed[end - 1] not in words("titles") else 0


def _is_name_word(words_: Words, i: int) -> bool:
    """Whether "and" joins two capitalised words: "Justice and Peace"."""
    return words_.capital[i - 1] and i + 1 < len(words_) and words_.capital[i + 1]


def _is_wing(words_: Words, i: int) -> bool:
    """Whether brackets tell one wing of a party from another: "Janata Dal (Secular)"."""
    return words_.printed[i : i + 1] == ["("] and (
        words_.printed[i + 1 : i + 2] != []
        and words_.printed[i + 1] in WINGS
        and words_.printed[i + 2 : i + 3] == [")"]
    )


def _is_numbered(words_: Words, first: int, last: int) -> bool:
    """Whether a bare number belongs to the name: "Route 5", "Regional Trial Court Branch 14"."""
    return (
        last < len(words_)
        and last not in words_.closed
        and words_.touching(last)
        and words_.printed[last - 1] in NUMBERED
        and words_.printed[last].isdigit()
        and len(words_.printed[last]) < 4
    )


def _is_half(words_: Words, candidate: Candidate, hyphen: int) -> bool:
    """Whether the hyphen parts the given name of "Moon Jae-in", not a word as in "Obama-led"."""
    word = words_.printed[hyphen + 1]
    is_word = word in {"led", "era", "run", "born", "like", "type"}
    two = candidate.label == "PERSON" and candidate.last - candidate.first == 2
    return two and word.islower() and word.isalpha() and len(word) < 6 and not is_word


def _names_a_kind_of_place(words_: Words, i: int, label: str) -> bool:
    """Whether the word at `i` is "river" in "Mandovi river", "prison" in "Cap Manuel prison"."""
    if not words_.touching(i) or not words_.printed[i].islower():
        return False
    if label == "PERSON":
        return words_.printed[i] in {"prison", "jail", "airport", "stadium", "river", "lake"}
    kind = place_words().get(words_.printed[i].capitalize())
    return label in {"FAC", "LOC"} and kind in {"water", "facility"}


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
    if i and words_.printed[i - 1] in {"Ltd.", "Inc.", "Corp.", "Plc.", "LLC."}:
        return False
    return (
        words_.tags[i] in PROPER
        and word not in words("titles")
        and word not in demonyms()
        and word not in country_names()
        and word not in words("stop_names")
    )


def _end_of_pet_name(words_: Words, i: int) -> int:
    """Where the name ends that goes on with one or two words in quotes and a surname at `i`:
    Christopher "Bong" Go; 0 where none does."""
    if words_.printed[i : i + 1] == [] or words_.printed[i] not in QUOTES:
        return 0
    marks = (k for k in (i + 2, i + 3) if k + 1 < len(words_) and words_.printed[k] in QUOTES)
    if not (close := next(marks, 0)):
        return 0
    named = all(words_.capital[i + 1 : close]) and words_.capital[close + 1]
    is_word = words_.tags[close + 1] in {"DT", "PRP", "PRP$", "IN", "CC", "RB", "WP", "WRB", "VBD"}
    return close + 2 if named and words_.touching(close + 1) and not is_word else 0


def is_apostrophe(words_: Words, i: int) -> bool:
    """Whether word `i` ends a word without being a possessive: "Anyang' Nyong'o"."""
    return (
        0 < i < len(words_) - 1
        and words_.printed[i] in {"'", "’"}
        and words_.end(i - 1) == words_.starts[i]
        and words_.printed[i - 1][-1:] not in {"s", "z", "x"}
        and words_.touching(i + 1)
    )


def is_hyphen(words_: Words, i: int) -> bool:
    """Whether word `i` joins its neighbours without a gap: "Bois-Reymond"."""
    return (
        0 < i < len(words_) - 1
        and words_.printed[i] in {"-", "‑"}
        and words_.end(i - 1) == words_.starts[i]
        and words_.end(i) == words_.starts[i + 1]
    )
