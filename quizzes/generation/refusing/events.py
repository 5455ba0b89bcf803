"""Events of which there is more than one: "the British expedition", "signed an agreement"."""

from __future__ import annotations

import re

from articles.extraction.edtf import MONTHS
from articles.extraction.lexicon.countries import demonyms
from quizzes.generation.lexicon import PROPER_ADJECTIVES, VAGUE_EVENTS
from quizzes.generation.phrasing.wording import Unclear

MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
ASKED = re.compile(
    r"^(?:\w+ )?(?:[Ww]ho(?:m|se)?|(?:[Ww]hich|[Ww]hat)(?: town or city| month and year"
    r"| present-day state| \w+)?"
    r"|[Ww]here)\b"
)
NAME = re.compile(
    r"\b[A-Z][\w’'.-]*(?:(?: (?:of|the|de|da|di|von|van|der|al|el|bin))* [A-Z][\w’'.-]*)*"
)
_VAGUE_EVENT = re.compile(
    r"\b(?:[Tt]he|[Aa]n?) (?P<before>(?:[\w-]+ ){0,3})"
    rf"(?P<noun>{'|'.join(sorted(VAGUE_EVENTS))})\b"
    r"(?P<after>(?: (?:of|on|at|in|for|against|between|with|to|by|near|from|over|into|called|that"
    r"|led|under|held) [^?]+)?)"
)
# "The agreement in Beijing": where it was signed does not say which one it is.
_WITH_WHOM = re.compile(
    r"(?: [\w$€£.,-]+){0,6} (?:with|between|for|to|on|against|over|called|declaring|banning"
    r"|allowing|granting|giving|making|recognising|recognizing|creating|establishing)"
    r"(?: [\w’'-]+){2}"
)
_PAPERS = frozenset(
    "agreement treaty ceasefire deal contract law bill decree statement claims allegations charges"
    " verdict ruling report study letter".split()
)
_OF_WHAT = re.compile(r" (?:of|between|with|for|to|on(?! \d)|against|that|called)\b")


def check_events(text: str, dated: bool = False) -> None:
    """Refuse "the British expedition": there was more than one, and nothing says which.

    A date singles out an event, but no bare "the agreement".
    """
    for found in _VAGUE_EVENT.finditer(text):
        before = found["before"].split()
        if dated and (before or found["noun"] not in _PAPERS or found.group()[0] in "Aa"):
            continue
        if found.group()[0] in "Aa" and _tells_one(text, found, before):
            continue
        named = any(word[:1].isupper() and not is_adjective(word) for word in before)
        owned = any(re.search(r"['’]s?$", word) and word[:1].isupper() for word in before)
        after = found["after"]
        if found["noun"] in _PAPERS and not _OF_WHAT.match(after):
            after = ""
        if not named and not owned and not re.search(r"\b[A-Z]|\d", after):
            raise Unclear(f"it is not told which one “{found.group().strip()}” is")


def _tells_one(text: str, found: re.Match[str], before: list[str]) -> bool:
    """ "Killed in an Indian raid", "a contract with Lee for the port": one, with a name beside.

    Of a paper it must be told with whom or on what: "signed an agreement" tells nothing.
    """
    rest = text[: found.start()] + text[found.end() :]
    names = NAME.findall(ASKED.sub("", MONTH.sub("", rest)))
    named = any(not is_adjective(name) for name in names)
    told = _WITH_WHOM.match(text, found.end("noun"))
    return named and bool(told or (before and found["noun"] not in _PAPERS))


def is_adjective(word: str) -> bool:
    return any(
        piece in demonyms() or piece in PROPER_ADJECTIVES for piece in (word, word.split("-")[-1])
    )
