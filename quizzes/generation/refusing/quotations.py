"""Whether a quotation can be known again by somebody who has read its article: whole, clear by
itself, of some matter, and no accusation."""

from __future__ import annotations

import re

from quizzes.generation.lexicon import word_set
from quizzes.generation.lint.words import content_words
from quizzes.generation.phrasing.pointers import check_definite
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.refusing.refusals import VIOLENT

FEWEST, MOST = 8, 28
# A longer one is ended at its next border, where it has one.
_LONGEST_UNCUT = 25
# Content words that a quotation without a name needs, and one with a name.
_TELLING_PLAIN, _TELLING_NAMED, _TELLING_LONG = 5, 3, 4
# A name and so many of them tell which screening "the screening" is.
_TELLING_MUCH = 7
# So many words are known again by the way they are put.
_LONG = 12
# A bracket that puts in a name is no mending of the grammar.
# So does a capital that a wire puts behind every full stop: "the U.S. Has thought".
_BROKEN = re.compile(
    r"\b[UE]\.[SKNC]\. (?:Has|Is|Was|Will|And|In|To|Had|Would|Can|Does)\b"
    r"|[\"“”]|\[(?![^\]]*[A-Z])|\w['’] \w"
)
# What joins a sentence to the one before it is no part of what it says.
_JOINS = re.compile(
    r"(?:And|But|So|Well|Now|However|Yes|No|Or|For example|For instance),? "
    r"(?:(?:and|but|so|well|now|however|yes|no|or),? )*"
)
_OPENS_WITHIN = re.compile(
    r"(?:And|But|So|Or|Because|Which|Also|Then|Thus|Therefore|Instead|Otherwise|Besides|Too|Again"
    r"|Nor|Either|Neither|As \w+ as(?![^,]*,)|That['’]s why|As such|In fact|Of those|Anyway|If so"
    r"|If not|Soon as|Like|Who|Just)\b"
)
_PINNED = r"(?! (?:\w+ )?(?:of|that|who|which|where|in|on|at|for|to|with|whether)\b)"
_POINTS = re.compile(
    r"\b(?:this|(?:these|those)(?! \w+s (?:who|where|that)\b)(?! (?:who|where|that|of|in)\b)"
    r"|here|such(?! as\b)|both(?! (?:\w+ ){1,3}and| \w+ of)|either|neither|the above|others"
    r"|another(?! [a-z])|the (?:two|latter|former|same|other|first|second|third|ones?|issues?"
    r"|problems?|situation|thing|matter|case|question|story|fact|point|guys?|man|woman|people|kids|numbers|figures"
    rf"|others|rest){_PINNED}|so (?:much|many)(?![^,;]* that\b)|do so|to do so)\b",
    re.IGNORECASE,
)
# "The value is over a million": of what?
_BARE = re.compile(
    r"^The (?:\w+ )?(?:value|amount|cost|price|number|total|figure|result|answer|aim|goal|idea"
    r"|plan|reason|money|damage|loss|response|outcome)s?"
    r" (?:is|are|was|were|will|would|has|have|had)\b"
)
_THERE = re.compile(
    r"\bthere(?!['’](?:s|ll|d|re|ve)\b| (?:is|are|was|were|will|can|has|have|had|must|would|may"
    r"|might|could|should|cannot|isn|aren|wasn|weren|won|seems?|remains?|exists?|be|been)\b)",
    re.IGNORECASE,
)
# "That is why": but "the town that", "said that", "so that".
_THAT = re.compile(
    r"(?:^|[,;:–—] )that\b(?! (?:which|the|an?)\b)|\b(?:for|of|like|about|than|by|from|with|to|at"
    r"|on|do|does|did|doing|wants?|changed?|after|before|all|as|in|know|knew|and|but|because|if"
    r"|when|think|is|was) that(?=[,;.?!]|$| (?:is|was|would|will|has|had|can|could|may|might|should"
    r"|must|does|did|kind|sort|way|day|time|year|point|moment|one|place|situation|issue|area"
    r"|regard|case|number)\b)|\b(?:for|about|with|by|from) that the\b|\bthat['’](?:s|ll|d)\b"
    r"|\bthat [a-z]+ that\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\b(?:he|she|they|him|them|his|hers?|theirs?|themselves|himself|herself)\b(?!['’]s? )",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:its?|itself)\b", re.IGNORECASE)
# "It is time to leave", "it would be wrong if", "it takes years": nothing is meant by it.
_EMPTY_IT = re.compile(
    r"\bit(?:['’](?:s|ll be|d be)| (?:is|was|will be|would be|may be|might be|has been|could be"
    r"|must be|should be|becomes?|makes?|seems?)) (?:(?:(?:not|very|quite|so|too|also|clearly|only"
    r"|just|absolutely|really|an?) )*[a-z]+ (?:to|that|for|if|when|whether|how|why)\b"
    r"|(?:not )?(?:time|clear|true|up to)\b|\w+ (?:years|months|weeks|days))"
    r"|\b(?:make|makes|made|find|finds|found|making|think|consider) it (?:more |very |so )?[a-z]+"
    r" (?:to|for|that)\b|\bit (?:takes|took|will take|would take|is (?:not )?\w+ (?:time|that))\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[\w,;:–—] )[A-Z][\w’'.-]*\w|\b\w+[A-Z]\w*")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_I = re.compile(r"\bI(?:['’]\w+)?\b")
# Before "they" and before "it": somebody or something that these may stand for.
_NAMES_MANY = re.compile(
    r"(?<=\w )[A-Z]\w|^[A-Z]\w+ [A-Z]|^(?!This|His|Its|Yes)[A-Z][a-z]{2,}s\b"
    r"|\b[a-z]{3,}(?:s|men|people|children)\b"
)
_NAMES_ONE = re.compile(
    r"\b(?:the|an?|our|my|their|his|her) [a-z]+|(?<=\w )[A-Z]\w|^[A-Z]\w+ [A-Z]"
)
# What stands in one clause with "it" is not "it".
_CLAUSES = re.compile(
    r"[,;:–—]|\b(?:and|but|or|if|when|because|that|so|as|until|before|after|while|unless|where|who"
    r"|which|though|than|to|how|why|what)\b"
)
# "In the skies over Riga they": a place is nobody.
_ONLY_WHERE = re.compile(
    r"(?:In|On|At|Over|Within|During|For|With|After|Before|From|Since|By|To|Under|About)\b"
    r"(?:(?!,| (?:is|are|was|were|has|have|had|will|would|can) ).)*,? "
)
_THERE_IS = re.compile(r"there['’]s", re.IGNORECASE)
# Whoever says "we": the speaker's own people. "You" is nobody.
_DAYS = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening|week|weekend|month)"
    r"|(?:last|next) (?:night|week|month)|a (?:few )?(?:moments?|minutes?) ago"
    r"|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
_ACCUSES = re.compile(
    r"\b(?:murder\w*|assassin\w*|terror(?!ism\b)\w*|massacre\w*|ruthless\w*|genocid\w+|lie[ds]?|lying|liars?|guilty"
    r"|crim(?:e|es|inals?)|rap(?:e[ds]?|ing|ists?)|abus\w+|fraud\w*|corrupt\w*|steal\w*|stole|thie\w+"
    r"|cheat\w*|racis\w+|nazi\w*|hypocri\w+|coward\w*|fools?|foolish|idiot\w*|stupid\w*|ignoran\w+"
    r"|incompeten\w+|disgrac\w+|blam\w+|bully\w*|bullies|betray\w*|traitor\w*|evil|monster\w*|devil"
    r"|scum|thugs?|dictator\w*|tyran\w*|tortur\w+|kill\w*|slaughter\w*|suicid\w+|hate[ds]?|hell"
    r"|damn\w*|bomb(?:er|ers)|gunm[ae]n|victims?|dead|death|died|die|bod(?:y|ies)|wom[ae]nis\w+"
    r"|sex\w*|drunk\w*|failed (?:us|them|the)|illegal\w*|arrogan\w+|belligeren\w+)\b",
    re.IGNORECASE,
)
# Moods and courtesies: they tell of the speaker, and of nothing else.
_MOODS = re.compile(
    r"\b(?:proud|honou?red|privileged|humbled|our lives|my life|all along"
    r"|hoping|happy|glad|pleased|delighted|thrilled|excited|grateful|thank\w*|pray\w*|awesome"
    r"|amazing|fantastic|incredibl[ey]|wonderful|terrible|horrible|horrif\w+|shock\w*|devastat\w+"
    r"|sad(?:ly|dened)?|sorry|upset|nervous|scared|afraid|lucky|luck|loved?|loving|enjoy\w*|fun"
    r"|beautiful|ridiculous|absurd|nonsense|rubbish|legend|hero(?:es)?|talented|condolences"
    r"|heart(?:broken)?|tragic|tragedy|God|I (?:think|guess|believe|suppose|mean) (?:it|that)"
    r"|^I (?:think|guess|suppose|mean)(?= .{110}))\b",
    re.IGNORECASE,
)
_EMPTY = word_set(
    "i we you my our your me us will would can could may might should must not no very really so "
    "just also still even much many more most some any this these that those there here i'm we're "
    "it's we've i've don't can't we'll i'll be been being going go goes went gone think thing "
    "things way ways lot good great one ones get gets getting got make makes made take takes took "
    "come comes came say says said want wants need needs know knows see look like people time "
    "times all every other others always never well now back only doing done does did put work "
    "often different part parts kind kinds asking asked number spoken speak spoke talk talked "
    "talking hear heard far report reports them us tell told"
)


# A quotation may end before these: what it says until there is whole and as true.
_BORDER = re.compile(
    r"; (?:and )?|(?: [-–—]{1,2} |—)(?=and\b|we\b|I\b|it\b|the\b)|,? (?:and|so)"
    r"(?= (?:(?:as \w+ |therefore |then |also |now |indeed )*(?:I|we|you|they|he|she|it|there"
    r"|this|that['’]s|that (?:is|was|will))\b(?! (?:and|or)\b)"
    r"|(?:the|our|my|their|his|her|its|most|some|any) (?:[\w'-]+ ){1,4}(?:is|are|was|were|has"
    r"|have|had|will|would|can|could|should|must)\b))|, (?:which|where)\b"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did"
    r"|cannot|want|need|know|[a-z]{3,}ed)\b|\b(?:I|[Ww]e|[Tt]hey|[Yy]ou|[Ii]t)['’](?:s|re|ve|ll|d|m)\b|n['’]t\b"
)
# Of these the second half may not be lost.
_PAIRED = re.compile(
    r"\b(?:not (?:only|just)|either|neither|both|whether|between|although|though|while|unless"
    r"|say|says|said|told|think|hope|if|when|whenever|once|as long as|even)\b(?!.*,)",
    re.IGNORECASE,
)


# "Within the trade, pilots are regarded as kings": whoever said so had another point.
_REGARDED = re.compile(
    r"\b(?:is|are) (?:(?:often|widely|always|generally) )?"
    r"(?:regarded|seen|considered|viewed|thought of|described|known) as\b"
)


def cut_to(quoted: str) -> str:
    """The quotation without the "and" or "but" that joins it to the one before, and where it is
    long, up to the last place at which it could as well have ended."""
    told = _JOINS.sub("", quoted, count=1) if _JOINS.match(quoted) else quoted
    told = told[:1].upper() + told[1:]
    return _ended_early(told) if len(told.split()) > _LONGEST_UNCUT else told


def _ended_early(told: str) -> str:
    for found in reversed(list(_BORDER.finditer(told))):
        kept = told[: found.start()]
        few = not FEWEST <= len(kept.split()) <= _LONGEST_UNCUT
        if few or _PAIRED.search(kept) or not _FINITE.search(kept):
            continue
        if kept.count("[") == kept.count("]") and kept.count("(") == kept.count(")"):
            return kept.rstrip(" ,;–—-")
    return told


def check_quotation(quoted: str) -> None:
    """Refuse a sentence in somebody's own words that a reader of the article cannot place.

    `quoted` has neither its marks nor its last stop. The speaker is asked for, so that "I" and
    "we" have somebody to stand for.
    """
    length = len(quoted.split())
    if not FEWEST <= length <= MOST:
        raise Unclear(f"the quotation has {length} words")
    if found := _OPENS_WITHIN.match(quoted):
        raise Unclear(f"“{found.group()}” joins the quotation to what was said before")
    if _BROKEN.search(quoted) or quoted.endswith(("?", "!")):
        raise Unclear("the quotation is broken up or asks something")
    check_matter(quoted)
    check_reference(quoted)


def check_matter(quoted: str) -> None:
    """Refuse what tells of a mood, accuses somebody, or says hardly anything."""
    if found := VIOLENT.search(quoted.lower()) or _ACCUSES.search(quoted):
        raise Unclear(f"“{found.group()}” is no matter for a quiz without an instructor")
    if found := _MOODS.search(quoted):
        raise Unclear(f"“{found.group()}” tells what somebody feels")
    if found := _REGARDED.search(quoted):
        raise Unclear(f"“{found.group()}” tells what is held in general")
    named = _NAME.search(_I.sub("", quoted)) or _YEAR.search(quoted)
    telling = _telling(quoted)
    fewest = _TELLING_LONG if len(quoted.split()) >= _LONG else _TELLING_PLAIN
    if len(telling) < (_TELLING_NAMED if named else fewest):
        raise Unclear("the quotation tells too little to be known again")
    if all(word[:1].isupper() for word in telling):
        raise Unclear("the quotation tells nothing of what it names")


def _telling(quoted: str) -> list[str]:
    return [word for word in content_words(quoted) if word.casefold() not in _EMPTY]


def _is_told_before(quoted: str, pointer: re.Match[str]) -> bool:
    """ "About deals made without me, I answer for those deals": the noun comes twice."""
    noun = re.match(r" ([a-z]{3,})", quoted[pointer.end() :])
    if noun is None or pointer.group().lower() not in ("this", "these", "those", "such"):
        return False
    return bool(re.search(rf"\b{noun[1]}\b", quoted[: pointer.start()]))


def _is_named(before: str, pronoun: str) -> bool:
    """Whether something stands before "it", and in another clause: no clause names it twice."""
    clauses = _CLAUSES.split(before)
    others = clauses[:-1] if pronoun.lower() == "it" else clauses
    return any(map(_NAMES_ONE.search, others))


def check_reference(quoted: str) -> None:
    """Refuse words that point out of the quotation, to nobody who is named in it."""
    for pattern in (_POINTS, _BARE, _THERE, _THAT, _DAYS):
        for found in pattern.finditer(quoted):
            if not _is_told_before(quoted, found):
                raise Unclear(f"“{found.group().strip()}” points out of the quotation")
    for found in _PERSONAL.finditer(quoted):
        before = quoted[: found.start()]
        itself = found.group().endswith("self") and re.search(r"\b[A-Z]\w+ $", before)
        if not itself and (not _NAMES_MANY.search(before) or _ONLY_WHERE.fullmatch(before)):
            raise Unclear(f"it is not told who “{found.group()}” is")
    plain = _EMPTY_IT.sub("", quoted)
    alone = _IT.search(plain)
    if alone is not None and not _is_named(plain[: alone.start()], alone.group()):
        raise Unclear(f"it is not told what “{alone.group()}” is")
    if not (_NAME.search(_I.sub("", quoted)) and len(_telling(quoted)) >= _TELLING_MUCH):
        check_definite(f"{_THERE_IS.sub('there is', plain)}.", spoken=True)
