"""Where a person's name begins behind nouns and goes on behind particles."""

from __future__ import annotations

import re

from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import words
from articles.extraction.lexicon.countries import demonyms
from articles.extraction.naming.candidates import ALSO_GIVEN, OF_A_POST, PORTFOLIOS, Candidate
from articles.extraction.naming.evidence import is_given
from articles.extraction.naming.people import NUMERAL
from articles.extraction.naming.words import Words
from articles.extraction.posting.nouns import POSTS

# What joins the parts of a name: "José Eduardo dos Santos", "Salvador de Sá".
JOINING = frozenset("de da do dos das di del della du van von der den bin ibn bint".split())
# Adjectives of lands that are no more, before whoever came from there.
OLD_LANDS = frozenset(
    "Czechoslovak Yugoslav Soviet Prussian Ottoman Byzantine Venetian Genoese Florentine Bavarian "
    "Flemish Athenian Spartan Macedonian Carthaginian Habsburg Manchu Mongol".split()
)
# Behind a comma or none: "Martin Brandt, Jr.".
SUFFIX = (["Jr."], ["Jr"], ["Sr."], ["Sr"])
# "Firefighter", "Businessmen", "Activists": trades with a capital before a name.
TRADE = re.compile(r"[A-Z][a-z]+(?:m[ae]n|women|woman|ers?|ors?|ists?|ians?|ees?|ants?)")
ABSTRACT = re.compile(
    r"[A-Z][a-z]+(?:tions?|sions?|ments?|ships?|ances?|ities)|Affairs|Services|Staff"
)
PLURALS = re.compile(r"(?:men|women|s)$")


def behind_nouns(words_: Words, candidate: Candidate) -> Candidate:
    """The person alone: "Solomon Lew" of "Businessmen Solomon Lew", "Deke Slayton" of "Flight Crew
    Operations Deke Slayton"."""
    first, last = candidate.first, candidate.last
    if candidate.label not in {"PERSON", "ORG", ""} or last - first < 3:
        return candidate
    start = last - 2
    # An initial or second name may stand between: "Firefighter Robert J. Savarese".
    if start - 1 > first and is_given(words_.printed[start - 1]) and _is_second(words_, start):
        start -= 1
    if not _is_full_name(words_, start, last) or not _is_noun(words_, start - 1):
        return candidate
    if candidate.label == "ORG" and fold(words_.printed[last - 1]) not in words("surnames"):
        return candidate
    return Candidate(start, last, "PERSON")


def _is_second(words_: Words, i: int) -> bool:
    word = words_.printed[i]
    return is_given(word) or (len(word) == 2 and word.endswith("."))


def _is_full_name(words_: Words, first: int, last: int) -> bool:
    printed = words_.printed[first:last]
    return (
        is_given(printed[0])
        and all(words_.capital[first:last])
        and not NUMERAL.fullmatch(printed[-1])
        and printed[0] not in words("organisation_words")
        and printed[-1] not in words("organisation_words")
    )


def _is_noun(words_: Words, i: int) -> bool:
    """Whether the word before a full name says what the person is or does, and is no name."""
    word = words_.printed[i]
    low = word.lower()
    if word in demonyms() or word in OLD_LANDS:
        return True
    if is_given(word) or word in ALSO_GIVEN or not word.isalpha() or word.isupper():
        return False
    if low in POSTS or _singular(low) in POSTS or word in OF_A_POST | PORTFOLIOS:
        return True
    if fold(word) in words("surnames"):
        return False
    is_trade = TRADE.fullmatch(word) or ABSTRACT.fullmatch(word)
    return bool(is_trade) or (words_.tags[i] == "NNPS" and low.endswith("s"))


def _singular(word: str) -> str:
    ending = PLURALS.search(word)
    if ending is None:
        return word
    return word[: ending.start()] + {"men": "man", "women": "woman", "s": ""}[ending.group()]


def on_behind_particles(words_: Words, candidate: Candidate, covered: set[int]) -> Candidate:
    """The name with what particles join to it: "José Eduardo" "dos" "Santos"."""
    last = candidate.last
    if candidate.label != "PERSON" or candidate.first in words_.titled:
        return candidate
    comma = words_.printed[last : last + 1] == [","]
    if last - candidate.first > 1 and words_.printed[last + comma : last + comma + 1] in SUFFIX:
        return Candidate(candidate.first, last + comma + 1, "PERSON")
    end = last
    while end < len(words_) and words_.printed[end] in JOINING and words_.touching(end):
        end += 1
    if end == last or end >= len(words_) or not words_.touching(end) or not words_.capital[end]:
        return candidate
    if words_.tags[end] not in {"NNP", "NNPS"} or not is_given(words_.printed[candidate.first]):
        return candidate
    return Candidate(candidate.first, end + 1, "PERSON")


def is_stray(words_: Words, first: int, i: int, label: str) -> bool:
    """Whether a small word ends the name of a person that begins at `first`: "Salvador de Sá |
    retook Luanda". What the model calls a body is a person where it opens with a given name."""
    word = words_.printed[i]
    if i < first + 2 or (label == "ORG" and not is_given(words_.printed[first])):
        return False
    return (
        word.isalpha()
        and word.islower()
        and words_.printed[i - 1] not in {"-", "‑"}
        and word not in words("small")
        and word not in JOINING
        and (len(word) > 4 or (len(word) > 3 and words_.tags[i][:2] in {"VB", "IN", "RB", "CC"}))
    )


# Thomas "Tad" Weiss, whose surname alone would be anybody's.
_NICKNAMED = re.compile(
    r"[A-ZÀ-Þ][\w’-]+ (?:[A-ZÀ-Þ][\w’-]*\.? )?[\"“][A-ZÀ-Þ][\w’ -]{0,20}[\"”] [A-ZÀ-Þ][\w’-]+"
)


def with_nicknames(words_: Words, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates with a name around a nickname as one person's."""
    for found in _NICKNAMED.finditer(words_.text):
        first, last = words_.between(found.start(), found.end())
        if is_given(words_.printed[first]):
            apart = [c for c in candidates if c.last <= first or c.first >= last]
            candidates = sorted([*apart, Candidate(first, last, "PERSON")], key=lambda c: c.first)
    return candidates
