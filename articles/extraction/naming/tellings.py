"""What the text beside a name says of it without calling it anything: he, she or it; a work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.naming.words import Words
from articles.extraction.posting.nouns import POSTS

HE_OR_SHE = frozenset({"he", "she", "his", "her", "him", "himself", "herself", "who", "whose"})
IT = frozenset({"it", "its", "itself", "they", "their", "them", "which"})
LISTING = frozenset({",", "and", "or"})
ENDS = frozenset({".", "!", "?", ";"})
# Words behind a name within which a pronoun is looked for.
REACH = 22
WORK = (
    r"(?:novels?|novellas?|films?|movies?|books?|albums?|songs?|plays?|poems?|operas?|musicals?|"
    r"ballets?|symphon(?:y|ies)|paintings?|sculptures?|treatises?|pamphlets?|essays?|memoirs?|"
    r"autobiograph(?:y|ies)|bestsellers?|screenplays?|short stor(?:y|ies)|documentar(?:y|ies)|"
    r"sitcoms?|soap operas?|comics?|video games?|trilog(?:y|ies)|satires?|fables?|epics?)"
)
BEFORE_WORK = re.compile(
    rf"\b(?:{WORK} |{WORK},? (?:called|titled|entitled|named|such as|including|like) (?:the )?"
    r"|(?:TV|television|radio) series |(?:adaptation|version|author|screenplay|film rights) of )"
    r"[“\"‘']?$"
)
# "Crome Yellow (1921)"; of a person, both years of a life would be told.
YEAR = re.compile(r"[”\"’']? \((?:in |c\. ?)?\d{4}\)")
AFTER_WORK = re.compile(
    r"[”\"’']?(?:,| was| is| became)? (?:an?|the|his|her|its|[\w’']+['’]s?) "
    rf"(?:[\w-]+ ){{0,5}}{WORK}(?=[,.;]| (?:by|of|about|in|set|that|which|written|directed|based|"
    r"published|starring|and|for|from|with)\b)"
    r"|[”\"’']? (?:was|were) (?:\w+ly )?(?:published|filmed|premiered|directed|screened|staged|"
    r"serialised|serialized|broadcast|written|translated|composed)\b"
    r"|[”\"’']? premiered\b"
)
# "Ana Costa became president", "the secretary of the union, Ana Costa, said".
IN_OFFICE = re.compile(
    r" (?:became|was (?:re-?)?(?:elected|appointed|sworn in|named)|is|was|served as)(?: as)?"
    rf"(?: (?:an?|the|its|acting|interim|deputy|vice|first|prime))* (?:{'|'.join(sorted(POSTS))})\b"
)
APPOSED_SPEAKER = re.compile(r", (?:said|says|told|added|warned|announced|who)\b")
# Characters before a name in which the word for a work stands.
WINDOW = 44


def tellings(words_: Words, first: int, last: int) -> Iterator[str]:
    """ "he after", "it after", "work", "year after": for evidence on one occurrence."""
    if sign := _pronoun_after(words_, last):
        yield sign
    start, end = words_.starts[first], words_.end(last - 1)
    before = words_.text[max(0, start - WINDOW) : start].replace("\n", " ")
    after = words_.text[end : end + 90]
    if BEFORE_WORK.search(before) or AFTER_WORK.match(after):
        yield "work"
    if first and words_.printed[first - 1] in POSTS:
        yield "post noun before"
    if IN_OFFICE.match(after) or APPOSED_SPEAKER.match(after):
        yield "in office"
    if _is_among_things(words_, first, last):
        yield "among things"
    if YEAR.match(after):
        yield "year after"


def _is_among_things(words_: Words, first: int, last: int) -> bool:
    """ "Tanks, APC, artillery": common nouns on both sides of one list."""
    if first < 2 or last + 1 >= len(words_):
        return False
    before, after = words_.printed[first - 1], words_.printed[last]
    sides = (first - 2, last + 1)
    return (
        before in LISTING
        and after in LISTING
        and all(words_.printed[i].islower() and words_.tags[i] in {"NN", "NNS"} for i in sides)
    )


def _pronoun_after(words_: Words, last: int) -> str:
    """Which pronoun comes next, in this sentence or first in the next one, before another name."""
    crossed = False
    for i in range(last, min(last + REACH, len(words_))):
        word = words_.printed[i]
        if crossed or word.islower():
            low = word.lower()
            if low in HE_OR_SHE:
                return "he after"
            if low in IT:
                return "it after"
            if crossed:
                return ""
        if word in ENDS:
            crossed = True
        elif words_.capital[i] and i not in words_.openings:
            return ""
    return ""
