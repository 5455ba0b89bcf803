"""Who is surely somebody: films, dynasties and firms have been taken for people."""

from __future__ import annotations

import re

from articles.extraction.lexicon import words
from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import Entity, Reading
from quizzes.generation.names import is_no_person
from quizzes.generation.options.works import Works
from quizzes.generation.spellings import fold

# A name of one word that no list of names has is believed after so many mentions.
OFTEN = 4
# "Businessmen Ugo Vetere", "Firefighter Ana Costa": a trade that was read as a given name.
_TRADE = re.compile(r"[A-Z][a-z]+(?:m[ae]n|ers?|ors?|ists?)")
# "The Weiss company", "Costa & Sons", "Torsa was a women's organisation".
_BODY = (
    r"(?:company|firm|factory|band|team|federation|party|movement|group|organi[sz]ation|magazine|"
    r"newspaper|journal|club|union)"
)
_FIRM = re.compile(
    rf"['’]?s? (?:(?:& |and )?(?:Co\b|Company|Sons|Brothers|Bros)|{_BODY}\b)"
    rf"|,? (?:is|was) an? (?:[\w’'-]+ ){{0,3}}{_BODY}(?=[,.;]| (?:of|that|which|for|founded|in)\b)"
)
# "Joan Serra" of "Joan Serra i Puig".
_GOES_ON = re.compile(r" [iye] [A-Z][a-z]")
_TITLED = re.compile(r"\b([A-Z][a-z]+\.?) $")
_RANK = re.compile(r"\b(President|Senator|General|Colonel|Admiral|Governor|Justice|Judge) $")
_OPENERS = frozenset("In On At By When After Before While But And As That If For With Then".split())
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}|[A-Z]")
# "Mac OS X": capitals that are neither initials nor a number.
_CAPITALS = re.compile(r"(?![IVX]+$|JR$|SR$)[A-Z]{2,}")
_SMALL = frozenset(
    "de da di do dos du del della der den van von bin ibn bint ben al el la le of the i y e ap ter "
    "ten zu af av und".split()
)
# "King James Bible"
_BOOKS = frozenset("Bible Gospel Koran Quran Psalter Testament Manuscript Codex Papyrus".split())
_ARTICLES = frozenset("La Le Les Los Las Der Die Das Il Lo The Una His Her Our My".split())
_COMPOUND = frozenset("Abdul Abdel Maria José Manuel".split())


class People:
    """Judges the people of one reading."""

    def __init__(self, reading: Reading, works: Works) -> None:
        self.text = reading.text
        self._works = works
        self._known: dict[str, bool] = {}

    def is_sure(self, person: Entity) -> bool:
        if person.id not in self._known:
            self._known[person.id] = self._is_somebody(person)
        return self._known[person.id]

    def _is_somebody(self, person: Entity) -> bool:
        if is_no_person(person) or self._works.holds(person) or not _is_well_formed(person.name):
            return False
        ends = [mention.end for mention in person.mentions]
        if any(_FIRM.match(self.text, end) or _GOES_ON.match(self.text, end) for end in ends):
            return False
        parts = person.name.split()
        if _INITIALS.fullmatch(parts[0]) or any(map(is_name, parts)):
            return True
        if len(parts) > 1:
            return parts[0] not in _ARTICLES
        return len(person.mentions) >= OFTEN or self._has_title(person)

    def called(self, person: Entity) -> str:
        """The name; with its one rank where the article never tells more than a surname."""
        if " " in person.name or any(not self._stands_alone(m.start) for m in person.mentions):
            return person.name
        before = (self.text[max(0, m.start - 12) : m.start] for m in person.mentions)
        ranks = {match[1] for words_before in before if (match := _RANK.search(words_before))}
        return f"{ranks.pop()} {person.name}" if len(ranks) == 1 else person.name

    def _stands_alone(self, start: int) -> bool:
        """Neither "Ana Lund" nor "Lund's successor Lund": no other name stands before."""
        found = _TITLED.search(self.text[max(0, start - 20) : start])
        return found is None or found[1] in words("titles") or found[1] in _OPENERS

    def _has_title(self, person: Entity) -> bool:
        """ "King Javanshir", "Mr Amin"."""
        before = (self.text[max(0, m.start - 20) : m.start] for m in person.mentions)
        found = (_TITLED.search(words_before) for words_before in before)
        return any(match is not None and match[1] in words("titles") for match in found)


def _is_well_formed(name: str) -> bool:
    """Neither "Firefighter Ana Costa" nor "Harbour Works Ana Costa" nor "Escape from Riga"."""
    first, *others = name.split()
    if others and (others[-1] in _BOOKS or any(map(_CAPITALS.fullmatch, name.split()))):
        return False
    if any(part.islower() and part not in _SMALL for part in others):
        return False
    if len(others) > 1 and (first.casefold() in POSTS or is_trade(first)):
        return False
    return len(others) < 3 or is_name(first) or any(map(_is_short, others))


def _is_short(part: str) -> bool:
    """What stands inside long names: "bin", "J.", "Abdul"."""
    return part.islower() or len(part.strip(".")) < 4 or part in _COMPOUND


def is_trade(word: str) -> bool:
    return bool(_TRADE.fullmatch(word)) and not is_name(word)


def is_name(word: str) -> bool:
    low = fold(word)
    return low in words("given_names") or low in words("surnames")
