"""What may be a name, and where it begins and ends."""

from __future__ import annotations

from dataclasses import dataclass

from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import place_words, words
from articles.extraction.naming.words import Words
from articles.extraction.posting.nouns import POSTS

PROPER = frozenset({"NNP", "NNPS"})
MARKS = frozenset({"'s", "’s", "'", "’", "‘s", "`s", "s’", "s'"})
DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my"}
)
OPENERS = frozenset(word.capitalize() for word in DETERMINERS)
# Endings that come after a comma and still belong to the name.
AFTER_COMMA = frozenset(
    {"Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Corp", "Corp.", "Co", "Co.", "S.A.", "D.C.", "Jr.",
     "Jr", "Sr.", "Sr"}
)  # fmt: skip


# Posts that the model leaves hanging at the end of the body they belong to.
TRAILING = frozenset(
    {"CEO", "CFO", "COO", "CTO", "Chairman", "Chairwoman", "Spokesman", "Spokeswoman", "Head",
     "Director", "Minister", "Secretary", "Chief", "Governor", "Senator", "Ambassador"}
)  # fmt: skip


# Words before a post that say whose it is: "County Coroner", "Deputy Health Minister".
OF_A_POST = frozenset(
    {"County", "City", "State", "District", "Village", "Town", "National", "Federal", "Regional",
     "Provincial", "Deputy", "Vice", "Assistant", "Chief", "Senior", "Former", "Acting", "Interim",
     "Health", "Education", "Foreign", "Defence", "Defense", "Finance", "Interior", "Justice",
     "Agriculture", "Transport", "Energy", "Information", "Labour", "Labor", "Home", "Trade"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first` up to `last` (exclusive), which may be a name; `label` as in LABELS, or
    empty where the model saw none."""

    first: int
    last: int
    label: str


def trim(words_: Words, first: int, last: int) -> tuple[int, int] | None:
    """Cut determiners, titles and marks from the edges; None if no name is left."""
    printed = words_.printed
    while last > first and _is_tail(printed[last - 1]) and not _is_bound(words_, last - 1, first):
        last -= 1
    while last - first > 1 and _trails(words_, last - 1):
        last -= 1
    while first < last and _is_head(words_, first, last):
        first += 1
    if not any(words_.capital[first:last]):
        return None
    return first, last


def _is_tail(word: str) -> bool:
    return word in MARKS or word in words("small") or not any(map(str.isalnum, word))


def _is_bound(words_: Words, i: int, first: int) -> bool:
    """Whether a hyphen binds the small word at `i` into the name: "Moon Jae-in"."""
    return i - 1 > first and words_.printed[i - 1] == "-" and words_.starts[i] == words_.end(i - 1)


def _trails(words_: Words, i: int) -> bool:
    """Whether a word only says what the name before it is: "United Auto Workers union"."""
    word = words_.printed[i]
    if words_.starts[i] == words_.end(i - 1):
        return False
    return word in TRAILING or (word.islower() and word.capitalize() not in place_words())


def _is_head(words_: Words, first: int, last: int) -> bool:
    word = words_.printed[first]
    if word in DETERMINERS or not any(map(str.isalnum, word)) or word in MARKS:
        return True
    if first in words_.openings and (word in OPENERS or _opens(words_, first, last)):
        return True
    if word.islower() and word in POSTS and words_.capital[first + 1 : last][:1] == [True]:
        return True  # "sultan Mehmed II"
    return _is_title(words_, first, last) or _is_post(words_, first, last)


def _opens(words_: Words, first: int, last: int) -> bool:
    """Whether a common word before the name has its capital from the sentence only."""
    return (
        last - first > 1
        and words_.printed[first] in words("openers")
        and words_.capital[first + 1]
        and words_.touching(first + 1)
    )


def _is_title(words_: Words, first: int, last: int) -> bool:
    """Whether the word at `first` is a title before a person's name."""
    word, following = words_.printed[first], first + 1
    if word not in words("titles") or following >= last or not words_.capital[following]:
        return False
    head = words_.printed[last - 1]
    if head in words("organisation_words") or head in place_words():
        return word.endswith(".") and word not in {"St.", "Gen."}
    return True


def _is_post(words_: Words, first: int, last: int) -> bool:
    """Whether a post was taken for a name: "Cleric Moqtada al-Sadr", "County Coroner Jo Li"."""
    after = first
    while after < last and words_.printed[after] in OF_A_POST:
        after += 1
    return (
        last - after > 2
        and (words_.printed[after].lower() in POSTS or words_.printed[after] in words("titles"))
        and fold(words_.printed[after + 1]) in words("given_names")
    )
