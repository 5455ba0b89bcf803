"""Of which state an office is that an article names without one: "Defense Secretary Lena Ortiz".

The press of a country leaves its own name out. What it calls the office, the seats of power that
it speaks of and the lands that it names tell which country it is; where they do not, none is said.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from articles.extraction.lexicon.countries import countries, country_names, demonyms
from articles.extraction.records import Kind, Reading, Role, Slot


@dataclass(frozen=True, slots=True)
class State:
    """What a state calls its offices, and the seats of power that show its press at home.

    Of `alone` no other state has any by that name, but for the lands in `beside`; `offices` are
    called so in many states.
    """

    code: str
    called: str
    alone: re.Pattern[str]
    offices: re.Pattern[str]
    seats: re.Pattern[str]
    beside: frozenset[str] = frozenset()


_STATES = (
    State(
        "US",
        "U.S.",
        re.compile(
            r"(?:(?:deputy|assistant|under) )?(?:secretary of (?:state|defense|homeland security"
            r"|veterans affairs|the (?:treasury|navy|army|air force|interior))"
            r"|(?:defense|treasury|navy|army|air force|homeland security|commerce) secretary)"
            r"|deputy defence secretary|surgeon general",
            re.IGNORECASE,
        ),
        re.compile(
            r"vice president|(?:deputy )?national security advis[eo]r"
            r"|(?:defence|labor|energy|transportation|interior|agriculture|education) secretary",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:Pentagon|White House|Capitol Hill|State Department|Justice Department|National"
            r" Security Council|Oval Office|GOP|House Speaker|Senate Intelligence)\b"
        ),
        frozenset(("PH", "VA")),
    ),
    State(
        "GB",
        "British",
        re.compile(
            r"(?:shadow )?(?:home|work and pensions|northern ireland|scottish|welsh) secretary"
            r"|chancellor of the exchequer",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?:shadow )?(?:foreign|defence|health|justice|education|environment|business|culture"
            r"|international development) secretary",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:Downing Street|Whitehall|Westminster|House of Commons|House of Lords|Scotland"
            r" Yard|Tory|Tories)\b"
        ),
        frozenset(("IN",)),
    ),
)
# An Australian press says no more than "the Foreign Minister" of its own federal ones; the states
# have treasurers and ministers for the police, health and schools, too.
_AUSTRALIAN = State(
    "AU",
    "Australia's",
    re.compile(
        r"(?:deputy )?prime minister|governor-general"
        r"|federal (?:[\w ]+ minister|treasurer)"
        r"|(?:shadow )?(?:foreign(?: affairs)?|defen[cs]e|immigration|trade|workplace relations"
        r"|communications) minister",
        re.IGNORECASE,
    ),
    re.compile(r"shadow treasurer", re.IGNORECASE),
    re.compile(
        r"\b(?:Canberra|Federal (?:Government|Opposition|Labor|Coalition|Parliament|Cabinet|Police"
        r"|Treasurer|Court)|Australian (?:Government|Federal Police|Defence Force|Labor|Democrats)"
        r"|Queensland|New South Wales|Tasmania|Victorian Government|South Australia"
        r"|Western Australia|Northern Territory)\b"
    ),
    frozenset(("DE", "MY", "PK", "NG", "CA", "PG", "NZ")),
)
# What a government is, has and does: "the Peruvian ambassador", "Peru's parliament".
_OF_GOVERNMENT = (
    r"(?:government|parliament|president|(?:\w+ )?(?:prime )?minister|premier|leaders?|officials?"
    r"|authorities|army|troops|forces|military|ministry|embassy|ambassador|congress|senate|cabinet"
    r"|king|queen|state media|diplomats?)"
)
_GOVERNED = re.compile(
    r"\b(?P<land>(?:[A-Z]\w+ )?(?P<last>[A-Z][\w.]*))(?:['’]s?)? (?:[a-z]+ )?"
    rf"(?i:{_OF_GOVERNMENT})\b"
)
_OWN_GOVERNMENT = re.compile(r"\b[Tt]he (?:federal |national )?government\b")
# A land that so much of an article's printing of lands is of is its own.
HOME_SHARE, FEWEST = 0.6, 4


def state_of(phrase: str, reading: Reading) -> str:
    """ "U.S." of "Defense Secretary" in an article on the Pentagon; empty where it is not sure."""
    if _is_of_australia(phrase, reading):
        return "" if _is_anothers(phrase, "AU", reading) else _AUSTRALIAN.called
    home = [state for state in _STATES if _is_of(state, phrase, reading)]
    if len(home) != 1 or _is_anothers(phrase, home[0].code, reading):
        return ""
    if home[0].code == "US" and re.search(r"\bUS\b", reading.text) and "U.S." not in reading.text:
        return "US"
    return home[0].called


def has_seats_elsewhere(code: str, reading: Reading) -> bool:
    """Whether an article speaks of the seats of power of another state than this one."""
    known = (*_STATES, _AUSTRALIAN)
    return any(state.code != code and state.seats.search(reading.text) for state in known)


def is_seat(name: str) -> bool:
    """Whether a body is known by its name alone to be of one state: "the State Department"."""
    return any(state.seats.fullmatch(name) for state in _STATES)


def owned(land: str, phrase: str) -> str:
    """ "Peru's Home Minister", "the Dutch Home Minister", "the U.S. Chief Justice"."""
    country = countries().get(country_names().get(land, ""))
    if country is not None and country.code in ("US", "GB"):
        state = next(one for one in _STATES if one.code == country.code)
        return f"{state.called} {phrase}"
    if not _WITH_THE.search(land):
        return f"{land}'s {phrase}"
    return f"{country.demonyms[0]} {phrase}" if country and country.demonyms else phrase


# "The Netherlands", "the Dominican Republic": no "Netherlands's Home Minister".
_WITH_THE = re.compile(r"s$|^United |\b(?:Republic|Union|Kingdom|Federation)$")


# Georgia and Ohio have secretaries of state, who see to elections.
_IN_THE_STATES = re.compile(
    r"\b(?:ballots?|voters?|voting|polling|statehouse|state (?:law|legislature|senate|house)"
    r"|county|counties|Gov\.)(?!\w)",
    re.IGNORECASE,
)


@cache
def _lands() -> dict[str, str]:
    """The code of a country by its names and by the words for its people."""
    return {**country_names(), **demonyms()}


def _is_of(state: State, phrase: str, reading: Reading) -> bool:
    alone = state.alone.fullmatch(phrase)
    if not alone and not state.offices.fullmatch(phrase):
        return False
    told, seats = _lands_told(reading), len(state.seats.findall(reading.text))
    if alone and not state.beside.isdisjoint(told):
        return False
    if alone and phrase.casefold() == "secretary of state" and _IN_THE_STATES.search(reading.text):
        return "State Department" in reading.text
    if alone:
        # A land that the United States grew out of had a secretary of state, too.
        return bool(seats) or (bool(told[state.code]) and "GB" not in told)
    return bool(seats) and told[state.code] + seats >= HOME_SHARE * (sum(told.values()) + seats)


def _is_of_australia(phrase: str, reading: Reading) -> bool:
    """Whether no land is printed more often than the one whose federal bodies are spoken of."""
    state = _AUSTRALIAN
    federal = state.offices.fullmatch(phrase) and "Federal Treasurer" in reading.text
    if not federal and not state.alone.fullmatch(phrase):
        return False
    told, seats = _lands_told(reading), len(state.seats.findall(reading.text))
    seats += sum(e.country == state.code and e.subtype != "country" for e in reading.entities)
    own, others = told.pop(state.code, 0), told
    if not state.beside.isdisjoint(others):
        return False
    if phrase.casefold().startswith("federal "):
        return bool(own + seats)
    # With no seat told it is the only land of the article, and told more than once.
    most = max(others.values(), default=0)
    return own + seats >= most if seats else own > 1 and not others


def _is_anothers(phrase: str, code: str, reading: Reading) -> bool:
    """Whether an office of this name is printed with another land: "Philippine Navy Secretary"."""
    lands = _lands()
    printed = re.finditer(rf"\b([A-Z][\w.]+)(?:['’]s?)? {re.escape(phrase)}", reading.text, re.I)
    return any(lands.get(found[1], code) != code for found in printed)


def homeland(role: Role, reading: Reading) -> str:
    """The name of the land whose "the government" an article speaks of from its start; else empty.

    A sentence that names another land beside the holder leaves it open whose office it is.
    """
    told = _lands_told(reading)
    code, count = max(told.items(), key=lambda land: (land[1], land[0]), default=("", 0))
    if count < max(FEWEST, HOME_SHARE * sum(told.values())):
        return ""
    opening = _opening(reading)
    if not _OWN_GOVERNMENT.search(opening) or set(lands_in(opening)) != {code}:
        return ""
    sentence = reading.quote(reading.sentences[role.sentence])
    return countries()[code].name if set(lands_in(sentence)) <= {code} else ""


def governments(reading: Reading) -> frozenset[str]:
    """The codes of the lands whose governments, troops or officials an article speaks of."""
    lands = _lands()
    found = {
        lands.get(match[name], "")
        for match in _GOVERNED.finditer(reading.text)
        for name in ("land", "last")
    }
    acting = {
        id_
        for frame in reading.frames
        for part in frame.parts
        if part.slot in (Slot.SUBJECT, Slot.AGENT)
        for id_ in part.entities
    }
    found |= {
        entity.country
        for entity in reading.entities
        if entity.kind is Kind.PLACE and entity.subtype == "country" and entity.id in acting
    }
    return frozenset(found - {""})


def is_home(code: str, reading: Reading) -> bool:
    """Whether most lands that an article prints are this one."""
    told = _lands_told(reading)
    return told[code] >= HOME_SHARE * sum(told.values())


def _opening(reading: Reading) -> str:
    body = [one for one in reading.sentences if one.layout == "body"]
    return " ".join(reading.quote(one) for one in body if one.paragraph == body[0].paragraph)


def _lands_told(reading: Reading) -> Counter[str]:
    return Counter(lands_in(reading.text))


def lands_in(text: str) -> list[str]:
    """The codes of the lands printed in a text, by their names or their peoples."""
    lands = _lands()
    found = []
    for run in _CAPITALISED.findall(text):
        words, at = run.split(), 0
        while at < len(words):
            size = next((n for n in (3, 2, 1) if " ".join(words[at : at + n]) in lands), 0)
            if size:
                found.append(lands[" ".join(words[at : at + size])])
            at += size or 1
    return found


_CAPITALISED = re.compile(r"\b(?:[A-Z]\.)+|\b[A-Z]\w+(?: [A-Z]\w+)*")
