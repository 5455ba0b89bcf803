"""Widening what the model cut short: "Onik" before "Gasparyan", "river" after "Mandovi"."""

from __future__ import annotations

from articles.extraction.lexicon import place_words, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming.candidates import PROPER, Candidate, trim
from articles.extraction.naming.words import QUOTES, Words


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
        else:
            break
    while True:
        if words_.touching(last) and (
            _is_more(words_, last, covered) or _is_last_part(words_, candidate, last, covered)
        ):
            last += 1
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
    if candidate.label == "PERSON" and _is_pet_name(words_, last) and last + 3 not in covered:
        last += 4
    label = candidate.label
    if _names_a_kind_of_place(words_, last, label):
        last, label = last + 1, "FAC"
    edges = trim(words_, first, last) or (candidate.first, candidate.last)
    return Candidate(*edges, label)


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
    return (
        words_.tags[i] in PROPER
        and word not in words("titles")
        and word not in demonyms()
        and word not in country_names()
        and word not in words("stop_names")
    )


def _is_pet_name(words_: Words, i: int) -> bool:
    """Whether a name in quotes and a surname follow: Christopher "Bong" Go."""
    return (
        i + 3 < len(words_)
        and words_.printed[i] in QUOTES
        and words_.printed[i + 2] in QUOTES
        and words_.capital[i + 1]
        and words_.capital[i + 3]
        and words_.touching(i + 3)
        and words_.tags[i + 3] not in {"DT", "PRP", "PRP$", "IN", "CC", "RB", "WP", "WRB", "VBD"}
    )


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
