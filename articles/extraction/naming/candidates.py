"""What may be a name, and where it begins and ends."""

from __future__ import annotations

import re
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
# The result of a match behind a name.
SCORE = re.compile(r"(?<=\s)\d{1,3}[-–]\d{1,3}$")
# Endings that come after a comma and still belong to the name.
AFTER_COMMA = frozenset(
    {"Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Corp", "Corp.", "Co", "Co.", "S.A.", "D.C.", "Jr.",
     "Jr", "Sr.", "Sr"}
)  # fmt: skip


# Posts that the model leaves hanging at the end of the body they belong to.
TRAILING = frozenset(
    {"CEO", "CFO", "COO", "CTO", "Chairman", "Chairwoman", "Spokesman", "Spokeswoman", "Head",
     "Director", "Minister", "Secretary", "Chief", "Governor", "Senator", "Ambassador", "MP", "MPs",
     "MCA", "MLA", "MEP", "Representative", "Commissioner", "President", "Mayor", "Spokesperson"}
)  # fmt: skip


# Words before a post that say whose it is: "County Coroner", "Deputy Health Minister".
OF_A_POST = frozenset(
    {"County", "City", "State", "District", "Village", "Town", "National", "Federal", "Regional",
     "Provincial", "Deputy", "Vice", "Assistant", "Chief", "Senior", "Former", "Acting", "Interim",
     "Health", "Education", "Foreign", "Defence", "Defense", "Finance", "Interior", "Justice",
     "Agriculture", "Transport", "Energy", "Information", "Labour", "Labor", "Home", "Trade"}
)  # fmt: skip


# Second parts of titles ("Tan Sri", "Datuk Seri"), titles only behind another one.
COMPOUND = frozenset({"Seri", "Sri", "Patinggi", "Amar", "Paduka", "Panglima", "Wira"})
# Ranks and titles that are names elsewhere ("SP", "Tan"): titles before two more words only.
RANKS = frozenset(
    {"SP", "CP", "DSP", "ASP", "ACP", "DCP", "CSP", "IGP", "AIG", "DIG", "SSP", "ASI", "DIGP",
     "Pol", "Pol.", "Tan", "Tun", "Toh", "Puan", "Encik", "Cik", "Nana", "Otumfuo", "Togbe", "Eze",
     "Igwe", "Alaafin", "Ooni", "Lama", "Thiru", "Selvi", "Kumari", "Ven.", "Amb.", "Arc.", "Pst.",
     "Evang.", "Bro.", "Adv.", "Atty.", "Atty", "Archbp.", "Msgr.", "Bp.", "Fr.", "Const.", "Asst."}
)  # fmt: skip
# Words of a post that are left hanging on the body or place before it: "BJP State president",
# "Senate Majority Leader", "Homa Bay Woman Representative".
BEFORE_A_POST = frozenset(
    {"State", "Majority", "Minority", "Woman", "Women", "Deputy", "Vice", "Regional", "National",
     "Provincial", "District", "Joint", "Chief", "Public", "Relations", "Executive", "Managing",
     "Permanent", "General", "Senior"}
)  # fmt: skip


PORTFOLIOS = frozenset(
    {"Electricity", "Water", "Sports", "Sport", "Mines", "Mining", "Tourism", "Environment",
     "Culture", "Housing", "Works", "Roads", "Transport", "Petroleum", "Communications", "Budget",
     "Planning", "Fisheries", "Forestry", "Industry", "Commerce", "Health", "Police", "Gender",
     "Youth", "Aviation", "Lands", "Security", "Labour", "Women", "Railways", "Irrigation"}
)  # fmt: skip
REGNAL = re.compile(r"[IVX]+")
# Titles of old that are names of today: "Shah Mahmood", "Khan Mohammad".
ALSO_GIVEN = frozenset({"Shah", "Khan", "Raja", "Rani", "Begum", "Sharif", "Pasha", "Lama"})


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
        if printed[last - 1] == ")" and "(" in printed[first + 1 : last]:
            break  # "Janata Dal (Secular)"
        last -= 1
    last = _before_score(words_, first, last)
    while last - first > 1 and (_trails(words_, last - 1) or _hangs(words_, last - 1)):
        last -= 1
    first = _behind_portfolio(words_, _behind_post(words_, first, last), last)
    while first < last and _is_head(words_, first, last):
        first += 1
    if not any(words_.capital[first:last]) or _is_bare_title(words_, first, last):
        return None
    return first, last


def _before_score(words_: Words, first: int, last: int) -> int:
    """Where a name ends that the model ran into the score: "Sevilla" of "Sevilla 2-1"."""
    score = SCORE.search(words_.text, words_.starts[first], words_.end(last - 1))
    if score is None:
        return last
    return max(words_.between(score.start(), score.end())[0], first + 1)


def _is_bare_title(words_: Words, first: int, last: int) -> bool:
    """Whether only the title of the name behind it is left: "Dr" of "Tun Dr Mahathir Mohamad"."""
    return (
        last - first == 1
        and words_.printed[first] in words("titles")
        and fold(words_.printed[first]) not in words("given_names")
        and words_.touching(last)
        and words_.capital[last]
    )


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
    kind = place_words().get(word.capitalize(), "")
    return word in TRAILING or (word.islower() and kind not in {"water", "facility", "city"})


def _hangs(words_: Words, i: int) -> bool:
    """Whether the word at `i` belongs to the post behind it, not to the name before it.

    So does the "Archduke" of "Leopold I Archduke of Austria": a number ends a ruler's name.
    """
    if words_.printed[i].lower() in POSTS and REGNAL.fullmatch(words_.printed[i - 1]):
        return True
    if words_.printed[i] not in BEFORE_A_POST or not words_.touching(i + 1):
        return False
    after = words_.printed[i + 1]
    return after.lower() in POSTS or after in words("titles") or after in BEFORE_A_POST


def _is_head(words_: Words, first: int, last: int) -> bool:
    word = words_.printed[first]
    if word in DETERMINERS or not any(map(str.isalnum, word)) or word in MARKS:
        return True
    if first in words_.openings and (word in OPENERS or _opens(words_, first, last)):
        return True
    if word.islower() and word in POSTS and words_.capital[first + 1 : last][:1] == [True]:
        return True  # "sultan Mehmed II"
    return (
        _is_title(words_, first, last)
        or _is_post(words_, first, last)
        or _is_rank(words_, first, last)
    )


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


def _is_rank(words_: Words, first: int, last: int) -> bool:
    """Whether a rank that may be a name elsewhere is none here: "SP" in "SP Yazid Gummi"."""
    word, following = words_.printed[first], words_.printed[first + 1 : first + 2]
    if first + 1 >= last or not words_.capital[first + 1]:
        return False
    if word in COMPOUND:
        return first > 0 and words_.printed[first - 1] in words("titles") | RANKS
    if word not in RANKS:
        return False
    after = following[0]
    if after in words("titles") or after in COMPOUND:
        return True
    return last - first > 2 and (word.isupper() or word.endswith(".") or word in {"Tun", "Encik"})


def _is_post(words_: Words, first: int, last: int) -> bool:
    """Whether a post was taken for a name: "Cleric Moqtada al-Sadr", "County Coroner Jo Li"."""
    after = first
    while after < last and words_.printed[after] in OF_A_POST:
        after += 1
    if words_.printed[after : after + 1] and words_.printed[after] in ALSO_GIVEN:
        return False
    return (
        last - after > 2
        and (words_.printed[after].lower() in POSTS or words_.printed[after] in words("titles"))
        and fold(words_.printed[after + 1]) in words("given_names")
    )


def _behind_post(words_: Words, first: int, last: int) -> int:
    """Where the person begins in "Controller of Budget Margaret Nyakang'o"; else `first`."""
    printed = words_.printed
    if last - first < 4 or printed[first].lower() not in POSTS or printed[first + 1] != "of":
        return first
    if printed[first + 2] in OF_A_POST | PORTFOLIOS and last - first in {5, 6}:
        return first + 3 if all(words_.capital[first + 2 : last]) else first
    return next(
        (
            k
            for k in range(first + 3, last - 1)
            if fold(printed[k]) in words("given_names") and words_.capital[k + 1]
        ),
        first,
    )


def _behind_portfolio(words_: Words, first: int, last: int) -> int:
    """Where the person begins in "Minister of | Electricity Ama Mensah", "Security Affairs Ama
    Mensah"; else `first`."""
    printed = words_.printed
    if "Affairs" in printed[first : last - 1]:
        after = first + printed[first:last].index("Affairs") + 1
        is_name = all(words_.capital[after:last]) and last - after < 4
        return after if is_name and printed[last - 1] not in words("organisation_words") else first
    told = printed[first - 2 : first] if first > 1 else []
    if len(told) < 2 or told[0].lower() not in POSTS or told[1] not in {"of", "for"}:
        return first
    is_field = printed[first] in OF_A_POST | PORTFOLIOS
    is_name = last - first == 3 and all(words_.capital[first:last])
    named = is_name and (is_field or fold(printed[first + 1]) in words("given_names"))
    return first + 1 if named and fold(printed[first]) not in words("given_names") else first
