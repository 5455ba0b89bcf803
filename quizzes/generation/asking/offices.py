"""Offices of which every state has one: a press that writes at home says no more than that."""

from __future__ import annotations

import re

from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.records import Kind, Reading, Role
from quizzes.generation.asking.homes import governments, has_seats_elsewhere, is_home
from quizzes.generation.lint.words import content_words

# A government has one of each, and the article is about its government: "Home Minister".
_PORTFOLIO = re.compile(
    r"(?!(?:prime|cabinet|senior|junior|deputy|state|chief|first|vice|assistant|press|general|private|"
    r"permanent|under|parliamentary|executive|former|late|acting|government|ex|"
    r"union|party|club|trade|league|committee|company|school|council|board|association)\b)"
    r"\w+(?:,? (?:and |of )?\w+){0,2} (?:minister|secretary)|secretary of state",
    re.IGNORECASE,
)
# In every other country there is a Labour party, and everywhere an opposition.
_PARTY_LEADER = re.compile(
    r"(?:Labou?r|Liberals?|Nationals?|Democrats?|Democratic|Republican|Greens?|Conservatives?"
    r"|Socialists?|Social Democrats?|Communists?|Opposition|Coalition)(?: Party)?"
    r" (?:deputy |federal )?leader",
    re.IGNORECASE,
)
_MINISTER_OF = re.compile(r"(?:minister|secretary) (?:of|for) (?!state\b)[\w ,]+", re.IGNORECASE)


_ABROAD = re.compile(r"\b(?:to|in|into|from|with|against|for|at|over|near|of|on) (?:the )?$")


def only_land(reading: Reading) -> str:
    """The one country of an article that names no other, nor another people; else empty."""
    named = lands(reading)
    if len(named) != 1 or peoples(reading) - set(named):
        return ""
    code, name = next(iter(named.items()))
    at_home = _is_at_home(reading, code) and not has_seats_elsewhere(code, reading)
    return name if at_home else ""


def _is_at_home(reading: Reading, code: str) -> bool:
    """Whether an article writes of a country as of its own: troops sent "to Peru" are not there."""
    places = [entity for entity in reading.entities if entity.country == code]
    if code in peoples(reading) or any(place.subtype != "country" for place in places):
        return True
    return any(
        # "A Peru-linked bank" is not there either.
        not _ABROAD.search(reading.text, max(0, mention.start - 12), mention.start)
        and not reading.text.startswith("-", mention.end)
        for place in places
        for mention in place.mentions
    )


def lands(reading: Reading) -> dict[str, str]:
    """The countries that an article names, by their codes."""
    return {
        entity.country: entity.name
        for entity in reading.entities
        if entity.kind is Kind.PLACE and entity.subtype == "country" and entity.country
    }


def peoples(reading: Reading) -> set[str]:
    """The codes of the countries whose adjectives an article prints."""
    known = demonyms()
    return {known[word] for word in set(re.findall(r"[A-Z]\w+", reading.text)) if word in known}


def is_of_state(phrase: str, role: Role) -> bool:
    """ "Home Minister", "Attorney-General": every country has one, and its own press needs no
    more than that.
    """
    high = role.title in HIGH_OFFICES and phrase == role.title
    return high or is_portfolio(phrase) or bool(_STATE_OFFICE.fullmatch(phrase))


def is_sole_office(role: Role, reading: Reading) -> bool:
    """ "Prime Minister Lena Ortiz" where the article calls nobody else so: its own country's."""
    phrase = role.phrase
    if not is_of_state(phrase, role) or role.tense != "present":
        return False
    name = reading.entity(role.person).name.split()
    # Where several countries play a part it may be that of any.
    if len(name) < 2 or not _is_of_one_land(reading):
        return False
    office = _OFFICE_PRINTED.format(re.escape(phrase))
    printed = list(re.finditer(office, reading.text, re.IGNORECASE))
    return any(_names(found, name) for found in printed) and not any(
        _is_another(found, name) for found in printed
    )


def _is_of_one_land(reading: Reading) -> bool:
    """Whether no land is named, or of those named one alone is spoken of as a state."""
    if len({*lands(reading), *peoples(reading)}) < 2:
        return True
    ruled = governments(reading)
    return not ruled or (len(ruled) == 1 and is_home(next(iter(ruled)), reading))


def _names(found: re.Match[str], name: list[str]) -> bool:
    """ "Home Minister Ortiz" and "the Home Minister, Lena Ortiz"."""
    after = found["after"] or found.string[found.end() :].removeprefix(", ").split(" ")[0]
    return after.strip(",.") in name


_OFFICE_PRINTED = (
    r"(?P<start>^|[.!?\n][”\"]?\s+)?(?P<before>[\w’'-]+[ -])?\b{}\b(?:['’]s)?"
    r"(?: (?P<after>of|for|(?-i:[A-Z])[\w’'-]+))?"
)


def _is_another(found: re.Match[str], name: list[str]) -> bool:
    """Whether the title is printed for somebody else, or with a land of its own."""
    after, before = found["after"] or "", (found["before"] or "").strip(" -")
    if after and after not in name and after not in _HONORIFICS:
        return True
    if before.casefold() in _OTHER_HOLDER or after in name:
        return before.casefold() in _OTHER_HOLDER
    # The opposition has a minister of its own for each: "Shadow Defence Minister".
    opens = found["start"] is not None or before.casefold() in _OPENERS | {"shadow"}
    return has_land(before) or (before[:1].isupper() and not opens)


# A state has one of these, beside its ministers.
_STATE_OFFICE = re.compile(
    r"(?:(?:federal|shadow|acting) )?(?:attorney[- ]general|treasurer|solicitor[- ]general)"
    r"|governor[- ]general|deputy prime minister|deputy \w+ (?:secretary|minister)|chief justice"
    r"|federal [\w ]+ (?:commissioner|minister)",
    re.IGNORECASE,
)
# Of these a country or a state has one, and the article speaks of its own.
HIGH_OFFICES = frozenset(
    # No mayor and no governor: of those a country has many.
    ("President", "Prime Minister", "Chancellor", "Pope", "Sultan")
)
_HONORIFICS = frozenset(("Mr", "Mrs", "Dr", "Sir", "Chief", "General"))
_OPENERS = frozenset("while when after as in but and on at by with before if the".split())
_OTHER_HOLDER = frozenset("former then late ex acting deputy vice first second next".split())


def is_portfolio(phrase: str) -> bool:
    told = (
        _PORTFOLIO.fullmatch(phrase)
        or _MINISTER_OF.fullmatch(phrase)
        or _PARTY_LEADER.fullmatch(phrase)
    )
    return bool(told) and not has_land(phrase)


def has_land(phrase: str) -> bool:
    words = [re.sub(r"['’]s$", "", word) for word in content_words(phrase)]
    return any(word in demonyms() or word in country_names() for word in words)
