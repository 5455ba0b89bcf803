"""Phrases that point out of a question: comparisons, owners and regions that are not told."""

from __future__ import annotations

import re

from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import Frame, Kind, Reading, Slot
from quizzes.generation.phrasing.wording import Unclear

# "The Saudi-born dissident": a description in place of a name.
_BORN = re.compile(r"\b[Tt]he [A-Z]\w+-born [a-z]+\b(?! [A-Z])")
# "The previous flight", "a smaller coin": than which?
_COMPARED = re.compile(
    r"\b(?:the|an?|his|her|its|their) (?:previous|preceding|subsequent|same|similar|additional"
    r"|smaller|larger|bigger|longer|shorter|newer|lesser|other|latter|aforementioned) "
    r"(?=[a-z]|[A-Z])",
    re.IGNORECASE,
)
_REGION = re.compile(
    r"\bthe (?:region|area|district|territory|vicinity|neighbourhood|neighborhood)\b"
    r"(?! (?:of|called|named|known|around|between|north|south|east|west|beyond|near|that|where))"
)
# "The Socialist Republic": of which country?
_STATE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[a-z]+) (?:(?:Socialist|People['’]s|Democratic|Federal|Islamic|Soviet) )+"
    r"(?:Republic|State|Kingdom|Empire|Government|Army|Party)\b(?! of\b)"
)
_THEIRS = re.compile(r"\btheir\b")
# Whose "their" may be: several, or a body.
_SEVERAL = re.compile(
    r"\band\b|\b[a-z]+s\b(?<!was)(?<!is)(?<!has)(?<!his)(?<!its)(?<!this)|\b(?:people|men|women|"
    r"children|family|couple|police|army|navy|staff|crew|team|band|group|party|council|committee|"
    r"organisation|company|country|body|who)\b|\b[A-Z]\w*s\b",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"\b(?:accused of|charged with|suspected of|indicted (?:for|on)|arrested (?:for|on)"
    r"|wanted (?:for|on suspicion))\b"
)
# "The Beatles' former lead guitarist": somebody who has a name.
_UNNAMED = re.compile(r"['’]s? (?:[a-z]+ ){0,3}(?P<noun>[a-z]+)$")
# In which election, war or match?
_CONTESTS = frozenset("win carry lose split sweep".split())


def check_phrases(outside: str) -> None:
    """Refuse what points out of the question; `outside` is its text without quotations."""
    if found := _ACCUSED.search(outside):
        raise Unclear(f"“{found.group()}” tells an accusation")
    if found := _BORN.search(outside) or _REGION.search(outside) or _STATE.search(outside):
        raise Unclear(f"it is not told which one “{found.group()}” is")
    if found := _COMPARED.search(outside):
        raise Unclear(f"“{found.group().strip()}” compares with what is not told")
    whose = _THEIRS.search(outside)
    if whose and not _SEVERAL.search(outside[: whose.start()].partition(" ")[2]):
        raise Unclear("it is not told whose “their” is")


def check_contest(frame: Frame, reading: Reading) -> None:
    """Refuse "Who won Virginia?" without a time, and people who are described but not named."""
    parts = {part.slot: part for part in frame.parts}
    won = parts.get(Slot.OBJECT)
    kinds = {reading.entity(id_).kind for id_ in won.entities} if won else set()
    if frame.lemma in _CONTESTS and kinds == {Kind.PLACE} and Slot.WHEN not in parts:
        raise Unclear("it is not told in which contest")
    subject = parts.get(Slot.SUBJECT)
    if subject is None or any(reading.entity(i).kind is Kind.PERSON for i in subject.entities):
        return
    described = _UNNAMED.search(reading.quote(subject))
    if described and described["noun"] in POSTS:
        raise Unclear("the article describes somebody here and gives the name elsewhere")
