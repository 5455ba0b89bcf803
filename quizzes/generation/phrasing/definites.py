"""What "the court" is called in full, where an article has but one court."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property

# Things that bear names, so that the bare noun may stand for one of them.
_NOUNS = (
    "court", "tribunal", "commission", "council", "committee", "bank", "union", "party", "league",
    "canal", "bridge", "tower", "cathedral", "university", "college", "museum", "parliament",
    "assembly", "treaty", "protocol", "pact", "accord", "convention", "dam", "airport", "castle",
    "hospital", "club", "festival", "railway", "alliance", "federation", "institute", "academy",
    "library", "observatory", "theatre", "stadium", "fund", "agency", "charter", "act",
)  # fmt: skip
_NOUN = "|".join(_NOUNS)
_WORD = r"[A-Z][\w’'-]*"
# "The International Criminal Court", "the Almar bridge"; "the Treaty of Tartu".
_BEFORE = re.compile(rf"\bthe ((?:{_WORD} )+)({_NOUN})\b(?! of\b)", re.IGNORECASE)
_BEHIND = re.compile(rf"\b(?i:the ({_NOUN})) of ({_WORD}(?: {_WORD})*)")
_ANOTHER = re.compile(
    rf"\b(?:an?|another|other|second|third|two|three|several|both|each|every|no)"
    rf" (?:[\w-]+ ){{0,2}}({_NOUN})s?\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\bthe ({_NOUN})(?=$|[,.?]| (?:in|on|at|to|for|with|by|from|was|were|had|after|before|and)\b)"
)


class Definites:
    """The full names that an article has for its bare nouns, each where there is only one."""

    def __init__(self, text: str) -> None:
        self.text = text

    # Most articles have no bare noun in a part that is told.
    @cached_property
    def names(self) -> dict[str, str]:
        text, named = self.text, defaultdict[str, set[str]](set)
        for match in _BEFORE.finditer(text):
            if all(word[:1].isupper() for word in match[1].split()):
                named[match[2].lower()].add(f"the {match[1]}{match[2]}")
        for match in _BEHIND.finditer(text):
            named[match[1].lower()].add(f"the {match[1]} of {match[2]}")
        others = {match[1].lower() for match in _ANOTHER.finditer(text)} if named else set()
        return {
            noun: next(iter(found))
            for noun, found in named.items()
            if len(found) == 1 and noun not in others
        }

    def tell(self, words: str) -> str:
        """The words with "the court" told in full, unless they hold the name already."""

        def full(match: re.Match[str]) -> str:
            name = self.names.get(match[1], "")
            return name if name and name not in words else match[0]

        return _BARE.sub(full, words)
