"""What no finished stem may hold: things that nobody can tell, and names cut or misprinted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from articles.extraction.edtf import MONTHS
from articles.extraction.places import namesakes
from articles.extraction.records import Entity, Kind
from quizzes.generation.lexicon import word_set
from quizzes.generation.lint.words import unquoted
from quizzes.generation.phrasing.wording import Unclear

_MONTH = "|".join(MONTHS)
# "... in ____ (year).": read as a question that ends there.
_GAP = re.compile(r"^(?:In|On) ____ \([^()]*\),? |(?: (?:in|on) ____ \([^()]*\))?\.$")
_VAGUE = re.compile(
    # "The role of the service": which; "knowing that proceeds went abroad": of what?
    r"\bthe service\b(?! (?:of|for)\b)|\bproceeds\b(?! (?:of|from|to)\b)|\b(?<!over )here\b"
    r"|\btop[ -]level (?:meeting|talks)\b"
    r"|\ban? (?:organi[sz]ation|institution|agency|body) (?:established|founded|created|formed)\b"
    r"|\ban? [A-Z][a-z]+(?:man|woman)\b(?! (?:named|called|from)\b)"
    r"|\bits (?:operations|activities|actions|efforts|plans)(?=\?| in | on )"
    r"|(?<!military )(?<!computer )\bhardware\b"
    r"|\b(?:quoted|cited) an? (?:[a-z]+ )?source\b"
    r"|\btheir own (?:plan|proposal|bill|candidate|version|list)\b(?!,)"
    r"|\bthe (?:[Pp]arliament|embassy|airport|market|hotel|station) (?:attack|bombing|shooting)\b"
    # "The first edition", "a radio version": of what? "The territories": of whom?
    r"|\b(?:[Tt]he (?:first|second|last)|[Aa](?: [A-Z]\w+)?(?: [a-z]+)?) (?:edition|version)\b"
    r"(?! (?:of|for|by|titled|called)\b)|\bacross the territories\b(?! of\b)"
    r"|\b(?:was|were) quoted by\b|\bpotentially\b|\bfor a further\b|\bissued? its Declaration\b"
    # "Found ten set in Peru": ten what?
    r"|\b(?:find|found|counted|listed) (?:two|three|four|five|six|seven|eight|nine|ten|dozens)"
    r" (?:set|in|at|on|which|that|based|made)\b"
    # "Won his fifth title": in what?
    r"|\b(?:his|her|its|their) (?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth) "
    r"(?:title|win|award|medal|victory|championship|goal)(?=\?| on \d| in \d)"
    r"|\bin representation of\b|\bcomposed by [A-Z]"
    r"|(?<=[a-z] )which [a-z]+s would be\b"
)
_COMPARED = re.compile(r"\ba more [a-z]+ [a-z]+\b(?!.*\bthan\b)")
_ONE_OF_TWO_DATES = re.compile(rf"\b(?:{_MONTH})(?: \d{{4}})? or (?:{_MONTH})\b")
# "49 Kite-29SM": planes, guns or ships?
_ARMS = re.compile(
    r"\b\d+ [A-Z]\w*-\d\w*(?:-\d+)?(?:['’]s)?(?=\?| (?:were|delivered|from|to|in|by|for)\b)"
)
# "Who offered Karl Weiss a part in his film": whose?
_HIS = re.compile(r"^Who [a-z ]+[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+ [^?]*\b(?:his|her) ")
_BARE_OBJECT = re.compile(
    r"^Whom did (?:[A-Z][\w.’'-]* )+(?:defeat|befriend|capture|attack|fight|help|meet|join)"
    rf"(?: in (?:(?:{_MONTH}) )?\d{{4}})?\?$"
)
# A firm that was taken for a person; "cross the strait rowing from Riga in ten days".
_NO_PERSON = re.compile(r"^Whom [^?]*\b(?:purchase|buy|acquire|sell)\b")
_CROSSED = re.compile(r"^To which [^?]*\bcross [^?]*ing\b")
# "Karl Weiss and Jakob's company".
_HALF_NAMED = re.compile(r"\b[A-Z]\w+ [A-Z]\w+ and [A-Z]\w+['’]s [a-z]")
# "Statehood was approved": whose?
_NO_OWNER = re.compile(r"(?:^|\b(?:was|is|did) )[A-Z][a-z]+hood\b")
_WANTS = re.compile(
    r"\b(?:wants|wanted|hopes|hoped|tries|tried) (?:save|make|give|end|keep|take|cut|protect)\b"
)
_WHILE = re.compile(
    r"\bin the (?:past|last|previous|coming|next) (?:[a-z]+ )?(?:day|week|month|year|decade)s?\b"
    r"|#\d|\bin turn\b|\b(?:blame|botched)\b|\bspen[dt] (?:his|her|their|its|the) time\b"
    r"|\bdeclined? to (?:discuss|comment|say|give|speculate|elaborate|answer|disclose|name)\b"
)
# "In what year did Ortiz send Karl Weiss?": where to, and what for?
_SENT = re.compile(r"\bsend (?:[A-Z][\w.’'-]* ?)+\?$")
# "The Principality was dissolved": which of them?
_SHORTENED = re.compile(
    r"(?:^|\b(?:[Tt]he|was|did) )(?:Principality|Kingdom|Republic|Empire|Regency|Duchy|Province"
    r"|Colony|Dominion|Protectorate|Emirate|Sultanate|Caliphate)\b(?! of\b| [A-Z])"
)
# Before what else? "A pact had been signed in ____ (year)."
_HAD = re.compile(r"\bhad (?:been|[a-z]+ed)\b.*____|____.*\bhad (?:been|[a-z]+ed)\b")
# "Left the company in 2010": no name before tells which.
_NAMELESS = re.compile(
    r"^(?P<before>\w+ [^?]*?)\bthe (?:company|firm|club|team|organi[sz]ation|newspaper|paper)"
    r"(?=\?| (?:in|on|at|for|from|during|after|before|until|since|as)\b)"
)
_UNTOLD = (
    _VAGUE, _WHILE, _SENT, _SHORTENED,
    _COMPARED, _ONE_OF_TWO_DATES, _ARMS, _HIS, _BARE_OBJECT, _NO_PERSON, _CROSSED,
    _HALF_NAMED, _NO_OWNER, _WANTS,
)  # fmt: skip
_NEXT_TERM = re.compile(r"\bfor an? (?:second|third|fourth|further|new) term\b(?! (?:as|of)\b)")
_ITS_OFFICE = re.compile(
    r"\b(?:[Pp]resident|[Cc]hairman|[Mm]ayor|[Gg]overnor|[Pp]remier|[Mm]inister)\b"
)
_SUCCEEDED = re.compile(
    r"(?:^|\b(?:was|were) )[A-Z](?:(?! as )[^?])* (?:was )?replaced by (?:(?! as )[^?])*\?$"
)
_JOINED = re.compile(
    r"\b(?:was|is|has) (?:the|an?) (?:(?!between|of)[^?,])*? and (?:the|an?) [^?]*?[a-z]{3,}ed\?$"
)
_MUCH_JOINED = re.compile(r"[A-Z]\w*['’]s [a-z]+(?<!s) (?:combined|together|along) with\b")
# Fought for again and again, so that the year is needed.
_FOUGHT_AGAIN = word_set(
    "Panipat Ypres Marne Somme Isonzo Alamein Tarain Breitenfeld Zurich Kharkov Artois Champagne"
    " Polotsk Narvik Manassas Adrianople Philippi Mantinea Coronea"
)
_SEVERAL = re.compile(r" and |\balong with ", re.IGNORECASE)
_BATTLE = re.compile(r"\b(?:Battle|Siege) of ([A-Z]\w+)")
_TWO_PEOPLE = re.compile(
    r"\b(?P<first>[A-Z][\w’'-]+ [A-Z][\w’'-]+) and (?P<bare>[A-Z][\w-]+)(?= [a-z]|\?)"
)
_TOOK_PLACE = re.compile(r"\bdid (?:the )?((?:[A-Z][\w’'-]*(?: of)? ?)+) take place\b")
_NAMED_BY_YEAR = re.compile(
    r"\b[A-Z]\w+ (?:Act|Treaty|Law|Convention|Constitution|Edict|Charter|Bill)\b"
)
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")
# A name printed so many times is spelt as it is meant.
OFTEN = 3


def check_whole(stem: str, key: Entity | None, proof: str, text: str) -> None:
    """Refuse a stem that tells what nobody can know away from the article, or a name cut short."""
    outside = unquoted(stem)
    if "____" in outside:
        outside = _GAP.sub(lambda gap: "" if gap.start() == 0 else "?", outside)
    if _HAD.search(unquoted(stem)):
        raise Unclear("it is told as what went before something else")
    for pattern in _UNTOLD:
        if found := pattern.search(outside):
            raise Unclear(f"it is not told who or which “{found.group().strip()}” is")
    nameless = _NAMELESS.search(outside)
    if nameless and not _CAPITAL.search(nameless["before"].partition(" ")[2]):
        raise Unclear("it is not told which body this is")
    if _NEXT_TERM.search(outside) and not _ITS_OFFICE.search(outside):
        raise Unclear("it is not told in which office")
    if _SUCCEEDED.search(outside):
        raise Unclear("it is not told as what somebody was replaced")
    if _JOINED.search(outside) or _MUCH_JOINED.search(outside):
        raise Unclear("the verb does not agree with what is joined")
    battle = _BATTLE.search(outside)
    if battle and battle[1] in _FOUGHT_AGAIN and not re.search(r"\d{4}", outside):
        raise Unclear(f"more than one battle was fought at {battle[1]}")
    if "respectively" in proof and _SEVERAL.search(outside) and "respectively" not in outside:
        raise Unclear("which belongs to which is lost")
    _check_names(outside, key, proof)
    _check_title(outside, proof)
    if wrong := _misprint(outside, text):
        raise Unclear(f"“{wrong}” may be a misprint")


def check_bare_surname(stem: str, people: Sequence[str]) -> None:
    """Refuse "Lena Ortiz and Graf": of two people one is told by a surname only."""
    for found in _TWO_PEOPLE.finditer(unquoted(stem)):
        if found["first"] in people and found["bare"] in people:
            raise Unclear(f"of “{found['bare']}” only the surname is told")


def _check_names(stem: str, key: Entity | None, proof: str) -> None:
    """Refuse "the Harbour Act" of "the Harbour Act of 1862", asked for its year."""
    dated = re.search(r"\d{4}", stem)
    for name in () if dated else _NAMED_BY_YEAR.findall(stem):
        if re.search(rf"\b{re.escape(name)} of \d{{4}}", proof):
            raise Unclear(f"“{name}” has its year in its name")
    if key is not None and key.kind is Kind.ORGANISATION:
        goes_on = rf"\b{re.escape(key.name)}(?= of (?:the )?[A-Z])"
        whole = rf"\b{re.escape(key.name)}\b(?! of (?:the )?[A-Z])"
        if re.search(goes_on, proof) and not re.search(whole, proof):
            raise Unclear(f"the name “{key.name}” may be cut short")
    if key is not None and key.kind is Kind.PLACE and _begins_earlier(key.name, proof):
        raise Unclear(f"the name “{key.name}” may lack its first word")


def _begins_earlier(name: str, proof: str) -> bool:
    """ "Caucasian Albania" is not Albania, and "East Peru" not Peru."""
    if any(word in name for word in ("North", "South", "East", "West", "New ")):
        return False
    longer = (
        rf"\b(?:[A-Z][a-z]+(?:ian|ean|ish)|Upper|Lower|East|West|North|South) {re.escape(name)}\b"
    )
    found = len(re.findall(longer, proof))
    return bool(found) and found == len(re.findall(rf"\b{re.escape(name)}\b", proof))


def _check_title(stem: str, proof: str) -> None:
    """Refuse "Atlas of the Riga Revolt (1989)": the year is that of a book."""
    event = _TOOK_PLACE.search(stem)
    if event is None:
        return
    name = re.escape(event[1])
    title = rf"\b[A-Z]\w+ (?:of|on|in|to|for) (?:the )?{name}"
    titled = len(re.findall(title, proof))
    if titled and titled == len(re.findall(rf"\b{name}", proof)):
        raise Unclear(f"“{event[1]}” may be of the title of a book")


def _misprint(stem: str, text: str) -> str:
    """A name of the stem that is printed once, a letter away from one that is printed often."""
    often = _counted(text)
    for word in _CAPITAL.findall(stem):
        if len(word) > 4 and often.get(word) == 1 and _has_twin(word, often):
            return word
    names = [name for name in _NAME.findall(stem) if name.count(" ") > 1]
    return next((name for name in names if text.count(name) == 1 and _is_like_a_land(name)), "")


@lru_cache(maxsize=8)
def _counted(text: str) -> Counter[str]:
    return Counter(_CAPITAL.findall(text))


def _has_twin(word: str, often: Counter[str]) -> bool:
    """Whether the article has another word often that has one letter more within."""
    return any(
        count >= OFTEN
        and len(other) == len(word) + 1
        and other[0] == word[0]
        and other[-1] == word[-1]
        and any(other[:at] + other[at + 1 :] == word for at in range(1, len(word)))
        for other, count in often.items()
    )


def _is_like_a_land(name: str) -> bool:
    """ "News South Wales": nothing is called so, and a region without one of its letters is."""
    if namesakes(name):
        return False
    shorter = (name[:at] + name[at + 1 :] for at in range(1, len(name)) if name[at] != " ")
    return any(row.subtype == "region" for short in shorter for row in namesakes(short)[:1])
