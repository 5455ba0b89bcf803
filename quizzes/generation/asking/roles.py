"""Questions on posts: who holds it, and which one a person holds (P1-P4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.records import Entity, Reading, Role
from quizzes.generation.asking.bystanders import refuse_bystander
from quizzes.generation.asking.holders import other_holder, refuse_passed_on, refuse_two_holders
from quizzes.generation.asking.homes import homeland, is_seat, owned, state_of
from quizzes.generation.asking.offices import (
    HIGH_OFFICES,
    has_land,
    is_of_state,
    is_portfolio,
    is_sole_office,
    only_land,
)
from quizzes.generation.asking.sharing import SPEAKING, is_one_of_several, with_a
from quizzes.generation.asking.tenures import refuse_undated, year_held
from quizzes.generation.lexicon import EVALUATIVE_PATTERN, PROPER_ADJECTIVES, word_set
from quizzes.generation.lint.words import root
from quizzes.generation.names import is_no_person
from quizzes.generation.phrasing.plain import capital, tidy
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.posts import in_full
from quizzes.generation.printed import prints_opening

# Posts that several people hold at a time: "a spokesman", "an analyst".
SHARED = word_set(
    "spokesman spokeswoman spokesperson analyst member senator expert official officer lawyer "
    "attorney journalist reporter correspondent author writer economist historian scientist "
    "poet footballer pianist composer painter architect photographer artist sculptor novelist "
    "researcher soldier general colonel major captain lieutenant deputy representative delegate "
    "mp mep congressman congresswoman adviser advisor aide candidate executive employee worker "
    "player "
    "actor actress singer musician activist founder co-founder professor scholar partner "
    "judge magistrate ruler brother sister son daughter father mother wife husband friend student "
    "strategist trader broker manager minister president king queen emperor"
)
# "Harbour Authority director General Ana Costa": the rank is hers.
RANK_BEHIND = re.compile(
    r"(?<= [a-z]{5})(?P<more>[a-z]*)"
    r" (?:General|Colonel|Major|Captain|Lieutenant|Brigadier|Admiral)$"
)
# People who comment: their names are no matter for a quiz.
NEVER_ASKED = word_set(
    "spokesman spokeswoman spokesperson analyst strategist economist trader broker expert"
)
# Not even where the firm is named that they comment for.
_COMMENTING = word_set("analyst strategist trader broker")
SENT = frozenset(("ambassador", "envoy", "consul"))
# One at a time in a country, so "Chilean president" names one.
OFFICES = word_set(
    "president minister premier chancellor king queen emperor empress sultan shah tsar caliph pope "
    "viceroy governor ambassador envoy consul chief secretary speaker ombudsman regent attorney "
    "leader monarch"
)
# Shared titles that one body or country has one of: "president of Chile".
SINGLE_WITH_BODY = word_set(
    "president king queen emperor manager founder co-founder minister captain commander"
)
_SINGLE = re.compile(
    r"\b(?:chief|prime|foreign|finance|defen[cs]e|interior|secretary|attorney|director|governor|"
    r"surgeon|solicitor|managing|national security)\b",
    re.IGNORECASE,
)
_UNSENT = re.compile(r"(?:ambassador|envoy|high commissioner) (?:to|in)\b.*", re.IGNORECASE)
# "Nepali Minister", but not "Home Minister".
_BARE_MINISTER = re.compile(
    r"[\w.-]+(?:['’]s)? (?:(?:cabinet|senior|junior|government|state) )?minister", re.IGNORECASE
)
_POSSESSOR = re.compile(r"[\w. ]+['’]s? ")
_PERSONAL = re.compile(r"\b(?:his|her|its|their|our|my|whose|this|that|these|those)\b", re.I)


# "The engineer of the Amber Railway" is one, as "an engineer of the Amber Railway" is not.
_OF_A_NAME = re.compile(r" of (?:the )?[A-Z]")
_FORMER_AND = r"\b(?:former|late|one-time|ex)[- ][^.,;:()]*\band (?:the )?"
# What an author thinks of the holder is no part of the post.
_SLANTED = re.compile(
    r"\b(?:right-wing|left-wing|far-right|far-left|hard-?line|hawkish|embattled|veteran|long-?time"
    r"|long-serving|outspoken|fiery|firebrand|charismatic|ailing|popular|powerful|newly[- ]elected"
    r"|newly[- ]appointed|moderate|pro-\w+|anti-\w+) (?=\w)",
    re.IGNORECASE,
)
# "George W.": the surname was not read.
_CUT_NAME = re.compile(r" [A-Z]\.?$")
# "Owner of a landscaping company": of which?
_OF_NOBODY = re.compile(r"\b(?:of|at|for|with) an? (?:[a-z-]+ )*[a-z]+\b")
_OWNER = re.compile(r"\b(?:the|a|this|that) (?:[a-z]+ ){0,2}[a-z]+['’]s? ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """The best telling of one post of one person; `index` is the role's place in the reading.

    `with_article` says that the article prints "the" before it: "the African Union's envoy";
    `is_shared`, that others of the body it names hold the same. `year` is when an office of the
    past was held; `is_current`, that the article says so of one of several holders.
    """

    index: int
    role: Role
    phrase: str
    with_article: bool = False
    is_shared: bool = False
    year: str = ""
    is_current: bool = False


def posts(reading: Reading) -> Iterator[Post]:
    """One post per person and title: the one told most fully."""
    best: dict[tuple[str, str], Post] = {}
    land = only_land(reading)
    for index, role in enumerate(reading.roles):
        told = RANK_BEHIND.sub(r"\g<more>", _SLANTED.sub("", tidy(in_full(role, reading))))
        phrase = _with_land(told, role, reading, land)
        key = (role.person, root(role.title.split()[-1]))
        found = best.get(key)
        # "The Latvian president" says more than "president of the Republic".
        if found is None or _fullness(phrase) > _fullness(found.phrase):
            shared = is_one_of_several(phrase, role, reading)
            article = _prints_article(role, reading)
            year = year_held(role, reading)
            current = not year and _is_called_current(role, phrase, reading)
            best[key] = Post(index, role, phrase, article, shared, year, current)
    yield from best.values()


def _fullness(phrase: str) -> tuple[bool, int]:
    return has_land(phrase) and bool(_OF_STATE.search(phrase)), len(phrase)


_OF_STATE = re.compile(
    r"\b(?:president|premier|minister|chancellor|king|queen|emperor|ambassador)\b", re.IGNORECASE
)
# Every state has one: "president of the Republic".
_OF_THE_STATE = re.compile(
    r"(?<!secretary)(?<!minister) of (?:the )?(?:Republic|State|Nation|Country|Union"
    r"|Realm|Government|Cabinet|Council)$",
    re.IGNORECASE,
)


def _with_land(phrase: str, role: Role, reading: Reading, land: str) -> str:
    """The office with the state that the article shows it to be of, where it names none.

    `land` is the only one that the article names: "Home Minister" in an article on Peru alone.
    """
    if state := state_of(phrase, reading):
        return f"{state} {phrase}"
    portfolio = is_portfolio(phrase) and role.tense == "present"
    if land and (portfolio or (phrase == role.title and is_sole_office(role, reading))):
        return owned(land, phrase)
    home = homeland(role, reading) if portfolio and not land else ""
    return owned(home, phrase) if home else phrase


def _is_called_current(role: Role, phrase: str, reading: Reading) -> bool:
    """ "The current Latvian president", where the article tells of another one."""
    printed = prints_opening(reading.text, f"current {role.phrase}")
    return printed and bool(other_holder(role, phrase, reading))


def _prints_article(role: Role, reading: Reading) -> bool:
    """Whether the article says "the European Union's envoy" and not "Peru's envoy"."""
    opening = " ".join(role.phrase.split()[:2])
    return any(prints_opening(reading.text, f"{the} {opening}") for the in ("the", "The"))


def _is_former_too(role: Role, reading: Reading) -> bool:
    """ "The former banker and Treasury secretary": both are over."""
    told = reading.text[max(0, role.span.start - 60) : role.span.end]
    return role.tense != "former" and bool(re.search(_FORMER_AND + re.escape(role.phrase), told))


def check(post: Post, reading: Reading) -> None:
    """Refuse a post that does not tell one person from others, or says it in a loose way."""
    role, phrase = post.role, post.phrase
    title = re.split(r"[\s-]", role.title)[-1].casefold()
    holder = reading.entity(role.person)
    if holder.doubt or is_no_person(holder) or _CUT_NAME.search(holder.name):
        raise Unclear("the holder may be no person")
    if role.tense == "future":
        raise Unclear("the post is yet to be taken up")
    if _is_former_too(role, reading):
        raise Unclear("whether the post is a former one is not sure")
    shared = post.is_shared
    sole = post.with_article and _OF_A_NAME.search(phrase)
    if role.kind == "calling" and not shared and not sole:
        raise Unclear(f"“{phrase}” is a calling and no post")
    if _is_owned(role, reading):
        raise Unclear(f"“{phrase}” does not say of whose")
    if _PERSONAL.search(phrase) or len(phrase.split()) > 12:
        raise Unclear("the post is told in words that do not stand alone")
    if _BARE_MINISTER.fullmatch(phrase) and has_land(phrase):
        raise Unclear("a country has many ministers")
    if _OF_NOBODY.search(phrase) or " - " in phrase:
        raise Unclear(f"“{phrase}” does not name of what")
    never = title in NEVER_ASKED or not NEVER_ASKED.isdisjoint(phrase.casefold().split())
    if title in SPEAKING and shared and not is_seat(role.body):
        raise Unclear(f"who speaks for {role.body} is not worth knowing")
    if title in _COMMENTING or (never and not shared):
        raise Unclear(f"who is “{phrase}” is not worth knowing")
    if is_of_state(phrase, role):
        # Clubs and companies have presidents, too.
        if not is_sole_office(role, reading) or phrase in HIGH_OFFICES - {"Prime Minister"}:
            raise Unclear(f"“{phrase}” does not say of which country")
    else:
        _check_body(role, phrase, title)
        if not shared:
            _check_alone(role, phrase, title, reading)
    if found := EVALUATIVE_PATTERN.search(phrase):
        raise Unclear(f"“{found.group()}” is a judgement")
    before = reading.text[max(0, role.span.start - 40) : role.span.start]
    if (_CUT_BODY.search(before) and not has_land(phrase.split()[0])) or _is_cut_land(
        role, reading
    ):
        raise Unclear(f"the name of the body in “{phrase}” may be cut short")
    if not post.year:
        refuse_undated(role, phrase, reading)
    if not post.year and not post.is_current and (other := other_holder(role, phrase, reading)):
        raise Unclear(f"the article calls {other} so, too")
    refuse_bystander(role, phrase, reading)
    refuse_two_holders(role, reading)
    refuse_passed_on(role, reading)


def _check_body(role: Role, phrase: str, title: str) -> None:
    """Refuse a post that does not say of what, from whom or where to."""
    if _OF_THE_STATE.search(phrase):
        raise Unclear(f"“{phrase}” does not say of which country")
    if not _names_body(phrase, role) and not has_land(phrase):
        raise Unclear(f"“{phrase}” does not say of what")
    if _UNSENT.fullmatch(phrase) and not role.body.endswith("Nations"):
        raise Unclear(f"“{phrase}” does not say who sent them")
    if title in SENT and not _says_where_to(phrase, role):
        raise Unclear(f"“{phrase}” does not say where to")


# "Third Division Deputy Chief": of which fire service?
_UNITS = re.compile(
    r"\b(?:First|Second|Third|Fourth|Fifth|Sixth|Division|Battalion|Company|Branch|Unit|Section"
    r"|Deputy|Assistant|Chief|Acting|Senior|General|Officer)\b"
)


def _names_body(phrase: str, role: Role) -> bool:
    """ "Director of X", "Adventure World president", but no "Safety bureau director"."""
    if re.search(r"\b[A-Z]", _UNITS.sub("", phrase.removeprefix(role.title))):
        return True
    return bool(_OPENING_NAME.match(phrase))


_OPENING_NAME = re.compile(r"(?:[A-Z][\w’'-]+ ){2,}[a-z]+|New [A-Z]")


def _check_alone(role: Role, phrase: str, title: str, reading: Reading) -> None:
    """Refuse a post that several people may hold at a time."""
    if _is_description(phrase, role, title):
        raise Unclear(f"“{phrase}” describes a person and is no post")
    owned = role.body or has_land(phrase) or _names_body(phrase, role)
    single = title in SINGLE_WITH_BODY and owned
    if title in SHARED and (
        not (single or _SINGLE.search(role.title))
        or any(prints_opening(reading.text, f"{one} {phrase}") for one in ("a", "an"))
    ):
        raise Unclear(f"several people may be “{phrase}”")


# "News of the World editor", where only "World" was read as the body; "Senate Harbour chairman".
_CUT_BODY = re.compile(
    r"[A-Z]\w+ of (?:the )?$"
    r"|[a-z,] (?!(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day |[A-Z][a-z]+(?:ary|ber|il|ly|st|ch) )"
    r"[A-Z][a-z]+ $"
)
# "DR Congo", of which "Congo" alone was read.
_CUT_LAND = re.compile(r"\b(?:DR|D\.R\.|North|South|East|West) $")


def _is_cut_land(role: Role, reading: Reading) -> bool:
    at = reading.text.find(role.phrase, role.span.start, role.span.end)
    return at >= 0 and bool(_CUT_LAND.search(reading.text, max(0, at - 8), at))


_MERELY = frozenset("special chief senior top new deputy assistant personal official".split())


def _says_where_to(phrase: str, role: Role) -> bool:
    """ "Envoy to Chad", "UN Middle East envoy", "US peace envoy", but no mere "US envoy"."""
    if re.search(r"\b(?:to|in|for|at|of)\b", phrase):
        return True
    before = phrase[: len(phrase) - len(role.title)]
    sender = role.body or next((name for name in _SENDERS if before.startswith(name)), "")
    aim = [
        word
        for word in before.removeprefix(sender).split()
        if word.casefold() not in _MERELY and not has_land(word) and word != "UN"
    ]
    return bool(aim)


_SENDERS = ("United Nations", "European Union", "African Union", "Arab League", "United States")


def _is_owned(role: Role, reading: Reading) -> bool:
    printed = reading.text[max(0, role.span.start - 30) : role.span.end]
    if "'" not in printed and "’" not in printed:
        return False
    owned = _OWNER.pattern + re.escape(role.phrase)
    return bool(_OWNER.search(printed) and re.search(owned, printed, re.IGNORECASE))


def _is_description(phrase: str, role: Role, title: str) -> bool:
    """ "British mathematician": a country and a calling, which many share."""
    if role.body_entity or re.search(r"\b(?:of|for|at|to|in)\b|['’]", phrase) or '"' in phrase:
        return False
    before = phrase[: len(phrase) - len(role.title)].split()
    if not before and _names_body(phrase, role):
        return False
    lands = all(
        word in demonyms() or word in PROPER_ADJECTIVES or word.islower() for word in before
    )
    return lands and title not in OFFICES


def who(post: Post) -> str:
    """The stem that asks for the holder."""
    phrase = post.phrase
    if '"' in phrase or "“" in phrase:
        return f"Whom does the article call the {phrase}, in quotation marks?"
    if phrase in HIGH_OFFICES:
        return f"Who is named in the article as {phrase}?"
    told = described(post.role, phrase, post.with_article, post.is_shared)
    if post.is_current:
        told = f"the current {told.removeprefix('the ')}"
    return f"Who is named in the article as {told}{f' in {post.year}' if post.year else ''}?"


def described(role: Role, phrase: str, with_article: bool = False, is_shared: bool = False) -> str:
    """The phrase with the article and the standing it needs: "the former director of ..."."""
    alone = " " not in role.title and phrase.split()[0].casefold() == role.title.casefold()
    kept = re.match(r"Secretary of [A-Z]|\w+-[A-Z]", phrase)
    if alone and not phrase[:2].isupper() and not kept:
        # "Director of X" owes its capital to nothing; "Reading engineer" is named after a town.
        phrase = phrase[:1].lower() + phrase[1:]
    phrase = _of_country(phrase)
    if is_shared and role.tense == "present":
        last = phrase.rpartition(" ")[2]
        # "A State Department spokeswoman", whatever the capitals before the name.
        return with_a(
            phrase[: -len(last)] + last.lower() if last.casefold() in SPEAKING else phrase
        )
    owned = _POSSESSOR.match(phrase)
    if owned and with_article and not has_land(owned.group()):
        phrase = f"the {phrase}"
    if role.tense in ("former", "past"):
        return _former(phrase)
    if role.tense in ("acting", "late"):
        if owned:
            return f"{owned.group()}{role.tense} {phrase[owned.end() :]}"
        return f"the {role.tense} {phrase}"
    # "Boeing chief executive" wants an article; "chief executive of Boeing" does not.
    if re.match(r"(?:first|second|third|fourth|last|only|sole|\d+(?:st|nd|rd|th))\b", phrase):
        return f"the {phrase}"
    needless = owned or is_portfolio(phrase) or re.search(r"\b(?:of|for|at|to)\b", phrase)
    return phrase if needless else f"the {phrase}"


def _of_country(phrase: str) -> str:
    """ "Peru's Prime Minister" for "Peru Prime Minister", which is short for headlines only."""
    words = phrase.split()
    for size in (1, 2, 3):
        country, post = " ".join(words[:size]), " ".join(words[size:])
        if country in country_names() and country != country.upper() and post[:1].isupper():
            # "The United States President" needs no second s.
            return phrase if country.endswith("s") else f"{country}'s {post}"
    return phrase


def _former(phrase: str) -> str:
    """ "A former director of ...", "Peru's former director of ..."."""
    if re.search(r"\b(?:former|ex-)", phrase):
        return phrase if _POSSESSOR.match(phrase) else f"a {phrase}"
    if owned := _POSSESSOR.match(phrase):
        return f"{owned.group()}former {phrase[owned.end() :]}"
    return f"a former {phrase}"


def which(holder: Entity) -> str:
    """The stem that asks for the post."""
    return f"What post did {holder.name} hold, according to the article?"


def as_option(phrase: str) -> str:
    return capital(phrase)
